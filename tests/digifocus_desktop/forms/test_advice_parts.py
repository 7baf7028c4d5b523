"""Causes of a condition, the matrix of competence and level, and the sheets of advice."""

import pytest

from digifocus_desktop.forms.advice_causes import causes
from digifocus_desktop.forms.advice_matrix import HelpKind, help_for, matrix
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.guide import COSTS
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime

LANGUAGES = ("fi", "sv", "en")


@pytest.mark.parametrize(
    ("source", "values", "expected"),
    [
        ("${a} <= 1 or ${b} <= 1", {"a": 0, "b": 3}, ("a",)),
        ("${a} <= 1 or ${b} <= 1", {"a": 0, "b": 1}, ("a", "b")),
        ("${a} <= 1 or ${b} <= 1", {"a": None, "b": 1}, ("b",)),
        ("${a} <= 1 and ${b} >= 3", {"a": 0, "b": 3}, ("a", "b")),
        ("${k} != 'ei' and (${a} <= 2 or ${b} <= 2)", {"k": "nyt", "a": 0, "b": 4}, ("k", "a")),
        ("${a} <= 1 or ${b} <= 1", {"a": 3, "b": 3}, ()),
        ("not(${a} <= 1)", {"a": None}, ()),
    ],
)
def test_causes_are_the_answers_that_hold_a_condition_up(source, values, expected):
    assert causes(parse(source), values.get) == expected


@pytest.mark.parametrize(
    ("able", "level", "kind"),
    [
        (1, 1, HelpKind.TRAINING),
        (3, 1, HelpKind.HANDS_ON),
        (1, 3, HelpKind.OWNERSHIP),
        (3, 3, HelpKind.GROWTH),
    ],
)
def test_the_four_corners_of_the_matrix(package, able, level, kind):
    runtime = Runtime(package, {"a_sisalto": Answer.of(able), "d_sisalto": Answer.of(level)})

    assert help_for("TP2.4", matrix(runtime, score_runtime(runtime))) is kind


def test_a_pair_with_a_side_that_nobody_knows_tells_no_kind_of_help(package):
    runtime = Runtime(package, {"a_sisalto": Answer.of(1), "d_sisalto": Answer(Status.DONT_KNOW)})

    found = {one.pair.code: one for one in matrix(runtime, score_runtime(runtime))}

    assert (found["sisalto"].level, found["sisalto"].kind) == (None, None)
    assert found["turva"].kind is None


def test_a_pair_with_dimensions_reads_those_that_are_measured(package):
    answers = {item.id: Answer.of(3) for item in package.items if "C" in item.dimensions}
    runtime = Runtime(package, {**answers, "a_markkinointi": Answer.of(1)})

    found = {one.pair.code: one for one in matrix(runtime, score_runtime(runtime))}["markkinointi"]

    assert (found.competence, found.level, found.kind) == (25.0, 75.0, HelpKind.OWNERSHIP)


def test_the_pairs_are_those_of_the_instrument(package):
    assert {one.competence[0]: one.level for one in package.pairs} == {
        "a_markkinointi": ("C", "D"),
        "a_sisalto": ("d_sisalto",),
        "a_luvut": ("g_analytiikka", "g_luvut"),
        "a_tekoaly": ("g_tekoaly",),
        "a_turva": ("H",),
        "a_tyokalut": ("F",),
        "a_yhteistyo": ("E",),
    }


def in_every_language(*texts):
    return all(text.get(language, "").strip() for text in texts for language in LANGUAGES)


def test_every_red_flag_and_every_item_of_the_level_has_a_step(package):
    steps = {step.item: step for step in package.steps}

    assert {flag.item for flag in package.flags} <= steps.keys()
    assert steps.keys() == {one.id for one in package.items if one.scored and one.kind == "level"}


def test_every_step_and_theme_says_what_who_when_and_what_first(package):
    ways = [step.how for step in package.steps] + [theme.how for theme in package.themes]

    for how in ways:
        assert in_every_language(how.what, how.who, how.benefit, how.first_act)
        assert how.minutes > 0
        assert how.cost in COSTS
    assert {how.cost for how in ways} == set(COSTS)
    assert all(in_every_language(step.title) for step in package.steps)
    assert all(len(step.title["fi"]) <= 80 for step in package.steps)


def test_every_rule_brings_a_request_five_questions_and_five_acts(package):
    for rule in package.rules:
        assert in_every_language(rule.need, rule.questions, rule.checklist)
        for language in LANGUAGES:
            assert len(rule.questions[language].splitlines()) == 5
            assert len(rule.checklist[language].splitlines()) == 5
            assert "{firm}" in rule.need[language]
            assert "{answers}" in rule.need[language]


@pytest.fixture
def advising_sheets(sheets):
    how = ["what", "who", "minutes", "cost", "benefit", "first_act"]
    said = ["Tee se", "Yrittäjä", 30, "free", "Heti", "Aloita"]
    return sheets | {
        "flags": [["item", "limit", "action", "clarify"], ["x_one", 1, "Korjaa", "Miten?"]],
        "themes": [["code", "label", "before", "topics"], ["T1", "Teema"]],
        "rules": [["code", "condition", "direction", "content", "need"], ["EXT", "${x_one} <= 1", "A", "B"]],
        "steps": [["item", "title", *how], ["x_one", "Korjaa", *said]],
        "pairs": [["code", "label", "competence", "level", "themes"]],
        "advising": [["topic_item", "time_item"], ["f_site", "f_site"]],
        "times": [["choice", "minutes"], ["yes", 30]],
    }


def test_the_sheets_of_advice_are_taken_in(advising_sheets, book):
    from digifocus_desktop.forms.compiler import compile_workbook

    package = compile_workbook(book(advising_sheets))

    assert package.steps[0].how.first_act == {"fi": "Aloita"}
    assert package.advising is not None
    assert package.advising.times == {"yes": "30"}


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "code"),
    [
        ("steps", 1, 0, "nobody", "step.item"),
        ("steps", 1, 5, "dear", "step.cost"),
        ("themes", 1, 2, "T9", "item.theme"),
        ("themes", 1, 3, "maybe", "theme.topic"),
        ("times", 1, 0, "maybe", "time.choice"),
        ("rules", 1, 4, "Hei {name}", "rule.placeholder"),
    ],
)
def test_a_code_that_nothing_stands_behind_is_named_with_its_cell(
    advising_sheets, problems, sheet, row, column, value, code
):
    rows = advising_sheets[sheet]
    rows[row] = [*rows[row], *[None] * (column + 1 - len(rows[row]))]
    rows[row][column] = value

    found = problems(advising_sheets)

    assert (sheet, row + 1, code) in {(one.sheet, one.row, one.code) for one in found}


def test_a_red_flag_without_a_step_is_a_problem(advising_sheets, problems):
    advising_sheets["steps"][1][0] = "x_two"

    assert [(one.sheet, one.code) for one in problems(advising_sheets)] == [("flags", "flag.step")]


@pytest.mark.parametrize(("column", "code"), [(2, "pair.competence"), (3, "pair.level"), (4, "pair.themes")])
def test_a_pair_names_what_there_is(advising_sheets, problems, column, code):
    row = ["p", "Pari", "", "", ""]
    row[column] = "x_none"
    advising_sheets["pairs"].append(row)

    assert [one.code for one in problems(advising_sheets)] == [code]
