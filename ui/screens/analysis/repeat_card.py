"""The open repeat: what can be added, how many there are, and the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.analysis.state import OpenRepeat
from ui.screens.analysis.words import add_words, count_words
from ui.shared.buttons import Button
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class RepeatCard(Live, Card):
    """Stands where the questions of the instances end; going on adds nothing.

    Signals:
        wanted: Id of the repeat to which one more is to be added.
    """

    wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._repeat: OpenRepeat | None = None
        self.heading, self.hint = (
            PlainLabel("", Role.HEADING, wrap=True),
            PlainLabel("", Role.CAPTION, "muted", wrap=True),
        )
        self.count, self.problem = (
            PlainLabel("", wrap=True),
            PlainLabel("", Role.CAPTION_LABEL, "danger", wrap=True),
        )
        self.add_button = Button("", "secondary", "plus")
        super().__init__(
            column(
                self.heading,
                self.hint,
                self.count,
                self.problem,
                row(self.add_button, None),
                gap=8,
                margins=(18, 12, 18, 12),
            ),
            "open",
            parent,
        )
        self.add_button.clicked.connect(self._on_clicked)

    def show_repeat(self, repeat: OpenRepeat | None) -> None:
        """Draw the repeat, or nothing."""
        self._repeat = repeat
        self.setVisible(repeat is not None)
        if repeat is None:
            return
        self.heading.setText(repeat.label)
        self.hint.show_text(repeat.hint)
        self.count.setText(count_words(repeat))
        self.problem.show_text(repeat.problem_text)
        self.add_button.setText(add_words(repeat.label))

    def press_key(self, key: str) -> bool:
        """`+` adds one more; return whether the key says anything."""
        if key != "+" or self._repeat is None:
            return False
        self._on_clicked()
        return True

    def focus_first(self) -> None:
        """Put the keyboard on the card itself: Enter goes on, and Tab comes to the button."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.heading.text())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set the words again."""
        self.show_repeat(self._repeat)

    def _on_clicked(self) -> None:
        if self._repeat is not None:
            self.wanted.emit(self._repeat.repeat)
