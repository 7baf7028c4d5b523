"""Requests made from the hub's own OpenAPI document, kept to and broken, by callers of every role.

`DIGIFOCUS_API_CASES=5000` is the long run; the usual one has a few for each endpoint.
"""

import base64
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy import delete

from sync.hub.database.tables import enrolment_attempt
from sync.hub.rights.roles import ADVISOR, ROLES
from sync.hub.running.describing import spelled_document
from sync.hub.settings import Rate, Rates
from sync.protocol.blobs import PIECE_TYPE, UPLOADS
from sync.protocol.bodies import MEDIA_TYPE, decode_body, encode_body
from sync.protocol.canonical import op_hash
from sync.protocol.errors import ProtocolError
from sync.protocol.signin import token_message
from tests.sync.hub.matrix import ENDPOINTS
from tests.sync.hub.test_access_matrix import content_of, name_of
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
CASES = int(os.environ.get("DIGIFOCUS_API_CASES", "100"))
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
INPUTLESS = 3
"""Endpoints of which there is next to nothing to make up."""
EACH = max(CASES // ((len(ENDPOINTS) - INPUTLESS) * len(MODES)) + 1, 2)
USUAL = settings(
    max_examples=EACH,
    deadline=None,
    derandomize="DIGIFOCUS_API_CASES" not in os.environ,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
NO_LIMIT = Rate(burst=10**9, a_second=10**9)
NOBODY, STRANGER = "no role", "stranger"


@schemathesis.serializer(MEDIA_TYPE)
def packed(_context: Any, value: Any) -> bytes:
    """Pack lines as a laptop does; what no laptop can say goes as it is."""
    try:
        return encode_body(value)
    except (ProtocolError, AttributeError, TypeError, ValueError):
        return spelled(value)


@schemathesis.serializer(PIECE_TYPE)
def piece(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else spelled(value)


@schemathesis.deserializer(MEDIA_TYPE)
def unpacked(_context: Any, response: Any) -> list[Any]:
    return decode_body(response.content).lines


def spelled(value: Any) -> bytes:
    return (
        value
        if isinstance(value, bytes)
        else json.dumps(value, default=repr).encode("utf-8", "surrogatepass")
    )


@dataclass
class Office:
    """A hub with something to see, and somebody of each role who asks."""

    hub: World
    callers: dict[str, Laptop] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for role in (*ROLES, NOBODY):
            laptop = self.hub.laptop("a", *(() if role == NOBODY else (role,)))
            if role == NOBODY:
                self.hub.write("app_user", laptop.me.user_id, roles=[])
                laptop.who = laptop.sign_in()
            self.callers[role] = laptop
            self.tokens[role] = laptop.token()
        self.advisor = self.callers[ADVISOR]
        self.firm = self.advisor.company()
        self.advisor.company_file(self.firm, phone="040 123")
        self.sent, self.unsent = self._document(), self._document()
        self.advisor.push()
        self.hub.service.put_blob(self.advisor.who, name_of(self.sent), content_of(self.sent))
        for laptop in self.callers.values():
            laptop.pull()

    def _document(self) -> str:
        made = str(uuid4())
        values = {"kind": "scan", "name": "x.pdf", "mime": "application/pdf", "made_at": DEVICE_TIME}
        named = {"sha256": name_of(made), "size_bytes": len(content_of(made))}
        mine = {"company_id": self.firm, "organisation_id": self.advisor.me.organisation_id}
        return self.advisor.write("attachment", made, None, **values, **named, **mine)

    def headers(self, role: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens.get(role, 'nobody')}"}

    def make_real(self, case: Any, role: str) -> None:
        """Put in what no generator can know, so that more than the first check is reached."""
        laptop = self.callers.get(role, self.advisor)
        if "sha256" in (case.path_parameters or {}):
            case.path_parameters["sha256"] = name_of(self.sent)
        if "upload_id" in (case.path_parameters or {}):
            size = len(content_of(self.unsent))
            begun = self.hub.service.begin_upload(self.advisor.who, name_of(self.unsent), size)
            case.path_parameters["upload_id"] = begun.id
        if case.path == UPLOADS and case.method == "POST":
            named = base64.b64encode(name_of(self.unsent).encode()).decode()
            case.headers["Upload-Metadata"] = f"sha256 {named}"
        if case.path.endswith("/push") and isinstance(case.body, list):
            case.body = self._numbered(laptop, case.body)
        elif isinstance(case.body, dict):
            case.body = {**case.body, **self._known(case, laptop)}

    def _numbered(self, laptop: Laptop, lines: list[Any]) -> list[Any]:
        last = self.hub.service.push(laptop.who, []).last_n
        ops = [{**line, "n": last + at} for at, line in enumerate(lines, 1) if isinstance(line, dict)]
        known = sorted(laptop.rows)
        for at, op in enumerate(ops):
            if at % 2 and known:
                op["entity"], op["id"] = known[at % len(known)]
        return [{**op, "hash": op_hash(op)} for op in ops]

    def _known(self, case: Any, laptop: Laptop) -> dict[str, Any]:
        match case.path.rpartition("/")[2]:
            case "enrol":
                return {"code": self.hub.commands.issue_code(laptop.email)}
            case "nonce":
                return {"device": laptop.device}
            case "token":
                return signed(laptop)
            case "hello":
                return {"protocols": [1], "incarnation": laptop.incarnation}
            case "pull":
                return {"cursor": laptop.cursor}
            case "check":
                return {"cursor": laptop.cursor, "sum": [3, "17"]}
            case "digests":
                return {"groups": sorted({at[-2:] for _, at in laptop.rows})[:32]}
            case "rows":
                return {"rows": [{"entity": entity, "id": at} for entity, at in sorted(laptop.rows)]}
        return {}


def signed(laptop: Laptop) -> dict[str, str]:
    nonce = laptop.world.service.nonce(laptop.device)
    message = token_message(laptop.hub, laptop.device, nonce)
    return {"device": laptop.device, "nonce": nonce, "signature": laptop.key.sign(message).hex()}


@pytest.fixture
def office(hub: World) -> Office:
    hub.settings = replace(hub.settings, rates=Rates(NO_LIMIT, NO_LIMIT))
    return Office(hub)


@pytest.fixture
def asked() -> Iterator[Counter[tuple[str, int]]]:
    """How often each endpoint answered with each status; `pytest -rP` shows it."""
    counts: Counter[tuple[str, int]] = Counter()
    yield counts
    print(f"{counts.total()} requests")
    for (endpoint, status), count in sorted(counts.items()):
        print(f"{count:6} {status} {endpoint}")


def ask(
    office: Office, url: str, operation: Any, mode: GenerationMode, asked: Counter[tuple[str, int]]
) -> None:
    """Ask one endpoint so many times, and hold each answer against the document."""
    reals = st.just(True) if mode is GenerationMode.POSITIVE else st.booleans()

    @USUAL
    @given(case=operation.as_strategy(mode), role=st.sampled_from([*ROLES, NOBODY, STRANGER]), real=reals)
    def one(case: Any, role: str, real: bool) -> None:
        if real:
            office.make_real(case, role)
        if case.path.endswith("/enrol"):
            with office.hub.engine.begin() as connection:
                connection.execute(delete(enrolment_attempt))
        answer = case.call(base_url=url, headers=office.headers(role))
        asked[operation.label, answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)

    one()


def test_every_answer_is_one_that_the_document_promises(
    office: Office, hub_url: str, asked: Counter[tuple[str, int]]
) -> None:
    document = schemathesis.openapi.from_dict(json.loads(spelled_document()))
    found: Any
    for found in document.get_all_operations():
        operation = found.ok()
        said = operation.definition.raw
        for mode in MODES if said["parameters"] or "requestBody" in said else MODES[:1]:
            ask(office, hub_url, operation, mode, asked)

    assert {endpoint for endpoint, _ in asked} == {f"{method} {path}" for method, path in ENDPOINTS}
    assert {endpoint for endpoint, status in asked if status < 300} >= {
        f"POST /{path}" for path in ("auth/v1/token", "sync/v1/push", "sync/v1/pull", "sync/v1/rows")
    }
