"""Every refusal of the hub by its code: status, members beside `error`, and what it means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sync.hub.web.shapes import Shape, like, many, members, number, one_of, text


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refusal; `facts` are the members of its body beside `error`."""

    status: int
    text: str
    facts: Mapping[str, Shape] = field(default_factory=dict)

    def shape(self, code: str) -> Shape:
        """Return the shape of its body."""
        return {**members({"error": one_of(code), **self.facts}), "description": self.text}


_MOST: Final = {"max": number()}
REFUSALS: Final[Mapping[str, Refusal]] = {
    "protocol.json": Refusal(400, "The body is no JSON object, or nested too deeply."),
    "protocol.object": Refusal(400, "A member that must be an object is none."),
    "protocol.field": Refusal(400, "This member is missing or not what it should be.", {"field": text()}),
    "protocol.incomplete": Refusal(400, "The lines have no end line, or it does not fit them."),
    "protocol.compression": Refusal(400, "The body begins as zstd and cannot be unpacked."),
    "protocol.too_large": Refusal(413, "Unpacked, the body is larger, or has more lines, than this.", _MOST),
    "body.too_large": Refusal(413, "The body is larger than this as it travels.", _MOST),
    "auth.token": Refusal(401, "There is no access token, or it is unknown or expired."),
    "auth.code": Refusal(401, "The one-time code is unknown, used or expired."),
    "auth.nonce": Refusal(401, "The nonce is not the hub's, too old or used."),
    "auth.signature": Refusal(401, "The signature is not the device's."),
    "user.inactive": Refusal(401, "The user, or the organisation, may not work here any more."),
    "device.revoked": Refusal(401, "The device was revoked."),
    "device.taken": Refusal(409, "The device id belongs to another device."),
    "device.forked": Refusal(409, "The installation is not the one the hub knows: ask `fork`."),
    "enrol.too_many": Refusal(429, "Too many failed enrolments: wait.", {"seconds": number(1)}),
    "hello.protocol": Refusal(426, "No common version.", {"supported": many(number(1))}),
    "push.too_many": Refusal(413, "More operations than a push may hold.", _MOST),
    "push.forked": Refusal(409, "Another operation of this number came before.", {"n": number(1)}),
    "push.gap": Refusal(409, "Operations are missing before these.", {"expected": number(1)}),
    "cursor.invalid": Refusal(400, "The cursor was not made here, or for another user."),
    "cursor.stale": Refusal(410, "The cursor is of another epoch: pull from nothing."),
    "blob.unknown": Refusal(404, "No row in the caller's sight names it, or its bytes are not here."),
    "blob.hash": Refusal(400, "The bytes are not those of that name."),
    "blob.too_large": Refusal(413, "The document is larger than this.", _MOST),
    "blob.range": Refusal(416, "The document has no such part.", {"size": number()}),
    "upload.version": Refusal(412, "`Tus-Resumable` does not name the version that is spoken here."),
    "upload.header": Refusal(400, "This header is missing or not what it should be.", {"header": text()}),
    "upload.type": Refusal(415, "A piece has another content type."),
    "upload.unknown": Refusal(404, "The upload is not there, is whole by now, or is another's."),
    "upload.offset": Refusal(409, "The piece does not begin where the upload stands.", {"offset": number()}),
    "upload.too_long": Refusal(413, "The piece is longer than what is missing.", _MOST),
    "http.404": Refusal(404, "There is nothing at this address."),
    "http.405": Refusal(405, "The address does not know this method."),
    "hub.too_many": Refusal(429, "Too many requests: wait.", {"seconds": number(1)}),
    "hub.failed": Refusal(500, "The hub failed; its log says where."),
    "hub.busy": Refusal(503, "The database does not answer now: wait."),
}
EVERYWHERE: Final = ("body.too_large", "hub.too_many", "hub.failed", "hub.busy")
SIGNED_IN: Final = ("auth.token", "user.inactive", "device.revoked")
OBJECT: Final = ("protocol.json", "protocol.field")
LINES: Final = (
    *OBJECT,
    "protocol.object",
    "protocol.incomplete",
    "protocol.compression",
    "protocol.too_large",
)
CURSOR: Final = ("cursor.invalid", "cursor.stale")
WAITING: Final = frozenset({429, 503})
"""Statuses that come with `Retry-After`."""
RETRY_AFTER: Final = like(r"\d+")


def by_status(codes: Iterable[str]) -> dict[int, list[str]]:
    """Group codes by the status they come with."""
    found: dict[int, list[str]] = {}
    for code in sorted(set(codes)):
        found.setdefault(REFUSALS[code].status, []).append(code)
    return dict(sorted(found.items()))
