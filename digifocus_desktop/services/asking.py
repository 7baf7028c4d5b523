"""Commands: what only the shared database decides, asked as part of a use case's own transaction."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from digifocus_desktop.model.command import CommandKind
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.ids import new_id

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def ask(
    session: "Session",
    me: Me,
    kind: CommandKind,
    now: datetime,
    *,
    company_id: str | None = None,
    target: str | None = None,
    details: Any = None,
) -> str:
    """Ask the shared database for something; return the id of the command.

    It goes with the next sync and nothing is so before it is answered.
    """
    from digifocus_desktop.model.command import Command

    row = Command(
        id=new_id(),
        company_id=company_id,
        user_id=me.user_id,
        kind=str(kind),
        target=target,
        details=details,
        asked_at=now,
    )
    session.add(row)
    return str(row.id)
