"""Locking, and the ways into the store."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from ui.screens.settings.groups import Group, Sheet, flow
from ui.screens.settings.outside import Outside
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import NewPassphrase, SettingsState
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow, Option, Segment
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

MINUTES = (5, 10, 15, 30)
NEVER = 0


class PassphraseForm(Live, QWidget):
    """A new recovery passphrase: given or the person's own, written down before it holds."""

    def __init__(self, presenter: SettingsPresenter, outside: Outside) -> None:
        super().__init__()
        self._protecting, self._outside = presenter.protecting, outside
        self.line = LineEdit()
        self._field = FormField("", self.line)
        self.copy_button, self.save_button = Button(icon="copy"), Button(icon="save")
        self.written = CheckRow()
        self.set_button, self.drop_button = Button("", "primary"), Button()
        self.setLayout(
            column(
                self._field,
                flow(self.copy_button, self.save_button),
                self.written,
                flow(self.set_button, self.drop_button),
                gap=8,
            )
        )
        self.line.textEdited.connect(self._protecting.type_passphrase)
        self.copy_button.clicked.connect(lambda: outside.copy(self.line.text()))
        self.save_button.clicked.connect(self._save)
        self.written.clicked.connect(self._protecting.confirm_written)
        self.set_button.clicked.connect(self._protecting.set_passphrase)
        self.drop_button.clicked.connect(self._protecting.drop_passphrase)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        self._field.set_label(QCoreApplication.translate("Settings", "New recovery passphrase"))
        self._field.set_hint(
            QCoreApplication.translate(
                "Settings", "Keep it apart from the computer. You may write words of your own instead."
            )
        )
        self.copy_button.setText(QCoreApplication.translate("Settings", "Copy"))
        self.save_button.setText(QCoreApplication.translate("Settings", "Save to a file"))
        self.written.setText(QCoreApplication.translate("Settings", "I have written the passphrase down"))
        self.set_button.setText(QCoreApplication.translate("Settings", "Use this passphrase"))
        self.drop_button.setText(QCoreApplication.translate("Settings", "Cancel"))

    def show_offer(self, offered: NewPassphrase | None) -> None:
        """Draw the passphrase; it equals what the person types."""
        appeared = offered is not None and self.isHidden()
        self.setVisible(offered is not None)
        text = offered.text if offered else ""
        if self.line.text() != text:
            self.line.setText(text)
        written = offered is not None and offered.written
        self.written.setChecked(written)
        reason = QCoreApplication.translate("Settings", "Write the passphrase down first.")
        self.set_button.set_blocked(None if written else reason)
        if appeared:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        path = self._outside.ask_file(self)
        if path is not None:
            self._protecting.write_down(path)


class LockSheet(Sheet):
    """Idle time, lock now, recovery passphrase, keyring."""

    def __init__(self, presenter: SettingsPresenter, outside: Outside) -> None:
        self.minutes = Segment(least_width=96)
        self.lock_button = Button("", "secondary", "lock")
        self.passphrase_state = PlainLabel("", wrap=True)
        self.new_button = Button("", "secondary", "key-round")
        self.form = PassphraseForm(presenter, outside)
        self.keyring = CheckRow()
        self._only_file = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._idle = Group(self.minutes)
        self._now = Group(row(self.lock_button, None))
        self._recovery = Group(self.passphrase_state, row(self.new_button, None), self.form, drop=0)
        self._everyday = Group(self.keyring, self._only_file)
        super().__init__(self._idle, self._now, self._recovery, self._everyday)
        self.minutes.chosen.connect(lambda minutes: presenter.prefer(lock_minutes=minutes))
        self.lock_button.clicked.connect(presenter.lock)
        self.new_button.clicked.connect(presenter.protecting.offer_passphrase)
        self.keyring.clicked.connect(presenter.protecting.use_keyring)
        self._state: SettingsState | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word again."""
        idle = QCoreApplication.translate("Settings", "Lock by itself")
        self._idle.set_words(
            idle, QCoreApplication.translate("Settings", "When nobody uses the program, and after sleep.")
        )
        self.minutes.setAccessibleName(idle)
        self._now.set_words(
            QCoreApplication.translate("Settings", "Lock now"),
            QCoreApplication.translate("Settings", "The data close and the window goes blank."),
        )
        self.lock_button.setText(QCoreApplication.translate("Settings", "Lock now"))
        self._recovery.set_words(
            QCoreApplication.translate("Settings", "Recovery passphrase"),
            QCoreApplication.translate("Settings", "Opens the data when this computer has lost its key."),
        )
        self.new_button.setText(QCoreApplication.translate("Settings", "Make a new passphrase"))
        self._everyday.set_words(
            QCoreApplication.translate("Settings", "Everyday start"),
            QCoreApplication.translate("Settings", "Without it you type the passphrase at each start."),
        )
        self.keyring.setText(
            QCoreApplication.translate("Settings", "Open the data with this computer's keyring")
        )
        self._only_file.setText(
            QCoreApplication.translate(
                "Settings", "A file beside the data opens them: these data are not protected."
            )
        )
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Draw how things stand."""
        self._state = state
        self._show_minutes(state.values.lock_minutes)
        ways = state.loaded.protection if state.loaded else None
        has = QCoreApplication.translate("Settings", "A passphrase is set. A new one takes its place.")
        lacks = QCoreApplication.translate("Settings", "No passphrase is set.")
        self.passphrase_state.show_text("" if ways is None else has if ways.passphrase else lacks)
        self.new_button.setVisible(state.passphrase is None)
        self.new_button.setEnabled(ways is not None)
        self.form.show_offer(state.passphrase)
        self.keyring.setChecked(ways is not None and ways.keyring)
        self.keyring.setEnabled(ways is not None)
        self._only_file.setVisible(ways is not None and ways.key_file)

    def _show_minutes(self, now: int) -> None:
        minutes = [*sorted({*MINUTES, now} - {NEVER}), NEVER]
        options = [Option(one, _minutes(one)) for one in minutes]
        if [(one.option.value, one.text()) for one in self.minutes.buttons] != [
            (one.value, one.text) for one in options
        ]:
            self.minutes.set_options(options)
        self.minutes.set_value(now)


def _minutes(count: int) -> str:
    if count == NEVER:
        return QCoreApplication.translate("Settings", "Never")
    return QCoreApplication.translate("Settings", "%n min", "", count)
