"""Firms that may be the same: by business id surely, by name and municipality perhaps."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_FORMS = {
    "oy", "ab", "oyj", "abp", "ky", "kb", "ay", "öb", "tmi", "fma", "osk", "ry", "rf", "ltd", "oü",
    "osuuskunta", "mty", "maatalousyhtymä", "toiminimi", "avoin", "yhtiö", "kommandiittiyhtiö", "osakeyhtiö",
}  # fmt: skip
_WORD = re.compile(r"\w+")


class Likeness(StrEnum):
    """How two firms are alike."""

    SAME_BUSINESS_ID = "same_business_id"
    SAME_NAME_AND_MUNICIPALITY = "same_name_and_municipality"
    SAME_NAME = "same_name"


@dataclass(frozen=True, slots=True)
class Firm:
    """What is compared.

    Attributes:
        ref: Id of the record, or row number in a file.
        name: Name as written.
        business_id: Stored form, or None.
        municipality: Three-digit code, or None.
    """

    ref: str
    name: str
    business_id: str | None = None
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A firm that may be the same, and why."""

    ref: str
    likeness: Likeness


def name_key(name: str) -> str:
    """Return the name without company form, case, accents of foreign letters, spaces and punctuation.

    A name that is nothing but a company form keeps its words.
    """
    return "".join(name_words(name))


def name_words(name: str) -> list[str]:
    """Return the words of a name in lower case, without the company form unless nothing else is left."""
    words = _WORD.findall(unicodedata.normalize("NFC", name).casefold())
    return [word for word in words if word not in _FORMS] or words


class Duplicates:
    """An index over known firms that answers in constant time."""

    def __init__(self, firms: Iterable[Firm] = ()) -> None:
        self._by_id: dict[str, Firm] = {}
        self._by_name: dict[str, list[Firm]] = {}
        for firm in firms:
            self.add(firm)

    def add(self, firm: Firm) -> None:
        """Make a firm known."""
        if firm.business_id:
            self._by_id.setdefault(firm.business_id, firm)
        self._by_name.setdefault(name_key(firm.name), []).append(firm)

    def find(self, firm: Firm) -> tuple[Match, ...]:
        """Return the firms that may be this one, the surest first.

        Firms that both have a business id, and not the same, are different firms.
        """
        found: list[Match] = []
        same = self._by_id.get(firm.business_id) if firm.business_id else None
        if same is not None and same.ref != firm.ref:
            found.append(Match(same.ref, Likeness.SAME_BUSINESS_ID))
        for other in self._by_name.get(name_key(firm.name), ()):
            if other.ref == firm.ref or (firm.business_id and other.business_id):
                continue
            if firm.municipality and other.municipality and firm.municipality != other.municipality:
                continue
            both = firm.municipality and other.municipality
            likeness = Likeness.SAME_NAME_AND_MUNICIPALITY if both else Likeness.SAME_NAME
            found.append(Match(other.ref, likeness))
        return tuple(sorted(found, key=lambda match: list(Likeness).index(match.likeness)))
