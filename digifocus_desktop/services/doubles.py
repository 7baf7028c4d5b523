"""Two firms that are one: what this computer asks of the shared database, and why that would not."""

from datetime import datetime
from typing import TYPE_CHECKING

from digifocus_desktop.model.command import CommandKind
from digifocus_desktop.services.asking import ask
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def ask_merge(session: "Session", me: Me, now: datetime, stays: str, goes: str) -> None:
    """Ask that a firm becomes part of another one."""
    ask(session, me, CommandKind.COMPANY_MERGE, now, company_id=stays, target=goes)


def ask_unmerge(session: "Session", me: Me, now: datetime, stays: str, goes: str) -> None:
    """Ask that a merged firm is one of its own again."""
    ask(session, me, CommandKind.COMPANY_UNMERGE, now, company_id=stays, target=goes)


def refused_merge(connection: Connection, goes: str) -> str:
    """Return the code of why the last merge of a firm was refused; empty if none was."""
    found = connection.execute(
        "SELECT answer ->> '$.code' FROM command WHERE target = ? AND kind = ? AND state = 'refused' "
        "ORDER BY decided_at DESC LIMIT 1",
        (goes, str(CommandKind.COMPANY_MERGE)),
    ).fetchone()
    return str(found[0]) if found else ""
