"""The icon in the sizes and kinds that each system wants, drawn from `resources/digifocus.svg`."""

from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bundle.contents import ROOT

SIZES = (16, 32, 48, 64, 128, 256)
LARGE = 1024


def draw(target: Path) -> None:
    """Write `16.png` … `256.png`, and the icons of Windows and macOS beside the folder."""
    app = QCoreApplication.instance() or QGuiApplication([])
    target.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(ROOT / "resources" / "digifocus.svg"))
    for size in SIZES:
        _image(renderer, size).save(str(target / f"{size}.png"))
    large = target.parent / "digifocus-large.png"
    _image(renderer, LARGE).save(str(large))
    with Image.open(large) as picture:
        picture.save(target.parent / "digifocus.ico", sizes=[(size, size) for size in SIZES])
        picture.save(target.parent / "digifocus.icns")
    del app


def _image(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
