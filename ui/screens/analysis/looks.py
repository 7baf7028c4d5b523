"""How an item is answered on the screen: by its type, its options and the words of `appearance`."""

from digifocus_desktop.forms.appearance import listed, one_line
from digifocus_desktop.forms.package import Item, ItemType
from ui.screens.analysis.state import AnswerKind

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
        return AnswerKind.LIST if listed(item, offered) else AnswerKind.ROWS
    if item.type is not ItemType.TEXT:
        return _KINDS[item.type]
    return AnswerKind.LINE if one_line(item) else AnswerKind.LINES
