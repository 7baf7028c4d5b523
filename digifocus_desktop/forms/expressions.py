"""The XLSForm expression language: text in, a checked `Expression` out, three-valued evaluation.

Grammar, loosest binding first: `or`, `and`, `= !=`, `< <= > >=`, `+ -`, `* div mod`, unary `-`. Operands are
numbers, quoted texts, `${field}`, `.` (the value under test in a constraint), calls and brackets.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.functions import FUNCTIONS, Function
from digifocus_desktop.forms.values import Value, equal, number, text, truth

MAX_CHARS = 2000
MAX_DEPTH = 40

Lookup = Callable[[str], Value]


class ExpressionError(FormError):
    """The text is no expression.

    Facts: `position` (characters from the start, from 1) and, where it helps, `found`.
    """


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


Node = Literal | Field | Current | Binary | Call


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression.

    Attributes:
        source: The text as written.
        names: The fields it reads, each once, in order of first use.
    """

    source: str
    names: tuple[str, ...]
    root: Node

    def evaluate(self, lookup: Lookup, current: Value = None) -> Value:
        """Return the value; `None` when it hangs on something not known."""
        return _evaluate(self.root, lookup, current)

    def test(self, lookup: Lookup, current: Value = None) -> bool | None:
        """Return the truth of the value."""
        return truth(_evaluate(self.root, lookup, current))


@lru_cache(maxsize=4096)
def parse(source: str) -> Expression:
    """Return the expression written in `source`.

    Raises:
        ExpressionError: With the code `expression.empty`, `.too_long`, `.too_deep`, `.character`, `.syntax`,
            `.function` or `.arguments`, and the position.
    """
    if len(source) > MAX_CHARS:
        raise ExpressionError("expression.too_long", position=MAX_CHARS + 1, max=MAX_CHARS)
    parser = _Parser(source)
    root = parser.whole()
    return Expression(source, tuple(parser.names), root)


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


_TOKENS = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d+)?|\.\d+)
    | (?P<string>'[^']*'|"[^"]*")
    | \$\{\s*(?P<field>[A-Za-z_][\w.-]*)\s*\}
    | (?P<current>\.)
    | (?P<operator><=|>=|!=|[=<>+*(),-])
    | (?P<name>[A-Za-z_][\w-]*)
    )""",
    re.VERBOSE,
)


def _tokens(source: str) -> list[_Token]:
    tokens: list[_Token] = []
    position, end = 0, len(source.rstrip())
    while position < end:
        match = _TOKENS.match(source, position)
        if match is None or match.lastgroup is None:
            at = position + len(source[position:]) - len(source[position:].lstrip())
            raise ExpressionError("expression.character", position=at + 1, found=source[at])
        tokens.append(_Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup) + 1))
        position = match.end()
    return [*tokens, _Token("end", "", end + 1)]


_LEVELS: tuple[tuple[str, ...], ...] = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)


class _Parser:
    """Recursive descent over the tokens of one expression."""

    def __init__(self, source: str) -> None:
        self._tokens = _tokens(source)
        self._next = 0
        self._depth = 0
        self.names: dict[str, None] = {}

    def whole(self) -> Node:
        if self._peek.kind == "end":
            raise ExpressionError("expression.empty", position=1)
        node = self._level(0)
        if self._peek.kind != "end":
            raise self._unexpected()
        return node

    @property
    def _peek(self) -> _Token:
        return self._tokens[self._next]

    def _take(self) -> _Token:
        token = self._peek
        self._next += 1
        return token

    def _accept(self, *texts: str) -> str | None:
        token = self._peek
        if token.kind in {"operator", "name"} and token.text in texts:
            self._next += 1
            return token.text
        return None

    def _unexpected(self) -> ExpressionError:
        return ExpressionError("expression.syntax", position=self._peek.position, found=self._peek.text)

    def _level(self, level: int) -> Node:
        if level == len(_LEVELS):
            return self._unary()
        node = self._level(level + 1)
        while operator := self._accept(*_LEVELS[level]):
            node = Binary(operator, node, self._level(level + 1))
        return node

    def _unary(self) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ExpressionError("expression.too_deep", position=self._peek.position, max=MAX_DEPTH)
        node = Binary("-", Literal(0.0), self._unary()) if self._accept("-") else self._operand()
        self._depth -= 1
        return node

    def _operand(self) -> Node:
        token = self._peek
        if token.kind in {"operator", "end"} and token.text != "(":
            raise self._unexpected()
        self._take()
        match token.kind:
            case "number":
                return Literal(float(token.text))
            case "string":
                return Literal(token.text[1:-1])
            case "field":
                self.names[token.text] = None
                return Field(token.text)
            case "current":
                return Current()
            case "name":
                return self._call(token)
        node = self._level(0)
        self._close()
        return node

    def _close(self) -> None:
        if self._accept(")") is None:
            raise self._unexpected()

    def _call(self, name: _Token) -> Node:
        if self._accept("(") is None:
            raise ExpressionError("expression.syntax", position=name.position, found=name.text)
        function = FUNCTIONS.get(name.text)
        if function is None:
            raise ExpressionError("expression.function", position=name.position, found=name.text)
        arguments: list[Node] = []
        if self._accept(")") is None:
            arguments.append(self._level(0))
            while self._accept(","):
                arguments.append(self._level(0))
            self._close()
        if not function.least <= len(arguments) <= function.most:
            raise ExpressionError("expression.arguments", position=name.position, found=name.text)
        return Call(function, tuple(arguments))


def _evaluate(node: Node, lookup: Lookup, current: Value) -> Value:
    match node:
        case Literal():
            return node.value
        case Field():
            return lookup(node.name)
        case Current():
            return current
        case Call():
            values = [_evaluate(argument, lookup, current) for argument in node.arguments]
            blind = not node.function.lenient and any(value is None for value in values)
            return None if blind else node.function.call(*values)
        case Binary():
            return _OPERATIONS.get(node.operator, _arithmetic)(node, lookup, current)


_BLANK = Literal("")


def _equality(node: Binary, lookup: Lookup, current: Value) -> bool | None:
    """Comparing with the text '' asks whether there is a value at all; there the unknown counts as blank."""
    left, right = _evaluate(node.left, lookup, current), _evaluate(node.right, lookup, current)
    if _BLANK in (node.left, node.right):
        same: bool | None = text(left) == text(right)
    else:
        same = equal(left, right)
    return same if same is None or node.operator == "=" else not same


def _arithmetic(node: Binary, lookup: Lookup, current: Value) -> Value:
    left, right = _evaluate(node.left, lookup, current), _evaluate(node.right, lookup, current)
    if left is None or right is None:
        return None
    return _OPERATORS[node.operator](number(left), number(right))


def _logic(node: Binary, lookup: Lookup, current: Value) -> bool | None:
    decides = node.operator == "or"
    left = truth(_evaluate(node.left, lookup, current))
    if left is decides:
        return decides
    right = truth(_evaluate(node.right, lookup, current))
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
