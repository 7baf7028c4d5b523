"""Pulling: every visible row, page by page, while others write."""

import threading
from uuid import uuid4

import pytest
from sqlalchemy import event, select, text, update

from sync.hub.database.digests import unsigned
from sync.hub.database.tables import hub_state, sync_row
from sync.hub.errors import HubRefusalError
from sync.hub.push.own_writes import Change, write_as_hub
from sync.hub.sight.cursor import Cursor
from sync.protocol.checks import MAX_GROUPS, group_of, row_digest
from sync.protocol.operations import OpResult
from sync.protocol.rows import Put, Remove
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


def test_small_pages_bring_what_one_large_page_brings(hub: World) -> None:
    writer = hub.laptop()
    for number in range(20):
        writer.company_file(writer.company(f"Firm {number}"))
    writer.push()
    large, small = hub.laptop(), hub.laptop()
    large.pull()
    small.pull(max_rows=3)
    large.pull()

    assert small.rows == large.rows


def test_a_page_holds_no_more_bytes_than_asked_and_at_least_one_row(hub: World) -> None:
    writer = hub.laptop()
    company = writer.company()
    for _ in range(5):
        writer.write("person", company_id=company, name="x" * 200)
    writer.push()
    sizes = []
    cursor = None
    while True:
        page = hub.service.pull(writer.who, cursor, max_bytes=700)
        cursor = page.end.cursor
        sizes.append(len(page.lines))
        if not page.end.more:
            break

    assert set(sizes) <= {1, 2}
    assert sum(sizes) >= 6


def test_nothing_new_is_an_empty_page(hub: World) -> None:
    laptop = hub.laptop()
    laptop.company()
    laptop.sync()

    assert laptop.pull() == []


def test_rows_that_change_while_a_laptop_pages_are_not_missed(hub: World) -> None:
    writer, reader = hub.laptop(), hub.laptop()
    firms = [writer.company(f"Firm {number}") for number in range(12)]
    writer.sync()

    def meanwhile() -> None:
        writer.write("company", firms[0], name="Changed")
        writer.company("New")
        writer.sync()

    turns = iter(range(5))

    def five_times() -> None:
        if next(turns, None) is not None:
            meanwhile()

    reader.pull(max_rows=3, between=five_times)
    writer.pull()

    assert {key: row.row for key, row in reader.rows.items()} == {
        key: row.row for key, row in writer.rows.items()
    }


def test_what_is_pushed_while_a_page_is_put_together_is_not_in_it(hub: World) -> None:
    writer = hub.laptop()
    firm = writer.company("Before")
    writer.sync()
    before = writer.rows["company", firm]
    writer.write("company", firm, name="Meanwhile")
    reader = hub.laptop()

    @event.listens_for(hub.settings.engine, "before_cursor_execute")
    def push(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("SELECT company.") and writer.pending:
            writer.push()

    reader.pull()

    assert writer.pending == []
    assert reader.rows["company", firm] == before
    reader.pull()
    assert reader.value("company", firm, "name") == "Meanwhile"


def test_a_file_shared_while_a_laptop_pages_comes_whole(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    firms = [ours.company(f"Firm {number}") for number in range(10)]
    files = [ours.company_file(firm) for firm in firms]
    ours.sync()
    shares = iter(firms)

    def share_one() -> None:
        firm = next(shares, None)
        if firm is not None:
            ours.consent(firm)
            ours.sync()

    theirs.pull(max_rows=2, between=share_one)
    theirs.pull(max_rows=2, between=share_one)

    shared = {firm for firm, file in zip(firms, files, strict=True) if theirs.has("company_file", file)}
    told = {row.row["company_id"] for row in ours.all("consent")}
    assert shared == told
    assert len(shared) >= 5


def test_very_many_shares_at_once_start_the_pull_again_and_bring_all(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b")
    firms = [ours.company(f"Firm {number}") for number in range(120)]
    for firm in firms:
        ours.company_file(firm)
    ours.sync()
    theirs.pull()
    for firm in firms:
        ours.consent(firm)
    ours.push()
    theirs.pull(max_rows=50)

    assert len(theirs.all("company_file")) == 120
    assert len(theirs.cursor or "") < 500


def test_a_row_that_moves_out_of_sight_is_removed(hub: World) -> None:
    ours, theirs = hub.laptop("a"), hub.laptop("b", "org_admin")
    admin = hub.laptop("a", "org_admin")
    admin.pull()
    device = admin.device
    assert admin.has("device", device)
    hub.write("device", device, organisation_id=hub.organisations["b"])
    lines = admin.pull()
    theirs.pull()

    assert Remove("device", device) in lines
    assert theirs.has("device", device)
    assert ours.pull() != []


def test_a_row_that_moves_away_and_back_is_there(hub: World) -> None:
    admin, there = hub.laptop("a", "org_admin"), hub.laptop("b", "org_admin")
    for home in ("b", "a", "b", "a"):
        hub.write("device", admin.device, organisation_id=hub.organisations[home])
        there.pull()
        assert there.has("device", admin.device) == (home == "b")
    admin.pull()
    there.cursor, there.rows = None, {}
    there.pull()

    assert admin.has("device", admin.device)
    assert not there.has("device", admin.device)


def test_a_row_that_moves_within_sight_is_not_removed(hub: World) -> None:
    admin = hub.laptop("a", "org_admin")
    document = str(uuid4())
    fixed = {"kind": "memo", "name": "a.pdf", "mime": "application/pdf", "size_bytes": 1, "sha256": "0" * 64}
    owner = {"organisation_id": hub.organisations["a"], "made_at": "2026-11-24T10:00:00.000Z"}
    hub.write("attachment", document, **fixed, **owner)
    other = hub.laptop("a", "advisor", "org_admin")
    company = other.company()
    other.sync()
    admin.pull()
    hub.write("attachment", document, company_id=company)
    seen, unseen = other.pull(), admin.pull()

    assert [type(line) for line in seen] == [Put]
    assert other.rows["attachment", document].bucket == f"company:{company}"
    assert unseen == [Remove("attachment", document)]


def test_rows_that_moved_within_sight_hide_none_that_come_after_them(hub: World) -> None:
    laptop = hub.laptop("a", "advisor", "org_admin")
    company = laptop.company()
    laptop.sync()
    fixed = {"kind": "memo", "name": "a.pdf", "mime": "application/pdf", "size_bytes": 1, "sha256": "0" * 64}
    owner = {"organisation_id": hub.organisations["a"], "made_at": "2026-11-24T10:00:00.000Z"}
    documents = [str(uuid4()) for _ in range(5)]
    for document in documents:
        hub.write("attachment", document, **fixed, **owner)
    laptop.pull()
    for document in documents:
        hub.write("attachment", document, company_id=company)
    laptop.pull(max_rows=2)

    assert {row.bucket for row in laptop.all("attachment")} == {f"company:{company}"}


def test_a_forged_or_foreign_cursor_is_refused(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    one.pull()
    assert one.cursor is not None
    forged = Cursor(str(uuid4()), two.me.user_id, principals=frozenset({"org:x"})).seal(b"guess")
    for cursor in (forged, "", "AAAA", "ä", one.cursor[:-4], "A" * 1000, one.cursor):
        with pytest.raises(HubRefusalError) as refusal:
            hub.service.pull(two.who, cursor)
        assert (refusal.value.status, refusal.value.code) == (400, "cursor.invalid")


def test_a_cursor_of_before_a_restore_starts_again(hub: World) -> None:
    laptop = hub.laptop()
    laptop.pull()
    with hub.engine.begin() as connection:
        connection.execute(update(hub_state).values(epoch=str(uuid4())))
    with pytest.raises(HubRefusalError) as refusal:
        laptop.pull()
    assert (refusal.value.status, refusal.value.code) == (410, "cursor.stale")

    laptop.cursor = None
    assert laptop.pull()


@pytest.mark.parametrize("writers", [4])
def test_writers_that_dawdle_between_counter_and_commit_hide_no_row(hub: World, writers: int) -> None:
    reader = hub.laptop()
    reader.pull()
    barrier = threading.Barrier(writers)
    errors: list[BaseException] = []

    def write(number: int) -> None:
        try:
            barrier.wait(10)
            for turn in range(6):
                with hub.engine.begin() as connection:
                    values = {"programme_id": hub.programme, "name": f"{number}/{turn}"}
                    write_as_hub(connection, [Change("company", str(uuid4()), values)], hub.clock())
                    connection.execute(text(f"SELECT pg_sleep({0.002 * (number + 1)})"))
        except BaseException as error:
            errors.append(error)
            raise

    threads = [threading.Thread(target=write, args=(number,)) for number in range(writers)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        reader.pull(max_rows=2)
    for thread in threads:
        thread.join()
    reader.pull(max_rows=2)

    assert errors == []
    names = {row.row["name"] for row in reader.all("company")}
    assert names == {f"{number}/{turn}" for number in range(writers) for turn in range(6)}


def test_laptops_that_push_at_the_same_time_lose_nothing(hub: World) -> None:
    laptops = [hub.laptop() for _ in range(4)]
    barrier = threading.Barrier(len(laptops))
    answers: list[OpResult] = []

    def push(laptop: Laptop) -> None:
        barrier.wait(10)
        for turn in range(6):
            laptop.company(f"{laptop.device}/{turn}")
            answers.extend(laptop.push())

    threads = [threading.Thread(target=push, args=(laptop,)) for laptop in laptops]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [answer.quarantined for answer in answers] == [None] * 24
    reader = hub.laptop()
    reader.pull()
    assert len({row.row["name"] for row in reader.all("company")}) == 24


def test_every_row_has_a_place_of_its_own_in_the_order(hub: World) -> None:
    laptop = hub.laptop()
    company = laptop.company()
    laptop.write("company", company, name="Beta")
    laptop.consent(company)
    laptop.push()
    with hub.engine.connect() as connection:
        places = connection.scalars(text("SELECT seq FROM sync_row")).all()
        head = connection.scalar(select(hub_state.c.seq))

    assert len(places) == len(set(places))
    assert max(places) <= (head or 0)


def test_a_row_comes_as_it_is_compared(hub: World) -> None:
    """Times, sets, numbers and texts that have more than one spelling are spelled one way at both ends."""
    writer, company = hub.laptop(), str(uuid4())
    writer.company("Tila “Ä\\n\\\\”", target_groups={"add": ["z", "a"], "remove": []})
    writer.write(
        "company",
        company,
        None,
        name="B",
        programme_id=hub.programme,
        owner_organisation_id=writer.me.organisation_id,
    )
    writer.company_file(company, staff_fte=2, website="a\\u0000b", description="rivi\nrivi")
    moment = {"started_at": "2026-11-24T12:00:00.123456+02:00", "answers/q": {"v": 1.0, "t": None}}
    form = {"form_package_id": str(uuid4()), "phase": "T0", "mode": "advisor", "quick": False}
    writer.write("response_set", None, None, company_id=company, **form, **moment)
    sent = writer.push()
    writer.pull()
    (file,), (analysis,) = writer.all("company_file"), writer.all("response_set")
    with hub.engine.begin() as connection:
        kept = {
            (row.entity, row.entity_id): unsigned(row.digest) for row in connection.execute(select(sync_row))
        }
    groups = {group_of(entity_id) for _, entity_id in writer.rows}
    anew = {
        (one.entity, one.entity_id): one.digest
        for start in range(0, len(groups), MAX_GROUPS)
        for one in hub.service.digests(writer.who, sorted(groups)[start : start + MAX_GROUPS])
    }

    assert [answer.quarantined for answer in sent] == [None] * 4
    assert str(file.row["staff_fte"]) == "2.0"
    assert analysis.row["started_at"] == "2026-11-24T10:00:00.123Z"
    assert analysis.row["answers"] == {"q": {"v": 1.0, "t": None}}
    for key, put in writer.rows.items():
        assert row_digest(*key, put.bucket, put.row) == kept[key] == anew[key], put
