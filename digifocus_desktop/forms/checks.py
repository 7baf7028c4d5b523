"""Whether an answer fits its item."""

import math

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.forms.dates import is_day, is_moment, is_time
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.nodes import Lookup
from digifocus_desktop.forms.package import Choice, Item, ItemKind, ItemType
from digifocus_desktop.forms.values import Value

_CALENDAR = {
    ItemType.DATE: ("answer.date", is_day),
    ItemType.TIME: ("answer.time", is_time),
    ItemType.DATE_TIME: ("answer.moment", is_moment),
}
"""How dates and times are written in an answer, and what is said of one that is not."""

MAX_NOTE_CHARS = 10_000
RATINGS = range(5)


def check(
    item: Item,
    answer: Answer,
    lookup: Lookup,
    phase: str = FIRST_PHASE,
    offered: tuple[Choice, ...] | None = None,
    *,
    kept: bool = False,
) -> None:
    """Accept the answer or say what is wrong with it.

    A value that is `kept`, because only what stands beside it changes, is not looked at again: other answers
    may have made it a value that could not be given now.

    Raises:
        FormError: `answer.not_applicable`, `.status`, `.type`, `.choice`, `.too_many_choices`, `.number`,
            `.date`, `.time`, `.moment`, `.too_long`, `.constraint`, `.observation`, `.agreed`, `.develop`,
            `.then` or `.note`. Facts: `item`, and what the rule needs; `.constraint` brings the
            `message` of the form by language.
    """
    if not item.type.asks:
        raise FormError("answer.type", item=item.id)
    _check_status(item, answer)
    _check_extras(item, answer)
    asked_twice = item.kind is ItemKind.COMPETENCE and item.scored and phase != FIRST_PHASE
    if answer.then is not None and not (asked_twice and answer.then in RATINGS):
        raise FormError("answer.then", item=item.id)
    if answer.status is Status.ANSWERED and not kept:
        _check_value(item, answer, item.choices if offered is None else offered)
        _check_constraint(item, answer, lookup)


def _check_status(item: Item, answer: Answer) -> None:
    if answer.status is Status.NOT_APPLICABLE and not item.not_applicable:
        raise FormError("answer.not_applicable", item=item.id)
    if answer.status is Status.NOT_SHOWN or (answer.status is Status.ANSWERED) == (answer.value is None):
        raise FormError("answer.status", item=item.id)


def _check_extras(item: Item, answer: Answer) -> None:
    if answer.observation is not None and not (item.observable and answer.observation in RATINGS):
        raise FormError("answer.observation", item=item.id)
    if answer.agreed is not None and not (item.scored and answer.agreed in RATINGS):
        raise FormError("answer.agreed", item=item.id)
    if answer.develop and item.kind is not ItemKind.COMPETENCE:
        raise FormError("answer.develop", item=item.id)
    if answer.note is not None and len(answer.note) > MAX_NOTE_CHARS:
        raise FormError("answer.note", item=item.id, max=MAX_NOTE_CHARS)


def _check_value(item: Item, answer: Answer, offered: tuple[Choice, ...]) -> None:
    value = answer.value
    match item.type:
        case ItemType.SELECT_ONE if item.scored:
            fits = type(value) is int and any(choice.value == value for choice in offered)
            _require(fits, "answer.choice", item)
        case ItemType.SELECT_ONE:
            _require(any(choice.name == value for choice in offered), "answer.choice", item)
        case ItemType.SELECT_MULTIPLE:
            _check_names(item, value, {choice.name for choice in offered})
        case ItemType.INTEGER:
            _require(type(value) is int, "answer.number", item)
        case ItemType.DECIMAL:
            fits = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
            _require(fits, "answer.number", item)
        case ItemType.DATE | ItemType.TIME | ItemType.DATE_TIME:
            code, written = _CALENDAR[item.type]
            _require(isinstance(value, str) and written(value), code, item)
        case _:
            _require(isinstance(value, str), "answer.type", item)
            if isinstance(value, str) and len(value) > item.max_chars:
                raise FormError("answer.too_long", item=item.id, max=item.max_chars)


def _require(fits: bool, code: str, item: Item) -> None:
    if not fits:
        raise FormError(code, item=item.id)


def _check_names(item: Item, value: object, known: set[str]) -> None:
    names = value if isinstance(value, tuple) else ()
    _require(len(set(names)) == len(names) > 0 and known.issuperset(names), "answer.choice", item)
    if item.max_choices and len(names) > item.max_choices:
        raise FormError("answer.too_many_choices", item=item.id, max=item.max_choices)


def _check_constraint(item: Item, answer: Answer, lookup: Lookup) -> None:
    if item.constraint is None:
        return
    current: Value = answer.value
    if parse(item.constraint).test(lookup, current) is False:
        raise FormError("answer.constraint", item=item.id, message=dict(item.constraint_message or {}))
