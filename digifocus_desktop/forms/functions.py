"""The functions that an expression may call, with the number of arguments each takes."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digifocus_desktop.forms import dates, texts
from digifocus_desktop.forms.values import Value, chosen, number, text, truth


@dataclass(frozen=True, slots=True)
class Function:
    """One callable name.

    Attributes:
        call: Takes the evaluated arguments.
        least: Smallest number of arguments.
        most: Largest number of arguments.
        lenient: Whether it sees unknown arguments; otherwise one unknown makes the result unknown.
        own: Whether it takes the value under test when nothing is given.
        many: Whether a field of a repeat stands for all of its instances.
    """

    call: Callable[..., Value]
    least: int
    most: int
    lenient: bool = False
    own: bool = False
    many: bool = False


MANY = 500


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
    if not math.isfinite(amount) or not math.isfinite(places) or abs(places) > 32:
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


def _known(values: tuple[Value, ...]) -> list[float]:
    """The values of a group; one that is absent does not belong to it."""
    return [number(value) for value in values if value != ""]


def _least(*values: Value) -> Value:
    return min(_known(values), default=math.nan)


def _most(*values: Value) -> Value:
    return max(_known(values), default=math.nan)


def _sum(*values: Value) -> Value:
    return math.fsum(_known(values))


def _real(function: Callable[..., float]) -> Callable[..., Value]:
    """A function of mathematics; where it has no value, NaN."""

    def call(*values: Value) -> Value:
        try:
            return function(*map(number, values))
        except (OverflowError, ValueError):
            return math.nan

    return call


def _ticked(value: Value) -> bool:
    """Whether a line of a checklist holds: a condition or number that is true, or exactly the text `yes`."""
    return value == "yes" if isinstance(value, str) else truth(value) is True


def _checked(least: Value, most: Value, parts: list[tuple[Value, float]]) -> Value:
    """Whether the weights of what holds lie between two limits; -1 is no limit; None while it may turn."""
    low = math.fsum(weight for value, weight in parts if _ticked(value))
    high = low + math.fsum(weight for value, weight in parts if value is None)
    floor, roof = number(least), number(most)
    floor, roof = (-math.inf if floor == -1 else floor), (math.inf if roof == -1 else roof)
    if low >= floor and high <= roof:
        return True
    return False if high < floor or low > roof else None


def _checklist(least: Value, most: Value, *values: Value) -> Value:
    return _checked(least, most, [(value, 1.0) for value in values])


def _weighted_checklist(least: Value, most: Value, *values: Value) -> Value:
    pairs = [(values[place], number(values[place + 1])) for place in range(0, len(values) - 1, 2)]
    return _checked(least, most, pairs)


def _boolean_from_string(value: Value) -> Value:
    return text(value).strip() in {"1", "true"}


def _count_non_empty(*values: Value) -> Value:
    return float(sum(text(value) != "" for value in values))


REFUSED: Mapping[str, str] = {
    **dict.fromkeys(("random", "randomize", "uuid"), "expression.refused_chance"),
    **dict.fromkeys(("pulldata", "instance", "extract-signed"), "expression.refused_file"),
    **dict.fromkeys(("property", "area", "distance", "geofence", "intersects"), "expression.refused_device"),
    **dict.fromkeys(("current", "last-saved"), "expression.refused_path"),
    "jr:itext": "expression.refused_words",
}
"""Functions of XLSForm that a questionnaire of ours may not call: name → code that says why."""

CONTEXT: Mapping[str, int] = {"today": 0, "now": 0, "version": 0}
"""Functions whose value the questionnaire knows; it is looked up by the name with brackets."""

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
    "min": Function(_least, 1, MANY, many=True),
    "max": Function(_most, 1, MANY, many=True),
    "sum": Function(_sum, 1, MANY, many=True),
    "count": Function(lambda *values: float(len(values)), 1, MANY, lenient=True, many=True),
    "count-non-empty": Function(_count_non_empty, 1, MANY, lenient=True, many=True),
    "checklist": Function(_checklist, 3, MANY, lenient=True),
    "weighted-checklist": Function(_weighted_checklist, 4, MANY, lenient=True),
    "once": Function(lambda value: value, 1, 1),
    "boolean-from-string": Function(_boolean_from_string, 1, 1),
    "sqrt": Function(_real(math.sqrt), 1, 1),
    "exp": Function(_real(math.exp), 1, 1),
    "exp10": Function(_real(lambda value: 10.0**value), 1, 1),
    "log": Function(_real(math.log), 1, 1),
    "log10": Function(_real(math.log10), 1, 1),
    "sin": Function(_real(math.sin), 1, 1),
    "cos": Function(_real(math.cos), 1, 1),
    "tan": Function(_real(math.tan), 1, 1),
    "asin": Function(_real(math.asin), 1, 1),
    "acos": Function(_real(math.acos), 1, 1),
    "atan": Function(_real(math.atan), 1, 1),
    "atan2": Function(_real(math.atan2), 2, 2),
    "pi": Function(lambda: math.pi, 0, 0),
    "date": Function(dates.to_date, 1, 1),
    "date-time": Function(dates.to_date_time, 1, 1),
    "decimal-date-time": Function(dates.decimal_date_time, 1, 1),
    "decimal-time": Function(dates.decimal_time, 1, 1),
    "format-date": Function(dates.format_date, 2, 2),
    "format-date-time": Function(dates.format_date, 2, 2),
    "concat": Function(texts.concat, 1, MANY, many=True),
    "string-length": Function(lambda value: float(len(text(value))), 0, 1, own=True),
    "contains": Function(lambda whole, part: text(part) in text(whole), 2, 2),
    "starts-with": Function(lambda whole, part: text(whole).startswith(text(part)), 2, 2),
    "ends-with": Function(lambda whole, part: text(whole).endswith(text(part)), 2, 2),
    "substr": Function(texts.substr, 2, 3),
    "substring-before": Function(texts.substring_before, 2, 2),
    "substring-after": Function(texts.substring_after, 2, 2),
    "translate": Function(texts.translate, 3, 3),
    "normalize-space": Function(texts.normalize_space, 0, 1, own=True),
    "join": Function(texts.join, 2, MANY, many=True),
    "regex": Function(texts.regex, 2, 2),
    "digest": Function(texts.digest, 2, 3),
    "base64-decode": Function(texts.base64_decode, 1, 1),
}
