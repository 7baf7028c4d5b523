"""The printer that is offered first, and forms that belong to no firm."""

from PySide6.QtCore import QCoreApplication

from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import SettingsState
from ui.shared.buttons import Button
from ui.shared.fields import Choice
from ui.shared.layout import row
from ui.shared.printers import Printers, looking_words
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class PrintingSheet(Sheet):
    """A choice among the printers of now; without one a document is saved as a file."""

    def __init__(self, presenter: SettingsPresenter, printers: Printers) -> None:
        self.printer = Choice()
        self._printers = printers
        self.none = PlainLabel("", wrap=True)
        self._note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.form = Button("", "secondary", "clipboard-list")
        self._group = Group(self.printer, self.none, self._note)
        self._papers = Group(row(self.form, None))
        super().__init__(self._group, self._papers)
        self.form.clicked.connect(lambda: presenter.go("paper_form"))
        self.printer.chosen.connect(lambda name: presenter.prefer(printer=str(name)))
        self._state: SettingsState | None = None
        printers.changed.connect(self.retranslate)
        self.retranslate()
        printers.look()

    def retranslate(self) -> None:
        """Set every word again."""
        title = QCoreApplication.translate("Settings", "Printer")
        self._group.set_words(title, QCoreApplication.translate("Settings", "The one that is offered first."))
        self.printer.setAccessibleName(title)
        nothing = QCoreApplication.translate(
            "Settings", "No printer was found. Documents can be saved as PDF files and printed elsewhere."
        )
        looking = self._printers.names is None
        self.none.show_text(looking_words() if looking else "" if self._printers.names else nothing)
        self._note.setText(
            QCoreApplication.translate(
                "Settings", "Printing works without a network when the printer is connected to this computer."
            )
        )
        self._papers.set_words(
            QCoreApplication.translate("Settings", "Blank forms"),
            QCoreApplication.translate(
                "Settings", "The firm is written by hand; a firm's own form is on its page."
            ),
        )
        self.form.setText(QCoreApplication.translate("Settings", "Paper form of the analysis"))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Mark the printer; one that is away now is still named."""
        self._state = state
        kept = state.values.printer
        usual = QCoreApplication.translate("Settings", "As the system")
        known = self._printers.names or ()
        names = known if kept in known or not kept else (*known, kept)
        self.printer.set_values([("", usual), *((name, name) for name in names)], kept)
        self.printer.setVisible(bool(known))
        self._group.set_drop(8 if known else 0)
