"""The sync rules: what happens to a field that two people changed apart."""

from enum import StrEnum


class SyncRule(StrEnum):
    """How the hub merges one field.

    Attributes:
        SCALAR: One value; a change that had not seen the shared value becomes a conflict.
        TEXT: Running text; changes at different places are put together, others are as of a scalar.
        SET: A sorted list of strings; elements are added and removed one by one.
        MAP: An object; each key is a field of its own, named `field/key` on the wire.
        MONOTONE: Only grows (number, date, true); the larger of two values stands.
        ONCE: When something was done, if it was; of two that did it apart the first to arrive stands.
        APPEND_ONLY: Written once, with the row; never changed.
        IMMUTABLE: Written once; a change is refused.
    """

    SCALAR = "scalar"
    TEXT = "text"
    SET = "set"
    MAP = "map"
    MONOTONE = "monotone"
    ONCE = "once"
    APPEND_ONLY = "append_only"
    IMMUTABLE = "immutable"
