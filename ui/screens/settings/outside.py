"""What the settings ask of the world outside the window: folders, files, the clipboard, printers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.shared.folders import in_documents
from ui.shared.printers import printer_names


class Outside:
    """Asks the person by the system's own dialogs."""

    def ask_folder(self, parent: QWidget) -> Path | None:
        """Ask for a folder to write into; None if the person thinks better of it."""
        title = QCoreApplication.translate("Settings", "Choose a folder")
        chosen = QFileDialog.getExistingDirectory(parent, title, in_documents())
        return Path(chosen) if chosen else None

    def ask_file(self, parent: QWidget) -> Path | None:
        """Ask where the passphrase shall be written; None if the person thinks better of it."""
        title = QCoreApplication.translate("Settings", "Save the passphrase")
        chosen = QFileDialog.getSaveFileName(parent, title, in_documents("digifocus.txt"))[0]
        return Path(chosen) if chosen else None

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def printers(self) -> list[str]:
        """Return the names of the printers, the system's usual one first; it may take a while."""
        return printer_names()
