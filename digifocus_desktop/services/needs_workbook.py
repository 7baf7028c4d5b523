"""The needs as a workbook: one sheet a cut, every number in a cell of its own."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.exchange.xlsx_out import Kind, OutColumn, OutTable, workbook_bytes
from digifocus_desktop.services.cohort import ELSEWHERE, UNKNOWN, Cohort
from digifocus_desktop.services.needs import NeedsService
from digifocus_desktop.services.needs_values import Needs, ThemeDemand
from digifocus_desktop.store import files

_Row = tuple[str | int | None, ...]
_NUMBERS = ("wanted", "answered", "mean", "wished", "guided", "applied", "seats")


class NeedsWorkbooks:
    """Writes what `NeedsService` counts."""

    def __init__(self, needs: NeedsService) -> None:
        self._needs = needs

    def save(self, cohort: Cohort, language: Language, target: Path) -> Path:
        """Write the workbook of a cohort to a place the person chose and return it; *read* lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        files.write_whole(target, workbook_bytes(tables(self._needs.needs(cohort), language)))
        return target


def tables(needs: Needs, language: Language) -> list[OutTable]:
    """Return the sheets: themes, themes by target group, by municipality, main problems."""
    words = wording("needs", language)
    reference = needs.reference
    groups = [(key, reference.group(key, language) or words["no_group"]) for key in needs.groups]
    known = {UNKNOWN: words["no_place"], ELSEWHERE: words["elsewhere"]}
    places = [(key, known.get(key) or reference.municipality(key, language)) for key in needs.places]
    by_group = ((one, [one.groups[key].wanted for key, _ in groups]) for one in needs.themes)
    by_place = ((one, [one.places[key].wanted for key, _ in places]) for one in needs.themes)
    group_row: _Row = (words["firms"], None, needs.firms, *needs.groups.values())
    place_row: _Row = (words["firms"], None, needs.firms, *needs.places.values())
    return [
        _themes(needs, language),
        OutTable(words["by_group"], _cut(groups, language), [group_row, *_rows(by_group, language)]),
        OutTable(words["by_place"], _cut(places, language), [place_row, *_rows(by_place, language)]),
        OutTable(
            words["problems"],
            [OutColumn(words["problem"], width=40), OutColumn(words["firms"], Kind.INTEGER)],
            [(names.get(language) or names["fi"], count) for names, count in needs.problems],
        ),
    ]


def _themes(needs: Needs, language: Language) -> OutTable:
    words = wording("needs", language)
    columns = [
        OutColumn(words["theme"], width=40),
        OutColumn(words["key"]),
        *(OutColumn(words[name], Kind.INTEGER) for name in _NUMBERS),
        OutColumn(words["starts"], Kind.DATE),
        OutColumn(words["ends"], Kind.DATE),
    ]
    rows = [
        (
            _name(one, language),
            one.key,
            one.all.wanted,
            one.all.firms,
            None if one.all.mean is None else round(one.all.mean * 100),
            one.all.wished,
            one.guided,
            one.applied,
            one.seats,
            one.starts_on,
            one.ends_on,
        )
        for one in needs.themes
    ]
    return OutTable(words["themes"], columns, rows)


def _cut(named: Sequence[tuple[str, str]], language: Language) -> list[OutColumn]:
    words = wording("needs", language)
    return [
        OutColumn(words["theme"], width=40),
        OutColumn(words["key"]),
        OutColumn(words["all"], Kind.INTEGER),
        *(OutColumn(name, Kind.INTEGER) for _, name in named),
    ]


def _rows(cut: Iterable[tuple[ThemeDemand, list[int]]], language: Language) -> Iterator[_Row]:
    for one, counts in cut:
        yield (_name(one, language), one.key, one.all.wanted, *counts)


def _name(demand: ThemeDemand, language: Language) -> str:
    return demand.names.get(language) or demand.names["fi"]
