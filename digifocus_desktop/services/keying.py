"""Keying in what a firm has answered on paper: a response set of its own, of the day it was filled in."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from digifocus_desktop.domain.moments import FIRST_DAY
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.forms.course import Course
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.paper_forms import COURSES, course_at
from digifocus_desktop.services.stored_analysis import StoredAnalysis, read_analysis
from digifocus_desktop.store.database import Store

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from digifocus_desktop.model.company import Company

PAPER = "paper"
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class PaperStart:
    """What is known before a paper is keyed in.

    Attributes:
        company_name: The firm.
        today: The day of now, which is the latest a paper can have been filled in.
        under_way: Course → id of a paper that was begun and not finished.
        measured: Courses of which the firm has a finished analysis already.
    """

    company_name: str
    today: date
    under_way: Mapping[str, str]
    measured: frozenset[str]


@dataclass(frozen=True, slots=True)
class KeyedPaper(StoredAnalysis):
    """A paper to go on with.

    Attributes:
        numbers: The number of each question on the firm's paper, by item id.
    """

    numbers: Mapping[str, int]


class KeyingService:
    """Use cases of keying in."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store, self._me, self._forms = store, me, forms

    def look(self, company_id: str) -> PaperStart:
        """Return what is known of a firm's papers; *read* lane.

        Raises:
            StoreError: `record.gone`.
        """
        with self._store.read() as connection:
            firm = connection.execute(
                "SELECT name FROM company WHERE id = ? AND NOT deleted", (company_id,)
            ).fetchone()
            rows = connection.execute(
                "SELECT id, phase, quick, mode, completed_at IS NOT NULL FROM response_set "
                "WHERE company_id = ? AND NOT deleted ORDER BY started_at",
                (company_id,),
            ).fetchall()
        if firm is None:
            raise StoreError("record.gone")
        open_ones, measured = {}, set()
        for found, phase, quick, mode, completed in rows:
            name = _course_name(Course(phase, bool(quick)))
            if completed:
                measured.add(name)
            elif mode == PAPER:
                open_ones[name] = found
        return PaperStart(firm[0], self._today(), open_ones, frozenset(measured))

    def start(self, company_id: str, course: str, answered_on: date) -> str:
        """Return the response set of a paper, made anew or the one that is under way; *write* lane.

        Args:
            company_id: The firm.
            course: One of `COURSES`.
            answered_on: The day on the paper.

        Raises:
            InvalidFieldError: `paper.future`.
            StoreError: `record.gone`.
        """
        from digifocus_desktop.model.company import Company

        today = self._today()
        if answered_on > today:
            raise InvalidFieldError("paper.future", field="day")
        if answered_on < FIRST_DAY:
            raise InvalidFieldError("field.date", field="day")
        with self._store.write() as session:
            company = session.get(Company, company_id)
            if company is None or company.deleted:
                raise StoreError("record.gone")
            at = self._moment(answered_on, today)
            found = _under_way(session, company_id, COURSES[course])
            return found or self._begin(session, company, course_at(course, at), at)

    def open(self, response_set_id: str) -> KeyedPaper:
        """Return a paper to go on with; *read* lane.

        Raises:
            StoreError: `record.gone`.
            FormError: `form.missing`, or answers that this program cannot read.
        """
        from digifocus_desktop.services.paper_form_content import asked, known_runtime

        with self._store.read() as connection:
            stored = read_analysis(connection, self._forms, response_set_id)
            (groups,) = connection.execute(
                "SELECT target_groups FROM company WHERE id = ?", (stored.company_id,)
            ).fetchone()
        runtime = known_runtime(stored.package, json.loads(groups or "[]"), stored.course)
        numbers = {item.id: number for number, item in enumerate(asked(runtime), 1)}
        told = {one.name: getattr(stored, one.name) for one in fields(stored)}
        return KeyedPaper(**told, numbers=numbers)

    def _begin(self, session: "Session", company: "Company", course: Course, at: datetime) -> str:
        from digifocus_desktop.model.advice import ResponseSet
        from digifocus_desktop.services.analyses import known_facts, raw
        from digifocus_desktop.services.repeated import start_of

        facts = known_facts(session, company)
        package, answers = start_of(raw(session), self._forms, company.id, course, begun=at, facts=facts)
        row = ResponseSet(
            company_id=company.id,
            form_package_id=self._forms.keep(session, package),
            phase=course.phase,
            quick=course.quick,
            mode=PAPER,
            answers={name: answer.to_entry() for name, answer in answers.items()},
            started_at=at,
            advisor_user_id=self._me().user_id or None,
        )
        session.add(row)
        session.flush()
        return row.id

    def _today(self) -> date:
        return self._store.now().astimezone().date()

    def _moment(self, day: date, today: date) -> datetime:
        """Now, or noon of an earlier day: the paper does not tell the hour."""
        return self._store.now() if day == today else datetime.combine(day, _NOON).astimezone()


def _course_name(course: Course) -> str:
    return next((name for name, known in COURSES.items() if known == course), course.phase)


def _under_way(session: "Session", company_id: str, course: Course) -> str | None:
    from sqlalchemy import select

    from digifocus_desktop.model.advice import ResponseSet

    row = session.scalars(
        select(ResponseSet)
        .where(ResponseSet.company_id == company_id, ResponseSet.mode == PAPER)
        .where(ResponseSet.phase == course.phase, ResponseSet.quick.is_(course.quick))
        .where(ResponseSet.deleted.is_(False), ResponseSet.completed_at.is_(None))
        .order_by(ResponseSet.started_at.desc())
    ).first()
    return row.id if row is not None else None
