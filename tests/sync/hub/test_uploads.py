"""Documents in pieces: tus 1.0 as its clients speak it, and nobody's upload but one's own."""

import base64
import hashlib
import json
from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy import text

from sync.protocol.blobs import MAX_BLOB_BYTES, UPLOADS, blob_path
from tests.sync.hub.test_blobs import attach, refused
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub

SCAN = bytes(range(256)) * 40
NAME = hashlib.sha256(SCAN).hexdigest()
BEYOND = json.dumps({"error": "blob.range", "size": len(SCAN)}, separators=(",", ":")).encode()
TUS = {"Tus-Resumable": "1.0.0"}
PIECE = {**TUS, "Content-Type": "application/offset+octet-stream"}


@pytest.fixture
def anna(hub: World) -> Laptop:
    laptop = hub.laptop("a")
    attach(laptop, content=SCAN)
    return laptop


def speaking(laptop: Laptop, url: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Authorization": f"Bearer {laptop.token()}"})


@pytest.fixture
def client(anna: Laptop, hub_url: str) -> Iterator[httpx.Client]:
    with speaking(anna, hub_url) as client:
        yield client


def begin(client: httpx.Client, name: str = NAME, size: int | str = len(SCAN)) -> httpx.Response:
    named = f"filename c2Nhbg==,sha256 {base64.b64encode(name.encode()).decode()}"
    return client.post(UPLOADS, headers={**TUS, "Upload-Length": str(size), "Upload-Metadata": named})


def append(client: httpx.Client, path: str, offset: int | str, piece: bytes) -> httpx.Response:
    return client.patch(path, content=piece, headers={**PIECE, "Upload-Offset": str(offset)})


def test_a_document_comes_in_pieces(client: httpx.Client) -> None:
    begun = begin(client)
    path = begun.headers["Location"]
    first = append(client, path, 0, SCAN[:4000])
    asked = client.head(path, headers=TUS)
    again = begin(client)
    last = append(client, path, 4000, SCAN[4000:])

    assert (begun.status_code, begun.headers["Upload-Offset"]) == (201, "0")
    assert (first.status_code, first.headers["Upload-Offset"]) == (204, "4000")
    assert (asked.headers["Upload-Offset"], asked.headers["Upload-Length"]) == ("4000", str(len(SCAN)))
    assert (again.headers["Location"], again.headers["Upload-Offset"]) == (path, "4000")
    assert (last.status_code, last.headers["Upload-Offset"]) == (204, str(len(SCAN)))
    assert client.get(blob_path(NAME)).content == SCAN
    assert refused(append(client, path, 0, b"")) == (404, "upload.unknown")
    assert begin(client).headers["Upload-Offset"] == str(len(SCAN))


def test_a_piece_for_another_place_is_refused_with_the_right_one(client: httpx.Client) -> None:
    path = begin(client).headers["Location"]
    append(client, path, 0, SCAN[:4000])

    for offset in (0, 3999, 4001):
        answer = append(client, path, offset, SCAN[:10])
        assert refused(answer) == (409, "upload.offset")
        assert answer.json()["offset"] == 4000


def test_pieces_that_make_something_else_are_forgotten(client: httpx.Client) -> None:
    path = begin(client).headers["Location"]

    assert refused(append(client, path, 0, SCAN[:-1] + b"!")) == (400, "blob.hash")
    assert client.head(path, headers=TUS).status_code == 404
    assert refused(client.get(blob_path(NAME))) == (404, "blob.unknown")
    assert begin(client).headers["Upload-Offset"] == "0"


def test_more_than_was_told_is_refused(client: httpx.Client) -> None:
    path = begin(client).headers["Location"]

    assert refused(append(client, path, 0, SCAN + b"!")) == (413, "upload.too_long")
    assert refused(begin(client, size=MAX_BLOB_BYTES + 1)) == (413, "blob.too_large")


def test_an_upload_is_its_users_alone(hub: World, client: httpx.Client, hub_url: str) -> None:
    path = begin(client).headers["Location"]
    for organisation in ("a", "b"):
        with speaking(hub.laptop(organisation), hub_url) as other:
            assert refused(append(other, path, 0, b"x")) == (404, "upload.unknown")
            assert other.head(path, headers=TUS).status_code == 404
    with speaking(hub.laptop("b"), hub_url) as stranger:
        assert refused(begin(stranger)) == (404, "blob.unknown")


@pytest.mark.parametrize("name", ["%00", "%ED%A0%80", "..", "nothing"])
def test_a_name_that_is_none_is_unknown(client: httpx.Client, name: str) -> None:
    assert client.head(f"{UPLOADS}/{name}", headers=TUS).status_code == 404


def test_an_upload_nobody_goes_on_with_is_forgotten(hub: World, anna: Laptop, client: httpx.Client) -> None:
    path = begin(client).headers["Location"]
    append(client, path, 0, SCAN[:4000])
    hub.clock.forward(days=8)
    with speaking(anna, str(client.base_url)) as later:
        assert begin(later).headers["Upload-Offset"] == "0"
        assert later.head(path, headers=TUS).status_code == 404
    with hub.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM upload_part")) == 0


def test_a_client_learns_what_is_spoken(client: httpx.Client) -> None:
    offer = client.options(UPLOADS)
    path = begin(client).headers["Location"]
    old = client.patch(path, content=b"x", headers={**PIECE, "Tus-Resumable": "0.2.2", "Upload-Offset": "0"})
    plain = client.patch(path, content=b"x", headers={**TUS, "Upload-Offset": "0"})

    assert offer.headers["Tus-Version"] == "1.0.0"
    assert offer.headers["Tus-Max-Size"] == str(MAX_BLOB_BYTES)
    assert refused(old) == (412, "upload.version")
    assert refused(plain) == (415, "upload.type")


@pytest.mark.parametrize("size", ["", "-1", "1.5", "٥", "9" * 16])
def test_a_length_that_is_none_is_refused(client: httpx.Client, size: str) -> None:
    answer = client.post(
        UPLOADS,
        headers={
            b"Tus-Resumable": b"1.0.0",
            b"Upload-Length": size.encode(),
            b"Upload-Metadata": b"sha256 " + base64.b64encode(NAME.encode()),
        },
    )

    assert refused(answer) == (400, "upload.header")


@pytest.mark.parametrize("metadata", ["", "sha256", "sha256 ?", "sha256 w6Q=", "name c2Nhbg=="])
def test_metadata_without_a_name_are_refused(client: httpx.Client, metadata: str) -> None:
    answer = client.post(UPLOADS, headers={**TUS, "Upload-Length": "1", "Upload-Metadata": metadata})

    assert refused(answer) in ((400, "upload.header"), (404, "blob.unknown"))


@pytest.mark.parametrize(
    ("asked", "status", "part", "told"),
    [
        ("bytes=0-99", 206, SCAN[:100], f"bytes 0-99/{len(SCAN)}"),
        ("bytes=10000-99999", 206, SCAN[10000:], f"bytes 10000-{len(SCAN) - 1}/{len(SCAN)}"),
        ("bytes=10000-", 206, SCAN[10000:], f"bytes 10000-{len(SCAN) - 1}/{len(SCAN)}"),
        (f"bytes={len(SCAN)}-", 416, BEYOND, f"bytes */{len(SCAN)}"),
        ("bytes=9-3", 416, BEYOND, f"bytes */{len(SCAN)}"),
        ("lines=1-2", 200, SCAN, None),
    ],
)
def test_a_document_is_given_in_parts(
    client: httpx.Client, asked: str, status: int, part: bytes, told: str | None
) -> None:
    append(client, begin(client).headers["Location"], 0, SCAN)
    answer = client.get(blob_path(NAME), headers={"Range": asked})

    assert (answer.status_code, answer.content) == (status, part)
    assert answer.headers.get("Content-Range") == told
