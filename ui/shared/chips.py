"""Chips, which filter, and tags, which only tell."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.buttons import Worded
from ui.shared.i18n import current_language
from ui.shared.live import Live, Ringed, frame
from ui.shared.rowpaint import option_ground
from ui.shared.text import draw_line, escaped
from ui.shared.theme import Role

if TYPE_CHECKING:
    from digifocus_desktop.forms.package import Texts


class Chip(Worded, Ringed, Live, QPushButton):
    """A filter that is on or off; 34 px drawn inside a 44 px target."""

    ring_radius = 22.0

    def __init__(
        self, text: str = "", on: bool = False, icon: str | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setChecked(on)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.restyle()

    def setText(self, text: str) -> None:
        """Set the words; put a count in them."""
        super().setText(text)
        self.updateGeometry()

    def restyle(self) -> None:
        """Take fonts and measures from the theme."""
        self.setFont(theme.current().font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon, tick and word."""
        now = theme.current()
        mark = now.px(16) + 4 if self.isChecked() or self._icon_name else 0
        return QSize(max(44, now.width_of(self.text(), Role.STRONG) + mark + 28), now.target())

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def checkStateSet(self) -> None:
        """Make room for the tick."""
        super().checkStateSet()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Make room for the tick."""
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw pill, tick or icon, and word."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        high = self.height() - 10
        fill, line, width = option_ground(now, self)
        frame(painter, QRectF(0, 5, self.width(), high), high / 2, fill, line=line, width=width)
        ink = "muted" if not self.isEnabled() else "primary" if on else "text"
        x = 14
        icon = self._icon_name or ("check" if on else None)
        if icon:
            painter.drawPixmap(x, (self.height() - now.px(16)) // 2, now.pixmap(icon, ink, 16))
            x += now.px(16) + 4
        painter.setPen(now.color(ink))
        painter.setFont(now.font(Role.STRONG if on else Role.LABEL))
        draw_line(painter, QRect(x, 0, self.width() - x, self.height()), self.text())


class Tag(Live, QWidget):
    """A small word about something, not to be clicked; 24 px high."""

    def __init__(
        self, text: str = "", tone: str = "text", icon: str | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._tone, self._icon_name = text, tone, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The word."""
        return self._text

    def set_text(self, text: str, tone: str = "text", icon: str | None = None) -> None:
        """Show another word."""
        self._text, self._tone, self._icon_name = text, tone, icon
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        now = theme.current()
        mark = now.px(14) + 4 if self._icon_name else 0
        metrics = QFontMetrics(now.font(Role.CAPTION_LABEL))
        wide = metrics.horizontalAdvance(self._text) + mark + 16
        return QSize(wide, max(24, metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw pill, icon and word."""
        now = theme.current()
        painter = QPainter(self)
        fill, line = now.color("surface_alt"), now.color("line")
        frame(painter, QRectF(self.rect()), self.height() / 2, fill, line=line)
        x = 8
        if self._icon_name:
            pixmap = now.pixmap(self._icon_name, self._tone, 14)
            painter.drawPixmap(x, (self.height() - now.px(14)) // 2, pixmap)
            x += now.px(14) + 4
        painter.setPen(now.color(self._tone))
        painter.setFont(now.font(Role.CAPTION_LABEL))
        draw_line(painter, QRect(x, 0, self.width() - x, self.height()), self._text)


class LanguageTag(Tag):
    """Marks words that are in another language than the interface, for want of a translation: *FI*."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._language = ""
        self.hide()

    def show_texts(self, *texts: "Texts") -> None:
        """Tell the language of the first of these texts of the form that has no translation."""
        from digifocus_desktop.forms.package import text  # the start does without

        now = current_language()
        found = (text(one, now) for one in texts)
        self.show_language(next((one.language for one in found if one.text and one.language != now), ""))

    def show_language(self, language: str) -> None:
        """Tell the language of the words beside it; hidden where it is the interface's, or empty."""
        self._language = language
        foreign = bool(language) and language != current_language()
        self.set_text(language.upper() if foreign else "")
        self.setVisible(foreign)
        words = QCoreApplication.translate(
            "LanguageTag", "These words have not been translated yet; they are shown in Finnish."
        )
        self.setToolTip(escaped(words))
        self.setAccessibleName(words if foreign else "")

    def retranslate(self) -> None:
        """Compare with the language of now."""
        self.show_language(self._language)
