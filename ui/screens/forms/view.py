"""The forms of the analysis: versions, checking a workbook, open analyses."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.form_desk_values import FormVersion, Moved
from resources.messages import sentence
from ui.screens.forms import words
from ui.screens.forms.check_card import CheckCard
from ui.screens.forms.drafts_card import DraftsCard
from ui.screens.forms.outside import Outside
from ui.screens.forms.presenter import FormsPresenter
from ui.screens.forms.state import FormsState, Place
from ui.screens.forms.table_model import Line
from ui.screens.forms.versions_card import VersionsCard
from ui.shared.actions import Action
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import column
from ui.shared.navigation import Route
from ui.shared.notices import Banner, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.sections import TabBar
from ui.shared.shell import Shell


class FormsPage(Page):
    """Draws a `FormsState`; passes on what the person does."""

    def __init__(self, presenter: FormsPresenter, shell: Shell, outside: Outside) -> None:
        super().__init__()
        self.presenter, self._shell, self._outside = presenter, shell, outside
        presenter.setParent(self)
        self.check_button, self.publish_button = (
            Button("", "primary", "folder-open"),
            Button("", "primary", "upload"),
        )
        self.header = PageHeader("", self.check_button, self.publish_button, back=True)
        self.places, self.trouble, self.work, self.opening = TabBar(), Banner(), WorkStrip(), Opening()
        self.versions, self.check, self.drafts = VersionsCard(), CheckCard(), DraftsCard()
        above = (self.header, self.places, self.trouble, self.work, self.opening)
        cards = ((self.versions, 1), (self.check, 1), (self.drafts, 1))
        self.setLayout(column(*above, *cards, gap=10, margins=(16, 16, 24, 16)))
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Forms", "Forms of the analysis")

    def enter(self, route: Route) -> None:
        """Read how the forms stand."""
        del route
        self.presenter.load()

    def panes(self) -> Sequence[QWidget]:
        """Tabs, then what is open."""
        open_one = {Place.VERSIONS: self.versions.table, Place.DRAFTS: self.drafts.table}
        return (self.places, open_one.get(self.presenter.state.place, self.check.lists.table))

    def focus_first(self) -> None:
        """Begin at the tabs."""
        for button in self.places.buttons[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: FormsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.places.show_tabs([(place, self._tab(place, state)) for place in Place], state.place)
        self.opening.show_opening(state.desk is None and state.error is None)
        error = state.error
        told = sentence(error.code, error.facts, current_language()) if error else ""
        self.trouble.show_state(told, "triangle-alert", "danger")
        reading = QCoreApplication.translate("Forms", "Checking the form…")
        self.work.show_work(reading if state.busy else "")
        self.versions.setVisible(state.place is Place.VERSIONS and state.desk is not None)
        self.check.setVisible(state.place is Place.CHECK)
        self.drafts.setVisible(state.place is Place.DRAFTS and state.desk is not None)
        self.versions.show_state(state)
        self.check.show_state(state)
        self.drafts.show_state(state)
        held = state.place is Place.CHECK and state.read is not None
        self.check_button.setVisible(state.place is Place.VERSIONS)
        self.publish_button.setVisible(held and not state.asking)
        self.publish_button.set_blocked(self.check.blocked_reason())

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.places.setAccessibleName(self.title())
        self.check_button.setText(words.place_words(Place.CHECK))
        self.publish_button.setText(QCoreApplication.translate("Forms", "Publish…"))
        for card in (self.versions, self.check, self.drafts):
            card.retranslate()
        self.show_state(self.presenter.state)
        self.title_changed.emit()

    def _connect(self) -> None:
        presenter, versions, check = self.presenter, self.versions, self.check
        presenter.state_changed.connect(self.show_state)
        presenter.published.connect(self._tell_published)
        presenter.withdrawn.connect(self._tell_withdrawn)
        presenter.saved.connect(self._tell_saved)
        presenter.moved.connect(self._tell_moved)
        self.header.back.clicked.connect(self._shell.navigator.back)
        self.places.chosen.connect(presenter.open)
        self.work.cancelled.connect(presenter.cancel)
        for button in (self.check_button, check.other_button):
            button.clicked.connect(self._choose)
        check.empty.acted.connect(self._choose)
        check.again_button.clicked.connect(presenter.check_again)
        check.opened.connect(self._open_file)
        check.part_chosen.connect(presenter.show_part)
        check.copied.connect(self._copy)
        self.publish_button.clicked.connect(lambda: presenter.ask(True))
        check.confirm.stopped.connect(lambda: presenter.ask(False))
        check.confirm.confirmed.connect(presenter.publish)
        versions.saved.connect(self._save)
        versions.compared.connect(lambda: presenter.check(None))
        versions.withdrawn.connect(presenter.withdraw)
        versions.returned.connect(presenter.take_back)
        self.drafts.chosen.connect(self._on_draft)
        self.drafts.moved.connect(presenter.move)
        self._shell.actions.add(Action("forms.again", _again, presenter.check_again, "F5", owner=self))

    def _tab(self, place: Place, state: FormsState) -> str:
        count = len(state.desk.drafts) if state.desk and place is Place.DRAFTS else 0
        return f"{words.place_words(place)} {count}" if count else words.place_words(place)

    @Slot()
    def _choose(self) -> None:
        path = self._outside.ask_open(self)
        if path is not None:
            self.presenter.check(path)

    @Slot(str)
    def _open_file(self, address: str) -> None:
        read = self.presenter.state.read
        if read is None or read.path is None:
            return
        if address:
            self._outside.copy(address)
            told = QCoreApplication.translate("Forms", "{cell} was copied")
            self._shell.toasts.show(told.format(cell=address))
        self._open(read.path)

    def _open(self, path: Path) -> None:
        """Open a workbook, or say that nothing here opens it."""
        if not self._outside.open_file(path):
            told = QCoreApplication.translate("Forms", "No program here opens the workbook: {file}")
            self._shell.toasts.show(told.format(file=path))

    @Slot(object)
    def _on_draft(self, line: Line | None) -> None:
        if self.presenter.state.place is Place.DRAFTS:
            self.presenter.look_at(line.value if line else None)

    @Slot(str)
    def _copy(self, text: str) -> None:
        self._outside.copy(text)
        self._shell.toasts.show(QCoreApplication.translate("Forms", "The list was copied"))

    @Slot(object)
    def _save(self, version: FormVersion) -> None:
        path = self._outside.ask_save(self, f"digianalyysi-{version.version}.xlsx")
        if path is not None:
            self.presenter.save(version, path)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        told = QCoreApplication.translate("Forms", "Saved: {file}").format(file=path.name)
        self._shell.toasts.show(
            told, partial(self._open, path), QCoreApplication.translate("Forms", "Open the file")
        )

    @Slot(str, str)
    def _tell_published(self, release_id: str, version: str) -> None:
        told = QCoreApplication.translate("Forms", "Version {version} is in use").format(version=version)
        why = QCoreApplication.translate("Forms", "Undone right after publishing")
        self._shell.toasts.show(told, lambda: self.presenter.withdraw_release(release_id, why))
        self.versions.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _tell_withdrawn(self, version: FormVersion) -> None:
        told = QCoreApplication.translate("Forms", "Version {version} was taken out of use")
        self._shell.toasts.show(
            told.format(version=version.version), lambda: self.presenter.take_back(version)
        )
        self.versions.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, str)
    def _tell_moved(self, moved: Moved, company: str) -> None:
        told = QCoreApplication.translate("Forms", "The analysis of {company} was moved")
        self._shell.toasts.show(told.format(company=company), lambda: self.presenter.undo_move(moved))


def _again() -> str:
    return QCoreApplication.translate("Forms", "Check the form again")
