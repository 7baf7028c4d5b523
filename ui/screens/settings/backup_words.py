"""Backups in words."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.backups import BackupContents, BackupView
from ui.shared.wording import format_megabytes, format_moment


def moment(backup: BackupView) -> str:
    """Return `24.11.2026 klo 10.42`."""
    return format_moment(backup.made_at)


def why_and_size(backup: BackupView) -> str:
    """Return why it was made and how large it is."""
    reasons = {
        "timer": QCoreApplication.translate("Settings", "made by itself"),
        "migration": QCoreApplication.translate("Settings", "before an update"),
        "restore": QCoreApplication.translate("Settings", "before going back"),
        "import": QCoreApplication.translate("Settings", "before a list was taken in"),
        "asked": QCoreApplication.translate("Settings", "made by you"),
    }
    return f"{reasons[backup.reason]} · {format_megabytes(backup.size_bytes)}"


def contents(held: BackupContents) -> str:
    """Return what a backup holds, in a sentence."""
    parts = (
        QCoreApplication.translate("Settings", "%n companies", "", held.companies),
        QCoreApplication.translate("Settings", "%n analyses", "", held.analyses),
        QCoreApplication.translate("Settings", "%n interviews", "", held.interviews),
        QCoreApplication.translate("Settings", "%n certificates", "", held.certificates),
    )
    whole = QCoreApplication.translate("Settings", "It was checked and is whole: {what}.")
    return whole.format(what=", ".join(parts))
