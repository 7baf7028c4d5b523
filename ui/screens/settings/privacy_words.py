"""What protects the data, and the limits of it, named honestly."""

from collections.abc import Callable, Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication


class Part(Enum):
    """A subject."""

    HERE = "here"
    OPEN = "open"
    MEMORY = "memory"
    WIPING = "wiping"
    DISK = "disk"
    OUT = "out"
    SHARED = "shared"


def _here() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "On this computer"),
        QCoreApplication.translate(
            "Settings",
            "Data, documents and backups are encrypted. Whoever takes a switched-off computer or its "
            "disk cannot read them without the key.",
        ),
    )


def _open() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "An open session is not protected"),
        QCoreApplication.translate(
            "Settings",
            "While the program is open, whoever sits at the computer sees what you see. Lock it when you "
            "leave. Other programs that run under your name could read what is open, too.",
        ),
    )


def _memory() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "Memory cannot be wiped"),
        QCoreApplication.translate(
            "Settings",
            "Locking closes the data and forgets the key, but no program of this kind can promise that "
            "nothing of them stays in the computer's memory or in its sleep file. Shut the computer down "
            "for a journey.",
        ),
    )


def _wiping() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "Wiping is never certain"),
        QCoreApplication.translate(
            "Settings",
            "Access of a lost computer to the shared database can be closed at once. The data on it stay "
            "there, and encryption alone protects them. Even a deleted file may leave traces on a disk.",
        ),
    )


def _disk() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "Encrypt the disk as well"),
        QCoreApplication.translate(
            "Settings",
            "Switch on the disk encryption of the system (BitLocker with a PIN, FileVault, LUKS). It "
            "protects what this program cannot reach: files you saved elsewhere, prints on their way, the "
            "sleep file.",
        ),
    )


def _out() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "What leaves the program"),
        QCoreApplication.translate(
            "Settings",
            "PDFs you save, exports and copied text are outside the encryption. Delete them when they are "
            "no longer needed.",
        ),
    )


def _shared() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Settings", "In the shared database"),
        QCoreApplication.translate(
            "Settings",
            "All partners see that a firm exists and who looks after it. Its file opens to other "
            "organisations only when the firm has agreed. Notes for advisors stay with the advisors, "
            "and your own notes with you.",
        ),
    )


PARTS: Mapping[Part, Callable[[], tuple[str, str]]] = {
    Part.HERE: _here,
    Part.OPEN: _open,
    Part.MEMORY: _memory,
    Part.WIPING: _wiping,
    Part.DISK: _disk,
    Part.OUT: _out,
    Part.SHARED: _shared,
}
"""Title and text of each subject, in the language of now."""
