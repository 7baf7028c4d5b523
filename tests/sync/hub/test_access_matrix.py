"""The access matrix: every endpoint, role and subject, with both walls and with the second one alone."""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import pytest
from httpx import Client, Response
from sqlalchemy import select
from starlette.routing import Route

from sync.hub.database.tables import hub_state
from sync.hub.settings import Rate, Rates
from sync.hub.sight import access
from sync.hub.web.api import create_app
from sync.protocol.bodies import decode_body, encode_body
from sync.protocol.checks import Sum, group_of, row_digest
from sync.protocol.dots import new_device_id
from sync.protocol.operations import Op
from sync.protocol.rows import Put, pull_line
from tests.sync.hub import matrix
from tests.sync.hub.matrix import (
    CASES,
    DOCUMENT,
    EVIDENCE,
    FILE,
    FIRM,
    LAPTOP,
    NOBODY,
    PERSON,
    READS,
    SUBJECTS,
    WRITES,
)
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
ENTITY = {
    FIRM: "company",
    FILE: "company_file",
    EVIDENCE: "consent",
    DOCUMENT: "attachment",
    PERSON: "app_user",
    LAPTOP: "device",
}
NO_LIMIT = Rate(burst=10**9, a_second=10**9)
CONTACT = {"kind": "contact", "state": "given", "text_version": "1"}
TUS = {"Tus-Resumable": "1.0.0"}
Ids = dict[str, str]


def content_of(attachment: str) -> bytes:
    return b"%PDF " + attachment.encode()


def name_of(attachment: str) -> str:
    return hashlib.sha256(content_of(attachment)).hexdigest()


@dataclass
class Scene:
    """Two organisations, each with a firm of its own and one that it shares."""

    hub: World
    client: Client
    firms: dict[tuple[str, str], Ids] = field(default_factory=dict)
    uploads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for organisation in ("a", "b"):
            advisor = self.hub.laptop(organisation)
            for kind in ("own", "shared"):
                self.firms[organisation, kind] = self._firm(advisor, kind == "shared")
            assert all(answer.quarantined is None for answer in advisor.push())
            caller = Caller(self, advisor, organisation)
            for kind in ("own", "shared"):
                document = self.firms[organisation, kind][DOCUMENT]
                caller.ask("PUT", f"/sync/v1/blobs/{name_of(document)}", content=content_of(document))
            begun = caller.begin_upload(self._unsent(advisor, organisation))
            self.uploads.append(begun.headers["Location"])

    def _firm(self, advisor: Laptop, shared: bool) -> Ids:
        firm = advisor.company()
        if shared:
            advisor.consent(firm)
        return {
            FIRM: firm,
            FILE: advisor.company_file(firm, phone="040 123"),
            EVIDENCE: advisor.write("consent", None, None, company_id=firm, **CONTACT),
            DOCUMENT: self._attach(advisor, firm),
            PERSON: advisor.me.user_id,
            LAPTOP: advisor.device,
        }

    def _attach(self, advisor: Laptop, firm: str) -> str:
        identity = str(uuid4())
        values = {"kind": "scan", "name": "x.pdf", "mime": "application/pdf", "made_at": DEVICE_TIME}
        named = {"sha256": name_of(identity), "size_bytes": len(content_of(identity))}
        mine = {"company_id": firm, "organisation_id": advisor.me.organisation_id}
        return advisor.write("attachment", identity, None, **values, **named, **mine)

    def _unsent(self, advisor: Laptop, organisation: str) -> str:
        document = self._attach(advisor, self.firms[organisation, "own"][FIRM])
        advisor.push()
        return document

    def of(self, organisation: str, case: str) -> Ids:
        """Return the ids that a case means to somebody of the organisation."""
        other = "b" if organisation == "a" else "a"
        if case == "missing":
            return {subject: str(uuid4()) for subject in SUBJECTS}
        return self.firms[organisation if case == "own" else other, "shared" if case == "shared" else "own"]


@dataclass
class Caller:
    """Somebody with a role, who asks over HTTP."""

    scene: Scene
    laptop: Laptop
    organisation: str

    def __post_init__(self) -> None:
        self._headers = {"Authorization": f"Bearer {self.laptop.token()}"}

    def ask(self, method: str, path: str, **more: Any) -> Response:
        headers = {**self._headers, **more.pop("headers", {})}
        return self.scene.client.request(method, path, headers=headers, **more)

    def begin_upload(self, document: str) -> Response:
        named = f"sha256 {base64.b64encode(name_of(document).encode()).decode()}"
        length = str(len(content_of(document)))
        return self.ask(
            "POST",
            "/sync/v1/uploads",
            headers={**TUS, "Upload-Length": length, "Upload-Metadata": named},
        )

    def reads(self) -> Iterator[tuple[str, str, str, bool]]:
        """Yield endpoint, subject, case and whether it was shown."""
        body = decode_body(self.ask("POST", "/sync/v1/pull", json={"cursor": None}).content)
        puts = [line for line in map(pull_line, body.lines) if isinstance(line, Put)]
        pulled = {line.entity_id for line in puts}
        yield "check", FIRM, "own", self._checks(puts, body.end["cursor"]) and self._may(READS, FIRM, "own")
        cells = self._cells()
        keys = [{"entity": ENTITY[subject], "id": identity} for (subject, _), identity in cells.items()]
        again = decode_body(self.ask("POST", "/sync/v1/rows", json={"rows": keys}).content)
        shown = {line.entity_id for line in map(pull_line, again.lines) if isinstance(line, Put)}
        groups = sorted({group_of(identity) for identity in cells.values()})
        digests = self.ask("POST", "/sync/v1/digests", json={"groups": groups})
        text = str(decode_body(digests.content).lines)
        for (subject, case), identity in cells.items():
            yield "pull", subject, case, identity in pulled
            yield "rows", subject, case, identity in shown
            yield "digests", subject, case, identity in text
            if subject == DOCUMENT:
                blob = self.ask("GET", f"/sync/v1/blobs/{name_of(identity)}")
                yield "blob", subject, case, blob.content == content_of(identity)

    def _cells(self) -> dict[tuple[str, str], str]:
        """Return the id of each subject in each case."""
        every = {case: self.scene.of(self.organisation, case) for case in CASES}
        return {(subject, case): every[case][subject] for case in CASES for subject in SUBJECTS}

    def _may(self, kind: str, subject: str, case: str) -> bool:
        role = next(iter(sorted(self.laptop.who.caller.roles)), NOBODY)
        return matrix.ALLOWED[kind, role, subject, case]

    def _checks(self, puts: list[Put], cursor: str) -> bool:
        """Ask whether what was pulled is all there is to see; it must be, neither more nor less."""
        held = Sum()
        for put in puts:
            held = held.plus(row_digest(put.entity, put.entity_id, put.bucket, put.row))
        with self.scene.hub.engine.connect() as connection:
            revision = connection.scalar(select(hub_state.c.digests_of))
        asked = {"cursor": cursor, "revision": revision, "sum": held.to_wire()}
        said = self.ask("POST", "/sync/v1/check", json=asked).json()
        assert said["verdict"] == "same", said
        return True

    def writes(self) -> Iterator[tuple[str, str, str, bool]]:
        """Yield endpoint, subject, case and whether it was taken."""
        self.laptop.pull()
        cells = self._cells()
        ops = [self._op(cell, cells) for cell in cells]
        body = self.ask("POST", "/sync/v1/push", content=encode_body([op.to_wire() for op in ops]))
        answers = decode_body(body.content).lines
        for (subject, case), answer in zip(cells, answers, strict=True):
            yield "push", subject, case, "quarantined" not in answer
            if subject == DOCUMENT:
                document = cells[subject, case]
                put = self.ask("PUT", f"/sync/v1/blobs/{name_of(document)}", content=content_of(document))
                yield "blob", subject, case, put.status_code == 200
                yield "upload", subject, case, self.begin_upload(document).status_code in (200, 201)

    def _op(self, cell: tuple[str, str], cells: dict[tuple[str, str], str]) -> Op:
        subject, case = cell
        firm = cells[FIRM, case]
        values: dict[str, dict[str, Any]] = {
            FIRM: {"name": f"New {uuid4()}"},
            FILE: {"company_id": firm, "phone": str(uuid4())},
            EVIDENCE: {"company_id": firm, **CONTACT, "channel": str(uuid4())[:8]},
            DOCUMENT: {"name": f"{uuid4()}.pdf"},
            PERSON: {"title": str(uuid4())},
            LAPTOP: {"name": str(uuid4())},
        }
        return self.laptop.op(ENTITY[subject], cells[cell], values[subject])

    def foreign_uploads(self) -> Iterator[int]:
        """Yield the answers to asking after, and going on with, uploads of others."""
        for path in self.scene.uploads:
            yield self.ask("HEAD", path, headers=TUS).status_code
            kind = {"Content-Type": "application/offset+octet-stream", "Upload-Offset": "0"}
            yield self.ask("PATCH", path, headers={**TUS, **kind}, content=b"x").status_code


@pytest.fixture(autouse=True)
def unlimited(hub: World) -> None:
    """Nobody is told to slow down: all of them ask from one address."""
    hub.settings = replace(hub.settings, rates=Rates(NO_LIMIT, NO_LIMIT))


@pytest.fixture
def scene(hub: World, hub_url: str) -> Iterator[Scene]:
    with Client(base_url=hub_url) as client:
        yield Scene(hub, client)


def caller(scene: Scene, role: str, organisation: str) -> Caller:
    laptop = scene.hub.laptop(organisation, *(() if role == NOBODY else (role,)))
    if role == NOBODY:
        scene.hub.write("app_user", laptop.me.user_id, roles=[])
        laptop.who = laptop.sign_in()
    return Caller(scene, laptop, organisation)


def test_no_cell_and_no_endpoint_is_unstated(scene: Scene) -> None:
    routes = {
        (method, route.path)
        for route in create_app(scene.hub.settings).routes
        if isinstance(route, Route)
        for method in route.methods or ()
    }
    assert set(matrix.ENDPOINTS) == routes
    assert set(matrix.ALLOWED) == matrix.ALL_CELLS


@pytest.mark.parametrize("walls", ["both walls", "the database alone"])
def test_the_matrix_holds(scene: Scene, walls: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access.OwnFilter, "stands", walls == "both walls")
    wrong = []
    for role in matrix.CALLERS:
        for organisation in ("a", "b"):
            who = caller(scene, role, organisation)
            for kind, found in ((READS, who.reads()), (WRITES, who.writes())):
                for endpoint, subject, case, may in found:
                    if may is not matrix.ALLOWED[kind, role, subject, case]:
                        wrong.append((kind, endpoint, role, organisation, subject, case, may))
            assert set(who.foreign_uploads()) == {404}, (role, organisation)

    assert wrong == []


def test_without_a_token_nothing_but_the_open_endpoints_answers(scene: Scene) -> None:
    for (method, path), kind in matrix.ENDPOINTS.items():
        filled = path.replace("{sha256}", "0" * 64).replace("{upload_id}", str(uuid4()))
        for headers in ({}, {"Authorization": "Bearer x"}):
            answer = scene.client.request(method, filled, headers={**TUS, **headers})
            assert answer.status_code < 500
            assert (answer.status_code == 401) is (kind is not matrix.OPEN), (method, path)


def test_the_token_of_one_device_is_not_good_for_another(scene: Scene) -> None:
    one = caller(scene, "advisor", "a")
    hello = {"protocols": [1], "app": "1", "schema": "1", "now": DEVICE_TIME}
    answer = one.ask("POST", "/sync/v1/hello", json={**hello, "incarnation": str(uuid4())})
    taken = one.ask("POST", "/sync/v1/fork", json={"device": new_device_id(), "incarnation": "x"})

    assert (answer.status_code, answer.json()["error"]) == (409, "device.forked")
    assert taken.status_code == 400


def test_the_guide_says_what_the_matrix_says() -> None:
    assert matrix.BEGIN + matrix.table() + matrix.END in matrix.GUIDE.read_text("utf-8")
