"""Comparing what a device holds with the hub's state, without sending it.

Rows fall into some 256 groups by the end of their id. Equal counts and equal sums of digests at an equal
cursor mean equal rows; of a group that differs the digests of its rows are compared one by one.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, Self

from sync.protocol.canonical import canonical
from sync.protocol.errors import ProtocolError
from sync.protocol.reading import Reader

GROUP_CHARS = 2
MAX_GROUPS = 32
"""Of more differing groups than this a device does not ask: pulling everything again is cheaper."""
MAX_ROWS = 1000
DIGEST_RANGE = 2**64
_DIGEST_CHARS = 20
_MODEL_PREFIX = "m"


def row_digest(entity: str, entity_id: str, bucket: str, row: Mapping[str, Any]) -> int:
    """Digest the state of a row, by wire value, as an unsigned 64-bit number."""
    return spelled_digest(entity, entity_id, bucket, canonical(row))


def spelled_digest(entity: str, entity_id: str, bucket: str, row: bytes) -> int:
    """Digest a row whose values are spelled already, as `canonical` does."""
    body = b"|".join((entity.encode(), entity_id.encode(), bucket.encode(), row))
    return int.from_bytes(hashlib.sha256(body).digest()[:8], "big")


def group_of(entity_id: str) -> str:
    """Return the group of a row."""
    return entity_id[-GROUP_CHARS:]


def model_revision(schema: str) -> str:
    """Return which tables of entities a schema such as `m0009+s0004` has; empty where it does not say."""
    return next((part for part in schema.split("+") if part.startswith(_MODEL_PREFIX)), "")


def _is_digest(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGEST_CHARS


class Sum(NamedTuple):
    """How many rows, and the sum of their digests modulo 2**64."""

    rows: int = 0
    digest: int = 0

    def plus(self, digest: int) -> "Sum":
        """Return the sum with one row more."""
        return Sum(self.rows + 1, (self.digest + digest) % DIGEST_RANGE)

    def to_wire(self) -> list[Any]:
        """Spell it; the digest as text, because not every reader of JSON knows 64 bits."""
        return [self.rows, str(self.digest)]

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read it."""
        match raw:
            case [int() as rows, str() as digest] if _is_digest(digest) and rows >= 0:
                return cls(rows, int(digest) % DIGEST_RANGE)
        raise ProtocolError("protocol.field", field="sum")


def total(sums: Iterable[Sum]) -> Sum:
    """Add the sums of groups."""
    groups = list(sums)
    return Sum(sum(one.rows for one in groups), sum(one.digest for one in groups) % DIGEST_RANGE)


class Verdict(StrEnum):
    """What the hub says of a device's sum.

    Attributes:
        SAME: The rows are equal.
        DIFFERS: They are not; the sums of the hub's groups come along.
        BEHIND: The device has not pulled everything: pull first.
        OTHER_TABLES: The two ends have tables of different versions, which cannot be compared.
    """

    SAME = "same"
    DIFFERS = "differs"
    BEHIND = "behind"
    OTHER_TABLES = "other_tables"


@dataclass(frozen=True, slots=True)
class CheckReply:
    """The hub's answer to a device's sum; `groups` only where they differ."""

    verdict: Verdict
    groups: Mapping[str, Sum]

    def to_wire(self) -> dict[str, Any]:
        """Spell the reply as a JSON object."""
        groups = {group: one.to_wire() for group, one in self.groups.items()}
        return {"verdict": self.verdict.value, "groups": groups}

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read the reply."""
        reader = Reader(raw)
        try:
            verdict = Verdict(reader.text("verdict"))
        except ValueError as error:
            raise ProtocolError("protocol.field", field="verdict") from error
        groups = {group: Sum.from_wire(one) for group, one in reader.mapping("groups").items()}
        return cls(verdict, groups)


@dataclass(frozen=True, slots=True)
class RowDigest:
    """The digest of one row, as a line."""

    entity: str
    entity_id: str
    digest: int

    def to_wire(self) -> dict[str, Any]:
        """Spell the line as a JSON object."""
        return {"entity": self.entity, "id": self.entity_id, "digest": str(self.digest)}

    @classmethod
    def from_wire(cls, raw: Any) -> Self:
        """Read the line."""
        reader = Reader(raw)
        digest = reader.text("digest", _DIGEST_CHARS)
        if not _is_digest(digest):
            raise ProtocolError("protocol.field", field="digest")
        return cls(reader.text("entity", 40), reader.entity_id("id"), int(digest))


def read_groups(raw: Any) -> list[str]:
    """Read which groups are asked about."""
    groups = Reader(raw).value("groups")
    if not isinstance(groups, list) or len(groups) > MAX_GROUPS or not all(map(_is_group, groups)):
        raise ProtocolError("protocol.field", field="groups")
    return groups


def read_keys(raw: Any) -> list[tuple[str, str]]:
    """Read which rows are asked for: entity and id of each."""
    asked = Reader(raw).value("rows")
    if not isinstance(asked, list) or len(asked) > MAX_ROWS:
        raise ProtocolError("protocol.field", field="rows")
    readers = [Reader(one) for one in asked]
    return [(reader.text("entity", 40), reader.entity_id("id")) for reader in readers]


def _is_group(text: Any) -> bool:
    return isinstance(text, str) and len(text) == GROUP_CHARS and text.isascii() and text.isalnum()
