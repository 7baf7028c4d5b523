"""What stands above or below the open question: closed questions, heads of instances, ways to add one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.answers import Status
from ui.screens.analysis.state import AddLine, ClosedLine, InstanceHead, PageLine
from ui.screens.analysis.words import add_words, answer_words
from ui.shared import theme
from ui.shared.answers import ClosedQuestion
from ui.shared.buttons import Button
from ui.shared.layout import column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_SHORT_FROM = 1.5


class InstanceStrip(QWidget):
    """The head of an instance: what it is, and the way to take it away.

    Signals:
        removed: Names the instance.
    """

    removed = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marker = ""
        self.words, self.button = PlainLabel("", Role.STRONG), Button("", "quiet", "trash-2")
        self.setLayout(row((self.words, 1), self.button, margins=(3, 6, 0, 0)))
        self.button.clicked.connect(lambda: self.removed.emit(self._marker))

    def show_head(self, head: InstanceHead) -> None:
        """Draw the head."""
        self._marker = head.marker
        self.words.setText(head.words)
        self.button.setVisible(head.removable)
        self.button.setText(QCoreApplication.translate("Analysis", "Remove"))
        told = QCoreApplication.translate("Analysis", "Remove {what}").replace("{what}", head.words)
        self.button.setAccessibleName(told)


class ClosedList(Live, QWidget):
    """Lines of a page; their widgets are used again for the next page.

    Signals:
        opened: Id of the item the person wants to open.
        added: Id of the repeat to which one more is to be added.
        removed: Names the instance that is to be taken away.
    """

    opened = Signal(str)
    added = Signal(str)
    removed = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PageLine, ...] = ()
        self._questions: list[ClosedQuestion] = []
        self._heads: list[InstanceStrip] = []
        self._adds: list[Button] = []
        self._column = column(gap=6)
        self.setLayout(self._column)

    @property
    def parts(self) -> Sequence[QWidget]:
        """What is shown, in order."""
        pools: dict[type, list[QWidget]] = {
            ClosedLine: [*self._questions],
            InstanceHead: [*self._heads],
            AddLine: [*self._adds],
        }
        return tuple(pools[type(line)].pop(0) for line in self._lines)

    @property
    def buttons(self) -> Sequence[ClosedQuestion]:
        """The questions that are shown, in order."""
        return tuple(part for part in self.parts if isinstance(part, ClosedQuestion))

    @property
    def heads(self) -> Sequence[InstanceStrip]:
        """The heads of instances that are shown, in order."""
        return tuple(part for part in self.parts if isinstance(part, InstanceStrip))

    def show_lines(self, lines: tuple[PageLine, ...]) -> None:
        """Show these lines; drawing the same again changes nothing."""
        if lines == self._lines:
            self.setVisible(bool(lines))
            return
        kinds = [type(line) for line in self._lines]
        self._lines = lines
        for kind, pool, make in (
            (ClosedLine, self._questions, self._new_question),
            (InstanceHead, self._heads, self._new_head),
            (AddLine, self._adds, self._new_add),
        ):
            while len(pool) < sum(isinstance(line, kind) for line in lines):
                make()
        shown = self.parts
        if [type(line) for line in lines] != kinds:
            self._order(shown)
        for part, line in zip(shown, lines, strict=True):
            _draw(part, line)
        self.setVisible(bool(lines))

    def restyle(self) -> None:
        """Shorten the answers where the text is large."""
        for part, line in zip(self.parts, self._lines, strict=True):
            _draw(part, line)

    def retranslate(self) -> None:
        """Set the words for missing answers again."""
        self.restyle()

    def _order(self, shown: Sequence[QWidget]) -> None:
        """Put the parts into the order of the page; those that are not needed now wait unseen."""
        for part in (*self._questions, *self._heads, *self._adds):
            part.setVisible(part in shown)
        for place, part in enumerate(shown):
            if self._column.indexOf(part) != place:
                self._column.insertWidget(place, part)

    def _new_question(self) -> None:
        button = ClosedQuestion()
        button.clicked.connect(lambda: self._open(button))
        self._questions.append(button)
        self._column.addWidget(button)

    def _new_head(self) -> None:
        strip = InstanceStrip()
        strip.removed.connect(self.removed)
        self._heads.append(strip)
        self._column.addWidget(strip)

    def _new_add(self) -> None:
        button = Button("", "secondary", "plus")
        button.clicked.connect(lambda: self._add(button))
        self._adds.append(button)
        self._column.addWidget(button)

    def _open(self, button: QWidget) -> None:
        line = self._lines[self.parts.index(button)]
        if isinstance(line, ClosedLine):
            self.opened.emit(line.item)

    def _add(self, button: QWidget) -> None:
        line = self._lines[self.parts.index(button)]
        if isinstance(line, AddLine):
            self.added.emit(line.repeat)


def _draw(part: QWidget, line: PageLine) -> None:
    if isinstance(part, ClosedQuestion) and isinstance(line, ClosedLine):
        short = theme.current().scale >= _SHORT_FROM
        done = line.status not in {None, Status.SKIPPED}
        part.show_question(line.question, answer_words(line, short=short), done=done)
    elif isinstance(part, InstanceStrip) and isinstance(line, InstanceHead):
        part.show_head(line)
    elif isinstance(part, Button) and isinstance(line, AddLine):
        part.setText(add_words(line.label))
