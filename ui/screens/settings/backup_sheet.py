"""Backups: the last one, a new one, a copy elsewhere, and going back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.backups import BackupView
from ui.screens.settings import backup_words as words
from ui.screens.settings.groups import Group, Sheet, flow
from ui.screens.settings.outside import Outside
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import GoingBack, SettingsState, Work
from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class GoBackCard(Card):
    """A backup that is looked at: what it holds, what happens, and the act.

    Signals:
        wanted: Go back, with the passphrase if one is needed.
        dropped: Leave everything as it is.
    """

    wanted = Signal(str)
    dropped = Signal()

    def __init__(self) -> None:
        self.title = PlainLabel("", Role.TITLE, wrap=True)
        self.contents = PlainLabel("", wrap=True)
        self._what = PlainLabel("", tone="muted", wrap=True)
        self.passphrase = LineEdit()
        self.passphrase.setEchoMode(LineEdit.EchoMode.Password)
        self._field = FormField("", self.passphrase)
        self.go_button, self.stay_button = Button("", "danger", "rotate-ccw"), Button()
        acts = flow(self.go_button, self.stay_button)
        parts = (self.title, self.contents, self._what, self._field, acts)
        super().__init__(column(*parts, gap=8, margins=16), "soft")
        self.go_button.clicked.connect(lambda: self.wanted.emit(self.passphrase.text()))
        self.stay_button.clicked.connect(self.dropped)

    def show_words(self) -> None:
        """Set every word that does not change."""
        self._what.setText(
            QCoreApplication.translate(
                "Settings",
                "What was written after it leaves this computer, apart from what the shared database holds. "
                "The data of now are kept aside in the program's folder.",
            )
        )
        self._field.set_label(QCoreApplication.translate("Settings", "Recovery passphrase"))
        self.go_button.setText(QCoreApplication.translate("Settings", "Go back to this backup"))
        self.stay_button.setText(QCoreApplication.translate("Settings", "Cancel"))

    def show_backup(self, looked_at: GoingBack | None, *, asks: bool, busy: bool) -> None:
        """Draw the backup that is looked at; None takes the card away."""
        appeared = looked_at is not None and self.isHidden()
        self.setVisible(looked_at is not None)
        if looked_at is None:
            self.passphrase.clear()
            return
        title = QCoreApplication.translate("Settings", "Go back to {when}?")
        self.title.setText(title.format(when=words.moment(looked_at.backup)))
        checking = QCoreApplication.translate("Settings", "Checking the backup…")
        self.contents.setText(words.contents(looked_at.contents) if looked_at.contents else checking)
        self._field.setVisible(asks)
        self.go_button.set_blocked(checking if looked_at.contents is None or busy else None)
        self.stay_button.setEnabled(not busy)
        if appeared:
            self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)


class BackupSheet(Sheet):
    """Everything about backups."""

    def __init__(self, presenter: SettingsPresenter, outside: Outside) -> None:
        keeping = presenter.keeping
        self._presenter, self._outside = presenter, outside
        self.last = PlainLabel("", wrap=True)
        self.make_button = Button("", "primary", "save")
        self.copy_button = Button("", "secondary", "hard-drive")
        self.copied = PlainLabel("", Role.CAPTION_LABEL, "ok", wrap=True)
        self.no_passphrase = PlainLabel("", Role.CAPTION_LABEL, "warn", wrap=True)
        self.go_back = GoBackCard()
        self.folder_button = Button("", "quiet", "folder-open")
        self._list = column(gap=4)
        self._listed: tuple[BackupView, ...] | None = None
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._latest = Group(self.last, row(self.make_button, None), drop=0)
        self._copy = Group(row(self.copy_button, None), self.copied, self.no_passphrase)
        holder = QWidget()
        holder.setLayout(self._list)
        self._all = Group(self.go_back, self._none, holder, row(self.folder_button, None))
        super().__init__(self._latest, self._copy, self._all)
        self.make_button.clicked.connect(keeping.back_up)
        self.copy_button.clicked.connect(self._on_copy)
        self.folder_button.clicked.connect(self._on_folder)
        self.go_back.wanted.connect(keeping.go_back)
        self.go_back.dropped.connect(keeping.stay)
        self._state: SettingsState | None = None
        self.retranslate()

    @property
    def rows(self) -> Sequence[OpenRow]:
        """The backups as drawn, newest first."""
        parts = (self._list.itemAt(index) for index in range(self._list.count()))
        widgets = (part.widget() for part in parts if part is not None)
        return [one for one in widgets if isinstance(one, OpenRow)]

    def retranslate(self) -> None:
        """Set every word again."""
        self._latest.set_words(
            QCoreApplication.translate("Settings", "Backup"),
            QCoreApplication.translate("Settings", "Made every half hour while you work, and checked."),
        )
        self.make_button.setText(QCoreApplication.translate("Settings", "Make a backup now"))
        self._copy.set_words(
            QCoreApplication.translate("Settings", "Copy elsewhere"),
            QCoreApplication.translate("Settings", "On a memory stick it helps when this computer breaks."),
        )
        self.copy_button.setText(QCoreApplication.translate("Settings", "Copy to a folder"))
        self.no_passphrase.setText(
            QCoreApplication.translate(
                "Settings", "Set a recovery passphrase first: nothing else opens the copy elsewhere."
            )
        )
        self._all.set_words(
            QCoreApplication.translate("Settings", "Go back"),
            QCoreApplication.translate("Settings", "Choose a backup to see what it holds."),
        )
        self._none.setText(QCoreApplication.translate("Settings", "There is no backup yet."))
        self.folder_button.setText(QCoreApplication.translate("Settings", "Open the folder of backups"))
        self.go_back.show_words()
        self._listed = None
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: SettingsState) -> None:
        """Draw how things stand."""
        self._state = state
        loaded, busy = state.loaded, state.work is not None
        backups = loaded.backups if loaded else ()
        newest = QCoreApplication.translate("Settings", "The newest is of {when}.")
        none = QCoreApplication.translate("Settings", "There is no backup yet.")
        self.last.setText(newest.format(when=words.moment(backups[0])) if backups else none)
        self.make_button.setEnabled(loaded is not None and not busy)
        self.copy_button.setEnabled(loaded is not None and not busy)
        self.folder_button.setEnabled(loaded is not None)
        self._show_copied(state)
        self.no_passphrase.setVisible(loaded is not None and not loaded.protection.passphrase)
        self._none.setVisible(loaded is not None and not backups)
        self._all.set_drop(8 if backups else 0)
        self._show_list(backups)
        self.go_back.show_backup(state.going_back, asks=state.asks_passphrase, busy=busy)

    def _show_copied(self, state: SettingsState) -> None:
        path = state.written.get(Work.COPY)
        told = QCoreApplication.translate("Settings", "Copied: {path}")
        self.copied.show_text(told.format(path=path) if path else "")

    def _show_list(self, backups: tuple[BackupView, ...]) -> None:
        if backups == self._listed:
            return
        self._listed = backups
        clear(self._list)
        for backup in backups:
            line = OpenRow(words.moment(backup), words.why_and_size(backup), "history")
            line.clicked.connect(partial(self._on_row, backup))
            self._list.addWidget(line)

    def _on_row(self, backup: BackupView, _checked: bool = False) -> None:
        self._presenter.keeping.consider(backup)

    def _on_copy(self) -> None:
        folder = self._outside.ask_folder(self)
        if folder is not None:
            self._presenter.keeping.copy_to(folder)

    def _on_folder(self) -> None:
        loaded = self._presenter.state.loaded
        if loaded is not None:
            self._outside.open_folder(loaded.backup_folder)
