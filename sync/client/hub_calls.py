"""The requests of a signed-in device."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from digifocus_desktop.errors import SyncError
from sync.client.signin import Tokens
from sync.client.transport import Refusal, Transport
from sync.protocol.blobs import blob_path
from sync.protocol.checks import CheckReply, RowDigest, Sum
from sync.protocol.hello import Hello, HelloReply
from sync.protocol.operations import Op, OpResult
from sync.protocol.reading import Reader
from sync.protocol.rows import PullEnd, PullLine, pull_line
from sync.protocol.signin import Me

MAX_ROWS = 1000
CHECK = "/sync/v1/check"
UNKNOWN_TOKEN = "auth.token"  # noqa: S105  # a code, no secret

T = TypeVar("T")
Key = tuple[str, str]
"""Entity and id."""


class HubCalls:
    """The hub as one device sees it; each request signs in when it must."""

    def __init__(self, transport: Transport, tokens: Tokens) -> None:
        self._transport = transport
        self._tokens = tokens

    def hello(self, device: str, message: Hello) -> HelloReply:
        """Begin; fails at once without network."""
        return self._signed(
            device,
            lambda token: HelloReply.from_wire(
                self._transport.ask("/sync/v1/hello", message.to_wire(), token, patient=False)
            ),
            patient=False,
        )

    def push(self, device: str, operations: Sequence[Op]) -> list[OpResult]:
        """Send operations and return the answer to each."""
        lines = [op.to_wire() for op in operations]
        body = self._signed(device, lambda token: self._transport.send("/sync/v1/push", lines, token))
        return [OpResult.from_wire(line) for line in body.lines]

    def pull(self, device: str, cursor: str | None) -> tuple[list[PullLine], PullEnd]:
        """Return the next page."""
        message = {"cursor": cursor, "max_rows": MAX_ROWS}
        body = self._signed(device, lambda token: self._transport.fetch("/sync/v1/pull", message, token))
        return [pull_line(line) for line in body.lines], PullEnd.from_wire(body.end)

    def check(self, device: str, cursor: str, revision: str, ours: Sum) -> CheckReply:
        """Have the hub compare its state with ours."""
        message = {"cursor": cursor, "revision": revision, "sum": ours.to_wire()}
        return CheckReply.from_wire(
            self._signed(device, lambda token: self._transport.ask(CHECK, message, token))
        )

    def digests(self, device: str, groups: Sequence[str]) -> dict[Key, int]:
        """Return the digests of the hub's rows of some groups."""
        message = {"groups": list(groups)}
        body = self._signed(device, lambda token: self._transport.fetch("/sync/v1/digests", message, token))
        lines = map(RowDigest.from_wire, body.lines)
        return {(line.entity, line.entity_id): line.digest for line in lines}

    def rows(self, device: str, wanted: Sequence[Key]) -> list[PullLine]:
        """Return rows as the hub has them; of those it does not show us, that they go."""
        message = {"rows": [{"entity": entity, "id": entity_id} for entity, entity_id in wanted]}
        body = self._signed(device, lambda token: self._transport.fetch("/sync/v1/rows", message, token))
        return [pull_line(line) for line in body.lines]

    def fork(self, device: str, new_device: str, incarnation: str) -> Me:
        """Register a new id for this copy, under the same key."""
        message = {"device": new_device, "incarnation": incarnation}
        reply = self._signed(device, lambda token: self._transport.ask("/sync/v1/fork", message, token))
        return Me.from_wire(Reader(reply).value("me"))

    def send_document(self, device: str, sha256: str, content: bytes) -> None:
        """Send the bytes of a document."""
        path = blob_path(sha256)
        reply = self._signed(device, lambda token: self._transport.put(path, content, token))
        if Reader(reply).text("sha256") != sha256:
            raise SyncError("sync.broken_reply")

    def fetch_document(self, device: str, sha256: str) -> bytes:
        """Return the bytes of a document as they came, unchecked."""
        return self._signed(device, lambda token: self._transport.get(blob_path(sha256), token))

    def _signed(self, device: str, request: Callable[[str], T], *, patient: bool = True) -> T:
        try:
            return request(self._tokens.of(device, patient=patient))
        except Refusal as refusal:
            if refusal.code != UNKNOWN_TOKEN:
                raise
        self._tokens.forget()
        return request(self._tokens.of(device, patient=patient))
