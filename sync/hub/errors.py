"""What the hub refuses, and what keeps it from starting."""

from collections.abc import Mapping
from typing import Any

from digifocus_desktop.errors import SyncError
from sync.protocol.reading import UNSTORABLE

REASON_CHARS = 200
"""What a laptop reads of why an operation was put aside."""


class HubRefusalError(SyncError):
    """A request the hub does not carry out.

    Attributes:
        status: HTTP status.
        headers: Further response headers.
    """

    def __init__(
        self, status: int, code: str, headers: Mapping[str, str] | None = None, **facts: Any
    ) -> None:
        super().__init__(code, **facts)
        self.status = status
        self.headers = dict(headers or {})


class HubSetupError(SyncError):
    """The hub cannot be set up or run as asked; `facts["text"]` says why in plain English."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(code, text=text)
        self.text = text


class DeclinedError(SyncError):
    """A command that was understood and is not carried out; its row keeps the code and the facts."""


class OpRefusedError(SyncError):
    """An operation that cannot be applied; it goes to quarantine with `reason`."""

    @property
    def reason(self) -> str:
        """The code, and the field it is about."""
        return reason_of(self)


def reason_of(error: SyncError) -> str:
    """Return the code, and the field it is about: a laptop may have named it as no answer can."""
    path = error.facts.get("field")
    said = f"{error.code}:{path}" if path else error.code
    return UNSTORABLE.sub("\ufffd", said)[:REASON_CHARS]
