"""The words of the column `appearance` that a questionnaire of ours understands, and for which kind."""

import re
from collections.abc import Iterator, Mapping

from digifocus_desktop.forms.items import ItemType

_SELECT = frozenset(
    {"minimal", "likert", "horizontal", "columns", "columns-pack", "no-buttons", "autocomplete", "label",
     "list-nolabel", "list", "field-list"}
)  # fmt: skip
_NUMBER = frozenset({"thousands-sep", "counter"})
WORDS: Mapping[ItemType, frozenset[str]] = {
    ItemType.SELECT_ONE: _SELECT | {"quick"},
    ItemType.SELECT_MULTIPLE: _SELECT,
    ItemType.INTEGER: _NUMBER,
    ItemType.DECIMAL: _NUMBER,
    ItemType.TEXT: frozenset({"multiline", "numbers"}),
    ItemType.DATE: frozenset({"no-calendar", "month-year", "year"}),
    ItemType.TIME: frozenset(),
    ItemType.DATE_TIME: frozenset({"no-calendar"}),
    ItemType.NOTE: frozenset(),
    ItemType.CALCULATE: frozenset(),
}
GROUP_WORDS = frozenset({"field-list", "table-list"})
_COLUMNS = re.compile(r"^columns-[1-9]$")


def unknown(words: tuple[str, ...], known: frozenset[str]) -> Iterator[str]:
    """Return the words that do not belong to the kind; `columns-2` is one of `columns`."""
    for word in words:
        if word not in known and not (_COLUMNS.match(word) and "columns" in known):
            yield word
