"""What must hold after every run, when the line is good again and nothing moves any more.

The numbers are those of the design of sync. I5 (seats and numbers), I11 (older versions)
and I14 (erasure) are not among them: they have tests of their own where they are built. I7 and I10 have
such tests beside the runs. I15 is a rule: a value that nobody wrote is found, and I1 tells that it is
mended.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, text

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import rows
from sync.hub.records.oplog import SAME
from sync.hub.records.rows import read_states
from sync.hub.sight.access import OWNER_ONLY
from sync.hub.sight.grants import GIVEN, SHARING, WITHDRAWN
from sync.protocol.dots import make_dot, parse_dot
from sync.protocol.operations import DELETED
from tests.sync.desk import Desk
from tests.sync.machine.crew import Crew
from tests.sync.machine.ledger import Ledger, Saved

Key = tuple[str, str]
_ROWS = text("SELECT entity, entity_id, bucket FROM sync_row")
_OWNERS = text("SELECT id, owner_organisation_id FROM company")
_CONSENTS = text("SELECT company_id, state FROM consent WHERE kind = :kind AND NOT deleted")
_NUMBERS = text(
    "SELECT device, count(*), count(DISTINCT n), min(n), max(n) FROM op_log WHERE device NOT LIKE 'hub-%' "
    "GROUP BY device"
)
_HASHES = text("SELECT n, hash FROM op_log WHERE device = :device")
_DELETED = text(
    "SELECT p.id, s.fv FROM person p JOIN sync_row s ON s.entity = 'person' AND s.entity_id = p.id "
    "WHERE p.deleted"
)
_SEEN = text("SELECT payload -> 'seen' FROM op_log WHERE device = :device AND n = :n")
_MARKS = text("SELECT device, n, result -> 'fields' FROM op_log WHERE entity_id = :id")
_TORN = text(
    "SELECT txn FROM op_log WHERE txn IS NOT NULL GROUP BY device, txn "
    "HAVING count(*) <> count(result -> 'quarantined') AND count(result -> 'quarantined') > 0"
)
_CALLER = text(
    "SELECT u.id, u.organisation_id FROM access_token t JOIN hub_device d ON d.id = t.device "
    "JOIN app_user u ON u.id = d.user_id WHERE t.hash = encode(sha256(convert_to(:token, 'UTF8')), 'hex')"
)


class Sight:
    """Who may see what, told from the rows alone and not from the hub's grants."""

    def __init__(self, connection: Connection) -> None:
        self._owners: dict[str, str] = {row[0]: row[1] for row in connection.execute(_OWNERS)}
        states: dict[str, set[str]] = {}
        for firm, state in connection.execute(_CONSENTS, {"kind": SHARING}):
            states.setdefault(firm, set()).add(state)
        self._shared = {firm for firm, found in states.items() if GIVEN in found and WITHDRAWN not in found}

    def sees(self, user: str, organisation: str, bucket: str) -> bool:
        """Tell whether the user may have a row of the bucket."""
        kind, _, key = bucket.partition(":")
        match kind:
            case "company" | "advisors":
                return self._owners.get(key) == organisation or key in self._shared
            case "user" | "quarantine":
                return key == user
            case "organisation":
                return key == organisation
            case "programme":
                return True
        return False


def watch(crew: Crew) -> None:
    """I13: let no row of a foreign bucket pass the line unnoticed."""

    def seen(headers: dict[str, str], lines: Sequence[dict[str, Any]]) -> None:
        buckets = {line["bucket"] for line in lines if "row" in line}
        if buckets:
            with crew.world.engine.connect() as connection:
                token = headers["authorization"].removeprefix("Bearer ")
                user, organisation = connection.execute(_CALLER, {"token": token}).one()
                sight = Sight(connection)
            foreign = [one for one in buckets if not sight.sees(user, organisation, one)]
            assert foreign == [], f"rows of {foreign} left the hub for {user}"

    crew.line.seen = seen


def no_value_is_lost(crew: Crew, ledger: Ledger) -> None:
    """I2, and with the rules I8, I10 and I12; what lies aside on its author's laptop is not lost."""
    lost = [one for one in ledger.lost(crew.world.engine) if not _lies_aside(crew, one)]
    assert lost == [], lost


def each_number_is_there_once(crew: Crew, _ledger: Ledger) -> None:
    """I3: each device's numbers are 1, 2, 3 … in the log, and mean there what they mean on the laptop."""
    with crew.world.engine.connect() as connection:
        for device, count, distinct, first, last in connection.execute(_NUMBERS):
            assert (first, distinct, last) == (1, count, count), f"numbers of {device}"
        for desk in crew.desks:
            logged = _hashes(connection, desk.services.me.device)
            with desk.workspace.store.read() as store:
                sent = store.execute("SELECT n, op_hash FROM outbox WHERE state = 'acked'")
                assert [n for n, sha in sent.fetchall() if logged.get(n) != sha] == [], desk.name


def each_laptop_has_what_it_may_see(crew: Crew, _ledger: Ledger) -> None:
    """I1 and I4: every row in sight and no other, each with the hub's values."""
    with crew.world.engine.connect() as connection:
        sight = Sight(connection)
        placed = [tuple(row) for row in connection.execute(_ROWS)]
        shared = _hub_rows(connection, [(entity, entity_id) for entity, entity_id, _ in placed])
    for desk in crew.desks:
        me = desk.services.me
        wanted = {
            (entity, entity_id): shared[entity, entity_id]
            for entity, entity_id, bucket in placed
            if sight.sees(me.user_id, me.organisation_id, bucket)
        }
        with desk.workspace.store.read() as store:
            known = [
                tuple(row) for row in store.execute("SELECT entity, entity_id FROM sync_row WHERE seq >= 0")
            ]
            here = rows.read_many(store, known)
        _same(desk, wanted, here)


def nothing_waits(crew: Crew, ledger: Ledger) -> None:
    """What went aside was in a firm of others, out of sight or theirs to name; all of a change or none."""
    for desk in crew.desks:
        organisation = desk.services.me.organisation_id
        assert desk.services.syncing.status().waiting == 0, desk.name
        for one in desk.services.decisions.set_aside():
            firms = {_firm_of(desk, crew, *row) for row in _rows_of(desk, one.txn)}
            others = {firm for firm in firms if ledger.firms.get(firm) != organisation}
            assert others, (desk.name, one)
            assert one.reason == OWNER_ONLY or others & ledger.hidden, (desk.name, one)
    with crew.world.engine.connect() as connection:
        assert connection.scalars(_TORN).all() == []


def all_are_asked_the_same(crew: Crew, _ledger: Ledger) -> None:
    """Who sees the same firms has the same questions."""
    questions = [{one.id for one in desk.services.decisions.open()} for desk in crew.desks[:2]]
    assert questions[0] == questions[1]


def nothing_is_deleted_unseen(crew: Crew, _ledger: Ledger) -> None:
    """I2 of deletions: who deleted a record that is gone had seen every value that is in it."""
    with crew.world.engine.connect() as connection:
        for entity_id, versions in connection.execute(_DELETED).all():
            device, n = parse_dot(versions[DELETED])
            said = connection.scalar(_SEEN, {"device": device, "n": n}) or {}
            marks = _marks(connection, entity_id)
            for path, dot in versions.items():
                known = said.get(path)
                seen = known == dot or marks.get((known, path)) == f"{SAME}{dot}"
                assert path == DELETED or seen, (entity_id, path, dot, known)


Law = Callable[[Crew, Ledger], None]
LAWS: Sequence[Law] = (
    no_value_is_lost,
    each_number_is_there_once,
    each_laptop_has_what_it_may_see,
    nothing_waits,
    nothing_is_deleted_unseen,
    all_are_asked_the_same,
)


def _hub_rows(connection: Connection, keys: Iterable[Key]) -> dict[Key, dict[str, Any]]:
    ids: dict[str, list[str]] = {}
    for entity, entity_id in keys:
        ids.setdefault(entity, []).append(entity_id)
    return {
        (entity, state.entity_id): state.values
        for entity, of_entity in ids.items()
        for state in read_states(connection, ENTITIES[entity], of_entity)
    }


def _lies_aside(crew: Crew, saved: Saved) -> bool:
    query = "SELECT changes FROM outbox WHERE entity_id = ? AND state = 'quarantined'"
    for desk in crew.desks:
        with desk.workspace.store.read() as store:
            if any(saved.value in changes for (changes,) in store.execute(query, saved.row[1:]).fetchall()):
                return True
    return False


def _marks(connection: Connection, entity_id: str) -> dict[tuple[str | None, str], str]:
    found = connection.execute(_MARKS, {"id": entity_id}).all()
    return {
        (make_dot(device, n), path): mark
        for device, n, marks in found
        for path, mark in (marks or {}).items()
    }


def _hashes(connection: Connection, device: str) -> dict[int, str]:
    return {row[0]: row[1] for row in connection.execute(_HASHES, {"device": device})}


def _same(desk: Desk, wanted: dict[Key, Any], here: dict[Key, Any]) -> None:
    assert wanted.keys() - here.keys() == set(), f"{desk.name} lacks rows"
    assert here.keys() - wanted.keys() == set(), f"{desk.name} has rows that are not its own"
    other = {key: (here[key], values) for key, values in wanted.items() if here[key] != values}
    assert other == {}, f"{desk.name} has other values"


def _rows_of(desk: Desk, txn: str) -> list[Key]:
    with desk.workspace.store.read() as store:
        found = store.execute("SELECT entity, entity_id FROM outbox WHERE txn = ?", (txn,)).fetchall()
    return [(entity, entity_id) for entity, entity_id in found]


def _firm_of(desk: Desk, crew: Crew, entity: str, entity_id: str) -> str:
    if entity == "company":
        return entity_id
    with crew.world.engine.connect() as connection:
        shared = _hub_rows(connection, [(entity, entity_id)]).get((entity, entity_id))
    if shared is not None:
        return str(shared["company_id"])
    with desk.workspace.store.read() as store:
        (changes,) = store.execute(
            "SELECT changes FROM outbox WHERE entity = ? AND entity_id = ? ORDER BY abs(n)",
            (entity, entity_id),
        ).fetchone()
    return str(json.loads(changes)[0]["company_id"][0])
