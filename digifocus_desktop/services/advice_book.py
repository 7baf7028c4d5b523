"""Reading advice logs: the list, the counts, one to change."""

from collections.abc import Callable
from datetime import date

from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.advice_log_values import (
    KINDS,
    PRIVATE,
    AdviceBook,
    AdviceCount,
    AdviceDraft,
    AdviceLine,
)
from digifocus_desktop.services.advice_logs import NOTE_STEP, action_id
from digifocus_desktop.services.company_names import Named
from digifocus_desktop.services.company_reference import load_reference
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

SHOWN = 200

_PLACE = "CASE WHEN a.company_id IS NULL THEN a.municipality ELSE c.municipality END"
_FROM = (
    "FROM advice_log a LEFT JOIN company c ON c.id = a.company_id AND NOT c.deleted "
    "WHERE NOT a.deleted AND (a.company_id IS NULL OR c.id IS NOT NULL)"
)
_LINES = (
    "SELECT a.id, a.kind, a.held_on, a.minutes, a.channel, a.company_id, coalesce(c.name, a.name, ''), "  # noqa: S608  # constants
    f"a.category, {_PLACE}, a.topics, coalesce(a.note, ''), "
    "coalesce((SELECT name FROM app_user u WHERE u.id = a.advisor_user_id), ''), "
    f"coalesce(a.advisor_user_id, '') {_FROM}"
)
_COUNTS = (
    "SELECT a.kind, count(*), sum(a.minutes), count(DISTINCT a.company_id), "  # constants
    f"sum(a.company_id IS NULL), count(DISTINCT {_PLACE}) {_FROM} "
    "GROUP BY a.kind"
)


class AdviceBookService:
    """Reads advice logs."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def book(self, company_id: str | None = None, limit: int = SHOWN) -> AdviceBook:
        """Return the newest advice, a firm's alone if one is given, and the counts; *read* lane."""
        me, today = self._me(), self._store.now().astimezone().date()
        with self._store.read() as connection:
            return AdviceBook(
                read_lines(connection, me.user_id, company_id, limit),
                read_counts(connection),
                _topics(connection, me.programme_id),
                load_reference(connection, me.programme_id),
                today,
            )

    def draft(self, log_id: str) -> AdviceDraft:
        """Return what was said of advice, to change it; *read* lane.

        Raises:
            StoreError: `record.gone`.
        """
        with self._store.read() as connection:
            return _read_draft(connection, log_id, self._me().user_id)


def read_lines(
    connection: Connection, user_id: str, company_id: str | None, limit: int
) -> tuple[AdviceLine, ...]:
    """Return advice, newest first."""
    only = " AND a.company_id = ?" if company_id is not None else ""
    values = [company_id] if company_id is not None else []
    found = connection.execute(f"{_LINES}{only} ORDER BY a.held_on DESC, a.id DESC LIMIT ?", (*values, limit))
    return tuple(
        AdviceLine(
            identity, kind, date.fromisoformat(day), minutes, channel, company, whom, category, place,
            words_of(stored_json(topics)), words, advisor, bool(user_id) and author == user_id,
        )
        for identity, kind, day, minutes, channel, company, whom, category, place, topics, words, advisor,
        author in found
    )  # fmt: skip


def read_counts(connection: Connection) -> tuple[AdviceCount, ...]:
    """Return the counts by kind; a kind without advice counts nought."""
    found = {row[0]: AdviceCount(*row) for row in connection.execute(_COUNTS)}
    return tuple(found.get(kind, AdviceCount(kind)) for kind in KINDS)


def _topics(connection: Connection, programme_id: str) -> tuple[Named, ...]:
    found = connection.execute(
        "SELECT key, names FROM theme WHERE programme_id = ? AND path_id IS NULL AND NOT deleted "
        "ORDER BY position, key",
        (programme_id,),
    )
    return tuple(Named(key, names_of(stored_json(names), key)) for key, names in found)


def _read_draft(connection: Connection, log_id: str, user_id: str) -> AdviceDraft:
    row = connection.execute(
        "SELECT kind, held_on, minutes, channel, company_id, topics, name, category, municipality, note "
        "FROM advice_log WHERE id = ? AND NOT deleted",
        (log_id,),
    ).fetchone()
    if row is None:
        raise StoreError("record.gone")
    kind, day, minutes, channel, company, topics, name, category, place, words = row
    private = {audience: _private_note(connection, log_id, audience, user_id) for audience in PRIVATE}
    agreed, due = connection.execute(
        "SELECT title, due_on FROM action WHERE id = ? AND NOT deleted", (action_id(log_id),)
    ).fetchone() or ("", None)
    return AdviceDraft(
        kind, date.fromisoformat(day), minutes, channel, company, words_of(stored_json(topics)), name or "",
        category, place, words or "", {name: body for name, body in private.items() if body},
        agreed, date.fromisoformat(due) if due else None,
    )  # fmt: skip


def _private_note(connection: Connection, log_id: str, audience: str, user_id: str) -> str:
    identity = pair_id("step note", log_id, str(NOTE_STEP), audience, user_id)
    row = connection.execute(
        "SELECT body FROM step_note WHERE id = ? AND NOT deleted", (identity,)
    ).fetchone()
    return str(row[0]) if row else ""
