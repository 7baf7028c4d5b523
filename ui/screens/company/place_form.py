"""A few fields in place with their buttons, for people, agreed actions and lines of the timeline."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.screens.company.state import Trouble
from ui.screens.company.words import trouble_words
from ui.shared.buttons import Button
from ui.shared.fields import FormField
from ui.shared.layout import Part, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class PlaceForm(Live, QWidget):
    """Fields with *Save*, *Cancel* and, for what is there already, *Remove*; Enter in a line saves.

    Signals:
        saved: The person wants it stored.
        cancelled: The person wants it closed.
        removed: The person wants what it is about taken away.
    """

    saved = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(self, fields: Mapping[str, FormField], *parts: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self.save, self.cancel = Button("", "secondary", "check"), Button("", "quiet")
        self.remove = Button("", "danger", "trash-2")
        buttons = row(self.save, self.cancel, None, self.remove, gap=8)
        self.setLayout(column(*parts, buttons, gap=8, margins=(0, 4, 0, 4)))
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)
        for field in fields.values():
            if isinstance(field.field, QLineEdit):
                field.field.returnPressed.connect(self.saved)
        self._errors: Mapping[str, Trouble] = {}

    def begin(self, *, existing: bool) -> None:
        """Be opened: the keyboard goes into the first field."""
        self.remove.setVisible(existing)
        self.show_errors({})
        next(iter(self.fields.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_errors(self, errors: Mapping[str, Trouble]) -> None:
        """Show what is wrong below each field."""
        self._errors = errors
        for name, field in self.fields.items():
            field.set_error(trouble_words(errors.get(name)))

    def retranslate(self) -> None:
        """Set the words of the buttons."""
        self.save.setText(QCoreApplication.translate("Company", "Save"))
        self.cancel.setText(QCoreApplication.translate("Company", "Cancel"))
        self.remove.setText(QCoreApplication.translate("Company", "Remove"))
        self.show_errors(self._errors)


class CardHead(QWidget):
    """Title of a card, and at its right the quiet button that opens its form."""

    def __init__(self, icon: str | None = "plus", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", Role.TITLE)
        self.button = Button("", "quiet", icon, icon_after=icon == "chevron-right")
        self.setLayout(row((self.title, 1), self.button, gap=8))
