"""Roles beside the advisor's: what they read follows from rows, and changes with them."""

import pytest
from sqlalchemy import text

from sync.hub.database.walls import own_work
from sync.hub.rights.roles import ROLES
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
STARTS = "2026-12-01T10:00:00.000Z"


def session(advisor: Laptop, **values: object) -> str:
    activity = advisor.write(
        "activity",
        None,
        None,
        programme_id=advisor.me.programme_id,
        kind="webinar",
        title="Kassa",
        starts_at=STARTS,
        **values,
    )
    advisor.write("attendance", None, None, activity_id=activity, name=f"At {activity[:8]}")
    assert all(answer.quarantined is None for answer in advisor.push())
    return activity


def rosters(laptop: Laptop) -> set[str]:
    laptop.pull()
    return {str(row.row["activity_id"]) for row in laptop.all("attendance")}


def test_a_trainer_sees_the_rosters_of_the_own_sessions_and_no_firm(hub: World) -> None:
    advisor = hub.laptop("a")
    trainer = hub.laptop("b", "trainer", email="tiina@example.org")
    advisor.company_file(advisor.company(), phone="040")
    by_name = session(advisor, trainers={"add": ["tiina"]})
    by_id = session(advisor, advisor_user_id=trainer.me.user_id)
    session(advisor, trainers={"add": ["Somebody"]})

    assert rosters(trainer) == {by_name, by_id}
    assert {entity for entity, _ in trainer.rows} == {"programme", "organisation", "activity", "attendance"}


def test_a_name_that_two_trainers_bear_opens_no_roster(hub: World) -> None:
    one, two = (
        hub.laptop("b", "trainer", email="tiina@b.org"),
        hub.laptop("a", "trainer", email="tiina@a.org"),
    )
    session(hub.laptop("a"), trainers={"add": ["tiina"]})

    assert rosters(one) == rosters(two) == set()


def test_a_trainer_who_comes_goes_or_is_named_later_is_followed(hub: World) -> None:
    advisor = hub.laptop("a")
    named = session(advisor, trainers={"add": ["tiina"]})
    trainer = hub.laptop("a", "trainer", email="tiina@example.org")
    assert rosters(trainer) == {named}

    advisor.pull()
    advisor.write("activity", named, trainers={"remove": ["tiina"]})
    advisor.push()
    assert rosters(trainer) == set()

    advisor.write("activity", named, advisor_user_id=trainer.me.user_id)
    advisor.push()
    assert rosters(trainer) == {named}


def test_who_becomes_an_advisor_reads_all_and_a_trainer_again_only_his_part(hub: World) -> None:
    advisor, changing = hub.laptop("a"), hub.laptop("a", "trainer")
    company = advisor.company("Mäkelän tila")
    file = advisor.company_file(company, phone="040 123")
    advisor.push()
    changing.pull()
    assert not changing.has("activity", company)
    assert ("company", company) not in changing.rows

    for roles, sees_firm in ((["advisor"], True), (["trainer"], False), (["coordinator"], True)):
        hub.commands.add_user("x", changing.email, "a", roles)
        changing.who = changing.sign_in()
        changing.pull()
        assert (("company", company) in changing.rows) is sees_firm, roles
        assert (("company_file", file) in changing.rows) is (roles == ["advisor"])


def test_an_auditor_reads_evidence_and_no_advice(hub: World) -> None:
    advisor, auditor = hub.laptop("a"), hub.laptop("a", "auditor")
    company = advisor.company()
    consent = advisor.consent(company)
    advisor.company_file(company, phone="040 123")
    advisor.write("action", None, None, company_id=company, title="Kassa")
    advisor.push()
    seen = session(advisor)
    auditor.pull()

    assert auditor.has("consent", consent)
    assert rosters(auditor) == {seen}
    assert not {"company_file", "action", "device"} & {entity for entity, _ in auditor.rows}
    assert rosters(hub.laptop("b", "auditor")) == {seen}
    assert not hub.laptop("b", "auditor").all("consent")


@pytest.mark.parametrize("role", sorted(name for name, role in ROLES.items() if not role.writes))
def test_who_only_reads_is_told_so(hub: World, role: str) -> None:
    reader = hub.laptop("a", role)
    reader.pull()
    reader.write("activity", None, None, programme_id=hub.programme, kind="x", title="x", starts_at=STARTS)
    (answer,) = reader.push()

    assert answer.quarantined == "write.reads_only"


def test_a_hub_of_before_the_roles_grants_them_what_they_see(hub: World) -> None:
    """The newest step of the hub's tables is taken again over rows as an older hub left them."""
    from sync.hub.migrations.versions import h0007_walls as step

    advisor = hub.laptop("a")
    company = advisor.company()
    consent = advisor.consent(company)
    visit = session(advisor, company_id=company)
    webinar = session(advisor)
    with own_work(hub.engine) as connection:
        before = set(connection.execute(text("SELECT principal, bucket FROM access_grant")).all())
        connection.execute(
            text("DELETE FROM access_grant WHERE principal ~ '(auditor|coordinator|trainer)$'")
        )
        for statement in step.new_grants():
            connection.execute(text(statement))
        after = set(connection.execute(text("SELECT principal, bucket FROM access_grant")).all())

    assert after == before
    auditor = hub.laptop("a", "auditor")
    assert rosters(auditor) == {visit, webinar}
    assert auditor.has("consent", consent)
