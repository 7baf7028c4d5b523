"""The analysis in the entrepreneur's hands: the questions, a thank-you, and the way back for the advisor.

What the advisor keeps beside the answers is not shown: rating, note, agreed value. There is no other screen
in the window meanwhile, so every way out ends at the code.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.analysis_told import Filled
from ui.screens.analysis.alone_panel import AlonePanel
from ui.screens.analysis.keys import AnalysisKeys, key_hints
from ui.screens.analysis.presenter import AnalysisPresenter
from ui.screens.analysis.state import AnalysisState
from ui.screens.analysis.view import AnalysisPage
from ui.shared.actions import ActionRegistry, KeyHint
from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the screen."""
    return AlonePage(AlonePresenter(context), context.shell.actions)


class AlonePresenter(AnalysisPresenter):
    """Answers as in the everyday analysis; leads nowhere else.

    Signals:
        done: The last question is answered.
        left: Somebody wants out of the questions.
        refused: Why the computer was not given back, a `DigiFocusError`.
    """

    done = Signal()
    left = Signal()
    refused = Signal(object)

    def take_back(self, words: str) -> None:
        """Give the computer back to the advisor who knows the code or the recovery passphrase."""
        session = self._context.session
        self._context.runner.write(lambda: session.take_back(words), self._back, self.refused.emit)

    def close(self) -> None:
        """Ask for the advisor."""
        self.left.emit()

    def show_result(self) -> None:
        """Show no result: that is for the two together."""

    def delete(self) -> None:
        """Take nothing away."""

    def _back(self, _none: object = None) -> None:
        self._context.controls.hand_over()

    def _finished(self, _filled: Filled) -> None:
        self._set(replace(self.state, completed=True, notice=None))
        self.done.emit()

    def _set(self, state: AnalysisState) -> None:
        question = state.question
        if question is not None:
            own = replace(question, observable=False, observation=None, note="", own_value=None)
            state = replace(state, question=own)
        super()._set(state)


class AlonePage(AnalysisPage):
    """Draws the questions without what is the advisor's, or the panel."""

    def __init__(self, presenter: AlonePresenter, actions: ActionRegistry) -> None:
        self._alone = presenter
        self.panel = AlonePanel()
        super().__init__(presenter, actions)
        actions.remove("analysis.delete")
        self.side.set_result_offered(False)
        self.card.note_button.hide()
        inside = self.layout()
        assert isinstance(inside, QBoxLayout)
        inside.addWidget(self.panel, 1)
        presenter.done.connect(lambda: self._show_panel(done=True))
        presenter.left.connect(lambda: self._show_panel(done=False))
        presenter.refused.connect(self._show_refused)
        self.panel.code_given.connect(presenter.take_back)
        self.panel.questions_wanted.connect(self._show_questions)
        self._show_questions()

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of the analysis, without the advisor's."""
        return key_hints(advisor=False, twice=self._asks_twice)

    def focus_first(self) -> None:
        """Put the keyboard on the open question, or where the code goes."""
        if self.panel.isVisibleTo(self):
            self.panel.focus_first()
        else:
            super().focus_first()

    def restyle(self) -> None:
        """Offer no result at any text size."""
        super().restyle()
        self.result_button.hide()

    def go_back(self) -> bool:
        """Escape leads from the panel to the questions, and nowhere else."""
        if self.panel.isVisibleTo(self):
            self._show_questions()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by keys while the questions are there; on the panel Enter presses a button."""
        if not self.panel.isVisibleTo(self):
            super().keyPressEvent(event)
            return
        focused = self.window().focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            QWidget.keyPressEvent(self, event)

    def _show_bar(self, state: AnalysisState) -> None:
        super()._show_bar(state)
        self.more.show_acts([])

    def _make_keys(self) -> AnalysisKeys:
        return super()._make_keys().without_letters()

    def _show_panel(self, *, done: bool) -> None:
        self.card.flush()
        self.panel.show_for(done=done)
        self._turn(questions=False)
        self.panel.focus_first()

    def _show_questions(self) -> None:
        self._turn(questions=True)
        super().focus_first()

    def _turn(self, *, questions: bool) -> None:
        self.work.setVisible(questions)
        self.panel.setVisible(not questions)

    def _show_refused(self, error: DigiFocusError) -> None:
        self.panel.show_refused(error)
