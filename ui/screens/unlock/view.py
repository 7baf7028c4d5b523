"""Draws the way in."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.messages import sentence
from ui.screens.unlock.presenter import UnlockPresenter, UnlockState
from ui.shared import theme
from ui.shared.brand import brand_row
from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Rule, Scrolled, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.navigation import Route
from ui.shared.notices import Banner, WorkStrip
from ui.shared.page import Page
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_megabytes, format_moment

_COLUMN = 560


class UnlockPage(Page):
    """One column: why, the passphrase, or the backups."""

    full_window = True

    def __init__(self, presenter: UnlockPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._heading = PlainLabel("", Role.DISPLAY, wrap=True)
        self._below = PlainLabel("", tone="muted", wrap=True)
        self.trouble, self.work = Banner(), WorkStrip(can_cancel=False)
        self.passphrase = LineEdit()
        self.passphrase.setEchoMode(LineEdit.EchoMode.Password)
        self._field = FormField("", self.passphrase)
        self.open_button = Button("", "primary", "key-round")
        self.again_button = Button("", "secondary", "refresh-cw")
        self._backups: QVBoxLayout = column(gap=0, margins=8)
        self._lay_out()
        self.open_button.clicked.connect(self._on_open)
        self.again_button.clicked.connect(self._on_again)
        presenter.state_changed.connect(self.show_state)
        self.retranslate()
        self.restyle()

    def _lay_out(self) -> None:
        self._middle, self._list = QWidget(), Card()
        self._list.setLayout(self._backups)
        foot = row(None, self.again_button, self.open_button)
        words = (brand_row(), 12, self._heading, self._below, 16)
        work = column(self.trouble, self._field, self._list, self.work, gap=16)
        self._middle.setLayout(column(None, *words, work, 16, foot, None))
        scrolled = Scrolled(margins=16)
        scrolled.body.addLayout(row(None, (self._middle, 1000), None), 1)
        self.setLayout(column(scrolled, gap=0))

    def enter(self, route: Route) -> None:
        """Be shown, with the code of what went wrong if anything did."""
        self.passphrase.clear()
        self._presenter.enter(route.params.get("code", ""))

    def leave(self) -> bool:
        """Be left: the passphrase goes; until then a wrong one stays to be mended, not typed again."""
        self.passphrase.clear()
        return True

    def restyle(self) -> None:
        """Keep the column's width in proportion to the text."""
        self._middle.setMaximumWidth(theme.current().px(_COLUMN))

    def retranslate(self) -> None:
        """Set every word again."""
        self._field.set_label(QCoreApplication.translate("Unlock", "Recovery passphrase"))
        self.open_button.setText(QCoreApplication.translate("Unlock", "Open"))
        self.again_button.setText(QCoreApplication.translate("Unlock", "Try again"))
        self.show_state(self._presenter.state)

    @Slot(object)
    def show_state(self, state: UnlockState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self._heading.setText(self._title_of(state))
        self._below.setText(self._explained(state))
        self.trouble.setVisible(state.error is not None)
        if state.error is not None:
            told = sentence(state.error.code, state.error.facts, current_language())
            look = ("info", "muted") if state.keyring_fails else ("triangle-alert", "danger")
            self.trouble.show_state(told, *look)
        self._field.setVisible(state.asks_passphrase)
        self.open_button.setVisible(state.asks_passphrase)
        self.open_button.setEnabled(not state.busy)
        self.again_button.setVisible(
            state.error is not None
        )  # when locked, *Open* with nothing typed does it
        self.again_button.setEnabled(not state.busy)
        self._show_backups(state)
        self.work.setVisible(state.busy)
        if state.busy:
            self.work.show_work(QCoreApplication.translate("Unlock", "Opening…"))

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        first = self.passphrase if self.passphrase.isVisibleTo(self) else self.again_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.open_button.isVisibleTo(self):
            self._on_open()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_open(self) -> None:
        self._presenter.open(self.passphrase.text())

    @Slot()
    def _on_again(self) -> None:
        self._presenter.open()

    def _title_of(self, state: UnlockState) -> str:
        if state.error is None:
            return QCoreApplication.translate("Unlock", "Locked")
        if state.offers_backups:
            return QCoreApplication.translate("Unlock", "The data need a backup")
        if state.keyring_fails:
            return QCoreApplication.translate("Unlock", "Open with the recovery passphrase")
        return QCoreApplication.translate("Unlock", "The data did not open")

    def _explained(self, state: UnlockState) -> str:
        if state.error is None:
            return QCoreApplication.translate(
                "Unlock",
                "The data are encrypted and closed. Leave the field empty if this computer keeps the key.",
            )
        if state.offers_backups:
            return QCoreApplication.translate("Unlock", "Choose the backup to go back to.")
        if state.keyring_fails:
            return QCoreApplication.translate("Unlock", "The data are in order, encrypted on this computer.")
        return QCoreApplication.translate("Unlock", "Nothing is lost. Put the cause right and try again.")

    def _show_backups(self, state: UnlockState) -> None:
        self._list.setVisible(state.offers_backups)
        clear(self._backups)
        for number, backup in enumerate(state.backups):
            if number:
                self._backups.addWidget(Rule())
            line = OpenRow(format_moment(backup.made_at), format_megabytes(backup.size_bytes), "history")
            line.setEnabled(not state.busy)
            line.clicked.connect(lambda _checked=False, backup=backup: self._presenter.restore(backup))
            self._backups.addWidget(line)
        if state.offers_backups and not state.backups:
            self._backups.addWidget(
                PlainLabel(QCoreApplication.translate("Unlock", "There is no backup in this folder."))
            )
