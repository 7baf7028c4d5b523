"""The look of the program: colours, type and measures that widgets ask for while they draw."""

from enum import Enum
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from digifocus_desktop.errors import BugError
from ui.shared.icons import Icons
from ui.shared.qss import sheet
from ui.shared.tokens import DARK, LIGHT, Tokens, mix, strengthened

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

Look = Literal["system", "light", "dark"]

SCALES = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_FAMILY = "Inter"
_WEIGHTS = (400, 500, 600)
_PROPERTY = "digifocus_theme"
_STYLED = "digifocus_styled"
_STYLE = "Fusion"
_TARGET = 44


class Role(Enum):
    """What a text is: its size in px at 100 % and its weight."""

    CAPTION = (13, 400)
    CAPTION_LABEL = (13, 500)
    CAPTION_STRONG = (13, 600)
    BODY = (15, 400)
    LABEL = (15, 500)
    STRONG = (15, 600)
    ANSWER = (17, 400)
    TITLE = (17, 600)
    HEADING = (22, 600)
    DISPLAY = (28, 600)
    NUMBER = (40, 600)


class Theme(QObject):
    """Colours, fonts and measures; applied to the whole application and re-applied while it runs.

    Attributes:
        tokens: The colours in use.
        look: What the person chose.
        scale: Text size, 0.9 to 2.0.
        high_contrast: Stronger lines and text.
        motion: Whether fades are allowed.

    Signals:
        changed: The look, the size or the contrast is another now.
    """

    changed = Signal()
    settling = False
    """Whether the old look is being taken off and the new one is not there yet."""

    def __init__(
        self,
        look: Look = "system",
        scale: float = 1.0,
        high_contrast: bool | None = None,
        reduce_motion: bool | None = None,
    ) -> None:
        super().__init__()
        self.look = look
        self.scale = _clamped(scale)
        self._contrast_choice = high_contrast
        self._motion_choice = reduce_motion
        self.icons = Icons()
        self._hints = QApplication.styleHints()
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self._colors: dict[str, QColor] = {}
        self._drawn: tuple[Tokens, float, bool, bool] | None = None
        self._settle()

    def install(self, app: QApplication) -> None:
        """Make this the look of `app`; call once, before the first widget."""
        self.setParent(app)  # the application keeps it, as its property alone would not
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        for weight in _WEIGHTS:
            QFontDatabase.addApplicationFont(str(resources.path("fonts", f"{_FAMILY}-{weight}.ttf")))
        app.setProperty(_PROPERTY, self)
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._draw()

    def apply(
        self,
        *,
        look: Look | None = None,
        scale: float | None = None,
        high_contrast: bool | None = None,
        reduce_motion: bool | None = None,
    ) -> None:
        """Change what is given and redraw every window; the same look again draws nothing."""
        before = self._drawn
        self.look = look or self.look
        self.scale = self.scale if scale is None else _clamped(scale)
        self._contrast_choice = self._contrast_choice if high_contrast is None else high_contrast
        self._motion_choice = self._motion_choice if reduce_motion is None else reduce_motion
        self._settle()
        if (self.tokens, self.scale, self.high_contrast, self.motion) != before:
            self._draw()
            self.changed.emit()

    def step_scale(self, steps: int) -> None:
        """Make the text `steps` sizes larger, or smaller when negative; 0 is the normal size."""
        if steps == 0:
            self.apply(scale=1.0)
            return
        nearest = min(range(len(SCALES)), key=lambda index: abs(SCALES[index] - self.scale))
        self.apply(scale=SCALES[max(0, min(len(SCALES) - 1, nearest + steps))])

    @property
    def dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self._dark

    def px(self, size: float) -> int:
        """Return `size` px of the 100 % design at the person's text size."""
        return round(size * self.scale)

    def font(self, role: Role = Role.BODY, *, tabular: bool = False) -> QFont:
        """Return the font of a role; `tabular` sets digits in equal widths (columns, times, phones)."""
        key = (role, tabular)
        if key not in self._fonts:
            size, weight = role.value
            font = QFont(_FAMILY)
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight(weight))
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return self._fonts[key]

    def target(self, role: Role = Role.BODY, lines: int = 1) -> int:
        """Return the height in px of a control with text: never under 44."""
        return max(_TARGET, QFontMetrics(self.font(role)).height() * lines + 10)

    def width_of(self, text: str, role: Role = Role.BODY) -> int:
        """Return the width of a text in px."""
        return QFontMetrics(self.font(role)).horizontalAdvance(text)

    def color(self, token: str) -> QColor:
        """Return the colour of a token, such as `"primary"`."""
        if token not in self._colors:
            self._colors[token] = QColor(getattr(self.tokens, token))
        return self._colors[token]

    def mixed(self, ground: str, ink: str, share: float) -> QColor:
        """Return the colour of token `ground` with `share` of token `ink` in it."""
        return QColor(mix(getattr(self.tokens, ground), getattr(self.tokens, ink), share))

    def pixmap(self, name: str, tone: str = "text", size: int = 18) -> QPixmap:
        """Return an icon in the colour of token `tone`; `size` in px at 100 %."""
        app = QApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
        return self.icons.pixmap(name, getattr(self.tokens, tone), self.px(size), ratio)

    def icon(self, name: str, tone: str = "text", size: int = 18) -> "QIcon":
        """Return `pixmap` as an icon for Qt's own widgets."""
        from PySide6.QtGui import QIcon  # the start does without

        return QIcon(self.pixmap(name, tone, size))

    def _settle(self) -> None:
        system_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        self._dark = self.look == "dark" or (self.look == "system" and system_dark)
        strong = self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        self.high_contrast = strong if self._contrast_choice is None else self._contrast_choice
        self.motion = not self._motion_choice
        plain = DARK if self._dark else LIGHT
        self.tokens: Tokens = strengthened(plain) if self.high_contrast else plain
        self._fonts.clear()
        self._colors.clear()

    def _draw(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self._drawn = (self.tokens, self.scale, self.high_contrast, self.motion)
        app.setPalette(self._palette())
        app.setFont(self.font())
        # A sheet in place of another goes through each widget once for every widget above it; to none and
        # from none, once. What is drawn in between is left out.
        Theme.settling = True
        app.setStyleSheet("")
        Theme.settling = False
        app.setStyleSheet(sheet(self.tokens, self.target(), self.high_contrast))

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, token in (
            (roles.Window, "bg"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "surface_alt"),
            (roles.Button, "surface"),
            (roles.WindowText, "text"),
            (roles.Text, "text"),
            (roles.ButtonText, "text"),
            (roles.Highlight, "primary"),
            (roles.HighlightedText, "on_primary"),
            (roles.PlaceholderText, "muted"),
            (roles.Link, "primary"),
        ):
            palette.setColor(role, self.color(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette

    def _follow_system(self) -> None:
        if self.look == "system":
            self.apply()


def application(program: str) -> QApplication:
    """Return a new application in our style; `program` is what it was started as.

    A style named among the arguments costs nothing, one set later 8 ms of the start.
    """
    app = QApplication([program, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


def current() -> Theme:
    """Return the theme that was installed on the running application.

    Raises:
        BugError: No theme was installed.
    """
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app else None
    if not isinstance(theme, Theme):
        raise BugError("ui.no_theme")
    return theme


def _clamped(scale: float) -> float:
    return max(SCALES[0], min(SCALES[-1], scale))
