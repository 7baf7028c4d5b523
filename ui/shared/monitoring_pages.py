"""The pages of the place *Monitoring*, apart from their head: the palette names them before any is drawn."""

from PySide6.QtCore import QCoreApplication


def monitoring_pages() -> tuple[tuple[str, str], ...]:
    """Return route and name of each page of the place."""
    return (
        ("monitoring", QCoreApplication.translate("Monitoring", "Needs")),
        ("targets", QCoreApplication.translate("Monitoring", "Targets")),
        ("effect", QCoreApplication.translate("Monitoring", "Change")),
        ("advice_counts", QCoreApplication.translate("Monitoring", "Advice")),
        ("publication", QCoreApplication.translate("Monitoring", "Publication")),
        ("questions", QCoreApplication.translate("Monitoring", "Questions")),
    )
