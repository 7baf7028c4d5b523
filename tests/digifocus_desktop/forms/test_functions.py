"""What each function gives, one example a line; the same examples stand in the guide for authors."""

import math
import time

import pytest

from digifocus_desktop.domain.names import NOTE_MAX_CHARS
from digifocus_desktop.forms.expressions import ExpressionError, parse
from digifocus_desktop.forms.functions import FUNCTIONS, REFUSED
from digifocus_desktop.forms.values import Value

KNOWN: dict[str, Value] = {
    "n": 3,
    "many": ("a", "b", "c"),
    "text": "  yksi   kaksi ",
    "day": "2026-03-14",
    "absent": "",
}


def known(name: str) -> Value:
    return KNOWN.get(name)


EXAMPLES = [
    ("sqrt(9)", 3.0),
    ("exp(0)", 1.0),
    ("exp10(2)", 100.0),
    ("log(1)", 0.0),
    ("log10(1000)", pytest.approx(3.0)),
    ("sin(0) + cos(0) + tan(0)", 1.0),
    ("asin(0) + acos(1) + atan(0) + atan2(0, 1)", 0.0),
    ("round(pi(), 2)", 3.14),
    ("sum(1, ${absent}, 2)", 3.0),
    ("min(4, ${absent}, 2)", 2.0),
    ("max(4, ${absent}, 2)", 4.0),
    ("count(${n}, ${absent})", 2.0),
    ("count-non-empty(${n}, ${absent}, ${open})", 1.0),
    ("checklist(2, 3, ${n} = 3, true(), false())", True),
    ("checklist(3, -1, ${n} = 3, true(), false())", False),
    ("checklist(2, -1, true(), ${open} = 1, false())", None),
    ("weighted-checklist(5, -1, ${n} = 3, 4, true(), 1)", True),
    ("weighted-checklist(-1, 3, true(), 4, ${open} = 1, 1)", False),
    ("boolean-from-string('1')", True),
    ("substring-before('2026-03', '-')", "2026"),
    ("substring-before('2026', '-')", ""),
    ("substring-after('a@b.fi', '@')", "b.fi"),
    ("translate('a-b-c', '-b', '+')", "a++c"),
    ("normalize-space(${text})", "yksi kaksi"),
    ("join(', ', 'a', ${absent}, 'b')", "a, b"),
    ("substr('nauris', -3)", "ris"),
    ("regex('90100', '[0-9]{5}')", True),
    ("regex('901001', '[0-9]{5}')", False),
    ("digest('a', 'SHA-1', 'hex')", "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"),
    ("digest('a', 'MD5')", "DMF1ucDxtqgxw5niaXcmYQ=="),
    ("digest('a', 'ROT13')", ""),
    ("base64-decode('w6TDtg==')", "äö"),
    ("base64-decode('%')", ""),
    ("${day} < '2026-03-15'", True),
    ("date(${day} + 20)", "2026-04-03"),
    ("date('1.4.2026')", ""),
    ("date-time('2026-03-14T08:30')", "2026-03-14T08:30:00"),
    ("format-date(${day}, '%e.%n.%Y')", "14.3.2026"),
    ("format-date(${day}, '%d.%m.%y %%')", "14.03.26 %"),
    ("format-date-time('2026-03-14T08:05', '%H:%M')", "08:05"),
    ("decimal-date-time('1970-01-02T12:00')", 1.5),
    ("decimal-time('06:00')", 0.25),
    ("int((date('2026-12-31') - ${day}) div 7)", 41.0),
    ("once(${n})", 3),
    ("today()", None),
]


@pytest.mark.parametrize(("source", "expected"), EXAMPLES)
def test_a_function_gives_what_xlsform_says(source, expected):
    assert parse(source).evaluate(known) == expected


@pytest.mark.parametrize(
    "source", ["sqrt(-1)", "log(0)", "exp(1000)", "decimal-time('25:00')", "max(${absent})"]
)
def test_a_function_without_a_value_is_no_number(source):
    value = parse(source).evaluate(known)
    assert isinstance(value, float)
    assert math.isnan(value)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("random()", "expression.refused_chance"),
        ("pulldata('a', 'b', 'c', 'd')", "expression.refused_file"),
        ("distance(${n})", "expression.refused_device"),
        ("current()", "expression.refused_path"),
        ("foo(1)", "expression.function"),
        ("today(1)", "expression.arguments"),
        ("jr:choice-name(${n})", "expression.arguments"),
        ("jr:choice-name(${n}, 'n')", "expression.arguments"),
        ("region = 1", "expression.syntax"),
    ],
)
def test_a_function_that_cannot_be_called_says_why(source, code):
    with pytest.raises(ExpressionError) as caught:
        parse(source)
    assert caught.value.code == code


def test_every_refused_function_is_none_of_ours():
    assert REFUSED.keys().isdisjoint(FUNCTIONS)


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+",
        "(a|aa)*",
        "(a*)*b",
        r"(a)\1",
        ".*.*.*.*.*x",
        "(",
        ")",
        "a" * 201,
        "(?=a)a",
        "(?!a)b",
        "(?<=a)b",
        "(?P<x>a)",
        "(?i)a",
        "(.+){3,9}x",
        "([a-z]{2,9}){3}",
        "(a?){40}",
        "a?" * 40 + "a" * 40,
        "(a|a)" * 30,
        "a{0,20}" * 10,
        "a{0,40}b{1,99}c{0,99}d{0,99}",
        "a**",
        "a+?",
        "*a",
        "{2}",
        "[a",
        "[b-a]",
        r"\p{L}",
        r"\A",
        "a{9999999999}",
        "((((" * 40,
        "(" * 90 + ")" * 90 + "*+",
        "a{3,2}",
    ],
)
def test_a_pattern_that_may_run_away_is_refused(pattern):
    with pytest.raises(ExpressionError) as caught:
        parse(f"regex(${{n}}, '{pattern}')")
    assert caught.value.code == "expression.pattern"


def test_a_pattern_has_to_be_written_out():
    with pytest.raises(ExpressionError) as caught:
        parse("regex(${n}, ${text})")
    assert caught.value.code == "expression.pattern"


def test_the_worst_pattern_that_is_taken_ends_soon():
    begun = time.perf_counter()
    for hard in ("[a-z]*[a-y]*[a-x]*!", "a?" * 14 + "a*!", "(a|a)" * 20 + "!"):
        expression = parse(f"regex(${{long}}, '{hard}')")
        assert expression.evaluate({"long": "a" * 10_000}.get) is False, "too long a text is not tried"
        assert expression.evaluate({"long": "a" * 200}.get) is False
    assert time.perf_counter() - begun < 3


@pytest.mark.parametrize(
    "pattern",
    [
        r"[^@ ]+@[^@ ]+\.[a-z]{2,}", "(040|050)[0-9]{7}", "(FI)?[0-9]{8}", r"\d{7}-\d",
        "[A-ZÅÄÖ][a-zåäö]*( [A-Z]+)?",
        "", "^a$", "[]a]{2}", r"[\]\\-]+", "([0-9]{3} ){2}[0-9]{3}", "(?:a|b)c?", "x{0,20}", "Å+ä",
    ],
)  # fmt: skip
def test_patterns_of_everyday_are_taken(pattern):
    assert "regex" in parse(f"regex(${{text}}, '{pattern}')").calls


@pytest.mark.parametrize("source", ["concat(${known}, ${known})", "join('', ${known}, ${known})"])
def test_texts_put_together_again_and_again_fill_no_memory(source):
    """Each calculation of a form may be twice the one before."""
    expression = parse(source)
    words: Value = "x"
    for _ in range(20):
        held = {"known": words}
        words = expression.evaluate(held.get)
    assert words == "x" * NOTE_MAX_CHARS
