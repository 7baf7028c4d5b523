"""What a page that tells of one record does: read it by the id of its route, and anew after changes."""

from abc import abstractmethod
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route

_AGAIN_MS = 300
"""So long after a change it is read anew; changes come in bursts."""

StateT = TypeVar("StateT")


class RecordPresenter(QObject, Generic[StateT]):
    """Holds what is told of a record; `blank` is told while it is being read.

    Signals:
        state_changed: The new state.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext, blank: StateT, shown_by: frozenset[str]) -> None:
        super().__init__()
        self._context = context
        self.state = self._blank = blank
        self._shown_by = shown_by
        self._id = ""
        self._soon = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._soon.timeout.connect(self._load)
        context.changes.happened.connect(self._changed)

    def enter(self, route: Route) -> None:
        """Show the record of a route."""
        if route.id != self._id:
            self._id = route.id or ""
            self._set(self._blank)
        self._load()

    @Slot()
    def close(self) -> None:
        """Go back to where the person came from."""
        self._context.navigator.back()

    @abstractmethod
    def _read(self, services: Services, record_id: str) -> StateT:
        """Return what is to be shown; in the *read* lane."""

    @abstractmethod
    def _unread(self, error: DigiFocusError) -> StateT:
        """Return what is shown of a record that could not be read."""

    def _go(self, screen: str, **params: str) -> None:
        """Go to another screen of this record."""
        if self._id:
            self._context.navigator.go(Route(screen, id=self._id, params=params))

    @Slot()
    def _load(self) -> None:
        if self._id:
            wanted, context = self._id, self._context
            context.runner.read(
                lambda: self._read(context.services, wanted),
                partial(self._show, wanted),
                partial(self._failed, wanted),
            )

    def _show(self, wanted: str, state: StateT) -> None:
        if wanted == self._id:
            self._set(state)

    def _failed(self, wanted: str, error: DigiFocusError) -> None:
        self._show(wanted, self._unread(error))

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._id and entities & self._shown_by:
            self._soon.start()

    def _set(self, state: StateT) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
