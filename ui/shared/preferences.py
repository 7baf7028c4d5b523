"""The person's choices for this computer: kept at once, in force at once."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from digifocus_desktop import settings
from digifocus_desktop.settings import AppSettings
from ui.shared import theme
from ui.shared.i18n import Languages

_SAVE_MS = 300
_HIGH_CONTRAST = {"high": True, "plain": False}
_REDUCE_MOTION = {"less": True, "full": False}


class Preferences(QObject):
    """Holds the settings of this computer and puts them into force.

    Attributes:
        values: The settings of now.

    Signals:
        changed: The new `AppSettings`.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, path: Path, languages: Languages) -> None:
        super().__init__(app)
        self.values: AppSettings = settings.load(path)
        self._path = path
        self._languages = languages
        self._guest = ""
        self._save_soon = QTimer(self, singleShot=True, interval=_SAVE_MS)
        self._save_soon.timeout.connect(self.save)
        theme.current().changed.connect(self._follow_size)

    def change(self, **values: Any) -> None:
        """Change some settings; they are in force when this returns."""
        self._take(self.values._replace(**values))
        self._languages.use(self._guest or self.values.language)
        theme.current().apply(
            look=self.values.look,
            scale=self.values.text_percent / 100,
            high_contrast=_HIGH_CONTRAST.get(self.values.contrast),
            reduce_motion=_REDUCE_MOTION.get(self.values.motion),
        )

    def speak(self, guest: str) -> None:
        """Speak a guest's language for a while, with an empty one the person's own; nothing is kept."""
        self._guest = guest
        self._languages.use(guest or self.values.language)

    def save(self) -> None:
        """Write the settings now; a folder that cannot be written keeps them for this run only."""
        self._save_soon.stop()
        try:
            settings.save(self._path, self.values)
        except OSError:
            return

    def _take(self, values: AppSettings) -> None:
        if values != self.values:
            self.values = values
            self._save_soon.start()
            self.changed.emit(values)

    def _follow_size(self) -> None:
        """Keep the size that was set by keys."""
        self._take(self.values._replace(text_percent=round(theme.current().scale * 100)))
