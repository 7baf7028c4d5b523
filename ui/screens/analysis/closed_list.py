"""The closed questions above or below the open one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.answers import Status
from ui.screens.analysis.state import ClosedLine
from ui.screens.analysis.words import answer_words
from ui.shared import theme
from ui.shared.answers import ClosedQuestion
from ui.shared.layout import column
from ui.shared.live import Live

_SHORT_FROM = 1.5


class ClosedList(Live, QWidget):
    """Questions on one line each; its widgets are used again for the next page.

    Signals:
        opened: Id of the item the person wants to open.
    """

    opened = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ClosedLine, ...] = ()
        self._buttons: list[ClosedQuestion] = []
        self._column = column(gap=6)
        self.setLayout(self._column)

    @property
    def buttons(self) -> Sequence[ClosedQuestion]:
        """The questions that are shown, in order."""
        return tuple(self._buttons[: len(self._lines)])

    def show_lines(self, lines: tuple[ClosedLine, ...]) -> None:
        """Show these questions; drawing the same again changes nothing."""
        while len(self._buttons) < len(lines):
            self._add()
        for place, button in enumerate(self._buttons):
            shown = place < len(lines)
            if shown and (place >= len(self._lines) or lines[place] != self._lines[place]):
                self._draw(button, lines[place])
            button.setVisible(shown)
        self._lines = lines
        self.setVisible(bool(lines))

    def restyle(self) -> None:
        """Shorten the answers where the text is large."""
        for button, line in zip(self._buttons, self._lines, strict=False):
            self._draw(button, line)

    def retranslate(self) -> None:
        """Set the words for missing answers again."""
        self.restyle()

    def _add(self) -> None:
        button, place = ClosedQuestion(), len(self._buttons)
        button.clicked.connect(lambda: self.opened.emit(self._lines[place].item))
        self._buttons.append(button)
        self._column.addWidget(button)

    def _draw(self, button: ClosedQuestion, line: ClosedLine) -> None:
        short = theme.current().scale >= _SHORT_FROM
        done = line.status not in {None, Status.SKIPPED}
        button.show_question(line.question, answer_words(line, short=short), done=done)
