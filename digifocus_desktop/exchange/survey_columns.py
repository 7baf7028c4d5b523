"""Which column of a survey tool's export answers what: by id, by the words of the question, by option.

Webropol and Forms write questions, LimeSurvey codes with brackets, Kobo paths (`group/item/option`);
a file may have two rows of headings, such as questions above options, or questions above ids.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

from digifocus_desktop.exchange.company_columns import CompanyColumn, guess_mapping, heading_key
from digifocus_desktop.exchange.sheet import Sheet, SheetRow
from digifocus_desktop.forms.package import FormPackage, Item, ItemType

NAME, BUSINESS_ID, MUNICIPALITY = (
    CompanyColumn.NAME.value,
    CompanyColumn.BUSINESS_ID.value,
    CompanyColumn.MUNICIPALITY.value,
)
RESPONDENT, ANSWERED_ON = "survey.respondent", "survey.answered_on"
_FIRM: Final = (CompanyColumn.NAME, CompanyColumn.BUSINESS_ID, CompanyColumn.MUNICIPALITY)
FIELDS: Final = (NAME, BUSINESS_ID, MUNICIPALITY, RESPONDENT, ANSWERED_ON)
"""What a column can hold beside answers."""

_ITEM: Final = "item:"
_HEADER_ROWS: Final = 6
_LEAST_KNOWN: Final = 2
"""A row with fewer known headings is no row of headings."""

_PARTS = re.compile(r"[\s/\[\].:|>]+")
_NUMBERING = re.compile(r"^\s*(?:q|k|nro|kysymys|question)?\s*\d{1,3}\s*[.):]\s*", re.IGNORECASE)
_RESPONDENTS: Final = (
    "id; _id; _uuid; uuid; respondent id; respondentid; response id; responseid; vastaajan id;"
    "vastaajatunnus; vastaaja; vastausnumero; vastauksen numero; svarsid; svarande; respondent; token"
)
_DAYS: Final = (
    "submitdate; date submitted; _submission_time; submission time; end; endtime; end time; completion time;"
    "lähetetty; lähetysaika; vastausaika; vastattu; vastauspäivä; päättymisaika; aikaleima; timestamp;"
    "svarsdatum; svarstid; inlämnad; sluttid; answered; answered on; datestamp"
)


def item_target(item_id: str, choice: str = "") -> str:
    """Return the target of a column that answers an item, or one option of it."""
    return f"{_ITEM}{item_id}/{choice}" if choice else f"{_ITEM}{item_id}"


def item_of(target: str) -> tuple[str, str]:
    """Return id of item and name of option that a target names; both empty where it names none."""
    if not target.startswith(_ITEM):
        return "", ""
    item, _, choice = target.removeprefix(_ITEM).partition("/")
    return item, choice


def words_key(text: str) -> str:
    """Return words without case, punctuation and spaces, however many languages they are in."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


@dataclass(frozen=True, slots=True)
class SurveyMapping:
    """Where each thing stands.

    Attributes:
        header_rows: Row numbers of the headings; rows after the last of them are respondents.
        columns: Target by column, counted from 0; columns left out are not read.
        one_based: Whether numbers 1–5 in rated questions mean 0–4.
    """

    header_rows: tuple[int, ...]
    columns: Mapping[int, str]
    one_based: bool = False

    def column_of(self, target: str) -> int | None:
        """Return the column of a target, or None."""
        return next((index for index, found in self.columns.items() if found == target), None)

    def with_column(self, index: int, target: str | None) -> "SurveyMapping":
        """Return the mapping with one column read as something else; a target stands in one column only."""
        columns = {
            column: known for column, known in self.columns.items() if column != index and known != target
        }
        if target is not None:
            columns[index] = target
        return replace(self, columns=dict(sorted(columns.items())))


def headings_of(sheet: Sheet, mapping: SurveyMapping) -> dict[int, str]:
    """Return the words over each column: of both rows where there are two."""
    rows = [row for row in sheet.rows if row.number in mapping.header_rows]
    width = max((len(row.cells) for row in rows), default=0)
    found = {}
    for index in range(width):
        words = [text for row in rows if (text := row.text(index)[:300])]
        if words:
            found[index] = " · ".join(dict.fromkeys(words))
    return found


def guess_survey(sheet: Sheet, package: FormPackage) -> SurveyMapping:
    """Return the best guess; a person completes it."""
    words = _Words(package)
    rows = sheet.rows[:_HEADER_ROWS]
    known = [(row, words.of_row(row)) for row in rows]
    heads = [row for row, found in known if len(found) >= _LEAST_KNOWN]
    if not heads:
        heads = [row for row, found in known if found][:1]
    heads = _with_options(rows, heads, words)
    targets: dict[int, str] = {}
    for row in heads:
        for index, target in words.of_row(row).items():
            if target not in targets.values():
                targets.setdefault(index, target)
    for index, target in words.below(heads):
        if target not in targets.values():
            targets[index] = target
    return SurveyMapping(tuple(row.number for row in heads), dict(sorted(targets.items())))


def _with_options(rows: Sequence[SheetRow], heads: list[SheetRow], words: "_Words") -> list[SheetRow]:
    """Return the rows from the first to the last of headings, with a row of options right below them."""
    if not heads:
        return []
    first, last = rows.index(heads[0]), rows.index(heads[-1])
    for below in rows[last + 1 : last + 2]:
        if len(list(words.below([rows[last], below]))) > 1:  # one alone may be an answer
            last += 1
    return list(rows[first : last + 1])


class _Words:
    """Finds what a heading means, in any language of the form."""

    def __init__(self, package: FormPackage) -> None:
        self._items = {
            item.id.casefold(): item
            for item in package.items
            if item.type.asks and item.id not in package.repeat_of
        }
        self._labels = {
            words_key(label): item
            for item in self._items.values()
            for label in (*item.label.values(), item.topic)
            if label
        }
        self._others = {
            heading_key(word): target
            for target, listed in ((RESPONDENT, _RESPONDENTS), (ANSWERED_ON, _DAYS))
            for word in listed.split(";")
        }

    def of_row(self, row: SheetRow) -> dict[int, str]:
        """Return the target of each column by one row of headings."""
        ends = tuple(row.text(index).rpartition("/")[2] for index in range(len(row.cells)))
        by_path = guess_mapping(Sheet("", (), (SheetRow(row.number, ends),))).columns
        firm = {**by_path, **guess_mapping(Sheet("", (), (row,))).columns}  # Kobo: `perustiedot/y_tunnus`
        found: dict[int, str] = {}
        for index in range(len(row.cells)):
            own = firm.get(index)
            target = self._target(row.text(index)) or (own.value if own in _FIRM else None)
            if target is not None and target not in found.values():
                found[index] = target
        return found

    def below(self, heads: Sequence[SheetRow]) -> Iterator[tuple[int, str]]:
        """Yield what two rows say together: a question over several columns, its options below it."""
        for upper, lower in pairwise(heads):
            item: Item | None = None
            for index in range(len(lower.cells)):
                item = self._item(upper.text(index)) if upper.text(index) else item
                option = _option(item, lower.text(index)) if item else ""
                if item is not None and option:
                    yield index, item_target(item.id, option)

    def _target(self, heading: str) -> str | None:
        item = self._item(heading)
        if item is not None:
            return item_target(item.id)
        return self._by_path(heading) or self._by_words(heading) or self._others.get(heading_key(heading))

    def _item(self, heading: str) -> Item | None:
        bare = _NUMBERING.sub("", heading.strip()).strip().rstrip("*: ")
        return self._items.get(bare.casefold()) or self._labels.get(words_key(bare))

    def _by_path(self, heading: str) -> str | None:
        """`c/c_sivut`, `kohderyhma[b2c]`, `p/kohderyhma/b2c`."""
        parts = [part for part in _PARTS.split(heading.strip()) if part]
        for place, part in enumerate(parts):
            item = self._items.get(part.casefold())
            if item is None:
                continue
            rest = parts[place + 1 :]
            if not rest:
                return item_target(item.id)
            option = _option(item, rest[-1])
            return item_target(item.id, option) if option else None
        return None

    def _by_words(self, heading: str) -> str | None:
        """A question and one of its options in one heading: `Mikä kuvaa yritystä? [Verkkokauppa]`."""
        key = words_key(_NUMBERING.sub("", heading))
        for label, item in self._many.items():
            if key.startswith(label) and (option := _by_key(item, key.removeprefix(label))):
                return item_target(item.id, option)
        return None

    @cached_property
    def _many(self) -> dict[str, Item]:
        return {label: item for label, item in self._labels.items() if item.type is ItemType.SELECT_MULTIPLE}


def _option(item: Item, words: str) -> str:
    return _by_key(item, words_key(words)) if item.type is ItemType.SELECT_MULTIPLE else ""


def _by_key(item: Item, key: str) -> str:
    for choice in item.choices:
        if key and key in {words_key(choice.name), *map(words_key, choice.label.values())}:
            return choice.name
    return ""
