"""What repeats, answered by two advisors on two laptops without network: nothing is lost, both end alike."""

from datetime import timedelta

import pytest

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.repeats import PRESENT
from digifocus_desktop.forms.runtime import Runtime
from tests.end2end.test_two_advisors import synced
from tests.repeated_form import repeated_package
from tests.sync.desk import NOON


@pytest.fixture
def analysis(anna, pekka):
    """An analysis with one place, which both have."""
    company = anna.firm()
    with anna.workspace.store.write() as session:
        package = anna.services.forms.keep(session, repeated_package())
    found = anna.write(
        "response_set",
        company_id=company,
        form_package_id=package,
        phase="T0",
        answers={},
        started_at=NOON,
        advisor_user_id=anna.services.me.user_id,
    )
    add(anna, found, "Sievi", 3)
    synced(anna, pekka)
    return found


def opened(desk, analysis):
    stored = desk.services.analyses.open(analysis)
    return Runtime(stored.package, stored.answers, stored.course)


def add(desk, analysis, town, staff):
    marker = opened(desk, analysis).add_instance("place", NOON)
    key = marker.partition("#")[2]
    answers = {marker: PRESENT, f"town#{key}": Answer.of(town), f"staff#{key}": Answer.of(staff)}
    desk.services.analyses.answer(analysis, answers)
    return marker


def places(desk, analysis):
    runtime = opened(desk, analysis)
    return [
        (runtime.value(one.item("town")), runtime.value(one.item("staff")))
        for one in runtime.instances("place")
    ]


def test_places_that_both_add_are_all_there_in_one_order(anna, pekka, analysis):
    add(anna, analysis, "Ylivieska", 7)
    add(pekka, analysis, "Kokkola", 5)
    add(pekka, analysis, "Oulu", 1)
    synced(anna, pekka)

    assert places(anna, analysis) == places(pekka, analysis)
    assert places(anna, analysis)[0] == ("Sievi", 3)
    assert {town for town, _ in places(anna, analysis)} == {"Sievi", "Ylivieska", "Kokkola", "Oulu"}
    assert opened(anna, analysis).value("everybody") == opened(pekka, analysis).value("everybody") == 16
    assert [*anna.services.decisions.open(), *pekka.services.decisions.open()] == []


def test_both_finish_it_and_nobody_has_to_decide_when_it_was(anna, pekka, analysis):
    anna.services.analyses.complete(analysis)
    pekka.now = lambda: NOON + timedelta(minutes=5)
    pekka.reopen()
    pekka.services.analyses.complete(analysis)
    synced(anna, pekka)

    finished = {desk.services.analyses.open(analysis).completed_at for desk in (anna, pekka)}
    assert finished == {NOON}
    assert [*anna.services.decisions.open(), *pekka.services.decisions.open()] == []


def test_a_place_that_one_removes_while_the_other_corrects_it_comes_back_corrected(anna, pekka, analysis):
    (marker,) = (one.id for one in opened(anna, analysis).instances("place"))
    town = f"town#{marker.partition('#')[2]}"
    anna.services.analyses.answer(analysis, {marker: None})
    pekka.services.analyses.answer(analysis, {town: Answer.of("Sievin keskusta")})
    synced(anna, pekka)
    assert places(anna, analysis) == places(pekka, analysis) == []

    pekka.services.analyses.answer(analysis, {marker: PRESENT})
    synced(anna, pekka)
    assert places(anna, analysis) == places(pekka, analysis) == [("Sievin keskusta", 3)]


def test_a_place_that_both_correct_waits_for_a_decision_on_that_question_alone(anna, pekka, analysis):
    (marker,) = (one.id for one in opened(anna, analysis).instances("place"))
    key = marker.partition("#")[2]
    anna.services.analyses.answer(
        analysis, {f"town#{key}": Answer.of("Sievi as"), f"staff#{key}": Answer.of(4)}
    )
    pekka.services.analyses.answer(analysis, {f"town#{key}": Answer.of("Sievin keskusta")})
    synced(anna, pekka)

    assert places(anna, analysis) == places(pekka, analysis) == [("Sievi as", 4)]
    (mine,), (theirs,) = anna.services.decisions.open(), pekka.services.decisions.open()
    assert mine.field == theirs.field == f"answers/town#{key}"
    assert {side.value["v"] for side in theirs.sides} == {"Sievi as", "Sievin keskusta"}
