"""The policies of row-level security, derived from the entities and the roles.

A table of an entity shows a row whose bucket is granted to one of the caller's principals, and takes it by
the entity's write rule. What the hub keeps for itself (devices, codes, tokens, its state) is shown to nobody.
"""

import hashlib
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from digifocus_desktop.model.fields import WriteRule
from digifocus_desktop.model.registry import ENTITIES, EntitySpec
from sync.hub.database.reporting import REPORTED, REPORTING_ROLE
from sync.hub.database.tables import OWNER
from sync.hub.database.walls import (
    ADMINISTERS,
    LEADS,
    ORGANISATION,
    OWN_WORK,
    PRINCIPALS,
    USER,
    WRITERS,
    narrow_setting,
)
from sync.hub.rights.roles import NARROW

_HUBS_OWN = (
    "hub_state",
    "hub_device",
    "seat",
    "seat_wait",
    "number_use",
    "erasure_ack",
    "report_score",
    "enrolment_code",
    "enrolment_attempt",
    "nonce",
    "access_token",
)
_BY_ENTITY = ("sync_row", "bucket_exit")
"""Tables that tell of rows of every entity."""
_REPORTING = f"(SELECT current_user = '{REPORTING_ROLE}')"
"""Whoever asks through the views for reports: the role has no right on the tables themselves."""
_COMMANDS = ("SELECT", "INSERT", "UPDATE", "DELETE")
AFTER = "after UPDATE"
Rules = dict[str, str]
"""Condition by command; one that is missing is for the hub alone. `AFTER` is what an update may leave."""


def raise_walls(connection: Connection) -> None:
    """Put every table behind its policies, where they are not already as this version has them.

    Row-level security is forced: it binds the owner of the tables as well, who may be the hub's only role.
    """
    statements = list(_statements())
    stamp = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    if connection.scalar(text("SELECT walls FROM hub_state")) == stamp:
        return
    for statement in statements:
        connection.exec_driver_sql(statement)
    connection.execute(text("UPDATE hub_state SET walls = :stamp"), {"stamp": stamp})


def walled_tables() -> dict[str, Rules]:
    """Return the rules of every table that has policies."""
    tables: dict[str, Rules] = {name: _rules_of(spec) for name, spec in ENTITIES.items()}
    tables |= {name: {} for name in _HUBS_OWN}
    tables |= {name: {"SELECT": _some_entity(name)} for name in _BY_ENTITY}
    ours = ", ".join(f"'{name}'" for name, spec in ENTITIES.items() if spec.write is not WriteRule.HUB)
    writes = f"entity IN ({ours}) AND {_granted('sync_row', [WRITERS])}"
    tables["sync_row"] |= {"INSERT": writes, "UPDATE": writes}
    tables["access_grant"] = {"SELECT": f"principal = ANY ({_joined(_all_readers())})"}
    mine = f"actor = {_setting(USER)}"
    tables["op_log"] = {"SELECT": mine, "INSERT": mine}
    tables["erasure"] = {"SELECT": "true"}  # ids of what is gone, for every laptop that may have held it
    tables["upload"] = dict.fromkeys(_COMMANDS, f"user_id = {_setting(USER)}")
    tables["upload_part"] = dict.fromkeys(_COMMANDS, "EXISTS (SELECT FROM upload u WHERE u.id = upload_id)")
    attachment = ENTITIES["attachment"]
    tables["blob"] = {
        "SELECT": _granted("blob", _readers(attachment)),
        "INSERT": _granted("blob", [WRITERS]),
    }
    return tables


def _statements() -> Iterator[str]:
    for table, rules in walled_tables().items():
        yield f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY'
        yield f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY'
        for command in _COMMANDS:
            always = _own_work()
            if command == "SELECT" and table in REPORTED:
                always = f"({always} OR {_REPORTING})"
            condition = f"({always} OR ({rules[command]}))" if command in rules else always
            name = f"digifocus_{command.lower()}"
            using = "" if command == "INSERT" else f" USING ({condition})"
            after = rules.get(AFTER)
            checked = f"({_own_work()} OR ({after}))" if after and command == "UPDATE" else condition
            check = f" WITH CHECK ({checked})" if command in ("INSERT", "UPDATE") else ""
            yield f'DROP POLICY IF EXISTS {name} ON "{table}"'
            yield f'CREATE POLICY {name} ON "{table}" FOR {command}{using}{check}'


def _rules_of(spec: EntitySpec) -> Rules:
    shown = {"SELECT": _granted(spec.name, _readers(spec))}
    written = _granted(spec.name, [WRITERS])
    match spec.write:
        case WriteRule.HUB:
            return shown
        case WriteRule.LEAD | WriteRule.LEAD_KEPT:
            programme = "id" if spec.name == "programme" else "programme_id"
            written = f"{programme} = {_setting(LEADS)}"
        case WriteRule.ADMIN:
            organisation = "id" if spec.name == "organisation" else "organisation_id"
            written = f"{organisation} = {_setting(ADMINISTERS)}"
        case WriteRule.FIXED | WriteRule.COMMAND:
            return {**shown, "INSERT": f"NOT deleted AND {written}"}
        case WriteRule.OWNER:  # who owns it now, not who shall: a firm is handed over by changing the owner
            own = f"({OWNER} IS NULL OR {OWNER} = {_setting(ORGANISATION)})"
            return {**shown, "INSERT": written, "UPDATE": f"{own} AND {written}", AFTER: written}
    return {**shown, "INSERT": written, "UPDATE": written}


def _some_entity(table: str) -> str:
    conditions = [_granted(table, [PRINCIPALS])]
    for role, entities in NARROW.items():
        named = ", ".join(f"'{entity}'" for entity in sorted(entities))
        conditions.append(f"entity IN ({named}) AND {_granted(table, [narrow_setting(role)])}")
    return " OR ".join(f"({condition})" for condition in conditions)


def _readers(spec: EntitySpec) -> list[str]:
    return [PRINCIPALS, *(narrow_setting(role) for role, some in NARROW.items() if spec.name in some)]


def _all_readers() -> list[str]:
    return [PRINCIPALS, *map(narrow_setting, NARROW)]


def _granted(table: str, settings: Iterable[str]) -> str:
    """The grant is looked up by index for a few rows and hashed for many; the planner chooses."""
    return (
        f'EXISTS (SELECT FROM access_grant g WHERE g.bucket = "{table}".bucket AND g.revoked_seq IS NULL'
        f" AND g.principal = ANY ({_joined(settings)}))"
    )


def _joined(settings: Iterable[str]) -> str:
    """In a subquery of its own, so that it is read once a statement and not once a row."""
    arrays = " || ".join(f"NULLIF(current_setting('{name}', true), '')::text[]" for name in settings)
    return f"(SELECT {arrays})::text[]"


def _setting(name: str) -> str:
    return f"(SELECT NULLIF(current_setting('{name}', true), ''))"


def _own_work() -> str:
    return f"(SELECT current_setting('{OWN_WORK}', true) = 'on')"
