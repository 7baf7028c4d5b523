"""The second wall: on whose behalf the database shows and takes rows, said once a transaction.

Row-level security (`policies.py`) binds the hub's own role, and the owner of the tables too. A transaction
that has said nothing sees nothing. `as_caller` opens what one user is granted; `as_hub` opens everything, for
the hub's own work alone: signing in, judging a push against rows its sender may not see, commands. All
settings are gone with the transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, text

from sync.hub.rights.caller import Caller
from sync.hub.rights.roles import NARROW

OWN_WORK = "digifocus.own_work"
USER = "digifocus.user"
ORGANISATION = "digifocus.organisation"
ADMINISTERS = "digifocus.administers"
LEADS = "digifocus.leads"
PRINCIPALS = "digifocus.principals"
WRITERS = "digifocus.writers"


def narrow_setting(role: str) -> str:
    """Return the setting for principals through which only some entities are read."""
    return f"digifocus.{role}"


def as_hub(connection: Connection) -> None:
    """Open everything to the rest of the transaction: the hub's own work begins."""
    connection.execute(_BEGIN_OWN_WORK)


def as_caller(connection: Connection, caller: Caller) -> None:
    """Open to the rest of the transaction what the caller is granted, and nothing else."""
    if caller.is_hub:
        as_hub(connection)
        return
    own = caller.organisation_id or ""
    narrow = caller.narrow
    values: dict[str, str | None] = {
        OWN_WORK: "",
        USER: caller.user_id,
        ORGANISATION: own if caller.writes else "",
        ADMINISTERS: own if caller.is_admin else "",
        LEADS: (caller.leads or "") if caller.is_admin else "",
    }
    arrays = {
        PRINCIPALS: caller.wide,
        WRITERS: caller.wide if caller.writes else (),
        **{narrow_setting(role): narrow.get(role, ()) for role in NARROW},
    }
    parameters: dict[str, Any] = {_parameter(name): value for name, value in values.items()}
    parameters |= {_parameter(name): sorted(names) for name, names in arrays.items()}
    connection.execute(_BE_CALLER, parameters)


@contextmanager
def own_work(engine: Engine) -> Iterator[Connection]:
    """Yield a transaction for the hub's own work."""
    with engine.begin() as connection:
        as_hub(connection)
        yield connection


def _parameter(setting: str) -> str:
    return setting.partition(".")[2]


_ARRAYS = (PRINCIPALS, WRITERS, *map(narrow_setting, sorted(NARROW)))
_BEGIN_OWN_WORK = text(f"SELECT set_config('{OWN_WORK}', 'on', true)")
_TEXTS = (OWN_WORK, USER, ORGANISATION, ADMINISTERS, LEADS)
_BE_CALLER = text(
    "SELECT "
    + ", ".join(
        [f"set_config('{name}', :{_parameter(name)}, true)" for name in _TEXTS]
        + [
            f"set_config('{name}', CAST(CAST(:{_parameter(name)} AS text[]) AS text), true)"
            for name in _ARRAYS
        ]
    )
)
