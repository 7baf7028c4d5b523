"""Printing of finished PDFs, and the ways out to files and the system's viewer.

Where the system has CUPS, the file goes to it as it is, so that text stays text. Elsewhere each
page is drawn at 300 dots an inch on white.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QObject,
    QProcess,
    QSize,
    QTimer,
    QUrl,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.shared.folders import in_documents
from ui.shared.pdf_preview import on_white, pixels_at
from ui.shared.printers import printer_names, spooler

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

DOTS_AN_INCH = 300
SPOOL_MS = 30_000
"""How long the spooler may take for one file."""

_TITLE = "DigiFocus"
"""Name of a job in the printer's queue, which others see: no name of a person or firm."""

_OPENED = frozenset({".pdf", ".xlsx", ".csv", ".ics"})


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A finished PDF: its name and its bytes."""

    name: str
    content: bytes


class PrintJob(Protocol):
    """Files on their way to a printer; begins with `start`.

    Attributes:
        progressed: Signal: done and all, in pages or in files.
        finished: Signal: all went out, or it was stopped (True).
        failed: Signal: code of what went wrong: `print.refused`, `print.unreadable`.
    """

    progressed: SignalInstance
    finished: SignalInstance
    failed: SignalInstance

    def start(self) -> None:
        """Begin; call once."""

    def cancel(self) -> None:
        """Stop before the next page or file; what is out stays out."""

    def deleteLater(self) -> None:
        """Let go of it."""


class JobSignals(QObject):
    """The signals of a `PrintJob`, for its kinds."""

    progressed = Signal(int, int)
    finished = Signal(bool)
    failed = Signal(str)


class SpoolJob(JobSignals):
    """Hands each file to CUPS, through a pipe: nothing is written to a disk."""

    def __init__(
        self, files: Sequence[PdfFile], printer: str, program: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files, self._printer, self._program = list(files), printer, program
        self._done = 0
        self._cancelled = self._over = False
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self, singleShot=True, interval=SPOOL_MS)
        self._patience.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Begin."""
        self._next()

    def cancel(self) -> None:
        """Stop before the next file."""
        self._cancelled = True

    def _next(self) -> None:
        self.progressed.emit(self._done, len(self._files))
        if self._cancelled or self._done == len(self._files):
            self._over = True
            self.finished.emit(self._cancelled)
            return
        to_printer = ["-d", self._printer] if self._printer else []
        self._process.start(self._program, [*to_printer, "-t", _TITLE])
        self._process.write(QByteArray(self._files[self._done].content))
        self._process.closeWriteChannel()
        self._patience.start()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        if code or status is not QProcess.ExitStatus.NormalExit:
            self._fail()
        else:
            self._done += 1
            self._next()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._patience.stop()
            self._fail()

    def _fail(self) -> None:
        if not self._over:
            self._over = True
            self.failed.emit("print.refused")


class RasterJob(JobSignals):
    """Draws page by page on a printer of the system; the window lives on between two pages."""

    def __init__(
        self, files: Sequence[PdfFile], make_printer: Callable[[], "QPrinter"], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._documents = [_loaded(file, self) for file in files]
        self._pages = [
            (document, page) for document in self._documents for page in range(document.pageCount())
        ]
        self._make_printer = make_printer
        self._printer: QPrinter | None = None
        self._painter = QPainter()
        self._done = 0
        self._cancelled = False

    def start(self) -> None:
        """Begin."""
        if not self._pages or any(not document.pageCount() for document in self._documents):
            self.failed.emit("print.unreadable")
            return
        self._printer = self._make_printer()
        self._turn()
        if not self._painter.begin(self._printer):
            self.failed.emit("print.refused")
            return
        self.progressed.emit(0, len(self._pages))
        QTimer.singleShot(0, self, self._draw_next)

    def cancel(self) -> None:
        """Stop before the next page."""
        self._cancelled = True

    def _draw_next(self) -> None:
        printer = self._printer
        assert printer is not None
        if self._cancelled:
            printer.abort()
            self._end(cancelled=True)
            return
        if self._done and not (self._turn() and printer.newPage()):
            self._painter.end()
            self.failed.emit("print.refused")
            return
        document, page = self._pages[self._done]
        points = document.pagePointSize(page)
        size = QSize(
            pixels_at(points.width(), printer.resolution()), pixels_at(points.height(), printer.resolution())
        )
        picture: QImage = on_white(document, page, size)
        self._painter.drawImage(0, 0, picture)
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))
        if self._done == len(self._pages):
            self._end(cancelled=False)
        else:
            QTimer.singleShot(0, self, self._draw_next)

    def _turn(self) -> bool:
        """Lay the paper as the next page lies."""
        printer = self._printer
        assert printer is not None
        document, page = self._pages[self._done]
        points = document.pagePointSize(page)
        ways = QPageLayout.Orientation
        way = ways.Landscape if points.width() > points.height() else ways.Portrait
        return printer.pageLayout().orientation() is way or printer.setPageOrientation(way)

    def _end(self, *, cancelled: bool) -> None:
        self._painter.end()
        self.finished.emit(cancelled)


def start_printing(files: Sequence[PdfFile], printer: str, parent: QObject) -> PrintJob:
    """Return a job for a printer, not begun yet: through CUPS where it is, else page by page."""
    program = spooler("lp")
    if program:
        return SpoolJob(files, printer, program, parent)
    return RasterJob(files, lambda: system_printer(printer), parent)


def system_printer(name: str) -> "QPrinter":
    """Return a printer of the system set to A4, the whole sheet and `DOTS_AN_INCH`."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    return prepared(printer)


def prepared(printer: "QPrinter") -> "QPrinter":
    """Set a printer to A4, the whole sheet and `DOTS_AN_INCH`."""
    printer.setResolution(DOTS_AN_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(_TITLE)
    return printer


def ask_target(suggested: str, count: int) -> Path | None:
    """Ask where files shall be saved; None if the person thought better of it.

    Args:
        suggested: Name of the file.
        count: How many there are: one gets a file name, several get a folder.
    """
    parent = QApplication.activeWindow()
    title = QCoreApplication.translate("Printing", "Save PDF")
    kinds = "PDF (*.pdf)"
    if suggested.endswith(".ics"):
        title = QCoreApplication.translate("Printing", "Save calendar file")
        kinds = QCoreApplication.translate("Printing", "Calendar (*.ics)")
    if count > 1:
        chosen = QFileDialog.getExistingDirectory(parent, title, in_documents())
    else:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, in_documents(suggested), kinds)
    return Path(chosen) if chosen else None


def ask_workbook(suggested: str) -> Path | None:
    """Ask where a workbook shall be saved; None if the person thought better of it."""
    title = QCoreApplication.translate("Printing", "Save for Excel")
    parent = QApplication.activeWindow()
    chosen, _ = QFileDialog.getSaveFileName(parent, title, in_documents(suggested), "Excel (*.xlsx)")
    return Path(chosen) if chosen else None


def open_file(path: Path) -> bool:
    """Open a file of ours in the system's viewer; return whether the system took it.

    Only a file that is there, by its whole path, and of a kind that runs nothing.
    """
    if not path.is_absolute() or path.suffix.lower() not in _OPENED or not path.is_file():
        return False
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _loaded(file: PdfFile, parent: QObject) -> "QPdfDocument":
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(file.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


@dataclass(frozen=True, slots=True)
class Outside:
    """What only the system can do.

    Attributes:
        printers: Names of the printers, the usual one first.
        start: Makes a print job of files for a printer.
        open: Shows a file in the system's viewer.
    """

    printers: Callable[[], list[str]] = printer_names
    start: Callable[[Sequence[PdfFile], str, QObject], PrintJob] = start_printing
    open: Callable[[Path], bool] = open_file
