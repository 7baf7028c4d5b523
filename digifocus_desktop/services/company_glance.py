"""One firm beside the list: who it is, its next act, what was agreed, what happened last."""

import json
from collections.abc import Callable
from datetime import date, datetime

from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.agreed import STANDS
from digifocus_desktop.services.company_glance_values import (
    CompanyGlance,
    Contact,
    GlanceLine,
    Next,
    NextAct,
    OpenAction,
)
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

_ACTIONS = 3
_HAPPENINGS = 3


class CompanyGlanceService:
    """Reads one firm for the page beside the list."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def get(self, company_id: str) -> CompanyGlance:
        """Return the firm; *read* lane.

        Raises:
            StoreError: `record.gone`: it was deleted, or is not on this computer.
        """
        me = self._me()
        today = self._store.now().astimezone().date()
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT c.name, c.business_id, c.municipality, c.target_groups, c.example, "
                "c.owner_organisation_id, o.short_name "
                "FROM company c LEFT JOIN organisation o ON o.id = c.owner_organisation_id "
                "WHERE c.id = ? AND NOT c.deleted",
                (company_id,),
            ).fetchone()
            if found is None:
                raise StoreError("record.gone")
            name, business_id, municipality, groups, example, owner_id, owner = found
            foreign = bool(owner_id) and owner_id != me.organisation_id
            closed = foreign and not _has_file(connection, company_id)
            actions = _actions(connection, company_id, today)
            return CompanyGlance(
                id=company_id,
                name=name,
                business_id=business_id,
                municipality=municipality,
                target_groups=tuple(json.loads(groups)),
                example=bool(example),
                owner=(owner or "") if foreign else "",
                next=Next(NextAct.NONE) if closed else next_act(connection, company_id),
                contact=_contact(connection, company_id),
                actions=actions[:_ACTIONS],
                more_actions=max(0, len(actions) - _ACTIONS),
                happenings=_happenings(connection, company_id),
            )


def _has_file(connection: Connection, company_id: str) -> bool:
    found = connection.execute("SELECT 1 FROM company_file WHERE company_id = ? LIMIT 1", (company_id,))
    return found.fetchone() is not None


def next_act(connection: Connection, company_id: str) -> Next:
    """Return what comes next on a firm's way."""
    analysis = connection.execute(
        "SELECT id, started_at, completed_at, answers FROM response_set "
        "WHERE company_id = ? AND NOT deleted AND NOT quick ORDER BY started_at DESC LIMIT 1",
        (company_id,),
    ).fetchone()
    interview = connection.execute(
        "SELECT id, held_on, completed_at FROM interview "
        "WHERE company_id = ? AND NOT deleted AND kind = 'interview' ORDER BY started_at DESC LIMIT 1",
        (company_id,),
    ).fetchone()
    if interview and not interview[2]:
        return Next(NextAct.CONTINUE_INTERVIEW, interview[0], on=date.fromisoformat(interview[1]))
    if analysis is None:
        return Next(NextAct.START_ANALYSIS)
    if not analysis[2]:
        answered = sum(bool(entry) for entry in json.loads(analysis[3]).values())
        return Next(NextAct.CONTINUE_ANALYSIS, analysis[0], answered, _day(analysis[1]))
    if interview is None:
        return Next(NextAct.START_INTERVIEW, on=_day(analysis[2]))
    if _certificate_due(connection, company_id):
        return Next(NextAct.GIVE_CERTIFICATE)
    return Next(NextAct.SEE_RESULT, analysis[0], on=_day(analysis[2]))


def _certificate_due(connection: Connection, company_id: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM attendance a WHERE a.company_id = ? AND NOT a.deleted "
        "AND a.mark IN ('present', 'remote') AND NOT EXISTS "
        "(SELECT 1 FROM certificate c WHERE c.company_id = a.company_id "
        "AND c.voided_at IS NULL AND NOT c.deleted) LIMIT 1",
        (company_id,),
    )
    return found.fetchone() is not None


def _contact(connection: Connection, company_id: str) -> Contact | None:
    person = connection.execute(
        "SELECT name, role, phone, email FROM person WHERE company_id = ? AND NOT deleted "
        "ORDER BY main_contact DESC, id LIMIT 1",
        (company_id,),
    ).fetchone()
    firm = connection.execute(
        "SELECT phone, email FROM company_file WHERE company_id = ? AND NOT deleted LIMIT 1", (company_id,)
    ).fetchone() or (None, None)
    if person is None:
        return Contact("", "", firm[0] or "", firm[1] or "") if any(firm) else None
    return Contact(person[0], person[1] or "", person[2] or firm[0] or "", person[3] or firm[1] or "")


def _actions(connection: Connection, company_id: str, today: date) -> tuple[OpenAction, ...]:
    found = connection.execute(
        "SELECT id, title, who, due_on FROM action "  # noqa: S608  # constant
        f"WHERE company_id = ? AND {STANDS} AND state = 'open' "
        "ORDER BY due_on IS NULL, due_on, position, id",
        (company_id,),
    )
    actions = []
    for action_id, title, who, due in found:
        due_on = date.fromisoformat(due) if due else None
        actions.append(OpenAction(action_id, title, who or "", due_on, due_on is not None and due_on < today))
    return tuple(actions)


_HAPPENED = """
SELECT kind, happened_on AS at, substr(body, 1, 200) AS words FROM contact_entry
WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT CASE WHEN quick THEN 'quick' ELSE 'analysis' END || CASE WHEN completed_at IS NULL THEN '_begun'
       ELSE '_done' END,
       coalesce(completed_at, started_at), '' FROM response_set WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT CASE WHEN completed_at IS NULL THEN 'interview_begun' ELSE 'interview_done' END, held_on, ''
FROM interview WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'advice', held_on, '' FROM advice_log WHERE company_id = ?1 AND NOT deleted
UNION ALL
SELECT 'certificate', issued_on, person_name FROM certificate
WHERE company_id = ?1 AND NOT deleted AND voided_at IS NULL
UNION ALL
SELECT 'attended', v.starts_at, v.title FROM attendance a JOIN activity v ON v.id = a.activity_id
WHERE a.company_id = ?1 AND NOT a.deleted AND a.mark IN ('present', 'remote')
UNION ALL
SELECT CASE kind WHEN 'call' THEN 'call' ELSE 'visit' END, starts_at, title FROM activity
WHERE company_id = ?1 AND NOT deleted AND state <> 'cancelled'
ORDER BY at DESC LIMIT ?2
"""


def _happenings(connection: Connection, company_id: str) -> tuple[GlanceLine, ...]:
    found = connection.execute(_HAPPENED, (company_id, _HAPPENINGS))
    return tuple(GlanceLine(kind, _day(at), " ".join(words.split())) for kind, at, words in found)


def _day(at: str) -> date:
    return date.fromisoformat(at) if len(at) == 10 else datetime.fromisoformat(at).astimezone().date()
