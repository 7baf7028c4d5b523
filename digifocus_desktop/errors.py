"""The one error tree of the program.

DigiFocusError
├── UserFacingError   the person can do something about it; `code` picks the words
│   ├── InvalidFieldError    a value that cannot be stored
│   ├── StoreError           the store cannot be opened or written
│   ├── FormError            a form package or workbook is broken
│   ├── DocumentError        a document cannot be made as asked
│   ├── ExchangeError        a file from outside cannot be read
│   └── SyncError            the hub cannot be reached or refused
└── BugError          ours to mend; shown as "unexpected" and logged

Every error carries a stable `code` (lower case, dotted) and `facts`, plain values that the
user interface puts into its own sentence. Facts may hold names of fields and files, never
secrets. `str(error)` shows the code and the names of the facts only: it may reach a log.
"""

from collections.abc import Mapping
from typing import Any


class DigiFocusError(Exception):
    """Base of all errors of this program.

    Attributes:
        code: Stable identifier; the user interface owns the words.
        facts: Plain values for the sentence.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Any] = facts

    def __str__(self) -> str:
        return f"{self.code}({', '.join(sorted(self.facts))})" if self.facts else self.code


class UserFacingError(DigiFocusError):
    """Something in the person's world: the message says what to do."""


class InvalidFieldError(UserFacingError):
    """A value that cannot be stored.

    Facts hold `field`, the name of the field, and what the rule needs (`max`, `expected` …).
    """


class StoreError(UserFacingError):
    """The store cannot be opened, read or written as asked."""


class FormError(UserFacingError):
    """A form workbook or package is broken, or an answer does not fit it."""


class DocumentError(UserFacingError):
    """A document cannot be made as asked."""


class ExchangeError(UserFacingError):
    """A file from outside cannot be read."""


class SyncError(UserFacingError):
    """The hub cannot be reached, or it refused."""


class BugError(DigiFocusError):
    """A state that correct code never reaches."""
