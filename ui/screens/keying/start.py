"""Which paper is keyed: its kind and the day on it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.screens.keying import words
from ui.screens.keying.state import KeyingState
from ui.shared.buttons import Button
from ui.shared.choices import Segment
from ui.shared.dates import day_to_type, typed_day
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class StartCard(Live, Card):
    """Asks for kind and day.

    Signals:
        begun: Course, day.
    """

    begun = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title, self._note = PlainLabel("", Role.TITLE), PlainLabel("", tone="muted", wrap=True)
        self.course, self.day = Segment(), LineEdit()
        self._kind = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.field = FormField("", self.day)
        self.button = Button("", "primary", "play")
        inside = column(
            self._title,
            column(self._kind, self.course, gap=4),
            row((self.field, 1), (PlainLabel(""), 2), gap=12),
            self._note,
            row(self.button, None),
            None,
            gap=12,
            margins=(20, 16, 20, 16),
        )
        super().__init__(inside, "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._state = KeyingState()
        self.course.chosen.connect(lambda _course: self._show_note())
        self.button.clicked.connect(self._begin)
        self.day.returnPressed.connect(self._begin)
        self.retranslate()
        self.course.set_value("full")

    def show_state(self, state: KeyingState) -> None:
        """Draw what is known; the day of now stands there until another is typed."""
        fresh = state.start is not None and self._state.start is None
        self._state = state
        self.setVisible(state.start is not None)
        if fresh and state.start is not None:
            self.day.show_text(day_to_type(state.start.today))
            self.field.set_error("")
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            self.day.selectAll()
        self._show_note()

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("Keying", "Which paper?"))
        self._kind.setText(QCoreApplication.translate("Keying", "Kind"))
        self.course.setAccessibleName(QCoreApplication.translate("Keying", "Kind"))
        self.course.set_options(words.course_options())
        self.field.set_label(QCoreApplication.translate("Keying", "Day on the paper"))
        self.button.setText(QCoreApplication.translate("Keying", "Begin entering"))
        self._show_note()

    def _show_note(self) -> None:
        self._note.show_text(words.start_words(self._state, self.course.value))

    def _begin(self) -> None:
        start = self._state.start
        if start is None:
            return
        day = typed_day(self.day.text(), start.today, ahead=False)
        wrong = ""
        if day is None:
            wrong = QCoreApplication.translate("Keying", "Enter a date, such as 24.11.2026.")
        elif day > start.today:
            wrong = QCoreApplication.translate("Keying", "The day is still to come.")
        self.field.set_error(wrong)
        if day is not None and not wrong:
            self.begun.emit(str(self.course.value), day)
