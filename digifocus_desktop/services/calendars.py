"""What was agreed with a firm as a calendar file: open actions with a day, and the days of the follow-up."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.errors import StoreError
from digifocus_desktop.exchange import calendar
from digifocus_desktop.services.actions import ActionView, read_actions
from digifocus_desktop.services.certificate_content import known_language
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.follow_ups import CALL, CALL_MINUTES, CALL_TIME, FOLLOW_UPS, MEASUREMENT
from digifocus_desktop.services.interviews import InterviewService
from digifocus_desktop.services.me import Me
from digifocus_desktop.store import files
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

_DAYS_BEFORE_MEASUREMENT = 7


@dataclass(frozen=True, slots=True)
class CalendarView:
    """A calendar file that can be saved.

    Attributes:
        file: Name and bytes.
        days: How many days stand in it.
        without_day: How many open actions have no day and so are not in it.
    """

    file: StoredFile
    days: int
    without_day: int


@dataclass(frozen=True, slots=True)
class _Firm:
    """Whose days they are."""

    id: str
    name: str
    language: Language


class CalendarService:
    """Makes calendar files."""

    def __init__(self, store: Store, me: Callable[[], Me], interviews: InterviewService) -> None:
        self._store = store
        self._me = me
        self._interviews = interviews

    def of_analysis(self, response_set_id: str, language: Language | None = None) -> CalendarView:
        """Return the days agreed with the firm, in its language unless told otherwise; *read* lane.

        Raises:
            StoreError: `record.gone`.
        """
        now = self._store.now()
        with self._store.read() as connection:
            firm, interview_id = _firm(connection, response_set_id, language)
            actions = read_actions(connection, firm.id, now.astimezone().date())
        days = self._interviews.open(interview_id).follow_ups if interview_id else {}
        waiting = [action for action in actions if not action.done]
        entries = [*_of_actions(waiting, firm), *_of_follow_ups(days, firm, interview_id, self._me().name)]
        words = wording("calendar", firm.language)
        content = calendar.write(words["name"].format(firm=firm.name), entries, now)
        name = safe_file_name(f"{words['file_name']} {firm.name}"[:190], "ics")
        without = sum(action.draft.due_on is None for action in waiting)
        return CalendarView(StoredFile(name, content), len(entries), without)

    def save(self, response_set_id: str, language: Language | None, target: Path) -> Path:
        """Write the file to a place the person chose and return it; *read* lane.

        Raises:
            StoreError: `record.gone`, `store.full`, `store.cannot_write`.
        """
        files.write_whole(target, self.of_analysis(response_set_id, language).file.content)
        return target


def _firm(
    connection: Connection, response_set_id: str, language: Language | None
) -> tuple[_Firm, str | None]:
    row = connection.execute(
        "SELECT c.id, c.name, f.language, (SELECT i.id FROM interview i WHERE i.response_set_id = r.id "
        "AND i.kind = 'interview' AND NOT i.deleted ORDER BY i.started_at DESC LIMIT 1) "
        "FROM response_set r JOIN company c ON c.id = r.company_id "
        "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted WHERE r.id = ? AND NOT r.deleted",
        (response_set_id,),
    ).fetchone()
    if row is None:
        raise StoreError("record.gone")
    company_id, name, own, interview_id = row
    return _Firm(company_id, name, language or known_language(own or "fi")), interview_id


def _of_actions(actions: list[ActionView], firm: _Firm) -> Iterator[calendar.Entry]:
    words = wording("calendar", firm.language)
    for action in actions:
        draft = action.draft
        if draft.due_on is None:
            continue
        facts = (("who", draft.who), ("why", draft.reason), ("first_act", draft.first_act))
        lines = [f"{words[key]} {value}" for key, value in facts if value]
        yield calendar.Entry(
            uid=f"action-{action.id}",
            title=draft.title,
            day=draft.due_on,
            text="\n".join([*lines, f"{firm.name}, DigiFocus"]),
        )


def _of_follow_ups(
    days: Mapping[str, date], firm: _Firm, interview_id: str | None, adviser: str
) -> Iterator[calendar.Entry]:
    words = wording("calendar", firm.language)
    for kind in FOLLOW_UPS:
        if kind not in days:
            continue
        yield calendar.Entry(
            uid=f"{kind}-{interview_id}",
            title=words[kind].format(firm=firm.name),
            day=days[kind],
            text=words["with_adviser"].format(adviser=adviser) if adviser else "",
            starts_at=CALL_TIME if kind == CALL else None,
            minutes=CALL_MINUTES,
            days_before=_DAYS_BEFORE_MEASUREMENT if kind == MEASUREMENT else 0,
        )
