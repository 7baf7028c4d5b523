"""The advice of a period as a workbook: a sheet of all, and one for each way it is broken down."""

from collections.abc import Iterator
from pathlib import Path

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.exchange.xlsx_out import Kind, OutColumn, OutTable, workbook_bytes
from digifocus_desktop.services.advice_counts import OTHERS, AdviceCountService
from digifocus_desktop.services.advice_counts_values import AdviceCounts, AdvicePeriod, Cut, Tallies
from digifocus_desktop.services.advice_log_values import KINDS
from digifocus_desktop.services.cohort import ELSEWHERE, UNKNOWN
from digifocus_desktop.store import files
from resources.labels import label

_NUMBERS = ("times", "minutes", "firms", "others")
_Row = tuple[str | int | None, ...]


class AdviceCountsWorkbooks:
    """Writes what `AdviceCountService` counts."""

    def __init__(self, counts: AdviceCountService) -> None:
        self._counts = counts

    def save(self, period: AdvicePeriod, language: Language, target: Path) -> Path:
        """Write the workbook of a period to a place the person chose and return it; *read* lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        files.write_whole(target, workbook_bytes(tables(self._counts.counts(period), period, language)))
        return target


def tables(counts: AdviceCounts, period: AdvicePeriod, language: Language) -> list[OutTable]:
    """Return the sheets: what was counted, then by month, organisation, theme, target group, municipality."""
    words = wording("advice_counts", language)
    heading = [OutColumn(words["what"], width=40), OutColumn(words["value"], width=40)]
    return [
        OutTable(words["sheet_all"], heading, list(_conditions(counts, period, language))),
        *(_table(counts, cut, language) for cut in Cut),
    ]


def key_name(counts: AdviceCounts, cut: Cut, key: str, language: Language) -> str:
    """Return the name of a row of a cut."""
    words = wording("advice_counts", language)
    if cut is Cut.MONTH:
        return f"{int(key[5:7])}/{key[:4]}"
    if cut is Cut.ORGANISATION:
        return dict(counts.organisations).get(key, words["no_organisation"])
    if cut is Cut.TOPIC:
        named = next((one.name(language) for one in counts.topics if one.key == key), key)
        return f"{key} {named}" if key.startswith("TP") else named or words["no_topic"]
    if cut is Cut.GROUP:
        stand_in = {UNKNOWN: words["no_group"], OTHERS: words["others_row"]}
        return stand_in.get(key) or counts.reference.group(key, language)
    stand_in = {UNKNOWN: words["no_place"], ELSEWHERE: words["elsewhere"]}
    return stand_in.get(key) or counts.reference.municipality(key, language)


def _conditions(counts: AdviceCounts, period: AdvicePeriod, language: Language) -> Iterator[_Row]:
    words = wording("advice_counts", language)
    everything = words["everything"]
    yield words["first"], format_date(period.first, language) if period.first else words["beginning"]
    yield words["last"], format_date(period.last, language) if period.last else words["now"]
    for cut, key in (
        (Cut.ORGANISATION, period.organisation_id),
        (Cut.TOPIC, period.topic),
        (Cut.GROUP, period.group),
    ):
        yield words[cut.value], everything if key is None else key_name(counts, cut, key, language)
    for kind in KINDS:
        for name in _NUMBERS:
            yield _heading(kind, name, language), getattr(counts.all[kind], name)
    yield words["note"], words["note_text"]


def _table(counts: AdviceCounts, cut: Cut, language: Language) -> OutTable:
    words = wording("advice_counts", language)
    columns = [
        OutColumn(words[cut.value], width=40),
        *(OutColumn(_heading(kind, name, language), Kind.INTEGER, 22) for kind in KINDS for name in _NUMBERS),
    ]
    rows: list[_Row] = [
        (key_name(counts, cut, key, language), *_numbers(one)) for key, one in counts.cuts[cut].items()
    ]
    return OutTable(words[f"sheet_{cut.value}"], columns, rows)


def _numbers(tallies: Tallies) -> Iterator[int]:
    for kind in KINDS:
        for name in _NUMBERS:
            yield getattr(tallies[kind], name)


def _heading(kind: str, name: str, language: Language) -> str:
    words = wording("advice_counts", language)
    return f"{label(f'advice_kind.{kind}', language, default=kind)}: {words[name]}"
