"""Small parts that several steps are built from."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.screens.interview.acts import StepActs
from ui.screens.interview.dates import parse_near_date
from ui.screens.interview.state import InterviewState
from ui.shared import theme
from ui.shared.fields import LineEdit, TextArea
from ui.shared.live import Live
from ui.shared.wording import format_near_date


class StepPanel(Live, QWidget):
    """The work of one step; draws the state as often as it is told to.

    Signals:
        unfolded: A part that has just opened and should come into view.
    """

    unfolded = Signal(object)

    def __init__(self, acts: StepActs) -> None:
        super().__init__()
        self.acts = acts
        self.state = InterviewState()

    def show_state(self, state: InterviewState) -> None:
        """Draw what was read anew.

        What was read before is not drawn again: it would wipe out what the person has said meanwhile, which
        is only being stored.
        """
        known, self.state = self.state.desk, state
        if state.desk is not None and state.desk is not known:
            self.draw()

    def draw(self) -> None:
        """Draw what was read; there is some."""

    def fold(self) -> bool:
        """Close what is open for typing and return whether there was anything."""
        return False

    def retranslate(self) -> None:
        """Draw again in the language of now."""
        if self.state.desk is not None:
            self.draw()


def show_unless_typing(field: LineEdit | TextArea, text: str) -> None:
    """Draw a stored value; a field the person is in keeps what is typed."""
    if field.hasFocus():
        return
    field.show_text(text)
    if isinstance(field, LineEdit):
        field.setCursorPosition(0)


class DayField(Live, QLineEdit):
    """A day, typed as people say it; read when the field is left or Enter is pressed.

    Signals:
        picked: The new day, or None when it was emptied.
        refused: What was typed is no day (True), or it is one again (False).
    """

    picked = Signal(object)
    refused = Signal(bool)

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self._today = date.min
        self._wrong = False
        self.setMaxLength(40)
        self.setAccessibleName(name)
        self.editingFinished.connect(self._read)
        self.restyle()

    def set_day(self, day: date | None, today: date) -> None:
        """Draw a stored day; what is being typed or could not be read is left alone."""
        self._today = today
        changed, self._day = day != self._day, day
        if not self.hasFocus() and (changed or not self._wrong):
            self._draw()

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(theme.current().font())

    def retranslate(self) -> None:
        """Write the day in the language of now."""
        if not self._wrong and not self.hasFocus():
            self._draw()

    def _draw(self) -> None:
        words = format_near_date(self._day, self._today) if self._day else ""
        if words != self.text():
            self.setText(words)
        self._mark(wrong=False)

    def _read(self) -> None:
        typed = self.text().strip()
        day = parse_near_date(typed, self._today) if typed else None
        self._mark(wrong=bool(typed) and day is None)
        if self._wrong:
            return
        changed, self._day = day != self._day, day
        self._draw()
        if changed:
            self.picked.emit(day)

    def _mark(self, *, wrong: bool) -> None:
        if wrong != self._wrong:
            self._wrong = wrong
            self.refused.emit(wrong)
