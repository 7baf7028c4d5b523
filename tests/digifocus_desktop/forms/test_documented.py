"""Functions and kinds of questions as the documentation of XLSForm and of XForms lists them.

Pages: *Form Operators and Functions* (docs.getodk.org/form-operators-functions, "operators" below), the
*ODK XForms Specification*, chapter XPath Functions (getodk.github.io/xforms-spec, "spec"), and the list of
question types of *XLSForm* (xlsform.org/en, "types").
"""

import math

import pytest

from digifocus_desktop.forms.expressions import ExpressionError, parse
from digifocus_desktop.forms.functions import CONTEXT, FUNCTIONS, REFUSED
from digifocus_desktop.forms.items import INSTEAD, REFUSED_TYPES, ItemType
from digifocus_desktop.forms.values import Value

ANSWERS: dict[str, Value] = {
    "age": 20,
    "name": "Aino",
    "colors": ("red", "green", "purple"),
    "empty": "",
    "born": "1995-03-01",
    "called": "2026-03-14T18:00",
}

OF_OPERATORS = """
if position once selected selected-at count-selected jr:choice-name indexed-repeat count count-non-empty sum
max min regex contains starts-with ends-with substr substring-before substring-after translate string-length
normalize-space concat join boolean-from-string string round int number digest pow log log10 abs sin cos tan
asin acos atan atan2 sqrt exp exp10 pi today now decimal-date-time date decimal-time format-date
format-date-time area distance random randomize uuid boolean not coalesce checklist weighted-checklist true
false
"""
OF_SPEC = f"{OF_OPERATORS} pulldata instance current jr:itext"
NEWER = ["base64-decode", "extract-signed", "geofence", "intersects", "date-time", "version"]
"""Functions that younger editions of the two pages add."""

PARSED = frozenset({"position", "indexed-repeat", "jr:choice-name"})
"""Functions that are no call to the engine: they ask the questionnaire."""

EXAMPLES = [
    ("operators", "if(${age} >= 18, 'adult', 'child')", "adult"),
    ("operators", "once(${age})", 20),
    ("operators", "selected(${colors}, 'green')", True),
    ("operators", "selected(${colors}, 'gre')", False),
    ("operators", "selected-at(${colors}, 0)", "red"),
    ("operators", "selected-at(${colors}, 2)", "purple"),
    ("operators", "selected-at(${colors}, 3)", ""),
    ("spec", "selected-at(${colors}, -1)", ""),
    ("operators", "count-selected(${colors}) = 3", True),
    ("spec", "count-selected(${empty})", 0.0),
    ("spec", "count(1, 2)", 2.0),
    ("spec", "count-non-empty(${age}, ${empty})", 1.0),
    ("spec", "sum(1, 2, 3)", 6.0),
    ("spec", "max(1, 3, 2)", 3.0),
    ("spec", "min(3, 1, 2)", 1.0),
    ("operators", "regex('A', '[A-Z]')", True),
    ("operators", "regex('AB', '[A-Z]')", False),
    ("operators", "contains('questionnaire', 'nair')", True),
    ("operators", "starts-with('questionnaire', 'quest')", True),
    ("operators", "ends-with('questionnaire', 'quest')", False),
    ("operators", "substr('questionnaire', 0, 5)", "quest"),
    ("operators", "substr('questionnaire', 8)", "naire"),
    ("operators", "substring-before('a-b-c', '-')", "a"),
    ("operators", "substring-before('-b', '-')", ""),
    ("operators", "substring-before('ab', '-')", ""),
    ("operators", "substring-after('a-b-c', '-')", "b-c"),
    ("operators", "substring-after('ab', '-')", ""),
    ("operators", "translate('bar', 'abc', 'ABC')", "BAr"),
    ("operators", "translate('--aaa--', 'abc-', 'ABC')", "AAA"),
    ("operators", "string-length(${name})", 4.0),
    ("operators", "normalize-space('  a   b ')", "a b"),
    ("operators", "concat('a', 1, true())", "a1true"),
    ("operators", "join(', ', 'a', 'b')", "a, b"),
    ("operators", "boolean-from-string('true')", True),
    ("operators", "boolean-from-string('1')", True),
    ("operators", "boolean-from-string('yes')", False),
    ("operators", "string(3.5)", "3.5"),
    ("operators", "string(4)", "4"),
    ("operators", "round(2.345, 2)", 2.35),
    ("operators", "round(123.5, -2)", 100.0),
    ("spec", "round(-1.5)", -1.0),
    ("operators", "int(2.9)", 2.0),
    ("operators", "int(-2.9)", -2.0),
    ("operators", "number('12')", 12.0),
    ("operators", "number(true())", 1.0),
    ("operators", "number(false())", 0.0),
    ("spec", "number('1970-01-11')", 10.0),
    ("operators", "digest('abc', 'SHA-256', 'hex')",
     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("operators", "digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"),
    ("operators", "digest('abc', 'MD5')", "kAFQmDzST7DWlj99KOF/cg=="),
    ("operators", "pow(2, 10)", 1024.0),
    ("operators", "log(exp(1))", pytest.approx(1.0)),
    ("operators", "log10(100)", pytest.approx(2.0)),
    ("operators", "abs(-4)", 4.0),
    ("operators", "sin(pi() div 2)", pytest.approx(1.0)),
    ("operators", "cos(pi())", pytest.approx(-1.0)),
    ("operators", "tan(0)", 0.0),
    ("operators", "asin(1)", pytest.approx(math.pi / 2)),
    ("operators", "acos(1)", 0.0),
    ("operators", "atan(1)", pytest.approx(math.pi / 4)),
    ("operators", "atan2(1, 1)", pytest.approx(math.pi / 4)),
    ("operators", "sqrt(9)", 3.0),
    ("operators", "exp10(3)", 1000.0),
    ("operators", "decimal-date-time('1970-01-02')", 1.0),
    ("operators", "date(1)", "1970-01-02"),
    ("operators", "date(decimal-date-time(${born}))", "1995-03-01"),
    ("operators", "decimal-time('12:00')", 0.5),
    ("operators", "decimal-time('18:00')", 0.75),
    ("operators", "int((date('2026-03-01') - ${born}) div 365.25)", 31.0),
    ("operators", "format-date(${born}, '%Y/%n/%d')", "1995/3/01"),
    ("operators", "format-date('2026-03-14', '%a %e. %b %y')", "la 14. maalis 26"),
    ("operators", "format-date-time(${called}, '%H:%M:%S')", "18:00:00"),
    ("operators", "format-date-time('2026-03-14T08:05', '%h:%M,%3')", "8:05,000"),
    ("operators", "boolean(0)", False),
    ("operators", "boolean('x')", True),
    ("operators", "boolean(${empty})", False),
    ("operators", "not(0)", True),
    ("operators", "coalesce(${empty}, 'x')", "x"),
    ("operators", "coalesce(${empty}, ${empty})", None),
    ("operators", "checklist(2, 3, 'yes', 'no', 'yes', 'no')", True),
    ("operators", "checklist(3, -1, 'yes', 'no', 'yes', 'no')", False),
    ("operators", "checklist(-1, 1, 'yes', 'yes')", False),
    ("operators", "weighted-checklist(3, -1, 'yes', 2, 'no', 5)", False),
    ("operators", "weighted-checklist(2, 2, 'yes', 2, 'no', 5)", True),
    ("operators", "true()", True),
    ("operators", "false()", False),
    ("spec", "base64-decode('aGVp')", "hei"),
    ("spec", "date-time('2026-03-14')", "2026-03-14T00:00:00"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "source", "expected"), EXAMPLES, ids=lambda part: str(part)[:40])
def test_a_function_gives_what_its_page_says(page, source, expected):
    assert parse(source).evaluate(asked) == expected


def test_what_cannot_be_made_a_number_is_none():
    assert str(parse("number('kissa')").evaluate(asked)) == "nan"


def asked(name: str) -> Value:
    return ANSWERS.get(name)


def test_without_an_argument_the_value_under_test_is_meant():
    assert parse("string-length() <= 3").test(asked, "abcd") is False
    assert parse("normalize-space() = 'a b'").test(asked, " a  b ") is True


def test_every_function_of_the_pages_is_there_or_refused_for_a_reason():
    ours = FUNCTIONS.keys() | CONTEXT.keys() | REFUSED.keys() | PARSED

    assert set(OF_SPEC.split()) | set(NEWER) <= ours


def test_every_function_of_ours_has_an_example():
    tried = {call for _page, source, _expected in EXAMPLES for call in parse(source).calls}

    assert FUNCTIONS.keys() - tried == {"applies"}, "the one function of ours alone"


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_refused_function_says_why(name):
    with pytest.raises(ExpressionError) as caught:
        parse(f"1 + {name}('a')")
    assert (caught.value.code, caught.value.facts["position"]) == (REFUSED[name], 5)


OF_TYPES = """
integer decimal range text select_one select_multiple select_one_from_file select_multiple_from_file rank note
geopoint geotrace geoshape date time dateTime image audio background-audio video file barcode calculate
acknowledge hidden xml-external csv-external start end today deviceid phonenumber username email audit
"""


def test_every_type_of_xlsform_is_there_or_refused_for_a_reason():
    assert set(OF_TYPES.split()) <= set(ItemType) | REFUSED_TYPES.keys()
    assert REFUSED_TYPES.keys().isdisjoint(set(ItemType))
    assert {name for name, code in REFUSED_TYPES.items() if code == "item.type_instead"} == INSTEAD.keys()


@pytest.mark.parametrize("kind", sorted(REFUSED_TYPES))
def test_a_refused_type_says_why_in_its_cell(problems, sheets, kind):
    sheets["survey"][2][0] = kind

    first = problems(sheets)[0]
    assert (first.sheet, first.row, first.column, first.code) == ("survey", 3, "A", REFUSED_TYPES[kind])
