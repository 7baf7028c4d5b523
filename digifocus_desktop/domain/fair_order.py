"""An order of suppliers that differs from firm to firm, so that nobody is always named first."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def in_turn(found: Iterable[T], name: Callable[[T], str], firm: str) -> tuple[T, ...]:
    """Return them in the order that is drawn for a firm: always the same for it, even over all firms.

    One that is added or leaves does not change the order of the others.
    """
    return tuple(sorted(found, key=lambda one: sha256(f"{firm}\n{name(one)}".encode()).digest()))
