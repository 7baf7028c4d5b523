import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score

QUICK = Course(quick=True)
SIXTEEN = (
    "a_tyokalut", "a_tekoaly", "b_suunta", "b_asiakas", "c_sivut", "c_haku", "d_some", "d_sisalto", "d_lista",
    "e_osto", "e_asiakastieto", "f_talous", "f_tiedostot", "g_analytiikka", "g_tekoaly", "h_tunnukset",
)  # fmt: skip


def put(sheet, row, heading, value):
    if heading not in sheet[0]:
        sheet[0].append(heading)
    cells = sheet[row - 1]
    cells.extend([None] * (len(sheet[0]) - len(cells)))
    cells[sheet[0].index(heading)] = value


def ids(items):
    return tuple(item.id for item in items)


def value(result, dimension):
    found = result.of(dimension)
    return found and found.score and found.score.value


def test_the_quick_version_asks_sixteen_items_the_first_of_the_branch_and_what_decides(package):
    runtime = Runtime(package, {"kohderyhma": Answer.of(("b2c",))}, QUICK)

    assert ids(runtime.questions) == ("kohderyhma", *SIXTEEN, "b2c_hinnat")
    assert "t" not in ids(runtime.visible_sections())


def test_the_quick_version_measures_without_what_it_leaves_out(package):
    answers = dict.fromkeys(SIXTEEN, Answer.of(2)) | {"c_sivut": Answer.of(0)}

    whole, quick = score(package, answers), score(package, answers, course=QUICK)

    assert whole.level is None
    assert quick.level is not None
    assert value(quick, "C") == 20.0, "(0 · 1.5 + 2 · 1) / 2.5; the mobile site is left out"


def test_an_item_of_another_phase_is_neither_shown_nor_scored(book, sheets):
    put(sheets["survey"], 5, "bind::df:phase", "T1 T2")
    package = compile_workbook(book(sheets))
    answers = {"f_site": Answer.of("no"), "x_one": Answer.of(4)}

    first, later = score(package, answers), score(package, answers, course=Course("T1"))

    assert package.item("x_two").phases == ("T1", "T2")
    assert value(first, "X") == 100.0, "its hidden value 0 does not count before it is asked"
    assert value(later, "X") == 75.0
    assert Runtime(package, answers).status("x_two") is Status.NOT_SHOWN
    runtime = Runtime(package, answers, Course("T1")).answer("f_site", Answer.of("yes")).runtime
    assert runtime.is_visible("x_two") is True


def test_a_section_of_another_phase_takes_its_items_and_its_dimension_along(book, sheets):
    put(sheets["survey"], 2, "bind::df:phase", "T1")
    package = compile_workbook(book(sheets))

    assert Runtime(package).questions == ()
    assert score(package, {}).dimensions == ()
    assert ids(Runtime(package, course=Course("T1")).questions) == ("f_site", "x_one")


def test_an_item_may_join_the_quick_version_of_a_later_phase(book, sheets):
    put(sheets["survey"], 3, "bind::df:quick", "T2")
    put(sheets["survey"], 4, "bind::df:quick", "yes")
    package = compile_workbook(book(sheets))

    assert ids(Runtime(package, course=QUICK).questions) == ("x_one",)
    assert ids(Runtime(package, course=Course("T2", quick=True)).questions) == ("f_site", "x_one")


def test_what_is_known_of_an_item_left_out_still_decides(book, sheets):
    put(sheets["survey"], 3, "bind::df:phase", "T0")
    package = compile_workbook(book(sheets))

    runtime = Runtime(package, {"f_site": Answer.of("yes")}, Course("T1"))

    assert ids(runtime.questions) == ("x_one", "x_two")


def test_a_phase_is_t_and_a_digit(problems, sheets):
    put(sheets["survey"], 3, "bind::df:phase", "spring")

    assert [(one.row, one.column, one.code) for one in problems(sheets)] == [(3, "I", "item.phase")]


def test_competence_is_asked_twice_at_a_repeated_measurement_alone(package):
    now_and_then = Answer(Status.ANSWERED, 3, then=1)

    later = Runtime(package, course=Course("T1")).answer("a_tieto", now_and_then).runtime

    assert later.answers["a_tieto"].to_entry() == {"s": "answered", "v": 3, "t": 1}
    assert Answer.from_entry(later.answers["a_tieto"].to_entry()) == now_and_then
    for course, item in ((Course(), "a_tieto"), (Course("T1"), "b_suunta")):
        with pytest.raises(FormError) as caught:
            Runtime(package, course=course).answer(item, now_and_then)
        assert caught.value.code == "answer.then"


def test_a_package_without_phases_keeps_the_text_it_had_before_there_were_any(book, sheets, package):
    assert "phases" not in compile_workbook(book(sheets)).json
    assert package.json.count('"phases"') == 4, "one section and its three items"
