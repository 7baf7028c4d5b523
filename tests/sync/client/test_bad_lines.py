"""On a line that cuts every connection after a few kilobytes a sync still ends, and nothing is doubled."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from digifocus_desktop.errors import SyncError
from digifocus_desktop.store.attachments import Attachments
from sync.client.patience import Page, Patience
from tests.sync.desk import Desk
from tests.sync.lines import CuttingLine, cutting_line
from tests.sync.world import World

pytestmark = pytest.mark.hub

FIRMS = 40
LEAST, MOST, SEED = 2_500, 8_000, 1
Bad = tuple[str, CuttingLine]


@pytest.fixture
def bad(hub_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bad]:
    monkeypatch.setattr("sync.client.transport.RETRY_SECONDS", (0.0,) * 6)
    with cutting_line(hub_url, LEAST, MOST, SEED) as (url, line):
        yield url, line


@pytest.fixture
def anna(hub: World, hub_url: str, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "anna").join(hub, hub_url)
    yield desk
    desk.close()


def write_firms(desk: Desk) -> None:
    """Write firms whose files hold what no packing makes small."""
    for number in range(FIRMS):
        company_id = desk.firm(f"Tila {number}")
        desk.write("company_file", company_id=company_id, description=os.urandom(500).hex())


def over(desk: Desk, url: str) -> None:
    """Let a laptop reach its hub by another address."""
    with desk.workspace.store.local() as connection:
        connection.execute("UPDATE store_meta SET value = ? WHERE key = 'hub_url'", (url,))
    desk.reopen()


def synced(desk: Desk, times: int = 12) -> int:
    """Sync until one goes through; return how many it took."""
    for number in range(1, times + 1):
        desk.sync()
        if not desk.services.syncing.status().problem:
            return number
    raise AssertionError(desk.services.syncing.status().problem)


def test_what_was_written_arrives_once(hub: World, anna: Desk, bad: Bad) -> None:
    url, line = bad
    write_firms(anna)
    over(anna, url)
    synced(anna)

    with hub.engine.connect() as connection:
        firms = connection.scalar(text("SELECT count(*) FROM company"))
        doubled = connection.scalar(text("SELECT count(*) - count(DISTINCT (device, n)) FROM op_log"))
    assert line.cuts > 3
    assert (firms, doubled) == (FIRMS, 0)


def test_what_others_wrote_arrives(hub: World, hub_url: str, anna: Desk, bad: Bad, tmp_path: Path) -> None:
    url, line = bad
    write_firms(anna)
    anna.sync()
    pekka = Desk(tmp_path / "pekka", name="Pekka Halonen").join(hub, hub_url)
    over(pekka, url)
    synced(pekka)
    rows = pekka.everything()
    pekka.close()

    assert line.cuts > 3
    assert rows["company"] == anna.everything()["company"]
    assert rows["company_file"] == anna.everything()["company_file"]


def test_a_document_arrives_in_pieces_that_fit(hub: World, anna: Desk, bad: Bad) -> None:
    url, line = bad
    scan = os.urandom(300_000)
    sha256 = Attachments(anna.paths.attachments, anna.workspace.store.key).put(scan)
    anna.write(
        "attachment",
        company_id=anna.firm(),
        organisation_id=anna.services.me.organisation_id,
        kind="scan",
        name="x.pdf",
        mime="application/pdf",
        size_bytes=len(scan),
        sha256=sha256,
        made_at=anna.now(),
    )
    over(anna, url)
    for _ in range(8):
        if anna.sync().documents.sent:
            break

    with hub.engine.connect() as connection:
        content = connection.scalar(text("SELECT content FROM blob"))
    assert hashlib.sha256(bytes(content or b"")).hexdigest() == sha256
    assert line.cuts > 20


def test_patience_ends_and_begins_again() -> None:
    asked: list[int] = []
    patience = Patience(lambda attempt, _error: asked.append(attempt))
    for _ in range(2):
        patience.lost(SyncError("sync.offline"))
    patience.through()
    patience.lost(SyncError("sync.offline"))

    assert asked == [0, 1, 0]


def sizes_of(page: Page, *steps: Callable[[], None]) -> list[int]:
    sizes = []
    for step in steps:
        step()
        sizes.append(page.rows)
    return sizes


def test_a_page_shrinks_fast_and_tries_a_size_that_broke_the_line_late() -> None:
    page = Page(1000)

    assert sizes_of(page, page.shrink, page.shrink) == [250, 62]
    assert sizes_of(page, *[page.grow] * 7) == [124, 125, 125, 125, 125, 250, 250]
    assert sizes_of(page, *[page.shrink] * 6) == [62, 15, 3, 1, 1, 1]
