"""Bars at the edges of a page: header, mode bar, foot bar."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import Card, Part, add, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class PageHeader(Live, QWidget):
    """Title of a page at the left, its acts at the right; before the title the way back, if `back`."""

    def __init__(
        self, title: str = "", *right: Part, back: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.back = Button("", "icon", "chevron-left")
        if not back:
            self.back.hide()
        self._title = PlainLabel(title, Role.HEADING, elide=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", elide=True)
        self._detail.hide()
        self.setLayout(row(self.back, (column(self._title, self._detail, gap=2), 1), *right, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the name of the way back."""
        self.back.setText(QCoreApplication.translate("PageHeader", "Back"))

    def set_title(self, title: str, detail: str = "") -> None:
        """Set the title and, if any, the line below it."""
        self._title.setText(title)
        self._detail.show_text(detail)


class ModeBar(Live, Card):
    """Bar of a full-window screen: close, firm, what is being done; progress and saved at the right.

    `right` parts stand in a row; at text sizes above 150 % that row is a second line.

    Signals:
        closed: The person wants back.
    """

    closed = Signal()

    def __init__(self, *right: Part, parent: QWidget | None = None) -> None:
        self._close = Button("", "icon", "x")
        self._firm = PlainLabel("", Role.TITLE, elide=True)
        self._what = PlainLabel("", tone="muted", elide=True)
        self._right = row(*right, gap=16)
        words = row(self._firm, self._what, None, gap=10)
        self._first = row(self._close, (words, 1), gap=10)
        self._lines: QVBoxLayout = column(self._first, gap=0, margins=(10, 5, 16, 5))
        super().__init__(self._lines, "bar", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._close.clicked.connect(self.closed)
        self._placed_in: QBoxLayout | None = None
        self.restyle()
        self.retranslate()

    def show_words(self, firm: str, what: str = "") -> None:
        """Set the firm's name and what is being done with it."""
        self._firm.setText(firm)
        self._what.setText(what)

    def restyle(self) -> None:
        """Take measures from the theme; break into two lines where text is large."""
        self.setMinimumHeight(56)
        home = self._lines if theme.current().scale > 1.5 else self._first
        if home is not self._placed_in:
            if self._placed_in is not None:
                self._placed_in.removeItem(self._right)
                self._right.setParent(None)
            home.addLayout(self._right)
            self._placed_in = home

    def retranslate(self) -> None:
        """Set the name of the close button."""
        self._close.setText(QCoreApplication.translate("ModeBar", "Close"))


class FootBar(Card):
    """Bar below a page, 60 px: previous at the left, the primary act at the right."""

    def __init__(
        self, left: Part = 0, middle: Part = None, right: Part = 0, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(row(gap=12, margins=(32, 8, 32, 8)), "foot", parent)
        self.setMinimumHeight(60)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = self.layout()
        assert isinstance(inside, QBoxLayout)
        for part in (left, None, middle, None, right) if middle is not None else (left, None, right):
            add(inside, part)


class KeyLine(PlainLabel):
    """The line of keys in a foot bar; goes away at text sizes from 125 %, where room is short."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, Role.CAPTION, "muted", elide=True, parent=parent)
        self._wanted = True
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.restyle()

    def set_wanted(self, wanted: bool) -> None:
        """Follow the person's setting."""
        self._wanted = wanted
        self.restyle()

    def restyle(self) -> None:
        """Hide where text is large."""
        super().restyle()
        wanted = getattr(self, "_wanted", True) and theme.current().scale < 1.25
        if not wanted:
            self.hide()
        elif self.parentWidget() is not None:  # shown without a parent it would be a window of its own
            self.show()
