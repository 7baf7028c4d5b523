"""Features of XLSForm beyond questions with a condition."""

from datetime import datetime

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.decompile import to_workbook
from digifocus_desktop.forms.inspection import remarks
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.telling import told

NOON = datetime(2026, 3, 14, 12)


def add(sheets, *rows):
    """Put questions into the page, each a mapping from heading to cell."""
    survey = sheets["survey"]
    for row in rows:
        for heading in row:
            if heading not in survey[0]:
                survey[0].append(heading)
        survey.insert(len(survey) - 1, [row.get(heading) for heading in survey[0]])
    return sheets


@pytest.fixture
def towns(sheets):
    """A form in which the towns offered follow the region."""
    sheets["choices"][0].append("region")
    sheets["choices"] += [
        ["regions", "north", "Pohjoinen"],
        ["regions", "south", "Etelä"],
        ["towns", "oulu", "Oulu", None, "north"],
        ["towns", "kemi", "Kemi", None, "north"],
        ["towns", "turku", "Turku", None, "south"],
    ]
    return add(
        sheets,
        {"type": "select_one regions", "name": "f_region", "label": "Alue"},
        {
            "type": "select_one towns",
            "name": "f_town",
            "label": "Kunta",
            "choice_filter": "region = ${f_region}",
        },
        {"type": "text", "name": "f_why", "label": "Miksi?", "relevant": "${f_town} = 'kemi'"},
    )


def names(choices):
    return tuple(choice.name for choice in choices)


def test_a_filter_offers_what_fits_the_other_answer(book, towns):
    runtime = Runtime(compile_workbook(book(towns)))

    north = runtime.answer("f_region", Answer.of("north")).runtime

    assert names(runtime.choices("f_town")) == ("oulu", "kemi", "turku"), "all, while the region is not known"
    assert names(north.choices("f_town")) == ("oulu", "kemi")
    with pytest.raises(FormError) as caught:
        north.answer("f_town", Answer.of("turku"))
    assert caught.value.code == "answer.choice"


def test_an_answer_that_is_not_offered_any_more_is_kept_but_open(book, towns):
    runtime = Runtime(compile_workbook(book(towns)))
    for item, value in (("f_region", "north"), ("f_town", "kemi")):
        runtime = runtime.answer(item, Answer.of(value)).runtime
    assert runtime.is_visible("f_why") is True

    change = runtime.answer("f_region", Answer.of("south"))

    assert change.runtime.status("f_town") is None
    assert change.runtime.answers["f_town"] == Answer.of("kemi")
    assert "f_why" in change.hidden
    assert change.runtime.answer("f_region", Answer.of("north")).runtime.is_visible("f_why") is True


def test_a_column_of_choices_that_no_filter_reads_is_a_slip(problems, sheets):
    sheets["choices"][0].append("scroe")

    assert [(one.sheet, one.column, one.code) for one in problems(sheets)] == [
        ("choices", "E", "sheet.unknown_heading")
    ]


def test_a_filter_names_columns_that_are_there(problems, towns):
    towns["survey"][-3][-1] = "county = ${f_region}"

    assert ("survey", 7, "expression.column") in [(one.sheet, one.row, one.code) for one in problems(towns)]


@pytest.mark.parametrize(
    ("kind", "default", "value"),
    [
        ("integer", "5", 5),
        ("integer", "${f_base} * 2", 8),
        ("decimal", "2.5", 2.5),
        ("text", "Sievi", "Sievi"),
        ("select_one yn", "yes", "yes"),
        ("select_multiple yn", "yes no", ("yes", "no")),
        ("date", "today()", "2026-03-14"),
        ("date", "date(today() + 7)", "2026-03-21"),
        ("time", "08:30", "08:30"),
        ("time", "now()", "12:00"),
        ("dateTime", "now()", "2026-03-14T12:00"),
        ("integer", "once(${f_base})", 4),
        ("integer", "${f_open}", None),
        ("integer", "'x' + ${f_base}", None),
    ],
)
def test_a_default_stands_there_beforehand_and_is_no_answer(book, sheets, kind, default, value):
    add(
        sheets,
        {"type": "integer", "name": "f_base", "label": "Luku"},
        {"type": "integer", "name": "f_open", "label": "Luku"},
        {"type": kind, "name": "f_preset", "label": "Valmiina", "default": default},
    )
    runtime = Runtime(compile_workbook(book(sheets)), {"f_base": Answer.of(4)})

    assert runtime.default("f_preset", NOON) == value
    assert runtime.value("f_preset") is None
    assert runtime.progress().answered == 1
    answered = runtime.answer("f_preset", Answer(Status.DONT_KNOW)).runtime
    assert answered.default("f_preset", NOON) is None


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"type": "integer", "default": "viisi"}, "item.default"),
        ({"type": "select_one yn", "default": "maybe"}, "item.default"),
        ({"type": "date", "default": "14.3.2026"}, "item.default"),
        ({"type": "time", "default": "8.30"}, "item.default"),
        ({"type": "dateTime", "default": "huomenna"}, "item.default"),
        ({"type": "text", "label": "Kuka on ${f_kuka}?"}, "expression.name"),
        ({"type": "select_one yn", "bind::df:max_choices": 2}, "item.max_choices"),
        ({"type": "integer", "read_only": "yes"}, "item.read_only"),
        ({"type": "select_one yn", "read_only": "yes", "default": "yes"}, "item.read_only"),
        ({"type": "text", "choice_filter": "1 = 1"}, "item.filter_without_choices"),
        ({"type": "text", "relevant": "once(${f_site}) = 'yes'"}, "expression.once"),
        ({"type": "select_one scale", "default": "2", "bind::df:kind": "level", "bind::df:dimension": "X"},
         "item.scale_touched"),
    ],
)  # fmt: skip
def test_what_a_column_may_not_say_is_named(problems, sheets, changed, code):
    add(sheets, {"name": "f_new", "label": "Uusi", **changed})

    assert [(one.row, one.code) for one in problems(sheets)] == [(6, code)]


def test_a_look_that_says_nothing_is_remarked_and_stops_nothing(book, sheets):
    add(
        sheets,
        {"type": "text", "name": "f_one", "label": "Yksi", "appearance": "multi w2"},
        {"type": "integer", "name": "f_two", "label": "Kaksi", "appearance": "minimal thousands-sep"},
        {"type": "select_one yn", "name": "f_three", "label": "Kolme", "appearance": "columns-3 likert"},
    )
    package = compile_workbook(book(sheets))

    looks = [(one.id, one.other) for one in remarks(package) if one.code == "unknown_look"]
    assert looks == [("f_one", "multi"), ("f_two", "minimal")]


def test_a_question_that_can_only_be_read_tells_its_value_and_asks_nothing(book, sheets):
    add(
        sheets,
        {"type": "integer", "name": "f_base", "label": "Luku"},
        {"type": "integer", "name": "f_twice", "label": "Kaksi kertaa", "calculation": "${f_base} * 2",
         "read_only": "yes"},
        {"type": "text", "name": "f_fixed", "label": "Hanke?", "default": "DigiFocus", "read_only": "yes"},
    )  # fmt: skip
    package = compile_workbook(book(sheets))
    runtime = Runtime(package).answer("f_base", Answer.of(4)).runtime

    assert not {"f_twice", "f_fixed"} & {item.id for item in runtime.questions}
    words = [told(runtime, package.by_id[name].label, "fi") for name in ("f_twice", "f_fixed")]
    assert words == ["Kaksi kertaa: 8", "Hanke? DigiFocus"]
    assert compile_workbook(to_workbook(package)) == package


def test_appearance_and_the_words_for_a_missing_answer_are_kept(book, sheets):
    add(
        sheets,
        {"type": "select_one yn", "name": "f_new", "label": "Uusi", "appearance": "minimal columns-2",
         "required": "yes", "required_message": "Valitse jompikumpi.",
         "required_message::Svenska (sv)": "Välj en."},
    )  # fmt: skip
    package = compile_workbook(book(sheets))

    item = package.item("f_new")
    assert item.appearance == ("minimal", "columns-2")
    assert item.required_message == {"fi": "Valitse jompikumpi.", "sv": "Välj en."}
    assert FormPackage.from_json(package.json) == package


def test_no_more_choices_than_allowed(book, sheets):
    add(sheets, {"type": "select_multiple yn", "name": "f_new", "label": "Uusi", "bind::df:max_choices": 1})
    runtime = Runtime(compile_workbook(book(sheets)))

    with pytest.raises(FormError) as caught:
        runtime.answer("f_new", Answer.of(("yes", "no")))

    assert (caught.value.code, caught.value.facts["max"]) == ("answer.too_many_choices", 1)


@pytest.mark.parametrize(
    ("kind", "good", "bad", "code"),
    [
        ("time", "08:30", "24:00", "answer.time"),
        ("time", "23:59:59", "8.30", "answer.time"),
        ("dateTime", "2026-03-14T08:30", "2026-03-14", "answer.moment"),
        ("dateTime", "2026-02-28T00:00", "2026-02-30T08:30", "answer.moment"),
    ],
)
def test_times_are_answered_as_they_are_written_everywhere(book, sheets, kind, good, bad, code):
    add(sheets, {"type": kind, "name": "f_when", "label": "Milloin?"})
    runtime = Runtime(compile_workbook(book(sheets)))

    assert runtime.answer("f_when", Answer.of(good)).runtime.value("f_when") == good
    with pytest.raises(FormError) as caught:
        runtime.answer("f_when", Answer.of(bad))
    assert caught.value.code == code


def test_today_is_the_day_it_was_begun_but_in_a_constraint_the_day_of_the_answer(book, sheets):
    add(
        sheets,
        {"type": "calculate", "name": "age", "calculation": "int((today() - date('2025-01-01')) div 365)"},
        {"type": "date", "name": "f_day", "label": "Päivä", "constraint": ". <= today()"},
    )
    runtime = Runtime(compile_workbook(book(sheets)), course=Course(begun="2026-03-01T09:00:00"))

    assert runtime.value("age") == 1.0
    assert runtime.answer("f_day", Answer.of("2026-03-14"), NOON).runtime.value("f_day") == "2026-03-14"
    with pytest.raises(FormError):
        runtime.answer("f_day", Answer.of("2026-03-15"), NOON)


def test_words_of_a_choice_and_the_version_can_be_calculated(book, sheets):
    add(
        sheets,
        {"type": "calculate", "name": "said",
         "calculation": "concat(jr:choice-name(${f_site}, '${f_site}'), ' ', version())"},
    )  # fmt: skip
    runtime = Runtime(compile_workbook(book(sheets)))

    assert runtime.value("said") is None
    assert runtime.answer("f_site", Answer.of("yes")).runtime.value("said") == "On 1.0.0"
