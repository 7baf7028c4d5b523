"""The page of a firm, read in one snapshot."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import FormError, StoreError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.actions import read_actions
from digifocus_desktop.services.analysis_told import told_beside
from digifocus_desktop.services.company_glance import next_act
from digifocus_desktop.services.company_glance_values import Next, NextAct
from digifocus_desktop.services.company_history import HISTORY_SHOWN, read_history
from digifocus_desktop.services.company_lines import (
    read_analyses,
    read_documents,
    read_interviews,
    read_seat_lines,
    read_trainings,
)
from digifocus_desktop.services.company_reference import load_reference
from digifocus_desktop.services.company_view import (
    Advisor,
    CompanyPageView,
    HistoryLine,
)
from digifocus_desktop.services.company_way import Record, way_of
from digifocus_desktop.services.consents import LANGUAGES, read_consent, read_text
from digifocus_desktop.services.forms import FormService, package_id
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measured_again import read_measuring
from digifocus_desktop.services.people import read_people
from digifocus_desktop.services.timeline import TimelineLine, read_timeline
from digifocus_desktop.services.work_left import WorkLeft
from digifocus_desktop.store import rows
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection


class CompanyPageService:
    """Reads everything of one firm."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: Callable[[], FormService]) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def view(self, company_id: str) -> CompanyPageView:
        """Return the page; *read* lane.

        Raises:
            StoreError: `record.gone`: the firm was deleted, or is not on this computer.
        """
        with self._store.read() as connection:
            return self._view(connection, company_id, self._me(), self._store.now())

    def _view(self, connection: Connection, company_id: str, me: Me, now: datetime) -> CompanyPageView:
        company, facts, file_here = _facts(connection, company_id)
        record = self._record(connection, company_id, me, now)
        planned = _planned(record.timeline, now)
        own = company["owner_organisation_id"] in {None, "", me.organisation_id}
        coming = next_act(connection, company_id) if file_here or own else Next(NextAct.NONE)
        return CompanyPageView(
            id=company_id,
            facts=facts,
            reference=load_reference(connection, me.programme_id),
            owner=_owner(connection, company),
            advisors=tuple(_advisors(connection, me.organisation_id)),
            own=own,
            file_here=file_here or own,
            undecided=frozenset(_undecided(connection, company_id)),
            changed_at=_changed_at(connection, company_id),
            way=way_of(record, coming, planned.on if planned else None),
            next=coming,
            people=read_people(connection, company_id),
            actions=read_actions(connection, company_id, now.astimezone().date()),
            timeline=record.timeline,
            consent=read_consent(connection, company_id),
            consent_text={one: read_text(connection, me.programme_id, one) for one in LANGUAGES},
            analyses=record.analyses,
            interviews=record.interviews,
            trainings=record.trainings,
            documents=record.documents,
            planned=planned,
            today=now.astimezone().date(),
            seats=read_seat_lines(connection, company_id),
            newer_form=self._newer_form(connection, company_id),
            measuring=read_measuring(connection, me, now.astimezone().date(), company_id),
            told=told_beside(connection, company_id),
        )

    def _record(self, connection: Connection, company_id: str, me: Me, now: datetime) -> Record:
        return Record(
            read_timeline(connection, company_id, me.user_id, now),
            read_analyses(connection, company_id, self._band(connection)),
            read_interviews(connection, company_id),
            read_trainings(connection, company_id),
            read_documents(connection, company_id),
        )

    def _newer_form(self, connection: Connection, company_id: str) -> bool:
        used = connection.execute(
            "SELECT form_package_id FROM response_set WHERE company_id = ? AND phase = 'T0' "
            "AND completed_at IS NOT NULL AND NOT deleted ORDER BY started_at DESC LIMIT 1",
            (company_id,),
        ).fetchone()
        return used is not None and used[0] != package_id(self._forms().current)

    def history(self, company_id: str, limit: int = HISTORY_SHOWN) -> tuple[HistoryLine, ...]:
        """Return the changes of the firm and of what belongs to it, newest first; *read* lane."""
        me = self._me()
        with self._store.read() as connection:
            return read_history(connection, company_id, me, limit)

    def progress(self, response_set_id: str) -> WorkLeft | None:
        """Return how far an analysis is, or None where its questionnaire cannot be read; *read* lane."""
        with self._store.read() as connection:
            row = connection.execute(
                "SELECT form_package_id, answers, phase, quick, started_at FROM response_set "
                "WHERE id = ? AND NOT deleted",
                (response_set_id,),
            ).fetchone()
            if row is None:
                return None
            try:
                package = self._forms().package(connection, row[0])
                course = Course.of(row[2], row[3], utc_moment(row[4]))
                found = Runtime(package, answers_from_map(json.loads(row[1])), course).progress()
            except FormError:
                return None
        return WorkLeft(found.answered, found.shown, found.minutes_left)

    def _band(self, connection: Connection) -> Callable[[str, float], Mapping[str, str]]:
        def band_of(package_id: str, value: float) -> Mapping[str, str]:
            try:
                bands = self._forms().package(connection, package_id).bands
            except FormError:
                return {"fi": ""}
            return [band.label for band in bands if band.lower <= value][-1]

        return band_of


def _company(connection: Connection, company_id: str) -> Mapping[str, Any]:
    company = rows.read(connection, "company", company_id)
    if company is None or company["deleted"]:
        raise StoreError("record.gone")
    return company


def _facts(connection: Connection, company_id: str) -> tuple[Mapping[str, Any], dict[str, Any], bool]:
    """The company, its values with those of its file, and whether the file is on this computer."""
    company = _company(connection, company_id)
    facts = {**company, "target_groups": tuple(company["target_groups"] or ())}
    found = connection.execute(
        "SELECT id FROM company_file WHERE company_id = ? AND NOT deleted ORDER BY id LIMIT 1", (company_id,)
    ).fetchone()
    file = rows.read(connection, "company_file", found[0]) if found else None
    return company, {**(file or {}), **facts}, file is not None


def _owner(connection: Connection, company: Mapping[str, Any]) -> Advisor | None:
    user_id, organisation_id = company["owner_user_id"], company["owner_organisation_id"]
    if not user_id and not organisation_id:
        return None
    user = connection.execute("SELECT name FROM app_user WHERE id = ?", (user_id,)).fetchone()
    organisation = connection.execute(
        "SELECT short_name FROM organisation WHERE id = ?", (organisation_id,)
    ).fetchone()
    return Advisor(
        user_id or "",
        user[0] if user else "",
        organisation_id or "",
        organisation[0] if organisation else "",
    )


def _advisors(connection: Connection, organisation_id: str) -> Iterator[Advisor]:
    found = connection.execute(
        "SELECT u.id, u.name, u.organisation_id, coalesce(o.short_name, '') FROM app_user u "
        "LEFT JOIN organisation o ON o.id = u.organisation_id "
        "WHERE u.organisation_id = ? AND u.active AND NOT u.deleted ORDER BY u.name",
        (organisation_id,),
    )
    for row in found:
        yield Advisor(*row)


def _undecided(connection: Connection, company_id: str) -> Iterator[tuple[str, str, str]]:
    found = connection.execute(
        "SELECT entity, entity_id, field_name FROM conflict "
        "WHERE company_id = ? AND state = 'open' AND NOT deleted",
        (company_id,),
    )
    for entity, entity_id, path in found:
        yield entity, entity_id, path.partition("/")[0]


def _changed_at(connection: Connection, company_id: str) -> datetime | None:
    (at,) = connection.execute(
        "SELECT max(at) FROM (SELECT max(changed_at) AS at FROM field_change WHERE company_id = ?1 "
        "UNION ALL SELECT max(o.made_at) FROM outbox o WHERE o.entity = 'company' AND o.entity_id = ?1 "
        "UNION ALL SELECT max(o.made_at) FROM outbox o JOIN company_file f ON f.id = o.entity_id "
        "WHERE o.entity = 'company_file' AND f.company_id = ?1 "
        "UNION ALL SELECT max(o.made_at) FROM outbox o JOIN person p ON p.id = o.entity_id "
        "WHERE o.entity = 'person' AND p.company_id = ?1)",
        (company_id,),
    ).fetchone()
    return datetime.fromisoformat(at).astimezone() if at else None


def _planned(timeline: tuple[TimelineLine, ...], now: datetime) -> TimelineLine | None:
    """The soonest visit or call that is agreed for today or later."""
    today = now.astimezone().date()
    visits = (line for line in timeline if line.source == "visit" and line.kind != "cancelled")
    coming = [line for line in visits if line.on >= today]
    return min(coming, key=lambda line: line.on) if coming else None
