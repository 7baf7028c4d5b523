"""Erasures and their proof, read anew when the shared database has answered."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.services.endings import Erasure
from ui.shared.context import ScreenContext
from ui.shared.troubles import Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class ErasuresState:
    """All that the page shows.

    Attributes:
        rows: The erasures, the last first; None until they are read.
        chosen: Id of the one whose computers are shown; empty for none.
        trouble: Why they could not be read.
    """

    rows: tuple[Erasure, ...] | None = None
    chosen: str = ""
    trouble: Trouble | None = None

    @property
    def erasure(self) -> Erasure | None:
        """The one whose computers are shown."""
        return next((one for one in self.rows or () if one.id == self.chosen), None)


class ErasuresPresenter(QObject):
    """Reads the list.

    Signals:
        state_changed: The new `ErasuresState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = ErasuresState()
        context.changes.happened.connect(self._changed)

    @Slot()
    def load(self) -> None:
        """Read the list."""
        services = self._context.services

        def work() -> tuple[Erasure, ...]:
            return services.endings.erasures()

        self._context.runner.read(work, self._show, lambda error: self._set(trouble=trouble_of(error)))

    @Slot(str)
    def choose(self, erasure_id: str) -> None:
        """Show the computers of an erasure."""
        self._set(chosen=erasure_id)

    def _show(self, rows: tuple[Erasure, ...]) -> None:
        known = {one.id for one in rows}
        first = rows[0].id if rows else ""
        self._set(rows=rows, chosen=self.state.chosen if self.state.chosen in known else first, trouble=None)

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self.state.rows is not None and "command" in entities:
            self.load()

    def _set(self, **values: Any) -> None:
        state = replace(self.state, **values)
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
