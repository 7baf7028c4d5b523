"""Notes of a step at the right: whom for, the note itself, earlier ones, those that are hidden."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.services.step_notes import ADVISORS, AUDIENCES, AUTHOR, FIRM, NoteView
from ui.screens.interview.state import InterviewState
from ui.screens.interview.words import step_name
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.fields import TextArea
from ui.shared.layout import Card, Part, Rule, Scrolled, clear, column, row
from ui.shared.live import Live, frame
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

WIDE_PX = 346
_ANY = 16_777_215


def audience_word(audience: str) -> str:
    """Return whom a note is for, in a word."""
    return {
        FIRM: QCoreApplication.translate("Interview", "Shared"),
        ADVISORS: QCoreApplication.translate("Interview", "Advisors"),
        AUTHOR: QCoreApplication.translate("Interview", "Only me"),
    }[audience]


def note_label(audience: str) -> str:
    """Return the name of the field: a note, and who will read it."""
    return {
        FIRM: QCoreApplication.translate("Interview", "Note, shared with the firm"),
        ADVISORS: QCoreApplication.translate("Interview", "Note, for advisors only"),
        AUTHOR: QCoreApplication.translate("Interview", "Note, for me alone"),
    }[audience]


class VeiledText(TextArea):
    """A text whose lines are covered, but for the one being typed, while others look at the screen."""

    def __init__(self) -> None:
        super().__init__(least_lines=8, most_lines=12)
        self._veiled = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.cursorPositionChanged.connect(self.viewport().update)

    def minimumSizeHint(self) -> QSize:
        """Three lines, where the window is low."""
        return QSize(160, self.fontMetrics().lineSpacing() * 3 + 24)

    @property
    def veiled(self) -> bool:
        """Whether lines are covered."""
        return self._veiled

    def set_veiled(self, veiled: bool) -> None:
        """Cover the lines, or show them."""
        self._veiled = veiled
        self.viewport().update()

    def covered(self) -> list[QRectF]:
        """Return where the covered lines stand, in the viewport."""
        if not self._veiled:
            return []
        cursor, found = self.textCursor(), []
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(offset)
            if place.top() > self.viewport().height():
                break
            typing = self.hasFocus() and block == cursor.block()
            open_line = block.layout().lineForTextPosition(cursor.positionInBlock()) if typing else None
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                opened = open_line is not None and line.lineNumber() == open_line.lineNumber()
                if line.textLength() and not opened:
                    width = line.naturalTextWidth()
                    found.append(QRectF(place.x() + line.x(), place.y() + line.y(), width, line.height()))
            block = block.next()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then bars over what is covered."""
        super().paintEvent(event)
        covered = self.covered()
        if not covered:
            return
        painter = QPainter(self.viewport())
        for place in covered:
            painter.fillRect(place.adjusted(-1, 0, 2, 0), theme.current().color("surface"))
            frame(painter, place.adjusted(0, 4, 0, -4), 4, theme.current().color("line"))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the line of the cursor."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cover that line too."""
        super().focusOutEvent(event)
        self.viewport().update()


class NotesPanel(Live, Card):
    """The note being written and those before it.

    Signals:
        audience_chosen: Whom the note is for.
        written: The whole text of the note.
        hidden_toggled: The person wants the hidden notes shown, or hidden again.
    """

    audience_chosen = Signal(str)
    written = Signal(str)
    hidden_toggled = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._state = InterviewState()
        self._key: tuple[str, int, str] | None = None
        self._drawn: object = None
        self._stacked = False
        self._title = PlainLabel("", Role.TITLE)
        self._step = PlainLabel("", Role.CAPTION, "muted", elide=True)
        self._for = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.audience = Segment()
        self._label = PlainLabel("", Role.CAPTION_LABEL, "muted", wrap=True)
        self.text = VeiledText()
        self._eye = IconLabel("eye", "muted", 16)
        self._who_sees = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._rule, self._earlier_title = Rule(), PlainLabel("", Role.CAPTION_LABEL, "muted")
        self._earlier = Scrolled(gap=6, margins=(0, 0, 16, 0))  # as wide with its scroll bar as without
        self._hidden = PlainLabel("", Role.CAPTION_LABEL, wrap=True)
        self.show_hidden = Button("", "quiet")
        inside = row(
            IconLabel("lock", "muted", 18), (self._hidden, 1), self.show_hidden, margins=(12, 2, 6, 2)
        )
        self.box = Card(inside, "soft")
        parts: tuple[Part, ...] = (
            column(self._title, self._step, gap=4),
            column(self._for, self.audience, gap=4),
            column(self._label, self.text, row(self._eye, (self._who_sees, 1), gap=6), gap=4),
            self._rule,
            self._earlier_title,
            (self._earlier, 1),
            self.box,
        )
        super().__init__(column(*parts, gap=8, margins=(20, 14, 20, 14)), "side-right", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.audience.chosen.connect(self._choose)
        self.text.committed.connect(self.written)
        self.show_hidden.clicked.connect(self.hidden_toggled)
        self.restyle()
        self.retranslate()

    def show_state(self, state: InterviewState) -> None:
        """Draw the state; a note that is being typed stays as it is."""
        self._state = state
        if state.desk is None:
            return
        words = QCoreApplication.translate("Interview", "Step {number}: {name}")
        self._step.setText(words.format(number=state.step, name=step_name(state.step)))
        self.audience.set_value(state.audience)
        self._draw_note(state)
        self._draw_earlier(state)
        self._draw_hidden(state)

    def set_stacked(self, stacked: bool) -> None:
        """Stand below the work, as wide as it, or beside it."""
        self._stacked = stacked
        self.set_look("card" if stacked else "side-right")
        policy = QSizePolicy.Policy.Preferred if stacked else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.restyle()

    def restyle(self) -> None:
        """Take the width from the theme."""
        wide = theme.current().px(WIDE_PX)
        self.setMinimumWidth(0 if self._stacked else wide)
        self.setMaximumWidth(_ANY if self._stacked else wide)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("Interview", "Notes"))
        self._for.setText(QCoreApplication.translate("Interview", "For whom"))
        self.audience.setAccessibleName(self._for.text())
        icons = {FIRM: None, ADVISORS: "lock", AUTHOR: "user"}
        self.audience.set_options([Option(one, audience_word(one), icons[one]) for one in AUDIENCES])
        self._earlier_title.setText(QCoreApplication.translate("Interview", "Earlier on this visit"))
        self._drawn = None
        self.show_state(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed after a tap on whom it is for go to the note."""
        if event.text().isprintable() and event.text():
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.text.insertPlainText(event.text())
        else:
            super().keyPressEvent(event)

    def _choose(self, audience: object) -> None:
        self.text.flush()
        self.audience_chosen.emit(str(audience))

    def _draw_note(self, state: InterviewState) -> None:
        assert state.desk is not None
        key = (state.desk.interview.id, state.step, state.audience)
        if key != self._key or not self.text.hasFocus():
            self._key = key
            self.text.show_text(state.own_note)
        secret = state.audience != FIRM
        self.text.set_veiled(secret and not state.revealed)
        label = note_label(state.audience)
        self._label.setText(label)
        self.text.setAccessibleName(label)
        self.text.setPlaceholderText(
            QCoreApplication.translate("Interview", "The entrepreneur sees the screen") if secret else ""
        )
        self._eye.set_icon("eye-off" if secret else "eye", "warn" if secret else "muted")
        self._who_sees.set_tone("warn" if secret else "muted")
        self._who_sees.setText(self._who_sees_words(state.audience))

    def _draw_earlier(self, state: InterviewState) -> None:
        shown = [
            note
            for note in reversed(state.notes)
            if (note.audience == FIRM or state.revealed)
            and not (note.mine and (note.step, note.audience) == (state.step, state.audience))
        ]
        if shown == self._drawn:
            return
        self._drawn = shown
        for part in (self._rule, self._earlier_title):
            part.setVisible(bool(shown))
        clear(self._earlier.body)
        for note in shown:
            self._earlier.body.addWidget(_earlier_note(note))
        self._earlier.body.addStretch(1)

    def _draw_hidden(self, state: InterviewState) -> None:
        count = len(state.hidden)
        self.box.setVisible(count > 0)
        words = QCoreApplication.translate("Interview", "%n advisor note(s) hidden", "", count)
        shown = QCoreApplication.translate("Interview", "%n advisor note(s) shown", "", count)
        self._hidden.setText(shown if state.revealed else words)
        hide = QCoreApplication.translate("Interview", "Hide")
        show = QCoreApplication.translate("Interview", "Show")
        self.show_hidden.setText(hide if state.revealed else show)

    @staticmethod
    def _who_sees_words(audience: str) -> str:
        if audience == FIRM:
            return QCoreApplication.translate("Interview", "Goes into the memo that the firm gets.")
        if audience == ADVISORS:
            return QCoreApplication.translate(
                "Interview", "The entrepreneur sees the screen. For advisors only, never in the memo."
            )
        return QCoreApplication.translate("Interview", "The entrepreneur sees the screen. For you alone.")


def _earlier_note(note: NoteView) -> QWidget:
    words = QCoreApplication.translate("Interview", "Step {number}: {text}")
    if not note.mine and note.author:
        words = QCoreApplication.translate("Interview", "Step {number}, {author}: {text}")
    label = PlainLabel(words.format(number=note.step, author=note.author, text=note.body), wrap=True)
    if note.audience == FIRM:
        return label
    line = QWidget()
    icon = IconLabel("lock", "muted", 16, says=audience_word(note.audience))
    line.setLayout(row(column(icon, None), (label, 1), gap=6))
    return line
