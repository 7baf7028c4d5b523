"""The place beside the list; the firm in it is built when the first one is known."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from digifocus_desktop.services.company_names import CompanyReference
from ui.shared.layout import Card, column

if TYPE_CHECKING:
    from digifocus_desktop.services.company_glance_values import CompanyGlance
    from digifocus_desktop.services.work_left import WorkLeft
    from ui.screens.companies.glance import Glance


class GlancePane(Card):
    """An empty card until there is a firm to show.

    Signals:
        open_wanted: *Open* was pressed.
        act_wanted: The primary button was pressed.
        action_ticked: An agreed action was ticked (its id).
    """

    open_wanted = Signal()
    act_wanted = Signal()
    action_ticked = Signal(str)

    def __init__(self) -> None:
        self._inside = column(gap=0, margins=1)
        super().__init__(self._inside)

    @cached_property
    def firm(self) -> "Glance":
        """What is known of the firm."""
        from ui.screens.companies.glance import Glance  # the first paint does not wait for it

        firm = Glance()
        firm.open_wanted.connect(self.open_wanted)
        firm.act_wanted.connect(self.act_wanted)
        firm.action_ticked.connect(self.action_ticked)
        self._inside.addWidget(firm)
        return firm

    def show_glance(
        self, glance: "CompanyGlance | None", reference: CompanyReference, left: "WorkLeft | None" = None
    ) -> None:
        """Draw a firm and how far its open analysis is; None leaves the card empty."""
        if glance is not None or "firm" in self.__dict__:
            self.firm.show_glance(glance, reference, left)
