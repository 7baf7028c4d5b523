"""The printer that is offered first."""

from PySide6.QtCore import QCoreApplication

from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.outside import Outside
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import SettingsState
from ui.shared.fields import Choice
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class PrintingSheet(Sheet):
    """A choice among the printers of now; without one a document is saved as a file."""

    def __init__(self, presenter: SettingsPresenter, outside: Outside) -> None:
        self.printer = Choice()
        self._names = outside.printers()
        self.none = PlainLabel("", wrap=True)
        self._note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._group = Group(self.printer, self.none, self._note)
        super().__init__(self._group)
        self.printer.chosen.connect(lambda name: presenter.prefer(printer=str(name)))
        self._state: SettingsState | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        title = QCoreApplication.translate("Settings", "Printer")
        self._group.set_words(title, QCoreApplication.translate("Settings", "The one that is offered first."))
        self.printer.setAccessibleName(title)
        nothing = QCoreApplication.translate(
            "Settings", "No printer was found. Documents can be saved as PDF files and printed elsewhere."
        )
        self.none.show_text("" if self._names else nothing)
        self._note.setText(
            QCoreApplication.translate(
                "Settings", "Printing works without a network when the printer is connected to this computer."
            )
        )
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Mark the printer; one that is away now is still named."""
        self._state = state
        kept = state.values.printer
        usual = QCoreApplication.translate("Settings", "As the system")
        names = self._names if kept in self._names or not kept else [*self._names, kept]
        self.printer.set_values([("", usual), *((name, name) for name in names)], kept)
        self.printer.setVisible(bool(names))
