"""Target groups: recognising them in people's lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from digifocus_desktop.domain.names import clean_line
from digifocus_desktop.domain.programme_settings import TargetGroup

_SEPARATORS = re.compile(r"[,;/\n|+]|\s&\s")


@dataclass(frozen=True, slots=True)
class Recognised:
    """Groups found in a text, in the programme's order, and the words that mean none."""

    keys: tuple[str, ...]
    unknown: tuple[str, ...]


class TargetGroupWords:
    """Finds the groups of one programme by key, name in any language, or alias."""

    def __init__(self, groups: Iterable[TargetGroup]) -> None:
        self._groups = tuple(groups)
        self._by_word = {
            _key(word): group.key
            for group in self._groups
            for word in (*group.aliases, *group.names.values(), group.key)
        }

    def recognise(self, text: str) -> Recognised:
        """Return the groups that a cell names, whole or as a list."""
        whole = self._by_word.get(_key(text))
        words = [text] if whole else _SEPARATORS.split(text)
        found = {self._by_word.get(_key(word)) for word in words}
        unknown = tuple(clean_line(word) for word in words if _key(word) and _key(word) not in self._by_word)
        return Recognised(tuple(group.key for group in self._groups if group.key in found), unknown)


def _key(word: str) -> str:
    return clean_line(word).casefold()
