import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.shipped_form import shipped_package
from ui.screens.analysis.questionnaire import Questionnaire
from ui.shared.numbers import parse_number
from ui.shared.outgoing import Outgoing


@pytest.fixture
def form():
    return Questionnaire(shipped_package(), {"kohderyhma": Answer.of(("matkailu",))})


def test_the_visit_begins_with_the_goal_once_the_target_group_is_known(form):
    assert form.item == "t_ongelma"


def test_without_a_target_group_it_is_asked_first():
    assert Questionnaire(shipped_package(), {}).item == "kohderyhma"


def test_an_answer_that_sets_another_beforehand_is_stored_and_undone_with_it(form):
    form.open_item("t_kv")
    changes = form.choose("ei")
    assert changes == {"t_kv": Answer.of("ei"), "b_kv": Answer(Status.NOT_APPLICABLE)}
    assert form.undo() == {"t_kv": None, "b_kv": None}
    assert "b_kv" not in form.runtime.answers


def test_undo_opens_the_question_whose_answer_it_takes_back(form):
    form.open_item("c_sivut")
    form.choose(3)
    form.move(1)
    form.undo()
    assert form.item == "c_sivut"


def test_the_open_question_is_left_when_it_disappears(form):
    form.open_item("c_sivut")
    form.choose(3)
    form.open_item("c_mobiili")
    form.take({"kohderyhma": Answer.of(("matkailu",)), "c_sivut": Answer.of(0)})
    assert form.item == "t_ongelma"


def test_answering_anew_gives_up_what_was_agreed(form):
    form.take({"c_sivut": Answer(Status.ANSWERED, 1, agreed=3)})
    form.open_item("c_sivut")
    assert form.choose(2) == {"c_sivut": Answer.of(2)}


def test_clearing_keeps_what_the_advisor_wrote_beside(form):
    form.open_item("c_sivut")
    form.choose(2)
    form.write_beside("c_sivut", Answer(Status.ANSWERED, 2, note="Päivitetty keväällä"))
    assert form.clear() == {"c_sivut": Answer(Status.SKIPPED, note="Päivitetty keväällä")}


def test_a_passed_over_question_has_no_tick(form):
    form.go_on()
    assert form.runtime.status("t_ongelma") is Status.SKIPPED
    assert not form.is_done("t_ongelma")
    assert form.go_on() == {}


def test_a_refused_answer_changes_nothing(form):
    form.open_item("kohderyhma")
    with pytest.raises(FormError, match=r"answer\.constraint"):
        form.choose(("b2c", "vk", "b2b"))
    assert form.held("kohderyhma") == Answer.of(("matkailu",))
    assert not form.can_undo


def test_opening_a_section_goes_to_its_first_open_question(form):
    form.open_item("b_suunta")
    form.choose(1)
    form.open_section("b")
    assert form.item == "b_resurssit"


@pytest.mark.parametrize(
    ("words", "whole", "number"),
    [
        ("12", True, 12),
        (" 1 234 ", True, 1234),
        ("2,5", False, 2.5),
        ("2.50", False, 2.5),
        ("3,0", True, 3),
        ("2,5", True, None),
        ("noin 5", True, None),
        ("9" * 5000, True, None),
        ("<b>1</b>", False, None),
    ],
)
def test_numbers_are_read_as_people_type_them(words, whole, number):
    assert parse_number(words, whole=whole) == number


def test_what_failed_goes_with_the_next_transaction():
    outgoing = Outgoing()
    first = outgoing.batch({"c_sivut": Answer.of(1)})
    outgoing.refused(first)
    assert outgoing.failed_count == 1
    second = outgoing.batch({"c_haku": Answer.of(2)})
    assert second == {"c_haku": Answer.of(2), "c_sivut": Answer.of(1)}
    outgoing.stored(second)
    assert not outgoing.waiting


def test_a_newer_answer_is_not_covered_by_an_older_commit():
    outgoing = Outgoing()
    first = outgoing.batch({"c_sivut": Answer.of(1)})
    second = outgoing.batch({"c_sivut": Answer.of(2)})
    outgoing.stored(first)
    assert outgoing.waiting
    outgoing.stored(second)
    assert not outgoing.waiting


def test_going_on_and_back_crosses_the_edges_of_pages_and_passes_hidden_questions(form):
    form.take({"kohderyhma": Answer.of(("matkailu",)), "c_sivut": Answer.of(0)})
    form.open_item("a_ostaminen")
    assert form.move(1)
    assert form.item == "b_suunta"
    form.open_item("c_haku")
    assert form.move(-1)
    assert form.item == "c_sivut"
    form.open_item("kohderyhma")
    assert (form.at_start, form.move(-1), form.item) == (True, False, "kohderyhma")
