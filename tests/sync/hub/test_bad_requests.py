"""Whatever is sent, from whomever: the hub never answers that it failed itself."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.settings import Rate, Rates
from sync.protocol.bodies import encode_body
from sync.protocol.dots import make_dot
from sync.protocol.errors import ProtocolError
from sync.protocol.operations import FieldPatch, Op
from tests.sync.hub.matrix import ENDPOINTS
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
CASES = int(os.environ.get("DIGIFOCUS_BAD_REQUESTS", "80"))
"""How many requests are made up; the long run has 5 000 a test."""
USUAL = settings(
    max_examples=CASES,
    deadline=None,
    derandomize="DIGIFOCUS_BAD_REQUESTS" not in os.environ,
    database=None,
    suppress_health_check=list(HealthCheck),
)
NO_LIMIT = Rate(burst=10**9, a_second=10**9)
WORDS = ["", "x", "'; DROP TABLE company; --", "../../etc/passwd", "\x00", "\ud800", "ä" * 300, "1e400", "🧀"]
FIELDS = sorted({name for spec in ENTITIES.values() for name in spec.fields})
KEYS = ["device", "nonce", "signature", "code", "public_key", "incarnation", "label", "cursor", "max_rows",
        "max_bytes", "protocols", "app", "schema", "now", "groups", "rows", "revision", "sum"]  # fmt: skip
texts = st.sampled_from(WORDS) | st.text(max_size=40)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | st.uuids().map(str),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)
objects = st.dictionaries(st.sampled_from(KEYS) | texts, values, max_size=6)
headers = st.dictionaries(
    st.sampled_from(
        ["Content-Encoding", "Range", "Upload-Offset", "Upload-Length", "Upload-Metadata", "Tus-Resumable"]
    ),
    st.sampled_from(
        ["", "zstd", "gzip", "bytes=5-1", "bytes=0-", "-1", "9" * 30, "1.0.0", "sha256 !!", "x y,z"]
    ),
    max_size=4,
)


@pytest.fixture(autouse=True)
def unlimited(hub: World) -> None:
    hub.settings = replace(hub.settings, rates=Rates(NO_LIMIT, NO_LIMIT))


@pytest.fixture
def laptop(hub: World) -> Laptop:
    laptop = hub.laptop("a", "advisor", "org_admin")
    laptop.company_file(laptop.company())
    laptop.sync()
    return laptop


@pytest.fixture
def ask(laptop: Laptop, hub_url: str) -> Iterator[Callable[..., httpx.Response]]:
    """Ask as somebody who is signed in, and make sure that the hub did not fail."""
    with httpx.Client(base_url=hub_url, headers={"Authorization": f"Bearer {laptop.token()}"}) as client:

        def one(method: str, path: str, **more: Any) -> httpx.Response:
            answer = client.request(method, path, **more)
            assert answer.status_code < 500, (method, path, more, answer.text)
            return answer

        yield one


def spelled(value: Any) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


def packed(lines: list[Any]) -> bytes:
    """Pack lines as a laptop does; what no laptop can say goes as it is."""
    try:
        return encode_body(json.loads(json.dumps(lines)))
    except ProtocolError:
        return spelled(lines)


def test_no_made_up_request_makes_the_hub_fail(ask: Callable[..., httpx.Response]) -> None:
    bodies = st.one_of(
        objects.map(spelled),
        values.map(spelled),
        st.binary(max_size=200),
        st.lists(objects, max_size=3).map(packed),
        st.binary(max_size=200).map(lambda raw: zstandard.ZstdCompressor().compress(raw)),
        st.just(zstandard.ZstdCompressor().compress(b"0" * 50_000_000)),
        st.just(b"[" * 50_000),
    )

    @USUAL
    @given(endpoint=st.sampled_from(sorted(ENDPOINTS)), body=bodies, said=headers, at=st.sampled_from(WORDS))
    def one(endpoint: tuple[str, str], body: bytes, said: dict[str, str], at: str) -> None:
        method, path = endpoint
        name = quote(at.encode("utf-8", "surrogatepass"), safe="") or "0" * 64
        path = path.replace("{sha256}", name).replace("{upload_id}", name)
        ask(method, path, content=body if method not in ("GET", "HEAD") else None, headers=said)

    one()


def test_no_made_up_operation_makes_the_hub_fail(ask: Callable[..., httpx.Response], laptop: Laptop) -> None:
    known = sorted(laptop.rows)
    paths = st.sampled_from(FIELDS) | texts | st.sampled_from(FIELDS).map(lambda name: f"{name}/A1")
    bases = st.none() | st.just(make_dot(laptop.device, 1)) | st.just("Zzzzzzzz:1")
    rows = st.sampled_from(known) | st.tuples(st.sampled_from(sorted(ENTITIES)), st.uuids().map(str))
    patches = st.dictionaries(paths, st.tuples(values, bases), min_size=1, max_size=5)

    @USUAL
    @given(row=rows, said=patches, seen=st.none() | st.dictionaries(paths, texts, max_size=2))
    def one(row: tuple[str, str], said: dict[str, tuple[Any, Any]], seen: dict[str, str] | None) -> None:
        made = {path: FieldPatch(value, base) for path, (value, base) in said.items()}
        try:
            op = Op(laptop.n + 1, str(uuid4()), *row, made, DEVICE_TIME, seen).sealed()
            body = encode_body([op.to_wire()])
        except (ProtocolError, ValueError, TypeError):
            return  # JSON cannot say it, so nobody can send it
        if ask("POST", "/sync/v1/push", content=body).status_code == 200:
            laptop.n += 1
            again = ask("POST", "/sync/v1/push", content=body)
            assert again.status_code == 200

    one()
