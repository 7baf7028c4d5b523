"""What was deleted, and bringing it back."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.trash import DeletedThing
from ui.shared.context import ScreenContext


@dataclass(frozen=True, slots=True)
class TrashState:
    """All that the page shows.

    Attributes:
        rows: What was deleted, the last first; None until it is known.
        error_code: Why something did not work.
    """

    rows: tuple[DeletedThing, ...] | None = None
    error_code: str = ""


class TrashPresenter(QObject):
    """Reads the list and brings rows back.

    Signals:
        state_changed: The new `TrashState`.
        restored: The `DeletedThing` that came back.
    """

    state_changed = Signal(object)
    restored = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = TrashState()
        context.changes.happened.connect(self._on_changes)

    @Slot()
    def load(self) -> None:
        """Read the list."""
        services = self._context.services

        def work() -> tuple[DeletedThing, ...]:
            return services.trash.rows()

        self._context.runner.read(work, self._show, self._failed)

    def restore(self, thing: DeletedThing) -> None:
        """Bring a row back."""
        services = self._context.services

        def work() -> DeletedThing:
            services.trash.restore(thing.entity, thing.id)
            return thing

        self._context.runner.write(work, self.restored.emit, self._failed)

    def undo(self, thing: DeletedThing) -> None:
        """Delete it again."""
        services = self._context.services
        self._context.runner.write(
            lambda: services.trash.delete(thing.entity, thing.id), self._ignore, self._failed
        )

    def _show(self, rows: tuple[DeletedThing, ...]) -> None:
        self._set(replace(self.state, rows=rows, error_code=""))

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, error_code=error.code))

    def _on_changes(self, _entities: frozenset[str]) -> None:
        if self.state.rows is not None:
            self.load()

    def _ignore(self, _none: None) -> None:
        """The change tells the list by itself."""

    def _set(self, state: TrashState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
