"""What an expression reads besides the answers: clock, version, words and columns of the choices."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.checks import check
from digifocus_desktop.forms.dates import to_date, to_date_time, to_time
from digifocus_desktop.forms.expressions import COLUMN, parse
from digifocus_desktop.forms.nodes import EACH, LABEL, PLACE, SHOWN, Lookup
from digifocus_desktop.forms.package import REFERENCE_LANGUAGE, Choice, Item, ItemType, text
from digifocus_desktop.forms.repeats import expansion_of
from digifocus_desktop.forms.values import Value, chosen, number
from digifocus_desktop.forms.values import text as words

if TYPE_CHECKING:
    from digifocus_desktop.forms.runtime import Runtime


MINUTES = len("2026-03-14T08:30")
_CALENDAR = {ItemType.DATE: to_date, ItemType.TIME: to_time, ItemType.DATE_TIME: to_date_time}


def clock(name: str, moment: str) -> Value:
    """Return the day or the moment that a name asks for; None for another name or an unknown moment."""
    if name == "today()":
        return moment[:10] or None
    return (moment or None) if name == "now()" else None


def told(runtime: "Runtime", name: str) -> Value:
    """Return what a name asks for that no field can have."""
    if name == "version()":
        return runtime.package.version
    if name.startswith((SHOWN, EACH, PLACE)):
        return _of_repeat(runtime, name)
    if name.startswith(LABEL):
        field, _, choice_name = name.removeprefix(LABEL).partition(" ")
        choice = runtime.package.published.item(field).choice(choice_name)
        return text(choice.label, REFERENCE_LANGUAGE).text if choice else ""
    return clock(name, runtime.course.begun)


def _of_repeat(runtime: "Runtime", name: str) -> Value:
    """Return what is asked of all instances: how many show it, or what one of them says."""
    asked = next(prefix for prefix in (SHOWN, EACH, PLACE) if name.startswith(prefix))
    field, _, place = name.removeprefix(asked).partition(" ")
    expansion = expansion_of(runtime.package)
    if field in expansion.instances:
        return _instances(runtime, field) if asked == SHOWN else number(place)
    copies = expansion.copies.get(field)
    if copies is None:
        return None
    if asked == PLACE:
        return _at(copies, place, runtime.value)
    shown = [(one, runtime.is_visible(one)) for one in copies if runtime.counts(one) is not False]
    if asked == SHOWN:
        return math.nan if any(seen is None for _, seen in shown) else float(len(shown))
    return _at([one for one, _ in shown], place, runtime.value)


def _instances(runtime: "Runtime", repeat: str) -> float:
    shown = runtime.counts(repeat)
    count = len(expansion_of(runtime.package).instances[repeat])
    return math.nan if shown is None else float(count) if shown else 0.0


def _at(ids: Sequence[str], place: str, lookup: Lookup) -> Value:
    found = number(place)
    return lookup(ids[int(found) - 1]) if found.is_integer() and 1 <= found <= len(ids) else ""


def of_choice(choice: Choice, lookup: Lookup, name: str) -> Value:
    """Return what a filter reads: a column of the choice, or a field."""
    if not name.startswith(COLUMN):
        return lookup(name)
    column = name.removeprefix(COLUMN)
    return choice.name if column == "name" else (choice.columns or {}).get(column, "")


def fitting_default(item: Item) -> bool:
    """Return whether a default that reads no other field is an answer to the item."""
    expression = parse(item.default or "")
    if expression.names or expression.calls:
        return True
    found = as_answer(item, expression.evaluate(lambda _: None))
    try:
        check(item, Answer(Status.ANSWERED, found), lambda _: None)
    except FormError:
        return False
    return True


def as_answer(item: Item, value: Value) -> AnswerValue | None:
    """Return a value of an expression as an answer to the item; None if it is none."""
    if value is None or value == "":
        return None
    match item.type:
        case ItemType.INTEGER | ItemType.DECIMAL:
            amount = number(value)
            if not math.isfinite(amount):
                return None
            return int(amount) if item.type is ItemType.INTEGER and amount.is_integer() else amount
        case ItemType.SELECT_MULTIPLE:
            return chosen(value)
        case ItemType.DATE | ItemType.TIME | ItemType.DATE_TIME:
            return words(_CALENDAR[item.type](value))[:MINUTES] or None
    return words(value)
