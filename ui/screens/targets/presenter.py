"""Reads the targets, and anew when something that counts has changed."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.services.targets import Targets
from ui.shared.context import ScreenContext
from ui.shared.troubles import Trouble, trouble_of

_AGAIN_MS = 400
_SHOWN_BY = frozenset(
    {"activity", "attendance", "company", "enrolment", "interview", "programme", "programme_total"}
    | {"response_set", "work_package"}
)


@dataclass(frozen=True, slots=True)
class TargetsState:
    """All that the page shows.

    Attributes:
        targets: The figures; None until they are read.
        trouble: Why they could not be read.
    """

    targets: Targets | None = None
    trouble: Trouble | None = None


class TargetsPresenter(QObject):
    """Reads the figures while they are looked at.

    Signals:
        state_changed: The new `TargetsState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._shown = False
        self.state = TargetsState()
        self._soon = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._soon.timeout.connect(self._load)
        context.changes.happened.connect(self._changed)

    def enter(self) -> None:
        """Read the figures."""
        self._shown = True
        self._load()

    def leave(self) -> None:
        """Read nothing that nobody looks at."""
        self._shown = False
        self._soon.stop()

    @Slot()
    def _load(self) -> None:
        services = self._context.services

        def work() -> Targets:
            return services.targets.look()

        self._context.runner.read(
            work,
            lambda found: self._set(targets=found, trouble=None),
            lambda error: self._set(trouble=trouble_of(error)),
        )

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._shown and entities & _SHOWN_BY:
            self._soon.start()

    def _set(self, **values: Any) -> None:
        state = replace(self.state, **values)
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
