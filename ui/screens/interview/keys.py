"""What the keys of an interview do, in words."""

from PySide6.QtCore import QCoreApplication


def back_words() -> str:
    """Words of going back."""
    return QCoreApplication.translate("Interview", "Go to the step before")


def onward_words() -> str:
    """Words of going on."""
    return QCoreApplication.translate("Interview", "Go to the next step")


def audience_words() -> str:
    """Words of writing for another audience."""
    return QCoreApplication.translate("Interview", "Change whom the note is for")


def hidden_words() -> str:
    """Words of showing what is hidden."""
    return QCoreApplication.translate("Interview", "Show or hide advisors' notes")


def interview_words() -> str:
    """Words of what is being done."""
    return QCoreApplication.translate("Interview", "Digital advice interview")
