"""The merge of one field: by what its author saw, never by a clock.

The first change to arrive stays the shared value. A later one that had not seen it is never
dropped: unless the rule of the field joins the two, it becomes a candidate on which a person
decides.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from sync.protocol.dots import merged_dot
from sync.protocol.merge_text import merge_text
from sync.protocol.operations import FieldPatch
from sync.protocol.rules import SyncRule


class Outcome(StrEnum):
    """What the merge decided."""

    OK = "ok"
    SAME = "same"
    MERGED = "merged"
    CONFLICT = "conflict"
    REFUSED = "refused"


class Versioned(NamedTuple):
    """The shared value of a field and the dot that wrote it (None: never written)."""

    value: Any
    dot: str | None


class Merged(NamedTuple):
    """The outcome and the shared value after it."""

    outcome: Outcome
    current: Versioned


def merge_field(rule: SyncRule, current: Versioned, patch: FieldPatch, dot: str) -> Merged:
    """Merge a patch into the shared value of a field.

    For a map, `current` and `patch` are those of one key. `patch.base` must already stand for
    the shared value where the hub answered the author's own earlier operation with *same*.

    Args:
        rule: The field's sync rule.
        current: What the hub holds.
        patch: The new value and the dot its author saw.
        dot: The identity the new value gets.
    """
    if rule is SyncRule.SET:
        return _merge_set(current, patch, dot)
    if rule is SyncRule.MONOTONE:
        return _merge_monotone(current, patch, dot)
    if rule in (SyncRule.APPEND_ONLY, SyncRule.IMMUTABLE):
        return _merge_fixed(current, patch, dot)
    if patch.base == current.dot:
        return Merged(Outcome.OK, Versioned(patch.value, dot))
    both_did_it = rule is SyncRule.ONCE and None not in (patch.value, current.value)
    if both_did_it or equal(patch.value, current.value):
        return Merged(Outcome.SAME, current)
    return Merged(Outcome.CONFLICT, current)


def merge_running_text(base: Any, current: Versioned, patch: FieldPatch, dot: str) -> Merged:
    """Merge a text that two people changed apart, where they changed it at different places.

    Args:
        base: The text that the author of the patch had seen.
        current: What the hub holds.
        patch: The new text.
        dot: The identity the new text gets; what is put together gets one of its own.

    Returns:
        A conflict where both changed the same words, or where one of the three is no text.
    """
    new = patch.value
    if not (isinstance(base, str) and isinstance(current.value, str) and isinstance(new, str)):
        return Merged(Outcome.CONFLICT, current)
    found = merge_text(base, current.value, new)
    if not found.clean:
        return Merged(Outcome.CONFLICT, current)
    if found.text == current.value:
        return Merged(Outcome.SAME, current)
    if found.text == new:
        return Merged(Outcome.OK, Versioned(new, dot))
    return Merged(Outcome.MERGED, Versioned(found.text, merged_dot(dot)))


def equal(left: Any, right: Any) -> bool:
    """Compare two JSON values; unlike Python, true is not 1."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(equal(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(equal(a, b) for a, b in zip(left, right, strict=True))
    return isinstance(left, bool) == isinstance(right, bool) and bool(left == right)


def apply_set_change(value: Iterable[str] | None, change: Any) -> list[str]:
    """Return the sorted elements after an add/remove change.

    An element that is both added and removed stays.

    Raises:
        ValueError: The change is not `{"add":[text…],"remove":[text…]}`.
    """
    if not isinstance(change, dict) or not change.keys() <= {"add", "remove"}:
        raise ValueError("set change")
    add, remove = change.get("add", []), change.get("remove", [])
    for part in (add, remove):
        if not isinstance(part, list) or not all(isinstance(element, str) for element in part):
            raise ValueError("set change")
    return sorted((set(value or ()) - set(remove)) | set(add))


def set_change(old: Iterable[str] | None, new: Iterable[str] | None) -> dict[str, list[str]]:
    """Spell the way from one set of elements to another as an add/remove change."""
    before, after = set(old or ()), set(new or ())
    return {"add": sorted(after - before), "remove": sorted(before - after)}


def _merge_set(current: Versioned, patch: FieldPatch, dot: str) -> Merged:
    elements = apply_set_change(current.value, patch.value)
    if current.dot is not None and elements == (current.value or []):
        return Merged(Outcome.SAME, current)
    outcome = Outcome.OK if patch.base == current.dot else Outcome.MERGED
    return Merged(outcome, Versioned(elements, dot))


def _merge_monotone(current: Versioned, patch: FieldPatch, dot: str) -> Merged:
    known = [value for value in (current.value, patch.value) if value is not None]
    largest = max(known) if known else None
    if current.dot is not None and equal(largest, current.value):
        return Merged(Outcome.SAME, current)
    return Merged(Outcome.OK, Versioned(largest, dot))


def _merge_fixed(current: Versioned, patch: FieldPatch, dot: str) -> Merged:
    if current.dot is None:
        return Merged(Outcome.OK, Versioned(patch.value, dot))
    if equal(patch.value, current.value):
        return Merged(Outcome.SAME, current)
    return Merged(Outcome.REFUSED, current)
