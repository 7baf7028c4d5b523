"""The versions of the form, and what can be done with each."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.form_desk_values import FormVersion
from resources.messages import sentence
from ui.screens.forms import words
from ui.screens.forms.confirm import Confirm
from ui.screens.forms.list_card import ListCard
from ui.screens.forms.state import FormsState
from ui.screens.forms.table_model import Line
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import FlowLayout, column
from ui.shared.text import PlainLabel


class VersionsCard(ListCard):
    """Draws the versions.

    Signals:
        saved: The version to write as a workbook.
        compared: The form of the program is to be compared.
        withdrawn: The version to take out of use, and why.
        returned: The withdrawn version that shall count again.
    """

    saved = Signal(object)
    compared = Signal()
    withdrawn = Signal(object, str)
    returned = Signal(object)

    def __init__(self) -> None:
        self.story = PlainLabel("", tone="muted", wrap=True)
        self.save_button = Button("", "secondary", "download")
        self.compare_button = Button("", "secondary", "split")
        self.withdraw_button = Button("", "danger", "ban")
        self.return_button = Button("", "secondary", "undo-2")
        acts = FlowLayout(8)
        self._buttons = (self.save_button, self.compare_button, self.withdraw_button, self.return_button)
        for button in self._buttons:
            acts.addWidget(button)
        self._below = QWidget()
        self._below.setLayout(column(acts, self.story, gap=8, margins=(16, 12, 16, 12)))
        self.confirm = Confirm("danger", "ban", needed=True)
        super().__init__(_headings, "clipboard-list", self._below, self.confirm)
        self._state = FormsState()
        self.chosen.connect(self._show_chosen)
        self.save_button.clicked.connect(lambda: self._send(self.saved))
        self.compare_button.clicked.connect(self.compared)
        self.withdraw_button.clicked.connect(self._ask)
        self.confirm.stopped.connect(self._stop)
        self.confirm.confirmed.connect(self._withdraw)
        self.return_button.clicked.connect(lambda: self._send(self.returned))
        self.retranslate()

    def show_state(self, state: FormsState) -> None:
        """Draw the versions; the one in use is chosen first, and when it was just published."""
        known = {one.package_id for one in self._state.desk.versions} if self._state.desk else set()
        self._state = state
        versions = state.desk.versions if state.desk else ()
        self.show_lines([words.version_line(one) for one in versions])
        used = next((at for at, one in enumerate(versions) if one.in_use), 0)
        if versions and (self.current is None or versions[used].package_id not in known):
            self.table.selectRow(used)
        self._show_chosen(self.current)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("Forms", "Versions"))
        self.save_button.setText(QCoreApplication.translate("Forms", "Save as a workbook"))
        self.compare_button.setText(QCoreApplication.translate("Forms", "Compare with the version in use"))
        self.withdraw_button.setText(QCoreApplication.translate("Forms", "Take out of use"))
        self.return_button.setText(QCoreApplication.translate("Forms", "Use again"))
        self.model.redraw()
        self.show_state(self._state)

    @Slot()
    def _ask(self) -> None:
        self._below.hide()
        self.confirm.ask()

    @Slot()
    def _stop(self) -> None:
        self._show_chosen(self.current)
        self.withdraw_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _withdraw(self, reason: str) -> None:
        version = self.current.value if self.current is not None else None
        self._show_chosen(self.current)
        if version is not None:
            self.withdrawn.emit(version, reason)

    def _show_chosen(self, line: Line | None) -> None:
        version = line.value if line is not None else None
        self.confirm.hide()
        self._below.setVisible(version is not None)
        if not isinstance(version, FormVersion):
            return
        self.story.show_text(words.version_story(version))
        self.confirm.show_words(
            words.withdraw_words(version),
            QCoreApplication.translate("Forms", "Why it is taken out of use"),
            self.withdraw_button.text(),
        )
        self.compare_button.setVisible(version.shipped and not version.in_use and not version.release_id)
        self.withdraw_button.setVisible(bool(version.release_id) and version.withdrawn_at is None)
        self.return_button.setVisible(version.withdrawn_at is not None)
        may = self._state.desk is None or self._state.desk.may_publish
        reason = None if may else sentence("form.not_lead", None, current_language())
        self.withdraw_button.set_blocked(reason)
        self.return_button.set_blocked(reason)

    def _send(self, signal: SignalInstance) -> None:
        if self.current is not None:
            signal.emit(self.current.value)


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Forms", "Version"),
        QCoreApplication.translate("Forms", "Published"),
        QCoreApplication.translate("Forms", "State"),
    )
