"""The push transaction: one total order of all changes, each merged exactly once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from psycopg.errors import InsufficientPrivilege
from sqlalchemy import Connection, Row, select, update
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import ID_CHARS
from sync.hub.commands.admitting import Admitting
from sync.hub.commands.erasing import ERASED, Erasing
from sync.hub.commands.numbers import NumberBook
from sync.hub.commands.seats import SeatBook
from sync.hub.database import bulk
from sync.hub.database.opening import STREAM
from sync.hub.database.tables import hub_device, hub_state, op_log
from sync.hub.database.walls import as_hub
from sync.hub.errors import HubRefusalError, OpRefusedError, reason_of
from sync.hub.push.applying import Applied, OpApplier
from sync.hub.push.burials import Burials
from sync.hub.push.deciding import Books, Decider
from sync.hub.records.derived import DerivedRows
from sync.hub.records.oplog import MERGED_TEXTS, LogEntry, OpLog, by_hub_clock
from sync.hub.records.rows import RowBook
from sync.hub.records.values import is_storable_text, scrubbed, storable
from sync.hub.rights.caller import Caller
from sync.hub.sight.access import OUT_OF_SCOPE, sees
from sync.hub.sight.grants import GrantBook, company_buckets
from sync.protocol.canonical import op_hash
from sync.protocol.dots import make_dot
from sync.protocol.errors import ProtocolError
from sync.protocol.hello import MAX_PUSH_OPS
from sync.protocol.operations import DELETED, Op, OpResult, op_number

WITH_ITS_TXN = "txn.refused"


@dataclass(frozen=True, slots=True)
class Received:
    """An operation as it came, and read as far as it can be read."""

    n: int
    hash: str
    raw: dict[str, Any]
    op: Op | None
    problem: str | None


@dataclass(frozen=True, slots=True)
class PushReply:
    """Answers in the order of the operations, and where the hub stands now."""

    results: list[OpResult]
    last_n: int
    head: int


class Push:
    """One push of one device, inside the caller's database transaction."""

    def __init__(self, connection: Connection, caller: Caller, now: datetime) -> None:
        self._connection = connection
        self._caller = caller
        self._now = now
        self._pulled_seq: int | None = None

    def run(self, raws: Sequence[dict[str, Any]]) -> PushReply:
        """Answer what is already known, merge the rest, and move the counters.

        Raises:
            HubRefusalError: 409 `push.gap` or `push.forked`, 413 `push.too_many`.
            ProtocolError: An operation has no number.
        """
        if len(raws) > MAX_PUSH_OPS:
            raise HubRefusalError(413, "push.too_many", max=MAX_PUSH_OPS)
        received = [receive(raw) for raw in raws]
        as_hub(self._connection)
        head = lock_stream(self._connection)
        last_n, self._pulled_seq = self._lock_device()
        known = [item for item in received if item.n <= last_n]
        fresh = [item for item in received if item.n > last_n]
        answers = self._replayed(known)
        self._check_gap(fresh, last_n)
        if fresh:
            results, head = self._merge(fresh, head)
            answers.update({result.n: result for result in results})
            last_n = fresh[-1].n
            self._move(head, last_n)
        return PushReply([answers[item.n] for item in received], last_n, head)

    def _lock_device(self) -> tuple[int, int | None]:
        columns = select(hub_device.c.last_n, hub_device.c.pulled_seq)
        query = columns.where(hub_device.c.id == self._caller.device).with_for_update()
        row = self._connection.execute(query).one()
        return int(row.last_n), row.pulled_seq

    def _replayed(self, known: Sequence[Received]) -> dict[int, OpResult]:
        if not known:
            return {}
        query = select(op_log.c.n, op_log.c.hash, op_log.c.result).where(
            op_log.c.device == self._caller.device,
            op_log.c.n.between(min(item.n for item in known), max(item.n for item in known)),
        )
        stored = {row.n: row for row in self._connection.execute(query)}
        for item in known:
            if item.n not in stored or stored[item.n].hash != item.hash:
                raise HubRefusalError(409, "push.forked", n=item.n)
        return {item.n: OpResult.from_wire(stored[item.n].result) for item in known}

    def _check_gap(self, fresh: Sequence[Received], last_n: int) -> None:
        for expected, item in enumerate(fresh, start=last_n + 1):
            if item.n != expected:
                raise HubRefusalError(409, "push.gap", expected=expected)

    def _merge(self, fresh: Sequence[Received], head: int) -> tuple[list[OpResult], int]:
        """Merge all at once; if the database refuses something, each transaction on its own."""
        groups = [list(group) for _, group in groupby(fresh, key=_txn_of)]
        try:
            return self._merge_groups(groups, head)
        except DBAPIError as error:
            if self._caller.is_hub or _refusal(error) is None:
                raise
        results: list[OpResult] = []
        for group in groups:
            try:
                answers, head = self._merge_groups([group], head)
            except DBAPIError as error:
                reason = _refusal(error)
                if reason is None:
                    raise
                answers, head = self._merge_groups([[_refused(item, reason) for item in group]], head)
            results += answers
        return results, head

    def _merge_groups(self, groups: Sequence[Sequence[Received]], head: int) -> tuple[list[OpResult], int]:
        with self._connection.begin_nested():
            batch = MergeBatch(self._connection, self._caller, self._now, head, self._pulled_seq)
            return batch.run(groups)

    def _move(self, head: int, last_n: int) -> None:
        moved = update(hub_state).where(hub_state.c.stream == STREAM).values(seq=head)
        self._connection.execute(
            update(hub_device)
            .where(hub_device.c.id == self._caller.device)
            .values(last_n=last_n, last_seen=self._now)
            .add_cte(moved.cte("moved"))
        )


class MergeBatch:
    """Merges transactions in memory and writes the outcome once."""

    def __init__(
        self, connection: Connection, caller: Caller, now: datetime, head: int, pulled_seq: int | None
    ) -> None:
        self._connection = connection
        self._caller = caller
        self._now = now
        self._seq = head
        self._rows = RowBook(connection)
        self._grants = GrantBook(connection)
        self._log = OpLog(connection)
        self._texts: dict[int, dict[str, str]] = {}
        self._derived = DerivedRows(self._rows, self._log, caller, now)
        burials = Burials(caller, self._rows, self._grants, pulled_seq)
        self._books = Books(
            SeatBook(connection),
            NumberBook(connection, caller),
            Erasing(self._derived),
            Admitting(self._derived),
        )
        self._decider = Decider(self._derived, self._grants, self._books)
        self._applier = OpApplier(self._grants, self._derived, burials, self._decider)

    def run(self, groups: Sequence[Sequence[Received]]) -> tuple[list[OpResult], int]:
        """Return the answer to each operation and the hub order after them."""
        received = [item for group in groups for item in group]
        self._prefetch([item.op for item in received if item.op is not None])
        results: list[OpResult] = []
        for group in groups:
            results += self._apply(group)
        self._decider.finish()
        self._settle()
        self._books.seats.write()
        self._books.numbers.write()
        self._books.admitting.write()
        granted = self._seq + 1
        head = self._rows.write(self._grants.give(granted), self._caller) - 1
        self._write_log(received, results)
        as_hub(self._connection)
        self._grants.take(granted)
        head = self._books.erasing.write(head)
        self._books.erasing.forget_operations()
        return results, head

    def _prefetch(self, ops: Sequence[Op]) -> None:
        """Read in a few queries what the operations will need."""
        self._rows.load((op.entity, op.entity_id) for op in ops)
        firms = {firm for op in ops if op.entity in ENTITIES and (firm := self._firm_of(op)) is not None}
        self._rows.load(("company", firm) for firm in firms)
        self._books.erasing.load({op.entity_id for op in ops} | firms)
        self._derived.subjects = frozenset(op.entity_id for op in ops) | firms
        own = {make_dot(self._caller.device, op.n) for op in ops}
        dots: set[str] = set()
        buckets: set[str] = set()
        for op in ops:
            if op.entity not in ENTITIES:
                continue
            state = self._rows.look(op.entity, op.entity_id)
            buckets.update(_likely_buckets(state.bucket, op))
            for path, patch in op.patches.items():
                current = state.versions.get(path)
                if patch.base != current:
                    dots |= {dot for dot in (patch.base, current) if dot is not None}
        self._log.load(dots - own)
        self._grants.load(buckets)

    def _firm_of(self, op: Op) -> str | None:
        """Return the firm in whose file the operation writes, as far as that can be told before."""
        patch = op.patches.get("company_id")
        named = patch.value if patch is not None else None
        firm = self._rows.look(op.entity, op.entity_id).values.get("company_id") or named
        return firm if isinstance(firm, str) and len(firm) <= ID_CHARS and storable(firm) else None

    def _apply(self, group: Sequence[Received]) -> list[OpResult]:
        """Apply one transaction whole, or quarantine it whole."""
        numbers = range(self._seq + 1, self._seq + 1 + len(group))
        self._seq += len(group)
        failed = group[0]
        try:
            marks = []
            for failed in group:
                marks.append(self._apply_one(failed))
        except OpRefusedError as error:
            if self._caller.is_hub:
                raise
            self._rows.undo()
            self._grants.undo()
            for book in self._books:
                book.undo()
            return self._quarantine(group, numbers, failed, error.reason)
        self._settle()
        return [OpResult(item.n, seq, mark) for item, seq, mark in zip(group, numbers, marks, strict=True)]

    def _settle(self) -> None:
        self._rows.settle()
        self._grants.settle()
        for book in self._books:
            book.settle()

    def _apply_one(self, item: Received) -> dict[str, str]:
        if item.op is None:
            raise OpRefusedError(item.problem or "op.malformed")
        if item.op.patches.keys() == {DELETED} and self._books.erasing.is_gone(item.op.entity_id):
            return {}  # all that a laptop keeps of what it has erased
        named = item.op.patches.get("company_id")
        self._books.erasing.check(item.op.entity_id, named.value if named else None)
        applied = self._applier.apply(item.op)
        self._remember(item, applied)
        return applied.marks

    def _remember(self, item: Received, applied: Applied) -> None:
        if item.op is not None:
            values = {path: patch.value for path, patch in item.op.patches.items()}
            row = (item.op.entity, item.op.entity_id)
            at = by_hub_clock(item.op.time, self._caller.clock_offset_ms)
            entry = LogEntry(row, values, applied.marks, self._caller.user_id, self._now, at, applied.texts)
            self._log.add(make_dot(self._caller.device, item.n), entry)
            self._texts[item.n] = applied.texts

    def _quarantine(
        self, group: Sequence[Received], numbers: Iterable[int], failed: Received, reason: str
    ) -> list[OpResult]:
        results = []
        for item, seq in zip(group, numbers, strict=True):
            why = reason if item is failed else item.problem or WITH_ITS_TXN
            self._remember(item, Applied({}, {}))
            kept = _kept(item.raw, why)
            self._derived.quarantine(make_dot(self._caller.device, item.n), item.n, why, kept)
            results.append(OpResult(item.n, seq, {}, why[:200]))
        self._rows.settle()
        for item in group:
            if item.op is not None and self._in_sight(item.op):
                self._rows.touch((item.op.entity, item.op.entity_id))
        return results

    def _in_sight(self, op: Op) -> bool:
        """Tell whether the caller may know of the row: hub order must not move for one he may not."""
        if op.entity not in ENTITIES:
            return False
        return sees(self._caller, self._grants, self._rows.look(op.entity, op.entity_id).bucket, op.entity)

    def _write_log(self, received: Sequence[Received], results: Sequence[OpResult]) -> None:
        rows = (
            {
                "seq": result.seq,
                "device": self._caller.device,
                "n": item.n,
                "hash": item.hash,
                "txn": item.op.txn if item.op is not None else None,
                "entity": item.op.entity if item.op is not None else None,
                "entity_id": item.op.entity_id if item.op is not None else None,
                "payload": _kept(item.raw, result.quarantined),
                "result": result.to_wire() | self._merged(item.n),
                "actor": self._caller.user_id,
                "device_time": item.op.time if item.op is not None else None,
                "clock_offset_ms": self._caller.clock_offset_ms,
                "received": self._now.isoformat(),
            }
            for item, result in zip(received, results, strict=True)
        )
        bulk.add(self._connection, op_log, map(_spelled, rows))

    def _merged(self, n: int) -> dict[str, Any]:
        """Return what the log keeps of an answer besides what the device is sent."""
        texts = self._texts.get(n)
        return {MERGED_TEXTS: texts} if texts else {}


def receive(raw: dict[str, Any]) -> Received:
    """Read an operation; what cannot be read keeps its number and its problem."""
    n = op_number(raw)
    op, problem = None, None
    try:
        op = Op.from_wire(raw)
    except ProtocolError as error:
        problem = reason_of(error)
    return Received(n, op.hash if op is not None else op_hash(raw), raw, op, problem)


def lock_stream(connection: Connection) -> int:
    """Take the counter row, the first statement of every push: commit order becomes seq order."""
    query = select(hub_state.c.seq).where(hub_state.c.stream == STREAM).with_for_update()
    row: Row[Any] = connection.execute(query).one()
    return int(row.seq)


def _txn_of(item: Received) -> str:
    txn = item.raw.get("txn")
    return txn if isinstance(txn, str) else f"malformed-{item.n}"


def _kept(raw: dict[str, Any], reason: str | None) -> dict[str, Any]:
    """Return what is kept of an operation: of one about an erased row nothing but its number."""
    return {"n": raw["n"], "erased": True} if reason == ERASED else raw


def _spelled(row: Mapping[str, Any]) -> str:
    """Spell a row of the log, without characters that the database cannot hold."""
    (text,) = bulk.spelled([row])
    if is_storable_text(text):
        return text
    (text,) = bulk.spelled([scrubbed(row)])
    return text


def _refused(item: Received, problem: str) -> Received:
    return Received(item.n, item.hash, item.raw, None, problem)


def _refusal(error: DBAPIError) -> str | None:
    """Return the reason for refusing what the database refused; None where it is no matter of the values."""
    if isinstance(error.orig, InsufficientPrivilege):
        return OUT_OF_SCOPE
    return "value.refused" if isinstance(error, IntegrityError | DataError) else None


def _likely_buckets(current: str, op: Op) -> set[str]:
    """Return the buckets whose grants the operation is likely to need."""
    buckets = {current} if current else set()
    if op.entity == "company":
        buckets.update(company_buckets(op.entity_id))
    values = {path: patch.value for path, patch in op.patches.items()}
    for prefix, column in (("company", "company_id"), ("programme", "programme_id")):
        value = values.get(column)
        if isinstance(value, str) and len(value) <= ID_CHARS and storable(value):
            buckets.add(f"{prefix}:{value}")
    return buckets
