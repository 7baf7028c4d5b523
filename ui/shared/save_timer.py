"""When text that is being typed is told to be stored."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

PAUSE_MS = 400
LATEST_MS = 2_000
"""Whoever types without a pause loses no more than this, and what is being written, when the power goes."""


class SaveTimer(QTimer):
    """Ends when typing pauses, and now and then while it does not."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.setSingleShot(True)
        self._since = QElapsedTimer()

    def wait(self) -> None:
        """Wait for a pause, from this key on."""
        if not self.isActive():
            self._since.start()
        self.start(max(0, min(PAUSE_MS, LATEST_MS - self._since.elapsed())))
