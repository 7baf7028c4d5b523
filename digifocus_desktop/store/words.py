"""Finnish search words: what a company is indexed under, and the query a person's typing becomes.

Each word is indexed as written, without accents, and by its stem, so that "ahtari" finds
"Ähtäri" and "maatilojen" finds "maatila". A typed word is a prefix of a word, or has the
stem of one. The stem is the snowball stem without its trailing vowels (three letters stay):
that joins the singular and the plural, which snowball keeps apart.

Known misses: words whose stem changes altogether (hevonen – hevosen, vesi – veden, käsi –
kädet), nk–ng and nt–nn gradation (kaupunki – kaupungin, ranta – rannan), and the last part
of a compound ("tila" does not find "Mansikkatila").
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snowballstemmer.finnish_stemmer import FinnishStemmer

STEM_MARK = "_"
GROUP_MARK = "__"
STEM_MIN_CHARS = 3
STEM_PREFIX_CHARS = 5
QUERY_MAX_CHARS = 200
QUERY_MAX_WORDS = 8
WORD_MAX_CHARS = 40
TEXT_MAX_CHARS = 1000
"""Of each text what is indexed: whatever came by sync, a commit takes no longer for it."""

_WORD = re.compile(r"[^\W_]+")
_VAT = re.compile(r"fi(?=\d{7,8}$)")
_VOWELS = "aeiouyäöåj"
_NORDIC = set("åäö")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"})


def split(text: str) -> list[str]:
    """Return the words of a text in lower case; a hyphen parts words."""
    return [word[:WORD_MAX_CHARS] for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold())]


@lru_cache(maxsize=65_536)
def stems(word: str) -> tuple[str, ...]:
    """Return what the inflected forms of a word have in common; at least three letters of it stay.

    A word that ends in a vowel has a second stem if it may be a basic form that only looks
    inflected: the end of "sauna" is no case.
    """
    found = [_shortened(str(_stemmer().stemWord(word)))]
    if word[-1] in _VOWELS:
        found.append(_shortened(word))
    return tuple(dict.fromkeys(found))


def _shortened(word: str) -> str:
    while len(word) > STEM_MIN_CHARS and word[-1] in _VOWELS:
        word = word[:-1]
    if len(word) > STEM_MIN_CHARS and word[-1] == word[-2]:
        word = word[:-1]
    return word


def document(texts: Iterable[str], numbers: Iterable[str] = (), groups: Iterable[str] = ()) -> str:
    """Return the tokens a company is indexed under, parted by spaces, each once.

    Args:
        texts: Names and words in any case and form.
        numbers: Business ids and telephone numbers as stored.
        groups: Keys of its target groups, which filters ask for.
    """
    tokens: dict[str, None] = {}
    for text in texts:
        for word in split(text[:TEXT_MAX_CHARS]):
            tokens.update(_tokens(word))
    for number in numbers:
        tokens.update(dict.fromkeys(_number_tokens(number)))
    tokens.update(dict.fromkeys(group_token(group) for group in groups))
    return " ".join(tokens)


def group_token(key: str) -> str:
    """Return the token of a target group."""
    return GROUP_MARK + "_".join(split(key))


def query(text: str, group: str | None = None) -> str | None:
    """Return the FTS5 expression for what a person typed, or None when there is nothing to look for.

    Every word must be found, in any order. The text is cut to `QUERY_MAX_WORDS` words.
    """
    terms = [f'"{group_token(group)}"'] if group else []
    words = [_VAT.sub("", word) for word in split(text[:QUERY_MAX_CHARS])[:QUERY_MAX_WORDS]]
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end].isdecimal():
            end += 1
        if end > at:
            terms.append(_number_term(words[at:end]))
            at = end
        else:
            terms.append(_word_term(words[at]))
            at += 1
    return " AND ".join(terms) or None


def _word_term(word: str) -> str:
    if len(word) < STEM_MIN_CHARS:
        return f'"{word}"*'
    roots = (f'"{STEM_MARK}{root}"{"*" if len(root) >= STEM_PREFIX_CHARS else ""}' for root in stems(word))
    return f'("{word}"* OR {" OR ".join(roots)})'


def _number_term(words: list[str]) -> str:
    """Numbers are typed in groups ("040 123 4567", "1234567-8"): one number, or several."""
    joined = "".join(words)
    if joined.startswith("3580"):  # +358 (0)40 …
        joined = f"358{joined[4:]}"
    if len(words) == 1:
        return f'"{joined}"*'
    apart = " AND ".join(f'"{word}"*' for word in words)
    return f'("{joined}"* OR ({apart}))'


@lru_cache(maxsize=65_536)
def _tokens(word: str) -> dict[str, None]:
    plain = _without_accents(word)
    forms = {word: None, _without_foreign_accents(word): None, plain: None}
    if len(word) >= STEM_MIN_CHARS and not word.isdecimal():
        for root in (*stems(word), *stems(plain)):
            forms[STEM_MARK + root] = None
            forms[STEM_MARK + _without_accents(root)] = None
    return forms


def _number_tokens(number: str) -> list[str]:
    digits = "".join(character for character in number if character.isascii() and character.isdecimal())
    if not digits:
        return []
    if number.startswith("+358"):
        return [digits, f"0{digits[3:]}"]
    return [digits, digits.lstrip("0")] if digits.startswith("0") else [digits]


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _without_foreign_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(letter if letter in _NORDIC else _without_accents(letter) for letter in word)


@cache
def _stemmer() -> "FinnishStemmer":
    from snowballstemmer.finnish_stemmer import FinnishStemmer  # the package would load every language

    return FinnishStemmer()
