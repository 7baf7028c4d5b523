"""More bugs that sync could have, thought up from its code alone by someone who had not read its tests."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select, true

from digifocus_desktop.store import applying as device_applying
from digifocus_desktop.store import capture, outbox, sync_port
from sync.client import checking
from sync.hub import service
from sync.hub.commands import seats
from sync.hub.database.tables import hub_state
from sync.hub.database.walls import as_hub
from sync.hub.errors import HubRefusalError
from sync.hub.push import applying, push
from sync.hub.records import derived, oplog, rows
from sync.hub.sight import access, pull
from sync.protocol import merge
from sync.protocol.merge import Merged, Outcome, Versioned
from sync.protocol.operations import Op, OpResult
from sync.protocol.rules import SyncRule

Patch = Callable[..., None]


def clock_decides(patch: Patch) -> None:
    """Of two values the one written later by the laptops' clocks holds, and nobody is asked."""
    real = applying.OpApplier._merge
    at: dict[str, Any] = {}

    def merge_at(self: Any, work: Any, spec: Any, path: str, change: Any) -> None:
        at.update(time=work.op.time, log=self._log, key=work.row.key)
        real(self, work, spec, path, change)

    def wins(rule: Any, current: Versioned, change: Any, dot: str) -> Merged:
        found = merge.merge_field(rule, current, change, dot)
        if found.outcome is not Outcome.CONFLICT or rule is SyncRule.TEXT:
            return found
        entry = at["log"].find(current.dot, at["key"]) if current.dot else None
        later = entry is None or str(at["time"]) > str(entry.device_time)
        return Merged(Outcome.OK, Versioned(change.value, dot)) if later else Merged(Outcome.SAME, current)

    patch(applying.OpApplier, "_merge", merge_at)
    patch(applying, "merge_field", wins)


def alias_is_not_followed(patch: Patch) -> None:
    """Who wrote what was there already is asked about his next change of it."""
    patch(oplog.OpLog, "shared_dot", lambda _self, _key, _path, base, _current: base)


def gap_is_let_through(patch: Patch) -> None:
    """Operations may come before those that were made before them."""
    patch(push.Push, "_check_gap", lambda _self, _fresh, _last_n: None)


def hash_is_not_compared(patch: Patch) -> None:
    """Another operation under a number that was used is taken for the one that came first."""

    def replayed(_self: Any, known: Any) -> Mapping[int, Any]:
        return {item.n: OpResult(item.n, 0, {}) for item in known}

    patch(push.Push, "_replayed", replayed)


def counter_row_is_not_locked(patch: Patch) -> None:
    """Two pushes take their numbers at the same time."""

    def unlocked(connection: Any) -> int:
        return int(connection.scalar(select(hub_state.c.seq)))

    patch(push, "lock_stream", unlocked)


def page_is_not_one_snapshot(patch: Patch) -> None:
    """A page may hold rows of before and after another one's push."""
    real = service.HubService.__init__

    def begun(self: Any, settings: Any) -> None:
        real(self, settings)
        self._snapshots = settings.engine.execution_options(isolation_level="READ COMMITTED")

    patch(service.HubService, "__init__", begun)


def leaving_row_takes_waiting_work(patch: Patch) -> None:
    """A row that leaves the laptop's sight is taken away before the work in it was sent."""
    real = device_applying._take_away

    def take_away(connection: Any, touched: Any, line: Any) -> bool:
        connection.execute(
            "DELETE FROM outbox WHERE state = 'pending' AND entity = ? AND entity_id = ?",
            (line.entity, line.entity_id),
        )
        return real(connection, touched, line)

    patch(device_applying, "_take_away", take_away)


def row_that_moved_is_not_taken_back(patch: Patch) -> None:
    """A row that left a bucket stays on the laptops that may not see it any more."""
    patch(rows.RowBook, "_write_exits", lambda _self, seq, _states: seq)


def gained_bucket_is_not_read(patch: Patch) -> None:
    """What was written in a firm before it was shared does not come."""
    real = pull.Pull._changed_buckets
    patch(pull.Pull, "_changed_buckets", lambda self, cursor: [one for one in real(self, cursor) if one[1]])


def revoked_bucket_is_not_dropped(patch: Patch) -> None:
    """A firm that is not shared any more stays on the other organisation's laptops."""
    real = pull.Pull._changed_buckets
    patch(
        pull.Pull, "_changed_buckets", lambda self, cursor: [one for one in real(self, cursor) if not one[1]]
    )


def half_a_transaction_stands(patch: Patch) -> None:
    """Of a use case that was refused stays what came before the refusal."""
    patch(rows.RowBook, "undo", rows.RowBook.settle)


def only_the_refused_operation_goes_aside(patch: Patch) -> None:
    """What belongs to a refused operation is answered as if it had been taken."""
    real = push.MergeBatch._quarantine

    def quarantine(self: Any, group: Any, numbers: Iterable[int], failed: Any, reason: str) -> list[OpResult]:
        found = real(self, group, numbers, failed, reason)
        return [one if one.n == failed.n else OpResult(one.n, one.seq, {}) for one in found]

    patch(push.MergeBatch, "_quarantine", quarantine)


def refused_operation_blocks_the_queue(patch: Patch) -> None:
    """A refused operation is answered with an error, and nothing behind it ever arrives."""

    def quarantine(*_parts: Any) -> list[OpResult]:
        raise HubRefusalError(400, "op.refused")

    patch(push.MergeBatch, "_quarantine", quarantine)


def refused_value_stays(patch: Patch) -> None:
    """The laptop goes on showing what the hub has refused."""
    patch(outbox, "fall_back", lambda _connection, _entity, _entity_id: False)


def own_set_replaces_the_shared_one(patch: Patch) -> None:
    """While a change of a set waits, what others added to it is not shown."""
    real = device_applying.overlay

    def overlay(row: Any, versions: Any, operations: Iterable[Any], device: str) -> Any:
        ours = list(operations)
        values, dots = real(row, versions, ours, device)
        for op in ours:
            for path, change in op.patches.items():
                if isinstance(change.value, dict) and change.value.keys() == {"add", "remove"}:
                    values[path] = sorted(change.value["add"])
        return values, dots

    patch(device_applying, "overlay", overlay)


def rows_that_the_restored_hub_lost_stay(patch: Patch) -> None:
    """What nobody has any more stays on a laptop as if it were shared."""
    patch(device_applying, "sweep", lambda _connection, _touched: None)


def push_splits_a_transaction(patch: Patch) -> None:
    """Half of a use case is sent, and the other half with the next push."""
    real = outbox.pending
    patch(outbox, "pending", lambda connection, most: real(connection, most + 100)[:most])


def deletion_names_nothing(patch: Patch) -> None:
    """A deletion does not say what its author had seen."""
    patch(capture, "Op", lambda *parts: replace(Op(*parts), seen=None))


def everybody_sees_everything(patch: Patch) -> None:
    """Rows of other organisations are delivered."""
    patch(pull, "visible", lambda *_parts: true())
    patch(pull, "as_caller", lambda connection, _caller: as_hub(connection))


def lost_bucket_can_still_be_written(patch: Patch) -> None:
    """Work in a firm that is out of sight is taken."""
    patch(applying, "sees", lambda *_parts: True)
    patch(access, "sees", lambda *_parts: True)


def fork_keeps_the_old_bases(patch: Patch) -> None:
    """A copy that becomes another device goes on naming values under its old name."""
    real = outbox._with_dots
    patch(outbox, "_with_dots", lambda op, number, _dots: real(op, number, {}))


def one_candidate_is_enough(patch: Patch) -> None:
    """A third value is not kept where two are in question already."""
    real, asked = derived.DerivedRows._add_candidate, set()

    def add(self: Any, conflict_id: str, row: Any, later: Any) -> None:
        if conflict_id not in asked:
            asked.add(conflict_id)
            real(self, conflict_id, row, later)

    patch(derived.DerivedRows, "_add_candidate", add)


def unknown_fields_are_dropped(patch: Patch) -> None:
    """What a newer version of the program wrote does not outlive this one."""
    real = device_applying._Held.put

    def put(self: Any, line: Any, state: Sequence[Any]) -> None:
        real(self, line, (*state[:4], None))

    patch(device_applying._Held, "put", put)


def damage_is_not_mended(patch: Patch) -> None:
    """A value that nobody wrote stays."""
    patch(checking.Checker, "run", lambda _self: checking.Outcome.FINE)


def backup_is_told_too_early(patch: Patch) -> None:
    """The laptop forgets what the hub has, and not only what is in a backup."""
    real = sync_port.SyncPort.note_hello

    def note(self: Any, reply: Any, offset: int) -> None:
        real(self, replace(reply, backed_up_seq=reply.head), offset)

    patch(sync_port.SyncPort, "note_hello", note)


def a_full_path_takes_one_more(patch: Patch) -> None:
    """A place is given that there is not."""
    real = seats.Pool.take

    def take(self: Any, place: Any) -> bool:
        if not real(self, place):
            self.seats[max(self.seats, default=0) + 1] = place
        return True

    patch(seats.Pool, "take", take)


def number_is_given_again_after_a_restore(patch: Patch) -> None:
    """A restored hub gives a number that stands on a certificate."""
    patch("sync.hub.running.operating.NUMBERS_LEFT_OUT", 0)


MORE: Sequence[Callable[[Patch], None]] = (
    clock_decides,
    alias_is_not_followed,
    gap_is_let_through,
    hash_is_not_compared,
    counter_row_is_not_locked,
    page_is_not_one_snapshot,
    leaving_row_takes_waiting_work,
    row_that_moved_is_not_taken_back,
    gained_bucket_is_not_read,
    revoked_bucket_is_not_dropped,
    half_a_transaction_stands,
    only_the_refused_operation_goes_aside,
    refused_operation_blocks_the_queue,
    refused_value_stays,
    own_set_replaces_the_shared_one,
    rows_that_the_restored_hub_lost_stay,
    push_splits_a_transaction,
    deletion_names_nothing,
    everybody_sees_everything,
    lost_bucket_can_still_be_written,
    fork_keeps_the_old_bases,
    one_candidate_is_enough,
    unknown_fields_are_dropped,
    damage_is_not_mended,
    backup_is_told_too_early,
    a_full_path_takes_one_more,
    number_is_given_again_after_a_restore,
)
