"""How far a firm has come, in words: beside the segments of the list and on the firm's page."""

from PySide6.QtCore import QCoreApplication


def stage_words(steps: float) -> str:
    """Return the word of a stage; `steps` 0–5, a half for a step that has begun."""
    words = {
        0.0: QCoreApplication.translate("Stage", "Not yet contacted"),
        1.0: QCoreApplication.translate("Stage", "Contacted"),
        1.5: QCoreApplication.translate("Stage", "Analysis under way"),
        2.0: QCoreApplication.translate("Stage", "Analysed"),
        2.5: QCoreApplication.translate("Stage", "Interview under way"),
        3.0: QCoreApplication.translate("Stage", "Interviewed"),
        3.5: QCoreApplication.translate("Stage", "Applied for training"),
        4.0: QCoreApplication.translate("Stage", "In training"),
        4.5: QCoreApplication.translate("Stage", "Certificate due"),
        5.0: QCoreApplication.translate("Stage", "Certificate given"),
    }
    return words.get(steps, "")
