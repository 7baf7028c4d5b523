"""Taking the data out as open files, and what was deleted."""

from PySide6.QtCore import QCoreApplication

from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.outside import Outside
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import SettingsState, Work
from ui.shared.buttons import Button
from ui.shared.layout import row
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class DataSheet(Sheet):
    """Open export and the list of what was deleted."""

    def __init__(self, presenter: SettingsPresenter, outside: Outside) -> None:
        self._presenter, self._outside = presenter, outside
        self.export_button = Button("", "secondary", "download")
        self._warning = PlainLabel("", Role.CAPTION_LABEL, "warn", wrap=True)
        self.exported = PlainLabel("", Role.CAPTION_LABEL, "ok", wrap=True)
        self.open_button = Button("", "quiet", "folder-open")
        self.trash_button = Button("", "secondary", "trash-2")
        self._export = Group(
            row(self.export_button, None), self._warning, self.exported, row(self.open_button, None)
        )
        self.erasures_button = Button("", "secondary", "list-checks")
        self._trash = Group(row(self.trash_button, None))
        self._erasures = Group(row(self.erasures_button, None))
        super().__init__(self._export, self._trash, self._erasures)
        self.export_button.clicked.connect(self._on_export)
        self.open_button.clicked.connect(self._on_open)
        self.trash_button.clicked.connect(lambda: presenter.go("trash"))
        self.erasures_button.clicked.connect(lambda: presenter.go("erasures"))
        self._state: SettingsState | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._export.set_words(
            QCoreApplication.translate("Settings", "Everything as open files"),
            QCoreApplication.translate("Settings", "Text files and PDFs that any program reads."),
        )
        self.export_button.setText(QCoreApplication.translate("Settings", "Export to a folder"))
        self._warning.setText(
            QCoreApplication.translate(
                "Settings", "The files are not encrypted and hold personal data. Keep them accordingly."
            )
        )
        self.open_button.setText(QCoreApplication.translate("Settings", "Open the folder"))
        self._trash.set_words(
            QCoreApplication.translate("Settings", "Deleted"),
            QCoreApplication.translate("Settings", "What was deleted can be brought back."),
        )
        self.trash_button.setText(QCoreApplication.translate("Settings", "Show what was deleted"))
        self._erasures.set_words(
            QCoreApplication.translate("Settings", "Erased for good"),
            QCoreApplication.translate(
                "Settings", "What you asked to be erased, and which computers have done it."
            ),
        )
        self.erasures_button.setText(QCoreApplication.translate("Settings", "Show what was erased"))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Draw how things stand."""
        self._state = state
        path = state.written.get(Work.EXPORT)
        told = QCoreApplication.translate("Settings", "Exported: {path}")
        self.exported.show_text(told.format(path=path) if path else "")
        self.open_button.setVisible(path is not None)
        self.export_button.setEnabled(state.work is None)

    def _on_export(self) -> None:
        folder = self._outside.ask_folder(self)
        if folder is not None:
            self._presenter.keeping.export_to(folder)

    def _on_open(self) -> None:
        path = self._presenter.state.written.get(Work.EXPORT)
        if path is not None:
            self._outside.open_folder(path)
