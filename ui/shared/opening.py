"""*Opening…*: told in the page while what it shows is read, unless that is quick."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.shared.layout import Card, row
from ui.shared.live import Live
from ui.shared.notices import announce
from ui.shared.text import IconLabel, PlainLabel

OPENING_MS = 300
"""How long something may take before it is told: what is quicker must not flicker."""


class Opening(Live, Card):
    """A line that stands where the content will be."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._text = PlainLabel("", tone="muted")
        inside = row(IconLabel("clock", "muted", 20), self._text, None, gap=10, margins=(16, 10, 16, 10))
        super().__init__(inside, "soft", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._soon = QTimer(self, singleShot=True, interval=OPENING_MS)
        self._soon.timeout.connect(self._tell)
        self.hide()
        self.retranslate()

    def show_opening(self, opening: bool) -> None:
        """Tell it once it has taken a while, or stop telling it."""
        if not opening:
            self._soon.stop()
            self.hide()
        elif self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def retranslate(self) -> None:
        """Set the words."""
        self._text.setText(QCoreApplication.translate("Opening", "Opening…"))

    def _tell(self) -> None:
        self.show()
        announce(self, self._text.text())
