"""Making sure that this computer holds what the hub would send it, and mending what it does not.

Once a day, and after everything was pulled again. Own work is never touched: rows that differ are fetched
as a pull would bring them, with what waits in the outbox laid over.
"""

from collections.abc import Callable, Iterator
from enum import Enum, auto

from sync.client.hub_calls import HubCalls, Key
from sync.client.ports import DevicePort
from sync.client.transport import Refusal
from sync.protocol.checks import MAX_GROUPS, MAX_ROWS, Sum, Verdict, group_of, model_revision, total

_NOT_THERE = 404


class Outcome(Enum):
    """What came of a check.

    Attributes:
        FINE: Nothing to mend, or not to be told now.
        STAGED: The rows that differ are staged: apply them.
        ALL_AGAIN: Too much differs: everything is to be pulled again.
    """

    FINE = auto()
    STAGED = auto()
    ALL_AGAIN = auto()


class Checker:
    """Carries out the check of one store."""

    def __init__(self, port: DevicePort, hub: HubCalls, checkpoint: Callable[[], object]) -> None:
        self._port = port
        self._hub = hub
        self._checkpoint = checkpoint

    def run(self) -> Outcome:
        """Compare, and stage what differs.

        Raises:
            SyncError: As any request, or `sync.cancelled` from the checkpoint.
        """
        state = self._port.state()
        if state.cursor is None or not self._port.check_due():
            return Outcome.FINE
        ours = self._sums()
        try:
            reply = self._hub.check(
                state.device, state.cursor, model_revision(state.schema), total(ours.values())
            )
        except Refusal as refusal:
            if refusal.status != _NOT_THERE:
                raise
            reply = None  # a hub from before there were checks
        if reply is not None and reply.verdict is Verdict.BEHIND:
            return Outcome.FINE
        outcome = Outcome.FINE
        if reply is not None and reply.verdict is Verdict.DIFFERS:
            groups = ours.keys() | reply.groups.keys()
            others = [one for one in groups if ours.get(one, Sum()) != reply.groups.get(one, Sum())]
            outcome = self._mend(state.device, state.cursor, sorted(others))
        if outcome is not Outcome.ALL_AGAIN:  # which is checked when all has come
            self._port.note_checked()  # not before: who is killed while mending would not look for a day
        return outcome

    def _sums(self) -> dict[str, Sum]:
        sums: dict[str, Sum] = {}
        for (_, entity_id), digest in self._digests():
            group = group_of(entity_id)
            sums[group] = sums.get(group, Sum()).plus(digest)
        return sums

    def _digests(self) -> Iterator[tuple[Key, int]]:
        after = ("", "")
        while found := self._port.row_digests(after):
            self._checkpoint()
            yield from found.items()
            after = max(found)

    def _mend(self, device: str, cursor: str, groups: list[str]) -> Outcome:
        if len(groups) > MAX_GROUPS:
            self._port.start_over()
            return Outcome.ALL_AGAIN
        theirs = self._hub.digests(device, groups)
        ours = {key: digest for key, digest in self._digests() if group_of(key[1]) in groups}
        wrong = sorted(key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key))
        for start in range(0, len(wrong), MAX_ROWS):
            self._checkpoint()
            self._port.stage(self._hub.rows(device, wrong[start : start + MAX_ROWS]), cursor)
        return Outcome.STAGED if wrong else Outcome.FINE
