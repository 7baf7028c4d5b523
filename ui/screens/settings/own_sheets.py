"""The person and the language."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from resources.messages import sentence
from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import SettingsState
from ui.shared.choices import Option, Segment
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import CODES, NAMES, current_language
from ui.shared.notices import Banner


class MeSheet(Sheet):
    """Name, title, e-mail and organisation; read only after joining."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        self.name, self.title, self.email = LineEdit(), LineEdit(), LineEdit()
        self.organisation = Choice()
        self.joined = Banner()
        self._lines = {"name": self.name, "title": self.title, "email": self.email}
        self.fields = {name: FormField("", line) for name, line in self._lines.items()}
        self.fields["organisation_id"] = FormField("", self.organisation)
        self._who = Group(self.joined, *self.fields.values(), drop=0)
        super().__init__(self._who)
        for name, line in self._lines.items():
            line.committed.connect(partial(_commit, presenter, name))
        self.organisation.chosen.connect(partial(_commit, presenter, "organisation_id"))
        self._state: SettingsState | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._who.set_words(
            QCoreApplication.translate("Settings", "Who works here"),
            QCoreApplication.translate("Settings", "Printed on certificates and reports."),
        )
        words = {
            "name": QCoreApplication.translate("Settings", "Name"),
            "title": QCoreApplication.translate("Settings", "Title (printed below a signature)"),
            "email": QCoreApplication.translate("Settings", "E-mail"),
            "organisation_id": QCoreApplication.translate("Settings", "Organisation"),
        }
        for name, label in words.items():
            self.fields[name].set_label(label)
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Draw the profile; what is being typed stays."""
        self._state = state
        loaded = state.loaded
        joined = loaded is not None and loaded.me.joined
        reason = QCoreApplication.translate(
            "Settings", "These come from the shared database. Your organisation's admin changes them."
        )
        self.joined.show_state(reason if joined else "", "lock")
        for line in self._lines.values():
            line.setReadOnly(joined)
            line.setEnabled(loaded is not None)
        self.organisation.setEnabled(loaded is not None and not joined)
        if loaded is None:
            return
        for name, line in self._lines.items():
            line.show_text(state.draft.get(name, getattr(loaded.me, name)))
        pairs: list[tuple[object, str]] = [(one.id, one.name) for one in loaded.organisations]
        self.organisation.set_values(pairs, state.draft.get("organisation_id", loaded.me.organisation_id))
        for name, field in self.fields.items():
            error = state.wrong.get(name)
            field.set_error(sentence(error.code, error.facts, current_language()) if error else "")


def _commit(presenter: SettingsPresenter, name: str, value: object) -> None:
    presenter.change_profile(**{name: str(value)})


class LanguageSheet(Sheet):
    """The language of the interface."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        options = [Option(code, NAMES[code]) for code in CODES]
        self.language = Segment(options, least_width=140)
        self._group = Group(self.language)
        super().__init__(self._group)
        self.language.chosen.connect(lambda code: presenter.prefer(language=str(code)))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        title = QCoreApplication.translate("Settings", "Language of the program")
        self._group.set_words(
            title,
            QCoreApplication.translate("Settings", "Documents are made in the language of who gets them."),
        )
        self.language.setAccessibleName(title)

    def show_state(self, state: SettingsState) -> None:
        """Mark the language of now."""
        self.language.set_value(state.values.language)
