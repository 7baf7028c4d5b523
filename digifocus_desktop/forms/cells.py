"""One row under reading: typed cells, with a problem noted for each that does not fit."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digifocus_desktop.forms.expressions import NO_COLUMNS, Expression, ExpressionError, parse
from digifocus_desktop.forms.package import REFERENCE_LANGUAGE
from digifocus_desktop.forms.workbook import Problems, Row, Sheet

_TRANSLATED = re.compile(r"^(?P<column>[\w:]+?)::.*\((?P<code>[a-z]{2,3})\)$")
LANGUAGES = ("fi", "sv", "en")
"""The languages of the program; a form has no others."""

_YES = {"yes", "true", "1", "kyllä"}
_NO = {"", "no", "false", "0", "ei"}


@dataclass(frozen=True, slots=True)
class Reference:
    """An expression and the cell it stands in."""

    row: Row
    heading: str
    expression: Expression


@dataclass(frozen=True, slots=True)
class Draft:
    """What the compiler has learned so far besides the package itself."""

    problems: Problems = field(default_factory=Problems)
    references: list[Reference] = field(default_factory=list)
    choice_columns: dict[str, Sheet] = field(default_factory=dict)
    filter_columns: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Cells:
    """Typed access to one row."""

    row: Row
    draft: Draft

    def problem(self, heading: str, code: str, /, **facts: object) -> None:
        """Note a problem at the cell under `heading`."""
        self.draft.problems.add(self.row.sheet, self.row.number, self.row.column(heading), code, **facts)

    def text(self, heading: str, *, required: bool = False) -> str:
        """Return the cell, empty if there is none."""
        found = self.row.get(heading)
        if required and not found:
            self.problem(heading, "cell.missing", heading=heading)
        return found

    def texts(self, column: str, *, required: bool = False) -> Mapping[str, str]:
        """Return the text of a translated column by language; a column without language is Finnish."""
        found: dict[str, str] = {}
        for heading, text in self.row.cells.items():
            match = _TRANSLATED.match(heading)
            if heading == column:
                found[REFERENCE_LANGUAGE] = text
            elif match and match["column"] == column:
                found[match["code"]] = text
        if required and not found.get(REFERENCE_LANGUAGE):
            self.problem(self._reference_heading(column), "cell.missing", heading=column)
        return found

    def _reference_heading(self, column: str) -> str:
        wanted = (heading for heading in self.row.columns if heading.startswith(column))
        return next((heading for heading in wanted if heading.endswith(f"({REFERENCE_LANGUAGE})")), column)

    def flag(self, heading: str) -> bool:
        """Return whether the cell says yes."""
        found = self.row.get(heading).lower()
        if found not in _YES | _NO:
            self.problem(heading, "cell.not_yes_or_no", found=found)
        return found in _YES

    def number(self, heading: str, default: float, least: float, most: float) -> float:
        """Return a number from `least` to `most`; a decimal comma is understood."""
        found = self.row.get(heading)
        if not found:
            return default
        try:
            value = float(found.replace(",", "."))
        except ValueError:
            self.problem(heading, "cell.not_a_number", found=found)
            return default
        if not least <= value <= most:
            self.problem(heading, "cell.out_of_range", found=found, min=least, max=most)
            return default
        return value

    def integer(self, heading: str, default: int, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        value = float(self.number(heading, default, least, most))
        if not value.is_integer():
            self.problem(heading, "cell.not_a_whole_number", found=self.row.get(heading))
        return int(value)

    def words(self, heading: str) -> tuple[str, ...]:
        """Return the codes in a cell, parted by spaces or commas."""
        return tuple(self.row.get(heading).replace(",", " ").split())

    def expression(
        self, heading: str, *, required: bool = False, columns: frozenset[str] = NO_COLUMNS
    ) -> str | None:
        """Return the source of an expression that parses, and keep it for the check of its names."""
        source = self.text(heading, required=required)
        if not source:
            return None
        try:
            expression = parse(source, columns)
            self.draft.references.append(Reference(self.row, heading, expression))
        except ExpressionError as error:
            self.problem(heading, error.code, **error.facts)
            return None
        if "once" in expression.calls and heading != "default":
            self.problem(heading, "expression.once", found="once")
        return source


def known_headings(sheet: Sheet, plain: Iterable[str], translated: Iterable[str], problems: Problems) -> None:
    """Note every heading that nobody would read: a slip of the pen there would lose a weight in silence."""
    allowed, prefixes = set(plain), set(translated)
    seen: set[tuple[str, str]] = set()
    for heading, column in sheet.columns.items():
        match = _TRANSLATED.match(heading)
        if heading in prefixes or (match and match["column"] in prefixes):
            told = (match["column"], match["code"]) if match else (heading, REFERENCE_LANGUAGE)
            if told[1] not in LANGUAGES:
                problems.add(sheet.name, 1, column, "sheet.unknown_language", heading=heading)
            elif told in seen:
                problems.add(sheet.name, 1, column, "sheet.language_twice", heading=told[0], language=told[1])
            seen.add(told)
        elif heading not in allowed:
            problems.add(sheet.name, 1, column, "sheet.unknown_heading", heading=heading)
