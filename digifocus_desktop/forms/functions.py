"""The functions that an expression may call, with the number of arguments each takes."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digifocus_desktop.forms.values import Value, chosen, number, text, truth


@dataclass(frozen=True, slots=True)
class Function:
    """One callable name.

    Attributes:
        call: Takes the evaluated arguments.
        least: Smallest number of arguments.
        most: Largest number of arguments.
        lenient: Whether it sees unknown arguments; otherwise one unknown makes the result unknown.
    """

    call: Callable[..., Value]
    least: int
    most: int
    lenient: bool = False


MANY = 32


def _not(value: Value) -> Value:
    known = truth(value)
    return None if known is None else not known


def _coalesce(*values: Value) -> Value:
    return next((value for value in values if value is not None and value != ""), None)


def _if(condition: Value, then: Value, otherwise: Value) -> Value:
    known = truth(condition)
    if known is None:
        return then if then == otherwise else None
    return then if known else otherwise


def _applies(value: Value) -> Value:
    return value != ""


def _selected(choices: Value, name: Value) -> Value:
    return text(name) in chosen(choices)


def _selected_at(choices: Value, index: Value) -> Value:
    names, place = chosen(choices), number(index)
    return names[int(place)] if 0 <= place < len(names) else ""


def _count_selected(choices: Value) -> Value:
    return float(len(chosen(choices)))


def _round(value: Value, digits: Value = 0.0) -> Value:
    amount, places = number(value), number(digits)
    if not math.isfinite(amount) or not math.isfinite(places) or abs(places) > MANY:
        return math.nan
    scale = 10.0 ** int(places)
    return math.floor(amount * scale + 0.5) / scale


def _int(value: Value) -> Value:
    amount = number(value)
    return float(math.trunc(amount)) if math.isfinite(amount) else math.nan


def _pow(base: Value, exponent: Value) -> Value:
    try:
        return math.pow(number(base), number(exponent))
    except (OverflowError, ValueError):
        return math.nan


def _substr(source: Value, start: Value, end: Value = math.inf) -> Value:
    first, last = number(start), number(end)
    if math.isnan(first) or math.isnan(last):
        return ""
    words = text(source)
    return words[int(max(first, 0)) : len(words) if math.isinf(last) else int(max(last, 0))]


FUNCTIONS: Mapping[str, Function] = {
    "not": Function(_not, 1, 1, lenient=True),
    "coalesce": Function(_coalesce, 1, MANY, lenient=True),
    "if": Function(_if, 3, 3, lenient=True),
    "applies": Function(_applies, 1, 1, lenient=True),
    "true": Function(lambda: True, 0, 0),
    "false": Function(lambda: False, 0, 0),
    "boolean": Function(truth, 1, 1),
    "number": Function(number, 1, 1),
    "string": Function(text, 1, 1),
    "selected": Function(_selected, 2, 2),
    "selected-at": Function(_selected_at, 2, 2),
    "count-selected": Function(_count_selected, 1, 1),
    "round": Function(_round, 1, 2),
    "int": Function(_int, 1, 1),
    "abs": Function(lambda value: abs(number(value)), 1, 1),
    "pow": Function(_pow, 2, 2),
    "min": Function(lambda *values: min(map(number, values)), 1, MANY),
    "max": Function(lambda *values: max(map(number, values)), 1, MANY),
    "sum": Function(lambda *values: math.fsum(map(number, values)), 1, MANY),
    "concat": Function(lambda *values: "".join(map(text, values)), 1, MANY),
    "string-length": Function(lambda value: float(len(text(value))), 1, 1),
    "contains": Function(lambda whole, part: text(part) in text(whole), 2, 2),
    "starts-with": Function(lambda whole, part: text(whole).startswith(text(part)), 2, 2),
    "ends-with": Function(lambda whole, part: text(whole).endswith(text(part)), 2, 2),
    "substr": Function(_substr, 2, 3),
}
