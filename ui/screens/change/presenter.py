"""What the page of a firm's change shows, and where it leads."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from digifocus_desktop.services.firm_change_values import FirmChangeView
from ui.shared.context import ScreenContext
from ui.shared.record_presenter import RecordPresenter
from ui.shared.troubles import Trouble, trouble_of

_SHOWN_BY = frozenset({"response_set", "company", "action", "app_user"})


@dataclass(frozen=True, slots=True)
class ChangeState:
    """All that the page shows.

    Attributes:
        view: The change; None while it is being read, or if it cannot be shown.
        trouble: Why it cannot be shown, or None.
    """

    view: FirmChangeView | None = None
    trouble: Trouble | None = None

    @property
    def nothing(self) -> bool:
        """Whether no area could be compared."""
        view = self.view
        return view is not None and all(one.change is None for one in view.change.comparison.dimensions)


class ChangePresenter(RecordPresenter[ChangeState]):
    """Holds the change up to one measurement."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, ChangeState(), _SHOWN_BY)

    @Slot()
    def print_paper(self) -> None:
        """Go to the paper."""
        self._go("change_paper")

    @Slot()
    def result(self) -> None:
        """Go to the result of the later measurement."""
        self._go("result")

    @Slot()
    def go_on(self) -> None:
        """Go on with the later measurement."""
        self._go("analysis")

    def _read(self, services: Services, record_id: str) -> ChangeState:
        return ChangeState(services.firm_changes.view(record_id))

    def _unread(self, error: DigiFocusError) -> ChangeState:
        return ChangeState(trouble=trouble_of(error))
