"""Documents on the hub: whole, checked, and only for those who see the row that names them."""

import hashlib
from collections.abc import Callable, Iterator

import httpx
import pytest

from sync.protocol.blobs import MAX_BLOB_BYTES, blob_path
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub

PDF = b"%PDF-1.4 Annukka"
NAME = hashlib.sha256(PDF).hexdigest()
Speak = Callable[[Laptop], httpx.Client]


@pytest.fixture
def speak(hub_url: str) -> Iterator[Speak]:
    """Makes a signed-in client of a laptop."""
    clients: list[httpx.Client] = []

    def make(laptop: Laptop) -> httpx.Client:
        headers = {"Authorization": f"Bearer {laptop.token()}"}
        clients.append(httpx.Client(base_url=hub_url, headers=headers))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def anna(hub: World) -> Laptop:
    return hub.laptop("a")


@pytest.fixture
def stranger(hub: World) -> Laptop:
    return hub.laptop("b")


def attach(laptop: Laptop, company_id: str | None = None, content: bytes = PDF) -> str:
    """Push a row that names the content, of a firm of the laptop's own; return the row's id."""
    values = {"kind": "certificate", "name": "Todistus.pdf", "mime": "application/pdf"}
    attachment_id = laptop.write(
        "attachment",
        company_id=company_id or laptop.company(),
        organisation_id=laptop.me.organisation_id,
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        made_at=DEVICE_TIME,
        **values,
    )
    assert all(result.quarantined is None for result in laptop.push())
    return attachment_id


def refused(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def test_what_one_sends_another_of_the_organisation_gets(hub: World, anna: Laptop, speak: Speak) -> None:
    attach(anna)
    sent = speak(anna).put(blob_path(NAME), content=PDF)
    got = speak(hub.laptop("a")).get(blob_path(NAME))

    assert (sent.status_code, sent.json()) == (200, {"sha256": NAME})
    assert (got.status_code, got.content, got.headers["ETag"]) == (200, PDF, f'"{NAME}"')


def test_sending_again_changes_nothing(anna: Laptop, speak: Speak) -> None:
    attach(anna)
    client = speak(anna)

    assert [client.put(blob_path(NAME), content=PDF).status_code for _ in range(2)] == [200, 200]
    assert client.get(blob_path(NAME)).content == PDF


@pytest.mark.parametrize("content", [b"", PDF[:-1], PDF + b" "])
def test_bytes_that_are_not_those_of_the_name_are_refused(anna: Laptop, speak: Speak, content: bytes) -> None:
    attach(anna)
    client = speak(anna)

    assert refused(client.put(blob_path(NAME), content=content)) == (400, "blob.hash")
    assert refused(client.get(blob_path(NAME))) == (404, "blob.unknown")


def test_bytes_that_have_not_come_yet_are_unknown(anna: Laptop, speak: Speak) -> None:
    attach(anna)

    assert refused(speak(anna).get(blob_path(NAME))) == (404, "blob.unknown")


@pytest.mark.parametrize("name", [hashlib.sha256(b"other").hexdigest(), NAME.upper(), "x", "..%2Fpush"])
def test_what_no_row_names_is_unknown_both_ways(anna: Laptop, speak: Speak, name: str) -> None:
    attach(anna)
    client = speak(anna)

    for method in ("GET", "PUT"):
        answer = client.request(method, blob_path(name), content=PDF)
        assert answer.status_code == 404


@pytest.mark.parametrize("name", ["../../../../etc/passwd", "", NAME.upper(), "x" * 64])
def test_a_row_cannot_name_bytes_by_anything_but_their_hash(anna: Laptop, name: str) -> None:
    company = anna.company()
    values = {"kind": "certificate", "name": "Todistus.pdf", "mime": "application/pdf", "size_bytes": 1}
    own = {"company_id": company, "organisation_id": anna.me.organisation_id, "made_at": DEVICE_TIME}
    anna.write("attachment", **own, **values, sha256=name)

    assert anna.push()[1].quarantined == "value.invalid:sha256"


def test_another_organisation_is_answered_as_if_nothing_were_there(
    anna: Laptop, stranger: Laptop, speak: Speak
) -> None:
    attach(anna)
    speak(anna).put(blob_path(NAME), content=PDF)
    theirs = speak(stranger)
    missing = blob_path(hashlib.sha256(b"missing").hexdigest())

    for method in ("GET", "PUT"):
        foreign = theirs.request(method, blob_path(NAME), content=PDF)
        assert refused(foreign) == (404, "blob.unknown")
        assert foreign.content == theirs.request(method, missing, content=PDF).content


def test_naming_a_foreign_hash_in_a_row_of_ones_own_gives_nothing(
    anna: Laptop, stranger: Laptop, speak: Speak
) -> None:
    attach(anna)
    speak(anna).put(blob_path(NAME), content=PDF)
    attach(stranger)

    assert refused(speak(stranger).get(blob_path(NAME))) == (404, "blob.unknown")


def test_a_consent_opens_the_document_and_its_withdrawal_closes_it(
    anna: Laptop, stranger: Laptop, speak: Speak
) -> None:
    company_id = anna.company()
    consent_id = anna.consent(company_id)
    attach(anna, company_id)
    speak(anna).put(blob_path(NAME), content=PDF)
    theirs = speak(stranger)
    assert theirs.get(blob_path(NAME)).content == PDF

    anna.pull()
    anna.write("consent", consent_id, state="withdrawn")
    anna.push()
    assert refused(theirs.get(blob_path(NAME))) == (404, "blob.unknown")


def test_a_deleted_row_names_nothing(anna: Laptop, speak: Speak) -> None:
    attachment_id = attach(anna)
    client = speak(anna)
    client.put(blob_path(NAME), content=PDF)
    anna.pull()
    anna.delete("attachment", attachment_id)
    anna.push()

    assert refused(client.get(blob_path(NAME))) == (404, "blob.unknown")
    assert refused(client.put(blob_path(NAME), content=PDF)) == (404, "blob.unknown")


def test_nobody_is_served_without_a_token(anna: Laptop, speak: Speak) -> None:
    attach(anna)
    client = speak(anna)
    del client.headers["Authorization"]

    for method in ("GET", "PUT"):
        assert refused(client.request(method, blob_path(NAME), content=PDF)) == (401, "auth.token")


def test_a_document_may_be_larger_than_any_other_request_up_to_its_own_limit(
    anna: Laptop, speak: Speak
) -> None:
    scan = bytes(9 * 2**20)
    name = hashlib.sha256(scan).hexdigest()
    attach(anna, content=scan)
    client = speak(anna)

    assert client.put(blob_path(name), content=scan).status_code == 200
    assert client.get(blob_path(name)).content == scan
    try:
        answer = client.put(blob_path(name), content=bytes(MAX_BLOB_BYTES + 1))
    except httpx.WriteError:
        return  # the hub closed the line before all was sent
    assert refused(answer) == (413, "body.too_large")
