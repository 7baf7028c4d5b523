"""Pages of a PDF as they will be printed: white in every look, as large as there is room."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.layout import Scrolled, clear, column
from ui.shared.live import Live, Ringed, frame
from ui.shared.text import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

Fit = Literal["page", "width"]

_POINTS_AN_INCH = 72
_LEAST_WIDTH = 160
_MOST_WIDTH = 900
_GAP = 12


class PdfPreview(Live, QWidget):
    """Shows a PDF, page below page; a sentence instead while there is none.

    `fit` "page" shows one whole page in the room there is, "width" as wide as the room, to be
    scrolled.
    """

    def __init__(self, *, fit: Fit = "page", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit: Fit = fit
        self._content = b""
        self._document: QPdfDocument | None = None
        self._buffer: QBuffer | None = None
        self._sheets: list[_Sheet] = []
        self._name = name
        self._message = PlainLabel("", tone="muted", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._message.hide()
        self._scrolled = Scrolled(gap=_GAP)
        self._scrolled.body.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self._message, (self._scrolled, 1), gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sheets)

    @property
    def message(self) -> str:
        """The sentence that stands instead of pages, or empty."""
        return "" if self._message.isHidden() else self._message.text()

    def set_name(self, name: str) -> None:
        """Set what a screen reader calls the pages."""
        self._name = name
        for sheet in self._sheets:
            sheet.show_name(name, len(self._sheets))

    def show_pdf(self, content: bytes) -> None:
        """Show the file; drawing the same again changes nothing."""
        self._message.hide()
        self._scrolled.show()
        if content != self._content:
            self._content = content
            self._load(content)

    def show_message(self, sentence: str) -> None:
        """Show a sentence instead of a file."""
        self._content = b""
        self._clear()
        self._scrolled.hide()
        self._message.show_text(sentence)

    def set_fit(self, fit: Fit) -> None:
        """Show whole pages, or as wide as the room."""
        self._fit = fit
        self._place()

    def restyle(self) -> None:
        """Draw the edges of the pages in the colours of now."""
        for sheet in self._sheets:
            sheet.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages anew."""
        super().resizeEvent(event)
        self._place()

    def _load(self, content: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        self._clear()
        document = QPdfDocument(self)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self._document, self._buffer = document, buffer
        self._sheets = [_Sheet(document, page) for page in range(document.pageCount())]
        for sheet in self._sheets:
            sheet.show_name(self._name, len(self._sheets))
            self._scrolled.body.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._scrolled.verticalScrollBar().setValue(0)
        self._place()

    def _clear(self) -> None:
        clear(self._scrolled.body)
        self._sheets = []
        if self._document is not None:
            self._document.deleteLater()
        self._document = self._buffer = None

    def _place(self) -> None:
        room = self.contentsRect().size()
        for sheet in self._sheets:
            sheet.fit_into(room, whole=self._fit == "page", several=len(self._sheets) > 1)


class _Sheet(Ringed, QLabel):
    """One page; a label, so that a screen reader knows it as text with a name."""

    ring_radius = 2.0

    def __init__(self, document: "QPdfDocument", page: int) -> None:
        super().__init__()
        self._document, self._page = document, page
        self._image = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, count: int) -> None:
        """Set the accessible name."""
        words = QCoreApplication.translate("PdfPreview", "{name}, page {page} of {count}")
        self.setAccessibleName(words.format(name=name, page=self._page + 1, count=count))

    def fit_into(self, room: QSize, *, whole: bool, several: bool) -> None:
        """Take a size by the room there is; a page never grows wider than is good to read."""
        points = self._document.pagePointSize(self._page)
        if points.isEmpty():
            return
        bar = (
            self.style().pixelMetric(self.style().PixelMetric.PM_ScrollBarExtent)
            if several or not whole
            else 0
        )
        wide = max(_LEAST_WIDTH, min(room.width() - bar - 2, theme.current().px(_MOST_WIDTH)))
        if whole:
            by_height = int(max(1, room.height() - 2) * points.width() / points.height())
            wide = max(_LEAST_WIDTH, min(wide, by_height))
        high = round(wide * points.height() / points.width())
        self.setFixedSize(wide, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, rendered once for each size."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._image.size() != size:
            self._image = on_white(self._document, self._page, size)
            self._image.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        frame(painter, self.rect().toRectF(), 0, None, line=theme.current().color("line"))


def on_white(document: "QPdfDocument", page: int, size: QSize) -> QImage:
    """Return a page of a PDF as a picture on white paper."""
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return paper


def pixels_at(points: float, dots_an_inch: int) -> int:
    """Return a length in points as dots of a printer."""
    return round(points / _POINTS_AN_INCH * dots_an_inch)
