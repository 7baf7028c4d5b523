"""The shapes of what travels, as JSON Schema: the members of requests and of answers.

Limits come from the protocol itself. Tests hold what the hub answers and takes against these shapes.
"""

from collections.abc import Mapping
from typing import Any, Final

from sync.hub.rights.roles import ROLES
from sync.protocol.checks import GROUP_CHARS, MAX_GROUPS, MAX_ROWS, Verdict
from sync.protocol.hello import PROTOCOL
from sync.protocol.operations import MAX_FIELDS
from sync.protocol.reading import MAX_NUMBER
from sync.protocol.remembering import MAX_REMEMBERED

Shape = Mapping[str, Any]
ANYTHING: Final[Shape] = {}
_DOT: Final = r"([0-9A-Za-z]{8}|hub-[0-9A-Za-z]{4}):[1-9][0-9]{0,17}(\+m)?"
_UUID: Final = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def text(most: int = 200) -> Shape:
    """A text of 1 to `most` characters, without NUL."""
    return {"type": "string", "minLength": 1, "maxLength": most, "pattern": r"^[^\x00]+$"}


def like(pattern: str) -> Shape:
    """A text that is like the pattern as a whole."""
    return {"type": "string", "pattern": f"^{pattern}$"}


def number(least: int = 0) -> Shape:
    """A whole number."""
    return {"type": "integer", "minimum": least, "maximum": MAX_NUMBER}


def one_of(*words: object) -> Shape:
    """One of these values."""
    return {"enum": list(words)}


def or_null(shape: Shape) -> Shape:
    """The shape, or null, which says the same as leaving the member out."""
    return {"anyOf": [shape, {"type": "null"}]}


def many(shape: Shape, **limits: int) -> Shape:
    """A list."""
    return {"type": "array", "items": shape, **limits}


def by_name(shape: Shape, **limits: int) -> Shape:
    """An object whose members all have this shape."""
    return {"type": "object", "additionalProperties": shape, **limits}


def members(required: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """An object of these members and no others."""
    return {**asked(required, optional), "additionalProperties": False}


def asked(required: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """An object of at least these members: what a request says besides is not looked at."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
    }


def named(name: str) -> Shape:
    """Refer to a shape of `SHAPES`."""
    return {"$ref": f"#/components/schemas/{name}"}


UUID, TIME = like(_UUID), like(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
DEVICE, SHA256 = like("[0-9A-Za-z]{8}"), like("[0-9a-f]{64}")
DOT: Final = like(_DOT)
ROW_ID: Final = like(f"({_UUID}|[0-9A-Za-z]{{8}}|hub-[0-9A-Za-z]{{4}})")
ENTITY: Final = like("[a-z_]{1,40}")
_SUM: Final = {
    "type": "array",
    "items": {"anyOf": [number(), like(r"\d{1,20}")]},
    "minItems": 2,
    "maxItems": 2,
    "description": "How many rows, and the sum of their digests modulo 2**64.",
}
_PATCH: Final = {
    "type": "array",
    "items": ANYTHING,
    "minItems": 2,
    "maxItems": 2,
    "description": "The new value, and the dot of the value its author saw or null.",
}

SHAPES: Final[Mapping[str, Shape]] = {
    "EnrolRequest": asked(
        {
            "code": text(40),
            "device": DEVICE,
            "public_key": like("[0-9a-f]{64}"),
            "incarnation": UUID,
            "label": text(100),
        }
    ),
    "NonceRequest": asked({"device": DEVICE}),
    "TokenRequest": asked({"device": DEVICE, "nonce": text(), "signature": like("([0-9a-f]{2}){1,64}")}),
    "Me": members(
        {
            "user_id": UUID,
            "name": text(),
            "email": or_null(text(320)),
            "organisation_id": UUID,
            "organisation_name": text(),
            "programme_id": UUID,
            "roles": many(one_of(*sorted(ROLES))),
            "device_no": number(1),
        }
    ),
    "Hello": asked(
        {
            "protocols": many({"type": "integer"}),
            "app": text(40),
            "schema": text(40),
            "incarnation": UUID,
            "now": TIME,
        }
    ),
    "HelloReply": members(
        {
            "protocol": one_of(PROTOCOL),
            "hub": UUID,
            "epoch": UUID,
            "now": TIME,
            "last_n": number(),
            "head": number(),
            "backed_up_seq": number(),
            "me": named("Me"),
            "max_ops": number(1),
        }
    ),
    "Operation": asked(
        {
            "n": number(1),
            "hash": SHA256,
            "txn": UUID,
            "entity": ENTITY,
            "id": ROW_ID,
            "set": by_name(_PATCH, minProperties=1, maxProperties=MAX_FIELDS),
            "t": TIME,
        },
        {"seen": or_null(by_name(DOT))},
    ),
    "OperationResult": members(
        {"n": number(1), "seq": number()},
        {"fields": by_name(text()), "quarantined": text()},
    ),
    "PullRequest": asked({}, {"cursor": or_null(text(200_000)), "max_rows": or_null(number(1)),
                              "max_bytes": or_null(number(1))}),
    "Put": members(
        {
            "put": ENTITY,
            "id": ROW_ID,
            "bucket": text(),
            "seq": number(),
            "row": by_name(ANYTHING),
            "fv": by_name(DOT),
        }
    ),
    "Remove": members({"remove": text(40), "id": ROW_ID}),
    "Drop": members({"drop": text()}),
    "Erase": members({"erase": text(40), "id": ROW_ID, "by": UUID}, {"proof": SHA256}),
    "PullLine": {"oneOf": [named("Put"), named("Remove"), named("Drop"), named("Erase")]},
    "CheckRequest": asked({"cursor": text(200_000), "revision": text(40), "sum": _SUM}),
    "CheckReply": members({"verdict": one_of(*map(str, Verdict)), "groups": by_name(_SUM)}),
    "DigestsRequest": asked({"groups": many(like(f"[0-9A-Za-z]{{{GROUP_CHARS}}}"), maxItems=MAX_GROUPS)}),
    "RowDigest": members({"entity": ENTITY, "id": ROW_ID, "digest": like(r"\d{1,20}")}),
    "RowsRequest": asked({"rows": many(asked({"entity": text(40), "id": ROW_ID}), maxItems=MAX_ROWS)}),
    "KnownPlace": asked({"path": UUID, "company": UUID, "organisation": or_null(UUID), "turn": number(),
                         "state": one_of("confirmed", "waiting", "withdrawn"), "decided_at": TIME}),
    "KnownErasure": asked({"entity": text(40), "id": ROW_ID, "proof": text(64)}),
    "Remembered": asked({"places": many(named("KnownPlace"), maxItems=MAX_REMEMBERED),
                         "erased": many(named("KnownErasure"), maxItems=MAX_REMEMBERED)}),
    "ForkRequest": asked({"device": DEVICE, "incarnation": UUID}),
}  # fmt: skip
