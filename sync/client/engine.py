"""One sync: say hello, send what waits, fetch what is new, apply it, then move documents.

Every step may be cut off at any moment: what was done stays done, and the next sync goes on
from there. The person's work goes up before anything comes down.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from digifocus_desktop.errors import SyncError
from sync.client.checking import Checker, Outcome
from sync.client.documents import DocumentMover, Moved
from sync.client.errors import explained
from sync.client.hub_calls import HubCalls
from sync.client.patience import Page, Patience
from sync.client.ports import DevicePort, DeviceState
from sync.client.progress import Step, SyncProgress
from sync.client.transport import Refusal
from sync.protocol.hello import MAX_PUSH_OPS, PROTOCOL, Hello, HelloReply
from sync.protocol.operations import Op, OpResult

FIRST_OPS = 200
MAX_ROWS = 1000
FIRST_BYTES, MAX_BYTES = 2**18, 2**20
"""A push begins small and doubles while it is quick; a slow line loses little when it breaks."""
QUICK = timedelta(seconds=2)
FORKED = ("push.forked", "device.forked")
NOT_THERE = 404
GAP = "push.gap"
"""The hub lost operations that this laptop no longer has: it can only go on under another id."""


@dataclass(slots=True)
class SyncReport:
    """What a sync did.

    Attributes:
        sent_rows: Entity and id of each row whose changes the hub has answered, in order.
        conflicts: Ids of the conflicts that opened or grew by what was sent.
        set_aside: Operations the hub could not take.
        fetched: Rows by entity that came from others.
        mended: Of them, rows that were not here as the hub has them, as a check found.
        documents: Documents that moved.
        clock_offset_ms: Hub time minus device time.
        forked: Whether this store was an old copy and became another device.
        hub_restored: Whether the hub was found restored from a backup.
    """

    sent_rows: dict[tuple[str, str], None] = field(default_factory=dict)
    conflicts: dict[str, None] = field(default_factory=dict)
    set_aside: int = 0
    fetched: Counter[str] = field(default_factory=Counter)
    mended: int = 0
    documents: Moved = field(default_factory=Moved)
    clock_offset_ms: int = 0
    forked: bool = False
    hub_restored: bool = False

    @property
    def sent(self) -> int:
        """Rows whose changes the hub has answered."""
        return len(self.sent_rows)

    @property
    def received(self) -> int:
        """Rows that came from others."""
        return self.fetched.total()

    @property
    def quiet(self) -> bool:
        """Whether nothing moved."""
        return not (self.sent or self.fetched or self.set_aside or self.forked or self.hub_restored)


Progress = Callable[[SyncProgress], object]
Cancelled = Callable[[], bool]


class SyncEngine:
    """Carries out syncs of one store with its hub; used by one thread at a time."""

    def __init__(self, port: DevicePort, hub: HubCalls, monotonic: Callable[[], float]) -> None:
        self._port = port
        self._hub = hub
        self._documents = DocumentMover(port, hub, monotonic)
        self._checker = Checker(port, hub, self._check)
        self._monotonic = monotonic
        self._progress: Progress = lambda _progress: None
        self._cancelled: Cancelled = lambda: False

    def run(self, progress: Progress, cancelled: Cancelled) -> SyncReport:
        """Sync once.

        Raises:
            SyncError: `sync.offline`, `sync.tls_clock`, `sync.tls`, `sync.busy`, `sync.revoked`,
                `sync.update_needed`, `sync.refused`, `sync.not_a_hub`, `sync.other_hub`,
                `sync.other_user`, `sync.gap`, `sync.broken_reply`, `sync.cancelled`. What was done
                before stays. From the first document on only the store can fail it.
        """
        self._progress, self._cancelled = progress, cancelled
        report = SyncReport()
        try:
            self._cycle(report)
        except SyncError as error:
            raise explained(error) from error
        return report

    def _cycle(self, report: SyncReport) -> None:
        state = self._port.state()
        if state.copied:
            self._become_another(report, state)
        try:
            self._meet(report)
            self._send(report, self._port.state().device)
        except Refusal as refusal:
            if refusal.code not in (*FORKED, GAP) or report.forked:
                raise
            self._become_another(report, self._port.state())
            self._meet(report)
            self._send(report, self._port.state().device)
        self._fetch()
        self._apply(report)
        self._check_rows(report)
        report.documents = self._documents.run(self._progress, self._cancelled)

    def _meet(self, report: SyncReport) -> HelloReply:
        """Say hello, and follow a hub that was restored from a backup."""
        self._tell(Step.HELLO)
        state = self._port.state()
        reply, offset = self._hello(state)
        report.clock_offset_ms = offset
        self._follow_restored(report, state, reply)
        self._port.note_hello(reply, offset)
        if reply.last_n >= state.next_n:
            raise Refusal(FORKED[0], n=state.next_n, status=409)
        return reply

    def _follow_restored(self, report: SyncReport, state: DeviceState, reply: HelloReply) -> None:
        """Tell a hub that was restored what it had decided since its backup, and send again what it lost."""
        if not state.epoch or state.epoch == reply.epoch:
            return
        try:
            for part in self._port.remembered().parts():
                self._hub.remind(state.device, part)
                self._check()
        except Refusal as refusal:
            if refusal.status != NOT_THERE:  # a hub from before it could be told
                raise
        self._port.hub_restored(reply)
        report.hub_restored = True

    def _hello(self, state: DeviceState) -> tuple[HelloReply, int]:
        said = Hello((PROTOCOL,), state.app, state.schema, state.incarnation, self._port.now())
        reply = self._hub.hello(state.device, said)
        self._check()
        if reply.hub != state.hub:
            raise SyncError("sync.other_hub")
        if reply.me.user_id != state.user:
            raise SyncError("sync.other_user", name=reply.me.name)
        return reply, clock_offset_ms(said.now, reply.now, self._port.now())

    def _send(self, report: SyncReport, device: str) -> None:
        room, patience = Room(), Patience(self._hub.wait_again)
        total = self._port.waiting()
        done = 0
        while operations := room.first_of(self._port.pending(room.wanted)):
            self._tell(Step.SEND, done, max(total, done + len(operations)))
            begun = self._monotonic()
            try:
                results = self._hub.push(device, operations)
            except Refusal as refusal:
                if refusal.status != 413 or not room.halve(len(operations)):
                    raise
                continue
            except SyncError as error:
                patience.lost(error)
                room.shrink()
                continue
            patience.through()
            self._check()
            if [result.n for result in results] != [op.n for op in operations]:
                raise SyncError("sync.broken_reply")
            self._port.record_results(results)
            _note(report, operations, results)
            done += len(operations)
            if self._monotonic() - begun < QUICK.total_seconds():
                room.double()

    def _fetch(self) -> None:
        state = self._port.state()
        page, patience = Page(MAX_ROWS), Patience(self._hub.wait_again)
        cursor, fetched, more = state.cursor, 0, True
        while more:
            self._tell(Step.FETCH, fetched)
            try:
                lines, end = self._hub.pull(state.device, cursor, page.rows)
            except Refusal as refusal:
                if refusal.status not in (400, 410) or cursor is None:
                    raise
                self._port.start_over()
                cursor = None
                continue
            except SyncError as error:
                patience.lost(error)
                page.shrink()
                continue
            patience.through()
            page.grow()
            self._check()
            self._port.stage(lines, end.cursor)
            cursor, more = end.cursor, end.more
            fetched += len(lines)

    def _apply(self, report: SyncReport) -> None:
        total, done = self._port.begin_apply(), 0
        while True:
            self._tell(Step.APPLY, done, total)
            applied = self._port.apply_slice()
            if not applied.lines:
                break
            report.fetched.update(applied.news)
            done += applied.lines
        self._port.end_apply()

    def _check_rows(self, report: SyncReport) -> None:
        """Mend rows that are not as the hub has them; what they were is told by what they became."""
        outcome = self._checker.run()
        if outcome is Outcome.FINE:
            return
        if outcome is Outcome.ALL_AGAIN:
            self._fetch()
        before = report.received
        self._apply(report)
        report.mended += report.received - before

    def _become_another(self, report: SyncReport, state: DeviceState) -> None:
        """Take a new device id: this store is a copy of one that has gone on without it.

        What both copies share is sent under the old id first, so that it does not arrive twice;
        the hub says by the hash of each operation which those are.
        """
        self._tell(Step.HELLO)
        self._send_shared(report, state)
        new_device, incarnation = self._port.plan_fork()
        me = self._hub.fork(state.device, new_device, incarnation)
        self._check()
        self._port.fork(me)
        report.forked = True

    def _send_shared(self, report: SyncReport, state: DeviceState) -> None:
        try:
            reply, _ = self._hello(state)
        except Refusal as refusal:
            if refusal.code not in FORKED:
                raise
            return
        self._follow_restored(report, state, reply)  # a fork lets go of what the hub has
        shared = [op for op in self._port.pending(MAX_PUSH_OPS) if op.n <= reply.last_n]
        while shared:
            try:
                results = self._hub.push(state.device, shared)
            except Refusal as refusal:
                if refusal.code != FORKED[0]:
                    raise
                shared = [op for op in shared if op.n < int(refusal.facts.get("n", 0))]
                continue
            self._port.record_results(results)
            _note(report, shared, results)
            shared = [op for op in self._port.pending(MAX_PUSH_OPS) if op.n <= reply.last_n]

    def _check(self) -> None:
        """Stop here if the person has cancelled: a reply that is not used will come again."""
        if self._cancelled():
            raise SyncError("sync.cancelled")

    def _tell(self, step: Step, done: int = 0, total: int = 0) -> None:
        self._check()
        self._progress(SyncProgress(step, done, total))


@dataclass(slots=True)
class Room:
    """How much the next push may hold."""

    ops: int = FIRST_OPS
    size: int = FIRST_BYTES
    _fitted: int = field(default=MAX_PUSH_OPS, init=False)

    @property
    def wanted(self) -> int:
        """How many operations to read: of large ones fewer have room, and the rest is read for nothing."""
        return min(self.ops, max(FIRST_OPS, 2 * self._fitted))

    def first_of(self, operations: Sequence[Op]) -> list[Op]:
        """Return as many whole transactions as have room, at least one."""
        taken: list[Op] = []
        size = 0
        for op in operations:
            size += len(json.dumps(op.to_wire(), ensure_ascii=False))
            if size > self.size and taken and op.txn != taken[-1].txn:
                self._fitted = len(taken)
                return taken
            taken.append(op)
        self._fitted = MAX_PUSH_OPS
        return taken

    def double(self) -> None:
        """Allow more: the line is quick."""
        self.ops, self.size = min(self.ops * 2, MAX_PUSH_OPS), min(self.size * 2, MAX_BYTES)

    def shrink(self) -> None:
        """Allow less: the line broke."""
        self.ops, self.size = max(self.ops // 4, 1), max(self.size // 4, 1)

    def halve(self, tried: int) -> bool:
        """Allow less than was tried; False when one operation was too much already."""
        self.ops, self.size = max(tried // 2, 1), max(self.size // 2, 1)
        return tried > 1


def clock_offset_ms(before: str, hub: str, after: str) -> int:
    """Return hub time minus device time, taking the hub's to be from the middle of the request."""
    first, theirs, last = (datetime.fromisoformat(text) for text in (before, hub, after))
    return round((theirs - first - (last - first) / 2) / timedelta(milliseconds=1))


def _note(report: SyncReport, operations: Sequence[Op], results: Sequence[OpResult]) -> None:
    for op, result in zip(operations, results, strict=True):
        if result.quarantined:
            report.set_aside += 1
            continue
        report.sent_rows[op.entity, op.entity_id] = None
        report.conflicts.update(dict.fromkeys(result.conflicts))
