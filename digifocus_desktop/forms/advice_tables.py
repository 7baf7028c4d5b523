"""Compiles the sheets of advice: flags, themes, rules, steps, pairs, and what steers them."""

import re
from collections.abc import Iterator

from digifocus_desktop.forms.cells import Cells, Draft, known_headings
from digifocus_desktop.forms.guide import (
    COSTS,
    OLD_COSTS,
    Advising,
    Flag,
    HowTo,
    Pair,
    Rule,
    Step,
    Texts,
    Theme,
)
from digifocus_desktop.forms.package import FormPackage, ItemKind
from digifocus_desktop.forms.workbook import Row, Sheet

PLACEHOLDERS = frozenset({"firm", "municipality", "answers", "areas"})
"""What the text of a need may name in braces; filled in from the firm, its answers and its result."""

_HOW_PLAIN = {"minutes", "cost"}
_HOW_TEXTS = {"what", "who", "benefit", "first_act"}
_BRACES = re.compile(r"\{([^{}]*)\}")


class SheetReader:
    """Reads side sheets row by row.

    Attributes:
        rows: The row of every coded entry, by sheet and code.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.rows: dict[tuple[str, str], Row] = {}

    def _cells(self, sheet: Sheet, plain: set[str], translated: set[str]) -> list[Cells]:
        known_headings(sheet, plain, translated, self._draft.problems)
        return [Cells(row, self._draft) for row in sheet.rows]

    def _code(self, cells: Cells, heading: str = "code") -> str:
        code = cells.text(heading, required=True)
        key = (cells.row.sheet, code)
        if code and key in self.rows:
            cells.problem(heading, "code.twice", found=code, row=self.rows[key].number)
        self.rows.setdefault(key, cells.row)
        return code


class GuideTables(SheetReader):
    """Reads the sheets of advice."""

    def flags(self, sheet: Sheet) -> tuple[Flag, ...]:
        """Return the red flags."""
        return tuple(
            Flag(
                self._code(cells, "item"),
                cells.integer("limit", 0, 0, 3),
                cells.texts("action", required=True),
                cells.texts("clarify", required=True),
                cells.words("helpers"),
            )
            for cells in self._cells(sheet, {"item", "limit", "helpers"}, {"action", "clarify"})
        )

    def themes(self, sheet: Sheet) -> tuple[Theme, ...]:
        """Return the training themes."""
        plain = {"code", "gate", "order", "path", "topics", "before", "instead"} | _HOW_PLAIN
        return tuple(
            Theme(
                self._code(cells),
                cells.texts("label", required=True),
                cells.expression("gate"),
                cells.integer("order", 0, 1, 999) or None,
                cells.text("path"),
                cells.words("topics"),
                cells.words("before"),
                cells.words("instead"),
                _how_to(cells) if cells.texts("what") else None,
            )
            for cells in self._cells(sheet, plain, {"label"} | _HOW_TEXTS)
        )

    def rules(self, sheet: Sheet) -> tuple[Rule, ...]:
        """Return the rules for outside expertise."""
        texts = {"direction", "content", "need", "questions", "checklist"}
        return tuple(
            Rule(
                self._code(cells),
                cells.expression("condition", required=True) or "",
                cells.texts("direction", required=True),
                cells.texts("content", required=True),
                _need(cells),
                cells.texts("questions") or None,
                cells.texts("checklist") or None,
                cells.text("suppliers"),
            )
            for cells in self._cells(sheet, {"code", "condition", "suppliers"}, texts)
        )

    def steps(self, sheet: Sheet) -> tuple[Step, ...]:
        """Return what a firm can do itself, by item."""
        return tuple(
            Step(self._code(cells, "item"), cells.texts("title", required=True), _how_to(cells))
            for cells in self._cells(sheet, {"item"} | _HOW_PLAIN, {"title"} | _HOW_TEXTS)
        )

    def pairs(self, sheet: Sheet) -> tuple[Pair, ...]:
        """Return which competence stands beside which level."""
        return tuple(
            Pair(
                self._code(cells),
                cells.texts("label", required=True),
                cells.words("competence"),
                cells.words("level"),
                cells.words("themes"),
                cells.number("high", 60, 0, 100),
            )
            for cells in self._cells(sheet, {"code", "competence", "level", "themes", "high"}, {"label"})
        )

    def advising(self, sheet: Sheet, times: Sheet) -> Advising | None:
        """Return which items steer the advice; None where the workbook does not say."""
        plain = {"groups_item", "topic_item", "time_item", "need_limit"}
        found = [
            Advising(
                cells.text("groups_item"),
                cells.text("topic_item"),
                cells.text("time_item"),
                self._times(times),
                cells.number("need_limit", 0.40, 0, 1),
            )
            for cells in self._cells(sheet, plain, set())
        ]
        return found[0] if found else None

    def _times(self, sheet: Sheet) -> dict[str, str]:
        return {
            self._code(cells, "choice"): str(cells.integer("minutes", 60, 0, 60_000))
            for cells in self._cells(sheet, {"choice", "minutes"}, set())
        }


def _how_to(cells: Cells) -> HowTo:
    cost = cells.text("cost", required=True)
    if cost and cost not in (*COSTS, *OLD_COSTS):
        cells.problem("cost", "step.cost", found=cost)
    what, who, benefit, first_act = (
        cells.texts(heading, required=True) for heading in ("what", "who", "benefit", "first_act")
    )
    return HowTo(what, who, cells.integer("minutes", 0, 0, 60_000), cost, benefit, first_act)


def _need(cells: Cells) -> Texts | None:
    found = cells.texts("need")
    for text in found.values():
        for name in _BRACES.findall(text):
            if name not in PLACEHOLDERS:
                cells.problem("need", "rule.placeholder", found=name)
    return found or None


def check_guide(package: FormPackage, tables: SheetReader, draft: Draft) -> None:
    """Note every code of the sheets of advice that nothing stands behind."""
    for sheet, code, heading, problem, found in _unknown(package):
        Cells(tables.rows[sheet, code], draft).problem(heading, problem, found=found)


def _unknown(package: FormPackage) -> Iterator[tuple[str, str, str, str, str]]:
    themes = {theme.code for theme in package.themes}
    helpers = themes | {rule.code for rule in package.rules}
    scored = {item.id for item in package.items if item.scored}
    able = {item.id for item in package.items if item.kind is ItemKind.COMPETENCE}
    levels = scored - able | {dimension.id for dimension in package.dimensions}
    stepped = {step.item for step in package.steps}
    for step in package.steps:
        if step.item not in scored:
            yield "steps", step.item, "item", "step.item", step.item
    for flag in package.flags if package.steps else ():
        if flag.item not in stepped:
            yield "flags", flag.item, "item", "flag.step", flag.item
    for theme in package.themes:
        for heading, codes in (("before", theme.before), ("instead", theme.instead)):
            yield from (
                ("themes", theme.code, heading, "item.theme", code) for code in codes if code not in themes
            )
    for pair in package.pairs:
        for heading, codes, known in (
            ("competence", pair.competence, able),
            ("level", pair.level, levels),
            ("themes", pair.themes, helpers),
        ):
            yield from (
                ("pairs", pair.code, heading, f"pair.{heading}", code) for code in codes if code not in known
            )
    yield from _unknown_choices(package)


def _unknown_choices(package: FormPackage) -> Iterator[tuple[str, str, str, str, str]]:
    said = package.advising
    if said is None:
        return
    topic, time = package.by_id.get(said.topic_item), package.by_id.get(said.time_item)
    for theme in package.themes:
        for code in theme.topics:
            if topic is None or topic.choice(code) is None:
                yield "themes", theme.code, "topics", "theme.topic", code
    for code in said.times or {}:
        if time is None or time.choice(code) is None:
            yield "times", code, "choice", "time.choice", code
