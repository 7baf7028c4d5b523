"""The open section: its title, the open question as a card, the others closed around it."""

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.screens.analysis.closed_list import ClosedList
from ui.screens.analysis.note_list import NoteList
from ui.screens.analysis.question_card import QuestionCard
from ui.screens.analysis.repeat_card import RepeatCard
from ui.screens.analysis.state import AnalysisState
from ui.shared.answer_notices import Notice
from ui.shared.layout import Scrolled, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_SIDES = 32


class SectionBody(Live, Scrolled):
    """Draws the open section and keeps the open question in view.

    Signals:
        opened: Id of a closed question the person opens.
        added: Id of the repeat to which one more is to be added.
        removed: Names the instance that is to be taken away.
    """

    opened = Signal(str)
    added = Signal(str)
    removed = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, margins=(_SIDES, 12, _SIDES, 16), parent=parent)
        self._item = ""
        self._notice: Notice | None = None
        self.heading = PlainLabel("", Role.TITLE, "muted", elide=True)
        self.place = PlainLabel("", Role.LABEL, "muted")
        self.intro = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.before, self.card, self.after = ClosedList(), QuestionCard(), ClosedList()
        self.repeat = RepeatCard()
        self.body.addLayout(row((self.heading, 1), self.place, gap=12))
        self.notes, self.notes_after = NoteList(), NoteList()
        for part in (
            self.intro,
            self.before,
            self.notes,
            self.card,
            self.repeat,
            self.after,
            self.notes_after,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.keep_edge()
        self.card.unfolded.connect(lambda: QTimer.singleShot(0, self, self._reveal_unfolded))
        for lines in (self.before, self.after):
            lines.opened.connect(self.opened)
            lines.added.connect(self.added)
            lines.removed.connect(self.removed)
        self.repeat.wanted.connect(self.added)

    def show_state(self, state: AnalysisState) -> bool:
        """Draw the section; return whether another question is open now."""
        self.heading.setText(state.heading)
        self.intro.show_text(state.intro)
        self._show_place(state)
        self.before.show_lines(state.before)
        self.notes.show_notes(state.notes)
        self.notes_after.show_notes(state.notes_after)
        self.card.setVisible(state.question is not None)
        if state.question is not None:
            self.card.show_question(state.question)
        self.repeat.show_repeat(state.repeat)
        self.after.show_lines(state.after)
        item = _open(state)
        turned, told = item != self._item, state.notice is not self._notice
        self._item, self._notice = item, state.notice
        if turned or told:
            QTimer.singleShot(0, self, self._reveal)
        return turned

    def showEvent(self, event: QShowEvent) -> None:
        """Find the open question again, whose place another size of text has moved."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    @property
    def open_part(self) -> QuestionCard | RepeatCard:
        """The card of what is open."""
        return self.repeat if self.repeat.isVisibleTo(self) else self.card

    def press_key(self, key: str) -> bool:
        """Answer by a key, or add one more; return whether the key says anything here."""
        return self.open_part.press_key(key)

    def focus_first(self) -> None:
        """Put the keyboard on what is open."""
        self.open_part.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the page: arrows move between questions here, not the view."""
        event.ignore()

    def _show_place(self, state: AnalysisState) -> None:
        words = QCoreApplication.translate("Analysis", "Question {place}/{count}")
        shown = state.question is not None
        self.place.show_text(words.format(place=state.place, count=state.count) if shown else "")

    def _reveal(self) -> None:
        """Scroll so that the open question is wholly visible, with the one before it if both fit."""
        card = self.open_part
        last = self.notes_after if self.notes_after.notes else card
        high, end = self.viewport().height(), last.geometry().bottom() + 16
        parts = self.before.parts
        before = self.before.y() + parts[-1].y() - 8 if parts else 0
        told = self.notes.y() - 8 if self.notes.notes else card.y() - 8
        tops = (0, before, told, card.y() - 8)
        self.verticalScrollBar().setValue(next((top for top in tops if end - top <= high), tops[-1]))

    def _reveal_unfolded(self) -> None:
        """Show the grown card; where it is higher than the room, what was opened in it."""
        self._reveal()
        focused = self.card.focusWidget()
        if focused is not None:
            self.ensureWidgetVisible(focused, 0, 16)


def _open(state: AnalysisState) -> str:
    """What is open: a question, a repeat, or nothing."""
    if state.question is not None:
        return state.question.item
    return state.repeat.repeat if state.repeat is not None else ""
