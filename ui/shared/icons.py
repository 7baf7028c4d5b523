"""Icons: shipped SVG files, recoloured and kept as pixmaps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from digifocus_desktop.errors import BugError

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_PROGRAM_SIZES = (16, 24, 32, 48, 64, 128)
_STROKE = 'stroke-width="1.9"'


class Icons:
    """Pixmaps of the shipped icons, drawn once per colour, size and screen ratio."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
        """Return the icon `name` in `colour` (`#RRGGBB`), `size_px` logical px wide.

        Raises:
            BugError: No such icon ships with the program.
        """
        key = (name, colour, size_px, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _drawn(_svg(name, colour), size_px, ratio)
        return self._pixmaps[key]


def program_icon() -> "QIcon":
    """Return the sign of the program, sharp in a title bar and in a list of windows."""
    from PySide6.QtGui import QIcon  # the first paint does without

    icon = QIcon()
    for size in _PROGRAM_SIZES:
        icon.addPixmap(program_sign(size, 1.0))
    return icon


def program_sign(side: int, ratio: float) -> QPixmap:
    """Return the sign of the program, `side` logical pixels wide, for a screen with `ratio` pixels to one."""
    return _drawn(resources.path("digifocus.svg").read_bytes(), side, ratio)


def _svg(name: str, colour: str) -> bytes:
    file = resources.path("icons", f"{name}.svg")
    if not file.is_file():
        raise BugError("ui.no_icon", name=name)
    text = file.read_text(encoding="utf-8")
    return text.replace("currentColor", colour).replace('stroke-width="2"', _STROKE).encode()


def _drawn(svg: bytes, size_px: int, ratio: float) -> QPixmap:
    side = max(1, round(size_px * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
