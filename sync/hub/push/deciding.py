"""Carrying out commands: what the hub alone decides, in its own order, inside the push.

A command that is refused stays as a row with its reason; one that nobody understands goes aside.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.command import DONE, REFUSED, CommandKind
from sync.hub.commands.admitting import Admitting
from sync.hub.commands.doubles import ask_if_double
from sync.hub.commands.erasing import Erasing
from sync.hub.commands.merging import Merging
from sync.hub.commands.numbers import NumberBook
from sync.hub.commands.seating import Seating
from sync.hub.commands.seats import SeatBook
from sync.hub.commands.sharing import Sharing
from sync.hub.errors import DeclinedError, OpRefusedError
from sync.hub.records.derived import DerivedRows
from sync.hub.records.rows import RowState
from sync.hub.sight.grants import GrantBook

UNKNOWN = "command.unknown"
ANSWERED = "answered:"
"""Begins the mark of a command's `state` in the hub's reply; the code of the answer follows."""

Answer = dict[str, Any]
"""`code` in dotted words, and facts for the sentence."""
Act = Callable[[RowState, str], Answer]


class Books(NamedTuple):
    """What the commands of one push keep account of; `MergeBatch` settles, undoes and writes each."""

    seats: SeatBook
    numbers: NumberBook
    erasing: Erasing
    admitting: Admitting


class Decider:
    """Decides the commands of one push."""

    def __init__(self, derived: DerivedRows, grants: GrantBook, books: Books) -> None:
        self._derived = derived
        erasing, admitting = books.erasing, books.admitting
        self._books = books
        self._seating = Seating(derived, books.seats)
        sharing = Sharing(derived, grants)
        self._merging = Merging(derived, grants, self._seating)
        self._acts: Mapping[str, Act] = {
            CommandKind.SEAT_REQUEST: self._seating.request,
            CommandKind.SEAT_WITHDRAW: self._seating.withdraw,
            CommandKind.SEAT_REMEMBER: self._seating.remember,
            CommandKind.COMPANY_MERGE: self._merging.merge,
            CommandKind.COMPANY_UNMERGE: self._merging.undo,
            CommandKind.ERASE: erasing.erase,
            CommandKind.ERASE_ACK: erasing.acknowledge,
            CommandKind.CODE_ISSUE: admitting.issue_code,
            CommandKind.DEVICE_REVOKE: admitting.revoke,
            CommandKind.SHARE_GIVE: sharing.share,
            CommandKind.SHARE_WITHDRAW: sharing.withdraw,
        }

    def decide(self, command: RowState, dot: str) -> str:
        """Carry out a command and write its answer; return the mark for the reply.

        Raises:
            OpRefusedError: `command.unknown`; this hub does not know what is asked.
        """
        act = self._acts.get(command.values["kind"])
        if act is None:
            raise OpRefusedError(UNKNOWN)
        try:
            state, answer = DONE, act(command, dot)
        except DeclinedError as error:
            state, answer = REFUSED, {"code": error.code, **error.facts}
        answered = {"state": state, "answer": answer, "decided_at": utc_text(self._derived.now)}
        command.values |= answered
        command.versions |= dict.fromkeys(answered, dot)
        return f"{ANSWERED}{answer['code']}"

    def finish(self) -> None:
        """Do what is left for the end of the push."""
        self._seating.finish()
        self._merging.finish()

    def follow(self, before: RowState, after: RowState, dot: str) -> None:
        """Do what a row that has just changed calls for.

        Raises:
            OpRefusedError: The change may not stand: fewer places than are given, a number used before,
                no admin left.
        """
        if after.spec.name == "app_user":
            self._books.admitting.follow_user(before, after)
        if after.spec.name == "certificate":
            self._books.numbers.follow(before, after)
        if after.spec.name == "company":
            ask_if_double(self._derived, before, after, dot)
        if after.spec.name == "path":
            self._seating.follow_path(before, after, dot)
