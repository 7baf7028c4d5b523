"""After a restore: what laptops know that this hub had decided since its backup, and has forgotten.

It comes before the laptop's own work, and whatever order laptops come back in, the newest decision stands.
"""

import hmac
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.command import CommandKind
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.commands.erasing import SUBJECTS
from sync.hub.database.opening import STREAM
from sync.hub.database.tables import erasure, hub_state
from sync.hub.push.own_writes import Change, own_device, write_as_hub
from sync.hub.push.push import lock_stream
from sync.hub.records.proofs import erasure_proof
from sync.hub.records.rows import Key, ids_parameter
from sync.protocol.remembering import KnownErasure, KnownPlace, Remembered


def remember(connection: Connection, organisation: str | None, told: Remembered, now: datetime) -> None:
    """Erase again what was erased, then give an organisation's firms again the places they had.

    An erasure is proved by the hub's own word. A place is not: nobody can speak for another's firms.
    Runs in the caller's transaction, which is one of the hub's own work.
    """
    lock_stream(connection)
    _erase_again(connection, told.erased, now)
    if told.places:
        places = [one.to_wire() for one in sorted(told.places, key=_in_order)]
        details = {"organisation": organisation, "places": places}
        _command(connection, CommandKind.SEAT_REMEMBER, now, details=details)


def _in_order(place: KnownPlace) -> tuple[bool, bool, int, str]:
    """Places are left before they are given, and given before they are waited for."""
    return place.state == "waiting", place.state == "confirmed", place.turn, place.decided_at


def _erase_again(connection: Connection, told: Sequence[KnownErasure], now: datetime) -> None:
    secret = connection.scalar(select(hub_state.c.secret).where(hub_state.c.stream == STREAM)) or b""
    proven = {
        (one.entity, one.entity_id)
        for one in told
        if hmac.compare_digest(one.proof, erasure_proof(secret, one.entity, one.entity_id))
    }
    for entity in reversed(SUBJECTS):  # a firm takes its people with it
        for _, entity_id in _there(connection, [key for key in proven if key[0] == entity]):
            _command(connection, CommandKind.ERASE, now, target=entity_id)
    known = select(erasure.c.entity, erasure.c.entity_id)
    nowhere = proven - {tuple(row) for row in connection.execute(known)} - set(_there(connection, proven))
    if nowhere:
        _note(connection, sorted(nowhere), now)


def _there(connection: Connection, keys: Iterable[Key]) -> Iterator[Key]:
    """Yield those of the rows that are here."""
    for entity, group in groupby(sorted(keys), key=lambda key: key[0]):
        if entity in ENTITIES:
            table, ids = ENTITIES[entity].table, [entity_id for _, entity_id in group]
            query = select(table.c.id).where(table.c.id == ids_parameter())
            yield from ((entity, found) for found in connection.scalars(query, {"ids": ids}).all())


def _note(connection: Connection, keys: Sequence[Key], now: datetime) -> None:
    """Let rows that are not here be erased: what a laptop still has to say of them is refused."""
    head, command = lock_stream(connection), str(uuid4())
    rows = [
        {"entity": entity, "entity_id": entity_id, "seq": seq, "command_id": command, "erased_at": now}
        for seq, (entity, entity_id) in enumerate(keys, start=head + 1)
    ]
    connection.execute(insert(erasure), rows)
    moved = update(hub_state).where(hub_state.c.stream == STREAM)
    connection.execute(moved.values(seq=head + len(rows)))


def _command(connection: Connection, kind: CommandKind, now: datetime, **more: Any) -> None:
    values = {"user_id": own_device(connection)[0], "kind": str(kind), "asked_at": utc_text(now), **more}
    write_as_hub(connection, [Change("command", str(uuid4()), values)], now)
