"""Invented firms, people and sessions for tests of trainings and certificates."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from digifocus_desktop.domain.programme_rows import row_id
from digifocus_desktop.model.company import Company, Person
from digifocus_desktop.services.trainings import Attendee, SessionEntry
from digifocus_desktop.store.ids import new_id

PATH = f"path:{row_id('digifocus', 'path', 'TP6-1')}"
THEME = "theme:TP2.1"
FARM = "Kuikkaniemen maatilamatkailu Ky"
DAYS = (date(2026, 9, 17), date(2026, 10, 1), date(2026, 10, 15), date(2026, 10, 29), date(2026, 11, 12))
TOPICS = ("Varaukset verkkoon", "Verkkosivut puhelimella", "Kävijöiden mittaus", "Some", "Tekoälyapuri")
FULL = ("present",) * 5


@dataclass(frozen=True)
class Firm:
    """A firm and its one person."""

    id: str
    name: str
    person_id: str
    person: str

    @property
    def attendee(self):
        """The person as a roster names him."""
        return Attendee(self.person, self.person_id, self.id, self.name)


def add_firm(services, person, name=FARM, language="fi"):
    """Write a firm with one person and return it."""
    firm = Firm(new_id(), name, new_id(), person)
    with services.store.write() as session:
        session.add(Company(id=firm.id, programme_id=services.me.programme_id, name=name, target_groups=()))
        session.add(
            Person(id=firm.person_id, company_id=firm.id, name=person, language=language, main_contact=True)
        )
    return firm


def add_sessions(services, training=PATH, days=DAYS, lessons=6.0):
    """Write one session a day and return their ids."""
    return [
        services.trainings.create(SessionEntry(training, topic, day, lessons, "Juva"))
        for day, topic in zip(days, TOPICS, strict=False)
    ]


def mark_all(services, sessions, firm, marks=FULL):
    """Mark the firm's person in each session; `-` leaves the person off that roster."""
    for session, mark in zip(sessions, marks, strict=True):
        if mark != "-":
            services.trainings.mark(session, firm.attendee, mark)


def open_conflict(services, entity, entity_id, field):
    """Write a conflict as the hub would."""
    from digifocus_desktop.store import rows

    with services.store.apply() as (connection, _):
        rows.write(
            connection,
            "conflict",
            new_id(),
            {
                "subject_bucket": "company:x",
                "entity": entity,
                "entity_id": entity_id,
                "field_name": field,
                "kind": "scalar",
                "state": "open",
                "opened_at": datetime(2026, 11, 20, tzinfo=UTC).isoformat(),
                "deleted": False,
            },
        )
