"""What an expression consists of, and its value: three-valued, unknown unless the unknown cannot matter."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digifocus_desktop.forms.functions import Function
from digifocus_desktop.forms.values import Value, equal, number, text, truth

LABEL = "label() "
"""Before a field and a choice: asks the questionnaire for the words of the choice."""

SHOWN, EACH, PLACE = "shown() ", "each() ", "place() "
"""Before a field of a repeat: how many instances show it (NaN is not known, None is no repeat), what the n-th
of these says, and what the n-th of all says."""

Lookup = Callable[[str], Value]


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text written in the expression."""

    value: float | str


@dataclass(frozen=True, slots=True)
class Field:
    """A reference to another field."""

    name: str


@dataclass(frozen=True, slots=True)
class Current:
    """The value under test."""


@dataclass(frozen=True, slots=True)
class Binary:
    """An operator between two operands."""

    operator: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    """A function applied to its arguments."""

    function: Function
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a chosen option of a field, `jr:choice-name(${field}, '${field}')`."""

    value: "Node"
    field: str


@dataclass(frozen=True, slots=True)
class Indexed:
    """The field in one instance of a repeat, `indexed-repeat(${field}, ${repeat}, number)`."""

    field: str
    repeat: str
    number: "Node"


Node = Literal | Field | Current | Binary | Call | Label | Indexed


def parts_of(node: Node) -> Iterator[tuple[Node, bool]]:
    """Yield a node and all inside it, and whether each stands where all instances of a repeat may stand."""
    yield from _parts(node, many=False)


def _parts(node: Node, *, many: bool) -> Iterator[tuple[Node, bool]]:
    yield node, many
    if isinstance(node, Binary):
        inner: tuple[Node, ...] = (node.left, node.right)
    elif isinstance(node, Call):
        inner = node.arguments
    elif isinstance(node, Label):
        inner = (node.value,)
    else:
        inner = (node.number,) if isinstance(node, Indexed) else ()
    for one in inner:
        yield from _parts(one, many=isinstance(node, Call) and node.function.many)


def evaluate(node: Node, lookup: Lookup, current: Value) -> Value:
    """Return the value of a node; None when it hangs on something not known."""
    match node:
        case Literal():
            return node.value
        case Current():
            return current
        case Call():
            return _call(node, lookup, current)
        case Binary():
            return _OPERATIONS.get(node.operator, _arithmetic)(node, lookup, current)
    return _looked_up(node, lookup, current)


def _looked_up(node: Field | Label | Indexed, lookup: Lookup, current: Value) -> Value:
    if isinstance(node, Field):
        return lookup(node.name)
    if isinstance(node, Indexed):
        place = evaluate(node.number, lookup, current)
        return None if place is None else lookup(f"{PLACE}{node.field} {text(place)}")
    value = evaluate(node.value, lookup, current)
    return None if value is None else lookup(f"{LABEL}{node.field} {text(value)}")


def _call(node: Call, lookup: Lookup, current: Value) -> Value:
    values: list[Value] = []
    for argument in node.arguments:
        many = node.function.many and isinstance(argument, Field)
        count = lookup(f"{SHOWN}{argument.name}") if many and isinstance(argument, Field) else None
        if count is None:
            values.append(evaluate(argument, lookup, current))
        elif isinstance(argument, Field):
            if math.isnan(number(count)):
                return None
            values += [lookup(f"{EACH}{argument.name} {place}") for place in range(1, int(number(count)) + 1)]
    blind = not node.function.lenient and any(value is None for value in values)
    return None if blind else node.function.call(*values)


_BLANK = Literal("")


def _equality(node: Binary, lookup: Lookup, current: Value) -> bool | None:
    """Comparing with the text '' asks whether there is a value at all; there the unknown counts as blank."""
    left, right = evaluate(node.left, lookup, current), evaluate(node.right, lookup, current)
    if _BLANK in (node.left, node.right):
        same: bool | None = text(left) == text(right)
    else:
        same = equal(left, right)
    return same if same is None or node.operator == "=" else not same


def _arithmetic(node: Binary, lookup: Lookup, current: Value) -> Value:
    left, right = evaluate(node.left, lookup, current), evaluate(node.right, lookup, current)
    if left is None or right is None:
        return None
    return _OPERATORS[node.operator](number(left), number(right))


def _logic(node: Binary, lookup: Lookup, current: Value) -> bool | None:
    decides = node.operator == "or"
    left = truth(evaluate(node.left, lookup, current))
    if left is decides:
        return decides
    right = truth(evaluate(node.right, lookup, current))
    if right is decides:
        return decides
    return None if left is None or right is None else not decides


def _divide(left: float, right: float) -> float:
    return left / right if right else math.nan


def _remainder(left: float, right: float) -> float:
    return math.fmod(left, right) if right and math.isfinite(left) else math.nan


_OPERATORS: dict[str, Callable[[float, float], Value]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "div": _divide,
    "mod": _remainder,
}

_OPERATIONS: dict[str, Callable[[Binary, Lookup, Value], Value]] = {
    "and": _logic,
    "or": _logic,
    "=": _equality,
    "!=": _equality,
}
