"""Analyses of a firm: begin, answer, go on, finish. Every answer is a transaction of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from digifocus_desktop.domain import names
from digifocus_desktop.domain.moments import to_milliseconds, utc_moment, utc_text
from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.answers import Answer, answers_from_map
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company, CompanyFile
from digifocus_desktop.services.analysis_prefill import KnownFacts
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import COMPETENCE, LEVEL, Measures, write_measures
from digifocus_desktop.services.paired_scores import refresh_pairs
from digifocus_desktop.services.records import AdviceRecords, get_record
from digifocus_desktop.services.repeated import first_of, start_of
from digifocus_desktop.services.scores import ScoreKeeper
from digifocus_desktop.services.stored_analysis import StoredAnalysis, read_analysis
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection

ALONE = "alone"
"""Mode of an analysis that the entrepreneur answers without the advisor."""


@dataclass(frozen=True, slots=True)
class Analysis(StoredAnalysis):
    """An analysis to go on with.

    Attributes:
        item: Where the person was last; empty at the beginning.
        earlier: Answers of the first measurement, at a repeated one.
    """

    item: str
    earlier: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class AnalysisLine:
    """An analysis in a list.

    Attributes:
        id: Of the response set.
        phase: `T0`, or a repeated measurement.
        started_at: When it was begun.
        completed_at: When it was finished; None while it is open.
        answered: Number of items dealt with.
        level: Headline digital level 0–100; None is not measured.
        competence: Headline own competence 0–100; None is not measured.
    """

    id: str
    phase: str
    started_at: datetime
    completed_at: datetime | None
    answered: int
    level: float | None
    competence: float | None


class AnalysisService(AdviceRecords[ResponseSet]):
    """Use cases of analyses."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService, scores: ScoreKeeper) -> None:
        super().__init__(store, ResponseSet)
        self._me = me
        self._forms = forms
        self._scores = scores
        self._latest: Runtime | None = None

    def start(
        self, company_id: str, phase: str = FIRST_PHASE, *, quick: bool = False, newer: bool = False
    ) -> str:
        """Return the firm's newest analysis of the phase; *write* lane.

        The whole and the quick version are analyses of their own. Where there is none, one is made with the
        answers that are known. A repeated measurement is made with the version of the form that the first
        one was made with, or with the `newer` one.

        Raises:
            StoreError: `record.gone`, when the firm is not here any more.
        """
        with self._store.write() as session:
            company = session.get(Company, company_id)
            if company is None or company.deleted:
                raise StoreError("record.gone")
            newest = session.scalars(
                select(ResponseSet)
                .where(ResponseSet.company_id == company_id, ResponseSet.phase == phase)
                .where(ResponseSet.deleted.is_(False), ResponseSet.quick.is_(quick))
                .order_by(ResponseSet.started_at.desc())
                .limit(1)
            ).first()
            if newest is not None:
                return newest.id
            return self._begin(session, company, Course.of(phase, quick, self._store.now()), newer)

    def _begin(self, session: Session, company: Company, course: Course, newer: bool) -> str:
        begun, facts = self._store.now(), known_facts(session, company)
        package, answers = start_of(
            raw(session), self._forms, company.id, course, begun=begun, facts=facts, newer=newer
        )
        row = ResponseSet(
            company_id=company.id,
            form_package_id=self._forms.keep(session, package),
            phase=course.phase,
            quick=course.quick,
            answers={name: answer.to_entry() for name, answer in answers.items()},
            started_at=begun,
            advisor_user_id=self._me().user_id or None,
        )
        session.add(row)
        session.flush()
        return row.id

    def hand_over(self, response_set_id: str) -> None:
        """Note that the entrepreneur answers alone; *write* lane.

        Raises:
            StoreError: `record.gone`, when it is not here any more; `handover.finished`: a guest
                must not change what was talked over.
        """
        with self._store.write() as session:
            row = get_record(session, ResponseSet, response_set_id)
            if row.completed_at is not None:
                raise StoreError("handover.finished")
            row.mode = ALONE

    def open(self, response_set_id: str) -> Analysis:
        """Return an analysis to go on with; *read* lane.

        Raises:
            StoreError: `record.gone`, when it is not here any more.
            FormError: `form.missing`, or answers that this program cannot read.
        """
        with self._store.read() as connection:
            stored = read_analysis(connection, self._forms, response_set_id)
            place = connection.execute(
                "SELECT item FROM resume WHERE response_set_id = ?", (response_set_id,)
            ).fetchone()
            begun = utc_text(stored.started_at)
            first = first_of(connection, self._forms, stored.company_id, stored.phase, begun)
        told = {one.name: getattr(stored, one.name) for one in fields(stored)}
        earlier = first.answers if first else {}
        return Analysis(**told, item=place[0] or "" if place else "", earlier=earlier)

    def answer(self, response_set_id: str, changes: Mapping[str, Answer | None]) -> datetime:
        """Store answers, or clear those that are None, and return when; *write* lane.

        Answers, their operations, the scores and the place where the person was (the first item
        given) are on the disk when this returns, or none of them is.

        Raises:
            FormError: An answer does not fit its item (`Runtime.answer`).
            StoreError: `record.gone`, or the disk does not take it.
        """
        with self._scores.writing(response_set_id), self._store.write() as session:
            row = get_record(session, ResponseSet, response_set_id)
            connection = raw(session)
            package = self._forms.package(connection, row.form_package_id)
            runtime = self._runtime(
                package, answers_from_map(row.answers), Course.of(row.phase, row.quick, row.started_at)
            )
            for item, given in changes.items():
                answer = given and _storable(given)
                runtime = runtime.answer(item, answer).runtime
                if answer is not None:
                    row.answers[item] = answer.to_entry()
                elif item in row.answers:
                    del row.answers[item]
            session.flush()
            write_measures(connection, response_set_id, Measures.of(runtime))
            if row.completed_at is not None:
                refresh_pairs(connection, self._forms.package, response_set_id)
            for item in list(changes)[:1]:
                _remember(connection, response_set_id, item)
            self._latest = runtime
            return to_milliseconds(self._store.now())

    def _runtime(self, package: FormPackage, answers: Mapping[str, Answer], course: Course) -> Runtime:
        """The runtime of these answers; that of the last answer, if nothing came between."""
        latest = self._latest
        same = latest is not None and latest.package.published is package and latest.course == course
        if latest is not None and same and latest.answers == answers:
            return latest
        return Runtime(package, answers, course)

    def counts(self, response_set_id: str) -> bool:
        """Return whether anything can be counted from the answers; *read* lane."""
        with self._store.read() as connection:
            return bool(
                connection.execute(
                    "SELECT EXISTS (SELECT 1 FROM score WHERE response_set_id = ? AND measured)",
                    (response_set_id,),
                ).fetchone()[0]
            )

    def remember(self, response_set_id: str, item: str) -> None:
        """Keep where the person is, for this computer only; *write* lane."""
        with self._store.local() as connection:
            _remember(connection, response_set_id, item)

    def of_company(self, company_id: str) -> tuple[AnalysisLine, ...]:
        """Return the firm's analyses, newest first; *read* lane."""
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT r.id, r.phase, r.started_at, r.completed_at, "
                "(SELECT count(*) FROM json_each(r.answers)), l.value, c.value FROM response_set r "
                "LEFT JOIN score l ON l.response_set_id = r.id AND l.dimension = ? "
                "LEFT JOIN score c ON c.response_set_id = r.id AND c.dimension = ? "
                "WHERE r.company_id = ? AND NOT r.deleted ORDER BY r.started_at DESC, r.id DESC",
                (LEVEL, COMPETENCE, company_id),
            ).fetchall()
        return tuple(
            AnalysisLine(row[0], row[1], utc_moment(row[2]), utc_moment(row[3]) if row[3] else None, *row[4:])
            for row in found
        )


def known_facts(session: Session, company: Company) -> KnownFacts:
    """Return what is known of a firm beforehand."""
    file = session.scalars(
        select(CompanyFile).where(CompanyFile.company_id == company.id, CompanyFile.deleted.is_(False))
    ).first()
    if file is None:
        return KnownFacts(company.target_groups or (), company.municipality)
    return KnownFacts(
        company.target_groups or (),
        company.municipality,
        file.industry,
        file.staff_fte,
        file.turnover_class,
        file.founded_year,
    )


def _storable(answer: Answer) -> Answer:
    value = names.storable(answer.value) if isinstance(answer.value, str) else answer.value
    return replace(answer, value=value, note=names.storable(answer.note) if answer.note else None)


def raw(session: Session) -> Connection:
    """Return the session's own connection, for the tables that the mapper does not know."""
    return session.connection().connection.dbapi_connection


def _remember(connection: Connection, response_set_id: str, item: str) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO resume(response_set_id, item) VALUES (?, ?)", (response_set_id, item)
    )
