"""Where the person is: routes, and the way back."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

_DEPTH = 50


class Route(NamedTuple):
    """A place in the program.

    Attributes:
        name: Name of the screen, such as `"companies"`.
        id: Id of the record it shows, if any.
        params: Further plain values, such as a filter.
    """

    name: str
    id: str | None = None
    params: Mapping[str, str] = MappingProxyType({})

    def __hash__(self) -> int:
        return hash((self.name, self.id, frozenset(self.params.items())))


class Navigator(QObject):
    """Holds the present route and those before it; the window follows it.

    Signals:
        moved: The new `Route`.
    """

    moved = Signal(object)

    def __init__(self, home: Route, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._trail: list[Route] = [home]
        self._may_go: Callable[[Route], bool] = lambda _: True

    def set_guard(self, may_go: Callable[[Route], bool]) -> None:
        """Ask `may_go` before each move; where it says no, nothing moves."""
        self._may_go = may_go

    @property
    def current(self) -> Route:
        """Where the person is."""
        return self._trail[-1]

    @property
    def previous(self) -> Route | None:
        """Where `back` leads, or None at the beginning."""
        return self._trail[-2] if len(self._trail) > 1 else None

    def start(self, home: Route) -> None:
        """Begin anew at `home`, with no way back to what was before."""
        self._home = home
        self._trail = [home]
        self.moved.emit(home)

    def go(self, route: Route) -> None:
        """Move to a route; the place the person is already at is not entered twice."""
        if route == self.current or not self._may_go(route):
            return
        self._trail = [*self._trail[-_DEPTH:], route]
        self.moved.emit(route)

    def replace(self, route: Route) -> None:
        """Move to a route so that `back` does not lead to the present one."""
        if route == self.current or not self._may_go(route):
            return
        self._trail[-1] = route
        self.moved.emit(route)

    def settle(self, route: Route, found: Route) -> None:
        """Say which record a route without one led to, so that coming back shows the same; nothing moves."""
        if self.current == route:
            self._trail[-1] = found

    def leave(self, record_id: str) -> None:
        """Go back to where the person was before all places of a record that is gone."""
        before = [route for route in self._trail[:-1] if route.id != record_id]
        target = before[-1] if before else self._home
        if target != self.current and self._may_go(target):
            self._trail = before or [target]
            self.moved.emit(target)

    def back(self) -> None:
        """Go to where the person came from, or home."""
        target = self.previous or self._home
        if target == self.current or not self._may_go(target):
            return
        self._trail = self._trail[:-1] or [target]
        self._trail[-1] = target
        self.moved.emit(target)
