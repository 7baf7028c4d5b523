"""The way to the forms of the analysis."""

from PySide6.QtCore import QCoreApplication

from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.shared.buttons import Button
from ui.shared.layout import row


class FormsSheet(Sheet):
    """One button that leads to the versions, the check of a workbook and the open analyses."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        self.open_button = Button("", "secondary", "clipboard-list")
        self._forms = Group(row(self.open_button, None))
        super().__init__(self._forms)
        self.open_button.clicked.connect(lambda: presenter.go("forms"))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._forms.set_words(
            QCoreApplication.translate("Settings", "Forms of the analysis"),
            QCoreApplication.translate(
                "Settings",
                "Versions of the questionnaire; the coordinator checks and publishes new ones here.",
            ),
        )
        self.open_button.setText(QCoreApplication.translate("Settings", "Open the forms"))
