"""The computer in the entrepreneur's hands: which analysis is open, and the code that gives it back.

It lies in a file beside the store, for it must be known before the store opens: a program that is ended and
started again shows that analysis and nothing else. Whoever can change files of this account could open the
store as well; the code keeps a guest at the table out, not a thief.
"""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import StoreError

CODE_LENGTH = 4
FREE_TRIES = 5
WAIT = timedelta(seconds=30)
_FIELDS = {"analysis", "language", "salt", "hash", "failed", "wait_until"}
_COST = {"n": 2**14, "r": 8, "p": 1}


class HandedOver(NamedTuple):
    """What the entrepreneur has before them.

    Attributes:
        response_set_id: The analysis.
        language: Of the interface meanwhile.
    """

    response_set_id: str
    language: str


def checked_code(code: str) -> str:
    """Return a code that is long enough.

    Raises:
        StoreError: `handover.code_short` with `min`.
    """
    if len(code.strip()) < CODE_LENGTH:
        raise StoreError("handover.code_short", min=CODE_LENGTH)
    return code


class Handover:
    """Begins and ends the time in which one analysis is all that is shown."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now

    @property
    def held(self) -> HandedOver | None:
        """What is handed over now; None in everyday use. Cheap: it is asked before the first paint."""
        kept = self._read()
        return HandedOver(kept["analysis"], kept["language"]) if kept else None

    @staticmethod
    def new_code() -> str:
        """Return four digits to remember until the computer comes back."""
        import secrets  # the start does without it

        return f"{secrets.randbelow(10**CODE_LENGTH):0{CODE_LENGTH}}"

    def begin(self, held: HandedOver, code: str) -> None:
        """Hand the computer over; *write* lane.

        Raises:
            StoreError: `handover.code_short` with `min`, `store.full`, `store.cannot_write`.
        """
        import secrets

        code = checked_code(code)
        salt = secrets.token_bytes(16)
        kept = {"analysis": held.response_set_id, "language": held.language, "salt": salt.hex()}
        self._write({**kept, "hash": _digest(code, salt), "failed": 0, "wait_until": ""})

    def end(self, code: str) -> None:
        """Give the computer back; *write* lane. After some wrong codes each further one costs time.

        Raises:
            StoreError: `handover.code`, or `handover.wait` with `seconds`.
        """
        import hmac

        kept = self._read()
        if kept is None:
            return
        self._check_wait(kept)
        if not hmac.compare_digest(_digest(code, bytes.fromhex(kept["salt"])), kept["hash"]):
            failed = kept["failed"] + 1
            until = (self._now() + WAIT).isoformat() if failed >= FREE_TRIES else ""
            self._write({**kept, "failed": failed, "wait_until": until})
            raise StoreError("handover.code")
        self.drop()

    def drop(self) -> None:
        """Give the computer back without a code: the recovery passphrase was right."""
        self._path.unlink(missing_ok=True)

    def _check_wait(self, kept: dict[str, Any]) -> None:
        if not kept["wait_until"]:
            return
        left = utc_moment(kept["wait_until"]) - self._now()
        # A clock that was set back must not lock the advisor out for longer than the wait itself.
        if timedelta() < left <= WAIT:
            raise StoreError("handover.wait", seconds=max(1, round(left.total_seconds())))

    def _read(self) -> dict[str, Any] | None:
        try:
            kept: Any = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            return None  # a file that tells nothing holds nobody
        return kept if isinstance(kept, dict) and kept.keys() >= _FIELDS else None

    def _write(self, kept: dict[str, Any]) -> None:
        from digifocus_desktop.store import files

        files.write_whole(self._path, json.dumps(kept).encode())


def _digest(code: str, salt: bytes) -> str:
    import hashlib

    return hashlib.scrypt(code.strip().encode(), salt=salt, **_COST).hex()
