"""The ways to screens of their own: forms, people and computers."""

from PySide6.QtCore import QCoreApplication

from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.shared.buttons import Button
from ui.shared.layout import row


class _WaySheet(Sheet):
    """One button that leads to a screen, and what is there."""

    def __init__(self, presenter: SettingsPresenter, route: str, icon: str) -> None:
        self.open_button = Button("", "secondary", icon)
        self._group = Group(row(self.open_button, None))
        super().__init__(self._group)
        self.open_button.clicked.connect(lambda: presenter.go(route))
        self.retranslate()


class FormsSheet(_WaySheet):
    """To the versions, the check of a workbook and the open analyses."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(presenter, "forms", "clipboard-list")

    def retranslate(self) -> None:
        """Set every word again."""
        self._group.set_words(
            QCoreApplication.translate("Settings", "Forms of the analysis"),
            QCoreApplication.translate(
                "Settings",
                "Versions of the questionnaire; the coordinator checks and publishes new ones here.",
            ),
        )
        self.open_button.setText(QCoreApplication.translate("Settings", "Open the forms"))


class PeopleSheet(_WaySheet):
    """To the organisation's people and their computers."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(presenter, "people", "users")

    def retranslate(self) -> None:
        """Set every word again."""
        self._group.set_words(
            QCoreApplication.translate("Settings", "People and computers"),
            QCoreApplication.translate(
                "Settings", "Your organisation's admin lets colleagues join and closes lost computers here."
            ),
        )
        self.open_button.setText(QCoreApplication.translate("Settings", "Open people and computers"))
