"""Two people change one text apart: both changes stand, or, at the same place, a person decides."""

import pytest
from sqlalchemy import select

from digifocus_desktop.model.limits import TEXT_MAX_CHARS
from sync.hub.database.tables import op_log
from sync.protocol.dots import merged_dot
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub

BASE = "Tila haluaa lisää varauksia kesälle. Nykyinen lomake jää usein vastaamatta."
SUMMER = BASE.replace("kesälle", "kesälle ja syksylle")
WEEKENDS = BASE.replace("usein", "viikonloppuisin")
BOTH = SUMMER.replace("usein", "viikonloppuisin")

Pair = tuple[Laptop, Laptop, str]


@pytest.fixture
def pair(hub: World) -> Pair:
    """Two laptops that hold the file of one firm with a description."""
    one, two = hub.laptop(), hub.laptop()
    file = one.company_file(one.company(), description=BASE)
    one.sync()
    two.sync()
    return one, two, file


def change(laptop: Laptop, file: str, text: str) -> None:
    laptop.write("company_file", file, description=text)


def text_of(laptop: Laptop, file: str) -> str:
    laptop.pull()
    return str(laptop.value("company_file", file, "description"))


def test_changes_at_different_places_both_stand_and_are_no_question(pair: Pair) -> None:
    one, two, file = pair
    change(one, file, SUMMER)
    change(two, file, WEEKENDS)
    one.push()
    (result,) = two.push()

    assert result.fields == {"description": "merged"}
    assert text_of(one, file) == text_of(two, file) == BOTH
    assert one.all("conflict") == []
    assert one.rows["company_file", file].versions["description"] == merged_dot(f"{two.device}:1")
    history = [line.row for line in one.all("field_change") if line.row["field_name"] == "description"]
    assert [(line["old"], line["new"]) for line in history][-1] == (SUMMER, BOTH)


def test_changes_of_the_same_words_are_a_question_with_both_texts(pair: Pair) -> None:
    one, two, file = pair
    change(one, file, WEEKENDS)
    change(two, file, BASE.replace("usein", "aina"))
    one.push()
    (result,) = two.push()

    assert len(result.conflicts) == 1
    assert text_of(one, file) == WEEKENDS
    (later,) = one.all("conflict_value")
    assert later.row["value"] == BASE.replace("usein", "aina")


@pytest.mark.parametrize("apart", [True, False])
def test_who_goes_on_before_hearing_of_the_merge_takes_nothing_back(pair: Pair, *, apart: bool) -> None:
    one, two, file = pair
    change(one, file, SUMMER)
    one.push()
    change(two, file, WEEKENDS)
    if apart:
        two.push()
    change(two, file, f"{WEEKENDS} Pekka soittaa.")
    two.push()

    assert text_of(one, file) == text_of(two, file) == f"{BOTH} Pekka soittaa."
    assert two.all("conflict") == []


def test_who_has_the_merged_text_changes_it_and_others_merge_with_it(pair: Pair, hub: World) -> None:
    one, two, file = pair
    change(one, file, SUMMER)
    change(two, file, WEEKENDS)
    one.push()
    two.push()
    one.pull()
    two.pull()
    three = hub.laptop()
    three.pull()

    change(one, file, f"{BOTH} Pekka soittaa.")
    change(three, file, f"Juvalla. {BOTH}")
    assert [one.push()[0].fields, three.push()[0].fields] == [{}, {"description": "merged"}]
    assert text_of(two, file) == f"Juvalla. {BOTH} Pekka soittaa."


def test_a_text_that_holds_the_others_change_already_is_just_taken(pair: Pair) -> None:
    one, two, file = pair
    change(one, file, SUMMER)
    change(two, file, BOTH)
    one.push()
    (result,) = two.push()

    assert result.fields == {}
    assert text_of(one, file) == BOTH
    assert one.rows["company_file", file].versions["description"] == f"{two.device}:1"


def test_going_on_with_a_candidate_stays_a_question_until_it_is_decided(pair: Pair) -> None:
    one, two, file = pair
    mine = BASE.replace("usein", "aina")
    change(one, file, WEEKENDS)
    change(two, file, mine)
    one.push()
    (first,) = two.push()
    change(two, file, f"{mine} Pekka soittaa.")
    (second,) = two.push()

    assert second.conflicts == first.conflicts
    assert text_of(one, file) == WEEKENDS

    one.write("conflict", first.conflicts[0], state="resolved", resolved_by_user_id=one.me.user_id)
    one.push()
    change(two, file, f"Juvalla. {mine} Pekka soittaa.")
    (third,) = two.push()
    assert third.fields == {"description": "merged"}
    assert text_of(one, file) == f"Juvalla. {WEEKENDS}"


def test_a_merge_that_would_be_too_long_is_a_question(pair: Pair) -> None:
    one, two, file = pair
    long = "a" * (TEXT_MAX_CHARS - len(BASE) - 2)
    change(one, file, f"{long} {BASE}")
    change(two, file, f"{BASE} Pekka soittaa.")
    one.push()
    (result,) = two.push()

    assert len(result.conflicts) == 1


def test_the_log_keeps_the_merged_text_and_a_repeated_push_is_answered_alike(pair: Pair, hub: World) -> None:
    one, two, file = pair
    change(one, file, SUMMER)
    one.push()
    change(two, file, WEEKENDS)
    (op,) = two.pending
    (first,) = two.push()
    (again,) = two.send(op)

    assert again == first
    assert "merged" not in again.to_wire()
    with hub.engine.connect() as connection:
        stored = connection.scalar(select(op_log.c.result).where(op_log.c.device == two.device))
    assert stored is not None
    assert stored["merged"] == {"description": BOTH}
