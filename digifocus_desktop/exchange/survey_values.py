"""What a cell of a survey's export says: anchors and options by number, code or words in any language."""

import re
from collections.abc import Mapping
from typing import Final

from digifocus_desktop.errors import FormError, InvalidFieldError
from digifocus_desktop.exchange.sheet import Cell
from digifocus_desktop.exchange.survey_columns import words_key
from digifocus_desktop.exchange.survey_times import read_day, read_moment, read_time
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.checks import check
from digifocus_desktop.forms.package import Item, ItemType

_STATUSES: Final[Mapping[str, Status]] = {
    words_key(word): status
    for status, words in (
        (Status.DONT_KNOW, "en tiedä; en osaa sanoa; eos; vet inte; vet ej; don't know; dont_know; dk"),
        (
            Status.NOT_APPLICABLE,
            "ei koske meitä; ei koske; gäller inte oss; gäller inte; does not concern us; not for us;"
            "not applicable; not_applicable; n/a; na",
        ),
        (Status.SKIPPED, "ohitettu; överhoppad; skipped"),
    )
    for word in words.split(";")
}
_YES: Final = {"1", "x", "true", "kyllä", "yes", "ja", "valittu", "vald", "selected", "checked"}
_NO: Final = {"0", "false", "ei", "no", "nej", "eivalittu", "notselected", "unchecked"}
"""As `words_key` gives them."""
_BLANK: Final = {"", "-", "–", "—"}
_FAULT = re.compile(r"#(?:REF|N/?A|VALUE|DIV/0|NAME|NUM|NULL)[!?]?", re.IGNORECASE)
_LEADING = re.compile(r"\(?(\d{1,2})\)?\s*(?:[-–—.:=)]|\s)\s*(\S.*)", re.DOTALL)
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,6})?")
_GROUPED: Final = (
    (re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d{1,6}"), "."),
    (re.compile(r"[+-]?\d{1,3}(?:,\d{3})+\.\d{1,6}"), ","),
)
"""Thousands are parted only where a decimal sign of the other kind says so: `1.234` may be either."""
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_SEPARATORS: Final = (";", "\n", "|", ",", " ")


def read_answer(item: Item, cell: Cell, *, one_based: bool = False) -> Answer | None:
    """Return what a cell answers; None where it is empty.

    Raises:
        InvalidFieldError: `survey.off_scale`, `survey.option`, `survey.number`, `survey.date`, `survey.time`,
            `survey.moment`, `survey.not_applicable`, `survey.formula`, `survey.too_long`; `survey.fit` where
            the form does not take the value.
    """
    text = cell.strip() if isinstance(cell, str) else ""
    if isinstance(cell, str) and text in _BLANK:
        return None
    if _FAULT.fullmatch(text):
        raise InvalidFieldError("survey.formula")
    status = _STATUSES.get(words_key(text)) if item.type is not ItemType.TEXT else None
    answer = Answer(status) if status is not None else Answer.of(_value(item, cell, text, one_based))
    return _fitting(item, answer)


def read_option(cell: Cell, item: Item, choice: str) -> bool:
    """Return whether a column of one option says that it was chosen.

    Raises:
        InvalidFieldError: `survey.option`.
    """
    key = words_key(cell) if isinstance(cell, str) else "?"
    if not key or key in _NO:
        return False
    named = item.choice(choice)
    own = {words_key(choice), *(map(words_key, named.label.values()) if named else ())}
    if key in _YES or key in own:
        return True
    raise InvalidFieldError("survey.option")


def chosen(item: Item, names: tuple[str, ...]) -> Answer:
    """Return the answer of several options.

    Raises:
        InvalidFieldError: `survey.fit`.
    """
    return _fitting(item, Answer.of(tuple(one.name for one in item.choices if one.name in names)))


def _fitting(item: Item, answer: Answer) -> Answer:
    try:
        check(item, answer, lambda _name: None)
    except FormError as error:
        raise form_refusal(error) from error
    return answer


def form_refusal(error: FormError) -> InvalidFieldError:
    """Return what is told of a value that the form does not take, with the form's own sentence."""
    codes = {"answer.not_applicable": "survey.not_applicable", "answer.too_long": "survey.too_long"}
    message = error.facts.get("message")
    said = {"message": str(message.get("fi", ""))} if isinstance(message, Mapping) else {}
    return InvalidFieldError(codes.get(error.code, "survey.fit"), **said)


def _value(item: Item, cell: Cell, text: str, one_based: bool) -> AnswerValue:
    match item.type:
        case ItemType.INTEGER | ItemType.DECIMAL:
            return _number(text, whole=item.type is ItemType.INTEGER)
        case ItemType.DATE | ItemType.TIME | ItemType.DATE_TIME:
            return _on_the_calendar(item, cell)
        case ItemType.SELECT_ONE if item.scored:
            return _anchor(item, text, one_based)
        case ItemType.SELECT_ONE:
            return _name(item, text)
        case ItemType.SELECT_MULTIPLE:
            return _names(item, text)
    return text if isinstance(cell, str) else f"{cell.day}.{cell.month}.{cell.year}"


def _on_the_calendar(item: Item, cell: Cell) -> str:
    code, found = {
        ItemType.DATE: ("survey.date", read_day(item, cell)),
        ItemType.TIME: ("survey.time", read_time(cell)),
        ItemType.DATE_TIME: ("survey.moment", read_moment(cell)),
    }[item.type]
    if found is None:
        raise InvalidFieldError(code)
    return found


def _number(text: str, *, whole: bool) -> int | float:
    bare = _SPACES.sub("", text).replace("\u2212", "-")
    for grouped, sign in _GROUPED:
        if grouped.fullmatch(bare):
            bare = bare.replace(sign, "")
    if not _NUMBER.fullmatch(bare):
        raise InvalidFieldError("survey.number")
    number = float(bare.replace(",", "."))
    if number.is_integer():
        return int(number)
    if whole:
        raise InvalidFieldError("survey.number")
    return number


def _anchor(item: Item, text: str, one_based: bool) -> int:
    """Read `2`, `2,0`, the words of an anchor, or both: `2 – Perustiedot ovat ajan tasalla`."""
    by_words = _by_words(item, text)
    if by_words is not None:
        return by_words
    bare = text.replace(",", ".")
    if re.fullmatch(r"[+-]?\d{1,3}(?:\.\d+)?", bare):
        number = float(bare) - one_based
        if number not in range(5):
            raise InvalidFieldError("survey.off_scale")
        return int(number)
    numbered = _LEADING.fullmatch(text)
    words = _by_words(item, numbered[2]) if numbered else None
    if words is None:
        raise InvalidFieldError("survey.option")
    return words


def _by_words(item: Item, text: str) -> int | None:
    key = words_key(text)
    if not key or key.isdecimal():
        return None
    return next((one.value for one in item.choices if key in map(words_key, one.label.values())), None)


def _name(item: Item, text: str) -> str:
    if item.choice(text) is not None:
        return text
    key = words_key(text)
    for one in item.choices:
        if key and key in {words_key(one.name), *map(words_key, one.label.values())}:
            return one.name
    padded = text.zfill(3)  # a spreadsheet takes the zeros of a code for nothing
    if text.isdecimal() and item.choice(padded) is not None:
        return padded
    raise InvalidFieldError("survey.option")


def _names(item: Item, text: str) -> tuple[str, ...]:
    for separator in ("", *_SEPARATORS):
        parts = [part.strip() for part in (text.split(separator) if separator else [text])]
        try:
            found = {_name(item, part) for part in parts if part}
            return tuple(one.name for one in item.choices if one.name in found)
        except InvalidFieldError:
            continue
    raise InvalidFieldError("survey.option")
