"""What protects the data and what does not; what the program is and what it is made of."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit

import digifocus_desktop
from resources import notices
from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.privacy_words import PARTS, Part
from ui.screens.settings.state import SettingsState
from ui.shared import theme
from ui.shared.fields import Choice
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_LINES = 14


class PrivacySheet(Sheet):
    """Plain words, a paragraph a subject."""

    def __init__(self) -> None:
        self.texts = {part: PlainLabel("", wrap=True) for part in Part}
        self._parts = {part: Group(label, drop=0) for part, label in self.texts.items()}
        super().__init__(*self._parts.values())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        for part, group in self._parts.items():
            title, text = PARTS[part]()
            group.set_words(title)
            self.texts[part].setText(text)

    def show_state(self, state: SettingsState) -> None:
        """The words are the same whatever the state."""


class TermsText(Live, QPlainTextEdit):
    """The text of a licence, to read and to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.restyle()

    def restyle(self) -> None:
        """Show the same number of lines at every size."""
        self.setFont(theme.current().font(Role.CAPTION))
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 24)


class AboutSheet(Sheet):
    """Version, purpose, licences."""

    def __init__(self) -> None:
        self.version = PlainLabel("", Role.STRONG)
        self.purpose = PlainLabel("", wrap=True)
        self.choice = Choice()
        self.text = TermsText()
        self._program = Group(self.version, self.purpose, drop=0)
        self._terms = Group(self.choice, (self.text, 1), filled=True)
        super().__init__(self._program, self._terms, filled=True)
        self.choice.set_values(list(notices.TITLES.items()), next(iter(notices.TITLES)))
        self.choice.chosen.connect(lambda key: self._show(str(key)))
        self._show(next(iter(notices.TITLES)))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._program.set_words("DigiFocus Desktop")
        version = QCoreApplication.translate("Settings", "Version {number}")
        self.version.setText(version.format(number=digifocus_desktop.__version__))
        self.purpose.setText(
            QCoreApplication.translate(
                "Settings",
                "A tool for business advisors: analyses, interviews and certificates at farms and rural "
                "firms, without a network. Free and open source under the European Union Public Licence.",
            )
        )
        title = QCoreApplication.translate("Settings", "Licences")
        self._terms.set_words(
            title, QCoreApplication.translate("Settings", "The libraries, fonts and icons it is made of.")
        )
        self.choice.setAccessibleName(title)
        self.text.setAccessibleName(QCoreApplication.translate("Settings", "Text of the licence"))

    def show_state(self, state: SettingsState) -> None:
        """The words are the same whatever the state."""

    def _show(self, key: str) -> None:
        self.text.setPlainText(notices.text(key))
