"""A paper on the desk: the paper's order, hidden lines, contradictions, a second keying."""

from datetime import date

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import Course
from digifocus_desktop.services.shipped_form import shipped_package
from ui.screens.keying.sheet import KeyingSheet, is_direct, marks

TODAY = date(2026, 11, 24)
GROUPS = {"kohderyhma": Answer.of(("b2c",))}


@pytest.fixture
def sheet():
    return KeyingSheet(shipped_package(), GROUPS, Course())


def _at(sheet, item):
    assert sheet.go(item)
    return sheet


def test_every_line_of_the_form_is_there_and_the_first_open_one_is_keyed(sheet):
    assert [item.id for item in sheet.items] == [
        i.id for i in shipped_package().items if i.type.asks and not i.phases
    ]
    assert sheet.item == "p_toimiala"


def test_a_digit_is_an_anchors_value_and_elsewhere_the_number_of_the_option(sheet):
    assert _at(sheet, "c_sivut").key("0") == {"c_sivut": Answer.of(0)}
    assert _at(sheet, "t_kv").key("1") == {"t_kv": Answer.of("nyt")}
    assert marks(shipped_package().item("t_kv")) == ("1", "2", "3")


def test_an_option_that_is_not_there_is_refused(sheet):
    with pytest.raises(FormError, match=r"answer\.choice"):
        _at(sheet, "c_sivut").key("5")
    assert "c_sivut" not in sheet.runtime.answers


def test_lines_that_branching_hides_are_passed_over(sheet):
    _at(sheet, "c_sivut").key("0")
    sheet.move(1)
    assert sheet.item == "c_haku"

    _at(sheet, "c_sivut").key("2")
    sheet.move(1)
    assert sheet.item == "c_mobiili"


def test_going_back_passes_over_them_too(sheet):
    _at(sheet, "c_sivut").key("0")
    _at(sheet, "c_haku").move(-1)

    assert sheet.item == "c_sivut"


def test_an_answer_to_a_hidden_line_is_a_contradiction_until_it_is_shown(sheet):
    _at(sheet, "c_sivut").key("0")
    _at(sheet, "c_mobiili").key("3")
    assert sheet.contradictions == ("c_mobiili",)

    _at(sheet, "c_sivut").key("2")
    assert sheet.contradictions == ()
    assert sheet.runtime.answers["c_mobiili"] == Answer.of(3)


@pytest.mark.parametrize("typed", ["15", "1 5", "1,5", "5 1", "5; 1"])
def test_several_options_are_typed_by_their_numbers(sheet, typed):
    assert _at(sheet, "kohderyhma").type(typed, TODAY) == {"kohderyhma": Answer.of(("b2c", "matkailu"))}


@pytest.mark.parametrize(
    ("item", "typed", "value"),
    [
        ("l_tunnit", "12,5", 12.5),
        ("p_kunta", "11", "muu"),
        ("t_ongelma", "Aika ei riitä", "Aika ei riitä"),
        ("p_henkilosto", " 3 ", 3),
    ],
)
def test_what_is_typed_is_read_as_the_question_needs_it(sheet, item, typed, value):
    kept = _at(sheet, item).type(typed, TODAY)[item].value
    assert kept == value or (item == "p_kunta" and kept == shipped_package().item(item).choices[10].name)


@pytest.mark.parametrize(
    ("item", "typed", "code"),
    [
        ("l_tunnit", "paljon", "answer.number"),
        ("p_henkilosto", "2,5", "answer.whole"),
        ("p_henkilosto", "0", "answer.constraint"),
        ("p_kunta", "99", "answer.choice"),
        ("kohderyhma", "7", "answer.choice"),
        ("kohderyhma", "123", "answer.constraint"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(sheet, item, typed, code):
    before = dict(sheet.runtime.answers)
    with pytest.raises(FormError) as caught:
        _at(sheet, item).type(typed, TODAY)

    assert caught.value.code == code
    assert dict(sheet.runtime.answers) == before


@pytest.mark.parametrize(("typed", "status"), [("e", Status.DONT_KNOW), ("S", Status.SKIPPED)])
def test_letters_say_what_is_no_answer_in_a_field_too(sheet, typed, status):
    assert _at(sheet, "l_tunnit").type(typed, TODAY) == {"l_tunnit": Answer(status)}


def test_a_text_may_be_a_single_letter(sheet):
    assert _at(sheet, "t_ongelma").type("e", TODAY) == {"t_ongelma": Answer.of("e")}


def test_not_applicable_only_where_the_paper_has_the_box(sheet):
    assert _at(sheet, "b_kv").set_status(Status.NOT_APPLICABLE)
    with pytest.raises(FormError, match=r"answer\.not_applicable"):
        _at(sheet, "b_suunta").set_status(Status.NOT_APPLICABLE)


def test_a_line_is_found_by_number_id_and_the_beginning_of_an_id(sheet):
    numbers = {"c_sivut": 26}

    assert sheet.find("26", numbers) == "c_sivut"
    assert sheet.find(" H_Tunnukset ", numbers) == "h_tunnukset"
    assert sheet.find("h_tun", numbers) == "h_tunnukset"
    assert sheet.find("27", numbers) == sheet.find("q_", numbers) == sheet.find("", numbers) == ""


def test_undo_takes_back_what_an_answer_set_beforehand_and_goes_to_its_line(sheet):
    changes = _at(sheet, "t_kv").key("3")
    assert changes["b_kv"] == Answer(Status.NOT_APPLICABLE)
    _at(sheet, "c_sivut")

    assert sheet.undo() == {"t_kv": None, "b_kv": None}
    assert sheet.item == "t_kv"
    assert sheet.depth == 0


def test_a_second_keying_tells_a_difference_first_and_takes_the_answer_then(sheet):
    _at(sheet, "c_sivut").key("2")
    sheet.begin_check()
    assert _at(sheet, "c_sivut").key("3") == {}
    assert sheet.different == "c_sivut"
    assert sheet.runtime.answers["c_sivut"] == Answer.of(2)

    assert sheet.key("3") == {"c_sivut": Answer.of(3)}
    assert sheet.checked == {"c_sivut"}
    assert sheet.different == ""


def test_a_second_keying_confirms_the_same_answer(sheet):
    _at(sheet, "c_sivut").key("2")
    sheet.begin_check()
    _at(sheet, "c_sivut").key("2")

    assert sheet.checked == {"c_sivut"}


def test_the_quick_paper_has_the_lines_of_the_quick_form():
    sheet = KeyingSheet(shipped_package(), GROUPS, Course(quick=True))

    assert "c_haku" in {item.id for item in sheet.items}
    assert "c_mobiili" not in {item.id for item in sheet.items}


def test_one_digit_answers_unless_there_are_too_many_options():
    package = shipped_package()

    assert is_direct(package.item("c_sivut"))
    assert is_direct(package.item("t_kasvu"))
    assert not is_direct(package.item("p_kunta"))
    assert not is_direct(package.item("kohderyhma"))
