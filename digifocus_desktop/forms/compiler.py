"""Workbook to frozen package: compile, cross-check, and name every problem with sheet, row and column."""

from collections.abc import Mapping
from graphlib import CycleError
from pathlib import Path

from digifocus_desktop.forms.advice_tables import check_guide
from digifocus_desktop.forms.cells import Cells, Draft, Reference
from digifocus_desktop.forms.package import FormPackage, Texts
from digifocus_desktop.forms.plan import evaluation_order
from digifocus_desktop.forms.survey import DF, SurveyCompiler, compile_choices
from digifocus_desktop.forms.tables import TableCompiler
from digifocus_desktop.forms.telling import names_in
from digifocus_desktop.forms.workbook import Sheet, read

RULE_FACTS = frozenset({"flags", "external"})
"""Counts that the rules for outside expertise may read: open red flags, and rules for experts that hold."""

_DECIDING = ("relevant", "calculation", "repeat_count", "choice_filter", DF + "na_if")
"""Columns by which one question hangs on another."""

_NEEDED = ("survey", "choices", "settings", "dimensions", "bands")
_OPTIONAL = ("flags", "themes", "rules", "tools", "dii", "steps", "pairs", "advising", "times")


def compile_workbook(source: Path | bytes) -> FormPackage:
    """Return the frozen package of a form workbook.

    Raises:
        FormError: `form.workbook` with the fact `problems`, all that is wrong as `WorkbookProblem`s.
    """
    return compile_sheets(read(source))


def compile_sheets(sheets: Mapping[str, Sheet]) -> FormPackage:
    """Return the frozen package of the sheets of a workbook.

    Raises:
        FormError: As `compile_workbook`.
    """
    draft = Draft()
    for name in _NEEDED:
        if name not in sheets:
            draft.problems.add(name, 0, "", "sheet.missing")
    draft.problems.check()
    survey = SurveyCompiler(compile_choices(sheets["choices"], draft), draft)
    survey.compile(sheets["survey"])
    tables = TableCompiler(draft)
    package = _package(survey, tables, {**{name: Sheet(name, {}, ()) for name in _OPTIONAL}, **sheets})
    _check_codes(package, survey, tables, draft)
    check_guide(package, tables, draft)
    _check_columns(draft)
    _check_names(package, survey, draft)
    _check_texts(package, survey, draft)
    _check_order(package, survey, draft)
    draft.problems.check()
    return package


def _package(survey: SurveyCompiler, tables: TableCompiler, sheets: Mapping[str, Sheet]) -> FormPackage:
    settings = tables.settings(sheets["settings"])
    return FormPackage(
        id=settings.id,
        version=settings.version,
        title=settings.title,
        titles=settings.titles or None,
        sections=tuple(survey.sections),
        items=tuple(survey.items),
        dimensions=tables.dimensions(sheets["dimensions"]),
        bands=tables.bands(sheets["bands"]),
        flags=tables.flags(sheets["flags"]),
        themes=tables.themes(sheets["themes"]),
        rules=tables.rules(sheets["rules"]),
        tools=tables.tools(sheets["tools"]),
        dii=tables.dii(sheets["dii"]),
        dii_version=settings.dii_version,
        max_develop=settings.max_develop,
        confirm_not_applicable=settings.confirm_not_applicable,
        steps=tables.steps(sheets["steps"]),
        pairs=tables.pairs(sheets["pairs"]),
        advising=tables.advising(sheets["advising"], sheets["times"]),
        repeats=tuple(survey.repeats),
    )


def _check_codes(package: FormPackage, survey: SurveyCompiler, tables: TableCompiler, draft: Draft) -> None:
    """Every code that is mentioned is declared, and every dimension is fed."""
    dimensions = {dimension.id for dimension in package.dimensions}
    helpers = {theme.code for theme in package.themes} | {rule.code for rule in package.rules}
    sections = {section.id for section in package.sections}
    for item in package.items:
        cells = Cells(survey.rows[item.id], draft)
        _unknown(cells, DF + "dimension", item.dimensions, dimensions, "item.dimension")
        _unknown(cells, DF + "themes", item.themes, helpers, "item.theme")
    for section in package.sections:
        cells = Cells(survey.rows[section.id], draft)
        _unknown(cells, DF + "joins", section.joins, sections, "section.joins")
    for dimension in package.dimensions:
        cells = Cells(tables.rows["dimensions", dimension.id], draft)
        _unknown(cells, "section", (dimension.section,), sections, "dimension.section")
        if not any(dimension.id in item.dimensions for item in package.items):
            cells.problem("code", "dimension.empty", found=dimension.id)
    scored = {item.id for item in package.items if item.scored}
    for flag in package.flags:
        cells = Cells(tables.rows["flags", flag.item], draft)
        _unknown(cells, "item", (flag.item,), scored, "flag.item")
        _unknown(cells, "helpers", flag.helpers, helpers, "flag.helper")
    for tool in package.tools:
        cells = Cells(tables.rows["tools", tool.code], draft)
        _unknown(cells, "items", tool.items, scored, "tool.item")


def _unknown(cells: Cells, heading: str, used: tuple[str, ...], known: set[str], code: str) -> None:
    for word in used:
        if word not in known:
            cells.problem(heading, code, found=word)


def _check_columns(draft: Draft) -> None:
    """Every further column of the choices is read by a filter; else its heading is a slip of the pen."""
    for heading, sheet in draft.choice_columns.items():
        if heading not in draft.filter_columns:
            draft.problems.add(
                sheet.name, 1, sheet.columns[heading], "sheet.unknown_heading", heading=heading
            )


def _check_names(package: FormPackage, survey: SurveyCompiler, draft: Draft) -> None:
    """Every `${name}` is an item, or a fact that its sheet may read."""
    items = {item.id for item in package.items} | package.repeat_by_id.keys()
    facts = {"rules": RULE_FACTS, "dii": frozenset(tool.code for tool in package.tools)}
    for reference in draft.references:
        allowed = items | facts.get(reference.row.sheet, frozenset())
        for name in reference.expression.names:
            if name not in allowed:
                Cells(reference.row, draft).problem(reference.heading, "expression.name", found=name)
        inside = survey.inside if reference.row.sheet == "survey" else {}
        _check_repeated(package, reference, inside.get(reference.row.get("name"), ""), draft)


def _check_repeated(package: FormPackage, reference: Reference, inside: str, draft: Draft) -> None:
    """One value is read where there is one: outside of a repeat its questions have many."""
    cells, expression = Cells(reference.row, draft), reference.expression
    for name in expression.names:
        around = package.repeat_of.get(name)
        several = name in package.repeat_by_id or (around is not None and around.id != inside)
        if several and name in expression.singles:
            cells.problem(reference.heading, "expression.several", found=name)
    for name, repeat in expression.indexed:
        around = package.repeat_of.get(name)
        if around is None or around.id != repeat:
            cells.problem(reference.heading, "expression.not_in_repeat", found=name, repeat=repeat)
    if "position" in expression.calls and not inside:
        cells.problem(reference.heading, "expression.position", found="position(..)")


def _check_texts(package: FormPackage, survey: SurveyCompiler, draft: Draft) -> None:
    """Every answer that a text tells of is there."""
    for section in package.sections:
        _check_told(package, survey, draft, section.id, label=section.label, hint=section.intro)
    for item in package.items:
        messages = {"constraint_message": item.constraint_message, "required_message": item.required_message}
        _check_told(package, survey, draft, item.id, label=item.label, hint=item.hint, **messages)


def _check_told(
    package: FormPackage, survey: SurveyCompiler, draft: Draft, name: str, **texts: Texts | None
) -> None:
    for heading, by_language in texts.items():
        told = {one for words in (by_language or {}).values() for one in names_in(words)}
        cells, inside = Cells(survey.rows[name], draft), survey.inside.get(name, "")
        for found in sorted(told - package.by_id.keys()):
            cells.problem(heading, "expression.name", found=found)
        for found in sorted(told & package.repeat_of.keys()):
            if package.repeat_of[found].id != inside:
                cells.problem(heading, "expression.several", found=found)


def _check_order(package: FormPackage, survey: SurveyCompiler, draft: Draft) -> None:
    """Nothing decides over itself, directly or by way of others."""
    try:
        evaluation_order(package)
    except CycleError as error:
        circle: list[str] = error.args[1]
        rows = sorted((survey.rows[name] for name in circle), key=lambda row: row.number)
        cells = [(row, heading) for row in rows for heading in _DECIDING if row.get(heading)]
        row, heading = next(iter(cells), (rows[0], "relevant"))
        Cells(row, draft).problem(heading, "expression.circle", names=circle)
