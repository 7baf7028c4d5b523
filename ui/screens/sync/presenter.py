"""Turns what a person does on the sync screen into a new `SyncState`."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.decisions import OWN, Decided, Decision, SetAside
from digifocus_desktop.services.own_values import Shape
from digifocus_desktop.services.sync_log import LogLine
from digifocus_desktop.services.sync_status import SyncProgress, SyncStatus
from digifocus_desktop.services.syncing import LOG_PAGE, SyncService
from ui.screens.sync.values import typed_words
from ui.shared.context import ScreenContext

FIRST_LINES = 10


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one read brings."""

    status: SyncStatus
    decisions: tuple[Decision, ...]
    set_aside: tuple[SetAside, ...]
    log: tuple[LogLine, ...]


@dataclass(frozen=True, slots=True)
class SyncState:
    """All that the screen shows.

    Attributes:
        loaded: What the store says; None before it was read.
        decision_id: Of the decision shown; empty for the first.
        choice: Value the person has chosen; empty for none.
        typed: The value being typed.
        busy: Whether a decision is being stored.
        error: Code of what went wrong with the last act, with the name of its field.
        progress: Of the sync that is going on.
        lines: How many lines of the log are wanted.
        missed_at: When a sync the person had asked for ended without reaching the hub; None otherwise.
    """

    loaded: Loaded | None = None
    decision_id: str = ""
    choice: str = ""
    typed: str = ""
    busy: bool = False
    error: str = ""
    progress: SyncProgress | None = None
    lines: int = FIRST_LINES
    missed_at: datetime | None = None

    @property
    def decision(self) -> Decision | None:
        """The decision shown."""
        if self.loaded is None or not self.loaded.decisions:
            return None
        return self.loaded.decisions[self.position]

    @property
    def position(self) -> int:
        """Its place among the decisions, from 0."""
        ids = [decision.id for decision in self.loaded.decisions] if self.loaded else []
        return ids.index(self.decision_id) if self.decision_id in ids else 0

    @property
    def writing(self) -> bool:
        """Whether the person types a value."""
        return self.choice == OWN

    @property
    def can_use(self) -> bool:
        """Whether what was chosen can be stored."""
        return bool(self.choice) and not self.busy and (not self.writing or bool(self.typed.strip()))

    @property
    def more_log(self) -> bool:
        """Whether older lines may be there."""
        return self.loaded is not None and len(self.loaded.log) >= self.lines


class SyncPresenter(QObject):
    """Shows and carries out what the sync screen offers.

    Signals:
        state_changed: The new `SyncState`.
        decided: The label key of the field that was decided; `undo` takes it back.
    """

    state_changed = Signal(object)
    decided = Signal(str)
    _heard = Signal(object)

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._runner = context.runner
        self._last: Decided | None = None
        self._label = ""
        self._asked = False
        self._ended_at: datetime | None = None
        self._heard_from: SyncService | None = None
        self.state = SyncState()
        self._heard.connect(self._show_progress)
        context.changes.happened.connect(self._on_change)

    @Slot()
    def load(self) -> None:
        """Read how things stand."""
        lines = self.state.lines
        self._runner.read(lambda: self._read(lines), self._show_loaded)

    @Slot()
    def sync(self) -> None:
        """Start a sync; unlike one that starts by itself, it is told of when it reaches nobody."""
        self._asked, self._ended_at = True, None
        self._set(replace(self.state, missed_at=None))
        self._context.controls.sync_now()

    @Slot()
    def cancel(self) -> None:
        """Stop the sync that is going on."""
        self._asked = False
        self._context.services.syncing.cancel()

    @Slot(str)
    def choose(self, choice: str) -> None:
        """Mark a value as the one that should hold; nothing is stored yet."""
        if self.state.decision is not None and not self.state.busy:
            self._set(replace(self.state, choice=choice, error=""))

    @Slot()
    def write_own(self) -> None:
        """Let the person type a value, beginning with the one that was chosen, or with all texts together."""
        decision = self.state.decision
        if decision is None or not decision.shape.typed or self.state.writing:
            return
        sides = {side.choice: side.value for side in decision.sides}
        begun = sides.get(self.state.choice) if decision.shape is not Shape.DAY else None
        typed = typed_words(decision, begun) if begun is not None else self.state.typed or decision.combined
        self._set(replace(self.state, choice=OWN, typed=typed, error=""))

    @Slot(str)
    def type(self, text: str) -> None:
        """Take what is being typed."""
        if text != self.state.typed:
            self._set(replace(self.state, typed=text, error=""))

    @Slot()
    def later(self) -> None:
        """Leave the decision open and show the next one."""
        if self.state.loaded is None or not self.state.loaded.decisions:
            return
        decisions = self.state.loaded.decisions
        following = decisions[(self.state.position + 1) % len(decisions)]
        self._set(replace(self.state, decision_id=following.id, choice="", typed="", error=""))

    @Slot()
    def use(self) -> None:
        """Store the decision."""
        decision, choice, typed = self.state.decision, self.state.choice, self.state.typed
        if decision is None or not self.state.can_use:
            return
        self._set(replace(self.state, busy=True, error=""))
        self._label = decision.label
        self._runner.write(
            lambda: self._context.services.decisions.decide(decision.id, choice, typed),
            self._show_decided,
            self._fail,
        )

    @Slot()
    def undo(self) -> None:
        """Take the last decision back."""
        last, self._last = self._last, None
        if last is not None:
            self._runner.write(
                lambda: self._context.services.decisions.undo(last), self._show_done, self._fail
            )

    @Slot(str)
    @Slot(str, str)
    def send_again(self, txn: str, text: str | None = None) -> None:
        """Make changes that were set aside again, with another text where one was the cause."""
        self._runner.write(
            lambda: self._context.services.decisions.send_again(txn, text), self._show_sent_again, self._fail
        )

    @Slot(str)
    def let_go(self, txn: str) -> None:
        """Take changes that were set aside off the list: what they made is not here any more."""
        self._runner.write(lambda: self._context.services.decisions.let_go(txn), self._show_done, self._fail)

    @Slot()
    def older(self) -> None:
        """Show more of the log."""
        self._set(replace(self.state, lines=self.state.lines + LOG_PAGE))
        self.load()

    def _read(self, lines: int) -> Loaded:
        services = self._context.services
        if self._heard_from is not services.syncing:
            self._heard_from = services.syncing
            services.syncing.listen(self._hear)
        return Loaded(
            services.syncing.status(),
            tuple(services.decisions.open()),
            tuple(services.decisions.set_aside()),
            tuple(services.syncing.log(limit=lines)),
        )

    def _hear(self, progress: SyncProgress | None) -> None:
        """Hand over to the UI thread what the syncing thread tells."""
        if isValid(self):
            self._heard.emit(progress)

    def _show_loaded(self, loaded: Loaded) -> None:
        before = self.state.decision
        if not loaded.status.offline:
            self._ended_at = None
        state = replace(self.state, loaded=loaded, missed_at=self._ended_at)
        after = state.decision
        if before is None or after is None or before.id != after.id:
            state = replace(state, choice="", typed="")
        elif state.choice != OWN and state.choice not in {side.choice for side in after.sides}:
            state = replace(state, choice="")
        elif before.sides != after.sides and state.choice != OWN:
            state = replace(state, choice="")  # what was chosen may say something else now
        self._set(replace(state, decision_id=after.id if after else ""))

    def _show_decided(self, decided: Decided) -> None:
        self._last = decided
        self._set(replace(self.state, busy=False, choice="", typed=""))
        self.load()
        self.decided.emit(self._label)

    def _show_done(self, _none: object) -> None:
        self.load()

    def _show_sent_again(self, _count: int) -> None:
        self.load()
        self.sync()

    def _fail(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, busy=False, error=error.code))
        self.load()

    @Slot(object)
    def _show_progress(self, progress: SyncProgress | None) -> None:
        self._set(replace(self.state, progress=progress))
        if progress is None:
            if self._asked:
                self._asked, self._ended_at = False, datetime.now(UTC)
            self.load()

    @Slot(object)
    def _on_change(self, _entities: object) -> None:
        if self.state.loaded is not None and self.state.progress is None:
            self.load()

    def _set(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
