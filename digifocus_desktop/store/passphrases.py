"""Passphrases: made up for recovery, normalised as typed, stretched with Argon2id."""

import base64
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import files

MIN_CHARS = 12
GROUPS = 7  # of two syllables: log2(4356 ** 7) = 84.6 bits, less the unfit
_MOST = (50, 1024 * 1024, 64)
"""Passes, KiB and lanes that a slot may ask for."""
_CONSONANTS = "hjklmnprstv"
_VOWELS = "aeiouy"
_SYLLABLES = [consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS]
_UNFIT = {"homo", "kusi", "muna", "nusi"}  # a passphrase is read aloud


@dataclass(frozen=True, slots=True)
class Cost:
    """Salt and cost of one stretching; the low-memory profile of RFC 9106 for new ones."""

    salt: bytes
    passes: int
    memory_kib: int
    lanes: int

    @classmethod
    def new(cls) -> "Cost":
        """Return today's cost with a new salt."""
        return cls(secrets.token_bytes(16), passes=3, memory_kib=64 * 1024, lanes=4)

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> "Cost":
        """Return the cost kept in a slot."""
        try:
            salt = base64.b64decode(facts["salt"])
            cost = cls(salt, int(facts["passes"]), int(facts["memory_kib"]), int(facts["lanes"]))
        except (KeyError, ValueError, TypeError, OverflowError) as error:
            raise StoreError("store.keys_damaged") from error
        if not all(1 <= kept <= most for kept, most in zip(cost.numbers, _MOST, strict=True)):
            raise StoreError("store.keys_damaged")  # no program of ours chose it, and it might take days
        return cost

    @property
    def numbers(self) -> tuple[int, int, int]:
        """Passes, KiB and lanes."""
        return self.passes, self.memory_kib, self.lanes

    def facts(self) -> dict[str, Any]:
        """Return it as kept in a slot."""
        salt = base64.b64encode(self.salt).decode()
        return {"salt": salt, "passes": self.passes, "memory_kib": self.memory_kib, "lanes": self.lanes}


def new_passphrase() -> str:
    """Return a passphrase of seven groups such as `kale-pimo-sutu-…`: 84 bits, easy to say and to type."""
    groups: list[str] = []
    while len(groups) < GROUPS:
        group = secrets.choice(_SYLLABLES) + secrets.choice(_SYLLABLES)
        if group not in _UNFIT:
            groups.append(group)
    return "-".join(groups)


def normalised(passphrase: str) -> str:
    """Return what counts of a typed passphrase: no spaces, hyphens or capital letters."""
    text = unicodedata.normalize("NFKC", passphrase).casefold()
    return "".join(
        character
        for character in text
        if not character.isspace() and unicodedata.category(character) not in ("Pd", "Cc", "Cf")
    )


def checked(passphrase: str) -> str:
    """Return a passphrase that is long enough to protect anything.

    Raises:
        StoreError: `store.passphrase_short`, with `min`.
    """
    if len(normalised(passphrase)) < MIN_CHARS:
        raise StoreError("store.passphrase_short", min=MIN_CHARS)
    return passphrase


def derive(passphrase: str, cost: Cost) -> bytes:
    """Return the 256-bit key of a passphrase."""
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        return hash_secret_raw(
            normalised(passphrase).encode("utf-8", "surrogatepass"),  # a paste may hold halves of characters
            cost.salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=32,
            type=Type.ID,
        )
    except HashingError as error:  # cost or salt out of range: the slot was tampered with
        raise StoreError("store.keys_damaged") from error


def write_down(passphrase: str, path: Path) -> None:
    """Write a passphrase to a file that only its owner may read.

    Raises:
        StoreError: `store.full`, `store.cannot_write`.
    """
    files.write_whole(path, f"{passphrase}\n".encode())
