"""The language of the interface: loaded from compiled files, switched while the program runs."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

import resources
from digifocus_desktop import logs
from digifocus_desktop.errors import BugError

Code = Literal["fi", "sv", "en"]

CODES: tuple[Code, ...] = ("fi", "sv", "en")
NAMES: dict[Code, str] = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
_PROPERTY = "digifocus_languages"
_log = logs.get("i18n")


class Languages(QObject):
    """Holds the language of now and its translators.

    Attributes:
        code: `fi`, `sv` or `en`.

    Signals:
        changed: The new code. Widgets get Qt's `LanguageChange` and need no signal.
    """

    changed = Signal(str)

    def __init__(self, app: QApplication, folder: Path | None = None) -> None:
        super().__init__(app)
        self.code: Code = "en"
        self._app = app
        self._folder = folder or resources.path("translations")
        self._translators: list[QTranslator] = []
        self.take_over()

    def take_over(self) -> None:
        """Be the languages of the application, in place of those another program object made."""
        before = self._app.property(_PROPERTY)
        if before is self:
            return
        if isinstance(before, Languages):
            before.fall_silent()
        self.fall_silent()
        self._app.setProperty(_PROPERTY, self)

    def fall_silent(self) -> None:
        """Take the own words away from the application."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []

    @property
    def locale(self) -> QLocale:
        """The locale of numbers and dates: Finland's customs in every language."""
        return QLocale(f"{self.code}_FI")

    def use(self, code: str) -> None:
        """Speak another language from now on; an unknown code means Finnish."""
        chosen = next((known for known in CODES if known == code), CODES[0])
        if chosen == self.code and self._translators:
            return
        self.code = chosen
        self.fall_silent()
        QLocale.setDefault(self.locale)
        # Qt's own words first: the translator that is installed last is asked first.
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(qt_folder / f"qtbase_{chosen}.qm")
        self._install(self._folder / f"digifocus_{chosen}.qm")
        self.changed.emit(chosen)

    def _install(self, file: Path) -> None:
        translator = QTranslator(self)
        if translator.load(str(file)):
            self._app.installTranslator(translator)
            self._translators.append(translator)
        else:
            _log.warning("no translation file %s", file.name)


def current() -> Languages:
    """Return the languages of the running application.

    Raises:
        BugError: None were made.
    """
    app = QApplication.instance()
    languages = app.property(_PROPERTY) if app else None
    if not isinstance(languages, Languages):
        raise BugError("ui.no_languages")
    return languages


def current_language() -> Code:
    """Return the code of the language of now, for `label(key, lang)` and documents."""
    return current().code
