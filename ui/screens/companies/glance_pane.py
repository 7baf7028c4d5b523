"""The place beside the list; the firm in it is built when the first one is known."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from digifocus_desktop.services.company_names import CompanyReference
from ui.shared.layout import Card, column

if TYPE_CHECKING:
    from digifocus_desktop.services.company_glance_values import CompanyGlance
    from digifocus_desktop.services.work_left import WorkLeft
    from ui.screens.companies.glance import Glance


Tick = Callable[[str], object]


class GlancePane(Card):
    """An empty card until there is a firm to show.

    `open_firm`, `act` and `tick` hear what the person wants of it: *Open*, the primary button, an agreed
    action that is done (its id).
    """

    def __init__(self, open_firm: Callable[[], object], act: Callable[[], object], tick: Tick) -> None:
        self._open, self._act, self._tick = open_firm, act, tick
        self._inside = column(gap=0, margins=1)
        super().__init__(self._inside)

    @cached_property
    def firm(self) -> "Glance":
        """What is known of the firm."""
        from ui.screens.companies.glance import Glance  # the first paint does not wait for it

        firm = Glance()
        firm.open_wanted.connect(self._open)
        firm.act_wanted.connect(self._act)
        firm.action_ticked.connect(self._tick)
        self._inside.addWidget(firm)
        return firm

    def show_glance(
        self, glance: "CompanyGlance | None", reference: CompanyReference, left: "WorkLeft | None" = None
    ) -> None:
        """Draw a firm and how far its open analysis is; None leaves the card empty."""
        if glance is not None or "firm" in self.__dict__:
            self.firm.show_glance(glance, reference, left)
