"""Values of the XLSForm expression language and how they convert into one another.

A value is a number, a text, a truth value, the chosen names of a multiple choice, or one of two kinds of
nothing: `None` is *not known* (unanswered, "en tiedä", skipped, or not decided whether shown) and spreads
through calculations; the empty text is *known to be absent* (does not concern the firm, or not shown) and
compares as a blank does in XLSForm.
"""

import math
import re
from datetime import datetime

_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}(T|$)")

Value = float | int | str | bool | tuple[str, ...] | None


def truth(value: Value) -> bool | None:
    """Return the truth of a value, `None` when it is not known."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return value != 0 and not math.isnan(value)
    return len(value) > 0


def number(value: Value) -> float:
    """Return the value as a number, a date as days since 1970-01-01; else NaN, as in XPath."""
    if isinstance(value, (bool, int, float)):
        return float(value)
    words = text(value)
    try:
        return float(words)
    except ValueError:
        return day_number(words)


def day_number(words: str) -> float:
    """Return the days since 1970-01-01 of an ISO date, with or without time; NaN if it is none."""
    if not _DATE.match(words):
        return math.nan
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return math.nan
    return (moment.replace(tzinfo=None) - datetime(1970, 1, 1)).total_seconds() / 86_400


def text(value: Value) -> str:
    """Return the value as XLSForm writes it: whole numbers without decimals, choices parted by spaces."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(value)
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def chosen(value: Value) -> tuple[str, ...]:
    """Return the chosen names of a single or multiple choice."""
    return value if isinstance(value, tuple) else tuple(text(value).split())


def equal(left: Value, right: Value) -> bool | None:
    """Return whether two values are equal; None when one is not known."""
    if left is None or right is None:
        return None
    if left == "" or right == "":
        return text(left) == text(right)
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    if isinstance(left, (int, float)) or isinstance(right, (int, float)):
        return number(left) == number(right)
    return text(left) == text(right)
