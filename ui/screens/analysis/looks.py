"""How an item is answered on the screen: by its type, its options and the words of `appearance`."""

from digifocus_desktop.forms.appearance import columns, listed, one_line
from digifocus_desktop.forms.package import Item, ItemType
from ui.screens.analysis.state import AnswerKind

ROWS_MAX = 7
"""More answers than this are a list to open: their rows would not fit the page."""

_KINDS = {
    ItemType.SELECT_MULTIPLE: AnswerKind.MANY,
    ItemType.INTEGER: AnswerKind.FIELD,
    ItemType.DECIMAL: AnswerKind.FIELD,
    ItemType.DATE: AnswerKind.FIELD,
    ItemType.TIME: AnswerKind.FIELD,
    ItemType.DATE_TIME: AnswerKind.FIELD,
}


def kind_of(item: Item, offered: int) -> AnswerKind:
    """Return how an item with so many options on offer is answered."""
    if item.type is ItemType.SELECT_ONE:
        many = offered > ROWS_MAX and not columns(item, offered)
        return AnswerKind.LIST if many or listed(item) else AnswerKind.ROWS
    if item.type is not ItemType.TEXT:
        return _KINDS[item.type]
    return AnswerKind.LINE if one_line(item) else AnswerKind.LINES
