"""The XLSForm expression language: text in, a checked `Expression` out, three-valued evaluation.

Grammar, loosest binding first: `or`, `and`, `= !=`, `< <= > >=`, `+ -`, `* div mod`, unary `-`. Operands are
numbers, quoted texts, `${field}`, `.` (the value under test in a constraint), calls and brackets.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.functions import CONTEXT, FUNCTIONS, REFUSED
from digifocus_desktop.forms.nodes import (
    Binary,
    Call,
    Current,
    Field,
    Indexed,
    Label,
    Literal,
    Lookup,
    Node,
    evaluate,
    parts_of,
)
from digifocus_desktop.forms.patterns import safe_pattern
from digifocus_desktop.forms.values import Value, truth

POSITION = "position()"
COLUMN = "column() "
"""Names that no field can have; what they ask for is told by the questionnaire."""

MAX_CHARS = 2000
MAX_DEPTH = 40


class ExpressionError(FormError):
    """The text is no expression.

    Facts: `position` (characters from the start, from 1) and, where it helps, `found`.
    """


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression.

    Attributes:
        source: The text as written.
        names: The fields it reads, each once, in order of first use.
        calls: The functions it calls, each once.
        columns: The columns of choices it reads, each once.
    """

    source: str
    names: tuple[str, ...]
    root: Node
    calls: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def evaluate(self, lookup: Lookup, current: Value = None) -> Value:
        """Return the value; `None` when it hangs on something not known."""
        return evaluate(self.root, lookup, current)

    @property
    def singles(self) -> frozenset[str]:
        """The fields that are read where one value is meant, not all instances of a repeat."""
        found = [node.name for node, many in parts_of(self.root) if isinstance(node, Field) and not many]
        return frozenset(found)

    @property
    def indexed(self) -> tuple[tuple[str, str], ...]:
        """Field and repeat of each `indexed-repeat`."""
        return tuple((one.field, one.repeat) for one, _ in parts_of(self.root) if isinstance(one, Indexed))

    def test(self, lookup: Lookup, current: Value = None) -> bool | None:
        """Return the truth of the value."""
        return truth(evaluate(self.root, lookup, current))


NO_COLUMNS: frozenset[str] = frozenset()
ANY_COLUMN = frozenset({"*"})
"""For a filter that was checked when its form was compiled."""


@lru_cache(maxsize=4096)
def parse(source: str, columns: frozenset[str] = NO_COLUMNS) -> Expression:
    """Return the expression written in `source`.

    Args:
        source: The text.
        columns: Columns of the sheet `choices` that a `choice_filter` may name without brackets.

    Raises:
        ExpressionError: With the code `expression.empty`, `.too_long`, `.too_deep`, `.character`, `.syntax`,
            `.function`, `.arguments`, `.pattern`, `.column` or one that says why a function of XLSForm is
            refused, and the position.
    """
    if len(source) > MAX_CHARS:
        raise ExpressionError("expression.too_long", position=MAX_CHARS + 1, max=MAX_CHARS)
    parser = _Parser(source, columns)
    root = parser.whole()
    return Expression(source, tuple(parser.names), root, tuple(parser.calls), tuple(parser.columns))


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


_TOKENS = re.compile(
    r"""\s*(?:
      (?P<parent>\.\.)
    | (?P<number>\d+(?:\.\d+)?|\.\d+)
    | (?P<string>'[^']*'|"[^"]*")
    | \$\{\s*(?P<field>[A-Za-z_][\w.-]*)\s*\}
    | (?P<current>\.)
    | (?P<operator><=|>=|!=|[=<>+*(),-])
    | (?P<name>(?:jr:)?[A-Za-z_][\w-]*)
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


_ASKED = frozenset({"jr:choice-name", "indexed-repeat"})
_FIELD = re.compile(r"\$\{\s*(?P<field>[A-Za-z_][\w.-]*)\s*\}")

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

    def __init__(self, source: str, columns: frozenset[str]) -> None:
        self._columns = columns
        self.columns: dict[str, None] = {}
        self._tokens = _tokens(source)
        self._next = 0
        self._depth = 0
        self.names: dict[str, None] = {}
        self.calls: dict[str, None] = {}

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
        if self._peek.kind == "end":
            return ExpressionError("expression.unfinished", position=self._peek.position)
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
            return self._column(name)
        self.calls[name.text] = None
        if name.text in REFUSED:
            raise ExpressionError(REFUSED[name.text], position=name.position, found=name.text)
        if name.text == "position" and self._peek.kind == "parent":
            self._take()
            self._close()
            return Field(POSITION)
        arguments = self._arguments()
        if name.text in CONTEXT and not arguments:
            return Field(f"{name.text}()")
        if name.text in _ASKED:
            return self._asked(name, arguments)
        function = FUNCTIONS.get(name.text)
        if function is None and name.text not in CONTEXT:
            raise ExpressionError("expression.function", position=name.position, found=name.text)
        if function is None or not function.least <= len(arguments) <= function.most:
            raise ExpressionError("expression.arguments", position=name.position, found=name.text)
        if name.text == "regex" and not _is_pattern(arguments[1]):
            raise ExpressionError("expression.pattern", position=name.position, found=name.text)
        return Call(function, tuple(arguments or ([Current()] if function.own else [])))

    def _column(self, name: _Token) -> Node:
        """A bare name is a column of the choices, where those may be read."""
        if name.text in self._columns or self._columns == ANY_COLUMN:
            self.columns[name.text] = None
            return Field(COLUMN + name.text)
        code = "expression.column" if self._columns else "expression.syntax"
        raise ExpressionError(code, position=name.position, found=name.text)

    def _asked(self, name: _Token, arguments: list[Node]) -> Node:
        """What the questionnaire is asked: the words of a choice, or one instance of a repeat."""
        match name.text, arguments:
            case "jr:choice-name", [chosen, Literal(value=source)]:
                if field := _FIELD.fullmatch(str(source)):
                    return Label(chosen, field["field"])
            case "indexed-repeat", [Field(name=wanted), Field(name=repeat), place]:
                return Indexed(wanted, repeat, place)
        raise ExpressionError("expression.arguments", position=name.position, found=name.text)

    def _arguments(self) -> list[Node]:
        arguments: list[Node] = []
        if self._accept(")") is None:
            arguments.append(self._level(0))
            while self._accept(","):
                arguments.append(self._level(0))
            self._close()
        return arguments


def _is_pattern(node: Node) -> bool:
    return isinstance(node, Literal) and isinstance(node.value, str) and safe_pattern(node.value)
