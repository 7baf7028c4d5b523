"""A form with a repeat through everything that keeps, copies, prints and compares answers."""

from datetime import datetime

import pytest

from digifocus_desktop.documents.paper_form import Question
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.repeats import PRESENT
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.services.paper_form_content import PAPER_INSTANCES, known_runtime, paper_form_data
from digifocus_desktop.services.paper_forms import COURSES
from digifocus_desktop.services.report_answers import answer_groups
from tests.analysis_data import answer_all, make_company
from tests.repeated_form import REPEATED_NEXT, repeated_package
from tests.workspaces import NOON


@pytest.fixture
def analysis(services):
    """An open analysis of a form with a repeat."""
    services.form_desk.publish(services.form_desk.check(repeated_package()), "")
    return services.analyses.open(services.analyses.start(make_company(services)))


def add(services, analysis, *values, at=NOON):
    """Add an instance with town and staff for each of the values; return the markers."""
    markers = []
    for town, staff in values:
        runtime = Runtime(analysis.package, services.analyses.open(analysis.id).answers)
        marker = runtime.add_instance("place", at)
        services.analyses.answer(analysis.id, {marker: PRESENT})
        key = marker.partition("#")[2]
        services.analyses.answer(
            analysis.id, {f"town#{key}": Answer.of(town), f"staff#{key}": Answer.of(staff)}
        )
        markers.append(marker)
    return markers


def opened(services, analysis):
    stored = services.analyses.open(analysis.id)
    return Runtime(stored.package, stored.answers, stored.course)


def test_instances_are_stored_each_by_its_own_entry(services, analysis):
    markers = add(services, analysis, ("Sievi", 3), ("Ylivieska", 7))

    runtime = opened(services, analysis)
    assert [one.id for one in runtime.instances("place")] == markers
    assert runtime.value("everybody") == 10.0
    with services.store.read() as connection:
        rows = connection.execute(
            "SELECT changes FROM outbox WHERE entity = 'response_set' ORDER BY n"
        ).fetchall()
    fields = " ".join(row[0] for row in rows)
    assert f"answers/{markers[0]}" in fields
    assert f"answers/town{markers[1].removeprefix('place')}" in fields


def test_a_removed_instance_comes_back_with_what_was_answered_in_it(services, analysis):
    first, _ = add(services, analysis, ("Sievi", 3), ("Ylivieska", 7))

    services.analyses.answer(analysis.id, {first: None})
    assert opened(services, analysis).value("everybody") == 7.0
    services.analyses.answer(analysis.id, {first: PRESENT})
    assert opened(services, analysis).value("everybody") == 10.0


def test_scores_and_the_list_of_the_firm_do_not_mind(services, analysis):
    answer_all(services, analysis)
    with services.store.read() as connection:
        before = connection.execute("SELECT * FROM score ORDER BY 1, 2").fetchall()

    add(services, analysis, ("Sievi", 3))

    with services.store.read() as connection:
        assert connection.execute("SELECT * FROM score ORDER BY 1, 2").fetchall() == before
    assert services.analyses.of_company(analysis.company_id)[0].level == pytest.approx(50.0)


def test_a_later_measurement_begins_with_the_instances_of_the_first(services, analysis):
    answer_all(services, analysis)
    add(services, analysis, ("Sievi", 3), ("Ylivieska", 7))
    services.analyses.complete(analysis.id)

    again = services.analyses.open(services.analyses.start(analysis.company_id, "T1"))

    runtime = Runtime(again.package, again.answers, again.course)
    assert runtime.value("everybody") == 10.0
    assert len(runtime.instances("place")) == 2


def test_an_open_analysis_moves_to_a_version_with_its_instances(services, analysis):
    add(services, analysis, ("Sievi", 3), ("Ylivieska", 7))
    newer = repeated_package(REPEATED_NEXT, "Missä paikka on?")
    services.form_desk.publish(services.form_desk.check(newer), "")
    (draft,) = services.form_desk.look().drafts

    plan = services.form_desk.drafts.plan(draft)
    services.form_desk.drafts.move(draft.id)

    assert plan.lost == ()
    assert plan.new == ()
    assert opened(services, analysis).package.version == REPEATED_NEXT
    assert opened(services, analysis).value("everybody") == 10.0


@pytest.mark.parametrize(("language", "place"), [("fi", "Toimipaikka"), ("sv", "Ställe")])
def test_the_report_names_the_instance_before_the_question(services, analysis, language, place):
    add(services, analysis, ("Sievi", 3), ("Ylivieska", 7))

    lines = [
        (line.question, line.answer)
        for group in answer_groups(opened(services, analysis), language)
        for line in group.lines
        if line.question.startswith(place)
    ]

    assert [answer for _, answer in lines] == ["Sievi", "3", "Ylivieska", "7"]
    assert [question.partition(":")[0] for question, _ in lines] == [f"{place} 1"] * 2 + [f"{place} 2"] * 2


def test_the_paper_has_room_for_some(services):
    package = repeated_package()
    runtime = known_runtime(package, (), COURSES["full"])

    data = paper_form_data(runtime, (), "Mäkelän tila", "", "fi")

    asked = [one for part in data.parts for one in part.blocks if isinstance(one, Question) and "#" in one.id]
    assert [one.text for one in asked if one.id.startswith("town")] == [
        f"Toimipaikka {place}: Missä se on?" for place in range(1, PAPER_INSTANCES + 1)
    ]
    assert len({one.number for one in asked}) == 2 * PAPER_INSTANCES == 6, "the guide says three"


def test_two_laptops_that_add_an_instance_each_have_both(services, analysis):
    mine = add(services, analysis, ("Sievi", 3), at=datetime(2026, 11, 24, 9))
    row = {**services.analyses.open(analysis.id).answers}

    with services.store.write() as session:  # what a pull brings: entries of another laptop, one by one
        stored = session.get(ResponseSet, analysis.id)
        stored.answers["place#0a"] = PRESENT.to_entry()
        stored.answers["town#0a"] = Answer.of("Oulu").to_entry()

    runtime = opened(services, analysis)
    assert [one.id for one in runtime.instances("place")] == ["place#0a", *mine]
    assert runtime.value("everybody") is None, "their staff is not told yet"
    assert row.items() <= runtime.answers.items()
    assert runtime.status("staff#0a") is None
    services.analyses.answer(analysis.id, {"staff#0a": Answer(Status.DONT_KNOW)})
    assert opened(services, analysis).status("staff#0a") is Status.DONT_KNOW
