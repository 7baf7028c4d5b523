"""What the forms ask of the world outside the window: files, their programs, the clipboard."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.shared.folders import in_documents

_KIND = "Excel (*.xlsx)"


class Outside:
    """Asks the person by the system's own dialogs."""

    def ask_open(self, parent: QWidget) -> Path | None:
        """Ask for a workbook; None if the person thinks better of it."""
        title = QCoreApplication.translate("Forms", "Choose a form workbook")
        chosen = QFileDialog.getOpenFileName(parent, title, in_documents(), _KIND)[0]
        return Path(chosen) if chosen else None

    def ask_save(self, parent: QWidget, name: str) -> Path | None:
        """Ask where a workbook shall be written; None if the person thinks better of it."""
        title = QCoreApplication.translate("Forms", "Save as a workbook")
        chosen = QFileDialog.getSaveFileName(parent, title, in_documents(name), _KIND)[0]
        return Path(chosen) if chosen else None

    def open_file(self, path: Path) -> bool:
        """Open a workbook in the system's spreadsheet program; return whether there is one."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
