"""What changes in a store that was used alone when it joins a hub: whose the work is.

The hub knows the person and the organisation under its own ids. Rows and waiting operations
made alone take these; what only the hub may say (people, partners, the programme) is dropped
where the hub says something else.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import String

from digifocus_desktop.model.fields import WriteRule
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import ID_CHARS
from digifocus_desktop.store import meta, outbox, rows
from digifocus_desktop.store.capture import Touched
from digifocus_desktop.store.opening import Connection
from sync.protocol.signin import Me

OWNER = "owner_organisation_id"


def adopt(connection: Connection, touched: Touched, me: Me) -> None:
    """Give the store's rows and waiting operations to the user the hub knows."""
    kept = meta.get_all(connection)
    theirs = {
        "user_id": me.user_id,
        "organisation_id": me.organisation_id,
        "programme_id": me.programme_id,
    }
    change = {kept[key]: new for key, new in theirs.items() if kept.get(key) and kept[key] != new}
    outbox.forget_local(connection, _not_ours())
    _drop_local(connection, touched, kept, me)
    if change:
        outbox.replace_values(connection, change)
        _rewrite_rows(connection, touched, change)
    _own_orphans(connection, touched, me.organisation_id)
    _write_me(connection, touched, me)
    meta.put(connection, {**theirs, "device_number": str(me.device_no)})


def _not_ours() -> list[str]:
    others = (WriteRule.ADMIN, WriteRule.LEAD, WriteRule.LEAD_KEPT, WriteRule.DECISION, WriteRule.HUB)
    return [name for name, spec in ENTITIES.items() if spec.write in others]


def _drop_local(connection: Connection, touched: Touched, kept: Mapping[str, str], me: Me) -> None:
    """Take away the person and the releases of forms made alone, and a programme the hub does not run."""
    gone = [("app_user", kept.get("user_id", ""))] if kept.get("user_id") != me.user_id else []
    gone += [("form_release", row[0]) for row in connection.execute("SELECT id FROM form_release").fetchall()]
    other = kept.get("programme_id", "")
    if other != me.programme_id:
        gone.append(("programme", other))
        for entity in ("organisation", "work_package", "path", "theme"):
            query = f"SELECT id FROM {entity} WHERE programme_id = ?"  # noqa: S608  # our own names
            found = connection.execute(query, (other,))
            gone += [(entity, row[0]) for row in found.fetchall()]
    for entity, entity_id in gone:
        rows.erase(connection, entity, entity_id)
        touched.add(entity, entity_id, {})


def _write_me(connection: Connection, touched: Touched, me: Me) -> None:
    """Write what the hub said of the person, to be shown until its own rows come."""
    own = {"programme_id": me.programme_id, "deleted": False}
    name = me.organisation_name
    organisation = {**own, "key": "", "name": name, "short_name": name, "aliases": [], "lead": False}
    user = {
        **own,
        "organisation_id": me.organisation_id,
        "name": me.name,
        "email": me.email,
        "roles": list(me.roles),
        "active": True,
    }
    for entity, entity_id, values in (
        ("organisation", me.organisation_id, organisation),
        ("app_user", me.user_id, user),
    ):
        if rows.read(connection, entity, entity_id) is None:
            rows.write(connection, entity, entity_id, values)
            touched.add(entity, entity_id, values)


def _rewrite_rows(connection: Connection, touched: Touched, change: Mapping[str, str]) -> None:
    for entity, entity_id in list(_rows_naming(connection, list(change))):
        values = rows.read(connection, entity, entity_id) or {}
        renamed = {
            name: change.get(value, value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        _store(connection, touched, entity, entity_id, renamed)


def _rows_naming(connection: Connection, ids: list[str]) -> Iterator[tuple[str, str]]:
    marks = ", ".join("?" * len(ids))
    for entity, spec in ENTITIES.items():
        columns = [
            name
            for name, one in spec.fields.items()
            if isinstance(one.type, String) and one.type.length == ID_CHARS
        ]
        if columns:
            where = " OR ".join(f"{name} IN ({marks})" for name in columns)
            query = f"SELECT id FROM {entity} WHERE {where}"  # noqa: S608  # our own names
            found = connection.execute(query, ids * len(columns))
            yield from ((entity, row[0]) for row in found.fetchall())


def _own_orphans(connection: Connection, touched: Touched, organisation_id: str) -> None:
    """Give firms written down without an organisation to it; their files would be nobody's otherwise."""
    for op in outbox.all_pending(connection):
        values = rows.read(connection, op.entity, op.entity_id) if op.entity == "company" else None
        created = OWNER not in op.patches or not op.patches[OWNER].value
        if values is None or values.get(OWNER) or not created or "programme_id" not in op.patches:
            continue
        outbox.amend(connection, op, {OWNER: organisation_id})
        _store(connection, touched, op.entity, op.entity_id, {**values, OWNER: organisation_id})


def _store(
    connection: Connection, touched: Touched, entity: str, entity_id: str, values: Mapping[str, Any]
) -> None:
    bucket = rows.write(connection, entity, entity_id, values)
    connection.execute(
        "UPDATE sync_row SET bucket = ? WHERE entity = ? AND entity_id = ?", (bucket, entity, entity_id)
    )
    touched.add(entity, entity_id, values)
