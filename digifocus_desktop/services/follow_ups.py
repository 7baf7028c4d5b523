"""What is agreed at the end of an interview: a message, a call and the measurement at the end.

The message is the interview's follow-up day, the call a planned activity that stands in the day's
programme; the day of the measurement is kept in the interview.
"""

import calendar
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.advice import Interview
from digifocus_desktop.model.company import Company
from digifocus_desktop.model.training import Activity
from digifocus_desktop.services.interviews import get_interview
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import pair_id

MESSAGE, CALL, MEASUREMENT = "message", "call", "measurement"
FOLLOW_UPS = (MESSAGE, CALL, MEASUREMENT)
MESSAGE_DAYS = 14
CALL_MONTHS = 3
CALL_TIME = time(10, 0)
CALL_MINUTES = 20


class FollowUpService:
    """Use cases of what comes after an interview."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def proposals(self, interview_id: str) -> Mapping[str, date]:
        """Return the days to propose, by key of `FOLLOW_UPS`; *read* lane.

        The measurement is proposed for the end of the firm's last training, or of the programme.
        """
        today = self._store.now().astimezone().date()
        with self._store.read() as connection:
            row = connection.execute(
                "SELECT max(coalesce(p.ends_on, w.ends_on)) FROM referral r "
                "JOIN theme t ON t.key = r.target AND NOT t.deleted "
                "LEFT JOIN path p ON p.id = t.path_id LEFT JOIN work_package w ON w.id = t.work_package_id "
                "WHERE r.interview_id = ? AND r.kind = 'training' AND r.state = 'applied' AND NOT r.deleted",
                (interview_id,),
            ).fetchone()
            ends = connection.execute(
                "SELECT ends_on FROM programme WHERE id = ?", (self._me().programme_id,)
            ).fetchone()
        last = row[0] or (ends[0] if ends else None)
        days = {MESSAGE: _workday(today + timedelta(MESSAGE_DAYS)), CALL: _workday(_months_on(today))}
        if last and date.fromisoformat(last) > today:
            days[MEASUREMENT] = date.fromisoformat(last)
        return days

    def agree(self, interview_id: str, kind: str, day: date | None) -> date | None:
        """Agree on a day, or with None on none, and return the day before, for undo; *write* lane.

        Raises:
            InvalidFieldError: `field.choice`.
            StoreError: `record.gone`.
        """
        if kind not in FOLLOW_UPS:
            raise InvalidFieldError("field.choice", field="follow_up")
        with self._store.write() as session:
            interview = get_interview(session, interview_id)
            if kind == MESSAGE:
                before, interview.follow_up_on = interview.follow_up_on, day
                return before
            key = f"follow.{kind}"
            held = (interview.steps.get(key) or {}).get("on")
            if day is not None:
                interview.steps[key] = {"on": day.isoformat()}
            elif key in interview.steps:
                del interview.steps[key]
            if kind == CALL:
                self._plan_call(session, interview, day)
            return date.fromisoformat(held) if held else None

    def _plan_call(self, session: Session, interview: Interview, day: date | None) -> None:
        identity = pair_id("follow-up call", interview.id)
        call = session.get(Activity, identity)
        if day is None:
            if call is not None:
                call.state = "cancelled"
            return
        if call is None:
            company = session.get_one(Company, interview.company_id)
            me = self._me()
            call = Activity(
                id=identity,
                programme_id=company.programme_id,
                organisation_id=me.organisation_id or None,
                company_id=company.id,
                kind="call",
                title=company.name,
                advisor_user_id=me.user_id or None,
            )
            session.add(call)
        starts = datetime.combine(day, CALL_TIME).astimezone()
        call.state, call.starts_at = "planned", starts
        call.ends_at = starts + timedelta(minutes=CALL_MINUTES)


def _months_on(day: date) -> date:
    """The same day three months on, or the month's last."""
    month = day.month - 1 + CALL_MONTHS
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
