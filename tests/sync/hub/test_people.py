"""Admins let colleagues in with codes and shut laptops out; nobody else does, and nobody else sees."""

import secrets
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from digifocus_desktop.errors import SyncError
from sync.hub.sight.access import OwnFilter
from sync.protocol.dots import new_device_id
from sync.protocol.hello import Hello
from sync.protocol.signin import EnrolRequest, code_hash, new_code
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
ROLES = ("advisor", "coordinator", "auditor", "trainer")


@pytest.fixture
def admin(hub: World) -> Laptop:
    return hub.laptop("a", "org_admin")


@pytest.fixture(params=["both walls", "the database alone"])
def walls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OwnFilter, "stands", request.param == "both walls")


def ask(laptop: Laptop, kind: str, target: str, **details: Any) -> str:
    facts = {"user_id": laptop.me.user_id, "target": target, "details": details or None}
    return laptop.write("command", None, None, kind=kind, asked_at=DEVICE_TIME, **facts)


def answer(laptop: Laptop, command: str) -> tuple[str, str]:
    laptop.push()
    laptop.pull()
    said = laptop.value("command", command, "answer")
    return laptop.value("command", command, "state"), said["code"]


def issue(laptop: Laptop, user: str, code: str) -> str:
    return ask(laptop, "code.issue", user, hash=code_hash(code))


def enrols(hub: World, code: str) -> str:
    """Return whose laptop a code lets in, or why none."""
    device, key = new_device_id(), secrets.token_hex(32)
    try:
        return hub.service.enrol(EnrolRequest(code, device, key, str(uuid4()), "x"), "127.0.0.1")[1].user_id
    except SyncError as error:
        return error.code


def test_a_code_made_on_a_laptop_lets_a_new_colleague_in_once(hub: World, admin: Laptop) -> None:
    colleague, code = str(uuid4()), new_code()
    values = {"programme_id": hub.programme, "organisation_id": admin.me.organisation_id, "active": True}
    roles = {"add": ["advisor"], "remove": []}
    admin.write(
        "app_user", colleague, None, name="Uusi Neuvoja", email="uusi@example.org", roles=roles, **values
    )
    command = issue(admin, colleague, code)

    assert answer(admin, command) == ("done", "people.code_ready")
    assert admin.value("command", command, "answer")["until"] == "2026-11-27T10:00:00.000Z"
    assert enrols(hub, code.lower()) == colleague
    assert enrols(hub, code) == "auth.code"


def test_a_code_ends_with_its_time(hub: World, admin: Laptop) -> None:
    code = new_code()
    issue(admin, admin.me.user_id, code)
    admin.push()
    hub.clock.forward(hours=72, seconds=1)

    assert enrols(hub, code) == "auth.code"


def test_a_lost_laptop_is_shut_out_under_every_id_it_has_had(hub: World, admin: Laptop) -> None:
    lost = hub.laptop("a")
    renewed = "Zz9Zz9Zz"
    hub.service.fork(lost.who, renewed, str(uuid4()))

    assert answer(admin, ask(admin, "device.revoke", renewed)) == ("done", "people.device_closed")
    assert [admin.value("device", each, "revoked_at") for each in (lost.device, renewed)] == [DEVICE_TIME] * 2
    with pytest.raises(SyncError, match=r"device\.revoked"):
        lost.token()


def test_the_own_laptop_is_not_shut_out(hub: World, admin: Laptop) -> None:
    assert answer(admin, ask(admin, "device.revoke", admin.device)) == ("refused", "people.own_device")
    assert admin.token()


@pytest.mark.usefixtures("walls")
@pytest.mark.parametrize("role", ROLES)
def test_nobody_but_an_admin_lets_in_or_shuts_out(hub: World, role: str) -> None:
    other, laptop, code = hub.laptop("a"), hub.laptop("a", role), new_code()
    issue(laptop, other.me.user_id, code)
    ask(laptop, "device.revoke", other.device)
    laptop.push()

    assert enrols(hub, code) == "auth.code"
    assert other.token()


@pytest.mark.usefixtures("walls")
def test_an_admin_of_another_organisation_does_neither_even_of_the_one_that_leads(
    hub: World, admin: Laptop
) -> None:
    other, code = hub.laptop("b"), new_code()  # organisation a leads the programme

    assert answer(admin, issue(admin, other.me.user_id, code)) == ("refused", "people.not_yours")
    assert answer(admin, ask(admin, "device.revoke", other.device)) == ("refused", "people.not_yours")
    assert enrols(hub, code) == "auth.code"
    assert other.token()


def test_whoever_left_gets_no_code_and_what_is_no_hash_makes_none(hub: World, admin: Laptop) -> None:
    gone = hub.laptop("a")
    hub.write("app_user", gone.me.user_id, active=False)

    assert answer(admin, issue(admin, gone.me.user_id, new_code())) == ("refused", "people.no_user")
    assert answer(admin, issue(admin, str(uuid4()), new_code())) == ("refused", "people.no_user")
    for details in ({}, {"hash": "x"}, {"hash": 5}, {"hash": ["a"]}):
        command = ask(admin, "code.issue", admin.me.user_id, **details)
        assert answer(admin, command) == ("refused", "people.no_code")
    assert answer(admin, ask(admin, "device.revoke", "nobody")) == ("refused", "people.no_device")


def test_the_last_admin_stays_one(hub: World, admin: Laptop) -> None:
    admin.pull()
    admin.write("app_user", admin.me.user_id, active=False)
    assert admin.push()[-1].quarantined == "people.last_admin"

    second = hub.laptop("a", "org_admin")
    second.pull()
    second.write("app_user", admin.me.user_id, active=False)
    assert second.push()[-1].quarantined is None


@pytest.mark.usefixtures("walls")
def test_laptops_and_when_they_were_seen_are_for_the_own_admins_alone(hub: World, admin: Laptop) -> None:
    seen = hub.laptop("a")
    watchers = [hub.laptop("a", role) for role in ROLES] + [hub.laptop("b", "org_admin")]
    for laptop in (admin, *watchers):
        laptop.pull()

    assert ("device", seen.device) in admin.rows
    assert not [laptop.email for laptop in watchers if ("device", seen.device) in laptop.rows]


def test_a_laptop_s_row_says_when_it_was_seen_by_the_hub_s_clock_and_what_it_runs(
    hub: World, admin: Laptop
) -> None:
    laptop = hub.laptop("a")

    def greet(app: str) -> tuple[str, str]:
        wrong = "2016-01-01T00:00:00.000Z"
        hub.service.hello(laptop.who, Hello((1,), app, "m0001", laptop.incarnation, wrong))
        admin.pull()
        row = admin.rows["device", laptop.device].row
        return row["app"], row["last_seen_at"]

    assert greet("1.0") == ("1.0", DEVICE_TIME)
    hub.clock.forward(minutes=59)
    assert greet("1.0") == ("1.0", DEVICE_TIME)  # no row for each of fifty laptops that greet all day
    hub.clock.forward(minutes=1)
    assert greet("1.0") == ("1.0", "2026-11-24T11:00:00.000Z")
    assert greet("1.1")[0] == "1.1"


def test_laptops_leave_the_advisors_of_a_hub_of_before(hub: World, admin: Laptop) -> None:
    advisor, seen = hub.laptop("a"), hub.laptop("a")
    organisation = advisor.me.organisation_id
    before = f"organisation:{organisation}"
    with hub.engine.begin() as connection:
        for table in ("device", "sync_row"):
            connection.execute(
                text(f"UPDATE {table} SET bucket = :b WHERE bucket LIKE 'laptops:%'"), {"b": before}
            )
        connection.execute(text("DELETE FROM access_grant WHERE bucket LIKE 'laptops:%'"))
    for laptop in (advisor, admin):
        laptop.pull()
        assert laptop.rows["device", seen.device].bucket == before

    migration = import_module("sync.hub.migrations.versions.h0009_laptops_are_for_admins")
    with hub.engine.begin() as connection, Operations.context(MigrationContext.configure(connection)):
        migration.upgrade()
    for laptop in (advisor, admin):
        laptop.pull(max_rows=1)

    assert ("device", seen.device) not in advisor.rows
    assert admin.rows["device", seen.device].bucket == f"laptops:{organisation}"
