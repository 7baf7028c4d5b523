"""Bars at the edges of a page: header, mode bar, foot bar."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import Card, Part, add, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_FIRM_PX, _AROUND_PX = 140, 46
"""Least room for the firm's name at 100 %; margins and gaps of the mode bar."""


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

    `right` parts stand in a row; at text sizes above 150 %, and where the window is too narrow for them
    beside the firm's name, that row is a second line.

    Signals:
        closed: The person wants back.
    """

    closed = Signal()

    def __init__(self, *right: Part, parent: QWidget | None = None) -> None:
        self._sized = False  # before its first layout a widget has some width that tells nothing
        self._close = Button("", "icon", "x")
        self._firm = PlainLabel("", Role.TITLE, elide=True)
        self._what = PlainLabel("", tone="muted", elide=True)
        self._right = row(*right, gap=16)
        words = row(self._firm, self._what, None, gap=10)
        self._first = row(self._close, (words, 1), gap=10)
        self._second = row(None, gap=0)
        super().__init__(column(self._first, self._second, gap=0, margins=(10, 5, 16, 5)), "bar", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._close.clicked.connect(self.closed)
        self._placed_in: QBoxLayout | None = None
        self.restyle()
        self.retranslate()

    def show_words(self, firm: str, what: str = "") -> None:
        """Set the firm's name and what is being done with it."""
        self._firm.setText(firm)
        self._what.setText(what)
        self._arrange()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.setMinimumHeight(56)
        self._arrange()

    def event(self, event: QEvent, /) -> bool:
        """Find room anew when the bar or what is in it has another size."""
        done = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._sized = True
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._arrange()
        return done

    def _arrange(self) -> None:
        """Break into two lines where text is large or room is short."""
        now = theme.current()
        beside = self._close.width() + now.px(_FIRM_PX) + self._right.minimumSize().width() + _AROUND_PX
        short = self._sized and beside > self.width()
        home = self._second if now.scale > 1.5 or short else self._first
        right = 0 if home is self._second else self._right.minimumSize().width()
        room = self.width() - self._close.width() - right - _AROUND_PX
        # What is being done gives way before the name of the firm does.
        words = now.width_of(self._firm.text(), Role.TITLE) + 2
        self._firm.setMinimumWidth(max(0, min(words, room)) if self._sized else 0)
        if home is not self._placed_in:
            if self._placed_in is not None:
                self._placed_in.removeItem(self._right)
                self._right.setParent(None)
            home.addLayout(self._right)
            self._right.invalidate()  # while its parts were in no window it took them for none
            self._placed_in = home

    def retranslate(self) -> None:
        """Set the name of the close button."""
        self._close.setText(QCoreApplication.translate("ModeBar", "Close"))


class FootBar(Card):
    """Bar below a page, 60 px: previous at the left, the primary act at the right.

    `sides` are the page's own margins, so that the buttons end where its content ends.
    """

    def __init__(
        self,
        left: Part = 0,
        middle: Part = None,
        right: Part = 0,
        *,
        sides: tuple[int, int] = (32, 32),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(row(gap=12, margins=(sides[0], 8, sides[1], 8)), "foot", parent)
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
