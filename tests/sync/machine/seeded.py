"""Bugs that sync could have, each put into the real code: the tests have to find every one of them."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import select

from digifocus_desktop.model.types import json_text
from digifocus_desktop.store import applying as device_applying
from digifocus_desktop.store import identity, meta, outbox, rows, sync_port
from sync.client import engine
from sync.hub.database.tables import op_log
from sync.hub.push import applying, push
from sync.hub.records import derived
from sync.hub.sight import pull
from sync.protocol import merge
from sync.protocol.merge import Merged, Outcome, Versioned
from sync.protocol.merge_text import merge_text
from sync.protocol.operations import DELETED, OpResult
from tests.sync.machine.seeded_more import MORE

Patch = Callable[..., None]
"""`setattr` of a `MonkeyPatch`."""


def hub_forgets_what_it_has(patch: Patch) -> None:
    """A push that comes again is merged again."""
    patch(push.Push, "_lock_device", lambda self: (_first(self) - 1, None))
    real = push.Push.run

    def run(self: Any, raws: Any) -> Any:
        self.first = min(raw["n"] for raw in raws)
        return real(self, raws)

    patch(push.Push, "run", run)
    patch(push.MergeBatch, "_write_log", _write_log_over)


def _first(self: Any) -> int:
    return int(self.first)


def _write_log_over(self: Any, received: Any, results: Any) -> None:
    log = op_log.c
    query = select(log.n).where(log.device == self._caller.device)
    known = set(self._connection.scalars(query))
    fresh = [pair for pair in zip(received, results, strict=True) if pair[0].n not in known]
    if fresh:
        _REAL_WRITE_LOG(self, *zip(*fresh, strict=True))


_REAL_WRITE_LOG = push.MergeBatch._write_log


def last_to_arrive_wins(patch: Patch) -> None:
    """The later value replaces the shared one although its author had not seen that."""

    def wins(rule: Any, current: Versioned, change: Any, dot: str) -> Merged:
        found = merge.merge_field(rule, current, change, dot)
        lost = found.outcome is Outcome.CONFLICT
        return Merged(Outcome.OK, Versioned(change.value, dot)) if lost else found

    patch(applying, "merge_field", wins)


def first_to_arrive_wins(patch: Patch) -> None:
    """The later value is dropped instead of asked about."""
    patch(applying.OpApplier, "_conclude", lambda self, work: _REAL_CONCLUDE(self, _without_questions(work)))


def _without_questions(work: Any) -> Any:
    work.conflicts.clear()
    return work


_REAL_CONCLUDE = applying.OpApplier._conclude


def merged_text_keeps_the_authors_dot(patch: Patch) -> None:
    """Who wrote a text that was merged goes on from its own one and takes the other change back."""
    patch(merge, "merged_dot", lambda dot: dot)
    patch(applying, "is_merged", lambda _dot: True)


def merged_text_is_not_remembered(patch: Patch) -> None:
    """The log cannot tell what a merged text was."""
    patch(push.MergeBatch, "_merged", lambda _self, _n: {})


def overlapping_texts_are_put_side_by_side(patch: Patch) -> None:
    """Texts that changed at the same place are one text, and nobody is asked."""

    def careless(base: str, one: str, two: str) -> Any:
        found = merge_text(base, one, two)
        return type(found)(one, clean=True) if not found.clean else found

    patch("sync.protocol.merge.merge_text", careless)


def set_change_replaces_the_set(patch: Patch) -> None:
    """A set is taken as it was on the author's laptop, and what others added goes."""
    patch(merge, "apply_set_change", lambda _value, change: sorted(change["add"]))


def map_is_one_value(patch: Patch) -> None:
    """An answer takes all other answers of the analysis with it."""
    real = applying._store

    def store(work: Any, name: str, key: str, path: str, merged: Any) -> None:
        if key:
            work.row.values[name] = {}
        real(work, name, key, path, merged)

    patch(applying, "_store", store)


def edit_does_not_bring_back(patch: Patch) -> None:
    """Who edits what another one has deleted edits in the dark."""
    patch(applying.OpApplier, "_revive", lambda *_parts: None)


def deletion_never_asks(patch: Patch) -> None:
    """A deletion wins over an edit that its author had not seen."""
    patch(applying.OpApplier, "_edited_unseen", lambda _self, _work: False)


def candidate_is_not_kept(patch: Patch) -> None:
    """The question is asked, and the later value is not there."""
    patch(derived.DerivedRows, "_add_candidate", lambda *_parts: None)


def outbox_is_cleared_before_the_answer(patch: Patch) -> None:
    """What was sent counts as received."""
    real = sync_port.SyncPort.pending

    def pending(self: Any, most: int) -> Any:
        found = real(self, most)
        with self._store.local() as connection:
            connection.executemany("DELETE FROM outbox WHERE n = ?", [(op.n,) for op in found])
        return found

    patch(sync_port.SyncPort, "pending", pending)


def archive_is_not_kept(patch: Patch) -> None:
    """Operations are forgotten as soon as the hub has answered."""
    real = outbox.record_results

    def record(connection: Any, results: Iterable[Any]) -> Any:
        found = real(connection, results)
        connection.execute("DELETE FROM outbox WHERE state = 'acked'")
        return found

    patch(outbox, "record_results", record)


def restored_hub_gets_nothing_again(patch: Patch) -> None:
    """What a restored hub has lost stays lost."""
    patch(outbox, "send_again", lambda _connection, _above: 0)


def restored_hub_is_not_noticed(patch: Patch) -> None:
    """The epoch of the hub is not looked at."""
    real = sync_port.SyncPort.state

    def state(self: Any) -> Any:
        found = real(self)
        object.__setattr__(found, "epoch", "")
        return found

    patch(sync_port.SyncPort, "state", state)


def cursor_skips_to_the_head(patch: Patch) -> None:
    """After a page that was full, the cursor is at the hub's head."""
    real = pull.Pull._read_stream
    patch(
        pull.Pull,
        "_read_stream",
        lambda self, after, page, wanted: max(real(self, after, page, wanted), self.head),
    )


def own_work_is_not_laid_over(patch: Patch) -> None:
    """What comes from the hub replaces what waits to be sent."""
    patch(device_applying, "overlay", lambda row, versions, _operations, _device: (dict(row), dict(versions)))


def page_is_forgotten_by_a_restart(patch: Patch) -> None:
    """The cursor is kept with each page, and the page is not."""
    real = sync_port.SyncPort.begin_apply

    def begin(self: Any) -> int:
        with self._store.local() as connection:
            if int(meta.get(connection, "next_n")) % 2:
                connection.execute("DELETE FROM stage")
        return real(self)

    patch(sync_port.SyncPort, "begin_apply", begin)


def copy_is_not_noticed(patch: Patch) -> None:
    """A disk that was put back goes on with numbers that were given already."""
    patch(push.Push, "_replayed", _replayed_unchecked)
    patch(identity, "notice_copy", lambda _connection, _witness: False)
    patch(engine, "FORKED", ())


def _replayed_unchecked(self: Any, known: Any) -> Mapping[int, Any]:
    return {item.n: OpResult(item.n, 0, {}) for item in known}


def fork_forgets_what_waits(patch: Patch) -> None:
    """A copy that becomes another device begins with nothing to send."""
    real = outbox.renumber

    def renumber(connection: Any, device: str) -> int:
        connection.execute("DELETE FROM outbox WHERE state = 'pending'")
        return real(connection, device)

    patch(outbox, "renumber", renumber)


def capture_misses_an_entry(patch: Patch) -> None:
    """Every fifth change is saved on the laptop and never sent."""
    from digifocus_desktop.store import capture

    real = capture.Capture._record

    def record(self: Any, spec: Any, instance: Any, changes: Mapping[str, Any]) -> None:
        self.seen = getattr(self, "seen", 0) + 1
        if len(changes) == 1 and hash(json_text(sorted(changes))) and int(instance.id[-1], 16) % 5 == 0:
            return
        real(self, spec, instance, changes)

    patch(capture.Capture, "_record", record)


def row_comes_without_its_versions(patch: Patch) -> None:
    """The laptop does not keep which value it saw."""
    real = rows.write

    def write(connection: Any, entity: str, entity_id: str, values: Any) -> Any:
        found = real(connection, entity, entity_id, values)
        connection.execute("UPDATE sync_row SET versions = '{}' WHERE entity_id = ?", (entity_id,))
        return found

    patch(rows, "write", write)
    patch(device_applying._Held, "put", _put_without_versions)


def _put_without_versions(self: Any, line: Any, state: tuple[Any, ...]) -> None:
    self._states.append((line.entity, line.entity_id, *state[:2], "{}", *state[3:]))


def deleted_is_not_sent_down(patch: Patch) -> None:
    """A row that is in the trash is not delivered."""
    real = pull.Pull._values
    patch(
        pull.Pull,
        "_values",
        lambda self, entity, ids: [one for one in real(self, entity, ids) if not json.loads(one[1])[DELETED]],
    )


SEEDED: Mapping[str, Callable[[Patch], None]] = {
    one.__name__: one
    for one in (
        hub_forgets_what_it_has,
        last_to_arrive_wins,
        first_to_arrive_wins,
        merged_text_keeps_the_authors_dot,
        merged_text_is_not_remembered,
        overlapping_texts_are_put_side_by_side,
        set_change_replaces_the_set,
        map_is_one_value,
        edit_does_not_bring_back,
        deletion_never_asks,
        candidate_is_not_kept,
        outbox_is_cleared_before_the_answer,
        archive_is_not_kept,
        restored_hub_gets_nothing_again,
        restored_hub_is_not_noticed,
        cursor_skips_to_the_head,
        own_work_is_not_laid_over,
        page_is_forgotten_by_a_restart,
        copy_is_not_noticed,
        fork_forgets_what_waits,
        capture_misses_an_entry,
        row_comes_without_its_versions,
        deleted_is_not_sent_down,
        *MORE,
    )
}
"""By name."""
