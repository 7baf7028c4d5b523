"""The form of a colleague: name, title, address and roles."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from digifocus_desktop.domain.roles import ADVISOR, ROLES
from digifocus_desktop.services.staff_values import PersonDraft
from resources.labels import label
from ui.screens.people import words
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import FlowLayout, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import Trouble, trouble_words


class PersonForm(Live, QWidget):
    """What an admin types of a colleague; Enter in a line saves.

    Signals:
        saved: The person wants it kept.
        cancelled: The person wants it closed.
    """

    saved = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self.lines = {name: LineEdit() for name in ("name", "title", "email")}
        self.fields = {name: FormField("", line) for name, line in self.lines.items()}
        self._roles = PlainLabel("", Role.LABEL)
        self.roles = {role: CheckRow() for role in ROLES}
        self._hints = {role: PlainLabel("", Role.CAPTION, "muted", wrap=True) for role in ROLES}
        self._wrong = PlainLabel("", Role.CAPTION, "danger", wrap=True)
        self.save_button, self.cancel_button = Button("", "primary", "check"), Button("", "quiet")
        buttons = FlowLayout()
        for button in (self.save_button, self.cancel_button):
            buttons.addWidget(button)
        roles = column(gap=0)
        for role in ROLES:
            roles.addWidget(self.roles[role])
            roles.addLayout(column(self._hints[role], gap=0, margins=(30, 0, 0, 4)))
        parts = (self._title, *self.fields.values(), self._roles, roles, self._wrong, buttons, None)
        self.setLayout(column(*parts, gap=10))
        self.save_button.clicked.connect(self.saved)
        self.cancel_button.clicked.connect(self.cancelled)
        for line in self.lines.values():
            line.returnPressed.connect(self.saved)
        self._new = True
        self._errors: Mapping[str, Trouble] = {}
        self.retranslate()

    def begin(self, draft: PersonDraft | None) -> None:
        """Be opened for a colleague, or for a new one; the keyboard goes into the first line."""
        self._new = draft is None
        known = draft or PersonDraft(roles=(ADVISOR,))
        for name, line in self.lines.items():
            line.setText(getattr(known, name))
        for role, check in self.roles.items():
            check.setChecked(role in known.roles)
        self.retranslate()
        first: QLineEdit = self.lines["name"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> PersonDraft:
        """Return what is typed."""
        texts = {name: line.text() for name, line in self.lines.items()}
        return PersonDraft(**texts, roles=tuple(role for role, one in self.roles.items() if one.isChecked()))

    def show_errors(self, errors: Mapping[str, Trouble]) -> None:
        """Show what is wrong below each field."""
        self._errors = errors
        for name, field in self.fields.items():
            field.set_error(trouble_words(errors.get(name)))
        self._wrong.show_text(trouble_words(errors.get("roles")))

    def retranslate(self) -> None:
        """Set every word."""
        language = current_language()
        new = QCoreApplication.translate("People", "A new colleague")
        self._title.setText(new if self._new else QCoreApplication.translate("People", "Change the details"))
        for name, field in self.fields.items():
            field.set_label(label(f"user.{name}", language))
        self._roles.setText(label("user.roles", language))
        for role in ROLES:
            self.roles[role].setText(label(f"role.{role}", language))
            self._hints[role].setText(words.role_hint(role))
        save = QCoreApplication.translate("People", "Add and make a joining code")
        self.save_button.setText(save if self._new else QCoreApplication.translate("People", "Save"))
        self.cancel_button.setText(QCoreApplication.translate("People", "Cancel"))
        self.show_errors(self._errors)
