"""The page of questions: one table of the areas and their questions, and how to read it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
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
from ui.shared import printing, theme
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column
from ui.shared.monitoring_head import MonitoringHead
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WIDTHS = [380, 104, 110, 72, 76, 96, 100, 102, 160]
_FROM_PX = {ASKED: 740, MEAN: 740, LOWEST: 1060, HIGHEST: 1060, NOT_APPLICABLE: 1060, GAP: 1060}
"""How wide the page is where a column is shown; the workbook has them all."""


class QuestionsPage(Page):
    """Draws a `QuestionsState`; passes on what the person does."""

    def __init__(
        self, presenter: QuestionsPresenter, shell: Shell, ask_workbook: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask = presenter, shell, ask_workbook
        presenter.setParent(self)
        self.save_button = Button("", "secondary", "file-spreadsheet")
        self.head = MonitoringHead(shell.navigator, "questions", self.save_button)
        self.trouble, self.strip, self.opening = Banner(), WorkStrip(), Opening()
        self.empty = EmptyState("chart-column")
        self.table, self.model = DataTable(), QuestionsModel()
        self.lead = PlainLabel("", Role.BODY, "muted", wrap=True)
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._lay_out()
        self._connect()
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Monitoring", "Questions")

    def enter(self, route: Route) -> None:
        """Count anew."""
        del route
        self._presenter.enter()

    def leave(self) -> bool:
        """Count no more."""
        self._presenter.leave()
        return True

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
        self.opening.show_opening(use is None and not working and not state.stopped and not state.trouble)
        self.strip.show_work(_working() if working and not rows else "", state.progress)
        self.lead.setText(_lead(use.firms) if use is not None else "")
        reason = QCoreApplication.translate("Questions", "There is nothing to save yet.")
        self.save_button.set_blocked(None if rows else reason)
        self._say_empty(stopped=state.stopped)
        words = sentence(state.trouble.code, state.trouble.facts, current_language()) if state.trouble else ""
        close = QCoreApplication.translate("Questions", "Close") if words else ""
        self.trouble.show_state(words, "triangle-alert", "danger", close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where room is short."""
        super().resizeEvent(event)
        self._share_room()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)
        self._share_room()

    def retranslate(self) -> None:
        """Set every word."""
        self.save_button.setText(QCoreApplication.translate("Questions", "Save for Excel"))
        self.table.setAccessibleName(QCoreApplication.translate("Questions", "Questions by area"))
        self.note.setText(
            QCoreApplication.translate(
                "Questions",
                "Lowest and Highest: share of the answers on step 0 and on step 4. Observed: what advisors "
                "saw less what the firm said, in steps. Alpha tells how the questions of an area go "
                "together; it describes, and does not judge. Fewer than five firms show nothing.",
            )
        )
        self.model.redraw()
        self.show_state(self._presenter.state)

    def _lay_out(self) -> None:
        self._nothing = QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        self._card = Card(column(self.table, gap=0, margins=1))
        parts = (self.head, self.trouble, self.strip, self.opening, self.lead)
        bodies = ((self._nothing, 1), (self._card, 1), self.note)
        self.setLayout(column(*parts, *bodies, gap=12, margins=(24, 16, 24, 12)))

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self.show_state)
        presenter.saved.connect(self._tell_saved)
        self.strip.cancelled.connect(presenter.stop)
        self.empty.acted.connect(presenter.count)
        self.trouble.acted.connect(presenter.dismiss)
        self.save_button.clicked.connect(self._save)

    def _say_empty(self, *, stopped: bool) -> None:
        if stopped:
            self.empty.show_words(
                QCoreApplication.translate("Questions", "The numbers are not ready."),
                QCoreApplication.translate("Questions", "Counting was stopped."),
                QCoreApplication.translate("Questions", "Count again"),
            )
            return
        self.empty.show_words(
            QCoreApplication.translate("Questions", "Too few analyses yet."),
            QCoreApplication.translate(
                "Questions", "Questions are looked at when at least five firms have a finished analysis."
            ),
        )

    def _share_room(self) -> None:
        now = theme.current()
        for place, width in _FROM_PX.items():
            self.table.setColumnHidden(place, self.width() < now.px(width))

    @Slot()
    def _save(self) -> None:
        target = self._ask(QCoreApplication.translate("Questions", "questions of the form") + ".xlsx")
        if target is not None:
            self._presenter.save(target)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        words = QCoreApplication.translate("Questions", "Saved: {name}").replace("{name}", path.name)
        act = QCoreApplication.translate("Questions", "Open")
        self._shell.toasts.show(words, lambda: printing.open_file(path), act)


def _working() -> str:
    return QCoreApplication.translate("Questions", "Counting the answers…")


def _lead(firms: int) -> str:
    return QCoreApplication.translate("Questions", "How the questions worked in %n firm(s)", "", firms)
