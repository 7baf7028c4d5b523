"""Words on the screen: always plain text, in the fonts and colours of the theme."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.live import Live, frame
from ui.shared.theme import Role

SHOWN_MAX_CHARS, LINE_MAX_CHARS = 20_000, 1_000
"""What is longer than any text of ours came from elsewhere; drawing it whole would stop the window."""
_VCENTER = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PlainLabel(Live, QLabel):
    """Text that is never read as markup, whoever wrote it.

    With `wrap` the text takes the lines it needs. With `elide` it takes one line, ends in an
    ellipsis where room ends, and says the whole in its tooltip.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        tone: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._tone, self._tabular, self._elide = role, tone, tabular, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Inside a button a label would take the role of button text, which has another colour.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setText(text)
        self.setWordWrap(wrap)
        self.setAlignment(_VCENTER)
        vertical = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.restyle()

    @property
    def elides(self) -> bool:
        """Whether the text may end in an ellipsis."""
        return self._elide

    def setText(self, text: str) -> None:
        """Show the text, or the beginning of one that nobody would read to its end."""
        super().setText(shortened(text, LINE_MAX_CHARS if self._elide else SHOWN_MAX_CHARS))

    def set_role(self, role: Role) -> None:
        """Change the size and weight."""
        if role is not self._role:
            self._role = role
            self.restyle()

    def set_tone(self, tone: str) -> None:
        """Change the colour to another token."""
        if tone != self._tone:
            self._tone = tone
            self.restyle()

    def show_text(self, text: str) -> None:
        """Set the text and take no room while it is empty."""
        self.setText(text)
        self.setVisible(bool(text))

    def restyle(self) -> None:
        """Take font and colour from the theme."""
        now = theme.current()
        self.setFont(now.font(self._role, tabular=self._tabular))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, now.color(self._tone))
        self.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """An eliding label may shrink to a few letters."""
        size = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 6, size.height()) if self._elide else size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as tooltip where it is cut."""
        super().resizeEvent(event)
        if self._elide:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            self.setToolTip(escaped(self.text()) if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw, with an ellipsis where asked for."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(self.alignment()), words)


class IconLabel(Live, QLabel):
    """An icon; decoration unless it is given a name."""

    def __init__(
        self, name: str, tone: str = "text", size: int = 20, *, says: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def set_icon(self, name: str, tone: str | None = None) -> None:
        """Show another icon, in another tone if given."""
        self._name, self._tone = name, tone or self._tone
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the colours of now."""
        now = theme.current()
        self.setPixmap(now.pixmap(self._name, self._tone, self._size))
        side = now.px(self._size)
        self.setFixedSize(side, side)


class KeyCap(Live, QLabel):
    """A key of the keyboard, drawn as a small cap."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(key)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(6, 1, 6, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the theme."""
        now = theme.current()
        self.setFont(now.font(Role.CAPTION_LABEL))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, now.color("muted"))
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap and the key on it."""
        now = theme.current()
        painter = QPainter(self)
        frame(painter, self.rect().toRectF(), 4, now.color("surface_alt"), line=now.color("line"))
        painter.end()
        super().paintEvent(event)


def escaped(text: str) -> str:
    """Return `text` for the places where Qt guesses whether it is markup, such as tooltips."""
    return text.replace("&", "&amp;").replace("<", "&lt;") if "<" in text or "&" in text else text


def shortened(text: str, most: int = SHOWN_MAX_CHARS) -> str:
    """Return `text`, or its beginning and an ellipsis where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def draw_line(painter: QPainter, room: QRect, text: str, *, wrap: bool = False) -> None:
    """Draw text at the left, in the middle of the height; one line ends in an ellipsis where room ends."""
    flags, text = int(_VCENTER), shortened(text, LINE_MAX_CHARS)
    if wrap:
        painter.drawText(room, flags | int(Qt.TextFlag.TextWordWrap), text)
        return
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, flags | int(Qt.TextFlag.TextSingleLine), words)
