"""The questions below the areas they stand in, and how each was answered."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.forms.reliability import AreaUse, ItemUse
from digifocus_desktop.services.question_use import QuestionUse
from ui.screens.questions import words
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE

QUESTION, ASKED, MEAN, LOWEST, HIGHEST, DONT_KNOW, NOT_APPLICABLE, GAP, NOTICE = range(9)

Line = tuple[QuestionUse, AreaUse | ItemUse]


def lines(use: QuestionUse) -> Iterator[Line]:
    """Return the rows: each area that anything is known of, then its questions."""
    for area in use.areas:
        if area.items:
            yield use, area
            yield from ((use, one) for one in area.items)


class QuestionsModel(RowsModel[Line]):
    """What was answered to each question, and how the questions of each area hang together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _shown, parent, figures=range(ASKED, NOTICE))


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Questions", "Question"),
        QCoreApplication.translate("Questions", "Firms"),
        QCoreApplication.translate("Questions", "Mean"),
        QCoreApplication.translate("Questions", "Lowest"),
        QCoreApplication.translate("Questions", "Highest"),
        QCoreApplication.translate("Questions", "Don't know"),
        QCoreApplication.translate("Questions", "Not for us"),
        QCoreApplication.translate("Questions", "Observed"),
        QCoreApplication.translate("Questions", "Worth a look"),
    )


def _shown(line: Line, column: int, role: int) -> Any:
    use, row = line
    if role == Qt.ItemDataRole.DisplayRole:
        return (_area(use, row) if isinstance(row, AreaUse) else _item(row)).get(column, "")
    if role == DETAIL_ROLE and column == QUESTION:
        return words.together(row) if isinstance(row, AreaUse) else row.item.id
    if role == TONE_ROLE and column == QUESTION and isinstance(row, AreaUse):
        return "primary"
    if role == Qt.ItemDataRole.ToolTipRole and column == QUESTION:
        return _shown(line, column, Qt.ItemDataRole.DisplayRole)
    return None


def _area(use: QuestionUse, row: AreaUse) -> dict[int, str]:
    return {QUESTION: words.area_name(use, row), GAP: words.steps(row.gap)}


def _item(row: ItemUse) -> dict[int, str]:
    return {
        QUESTION: words.question(row),
        ASKED: str(row.asked),
        MEAN: words.decimal(row.mean),
        LOWEST: words.percent(row.lowest),
        HIGHEST: words.percent(row.highest),
        DONT_KNOW: words.percent(row.dont_know),
        NOT_APPLICABLE: words.percent(row.not_applicable),
        GAP: words.steps(row.gap),
        NOTICE: words.notice(row),
    }
