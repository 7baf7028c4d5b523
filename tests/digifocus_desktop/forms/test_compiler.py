import random

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.compiler import compile_workbook


def found(problems):
    return [(problem.sheet, problem.row, problem.column, problem.code) for problem in problems]


def put(sheet, row, heading, value):
    """Set the cell in a row, numbered as in the spreadsheet, under a heading that is added if needed."""
    if heading not in sheet[0]:
        sheet[0].append(heading)
    column = sheet[0].index(heading)
    cells = sheet[row - 1]
    cells.extend([None] * (column + 1 - len(cells)))
    cells[column] = value


def test_a_whole_workbook_compiles(book, sheets):
    package = compile_workbook(book(sheets))

    one, two = package.item("x_one"), package.item("x_two")
    assert (package.id, package.version, package.title) == ("pieni", "1.0.0", "Pieni")
    assert (one.weight, two.weight, two.hidden_value) == (1.5, 0.5, 0)
    assert two.relevance == ("${f_site} = 'yes'",)
    assert [choice.value for choice in one.choices] == [0, 1, 2, 3, 4]


def test_compiling_twice_gives_the_same_hash(book, sheets):
    assert compile_workbook(book(sheets)).hash == compile_workbook(book(sheets)).hash


def test_translations_are_read_by_language_code(book, sheets):
    put(sheets["survey"], 3, "label::Svenska (sv)", "Har ni webbplats?")

    assert compile_workbook(book(sheets)).item("f_site").label == {
        "fi": "Onko sivut?",
        "sv": "Har ni webbplats?",
    }


def test_conditions_of_inner_groups_hold_for_their_items(book, sheets):
    survey = sheets["survey"]
    survey[3:3] = [["begin group", "inner", None, "${f_site} = 'yes'"]]
    survey[6:6] = [["end group"]]

    assert compile_workbook(book(sheets)).item("x_one").relevance == ("${f_site} = 'yes'",)


@pytest.mark.parametrize("name", ["survey", "choices", "settings", "dimensions", "bands"])
def test_a_missing_sheet_is_named(problems, sheets, name):
    del sheets[name]

    assert found(problems(sheets)) == [(name, 0, "", "sheet.missing")]


BROKEN = [
    ("survey", 3, "name", "x_one", ("survey", 4, "B", "item.twice")),
    ("survey", 3, "name", "F site", ("survey", 3, "B", "item.name")),
    ("survey", 3, "name", None, ("survey", 3, "B", "cell.missing")),
    ("survey", 3, "label", None, ("survey", 3, "C", "cell.missing")),
    ("survey", 3, "type", "geopoint", ("survey", 3, "A", "item.type_device")),
    ("survey", 3, "type", "elokuva", ("survey", 3, "A", "item.type")),
    ("survey", 3, "type", "select_one nowhere", ("survey", 3, "A", "item.choice_list")),
    ("survey", 4, "type", "select_one yn", ("survey", 4, "A", "item.anchors")),
    ("survey", 5, "relevant", "${nobody} = 1", ("survey", 5, "D", "expression.name")),
    ("survey", 5, "relevant", "sine(${f_site})", ("survey", 5, "D", "expression.function")),
    ("survey", 5, "relevant", "${f_site} = ", ("survey", 5, "D", "expression.unfinished")),
    ("survey", 5, "relevant", "${x_two} = 1", ("survey", 5, "D", "expression.circle")),
    ("survey", 2, "relevant", "${x_one} = 1", ("survey", 2, "D", "expression.circle")),
    ("survey", 5, "bind::df:hidden", None, ("survey", 5, "H", "item.hidden_missing")),
    ("survey", 5, "bind::df:hidden", 9, ("survey", 5, "H", "cell.out_of_range")),
    ("survey", 4, "bind::df:weight", "heavy", ("survey", 4, "G", "cell.not_a_number")),
    ("survey", 4, "bind::df:weight", -1, ("survey", 4, "G", "cell.out_of_range")),
    ("survey", 4, "bind::df:kind", "mood", ("survey", 4, "E", "item.kind")),
    ("survey", 4, "bind::df:dimension", "Y", ("survey", 4, "F", "item.dimension")),
    ("survey", 4, "bind::df:dimension", None, ("survey", 4, "F", "item.dimension_missing")),
    ("survey", 3, "bind::df:dimension", "X", ("survey", 3, "F", "item.dimension_on_fact")),
    ("survey", 4, "bind::df:wieght", 1, ("survey", 1, "I", "sheet.unknown_heading")),
    ("survey", 4, "bind::df:themes", "TP9", ("survey", 4, "I", "item.theme")),
    ("survey", 4, "bind::df:na", "maybe", ("survey", 4, "I", "cell.not_yes_or_no")),
    ("survey", 4, "bind::df:na_if", "${f_site} = 'no'", ("survey", 4, "I", "item.not_applicable_forbidden")),
    ("survey", 4, "bind::df:seconds", 1.5, ("survey", 4, "I", "cell.not_a_whole_number")),
    ("survey", 2, "bind::df:joins", "nowhere", ("survey", 2, "I", "section.joins")),
    ("survey", 6, "type", "note", ("survey", 2, "A", "group.not_closed")),
    ("survey", 2, "type", "end_group", ("survey", 2, "A", "group.not_open")),
    ("choices", 3, "name", "yes", ("choices", 3, "B", "choice.twice")),
    ("choices", 3, "name", "y s", ("choices", 3, "B", "choice.spaces")),
    ("choices", 4, "score", 7, ("choices", 4, "D", "cell.out_of_range")),
    ("settings", 2, "version", None, ("settings", 2, "C", "cell.missing")),
    ("dimensions", 2, "kind", "mood", ("dimensions", 2, "C", "dimension.kind")),
    ("dimensions", 2, "section", "z", ("dimensions", 2, "E", "dimension.section")),
    ("dimensions", 2, "code", "Y", ("dimensions", 2, "A", "dimension.empty")),
    ("bands", 2, "lower", 60, ("bands", 2, "B", "bands.order")),
    ("bands", 3, "code", "low", ("bands", 3, "A", "code.twice")),
]


@pytest.mark.parametrize(("sheet", "row", "heading", "value", "expected"), BROKEN)
def test_a_broken_cell_is_named_by_sheet_row_and_column(
    problems, sheets, sheet, row, heading, value, expected
):
    put(sheets[sheet], row, heading, value)

    assert expected in found(problems(sheets))


def test_an_expression_error_carries_its_position_and_what_was_found(problems, sheets):
    put(sheets["survey"], 5, "relevant", "${f_site} = 'yes' and sine(1)")

    (problem,) = problems(sheets)
    assert dict(problem.facts) == {"position": 23, "found": "sine"}


def test_a_circle_over_several_items_lists_them(problems, sheets):
    put(sheets["survey"], 3, "relevant", "${x_two} = 1")

    (problem,) = problems(sheets)
    assert problem.code == "expression.circle"
    assert {"f_site", "x_two"} <= set(problem.facts["names"])


def test_all_problems_are_told_at_once(problems, sheets):
    put(sheets["survey"], 3, "label", None)
    put(sheets["survey"], 5, "relevant", "${nobody}")
    put(sheets["bands"], 2, "lower", 60)

    assert {problem.code for problem in problems(sheets)} == {
        "cell.missing",
        "expression.name",
        "bands.order",
    }


def test_side_sheets_are_checked_too(problems, sheets):
    sheets["flags"] = [
        ["item", "limit", "action", "clarify", "helpers"],
        ["f_site", 1, "Tee", "Selvitä", "WHO"],
    ]
    sheets["rules"] = [["code", "condition", "direction", "content"], ["R", "${nobody} = 1", "Kuka", "Mitä"]]
    sheets["themes"] = [["code", "label", "gate", "order"], ["T", "Teema", "${flags} = 1", 0]]
    sheets["tools"] = [["code", "label", "items", "effort"], ["T", "Työkalu", "x_nobody", "huge"]]
    sheets["dii"] = [["number", "label", "condition"], [13, "Fakta", "${tool_crm} = 1"], [1, None, None]]

    assert set(found(problems(sheets))) == {
        ("flags", 2, "A", "flag.item"),
        ("tools", 2, "C", "tool.item"),
        ("tools", 2, "D", "tool.effort"),
        ("flags", 2, "E", "flag.helper"),
        ("rules", 2, "B", "expression.name"),
        ("themes", 2, "C", "expression.name"),
        ("themes", 2, "D", "cell.out_of_range"),
        ("dii", 2, "A", "cell.out_of_range"),
        ("dii", 2, "C", "expression.name"),
        ("dii", 3, "B", "cell.missing"),
        ("dii", 3, "C", "cell.missing"),
    }


def test_rules_may_read_counts_and_dii_facts_may_read_tools(book, sheets):
    sheets["rules"] = [["code", "condition", "direction", "content"], ["R", "${flags} >= 2", "Kuka", "Mitä"]]
    sheets["tools"] = [["code", "label"], ["tool_crm", "CRM"]]
    sheets["dii"] = [["number", "label", "condition"], [8, "CRM", "${tool_crm} >= 1"]]

    package = compile_workbook(book(sheets))
    assert (package.rules[0].code, package.tools[0].code, package.dii[0].number) == ("R", "tool_crm", 8)


@pytest.mark.parametrize("name", ["survey", "choices", "settings", "dimensions", "bands"])
def test_an_empty_sheet_gives_problems(problems, sheets, name):
    sheets[name] = sheets[name][:1]

    assert problems(sheets)


def outcome(content):
    """Return the problems of a workbook; none if it compiles."""
    try:
        compile_workbook(content)
    except FormError as error:
        return error.facts["problems"]
    return []


def test_random_damage_never_escapes_as_another_error(book, sheets):
    draw = random.Random(7)
    junk = [None, "", 0, -1, 4.5, "x", "${x_one}", "begin_group", "end_group", "select_one scale", "((", True]
    broken = 0
    for _ in range(50):
        damaged = {name: [list(row) for row in rows] for name, rows in sheets.items()}
        for _ in range(3):
            row = draw.choice(damaged[draw.choice(sorted(damaged))])
            row[draw.randrange(len(row))] = draw.choice(junk)
        broken += bool(outcome(book(damaged)))

    assert broken > 25
