"""The shared database: joined to which one, or joining."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.me import Me
from resources.messages import sentence
from ui.screens.settings.groups import Group, Sheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import SettingsState
from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import column, row
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class SharedSheet(Sheet):
    """Address and state when joined; address and code when not."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        self._presenter = presenter
        self.address = PlainLabel("", Role.STRONG, wrap=True)
        self.detail = PlainLabel("", tone="muted", wrap=True)
        self.sync_button = Button("", "secondary", "refresh-cw")
        self.hub, self.code = LineEdit(placeholder="https://"), LineEdit(placeholder="XXXX-XXXX-XXXX")
        self._hub, self._code = FormField("", self.hub), FormField("", self.code)
        self.join_button = Button("", "primary", "link")
        self._joined, self._alone = QWidget(), QWidget()
        self._joined.setLayout(column(self.address, self.detail, 4, row(self.sync_button, None), gap=4))
        self._alone.setLayout(column(self._hub, self._code, row(self.join_button, None), gap=12))
        self._group = Group(self._joined, self._alone, drop=0)
        super().__init__(self._group)
        self.sync_button.clicked.connect(lambda: presenter.go("sync"))
        self.join_button.clicked.connect(self._on_join)
        self.code.returnPressed.connect(self._on_join)
        for line in (self.hub, self.code):
            line.textChanged.connect(self._forget_missing)
        self._state: SettingsState | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._hub.set_label(QCoreApplication.translate("Settings", "Address of the project database"))
        self._code.set_label(QCoreApplication.translate("Settings", "One-time code"))
        self._code.set_hint(
            QCoreApplication.translate("Settings", "Both come from your organisation's admin.")
        )
        self.join_button.setText(QCoreApplication.translate("Settings", "Join the project"))
        self.sync_button.setText(QCoreApplication.translate("Settings", "Show the sync"))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Draw how things stand."""
        self._state = state
        me = state.loaded.me if state.loaded else None
        joined = me is not None and me.joined
        again = me is not None and (me.forgotten or me.shut_out)
        self._joined.setVisible(joined)
        self._alone.setVisible(me is not None and (again or not joined))
        title = QCoreApplication.translate("Settings", "Shared database")
        self._group.set_words(title, _hint(me))
        if me is not None:
            self.address.setText(me.hub_url)
            number = QCoreApplication.translate("Settings", "{programme}, computer {number}")
            shown = "–" if me.device_number is None else str(me.device_number)
            self.detail.setText(number.format(programme=me.programme_name, number=shown))
        demo = sentence("sync.demo", None, current_language())
        in_demo = state.loaded is not None and state.loaded.demo
        self.join_button.set_blocked(demo if in_demo else None)
        if state.work is not None:
            self.join_button.setEnabled(False)

    def _on_join(self) -> None:
        hub, code = self.hub.text().strip(), self.code.text().strip()
        needed = QCoreApplication.translate("Settings", "This is needed.")
        self._hub.set_error("" if hub else needed)
        self._code.set_error("" if code else needed)
        if hub and code and self.join_button.isEnabled():
            self._presenter.joining.join(hub, code)

    def _forget_missing(self) -> None:
        self._hub.set_error("")
        self._code.set_error("")


def _hint(me: Me | None) -> str:
    if me is not None and me.shut_out:
        return QCoreApplication.translate(
            "Settings",
            "The shared database is closed to this computer. With a new code in your own name it joins "
            "again: all your work is here and goes along.",
        )
    if me is not None and me.forgotten:
        return QCoreApplication.translate(
            "Settings",
            "The database was brought back from an old backup and does not know this computer. Join "
            "again with a new code: all your work is here and goes along.",
        )
    if me is not None and me.joined:
        return QCoreApplication.translate(
            "Settings", "This computer has joined the project. Work goes on without a network too."
        )
    return QCoreApplication.translate(
        "Settings", "Nothing done alone is lost: it goes to the shared database with the next sync."
    )
