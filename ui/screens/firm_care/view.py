"""Who sees a firm: draws a `CareState`; passes on what the person does."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.screens.firm_care import words
from ui.screens.firm_care.erase_card import EraseCard
from ui.screens.firm_care.merge_card import MergeCard
from ui.screens.firm_care.presenter import CarePresenter
from ui.screens.firm_care.sight_card import SightCard
from ui.screens.firm_care.state import CareState
from ui.shared.bars import PageHeader
from ui.shared.layout import Scrolled, column
from ui.shared.navigation import Route
from ui.shared.notices import Banner
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.troubles import trouble_words


class CarePage(Page):
    """One firm and who sees it."""

    def __init__(self, presenter: CarePresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.header = PageHeader("", back=True)
        self.trouble, self.opening = Banner(), Opening()
        self.sight, self.merging = SightCard(presenter), MergeCard(presenter)
        self.erasing = EraseCard(presenter)
        self._scrolled = Scrolled(margins=(0, 0, 12, 16))
        for card in (self.sight, self.merging, self.erasing):
            self._scrolled.body.addWidget(card)
        self._scrolled.body.addStretch(1)
        parts = (self.header, self.trouble, self.opening, (self._scrolled, 1))
        self.setLayout(column(*parts, gap=12, margins=(16, 16, 12, 0)))
        presenter.state_changed.connect(self.show_state)
        self.header.back.clicked.connect(shell.navigator.back)
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return words.title_words()

    def enter(self, route: Route) -> None:
        """Show the firm of the route."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Close what is open for writing."""
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The head, and the organisations."""
        first = next(iter(self.sight.buttons.values()), self.sight)
        return (self.header.back, first)

    def go_back(self) -> bool:
        """Escape takes a question away."""
        state = self._presenter.state
        asks = bool(state.sharing_with or state.ending_with or state.ask)
        self._presenter.close()
        return asks

    @Slot(object)
    def show_state(self, state: CareState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger")
        self.opening.show_opening(state.sight is None and state.trouble is None and bool(state.company_id))
        self._scrolled.setVisible(state.sight is not None)
        self.header.set_title(self.title(), state.sight.name if state.sight else "")
        for card in (self.sight, self.merging, self.erasing):
            card.show_state(state)

    def retranslate(self) -> None:
        """Set every word."""
        self.show_state(self._presenter.state)
        self.title_changed.emit()
