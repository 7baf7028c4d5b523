"""Package to workbook: an .xlsx that opens in a spreadsheet and compiles to the same package again.

Every sheet is a list of columns; a new field of the package is one line here, and a test asks for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from digifocus_desktop.forms.package import Choice, FormPackage, Item, ItemKind, Section
from digifocus_desktop.forms.survey import CALLS, DF

LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Names of languages in headings, the way XLSForm writes them: `label::Suomi (fi)`."""

_NARROW, _WIDE = 14, 46
_HEAD = PatternFill("solid", fgColor="FF1559A0")

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    Attributes:
        heading: As it is written in the first row; a translated one gets its language behind it.
        field: Field of the thing that a row tells of.
        get: The cell of a thing; None leaves it empty. A translated column returns texts by language.
        translated: Whether there is one column for each language.
        bound: Whether it is an attribute of ours, whose columns are `bind::df:short`, `bind::df:short_sv` …
    """

    heading: str
    field: str
    get: Callable[[Any], Any]
    translated: bool = False
    bound: bool = False


def _plain(heading: str, field: str = "", unless: object = None) -> Column:
    """A column for a scalar; the value `unless` is what an empty cell means."""
    name = field or heading.removeprefix(DF)

    def get(thing: Any) -> Cell:
        value = getattr(thing, name)
        return None if value is None or value == unless else value

    return Column(heading, name, get)


def _words(heading: str, field: str = "") -> Column:
    name = field or heading.removeprefix(DF)
    return Column(heading, name, lambda thing: " ".join(getattr(thing, name)) or None)


def _flag(heading: str, field: str = "") -> Column:
    name = field or heading.removeprefix(DF)
    return Column(heading, name, lambda thing: "yes" if getattr(thing, name) else None)


def _texts(heading: str, field: str = "") -> Column:
    name = field or heading
    return Column(heading, name, lambda thing: getattr(thing, name) or {}, translated=True)


def _inside(holder: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns for the fields of what `holder` names; empty where the thing has none."""

    def get(column: Column) -> Callable[[Any], Any]:
        def read(thing: Any) -> Any:
            held = getattr(thing, holder)
            return column.get(held) if held is not None else {} if column.translated else None

        return read

    return tuple(replace(one, field=f"{holder}.{one.field}", get=get(one)) for one in columns)


def _default(item: Item) -> Cell:
    """An answer is written as it is, without the marks around it; an expression stays one."""
    source = item.default
    if source and source[0] in "'\"" and not CALLS.search(source):
        return source[1:-1]
    return source


def _hidden(item: Item) -> Cell:
    """A rated question that can be hidden must say what that means, even where it means nothing."""
    if item.hidden_value is None:
        return "na" if item.relevance and item.kind is not ItemKind.FACT else None
    return item.hidden_value


ITEM_COLUMNS = (
    _texts("label"),
    _texts("hint"),
    Column("relevant", "relevance", lambda item: item.relevance[-1] if item.relevance else None),
    _plain("constraint"),
    _texts("constraint_message"),
    _flag("required"),
    _texts("required_message"),
    _plain("choice_filter"),
    Column("default", "default", _default),
    _words("appearance"),
    _plain("calculation"),
    _plain(DF + "kind"),
    _words(DF + "dimension", "dimensions"),
    _plain(DF + "weight", unless=1.0),
    _flag(DF + "na", "not_applicable"),
    _plain(DF + "na_if", "not_applicable_if"),
    Column(DF + "hidden", "hidden_value", _hidden),
    _flag(DF + "observe", "observable"),
    _words(DF + "themes"),
    Column(
        DF + "quick",
        "quick",
        lambda item: " ".join(item.quick_phases) or ("yes" if item.quick else None),
    ),
    _words(DF + "phase", "phases"),
    _plain(DF + "seconds", unless=15),
    _plain(DF + "max_chars", unless=4000),
    _plain(DF + "max_choices", unless=0),
    _plain(DF + "topic", unless=""),
    _plain(DF + "replaces", unless=""),
)
SECTION_COLUMNS = (
    _texts("label"),
    _texts("hint", "intro"),
    _plain("relevant", "relevance"),
    _plain(DF + "letter", unless=""),
    Column(DF + "short", "short", lambda section: section.short, translated=True, bound=True),
    _words(DF + "phase", "phases"),
    _words(DF + "joins"),
    _flag(DF + "beforehand"),
)
CHOICE_COLUMNS = (_plain("name"), _texts("label"), _plain("score", "value"))
SETTINGS_COLUMNS = (
    _plain("form_title", "title"),
    Column("form_title", "titles", lambda package: package.name, translated=True, bound=True),
    _plain("form_id", "id"),
    _plain("version"),
    Column("default_language", "", lambda _package: f"{LANGUAGES['fi']} (fi)"),
    Column("namespaces", "", lambda _package: 'df="urn:digifocus:form"'),
    _plain("df_dii_version", "dii_version", unless=""),
    _plain("df_max_develop", "max_develop"),
    _plain("df_confirm_na", "confirm_not_applicable"),
)
_HOW = (
    _texts("what"),
    _texts("who"),
    _plain("minutes"),
    _plain("cost"),
    _texts("benefit"),
    _texts("first_act"),
)
ADVISING_COLUMNS = (
    _plain("groups_item", unless=""),
    _plain("topic_item", unless=""),
    _plain("time_item", unless=""),
    _plain("need_limit"),
)
TABLES: Mapping[str, tuple[Column, ...]] = {
    "dimensions": (
        _plain("code", "id"),
        _texts("label"),
        _plain("kind"),
        _plain("min_items"),
        _plain("section"),
    ),
    "bands": (_plain("code"), _plain("lower"), _texts("label")),
    "flags": (_plain("item"), _plain("limit"), _texts("action"), _texts("clarify"), _words("helpers")),
    "themes": (
        _plain("code"),
        _texts("label"),
        _plain("gate"),
        _plain("order"),
        _plain("path", unless=""),
        _words("topics"),
        _words("before"),
        _words("instead"),
        *_inside("how", _HOW),
    ),
    "rules": (
        _plain("code"),
        _plain("condition"),
        _texts("direction"),
        _texts("content"),
        _texts("need"),
        _texts("questions"),
        _texts("checklist"),
        _plain("suppliers", unless=""),
    ),
    "tools": (_plain("code"), _texts("label"), _words("items"), _plain("effort", unless="")),
    "dii": (_plain("number"), _texts("label"), _plain("condition")),
    "steps": (_plain("item"), _texts("title"), *_inside("how", _HOW)),
    "pairs": (
        _plain("code"),
        _texts("label"),
        _words("competence"),
        _words("level"),
        _words("themes"),
        _plain("high"),
    ),
}
"""The sheets beside `survey` and `choices`: each is the field of the package of the same name."""


def to_workbook(package: FormPackage) -> bytes:
    """Return the .xlsx of a package; `compile_workbook` makes the same package of it again."""
    book = Workbook()
    book.remove(book.worksheets[0])
    languages = _languages(package)
    lists = _Lists(package)
    _write(book, "survey", _survey(package, languages, lists))
    _write(book, "choices", lists.rows(languages))
    _write(book, "settings", _table(SETTINGS_COLUMNS, [package], languages))
    for name, columns in TABLES.items():
        _write(book, name, _table(columns, getattr(package, name), languages))
    if package.advising is not None:
        _write(book, "advising", _table(ADVISING_COLUMNS, [package.advising], languages))
        times: list[Line] = [
            {"choice": code, "minutes": minutes} for code, minutes in (package.advising.times or {}).items()
        ]
        _write(book, "times", _Content(("choice", "minutes"), times))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


Line = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class _Content:
    """What a sheet holds: its headings in order, and its rows by heading."""

    headings: Sequence[str]
    rows: Sequence[Line]


class _Lists:
    """The lists of options: equal ones are one list, named after the first question that has it."""

    def __init__(self, package: FormPackage) -> None:
        self._names: dict[str, str] = {}
        self._lists: dict[str, tuple[Choice, ...]] = {}
        for item in package.items:
            if item.choices and repr(item.choices) not in self._names:
                self._names[repr(item.choices)] = item.id
                self._lists[item.id] = item.choices

    def type_of(self, item: Item) -> str:
        """Return what stands in the column `type` for a question."""
        return f"{item.type} {self._names[repr(item.choices)]}" if item.choices else str(item.type)

    def rows(self, languages: Sequence[str]) -> _Content:
        """Return the sheet `choices`."""
        rows = [
            {"list_name": name, **_cells(CHOICE_COLUMNS, choice, languages), **(choice.columns or {})}
            for name, choices in self._lists.items()
            for choice in choices
        ]
        further = {key for choices in self._lists.values() for one in choices for key in one.columns or ()}
        return _Content(("list_name", *_headings(CHOICE_COLUMNS, languages), *sorted(further)), rows)


def _survey(package: FormPackage, languages: Sequence[str], lists: _Lists) -> _Content:
    rows: list[Line] = []
    taken = {item.id for item in package.items} | {section.id for section in package.sections}
    for section in package.sections:
        rows.append(
            {"type": "begin_group", "name": section.id, **_cells(SECTION_COLUMNS, section, languages)}
        )
        rows += _items(package, section, languages, lists, taken)
        rows.append({"type": "end_group"})
    found = dict.fromkeys(("type", "name"))
    for columns in (ITEM_COLUMNS, SECTION_COLUMNS):
        found |= dict.fromkeys(_headings(columns, languages))
    return _Content(tuple(found), rows)


def _items(
    package: FormPackage, section: Section, languages: Sequence[str], lists: _Lists, taken: set[str]
) -> Iterator[Line]:
    """Yield the questions; conditions beyond the own one become groups around them."""
    open_groups: tuple[str, ...] = ()
    for name in section.items:
        item = package.by_id[name]
        around = item.relevance[:-1]
        shared = 0
        while shared < min(len(around), len(open_groups)) and around[shared] == open_groups[shared]:
            shared += 1
        yield from ({"type": "end_group"} for _ in open_groups[shared:])
        for condition in around[shared:]:
            yield {"type": "begin_group", "name": _free_name(taken), "relevant": condition}
        open_groups = around
        yield {"type": lists.type_of(item), "name": item.id, **_cells(ITEM_COLUMNS, item, languages)}
    yield from ({"type": "end_group"} for _ in open_groups)


def _free_name(taken: set[str]) -> str:
    number = 1
    while f"group_{number}" in taken:
        number += 1
    taken.add(f"group_{number}")
    return f"group_{number}"


def _table(columns: Sequence[Column], things: Iterable[Any], languages: Sequence[str]) -> _Content:
    return _Content(_headings(columns, languages), [_cells(columns, thing, languages) for thing in things])


def _headings(columns: Sequence[Column], languages: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for one in columns:
        found += [_heading(one, code) for code in languages] if one.translated else [one.heading]
    return tuple(dict.fromkeys(found))


def _heading(column: Column, code: str) -> str:
    if column.bound:
        return column.heading if code == "fi" else f"{column.heading}_{code}"
    return f"{column.heading}::{LANGUAGES.get(code, code)} ({code})"


def _cells(columns: Sequence[Column], thing: Any, languages: Sequence[str]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for one in columns:
        found = one.get(thing)
        if one.translated:
            cells |= {_heading(one, code): found.get(code) for code in languages}
        else:
            cells[one.heading] = found
    return cells


def _languages(package: FormPackage) -> tuple[str, ...]:
    """The languages that any text of the package has, the program's own first."""
    found = set(_codes(package))
    return (*(code for code in LANGUAGES if code in found), *sorted(found - LANGUAGES.keys()))


def _codes(package: FormPackage) -> Iterator[str]:
    parts: list[tuple[Sequence[Column], Iterable[Any]]] = [
        (ITEM_COLUMNS, package.items),
        (SECTION_COLUMNS, package.sections),
        (CHOICE_COLUMNS, [choice for item in package.items for choice in item.choices]),
        *((columns, getattr(package, name)) for name, columns in TABLES.items()),
    ]
    for columns, things in parts:
        texts = [one for one in columns if one.translated]
        for thing in things:
            for one in texts:
                yield from one.get(thing)


def _write(book: Workbook, name: str, content: _Content) -> None:
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "C2" if name == "survey" else "A2"
    for index, heading in enumerate(content.headings, start=1):
        cell = sheet.cell(1, index, heading)
        cell.font, cell.fill = Font(bold=True, color="FFFFFFFF"), _HEAD
        wide = any(len(str(row.get(heading) or "")) > _NARROW for row in content.rows)
        sheet.column_dimensions[get_column_letter(index)].width = _WIDE if wide else _NARROW
    for number, row in enumerate(content.rows, start=2):
        for index, heading in enumerate(content.headings, start=1):
            value = row.get(heading)
            if value is not None:
                _put(sheet.cell(number, index), value)


def _put(cell: Any, value: Cell) -> None:
    written = isinstance(value, str)
    cell.value = str(value) if written else value
    cell.alignment = Alignment(wrap_text=written, vertical="top")
    if written:
        cell.data_type = "s"  # a text that begins with = is no formula
