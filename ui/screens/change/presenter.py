"""What the page of a firm's change shows, and where it leads."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.firm_change_values import FirmChangeView
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.troubles import Trouble, trouble_of

_RELOAD_MS = 300
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


class ChangePresenter(QObject):
    """Holds the change that is shown.

    Signals:
        state_changed: The new `ChangeState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = ChangeState()
        self._id = ""
        self._reload_soon = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._reload_soon.timeout.connect(self._load)
        context.changes.happened.connect(self._on_change)

    def enter(self, route: Route) -> None:
        """Show the change up to the measurement of a route."""
        if route.id != self._id:
            self._id = route.id or ""
            self._set(ChangeState())
        self._load()

    @Slot()
    def close(self) -> None:
        """Go back to where the person came from."""
        self._context.navigator.back()

    @Slot()
    def print_paper(self) -> None:
        """Go to the paper."""
        self._go(Route("change_paper", self._id))

    @Slot()
    def result(self) -> None:
        """Go to the result of the later measurement."""
        self._go(Route("result", self._id))

    @Slot()
    def go_on(self) -> None:
        """Go on with the later measurement."""
        self._go(Route("analysis", self._id))

    def _go(self, route: Route) -> None:
        if self._id:
            self._context.navigator.go(route)

    @Slot()
    def _load(self) -> None:
        if self._id:
            wanted, services = self._id, self._context.services
            self._context.runner.read(
                lambda: (wanted, services.firm_changes.view(wanted)),
                self._loaded,
                lambda error: self._failed(wanted, error),
            )

    def _loaded(self, read: tuple[str, FirmChangeView]) -> None:
        wanted, view = read
        if wanted == self._id:
            self._set(ChangeState(view))

    def _failed(self, wanted: str, error: DigiFocusError) -> None:
        if wanted == self._id:
            self._set(ChangeState(trouble=trouble_of(error)))

    @Slot(object)
    def _on_change(self, entities: frozenset[str]) -> None:
        if self._id and entities & _SHOWN_BY:
            self._reload_soon.start()

    def _set(self, state: ChangeState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
