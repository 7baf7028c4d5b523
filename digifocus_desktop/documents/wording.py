"""The fixed texts of documents in the language of the receiver, from `resources/documents/texts.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

import resources
from digifocus_desktop.domain.formats import Language, format_number

LANGUAGE_TAGS: Final[Mapping[Language, str]] = {"fi": "fi-FI", "sv": "sv-FI", "en": "en"}
"""What a PDF states as its language."""


@cache
def _texts() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    with resources.path("documents", "texts.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def wording(document: str, language: Language) -> Mapping[str, str]:
    """Return the fixed texts of a document by key, for example `wording("certificate", "sv")`."""
    return MappingProxyType({key: words[language] for key, words in _texts()[document].items()})


def statement(language: Language) -> tuple[str, str]:
    """Return the EU co-funding statement in its two lines."""
    words = wording("funding", language)
    return words["statement_1"], words["statement_2"]


def lessons(count: float, words: Mapping[str, str], language: Language) -> str:
    """Return `1 oppitunti`, `22 oppituntia` or `2,5 oppituntia`."""
    unit = words["lesson_one"] if count == 1 else words["lesson_many"]
    return f"{amount(count, language)}\u00a0{unit}"


def amount(count: float, language: Language) -> str:
    """Return a number of lessons with no more decimals than it has, two at most."""
    decimals = next((n for n in (0, 1) if round(count, n) == round(count, 2)), 2)
    return format_number(count, decimals, language)


def listing(names: Sequence[str], words: Mapping[str, str]) -> str:
    """Return `A, B ja C`."""
    *first, last = names
    return f"{', '.join(first)} {words['and']} {last}" if first else last
