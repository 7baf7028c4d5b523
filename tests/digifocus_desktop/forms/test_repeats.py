"""Questions that are asked once for each of something."""

from datetime import datetime

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.decompile import to_workbook
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.repeats import MAX_INSTANCES, PRESENT, RepeatBlock
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score, score_runtime
from digifocus_desktop.forms.telling import told

NOON = datetime(2026, 3, 14, 12)
HEADINGS = ("type", "name", "label", "relevant", "calculation", "constraint", "choice_filter", "repeat_count",
            "default", "bind::df:phase", "bind::df:quick", "bind::df:na")  # fmt: skip


def survey(*rows):
    """Rows of the sheet `survey`: type, name, and further cells by heading."""
    lines = []
    for kind, name, cells in rows:
        found = {
            "type": kind,
            "name": name,
            "label": None if kind.startswith(("end", "calc")) else name,
            **cells,
        }
        lines.append([found.get(heading) for heading in HEADINGS])
    return lines


PLACES = survey(
    ("begin_group", "places", {}),
    ("select_one yn", "has_places", {}),
    ("begin_repeat", "place", {"label": "Toimipaikka", "relevant": "${has_places} != 'no'"}),
    ("text", "town", {"bind::df:na": "yes"}),
    ("integer", "staff", {"constraint": ". <= 10 * position(..)"}),
    ("begin_group", "big", {"relevant": "${staff} > 4"}),
    ("integer", "teams", {}),
    ("end_group", "", {}),
    ("calculate", "said", {"calculation": "concat(position(..), '. ', ${town})"}),
    ("end_repeat", "", {}),
    ("text", "after", {"relevant": "count(${place}) > 1"}),
    ("calculate", "everybody", {"calculation": "sum(${staff})"}),
    ("calculate", "most", {"calculation": "max(${staff})"}),
    ("calculate", "towns", {"calculation": "join(', ', ${town})"}),
    ("calculate", "asked", {"calculation": "count(${teams})"}),
    ("calculate", "second", {"calculation": "indexed-repeat(${town}, ${place}, 2)"}),
    ("calculate", "biggest", {"calculation": "if(sum(${staff}) > 20, 'iso', 'pieni')"}),
    ("end_group", "", {}),
)


@pytest.fixture
def form(sheets):
    """The smallest form, with a page on which trading places are listed."""
    head = sheets["survey"][0]
    extra = [heading for heading in HEADINGS if heading not in head]
    head.extend(extra)
    for row in PLACES:
        cells = dict(zip(HEADINGS, row, strict=True))
        sheets["survey"].append([cells.get(heading) for heading in head])
    return sheets


@pytest.fixture
def places(book, form):
    return compile_workbook(book(form))


def cell(form, row, heading, value):
    cells = form["survey"][row - 1]
    place = form["survey"][0].index(heading)
    cells.extend([None] * (place + 1 - len(cells)))
    cells[place] = value


def row_of(form, name):
    return next(number for number, row in enumerate(form["survey"], 1) if row[1:2] == [name])


def asked(package):
    """Return a questionnaire in which the repeat is shown."""
    return Runtime(package, {"has_places": Answer.of("yes")})


def begun(package, *values):
    """Return a questionnaire with an instance for each of the values, and its markers."""
    runtime, markers = asked(package), []
    for town, staff in values:
        marker = runtime.add_instance("place", NOON)
        runtime = runtime.answer(marker, PRESENT).runtime
        markers.append(marker)
        place = runtime.instances("place")[-1]
        for name, value in (("town", town), ("staff", staff)):
            if value is not None:
                answer = value if isinstance(value, Answer) else Answer.of(value)
                runtime = runtime.answer(place.item(name), answer).runtime
    return runtime, markers


def test_without_an_instance_nothing_is_asked_and_the_first_can_be_added(places):
    runtime = asked(places)

    assert [item.id for item in runtime.visible_items("places")] == ["has_places"]
    assert [type(one) for one in runtime.blocks("places")][1:] == [RepeatBlock]
    assert runtime.blocks("places")[1].instances == ()
    assert runtime.value("everybody") == 0.0
    assert runtime.status("after") is Status.NOT_SHOWN


def test_an_instance_asks_its_own_questions(places):
    runtime = asked(places)
    marker = runtime.add_instance("place", NOON)

    change = runtime.answer(marker, PRESENT)

    key = marker.partition("#")[2]
    assert change.shown == (f"town#{key}", f"staff#{key}", f"said#{key}")
    assert change.runtime.progress().shown == runtime.progress().shown + 2
    block = change.runtime.blocks("places")[1]
    assert (block.repeat.label["fi"], block.instances[0].instance.number) == ("Toimipaikka", 1)
    assert [item.id for item in block.instances[0].items] == [f"town#{key}", f"staff#{key}"]


def test_a_name_inside_means_the_same_instance(places):
    runtime, _ = begun(places, ("Sievi", 3), ("Ylivieska", 7))
    one, two = runtime.instances("place")

    assert runtime.is_visible(one.item("teams")) is False
    assert runtime.is_visible(two.item("teams")) is True
    assert runtime.value(two.item("said")) == "2. Ylivieska"
    with pytest.raises(FormError):
        runtime.answer(one.item("staff"), Answer.of(11))
    assert runtime.answer(two.item("staff"), Answer.of(11)).runtime.value("everybody") == 14.0


def test_all_instances_are_reckoned_together_outside(places):
    runtime, _ = begun(places, ("Sievi", 3), ("Ylivieska", 18))

    assert runtime.value("everybody") == 21.0
    assert runtime.value("most") == 18.0
    assert runtime.value("towns") == "Sievi, Ylivieska"
    assert runtime.value("second") == "Ylivieska"
    assert runtime.value("biggest") == "iso"
    assert runtime.value("asked") == 1.0, "a question that an instance does not show is none"
    assert runtime.is_visible("after") is True


def test_an_open_question_makes_the_sum_unknown_not_smaller(places):
    runtime, _ = begun(places, ("Sievi", 3), ("Ylivieska", None))

    assert runtime.value("everybody") is None
    assert runtime.value("biggest") is None
    assert runtime.value("asked") is None, "whether the second instance shows it is not known"
    known, _ = begun(places, ("Sievi", 3), ("Ylivieska", Answer(Status.DONT_KNOW)))
    assert known.value("everybody") is None


def test_what_does_not_concern_the_firm_is_left_out_of_the_text(places):
    runtime, _ = begun(places, ("Sievi", 3), (Answer(Status.NOT_APPLICABLE), 4))

    assert runtime.value("towns") == "Sievi"


def test_a_hidden_repeat_has_nothing_to_count_and_keeps_its_answers(places):
    runtime, _ = begun(places, ("Sievi", 3), ("Ylivieska", 18))

    hidden = runtime.answer("has_places", Answer.of("no")).runtime

    assert hidden.value("everybody") == 0.0
    assert hidden.is_visible("after") is False
    assert len(hidden.blocks("places")) == 1
    assert hidden.answer("has_places", Answer.of("yes")).runtime.value("everybody") == 21.0


def test_without_its_marker_an_instance_is_gone_and_its_answers_wait(places):
    runtime, (one, two) = begun(places, ("Sievi", 3), ("Ylivieska", 18))
    gone = runtime.instances("place")[0]

    change = runtime.answer(one, None)

    assert change.hidden == (gone.item("town"), gone.item("staff"), gone.item("said"), "after")
    assert change.runtime.value("towns") == "Ylivieska"
    assert change.runtime.instances("place")[0].number == 1
    assert change.runtime.answers[gone.item("town")] == Answer.of("Sievi")
    assert change.runtime.answer(one, PRESENT).runtime.value("towns") == "Sievi, Ylivieska"
    assert two in change.runtime.answers


def test_two_laptops_that_add_an_instance_each_have_two(places):
    first, (mine,) = begun(places, ("Sievi", 3))
    second, (theirs,) = begun(places, ("Oulu", 5))

    merged = Runtime(places, {**second.answers, **first.answers})

    assert mine != theirs
    assert len(merged.instances("place")) == 2
    assert merged.value("everybody") == 8.0
    assert Runtime(places, {**first.answers, **second.answers}).value("towns") == merged.value("towns")


def test_an_instance_comes_after_those_that_are_there_whatever_the_clock_says(places):
    runtime, _ = begun(places, ("a", 1), ("b", 1))

    earlier = runtime.add_instance("place", datetime(2020, 1, 1))

    assert earlier > max(name for name in runtime.answers if name.startswith("place#"))


def test_order_of_answering_does_not_matter(places):
    runtime, _ = begun(places, ("Sievi", 3), ("Ylivieska", 18))
    backwards = Runtime(places)
    for name in sorted(runtime.answers, key=lambda name: not name.startswith("place#")):
        backwards = backwards.answer(name, runtime.answers[name]).runtime

    assert {item.id: backwards.value(item.id) for item in backwards.package.items} == {
        item.id: runtime.value(item.id) for item in runtime.package.items
    }
    fresh = Runtime(places, answers_from_map({name: one.to_entry() for name, one in runtime.answers.items()}))
    assert fresh.value("everybody") == 21.0


def test_while_it_is_not_known_whether_a_repeat_is_shown_nothing_is_counted(places):
    runtime = Runtime(
        places, {**begun(places, ("Sievi", 3))[0].answers, "has_places": Answer(Status.DONT_KNOW)}
    )

    assert runtime.is_visible("place") is None
    assert runtime.value("everybody") is None
    assert runtime.is_visible("after") is None


def test_there_is_an_end_to_the_instances(places):
    answers = {f"place#{place:03}": PRESENT for place in range(MAX_INSTANCES + 5)}
    runtime = Runtime(places, answers)

    assert len(runtime.instances("place")) == MAX_INSTANCES
    with pytest.raises(FormError) as caught:
        runtime.add_instance("place")
    assert (caught.value.code, caught.value.facts["max"]) == ("answer.too_many_instances", MAX_INSTANCES)


@pytest.mark.parametrize("name", ["place#", "place#Ä", "place#a#b", "town#nowhere", "nothing#001"])
def test_a_name_that_is_no_marker_is_no_question(places, name):
    with pytest.raises(FormError) as caught:
        Runtime(places).answer(name, PRESENT)
    assert caught.value.code == "form.item"


def test_a_marker_says_nothing(places):
    runtime = Runtime(places)
    with pytest.raises(FormError) as caught:
        runtime.answer(runtime.add_instance("place"), Answer.of("x"))
    assert caught.value.code == "answer.type"


def test_the_package_is_the_one_that_was_published(places):
    runtime, _ = begun(places, ("Sievi", 3))

    assert runtime.package is not places
    assert runtime.package.published is places
    assert runtime.package.hash == places.hash
    assert FormPackage.from_json(runtime.package.json) == places
    assert Runtime(runtime.package, runtime.answers).package is runtime.package
    assert runtime.status("town") is None, "the question as the form has it stands in no instance"


def test_the_result_is_the_same_with_and_without_instances(places):
    rated = {"f_site": Answer.of("yes"), "x_one": Answer.of(3), "x_two": Answer.of(1)}
    runtime, _ = begun(places, ("Sievi", 3), ("Oulu", 9))

    assert score(places, {**runtime.answers, **rated}) == score(places, rated)
    answered = runtime
    for name, answer in rated.items():
        answered = answered.answer(name, answer).runtime
    assert score_runtime(answered) == score(places, rated)


def test_a_form_with_repeats_goes_round_without_a_change(places):
    once = compile_workbook(to_workbook(places))

    assert once == places
    assert once.hash == places.hash
    assert compile_workbook(to_workbook(once)).hash == places.hash


def test_a_form_says_how_many_there_are(book, form):
    cell(form, row_of(form, "has_places"), "type", "integer")
    cell(form, row_of(form, "place"), "relevant", None)
    cell(form, row_of(form, "place"), "repeat_count", "${has_places} + 1")
    package = compile_workbook(book(form))
    runtime = Runtime(package)
    assert runtime.instances("place") == (), "not known yet"

    change = runtime.answer("has_places", Answer.of(1))

    assert [one.key for one in change.runtime.instances("place")] == ["001", "002"]
    assert change.shown == (
        "town#001", "staff#001", "said#001", "town#002", "staff#002", "said#002", "after",
    )  # fmt: skip
    fewer = change.runtime.answer("town#002", Answer.of("Oulu")).runtime.answer("has_places", Answer.of(0))
    assert "town#002" in fewer.hidden
    assert fewer.runtime.answer("has_places", Answer.of(1)).runtime.value("second") == "Oulu"
    assert len(Runtime(package, {"has_places": Answer.of(10_000)}).instances("place")) == MAX_INSTANCES
    for refused in (lambda: runtime.add_instance("place"), lambda: runtime.answer("place#001", PRESENT)):
        with pytest.raises(FormError) as caught:
            refused()
        assert caught.value.code == "answer.counted"
    assert compile_workbook(to_workbook(package)) == package


def test_another_repeat_with_the_same_keys_is_read_as_a_whole(book, form):
    form["survey"] += [
        ["begin_group", "more", "Lisää"],
        ["begin_repeat", "other", "Toinen"],
        ["calculate", "all_staff"],
        ["end_repeat"],
        ["end_group"],
    ]
    cell(form, row_of(form, "other"), "repeat_count", "2")
    cell(form, row_of(form, "place"), "repeat_count", "2")
    cell(form, row_of(form, "all_staff"), "calculation", "sum(${staff})")
    package = compile_workbook(book(form))

    runtime = Runtime(
        package,
        {"has_places": Answer.of("yes"), "staff#001": Answer.of(3), "staff#002": Answer.of(4)},
    )

    assert [runtime.value(f"all_staff#{key}") for key in ("001", "002")] == [7.0, 7.0]
    assert runtime.answer("staff#002", Answer.of(5)).runtime.value("all_staff#001") == 8.0


def test_a_repeat_that_the_course_leaves_out_is_not_asked_but_known(book, form):
    for name in ("town", "staff", "teams", "said"):
        cell(form, row_of(form, name), "bind::df:phase", "T0")
    package = compile_workbook(book(form))
    answers = begun(package, ("Sievi", 3), ("Oulu", 9))[0].answers

    later = Runtime(package, answers, Course("T1"))

    assert [item.id for item in later.visible_items("places")] == ["has_places", "after"]
    assert later.value("everybody") == 12.0


def test_the_quick_version_asks_a_repeat_that_another_question_needs(book, form):
    cell(form, row_of(form, "after"), "bind::df:quick", "yes")
    package = compile_workbook(book(form))

    quick = Runtime(package, begun(package, ("Sievi", 3))[0].answers, Course(quick=True))

    assert [item.id.partition("#")[0] for item in quick.questions] == [
        "has_places",
        "town",
        "staff",
        "teams",
    ][:3]


BROKEN = [
    ("town", "bind::df:themes", "X", "repeat.scored"),
    ("town", "bind::df:dimension", "X", "repeat.scored"),
    ("town", "bind::df:hidden", "na", "repeat.scored"),
    ("place", "bind::df:phase", "T0", "repeat.column"),
    ("place", "repeat_count", "1 +", "expression.unfinished"),
    ("place", "repeat_count", "count(${town})", "expression.circle"),
    ("place", "relevant", "${staff} > 1", "expression.several"),
    ("after", "relevant", "${staff} > 1", "expression.several"),
    ("after", "relevant", "sum(${staff} * 2) > 1", "expression.several"),
    ("after", "relevant", "${place} = 1", "expression.several"),
    ("after", "relevant", "position(..) = 1", "expression.position"),
    ("after", "relevant", "indexed-repeat(${after}, ${place}, 1) = 'x'", "expression.not_in_repeat"),
    ("after", "relevant", "indexed-repeat(${town}, ${staff}, 1) = 'x'", "expression.not_in_repeat"),
    ("after", "relevant", "indexed-repeat(${town}, 1) = 'x'", "expression.arguments"),
    ("said", "calculation", "indexed-repeat(${said}, ${place}, 1)", "expression.circle"),
    ("town", "relevant", "count(${town}) > 1", "expression.circle"),
]


@pytest.mark.parametrize(("name", "heading", "value", "code"), BROKEN)
def test_what_a_repeat_may_not_is_named_by_its_cell(problems, form, name, heading, value, code):
    row = row_of(form, name)
    for one in ("bind::df:themes", "bind::df:dimension", "bind::df:hidden"):
        if one not in form["survey"][0]:
            form["survey"][0].append(one)
    cell(form, row, heading, value)

    found = {(one.row, one.code) for one in problems(form)}
    assert (row, code) in found or (code == "expression.circle" and code in {each for _, each in found})


def test_a_repeat_inside_a_repeat_is_refused(problems, form):
    cell(form, row_of(form, "big"), "type", "begin_repeat")
    end = row_of(form, "teams") + 1
    cell(form, end, "type", "end_repeat")

    assert (row_of(form, "big"), "repeat.nested") in {(one.row, one.code) for one in problems(form)}


def test_a_repeat_outside_a_page_is_refused(problems, form):
    cell(form, row_of(form, "places"), "type", "begin_repeat")
    form["survey"][-1][0] = "end_repeat"

    assert (row_of(form, "places"), "repeat.outside_group") in {(one.row, one.code) for one in problems(form)}


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [("big", "begin_repeat", "group.crossed"), ("place", "begin_group", "group.crossed")],
)
def test_the_end_fits_what_it_ends(problems, form, name, kind, code):
    cell(form, row_of(form, name), "type", kind)

    assert code in {one.code for one in problems(form)}


def test_a_repeat_asks_something(problems, form):
    rows = form["survey"]
    begin = row_of(form, "place")
    del rows[begin : row_of(form, "after") - 2]

    assert (begin, "repeat.empty") in {(one.row, one.code) for one in problems(form)}


def test_a_text_tells_of_the_question_beside_it(book, form):
    cell(form, row_of(form, "staff"), "label", "Montako paikassa ${town}?")
    runtime, _ = begun(compile_workbook(book(form)), ("Sievi", 3), ("Oulu", None))

    asked = [
        told(runtime, item.label, "fi") for item in runtime.visible_items("places") if "staff" in item.id
    ]

    assert asked == ["Montako paikassa Sievi?", "Montako paikassa Oulu?"]


def test_a_text_outside_cannot_tell_of_one_answer_among_many(problems, form):
    cell(form, row_of(form, "after"), "label", "Entä ${town}?")

    assert (row_of(form, "after"), "expression.several") in {(one.row, one.code) for one in problems(form)}


def test_spelt_with_a_space_it_is_a_repeat_too(book, form):
    cell(form, row_of(form, "place"), "type", "begin repeat")

    assert compile_workbook(book(form)).repeats[0].items == ("town", "staff", "teams", "said")
