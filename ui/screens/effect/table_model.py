"""The tables of the page of change."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.forms.effect import Paired
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.effect_values import EffectLine
from digifocus_desktop.services.end_measurements import DueLine, DueState
from ui.screens.effect import words
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE
from ui.shared.wording import format_date

NAME, COUNT, MEANS, CHANGE, EFFECT, SHARES, OWN = range(7)
FIRM, WHAT, DAY, REMINDED, STATE = range(5)


class ChangeModel(RowsModel[EffectLine]):
    """Areas, groups, trainings or doses with what changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_change_headings, _change_cell, parent)


class DueModel(RowsModel[DueLine]):
    """Firms with the day of their measurement.

    Attributes:
        reference: Names of municipalities and target groups.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        self.reference = CompanyReference()
        super().__init__(_due_headings, self._cell_of, parent)

    def _cell_of(self, line: DueLine, column: int, role: int) -> Any:
        if column == FIRM and role == DETAIL_ROLE:
            language = current_language()
            place = self.reference.municipality(line.municipality, language)
            return ", ".join(filter(None, (place, self.reference.groups(line.target_groups, language))))
        return _due_cell(line, column, role)


def _change_headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Effect", "Area or group"),
        QCoreApplication.translate("Effect", "Firms"),
        QCoreApplication.translate("Effect", "Start → now"),
        QCoreApplication.translate("Effect", "Change"),
        QCoreApplication.translate("Effect", "d_z and p"),
        QCoreApplication.translate("Effect", "Up / same / down"),
        QCoreApplication.translate("Effect", "Competence"),
    )


def _change_cell(line: EffectLine, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return _shown(line, column)
    if role == DETAIL_ROLE:
        return _detail(line, column)
    if role == TONE_ROLE and line.level is None and column != NAME:
        return "muted"
    return None


def _shown(line: EffectLine, column: int) -> str:
    if column == NAME:
        return words.line_name(line)
    if column == COUNT:
        return words.few_words() if line.count is None else str(line.count)
    found = line.competence if column == OWN else line.level
    if found is None:
        return "–"
    return _number(found, column)


def _number(found: Paired, column: int) -> str:
    if column == MEANS:
        return words.means_words(found)
    if column == EFFECT:
        return words.effect_words(found)
    if column == SHARES:
        return words.shares_words(found)
    return words.signed(found.change)


def _detail(line: EffectLine, column: int) -> str:
    found = line.competence if column == OWN else line.level
    if found is None:
        return ""
    if column in (CHANGE, OWN):
        return words.interval_words(found)
    return words.p_words(found) if column == EFFECT else ""


def _due_headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Effect", "Company"),
        QCoreApplication.translate("Effect", "Measurement"),
        QCoreApplication.translate("Effect", "Day"),
        QCoreApplication.translate("Effect", "Reminder"),
        QCoreApplication.translate("Effect", "State"),
    )


def _due_cell(line: DueLine, column: int, role: int) -> Any:
    due = line.due
    if role == Qt.ItemDataRole.DisplayRole:
        return (
            line.name,
            words.phase_words(due.phase),
            format_date(due.due_on) if due.due_on else "–",
            format_date(line.remind_on) if line.remind_on else "–",
            words.state_words(due.state),
        )[column]
    if role == DETAIL_ROLE:
        return _due_detail(line, column)
    if role == TONE_ROLE and column == STATE and (due.state is DueState.LATE or due.overdue):
        return "danger"
    return None


def _due_detail(line: DueLine, column: int) -> str:
    if column == WHAT:
        text = QCoreApplication.translate("Effect", "first measured {day}")
        return text.format(day=format_date(line.due.baseline_on))
    if column == DAY:
        return words.reason_words(line.due.reason)
    if column == REMINDED and line.reminded_on:
        text = QCoreApplication.translate("Effect", "reminded {day}")
        return text.format(day=format_date(line.reminded_on))
    return ""
