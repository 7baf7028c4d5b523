"""The page for a new firm: fields, what may be the same, and the way to the firm's own page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.company_values import AlikeFirm
from ui.screens.new_company.form import CompanyForm
from ui.screens.new_company.presenter import NewCompanyPresenter, NewCompanyState
from ui.shared.actions import Action
from ui.shared.bars import FootBar, PageHeader
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.navigation import Route
from ui.shared.notices import announce
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_SHOWN = 3
_HEADER_HIGH = 44
"""As with buttons in it, so that the title stands where the other pages have theirs."""


class NewCompanyPage(Page):
    """Draws a `NewCompanyState`; passes on what the person does."""

    def __init__(self, presenter: NewCompanyPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.header = PageHeader("")
        self.header.setMinimumHeight(_HEADER_HIGH)
        self.form = CompanyForm(presenter)
        self.alike = AlikeCard()
        self.save_button, self.cancel_button = Button("", "primary", "check"), Button("", "secondary")
        self._scrolled = Scrolled(gap=12, margins=(24, 8, 24, 16))
        self._scrolled.body.addWidget(self.alike)
        self._scrolled.body.addWidget(self.form)
        self._scrolled.body.addStretch(1)
        foot = FootBar(self.cancel_button, right=self.save_button, sides=(24, 24))
        top = QWidget()
        top.setLayout(column(self.header, gap=0, margins=(24, 16, 24, 4)))
        self.setLayout(column(top, (self._scrolled, 1), foot, gap=0))
        presenter.state_changed.connect(self.show_state)
        presenter.refused.connect(self.form.focus_field)
        presenter.stored.connect(self._tell_stored)
        self.save_button.clicked.connect(presenter.save)
        self.cancel_button.clicked.connect(presenter.give_up)
        self.alike.opened.connect(presenter.open)
        shell.actions.add(
            Action("new_company.save", _save_words, presenter.save, _SAVE_KEYS, icon="check", owner=self)
        )
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("NewCompany", "New company")

    def enter(self, route: Route) -> None:
        """Load names; what was typed and not saved is still there."""
        del route
        self._presenter.enter()

    def panes(self) -> Sequence[QWidget]:
        """Form and foot."""
        return (self.form, self.save_button)

    def focus_first(self) -> None:
        """Begin with the name."""
        self.form.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: NewCompanyState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.form.show_state(state)
        self.alike.show_state(state)
        self.save_button.setDisabled(state.busy)
        anyway = bool(state.alike) and state.taken is None
        self.save_button.setText(_anyway_words() if anyway else _save_words())

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.cancel_button.setText(QCoreApplication.translate("NewCompany", "Cancel"))
        self.form.retranslate()
        self.show_state(self._presenter.state)

    @Slot(str)
    def _tell_stored(self, _company_id: str) -> None:
        self._shell.toasts.show(QCoreApplication.translate("NewCompany", "The company was added."))


class AlikeCard(Card):
    """Firms that may be the same as the new one.

    Signals:
        opened: The id of the firm the person wants to see.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        self._icon = IconLabel("triangle-alert", "warn", 20)
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._rows = column(gap=4)
        self._shown: tuple[object, ...] = ()
        head = row(self._icon, (self._title, 1), gap=12)
        super().__init__(column(head, self._rows, gap=8, margins=(16, 12, 16, 12)), "soft")
        self.hide()

    def show_state(self, state: NewCompanyState) -> None:
        """Draw the firms; none takes no room."""
        shown = (state.alike, state.reference, current_language())
        if shown == self._shown:
            return
        self._shown = shown
        title = _alike_title(state)
        if title and title != self._title.text():
            announce(self, title)
        self._title.setText(title)
        clear(self._rows)
        for firm in state.alike[:_SHOWN]:
            self._rows.addWidget(self._row(firm, state))
        self.setVisible(bool(state.alike))

    def _row(self, firm: AlikeFirm, state: NewCompanyState) -> OpenRow:
        place = state.reference.municipality(firm.municipality, current_language())
        detail = " · ".join(part for part in (firm.business_id, place) if part)
        line = OpenRow(firm.name, detail, "building-2", framed=True)
        line.clicked.connect(lambda: self.opened.emit(firm.id))
        return line


_SAVE_KEYS = "Ctrl+Return | Ctrl+Enter"


def _alike_title(state: NewCompanyState) -> str:
    if state.taken is not None:
        return QCoreApplication.translate("NewCompany", "This business ID belongs to a company in the list.")
    if state.alike:
        return QCoreApplication.translate(
            "NewCompany", "A company with a similar name is in the list. Open it, or add a new one anyway."
        )
    return ""


def _save_words() -> str:
    return QCoreApplication.translate("NewCompany", "Add the company")


def _anyway_words() -> str:
    return QCoreApplication.translate("NewCompany", "Add anyway")
