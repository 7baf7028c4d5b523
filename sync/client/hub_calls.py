"""The requests of a signed-in device."""

import base64
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from digifocus_desktop.errors import SyncError
from sync.client.signin import Tokens
from sync.client.transport import Refusal, Reply, Transport
from sync.protocol.blobs import TUS_VERSION, UPLOADS, blob_path
from sync.protocol.checks import CheckReply, RowDigest, Sum
from sync.protocol.hello import Hello, HelloReply
from sync.protocol.operations import Op, OpResult
from sync.protocol.reading import Reader
from sync.protocol.remembering import REMEMBER, Remembered
from sync.protocol.rows import PullEnd, PullLine, pull_line
from sync.protocol.signin import Me

CHECK = "/sync/v1/check"
UNKNOWN_TOKEN = "auth.token"  # noqa: S105  # a code, no secret

OTHER_OFFSET = "upload.offset"
TUS = {"Tus-Resumable": TUS_VERSION}
_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)", re.ASCII)

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

    def pull(self, device: str, cursor: str | None, max_rows: int) -> tuple[list[PullLine], PullEnd]:
        """Return the next page."""
        message = {"cursor": cursor, "max_rows": max_rows}
        body = self._signed(
            device, lambda token: self._transport.fetch("/sync/v1/pull", message, token, patient=False)
        )
        lines = [pull_line(*line) for line in zip(body.lines, body.spelled, strict=True)]
        return lines, PullEnd.from_wire(body.end)

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

    def wait_again(self, attempt: int, error: SyncError) -> None:
        """Wait before a request is tried again, see `Transport.wait_again`."""
        self._transport.wait_again(attempt, error)

    def remind(self, device: str, told: Remembered) -> None:
        """Tell a hub that was restored what it had decided since its backup."""
        self._signed(device, lambda token: self._transport.ask(REMEMBER, told.to_wire(), token))

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

    def begin_upload(self, device: str, sha256: str, size: int) -> tuple[str, int]:
        """Begin a document that is sent in pieces; return its path and how much the hub has."""
        named = base64.b64encode(sha256.encode()).decode()
        headers = {**TUS, "Upload-Length": str(size), "Upload-Metadata": f"sha256 {named}"}
        reply = self._signed(device, lambda token: self._transport.begin(UPLOADS, headers, token))
        path = reply.headers.get("location", "")
        if not path.startswith(f"{UPLOADS}/"):
            raise SyncError("sync.broken_reply")
        return path, _offset(reply, size)

    def append(self, device: str, path: str, offset: int, piece: bytes) -> int:
        """Send the next piece of a document and return how much the hub has.

        A piece that had come already, its receipt lost, moves nothing: the hub tells where to go on.
        """
        headers = {**TUS, "Upload-Offset": str(offset)}
        try:
            reply = self._signed(device, lambda token: self._transport.append(path, piece, headers, token))
        except Refusal as refusal:
            if refusal.code != OTHER_OFFSET or not isinstance(refusal.facts.get("offset"), int):
                raise
            return int(refusal.facts["offset"])
        return _offset(reply, offset + len(piece))

    def fetch_piece(self, device: str, sha256: str, first: int, size: int) -> tuple[bytes, int]:
        """Return bytes of a document, unchecked, and how many it has in all."""
        path, last = blob_path(sha256), first + size - 1
        reply = self._signed(device, lambda token: self._transport.get(path, token, first, last))
        told = _CONTENT_RANGE.fullmatch(reply.headers.get("content-range", ""))
        if told is None or int(told[1]) != first or not reply.content:
            raise SyncError("sync.broken_reply")
        return reply.content, int(told[2])

    def _signed(self, device: str, request: Callable[[str], T], *, patient: bool = True) -> T:
        try:
            return request(self._tokens.of(device, patient=patient))
        except Refusal as refusal:
            if refusal.code != UNKNOWN_TOKEN:
                raise
        self._tokens.forget()
        return request(self._tokens.of(device, patient=patient))


def _offset(reply: Reply, most: int) -> int:
    spelled = reply.headers.get("upload-offset", "")
    if not (spelled.isascii() and spelled.isdecimal()) or int(spelled) > most:
        raise SyncError("sync.broken_reply")
    return int(spelled)
