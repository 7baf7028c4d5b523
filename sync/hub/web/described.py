"""What each endpoint takes, answers and refuses; `document.py` makes an OpenAPI document of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sync.hub.web.refusals import CURSOR, LINES, OBJECT
from sync.hub.web.shapes import SHA256, UUID, Shape, like, members, named, number, one_of, text
from sync.protocol.blobs import BLOBS, MAX_BLOB_BYTES, PIECE_TYPE, TUS_VERSION, UPLOADS
from sync.protocol.bodies import MEDIA_TYPE
from sync.protocol.hello import MAX_PUSH_OPS
from sync.protocol.remembering import REMEMBER

JSON, BYTES = "application/json", "application/octet-stream"
_BINARY: Final[Shape] = {"type": "string", "format": "binary"}
_DIGITS: Final = like(r"\d{1,15}")


@dataclass(frozen=True, slots=True)
class Content:
    """A body: of what type, and its shape; of a body of lines the shape of all lines but the last."""

    media_type: str
    shape: Shape
    end: Shape | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that refuses nothing."""

    status: int
    text: str
    content: Content | None = None
    headers: Mapping[str, Shape] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Described:
    """One endpoint; what all of them share, and what sign-in adds, is left out here."""

    text: str
    answers: tuple[Answer, ...]
    body: Content | None = None
    refuses: tuple[str, ...] = ()
    headers: Mapping[str, Shape] = field(default_factory=dict)
    optional_headers: Mapping[str, Shape] = field(default_factory=dict)


def _json(shape: Shape) -> Content:
    return Content(JSON, shape)


def _lines(shape: Shape, end: Mapping[str, Shape] | None = None, **limits: int) -> Content:
    proof = {"end": one_of(True), "count": number(), "sha256": SHA256}
    return Content(MEDIA_TYPE, {"type": "array", "items": shape, **limits}, members({**proof, **(end or {})}))


def _says(shape: Shape, what: str = "Done.") -> tuple[Answer, ...]:
    return (Answer(200, what, _json(shape)),)


_TUS: Final[Mapping[str, Shape]] = {"Tus-Resumable": one_of(TUS_VERSION)}
_STANDS: Final[Mapping[str, Shape]] = {**_TUS, "Cache-Control": one_of("no-store")}
_PROGRESS: Final[Mapping[str, Shape]] = {**_STANDS, "Upload-Offset": _DIGITS}
_DOCUMENT: Final[Mapping[str, Shape]] = {
    "ETag": like('"[0-9a-f]{64}"'),
    "Cache-Control": one_of("private, no-store"),
    "Accept-Ranges": one_of("bytes"),
}
_OF_UPLOADS: Final = ("upload.version", "upload.header")
_BLOB: Final = f"{BLOBS}{{sha256}}"
_UPLOAD: Final = f"{UPLOADS}/{{upload_id}}"
_SIGNING: Final = ("user.inactive", "device.revoked")
_RANGE: Final = like(r"bytes=\d{1,12}-\d{0,12}")

DESCRIBED: Final[Mapping[tuple[str, str], Described]] = {
    ("GET", "/health"): Described(
        "Tell that the process answers.", _says(members({"status": one_of("ok")}))
    ),
    ("GET", "/ready"): Described(
        "Tell whether requests can be served.", _says(members({"status": one_of("ready")}))
    ),
    ("POST", "/auth/v1/enrol"): Described(
        "Register a device by its one-time code.",
        _says(members({"hub": UUID, "me": named("Me")})),
        _json(named("EnrolRequest")),
        (*OBJECT, *_SIGNING, "auth.code", "device.taken", "enrol.too_many"),
    ),
    ("POST", "/auth/v1/nonce"): Described(
        "Hand out something to sign.",
        _says(members({"nonce": text()})),
        _json(named("NonceRequest")),
        OBJECT,
    ),
    ("POST", "/auth/v1/token"): Described(
        "Give an access token for a signed nonce.",
        _says(members({"token": text(), "expires_in": number(1)})),
        _json(named("TokenRequest")),
        (*OBJECT, *_SIGNING, "auth.nonce", "auth.signature"),
    ),
    ("POST", "/sync/v1/hello"): Described(
        "Begin a sync.",
        _says(named("HelloReply")),
        _json(named("Hello")),
        (*OBJECT, "hello.protocol", "device.forked"),
    ),
    ("POST", "/sync/v1/push"): Described(
        "Take operations. One that is malformed beyond its number, or not allowed, is put aside and answered "
        "with `quarantined`; the others stand.",
        (
            Answer(
                200,
                "One result an operation, in their order.",
                _lines(named("OperationResult"), {"last_n": number(), "head": number()}),
            ),
        ),
        _lines(named("Operation"), maxItems=MAX_PUSH_OPS),
        (*LINES, "push.too_many", "push.forked", "push.gap"),
    ),
    ("POST", "/sync/v1/pull"): Described(
        "Give rows.",
        (
            Answer(
                200,
                "The next page.",
                _lines(
                    named("PullLine"),
                    {"cursor": text(100_000), "more": {"type": "boolean"}, "head": number()},
                ),
            ),
        ),
        _json(named("PullRequest")),
        (*OBJECT, *CURSOR),
    ),
    ("POST", "/sync/v1/check"): Described(
        "Compare what a device holds with the hub's state.",
        _says(named("CheckReply")),
        _json(named("CheckRequest")),
        (*OBJECT, *CURSOR),
    ),
    ("POST", "/sync/v1/digests"): Described(
        "Give the digests of the visible rows of some groups.",
        (Answer(200, "One line a row.", _lines(named("RowDigest"))),),
        _json(named("DigestsRequest")),
        OBJECT,
    ),
    ("POST", "/sync/v1/rows"): Described(
        "Give rows again, as a pull would; those out of sight are to be removed.",
        (Answer(200, "One line a row asked for.", _lines(named("PullLine"))),),
        _json(named("RowsRequest")),
        (*OBJECT, "protocol.object"),
    ),
    ("POST", REMEMBER): Described(
        "Take what a laptop knows that this hub had decided before it was restored from a backup.",
        _says(members({})),
        _json(named("Remembered")),
        (*OBJECT, "protocol.object"),
    ),
    ("POST", "/sync/v1/fork"): Described(
        "Give a restored or copied laptop a new device id.",
        _says(members({"me": named("Me")})),
        _json(named("ForkRequest")),
        (*OBJECT, "device.taken"),
    ),
    ("OPTIONS", UPLOADS): Described(
        "Tell what is spoken here of the tus protocol.",
        (
            Answer(
                204,
                "What is spoken.",
                headers={
                    **_STANDS,
                    "Tus-Version": one_of(TUS_VERSION),
                    "Tus-Extension": one_of("creation"),
                    "Tus-Max-Size": one_of(str(MAX_BLOB_BYTES)),
                },
            ),
        ),
    ),
    ("POST", UPLOADS): Described(
        "Begin a document that comes in pieces, or find how far it is.",
        (Answer(201, "Where it is.", headers={**_PROGRESS, "Location": like(f"{UPLOADS}/[0-9a-z-]+")}),),
        refuses=(*_OF_UPLOADS, "blob.unknown", "blob.too_large"),
        headers={**_TUS, "Upload-Length": _DIGITS, "Upload-Metadata": like("sha256 [A-Za-z0-9+/]+=*")},
    ),
    ("HEAD", _UPLOAD): Described(
        "Tell how far an upload is. Refusals have no body.",
        (Answer(200, "How far it is.", headers={**_PROGRESS, "Upload-Length": _DIGITS}),),
        refuses=("upload.version", "upload.unknown"),
        headers=_TUS,
    ),
    ("PATCH", _UPLOAD): Described(
        "Take the next piece; the last one makes it a document.",
        (Answer(204, "How far it is.", headers=_PROGRESS),),
        Content(PIECE_TYPE, _BINARY),
        (*_OF_UPLOADS, "upload.type", "upload.unknown", "upload.offset", "upload.too_long", "blob.hash",
         "blob.unknown"),
        headers={**_TUS, "Upload-Offset": _DIGITS},
    ),
    ("PUT", _BLOB): Described(
        "Take a document.",
        _says(members({"sha256": SHA256})),
        Content(BYTES, _BINARY),
        ("blob.unknown", "blob.hash"),
    ),
    ("GET", _BLOB): Described(
        "Give a document, or a part of it.",
        (
            Answer(200, "The whole.", Content(BYTES, _BINARY), _DOCUMENT),
            Answer(206, "The part.", Content(BYTES, _BINARY), {**_DOCUMENT, "Content-Range": text()}),
        ),
        refuses=("blob.unknown", "blob.range"),
        optional_headers={"Range": _RANGE},
    ),
}  # fmt: skip
