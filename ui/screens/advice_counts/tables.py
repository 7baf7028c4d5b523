"""The rows of the two tables: advice by what it is broken down, and the rules departed from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.domain.formats import format_duration
from digifocus_desktop.forms.package import text
from digifocus_desktop.services.advice_counts_values import AdviceCounts, AdviceTally, Cut
from digifocus_desktop.services.advice_counts_workbook import key_name
from digifocus_desktop.services.advice_log_values import KINDS
from digifocus_desktop.services.advice_quality import OWN, RuleDeparture
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row of a cut.

    Attributes:
        name: Its words.
        tallies: By kind, in the order of `KINDS`.
        total: Whether it is the sum of all.
    """

    name: str
    tallies: tuple[AdviceTally, ...]
    total: bool = False


def count_rows(counts: AdviceCounts, cut: Cut) -> Sequence[CountRow]:
    """Return everything first, then the rows of a cut."""
    words = QCoreApplication.translate("AdviceCounts", "All together")
    rows = [CountRow(words, tuple(counts.all[kind] for kind in KINDS), total=True)]
    for key, tallies in counts.cuts[cut].items():
        name = key_name(counts, cut, key, current_language())
        rows.append(CountRow(name, tuple(tallies[kind] for kind in KINDS)))
    return rows


class CountModel(RowsModel[CountRow]):
    """Name; times, time, firms and others of short advice, then of open advice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_count_headings, _count_cell, parent, figures=range(1, 8))


class RuleModel(RowsModel[RuleDeparture]):
    """The step a rule proposes, and how often it was left out, moved, added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_rule_headings, _rule_cell, parent, figures=range(1, 4))


def _count_headings() -> tuple[str, ...]:
    return (
        "",
        QCoreApplication.translate("AdviceCounts", "Short"),
        QCoreApplication.translate("AdviceCounts", "Time"),
        QCoreApplication.translate("AdviceCounts", "Firms"),
        QCoreApplication.translate("AdviceCounts", "Open"),
        QCoreApplication.translate("AdviceCounts", "Time"),
        QCoreApplication.translate("AdviceCounts", "Firms"),
        QCoreApplication.translate("AdviceCounts", "Others"),
    )


def _count_cell(row: CountRow, column: int, role: int) -> Any:
    if role != Qt.ItemDataRole.DisplayRole:
        return None
    short, open_to_all = row.tallies
    return (
        row.name,
        str(short.times),
        format_duration(short.minutes),
        str(short.firms),
        str(open_to_all.times),
        format_duration(open_to_all.minutes),
        str(open_to_all.firms),
        str(open_to_all.others + short.others),
    )[column]


def _rule_headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("AdviceCounts", "Proposed step"),
        QCoreApplication.translate("AdviceCounts", "Left out"),
        QCoreApplication.translate("AdviceCounts", "Moved"),
        QCoreApplication.translate("AdviceCounts", "Added"),
    )


def _rule_cell(row: RuleDeparture, column: int, role: int) -> Any:
    if role == DETAIL_ROLE and column == 0:
        return "" if row.code == OWN else row.code.partition(":")[2]
    if role != Qt.ItemDataRole.DisplayRole:
        return None
    own = QCoreApplication.translate("AdviceCounts", "A step in the advisor's own words")
    name = text(row.title, current_language()).text if row.title else row.code
    return (own if row.code == OWN else name, str(row.dropped), str(row.moved), str(row.added))[column]
