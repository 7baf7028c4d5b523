"""Who sees what: buckets follow owner, consent and audience; a lost bucket is dropped."""

from uuid import uuid4

import pytest

from sync.protocol.rows import Drop
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


@pytest.fixture
def firm(hub: World) -> tuple[Laptop, Laptop, str, str]:
    """An advisor of A with a firm and its file, and an advisor of B; both have synced."""
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    company = ours.company("Mäkelän tila")
    file = ours.company_file(company, phone="040 123")
    ours.sync()
    theirs.sync()
    return ours, theirs, company, file


def test_another_organisation_sees_the_firm_and_nothing_of_its_file(
    firm: tuple[Laptop, Laptop, str, str],
) -> None:
    ours, theirs, company, file = firm

    assert theirs.value("company", company, "name") == "Mäkelän tila"
    assert {row.bucket for row in theirs.rows.values()} == {ours.rows["company", company].bucket}
    assert ("company_file", file) not in theirs.rows


def test_consent_shows_the_file_to_the_partners_from_its_beginning(
    firm: tuple[Laptop, Laptop, str, str],
) -> None:
    ours, theirs, company, file = firm
    ours.consent(company)
    ours.push()
    theirs.pull()

    assert theirs.value("company_file", file, "phone") == "040 123"
    theirs.write("company_file", file, phone="040 999")
    theirs.push()
    ours.pull()
    assert ours.value("company_file", file, "phone") == "040 999"


def test_withdrawn_consent_drops_the_file_from_the_partners(firm: tuple[Laptop, Laptop, str, str]) -> None:
    ours, theirs, company, file = firm
    consent = ours.consent(company)
    ours.sync()
    theirs.pull()
    ours.write("consent", consent, state="withdrawn")
    ours.push()
    lines = theirs.pull()

    assert Drop(f"company:{company}") in lines
    assert Drop(f"advisors:{company}") in lines
    assert ("company_file", file) not in theirs.rows
    assert theirs.has("company", company)
    ours.pull()
    assert ours.has("company_file", file)


def test_a_deleted_consent_shares_nothing(firm: tuple[Laptop, Laptop, str, str]) -> None:
    ours, theirs, company, file = firm
    consent = ours.consent(company)
    ours.sync()
    theirs.pull()
    ours.delete("consent", consent)
    ours.push()
    theirs.pull()

    assert ("company_file", file) not in theirs.rows


def test_one_withdrawn_consent_outweighs_another_that_was_given(
    firm: tuple[Laptop, Laptop, str, str],
) -> None:
    ours, theirs, company, file = firm
    ours.consent(company, "withdrawn")
    ours.consent(company, "given")
    ours.push()
    theirs.pull()

    assert ("company_file", file) not in theirs.rows


def test_consent_given_again_brings_the_file_back(firm: tuple[Laptop, Laptop, str, str]) -> None:
    ours, theirs, company, file = firm
    consent = ours.consent(company)
    for state in ("withdrawn", "given"):
        ours.sync()
        theirs.pull()
        ours.write("consent", consent, state=state)
    ours.push()
    theirs.pull()

    assert theirs.has("company_file", file)


def test_withdrawn_and_given_again_between_two_pulls_loses_no_row(
    firm: tuple[Laptop, Laptop, str, str],
) -> None:
    ours, theirs, company, file = firm
    consent = ours.consent(company)
    ours.sync()
    theirs.pull()
    ours.write("consent", consent, state="withdrawn")
    person = ours.write("person", company_id=company, name="Aino")
    ours.push()
    ours.write("consent", consent, state="given")
    ours.push()
    theirs.pull()

    assert theirs.has("company_file", file)
    assert theirs.value("person", person, "name") == "Aino"


def test_a_change_outside_the_own_buckets_is_quarantined_and_not_applied(
    firm: tuple[Laptop, Laptop, str, str],
) -> None:
    ours, theirs, company, file = firm
    theirs.write("company_file", file, phone="hacked")
    theirs.company_file(company, phone="hacked")
    results = theirs.push()
    ours.pull()

    assert [result.quarantined for result in results] == ["field.missing:company_id", "write.scope"]
    assert [row.row["phone"] for row in ours.all("company_file")] == ["040 123"]


def test_only_the_owner_changes_a_firm(firm: tuple[Laptop, Laptop, str, str]) -> None:
    _, theirs, company, _ = firm
    theirs.write("company", company, name="Ours now")
    theirs.write("company", company, owner_organisation_id=theirs.me.organisation_id)
    results = theirs.push()
    theirs.pull()

    assert {result.quarantined for result in results} == {"write.owner_only"}
    assert theirs.value("company", company, "name") == "Mäkelän tila"


def test_a_firm_cannot_be_made_in_anothers_name(hub: World) -> None:
    ours = hub.laptop("a")
    ours.company(owner_organisation_id=hub.organisations["b"])
    (result,) = ours.push()

    assert result.quarantined == "write.owner_only"


def test_a_firm_handed_over_takes_its_file_with_it(firm: tuple[Laptop, Laptop, str, str]) -> None:
    ours, theirs, company, file = firm
    ours.write("company", company, owner_organisation_id=theirs.me.organisation_id)
    ours.sync()
    theirs.pull()

    assert theirs.has("company_file", file)
    assert ("company_file", file) not in ours.rows


def test_notes_go_to_their_audience_alone(firm: tuple[Laptop, Laptop, str, str], hub: World) -> None:
    ours, theirs, company, _ = firm
    colleague = hub.laptop("a")
    notes = {}
    for audience in ("firm", "advisors", "author"):
        notes[audience] = ours.write(
            "step_note",
            company_id=company,
            interview_id=str(uuid4()),
            step=1,
            audience=audience,
            body=audience,
            author_user_id=ours.me.user_id,
            written_at="2026-11-24T10:00:00.000Z",
        )
    ours.consent(company)
    ours.sync()
    theirs.pull()
    colleague.pull()

    def held(laptop: Laptop) -> set[str]:
        return {row.row["audience"] for row in laptop.all("step_note")}

    assert held(ours) == {"firm", "advisors", "author"}
    assert held(colleague) == {"firm", "advisors"}
    assert held(theirs) == {"firm", "advisors"}


def test_a_new_organisation_sees_what_was_shared_before_it_came(
    firm: tuple[Laptop, Laptop, str, str], hub: World
) -> None:
    ours, _, company, file = firm
    ours.consent(company)
    ours.sync()
    hub.write("organisation", str(uuid4()), programme_id=hub.programme, key="c", name="C", short_name="C")
    newcomer = hub.laptop("c")
    newcomer.pull()

    assert newcomer.has("company", company)
    assert newcomer.has("company_file", file)


def test_a_roster_is_seen_by_advisors_of_every_organisation(firm: tuple[Laptop, Laptop, str, str]) -> None:
    ours, theirs, _, _ = firm
    activity = ours.write(
        "activity",
        programme_id=ours.me.programme_id,
        kind="webinar",
        title="Kassa",
        starts_at="2026-12-01T10:00:00.000Z",
    )
    ours.write("attendance", activity_id=activity, name="Aino")
    results = ours.push()
    theirs.pull()

    assert [result.quarantined for result in results] == [None, None]
    assert [row.row["name"] for row in theirs.all("attendance")] == ["Aino"]


def test_the_roster_of_a_visit_follows_the_firm(firm: tuple[Laptop, Laptop, str, str]) -> None:
    ours, theirs, company, _ = firm
    values = {"kind": "visit", "title": "Käynti", "starts_at": "2026-12-01T10:00:00.000Z"}
    visit = ours.write("activity", programme_id=ours.me.programme_id, company_id=company, **values)
    ours.write("attendance", activity_id=visit, name="Aino")
    ours.sync()
    theirs.pull()
    assert theirs.all("attendance") == theirs.all("activity") == []

    ours.consent(company)
    ours.sync()
    theirs.pull()
    assert [row.row["name"] for row in theirs.all("attendance")] == ["Aino"]


def test_a_user_who_changes_organisation_sees_the_new_one_only(
    firm: tuple[Laptop, Laptop, str, str], hub: World
) -> None:
    ours, theirs, company, file = firm
    hub.commands.add_user("x", ours.email, "b", ["advisor"])
    ours.who = ours.sign_in()
    ours.pull()

    assert ("company_file", file) not in ours.rows
    assert ours.has("company", company)
    mine = theirs.company("Theirs")
    theirs_file = theirs.company_file(mine)
    theirs.sync()
    ours.pull()
    assert ours.has("company_file", theirs_file)


def test_a_role_gained_later_shows_old_rows(firm: tuple[Laptop, Laptop, str, str], hub: World) -> None:
    ours, theirs, _, file = firm
    theirs.write("company_file", file, phone="hacked")
    theirs.push()
    admin = hub.laptop("b", "advisor")
    admin.pull()
    assert admin.all("quarantine") == []

    hub.commands.add_user("admin", admin.email, "b", ["advisor", "org_admin"])
    admin.who = admin.sign_in()
    admin.pull()
    assert [row.row["user_id"] for row in admin.all("quarantine")] == [theirs.me.user_id]
    assert ours.all("quarantine") == []


def test_only_an_admin_of_the_organisation_edits_its_users(hub: World) -> None:
    advisor, admin, other = hub.laptop("a"), hub.laptop("a", "org_admin"), hub.laptop("b", "org_admin")
    for laptop in (advisor, admin, other):
        laptop.pull()
        laptop.write("app_user", advisor.me.user_id, title=f"Title by {laptop.device}")
    refused, taken, foreign = advisor.push()[0], admin.push()[0], other.push()[0]

    assert refused.quarantined == foreign.quarantined == "write.admin_only"
    assert taken.quarantined is None


def test_an_admin_cannot_move_a_user_to_another_organisation(hub: World) -> None:
    admin = hub.laptop("a", "org_admin")
    admin.pull()
    admin.write("app_user", admin.me.user_id, organisation_id=hub.organisations["b"])
    (result,) = admin.push()

    assert result.quarantined == "write.admin_only"


def test_rows_of_the_hub_are_written_by_the_hub_alone(hub: World) -> None:
    admin = hub.laptop("a", "org_admin", "advisor")
    admin.pull()
    admin.write("device", admin.device, number=1000)
    (result,) = admin.push()

    assert result.quarantined == "write.hub_only"


def test_an_advisor_may_send_a_row_of_an_admin_that_is_there_already(hub: World) -> None:
    laptop = hub.laptop("a")
    organisation_id = hub.organisations["a"]
    values = {"key": "a", "name": "Organisation a", "short_name": "a", "programme_id": hub.programme}
    laptop.write("organisation", organisation_id, **values)
    laptop.write("organisation", organisation_id, name="Another")
    same, other = laptop.push()

    assert same.quarantined is None
    assert set(same.fields) == set(values)
    assert other.quarantined == "write.admin_only"
