"""Package to workbook: an .xlsx that opens in a spreadsheet and compiles to the same package again.

What stands in which column is told in `sheet_columns`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from digifocus_desktop.forms.package import Choice, FormPackage, Item, Repeat, Section
from digifocus_desktop.forms.sheet_columns import (
    ADVISING_COLUMNS,
    CHOICE_COLUMNS,
    ITEM_COLUMNS,
    LANGUAGES,
    REPEAT_COLUMNS,
    SECTION_COLUMNS,
    SETTINGS_COLUMNS,
    TABLES,
    Cell,
    Column,
)

_NARROW, _WIDE = 14, 46
_HEAD = PatternFill("solid", fgColor="FF1559A0")


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
    taken = package.by_id.keys() | package.section_by_id.keys() | package.repeat_by_id.keys()
    for section in package.sections:
        rows.append(
            {"type": "begin_group", "name": section.id, **_cells(SECTION_COLUMNS, section, languages)}
        )
        rows += _items(package, section, languages, lists, taken)
        rows.append({"type": "end_group"})
    found = dict.fromkeys(("type", "name"))
    for columns in (ITEM_COLUMNS, SECTION_COLUMNS, *([REPEAT_COLUMNS] if package.repeats else [])):
        found |= dict.fromkeys(_headings(columns, languages))
    return _Content(tuple(found), rows)


def _items(
    package: FormPackage, section: Section, languages: Sequence[str], lists: _Lists, taken: set[str]
) -> Iterator[Line]:
    """Yield the questions; conditions beyond the own one become groups around them."""
    begun: tuple[str | Repeat, ...] = ()
    for name in section.items:
        item = package.by_id[name]
        around, own = _around(item, package.repeat_of.get(name))
        shared = 0
        while shared < min(len(around), len(begun)) and around[shared] == begun[shared]:
            shared += 1
        yield from map(_ending, reversed(begun[shared:]))
        for one in around[shared:]:
            if isinstance(one, Repeat):
                yield {"type": "begin_repeat", "name": one.id, **_cells(REPEAT_COLUMNS, one, languages)}
            else:
                yield {"type": "begin_group", "name": _free_name(taken), "relevant": one}
        begun = around
        cells = {**_cells(ITEM_COLUMNS, item, languages), "relevant": own}
        yield {"type": lists.type_of(item), "name": item.id, **cells}
    yield from map(_ending, reversed(begun))


def _around(item: Item, repeat: Repeat | None) -> tuple[tuple[str | Repeat, ...], str | None]:
    """What stands around a question, from outside, and its own condition."""
    outer: tuple[str | Repeat, ...] = (*repeat.relevance[:-1], repeat) if repeat else ()
    inner = item.relevance[len(repeat.relevance) :] if repeat else item.relevance
    return (*outer, *inner[:-1]), inner[-1] if inner else None


def _ending(one: str | Repeat) -> Line:
    return {"type": "end_repeat" if isinstance(one, Repeat) else "end_group"}


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
        (REPEAT_COLUMNS, package.repeats),
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
