"""The page of questions: one table of the areas and their questions, and how to read it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from ui.screens.questions.presenter import QuestionsPresenter, QuestionsState
from ui.screens.questions.table_model import (
    ASKED,
    GAP,
    HIGHEST,
    LOWEST,
    MEAN,
    NOT_APPLICABLE,
    QuestionsModel,
    lines,
)
from ui.shared.count_page import CountPage
from ui.shared.layout import Card, column
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [380, 104, 110, 72, 76, 96, 100, 102, 160]
_FROM_PX = {ASKED: 740, MEAN: 740, LOWEST: 1060, HIGHEST: 1060, NOT_APPLICABLE: 1060, GAP: 1060}
"""How wide the page is where a column is shown; the workbook has them all."""


class QuestionsPage(CountPage[QuestionsPresenter]):
    """Draws a `QuestionsState`; passes on what the person does."""

    def __init__(
        self, presenter: QuestionsPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__("questions", presenter, shell, ask_workbook)
        self.table, self.model = DataTable(), QuestionsModel()
        self.lead = PlainLabel("", Role.BODY, "muted", wrap=True)
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._card = Card(column(self.table, gap=0, margins=1))
        self._lay_out(self.lead, (self._nothing, 1), (self._card, 1), self.note)
        self.restyle()
        self.retranslate()

    def panes(self) -> Sequence[QWidget]:
        """The questions, then the way to the other pages."""
        return (self.table, self.head)

    @Slot(object)
    def show_state(self, state: QuestionsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        use, working = state.use, state.progress is not None
        rows = tuple(lines(use)) if use is not None else ()
        self.model.show_rows(rows)
        self._card.setVisible(bool(rows))
        self.lead.setVisible(bool(rows))
        self.note.setVisible(bool(rows))
        self._nothing.setVisible(
            (use is not None and not rows and not working) or (state.stopped and not rows)
        )
        self.lead.setText(_lead(use.firms) if use is not None else "")
        self._say_empty(
            QCoreApplication.translate("Questions", "Too few analyses yet."),
            QCoreApplication.translate(
                "Questions", "Questions are looked at when at least {least} firms have a finished analysis."
            ).replace("{least}", str(LEAST_TOLD)),
            stopped=state.stopped,
        )
        counting = "" if rows else QCoreApplication.translate("Questions", "Counting the answers…")
        self._show_counting(state, known=use is not None, some=bool(rows), working=counting)

    def file_name(self) -> str:
        """As what it holds."""
        return QCoreApplication.translate("Questions", "questions of the form")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where room is short."""
        super().resizeEvent(event)
        self.table.show_columns(_FROM_PX, self.width())

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self.table.show_columns(_FROM_PX, self.width())

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("Questions", "Questions by area"))
        self.note.setText(
            QCoreApplication.translate(
                "Questions",
                "Lowest and Highest: share of the answers on step 0 and on step 4. Observed: what advisors "
                "saw less what the firm said, in steps. Alpha tells how the questions of an area go "
                "together; it describes, and does not judge. Fewer than {least} firms show nothing.",
            ).replace("{least}", str(LEAST_TOLD))
        )
        self.model.redraw()
        super().retranslate()


def _lead(firms: int) -> str:
    return QCoreApplication.translate("Questions", "How the questions worked in %n firm(s)", "", firms)
