"""The settings: draws a `SettingsState`; passes on what the person does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.screens.settings import words
from ui.screens.settings.about_sheets import AboutSheet, PrivacySheet
from ui.screens.settings.backup_sheet import BackupSheet
from ui.screens.settings.data_sheet import DataSheet
from ui.screens.settings.groups import Sheet
from ui.screens.settings.lock_sheet import LockSheet
from ui.screens.settings.look_sheets import KeysSheet, LookSheet
from ui.screens.settings.outside import Outside
from ui.screens.settings.own_sheets import LanguageSheet, MeSheet
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.printing_sheet import PrintingSheet
from ui.screens.settings.shared_sheet import SharedSheet
from ui.screens.settings.state import Place, SettingsState, Work
from ui.screens.settings.way_sheets import FormsSheet, PeopleSheet
from ui.shared import theme
from ui.shared.actions import KeyHint
from ui.shared.bars import PageHeader
from ui.shared.context import ScreenContext
from ui.shared.fields import Choice
from ui.shared.i18n import current_language
from ui.shared.layout import Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, SavedLine, SaveState, WorkStrip
from ui.shared.page import Page
from ui.shared.printers import Printers
from ui.shared.sections import SectionList
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_time

_LIST = 224
_GROUPS_BESIDE = 640
_LIST_BESIDE = 560
_RING = 5
"""Room at the edges of the list for the ring around what has the keyboard."""
_BAR = 12
"""Room for the scroll bar of the list, so that it covers no word."""
_GAP = 24 - _RING - _BAR


class SettingsPage(Page):
    """Parts at the left, the open one at the right; every change is stored at once."""

    def __init__(self, presenter: SettingsPresenter, context: ScreenContext, outside: Outside) -> None:
        super().__init__()
        self.presenter = presenter
        presenter.setParent(self)
        self._toasts = context.shell.toasts
        printers = Printers(context.runner, context.preferences, outside.printers, self)
        self._makers = _makers(presenter, outside, printers)
        self._sheets: dict[Place, Sheet] = {}
        self._frames: dict[Place, Scrolled] = {}
        self.places, self.place_choice = SectionList(rounded=True), Choice()
        self._at_once = (IconLabel("circle-check", "ok", 18), PlainLabel("", Role.CAPTION_LABEL, "ok"))
        self.saved = SavedLine()
        self._header = PageHeader("", *self._at_once, self.saved)
        self.demo, self.trouble = Banner(), Banner()
        self.work, self.wait = WorkStrip(), WorkStrip(can_cancel=False)
        self._heading = PlainLabel("", Role.TITLE)
        self._lay_out()
        self._connect()
        self.retranslate()

    def sheet(self, place: Place) -> Sheet:
        """Return a part, made when it is first asked for."""
        if place not in self._sheets:
            sheet, frame = self._makers[place](), Scrolled(margins=(0, 0, 12, 16))
            frame.body.addWidget(sheet, 1)
            self._sheets[place], self._frames[place] = sheet, frame
            self._right.addWidget(frame, 1)
            self._arrange()
        return self._sheets[place]

    def title(self) -> str:
        """Return the words for the title bar."""
        return QCoreApplication.translate("Settings", "Settings")

    def enter(self, route: Route) -> None:
        """Open the part the route names, else the one that was open."""
        self.presenter.enter(route.params.get("part", ""))

    def leave(self) -> bool:
        """Hand over what is typed."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        return True

    def panes(self) -> Sequence[QWidget]:
        """Return the list and the open part."""
        return (self._chosen_button(), self.sheet(self.presenter.state.place))

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of the list."""
        return (KeyHint("↑ ↓", QCoreApplication.translate("Settings", "Another part of the settings")),)

    def focus_first(self) -> None:
        """Begin at the list of parts."""
        self._chosen_button().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: SettingsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.places.show_sections(words.sections(), state.place)
        self.place_choice.set_values([(place, words.place_words(place)) for place in Place], state.place)
        self._heading.setText(words.place_words(state.place))
        self.sheet(state.place).show_state(state)
        for place, frame in self._frames.items():
            frame.setVisible(place is state.place)
        self._show_saved(state)
        self._show_banners(state)
        told = words.work_words(state.work)
        self.work.show_work(told if state.work is Work.BACK_UP else "", state.share)
        self.wait.show_work("" if state.work is Work.BACK_UP else told)

    def retranslate(self) -> None:
        """Set every word again."""
        title = QCoreApplication.translate("Settings", "Settings")
        self._header.set_title(title)
        self.places.setAccessibleName(title)
        self.place_choice.setAccessibleName(title)
        self._at_once[1].setText(QCoreApplication.translate("Settings", "Changes are saved at once"))
        self.show_state(self.presenter.state)
        self.restyle()
        self.title_changed.emit()

    def restyle(self) -> None:
        """Take measures from the theme and from the words of the list."""
        self.places.setFixedWidth(max(theme.current().px(_LIST), self.places.sizeHint().width()))
        self._left.setFixedWidth(self.places.width() + 2 * _RING + _BAR)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where room is short."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        named = column(self.place_choice, self._heading, gap=8, margins=(0, 0, 12, 0))
        self._right = column(named, gap=8)
        self._left = Scrolled(gap=0, margins=(_RING, _RING, _RING, 16))
        self._left.body.addWidget(self.places)
        self._left.body.addStretch(1)
        above = (self._header, self.demo, self.trouble, self.work, self.wait)
        self._columns = row(self._left, (self._right, 1), gap=_GAP)
        parts = (column(*above, gap=12, margins=(_RING, 0, 12, 0)), (self._columns, 1))
        self.setLayout(column(*parts, gap=12, margins=(24 - _RING, 16, 12, 0)))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.state_changed.connect(self.show_state)
        presenter.protecting.passphrase_set.connect(self._on_passphrase_set)
        presenter.protecting.written_down.connect(self._on_written_down)
        presenter.keeping.backed_up.connect(self._on_backed_up)
        self.places.chosen.connect(presenter.open)
        self.place_choice.chosen.connect(presenter.open)
        self.demo.acted.connect(presenter.leave_demo)
        self.work.cancelled.connect(presenter.keeping.cancel)

    def _arrange(self) -> None:
        now = theme.current()
        room = self.width() - 48
        beside = room - self.places.width() - 24 >= now.px(_LIST_BESIDE)
        self._left.setVisible(beside)
        self._columns.setContentsMargins(0 if beside else _RING, 0, 0, 0)
        self._heading.setVisible(beside)
        self.place_choice.setVisible(not beside)
        for_sheet = room - self.places.width() - 24 if beside else room
        for sheet in self._sheets.values():
            sheet.set_narrow(for_sheet < now.px(_GROUPS_BESIDE))

    def _chosen_button(self) -> QWidget:
        if self.place_choice.isVisibleTo(self):
            return self.place_choice
        return next((one for one in self.places.buttons if one.isChecked()), self.places)

    def _show_saved(self, state: SettingsState) -> None:
        for part in self._at_once:
            part.setVisible(state.saved_at is None)
        if state.saved_at is not None:
            self.saved.show_state(SaveState.SAVED, format_time(state.saved_at))
        self.saved.setVisible(state.saved_at is not None)

    def _show_banners(self, state: SettingsState) -> None:
        demo = QCoreApplication.translate("Settings", "You are looking around with invented data.")
        back = QCoreApplication.translate("Settings", "Back to my own data")
        self.demo.show_state(demo if state.loaded and state.loaded.demo else "", "info", "muted", back)
        error = state.error
        told = sentence(error.code, error.facts, current_language()) if error else ""
        self.trouble.show_state(told, "triangle-alert", "danger")

    def _on_passphrase_set(self) -> None:
        self._toasts.show(QCoreApplication.translate("Settings", "The new passphrase opens the data"))

    def _on_written_down(self) -> None:
        self._toasts.show(QCoreApplication.translate("Settings", "The passphrase was saved to a file"))

    def _on_backed_up(self) -> None:
        self._toasts.show(QCoreApplication.translate("Settings", "A backup was made and checked"))


def _makers(
    presenter: SettingsPresenter, outside: Outside, printers: Printers
) -> dict[Place, Callable[[], Sheet]]:
    return {
        Place.ME: lambda: MeSheet(presenter),
        Place.LANGUAGE: lambda: LanguageSheet(presenter),
        Place.LOOK: lambda: LookSheet(presenter),
        Place.KEYS: lambda: KeysSheet(presenter),
        Place.PRINTING: lambda: PrintingSheet(presenter, printers),
        Place.LOCK: lambda: LockSheet(presenter, outside),
        Place.BACKUPS: lambda: BackupSheet(presenter, outside),
        Place.SHARED: lambda: SharedSheet(presenter),
        Place.PEOPLE: lambda: PeopleSheet(presenter),
        Place.FORMS: lambda: FormsSheet(presenter),
        Place.DATA: lambda: DataSheet(presenter, outside),
        Place.PRIVACY: PrivacySheet,
        Place.ABOUT: AboutSheet,
    }
