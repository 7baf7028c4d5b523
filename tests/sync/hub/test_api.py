"""The hub over HTTP: the whole way, and every kind of bad request answered with a 4xx."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
import zstandard

from sync.protocol.bodies import decode_body, encode_body
from sync.protocol.operations import OpResult
from sync.protocol.rows import PullEnd, Put, pull_line
from sync.protocol.signin import token_message
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub

PATHS = [
    "/auth/v1/enrol",
    "/auth/v1/nonce",
    "/auth/v1/token",
    "/sync/v1/hello",
    "/sync/v1/pull",
    "/sync/v1/fork",
]


@pytest.fixture
def client(hub_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=hub_url) as client:
        yield client


@pytest.fixture
def laptop(hub: World) -> Laptop:
    return hub.laptop()


@pytest.fixture
def signed_in(client: httpx.Client, laptop: Laptop) -> httpx.Client:
    client.headers["Authorization"] = f"Bearer {laptop.token()}"
    return client


def test_the_whole_way_over_http(hub: World, client: httpx.Client, laptop: Laptop) -> None:
    code = hub.commands.issue_code(laptop.email)
    laptop.device = "Http0001"
    answer = client.post("/auth/v1/enrol", json=laptop.enrol_request(code).to_wire()).json()
    nonce = client.post("/auth/v1/nonce", json={"device": laptop.device}).json()["nonce"]
    signature = laptop.key.sign(token_message(answer["hub"], laptop.device, nonce)).hex()
    asked = {"device": laptop.device, "nonce": nonce, "signature": signature}
    token = client.post("/auth/v1/token", json=asked).json()
    assert token["expires_in"] == 600
    client.headers["Authorization"] = f"Bearer {token['token']}"

    hello = {
        "protocols": [1],
        "app": "1",
        "schema": "1",
        "incarnation": laptop.incarnation,
        "now": DEVICE_TIME,
    }
    assert client.post("/sync/v1/hello", json=hello).json()["last_n"] == 0
    company = laptop.company("Mäkelän tila")
    pushed = client.post("/sync/v1/push", content=encode_body(op.to_wire() for op in laptop.pending))
    body = decode_body(pushed.content)
    assert OpResult.from_wire(body.lines[0]).quarantined is None
    assert body.end["last_n"] == 1

    pulled = decode_body(client.post("/sync/v1/pull", json={"cursor": None}).content)
    rows = [line for line in map(pull_line, pulled.lines) if isinstance(line, Put)]
    assert [row.row["name"] for row in rows if row.entity_id == company] == ["Mäkelän tila"]
    end = PullEnd.from_wire(pulled.end)
    assert not end.more
    again = client.post("/sync/v1/pull", json={"cursor": end.cursor})
    assert decode_body(again.content).lines == []


def test_refusals_carry_code_and_facts(signed_in: httpx.Client, laptop: Laptop) -> None:
    laptop.company()
    laptop.company()
    answer = signed_in.post("/sync/v1/push", content=encode_body([laptop.pending[1].to_wire()]))

    assert answer.status_code == 409
    assert answer.json() == {"error": "push.gap", "expected": 1}


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer x", "Basic eDp5", "Bearer \xe4\xe4"])
@pytest.mark.parametrize("path", ["/sync/v1/hello", "/sync/v1/push", "/sync/v1/pull", "/sync/v1/fork"])
def test_sync_needs_a_token(client: httpx.Client, path: str, header: str | None) -> None:
    headers = {} if header is None else {b"Authorization": header.encode("latin-1")}
    answer = client.post(path, json={}, headers=headers)

    assert (answer.status_code, answer.json()["error"]) == (401, "auth.token")


BODIES: list[bytes] = [
    b"",
    b"{",
    b"[]",
    b"null",
    b'"x"',
    b"{}",
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"a":' * 2000 + b"1" + b"}" * 2000,
    b'{"device":NaN}',
    json.dumps({"device": "x" * 100}).encode(),
    json.dumps({"device": "hub-0001", "nonce": "x", "signature": "00"}).encode(),
    json.dumps({"device": "\x00" * 8, "cursor": 5, "max_rows": -1}).encode(),
    json.dumps({"device": "abcdefgh", "nonce": "\ud800", "signature": "zz"}).encode(),
    json.dumps({"code": "x", "device": "abcdefgh", "public_key": "0" * 64, "label": "\x00"}).encode(),
    json.dumps({"cursor": "x", "max_rows": 10**30, "max_bytes": True}).encode(),
    json.dumps({"protocols": [True], "app": "x", "schema": [], "now": 1}).encode(),
]


@pytest.mark.parametrize("path", PATHS)
def test_a_bad_body_is_the_senders_fault(signed_in: httpx.Client, path: str) -> None:
    accepted = []
    for body in BODIES:
        answer = signed_in.post(path, content=body)
        assert answer.status_code < 500, body[:50]
        if answer.status_code == 200:
            accepted.append(body)
        elif answer.status_code != 429:
            assert answer.json()["error"].split(".")[0] in ("protocol", "auth", "cursor", "hello"), body[:50]

    assert path in ("/sync/v1/pull", "/auth/v1/nonce") or not accepted  # these need next to nothing


def bad_pushes() -> dict[str, bytes]:
    """Push bodies that must not be taken, by what is wrong with them."""
    line = {"n": 1, "hash": "x", "set": {}}
    good = encode_body([line])
    plain = zstandard.ZstdDecompressor().decompress(good)
    return {
        "empty": b"",
        "cut": good[: len(good) // 2],
        "cut plain": plain[:-3],
        "no end": plain.split(b"\n")[0] + b"\n",
        "changed": plain.replace(b'"n":1', b'"n":2'),
        "bomb": zstandard.ZstdCompressor().compress(b"0" * 200_000_000),
        "no number": encode_body([{}]),
        "negative": encode_body([{"n": -1}]),
        "huge number": encode_body([{"n": 10**40}]),
        "text number": encode_body([{"n": "1"}]),
        "no zstd": b"\x28\xb5\x2f\xfdnot really",
    }


@pytest.mark.parametrize("kind", bad_pushes())
def test_a_body_that_is_not_whole_is_not_used(
    signed_in: httpx.Client, hub: World, laptop: Laptop, kind: str
) -> None:
    answer = signed_in.post("/sync/v1/push", content=bad_pushes()[kind])

    assert answer.status_code in (400, 413)
    assert hub.service.push(laptop.who, []).last_n == 0


def test_a_body_above_the_limit_is_refused_unread(signed_in: httpx.Client) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b"0" * 1_000_000

    for content in (b"0" * 9_000_000, endless()):
        try:
            answer = signed_in.post("/sync/v1/push", content=content)
        except httpx.WriteError:
            continue  # the hub closed the line before all was sent
        assert answer.status_code == 413


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/sync/v1/push", 405), ("POST", "/nothing", 404)]
)
def test_what_is_not_there_is_said_so(client: httpx.Client, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)

    assert (answer.status_code, answer.json()["error"]) == (status, f"http.{status}")


def test_too_many_guesses_are_told_when_to_come_back(client: httpx.Client, laptop: Laptop) -> None:
    wrong: dict[str, Any] = {**laptop.enrol_request("AAAA-AAAA-AAAA").to_wire(), "incarnation": str(uuid4())}
    codes = [client.post("/auth/v1/enrol", json=wrong).status_code for _ in range(11)]
    last = client.post("/auth/v1/enrol", json=wrong)

    assert codes == [401] * 10 + [429]
    assert last.headers["Retry-After"] == "900"


def test_health_needs_no_token(client: httpx.Client) -> None:
    assert client.get("/health").json() == {"status": "ok"}
