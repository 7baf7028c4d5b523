"""How far a sync is; apart from the engine, so that a screen can know it cheaply."""

from enum import StrEnum
from typing import NamedTuple


class Step(StrEnum):
    """Where a sync is."""

    HELLO = "hello"
    SEND = "send"
    FETCH = "fetch"
    APPLY = "apply"
    DOCUMENTS = "documents"


class SyncProgress(NamedTuple):
    """How far a sync is.

    Attributes:
        step: What it does.
        done: Operations, rows or documents done in this step.
        total: How many there are, 0 if that is not known.
    """

    step: Step
    done: int = 0
    total: int = 0
