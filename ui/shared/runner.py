"""Work off the UI thread: threads that read, that write, that wait for the network or for the system."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from digifocus_desktop.errors import DigiFocusError

_SWITCH_SECONDS = 0.001
_LANES = ("read", "write", "net", "system")

T = TypeVar("T")
Done = Callable[[T], object]
Failed = Callable[[DigiFocusError], object]


class Runner(Protocol):
    """Runs a piece of work in a lane and brings its outcome to the UI thread.

    Lanes: `read` and `write` touch the store, `net` the network, `system` what else may let one wait
    (printers). Work of one lane runs in the order it was given. `done` gets what the work returned;
    `failed` gets a `DigiFocusError`.
    A callback that is a method of a deleted QObject, also with arguments, is dropped. Work touches no widget.
    """

    def read(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that only reads."""

    def write(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that writes."""

    def net(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that waits for the network."""

    def system(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that waits for the system or a device."""


class _Outcome(NamedTuple):
    done: Done[Any]
    failed: Failed | None
    value: Any = None
    error: BaseException | None = None


class QtRunner(QObject):
    """The program's runner: a thread for each lane.

    Signals:
        unexpected: An error nobody asked to hear: no `failed` was given, or it is a bug of ours.
        busy_changed: Whether any work is running or waiting.
    """

    unexpected = Signal(object)
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._lanes = {lane: ThreadPoolExecutor(1, f"digifocus-{lane}") for lane in _LANES}
        self._waiting = 0
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that only reads."""
        self._start("read", work, done, failed)

    def write(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that writes."""
        self._start("write", work, done, failed)

    def net(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that waits for the network."""
        self._start("net", work, done, failed)

    def system(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that waits for the system or a device."""
        self._start("system", work, done, failed)

    @property
    def busy(self) -> bool:
        """Whether any work is running or its outcome is on its way."""
        return self._waiting > 0

    def close(self) -> None:
        """Take no more work, wait for what runs, drop all callbacks that are still to come.

        Work that was given and has not begun is run, for it may be a save; the lanes that wait for what is
        outside are not waited for.
        """
        self._closed = True
        for lane in ("net", "system"):
            self._lanes[lane].shutdown(wait=False, cancel_futures=True)
        self._lanes["read"].shutdown(wait=True, cancel_futures=True)
        self._lanes["write"].shutdown(wait=True)

    def _start(self, lane: str, work: Callable[[], Any], done: Done[Any], failed: Failed | None) -> None:
        if self._closed:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        future = self._lanes[lane].submit(work)
        future.add_done_callback(lambda ended: self._hand_over(ended, done, failed))

    def _hand_over(self, ended: "Future[Any]", done: Done[Any], failed: Failed | None) -> None:
        if self._closed or ended.cancelled() or not isValid(self):
            return
        error = ended.exception()
        self._finished.emit(_Outcome(done, failed, None if error else ended.result(), error))

    @Slot(object)
    def _deliver(self, outcome: _Outcome) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.busy_changed.emit(False)
        if not self._closed:
            deliver(outcome.done, outcome.failed, outcome.value, outcome.error, self.unexpected.emit)


class InlineRunner:
    """A runner that runs everything at once, for tests of presenters.

    Attributes:
        unexpected: The errors nobody asked to hear.
    """

    def __init__(self) -> None:
        self.unexpected: list[BaseException] = []

    def read(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that only reads."""
        self._run(work, done, failed)

    def write(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that writes."""
        self._run(work, done, failed)

    def net(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that waits for the network."""
        self._run(work, done, failed)

    def system(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Run work that waits for the system or a device."""
        self._run(work, done, failed)

    def _run(self, work: Callable[[], Any], done: Done[Any], failed: Failed | None) -> None:
        try:
            value = work()
        except DigiFocusError as error:
            deliver(done, failed, None, error, self.unexpected.append)
        else:
            deliver(done, failed, value, None, self.unexpected.append)


def deliver(
    done: Done[Any],
    failed: Failed | None,
    value: object,
    error: BaseException | None,
    unexpected: Callable[[BaseException], object],
) -> None:
    """Call the one callback an outcome is for; drop it if its owner was deleted."""
    if error is None:
        if _alive(done):
            done(value)
    elif isinstance(error, DigiFocusError) and failed is not None:
        if _alive(failed):
            failed(error)
    else:
        unexpected(error)  # logged there, without its words: they may hold what a person typed


def _alive(callback: Callable[..., object]) -> bool:
    method = callback.func if isinstance(callback, partial) else callback
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
