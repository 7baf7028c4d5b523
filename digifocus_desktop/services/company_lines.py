"""Analyses, interviews, trainings and documents of a firm, read by SQL."""

from collections.abc import Callable, Mapping
from datetime import date

from digifocus_desktop.domain.programme_values import names_of
from digifocus_desktop.services.company_view import (
    AnalysisLine,
    DocumentLine,
    Headline,
    InterviewLine,
    SeatLine,
    TrainingLine,
)
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.seats import read_seats
from digifocus_desktop.services.timeline import local_day
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

BandOf = Callable[[str, float], Mapping[str, str]]
"""(form package id, value) → name of the stretch the value lies in, by language."""


def read_analyses(connection: Connection, company_id: str, band_of: BandOf) -> tuple[AnalysisLine, ...]:
    """Return the firm's analyses, newest first."""
    found = connection.execute(
        "SELECT r.id, r.phase, coalesce(r.completed_at, r.started_at), r.completed_at IS NOT NULL, "
        "(SELECT count(*) FROM json_each(r.answers)), coalesce(u.name, ''), r.form_package_id, r.quick "
        "FROM response_set r LEFT JOIN app_user u ON u.id = r.advisor_user_id "
        "WHERE r.company_id = ? AND NOT r.deleted ORDER BY r.started_at DESC, r.id DESC",
        (company_id,),
    ).fetchall()
    lines = []
    for identity, phase, at, completed, answered, advisor, package, quick in found:
        scores = _headlines(connection, identity, package, band_of)
        competence, level = scores.get(COMPETENCE), scores.get(LEVEL)
        lines.append(
            AnalysisLine(
                identity,
                phase,
                local_day(at),
                bool(completed),
                answered,
                competence,
                level,
                advisor,
                bool(quick),
            )
        )
    return tuple(lines)


_INTERVIEWS = """
SELECT v.id, v.kind, v.held_on AS held_on, v.completed_at IS NOT NULL,
       (SELECT count(*) FROM action a WHERE a.interview_id = v.id AND NOT a.deleted), v.follow_up_on,
       coalesce(u.name, ''), NULL, v.started_at AS at
FROM interview v LEFT JOIN app_user u ON u.id = v.advisor_user_id
WHERE v.company_id = ?1 AND NOT v.deleted
UNION ALL
SELECT g.id, g.kind, g.held_on, 1,
       (SELECT count(*) FROM action a WHERE a.interview_id = g.id AND NOT a.deleted), NULL,
       coalesce(u.name, ''), g.minutes, g.id
FROM advice_log g LEFT JOIN app_user u ON u.id = g.advisor_user_id
WHERE g.company_id = ?1 AND NOT g.deleted
ORDER BY held_on DESC, at DESC
"""


def read_interviews(connection: Connection, company_id: str) -> tuple[InterviewLine, ...]:
    """Return the firm's interviews and other advice, newest first."""
    found = connection.execute(_INTERVIEWS, (company_id,))
    return tuple(
        InterviewLine(
            identity,
            kind,
            date.fromisoformat(on),
            bool(completed),
            actions,
            date.fromisoformat(follow) if follow else None,
            advisor,
            minutes,
        )
        for identity, kind, on, completed, actions, follow, advisor, minutes, _ in found
    )


def read_trainings(connection: Connection, company_id: str) -> tuple[TrainingLine, ...]:
    """Return where people of the firm are on a roster, newest first."""
    found = connection.execute(
        "SELECT a.id, v.title, v.starts_at, a.name, a.mark, coalesce(v.place, '') FROM attendance a "
        "JOIN activity v ON v.id = a.activity_id AND NOT v.deleted "
        "WHERE a.company_id = ? AND NOT a.deleted ORDER BY v.starts_at DESC, a.name",
        (company_id,),
    )
    return tuple(
        TrainingLine(identity, title, local_day(at), person, mark, place)
        for identity, title, at, person, mark, place in found
    )


def read_seat_lines(connection: Connection, company_id: str) -> tuple[SeatLine, ...]:
    """Return the paths the firm has or wants a place on, in the programme's order."""
    seats = read_seats(connection, company_id)
    paths = connection.execute("SELECT id, key, names FROM path WHERE NOT deleted ORDER BY position")
    return tuple(
        SeatLine(key, names_of(stored_json(names), key), seats[path_id])
        for path_id, key, names in paths
        if path_id in seats
    )


def read_documents(connection: Connection, company_id: str) -> tuple[DocumentLine, ...]:
    """Return the firm's documents, newest first."""
    found = connection.execute(
        "SELECT a.id, a.kind, a.name, a.made_at, c.id, coalesce(c.title, ''), coalesce(c.person_name, ''), "
        "c.voided_at IS NOT NULL FROM attachment a "
        "LEFT JOIN certificate c ON c.attachment_id = a.id AND NOT c.deleted "
        "WHERE a.company_id = ? AND NOT a.deleted ORDER BY a.made_at DESC, a.id DESC",
        (company_id,),
    )
    return tuple(
        DocumentLine(identity, kind, name, local_day(at), certificate, title, person, bool(voided))
        for identity, kind, name, at, certificate, title, person, voided in found
    )


def _headlines(
    connection: Connection, response_set_id: str, package: str, band_of: BandOf
) -> dict[str, Headline]:
    found = connection.execute(
        "SELECT dimension, value, low, high FROM score "
        "WHERE response_set_id = ? AND dimension IN (?, ?) AND value IS NOT NULL",
        (response_set_id, COMPETENCE, LEVEL),
    )
    return {
        dimension: Headline(
            _whole(value),
            _whole(low),
            _whole(high),
            band_of(package, value),
            at_border=band_of(package, low) != band_of(package, high),
        )
        for dimension, value, low, high in found
    }


def _whole(value: float) -> int:
    return int(value + 0.5)
