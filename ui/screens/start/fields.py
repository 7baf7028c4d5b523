"""The fields of the second and third step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from resources.messages import sentence
from ui.screens.start.presenter import StartPresenter, StartState
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.folders import in_documents
from ui.shared.i18n import current_language
from ui.shared.layout import column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

AskPath = Callable[[QWidget], str]


def ask_path(parent: QWidget) -> str:
    """Ask where the passphrase shall be written; empty if the person thinks better of it."""
    title = QCoreApplication.translate("Start", "Save the passphrase")
    return QFileDialog.getSaveFileName(parent, title, in_documents("digifocus.txt"))[0]


def fault(state: StartState, name: str) -> str:
    """Return the sentence below a field that is wrong."""
    code = state.wrong.get(name)
    return sentence(code, None, current_language()) if code else ""


class JoinFields(Live, QWidget):
    """Address of the hub and one-time code."""

    def __init__(self, presenter: StartPresenter) -> None:
        super().__init__()
        self.hub = LineEdit(placeholder="https://")
        self.code = LineEdit(placeholder="XXXX-XXXX-XXXX")
        self._hub = FormField("", self.hub, keep_room=True)
        self._code = FormField("", self.code, keep_room=True)
        self.setLayout(column(self._hub, self._code, gap=4))
        self.hub.textChanged.connect(presenter.type_hub)
        self.code.textChanged.connect(presenter.type_code)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._hub.set_label(QCoreApplication.translate("Start", "Address of the project database"))
        self._code.set_label(QCoreApplication.translate("Start", "One-time code"))

    def show_state(self, state: StartState) -> None:
        """Draw what is wrong."""
        self._hub.set_error(fault(state, "hub"))
        self._code.set_error(fault(state, "code"))


class ProfileFields(Live, QWidget):
    """Who works here and for whom."""

    def __init__(self, presenter: StartPresenter) -> None:
        super().__init__()
        self.name, self.title, self.email = LineEdit(), LineEdit(), LineEdit()
        self.organisation = Choice()
        self._fields = {
            "name": FormField("", self.name, keep_room=True),
            "organisation_key": FormField("", self.organisation, keep_room=True),
            "title": FormField("", self.title, keep_room=True),
            "email": FormField("", self.email, keep_room=True),
        }
        self.setLayout(column(*self._fields.values(), gap=6))
        self.name.textChanged.connect(lambda text: presenter.type_profile(name=text))
        self.title.textChanged.connect(lambda text: presenter.type_profile(title=text))
        self.email.textChanged.connect(lambda text: presenter.type_profile(email=text))
        self.organisation.chosen.connect(lambda key: presenter.type_profile(organisation_key=str(key)))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        words = {
            "name": QCoreApplication.translate("Start", "Name"),
            "organisation_key": QCoreApplication.translate("Start", "Organisation"),
            "title": QCoreApplication.translate("Start", "Title (printed below a signature)"),
            "email": QCoreApplication.translate("Start", "E-mail"),
        }
        for name, label in words.items():
            self._fields[name].set_label(label)

    def show_state(self, state: StartState) -> None:
        """Draw the organisations and what is wrong."""
        choose = QCoreApplication.translate("Start", "Choose")
        values: list[tuple[object, str]] = [("", choose)]
        values += [(one.key, one.name) for one in state.partners]
        self.organisation.set_values(values, state.profile.organisation_key)
        for name, field in self._fields.items():
            field.set_error(fault(state, name))


class PassphraseFields(Live, QWidget):
    """The recovery passphrase: given, or the person's own; written down before going on."""

    def __init__(self, presenter: StartPresenter, ask: AskPath = ask_path) -> None:
        super().__init__()
        self._ask, self._presenter = ask, presenter
        self.kept = PlainLabel("", Role.CAPTION, "ok", wrap=True)
        self.passphrase = LineEdit()
        self._field = FormField("", self.passphrase)
        self.copy_button = Button(icon="copy")
        self.save_button = Button(icon="save")
        self.written = CheckRow()
        buttons = row(self.copy_button, self.save_button, None)
        self.setLayout(column(self._field, buttons, self.kept, 8, self.written, gap=12))
        self.passphrase.textEdited.connect(presenter.type_passphrase)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)
        self.written.clicked.connect(presenter.confirm_written)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._field.set_label(QCoreApplication.translate("Start", "Recovery passphrase"))
        self._field.set_hint(
            QCoreApplication.translate(
                "Start", "Keep it apart from the computer. You may write words of your own instead."
            )
        )
        self.copy_button.setText(QCoreApplication.translate("Start", "Copy"))
        self.save_button.setText(QCoreApplication.translate("Start", "Save to a file"))
        self.written.setText(QCoreApplication.translate("Start", "I have written the passphrase down"))

    def show_state(self, state: StartState) -> None:
        """Draw the passphrase; it equals what the person types."""
        if self.passphrase.text() != state.passphrase:
            self.passphrase.setText(state.passphrase)
        self.written.setChecked(state.written)
        kept = QCoreApplication.translate("Start", "Saved in the file {file}. Move it off this computer.")
        self.kept.show_text(kept.replace("{file}", state.kept_in) if state.kept_in else "")
        self.written.setEnabled(state.busy is None)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.passphrase.text())

    def _save(self) -> None:
        path = self._ask(self)
        if path:
            self._presenter.write_down(Path(path))
