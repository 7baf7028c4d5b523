"""What the pages of monitoring do: count while they are looked at, and after changes; write a workbook."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from ui.shared.context import ScreenContext

_AGAIN_MS = 400
"""So long after a change it is counted anew; changes come in bursts."""

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class CountState:
    """How the counting goes; a screen adds what it counts.

    Attributes:
        progress: How far it is, 0–1; None if there is nothing to wait for, or no telling.
        stopped: Whether the person stopped it.
        trouble: What did not work.
        saving: Whether a workbook is being written.
    """

    progress: float | None = None
    stopped: bool = False
    trouble: DigiFocusError | None = None
    saving: bool = False


StateT = TypeVar("StateT", bound=CountState)


class CountPresenter(QObject, Generic[StateT]):
    """Holds what a page of counts shows; a screen says in `load` what is counted, and from what.

    Signals:
        state_changed: The new state.
        saved: The path of the workbook that was written.
    """

    state_changed = Signal(object)
    saved = Signal(object)

    def __init__(self, context: ScreenContext, first: StateT, counted_from: frozenset[str]) -> None:
        super().__init__()
        self._context = context
        self.state = first
        self._counted_from = counted_from
        self._shown = False
        self._soon = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._soon.timeout.connect(self.load)
        context.changes.happened.connect(self._changed)

    def enter(self) -> None:
        """Count for somebody who looks."""
        self._shown = True
        self.load()

    def leave(self) -> None:
        """Begin no count while nobody looks."""
        self._shown = False
        self._soon.stop()

    @abstractmethod
    def load(self) -> None:
        """Count anew."""

    @Slot()
    def stop(self) -> None:
        """Count no further, because the person does not want to wait."""
        self._set(replace(self.state, progress=None, stopped=True))

    @abstractmethod
    def save(self, target: Path) -> None:
        """Write the numbers as a workbook."""

    @Slot()
    def dismiss(self) -> None:
        """Take the trouble away."""
        self._set(replace(self.state, trouble=None))

    def _read(self, work: Callable[[], Found], take: Callable[[Found], object]) -> None:
        self._context.runner.read(work, take, self._failed)

    def _write(self, work: Callable[[], Path], *, reads: bool = True) -> None:
        """Write a workbook; one that needs nothing of the store holds no other page up."""
        self._set(replace(self.state, saving=True))
        runner = self._context.runner
        (runner.read if reads else runner.system)(work, self._saved, self._failed)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._set(replace(self.state, trouble=None, saving=False))
        self.saved.emit(path)

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._shown and not self.state.stopped and entities & self._counted_from:
            self._soon.start()

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=error, progress=None, saving=False))

    def _set(self, state: StateT) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
