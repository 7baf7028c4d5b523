"""Two firms that are one: everything of the one goes to the other, and can be taken back."""

from uuid import uuid4

import pytest

from digifocus_desktop.model.ids import pair_id
from tests.sync.hub.test_seats import confirmed, path, queue, request
from tests.sync.world import DEVICE_TIME, Laptop, World

MAKELA = "1234567-1"


def merge(laptop: Laptop, stays: str, goes: str, kind: str = "company.merge") -> str:
    facts = {"company_id": stays, "target": goes, "user_id": laptop.me.user_id, "asked_at": DEVICE_TIME}
    return laptop.write("command", None, None, kind=kind, **facts)


def person(laptop: Laptop, firm: str, name: str = "Aino") -> str:
    return laptop.write("person", None, None, company_id=firm, name=name)


def note(laptop: Laptop, firm: str, audience: str) -> str:
    return laptop.write(
        "step_note", None, None, company_id=firm, audience=audience, interview_id=str(uuid4()), step=1,
        body="Text", author_user_id=laptop.me.user_id, written_at=DEVICE_TIME,
    )  # fmt: skip


def file_of(laptop: Laptop, firm: str, **values: object) -> str:
    file_id = pair_id("company_file", firm)
    laptop.write("company_file", file_id, None, company_id=firm, **values)
    return file_id


@pytest.fixture
def laptop(hub: World) -> Laptop:
    return hub.laptop()


@pytest.fixture
def pair(laptop: Laptop) -> tuple[str, str]:
    firms = (
        laptop.company("Mäkelä"),
        laptop.company("Mäkelän tila", target_groups={"add": ["farm"], "remove": []}),
    )
    laptop.sync()
    return firms


def questions(laptop: Laptop) -> dict[str, object]:
    open_ones = [one for one in laptop.all("conflict") if one.row["state"] == "open"]
    return {one.row["field_name"]: one.row["current"]["value"] for one in open_ones}


def test_everything_of_the_one_goes_to_the_other(laptop: Laptop, pair: tuple[str, str]) -> None:
    stays, goes = pair
    mine = [person(laptop, goes), note(laptop, goes, "firm"), note(laptop, goes, "advisors")]
    visit = laptop.write(
        "activity", None, None, company_id=goes, programme_id=laptop.world.programme, kind="visit",
        title="Käynti", starts_at=DEVICE_TIME, trainers={"add": [], "remove": []},
    )  # fmt: skip
    laptop.write("attendance", None, None, activity_id=visit, company_id=goes, name="Aino")
    laptop.sync()
    laptop.write("person", mine[0], name="Aino Aho")
    command = merge(laptop, stays, goes)
    laptop.sync()

    assert laptop.value("command", command, "state") == "done"
    assert {row.row["company_id"] for row in laptop.rows.values() if "company_id" in row.row} == {stays}
    assert {row.bucket for row in laptop.all("step_note")} == {f"company:{stays}", f"advisors:{stays}"}
    assert not laptop.has("company", goes)
    assert laptop.value("company", goes, "merged_into") == stays
    assert laptop.value("company", stays, "target_groups") == ["farm"]
    assert not [row for row in laptop.rows.values() if row.bucket.endswith(goes)]
    history = [one.row for one in laptop.all("field_change") if one.row["entity"] == "person"]
    assert [(one["company_id"], one["subject_bucket"]) for one in history] == [(stays, f"company:{stays}")]


def test_what_differs_is_asked_and_what_is_missing_is_filled(laptop: Laptop, pair: tuple[str, str]) -> None:
    stays, goes = pair
    kept = file_of(laptop, stays, phone="040 1", website="a.fi")
    file_of(laptop, goes, phone="040 2", locality="Juva", website="a.fi")
    laptop.sync()
    merge(laptop, stays, goes)
    laptop.sync()

    assert questions(laptop) == {"name": "Mäkelä", "phone": "040 1"}
    assert {one.row["value"] for one in laptop.all("conflict_value")} == {"Mäkelän tila", "040 2"}
    assert laptop.value("company_file", kept, "locality") == "Juva"
    assert laptop.value("company_file", kept, "phone") == "040 1"


def test_an_offline_laptop_that_still_writes_to_the_merged_firm_loses_nothing(
    hub: World, laptop: Laptop, pair: tuple[str, str]
) -> None:
    stays, goes = pair
    offline = hub.laptop()
    kept, old = file_of(laptop, stays, phone="040 1"), file_of(laptop, goes)
    known = person(laptop, goes)
    laptop.sync()
    offline.sync()
    merge(laptop, stays, goes)
    laptop.sync()

    added = person(offline, goes, "Bertta")
    offline.write("person", known, name="Aino Aho")
    offline.write("company_file", old, phone="040 3", locality="Juva")
    offline.write("company", goes, name="Mäkelän maatila")
    offline.write("company_file", old, phone="040 4")
    results = offline.push()
    offline.pull()

    assert [result.quarantined for result in results] == [None] * 5
    assert offline.value("person", added, "company_id") == stays
    assert offline.value("person", known, "name") == "Aino Aho"
    assert offline.value("company_file", kept, "phone") == "040 1"
    later = {one.row["value"] for one in offline.all("conflict_value")}
    assert later == {"Mäkelän tila", "040 3", "040 4", "Mäkelän maatila"}
    assert offline.value("company_file", kept, "locality") == "Juva"
    assert not offline.has("company", goes)


def test_a_merge_is_undone_with_what_has_not_gone_elsewhere(laptop: Laptop, pair: tuple[str, str]) -> None:
    stays, goes = pair
    file_of(laptop, goes, phone="040 2")
    old = person(laptop, goes)
    laptop.sync()
    merge(laptop, stays, goes)
    laptop.sync()
    new = person(laptop, stays, "Bertta")
    laptop.sync()
    command = merge(laptop, stays, goes, "company.unmerge")
    laptop.sync()

    assert laptop.value("command", command, "answer") == {"code": "merge.undone"}
    assert laptop.has("company", goes)
    assert laptop.has("company_file", pair_id("company_file", goes))
    assert laptop.value("company", goes, "merged_into") is None
    assert laptop.value("person", old, "company_id") == goes
    assert laptop.value("person", new, "company_id") == stays


def test_places_go_along_and_two_on_one_path_become_one(
    hub: World, laptop: Laptop, pair: tuple[str, str]
) -> None:
    (stays, goes), third = pair, laptop.company("Third")
    one, two = path(hub, 2), path(hub, 1)
    for firm in (stays, goes, third):
        request(laptop, firm, one)
    for firm in (goes, stays):
        request(laptop, firm, two)
    laptop.sync()
    merge(laptop, stays, goes)
    laptop.sync()

    assert (confirmed(hub, one), queue(laptop, one)) == ({stays, third}, [])
    assert (confirmed(hub, two), queue(laptop, two)) == ({stays}, [])


def test_only_who_has_the_firm_may_give_it_away(hub: World) -> None:
    one, two = hub.laptop("a"), hub.laptop("b")
    theirs, mine = one.company("Theirs"), two.company("Mine")
    one.consent(theirs)
    one.sync()
    command = merge(two, mine, theirs)
    again = merge(two, mine, str(uuid4()))
    undone = merge(two, mine, mine, "company.unmerge")
    two.sync()

    codes = [two.value("command", each, "answer")["code"] for each in (command, again, undone)]
    assert codes == ["merge.not_yours", "merge.no_firm", "merge.no_firm"]
    assert one.has("company", theirs)


def test_nobody_but_the_hub_says_that_a_firm_was_merged_or_brings_it_back(
    laptop: Laptop, pair: tuple[str, str]
) -> None:
    stays, goes = pair
    laptop.write("company", goes, merged_into=stays)
    assert [result.quarantined for result in laptop.push()] == ["write.hub_only"]
    laptop.pull()
    merge(laptop, stays, goes)
    laptop.sync()
    laptop.write("company", goes, deleted=False)

    assert [result.quarantined for result in laptop.push()] == ["company.merged_away"]


def test_the_same_firm_made_on_two_laptops_is_asked_about_and_merging_answers(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    first = one.company("Mäkelä", business_id=MAKELA)
    one.sync()
    second = two.company("Mäkelän tila", business_id=MAKELA)
    two.sync()
    (asked,) = [each.row for each in two.all("conflict")]

    assert (asked["kind"], asked["entity_id"], asked["field_name"]) == ("duplicate", second, "merged_into")
    assert [each.row["value"] for each in two.all("conflict_value")] == [first]

    merge(two, first, second)
    two.sync()

    assert [each.row["state"] for each in two.all("conflict") if each.row["kind"] == "duplicate"] == [
        "resolved"
    ]


def test_a_firm_of_its_own_is_asked_about_nothing(hub: World, laptop: Laptop) -> None:
    laptop.company("One", business_id=MAKELA)
    laptop.company("Two", business_id="7654321-4")
    laptop.company("Three")
    laptop.sync()

    assert laptop.all("conflict") == []
