"""Where the system's file dialogs begin."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def in_documents(name: str = "") -> str:
    """Return a file name in the person's own documents, or the folder; without one, in the home folder.

    A bare name would lie in the folder the program was started in, where nobody looks for it.
    """
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return str((folder if folder.is_dir() else Path.home()) / name)
