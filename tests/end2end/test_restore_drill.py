"""The hub goes back to an old backup: what it had said since stays said, whoever comes back first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

import resources
from digifocus_desktop.services.certificates import FarmDraft, Issued, Look, SessionEntry
from digifocus_desktop.services.trainings import Attendee
from digifocus_desktop.store.attachments import Attachments
from sync.hub.database.opening import DATABASE, DatabaseUrls, Place
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.walls import own_work
from sync.hub.running.backups import Backup, back_up
from sync.hub.running.keeping import restore
from sync.hub.running.soundness import examine
from tests.digifocus_desktop.services.training_samples import THEME
from tests.end2end.conftest import MakeDesk
from tests.sync.desk import NOON, Desk
from tests.sync.world import World

PEOPLE = (("Anna Aalto", "hake"), ("Outi Ojala", "miksei"), ("Pekka Halonen", "proagria"))


@pytest.fixture
def hub(hub_engine: Engine) -> World:
    """A hub of the whole programme, whose clock goes on."""
    hub = World(hub_engine, populated=True)
    hub.commands.load_programme(resources.path("programmes", "digifocus.toml"))
    return hub


@dataclass
class Days:
    """What was done before the backup and after it, and told to people.

    Attributes:
        firms: One of each laptop, by its person.
        erased: A person of Anna's firm, and one who came and went after the backup.
        certificates: Issued after the backup.
        phone: What Anna wrote last, after the backup.
    """

    hub: World
    desks: Sequence[Desk]
    path_id: str
    firms: Mapping[str, str]
    backup: Backup
    erased: Sequence[str] = ()
    certificates: Sequence[Issued] = ()
    phone: str = ""


def seat(days: Days, desk: Desk, kind: str) -> None:
    """Ask for a place, or give it up, and hear the answer."""
    days.hub.clock.forward(minutes=5)
    asked: dict[str, Any] = {"user_id": desk.services.me.user_id, "asked_at": desk.now()}
    mine = days.firms[desk.name]
    desk.write("command", company_id=mine, kind=f"seat.{kind}", target=days.path_id, **asked)
    desk.sync()


def places(desk: Desk, days: Days) -> dict[str, tuple[str, int | None]]:
    of = {firm: name for name, firm in days.firms.items()}
    return {of[one["company_id"]]: (one["state"], one["queue_no"]) for one in desk.all("enrolment").values()}


def issue(desk: Desk, company_id: str, name: str) -> Issued:
    session = SessionEntry(THEME, "Verkkosivut", date(2026, 11, 24), 4, "Juva", company_id=company_id)
    attendee = Attendee(name, desk.contact(company_id, name), company_id, "Tila")
    return desk.services.certificates.issue_at_farm(FarmDraft(session, attendee, Look()))


def everybody(desks: Sequence[Desk], rounds: int = 1) -> None:
    for desk in [*desks] * rounds:
        desk.sync()


@pytest.fixture
def days(hub: World, make_desk: MakeDesk, postgres: EmbeddedPostgres, tmp_path: Path) -> Days:
    """Three laptops, a backup in the middle, and everything heard by everybody."""
    desks = [make_desk(name, organisation) for name, organisation in PEOPLE]
    with hub.engine.connect() as connection:
        path_id = str(connection.scalar(text("SELECT id FROM path ORDER BY key LIMIT 1")))
    hub.write("path", path_id, capacity=1, pool=None)
    firms = {desk.name: desk.firm(f"Tila {desk.name}") for desk in desks}
    anna, outi, pekka = desks
    known = anna.contact(firms[anna.name], "Sirpa Salainen")
    everybody(desks, 2)
    made = back_up(postgres.url(SUPERUSER, DATABASE), tmp_path / "backups", NOON)
    days = Days(hub, desks, path_id, firms, made)

    for desk in (anna, pekka, outi):
        seat(days, desk, "request")
    seat(days, anna, "withdraw")  # the next in line gets the place: nobody asks for it
    days.certificates = [issue(desk, firms[desk.name], f"Aino {number}") for number, desk in enumerate(desks)]
    person = anna.contact(firms[anna.name], "Teppo Tilapäinen")
    days.phone = "040 555 0999"
    keeper = anna.contact(firms[anna.name], "Kaisa Kestävä")
    anna.write("person", keeper, phone=days.phone)
    everybody(desks, 2)
    for one in (known, person):
        assert hub.commands.erase(one) == "erase.done"
    days.erased = [known, person]
    everybody(desks, 2)
    back_up(postgres.url(SUPERUSER, DATABASE), tmp_path / "backups", NOON + timedelta(days=1))
    everybody(desks)  # all have heard that their work is in a backup, which will not be the one put back
    return days


def held(desk: Desk) -> dict[tuple[str, str], Any]:
    """Every row of a laptop but those that say how and when things came to be, or count the others."""
    rows = desk.everything("command", "device", "field_change", "programme_total")
    found = {(entity, entity_id): row for entity, many in rows.items() for entity_id, row in many.items()}
    return {
        key: {name: one for name, one in row.items() if name != "decided_at"} for key, row in found.items()
    }


def go_back(days: Days, postgres: EmbeddedPostgres, urls: DatabaseUrls) -> None:
    """Stop the hub, restore the backup by the book, start it."""
    days.hub.settings.engine.dispose()
    days.hub.engine.dispose()
    place = Place(urls, postgres.url(SUPERUSER, DATABASE), postgres)
    assert restore(days.backup.path, place, days.hub.clock).startswith("digifocus_before_")
    days.hub.clock.forward(hours=1)


@pytest.mark.slow
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)], ids=str)
def test_what_was_acknowledged_stays_whoever_comes_back_first(
    days: Days, postgres: EmbeddedPostgres, hub_urls: DatabaseUrls, order: Sequence[int]
) -> None:
    anna, outi, pekka = days.desks
    wanted = {anna.name: ("withdrawn", None), outi.name: ("waiting", 2), pekka.name: ("confirmed", None)}
    assert places(outi, days) == wanted
    before = [held(desk) for desk in days.desks]
    go_back(days, postgres, hub_urls)

    for number in order:
        days.hub.clock.forward(minutes=1)
        assert days.desks[number].sync().hub_restored
        assert not set(days.erased) & set(days.desks[number].all("person")), "an erased person came back"
    everybody(days.desks, 2)

    assert [places(desk, days) for desk in days.desks] == [wanted] * 3
    for was, desk in zip(before, days.desks, strict=True):
        assert [one for one in was.items() if held(desk).get(one[0]) != one[1]] == []
        assert held(desk).keys() - was.keys() == set()
    assert [desk.services.decisions.set_aside() for desk in days.desks] == [[]] * 3
    numbers = [one.number for one in days.certificates]
    more = [issue(desk, days.firms[desk.name], "Uusi").number for desk in days.desks]
    everybody(days.desks, 2)
    assert len({*numbers, *more}) == 2 * len(PEOPLE)
    for issued in days.certificates:
        assert any(_has(desk, issued.sha256) for desk in days.desks)
    with own_work(days.hub.settings.engine) as connection:
        assert examine(connection).sound
        names = connection.scalars(text("SELECT name FROM person")).all()
        assert not {"Sirpa Salainen", "Teppo Tilapäinen"} & set(names)
        stored = set(connection.scalars(text("SELECT sha256 FROM blob")))
        assert {one.sha256 for one in days.certificates} <= stored
        log = connection.scalars(text("SELECT payload::text FROM op_log")).all()
        assert not [one for one in log if "Salainen" in one or "Tilapäinen" in one]


def _has(desk: Desk, sha256: str) -> bool:
    return Attachments(desk.paths.attachments, desk.workspace.store.key).has(sha256)
