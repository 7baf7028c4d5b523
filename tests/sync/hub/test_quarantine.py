"""What cannot be applied is kept for people, and never blocks what comes after it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from sync.hub.database.opening import DatabaseUrls, make_engine
from sync.protocol.canonical import op_hash
from sync.protocol.operations import OpResult
from sync.protocol.rows import Put
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


@pytest.fixture
def laptop(hub: World) -> Laptop:
    return hub.laptop()


def push_raw(laptop: Laptop, raw: dict[str, Any]) -> str | None:
    """Push one wire operation with a fitting hash; return the reason it was quarantined for."""
    raw = {**raw, "hash": op_hash(raw)}
    return laptop.world.service.push(laptop.who, [raw]).results[0].quarantined


BAD_VALUES: dict[str, list[Any]] = {
    "name": [None, 3, "x" * 201, "nul \x00", "surrogate \ud800"],
    "example": ["yes", 1],
    "target_groups": [["farm"], {"add": "farm"}, {"add": [1]}, {"drop": []}],
    "nonsense": ["x"],
    "name/key": ["x"],
    "deleted": [None],
    "bucket": ["programme:x"],
    "id": ["x"],
}


@pytest.mark.parametrize("value", ["nul \x00", "surrogate \ud800", "x" * 100_000])
def test_a_firm_no_id_can_name_is_quarantined_and_holds_nothing_up(laptop: Laptop, value: str) -> None:
    laptop.write("person", None, None, company_id=value, name="Aino")
    company = laptop.company("After")
    refused, after = laptop.push()

    assert refused.quarantined in ("value.invalid:company_id", "value.too_long:company_id")
    assert after.quarantined is None
    laptop.pull()
    assert laptop.value("company", company, "name") == "After"


@pytest.mark.parametrize(
    ("path", "value"), [(path, value) for path, values in BAD_VALUES.items() for value in values]
)
def test_a_value_the_column_cannot_hold_is_quarantined(laptop: Laptop, path: str, value: Any) -> None:
    company = laptop.company("Before")
    laptop.push()
    laptop.write("company", company, **{path: value})
    (result,) = laptop.push()
    laptop.write("company", company, municipality="740")
    (after,) = laptop.push()
    laptop.pull()

    assert result.quarantined in (f"value.invalid:{path}", f"value.too_long:{path}", f"field.unknown:{path}")
    assert after.quarantined is None
    (kept,) = laptop.all("quarantine")
    assert (kept.row["number"], kept.row["entity_id"], kept.row["state"]) == (2, company, "open")
    assert laptop.value("company", company, "name") == "Before"


@pytest.mark.parametrize(
    ("entity", "path", "value"),
    [
        ("company_file", "staff_fte", "two"),
        ("company_file", "staff_fte", 1e308),
        ("company_file", "staff_fte", 10**400),
        ("company_file", "turnover_year", 2**40),
        ("company_file", "turnover_year", True),
        ("consent", "given_on", "2026-13-01"),
        ("consent", "given_on", "20261101"),
        ("consent", "given_on", "0001-01-01"),
        ("response_set", "completed_at", "9999-12-31T23:59:59Z"),
        ("response_set", "completed_at", "yesterday"),
        ("response_set", "completed_at", "2026-11-24"),
        ("response_set", "completed_at", "0001-01-01T00:00:00+14:00"),
        ("response_set", "completed_at", "9999-12-31T23:59:59-14:00"),
        ("response_set", "answers", {"a": 1}),
        ("response_set", "answers/" + "x" * 200, 1),
        ("response_set", "answers/a", {"s": "\x00"}),
        ("response_set", "answers/a", "no object"),
        ("response_set", "answers/a", [1]),
    ],
)
def test_types_are_checked_before_the_database_sees_them(
    laptop: Laptop, entity: str, path: str, value: Any
) -> None:
    company = laptop.company()
    fixed: dict[str, dict[str, Any]] = {
        "company_file": {},
        "consent": {"kind": "contact", "state": "given", "text_version": "1"},
        "response_set": {"form_package_id": company, "phase": "T0", "started_at": "2026-11-24T10:00:00.000Z"},
    }
    row = laptop.write(entity, None, None, company_id=company, **fixed[entity])
    laptop.write(entity, row, **{path: value})
    *_, result = laptop.push()

    assert result.quarantined is not None
    assert result.quarantined.partition(":")[0] in ("value.invalid", "field.unknown", "field.map")


def test_an_unknown_entity_is_quarantined(laptop: Laptop) -> None:
    laptop.write("spaceship", name="x")
    (result,) = laptop.push()

    assert result.quarantined == "entity.unknown"


def test_a_change_of_a_row_the_hub_never_had_is_quarantined(laptop: Laptop) -> None:
    company = laptop.company(name="")
    laptop.pending.clear()
    laptop.write("company", company, name="Beta")
    laptop.n = 0
    (lost,) = laptop.pending
    (result,) = laptop.send(replace(lost, n=1).sealed())

    assert result.quarantined == "row.unknown"


def test_a_row_without_what_it_needs_is_quarantined(laptop: Laptop) -> None:
    laptop.write("company", programme_id=laptop.me.programme_id)
    (result,) = laptop.push()

    assert result.quarantined == "field.missing:name"


def test_an_immutable_field_keeps_its_value(laptop: Laptop) -> None:
    company = laptop.company(example=False)
    laptop.push()
    laptop.write("company", company, example=True)
    (result,) = laptop.push()

    assert result.quarantined == "field.immutable:example"


def test_the_hubs_state_of_a_row_follows_a_change_it_refused(laptop: Laptop) -> None:
    company = laptop.company("Shared")
    laptop.sync()
    laptop.write("company", company, name="x" * 201)
    laptop.push()
    lines = laptop.pull()

    assert ("company", company) in [(line.entity, line.entity_id) for line in lines if isinstance(line, Put)]
    assert laptop.value("company", company, "name") == "Shared"


def test_a_transaction_stands_or_falls_whole(laptop: Laptop) -> None:
    txn = str(uuid4())
    company = laptop.write(
        "company", None, txn, name="Acme", programme_id=laptop.me.programme_id,
        owner_organisation_id=laptop.me.organisation_id,
    )  # fmt: skip
    laptop.write("company_file", None, txn, company_id=company, staff_fte="two")
    other = laptop.company("Other")
    results = laptop.push()
    laptop.pull()

    assert [result.quarantined for result in results] == ["txn.refused", "value.invalid:staff_fte", None]
    assert not laptop.has("company", company)
    assert laptop.has("company", other)
    assert len(laptop.all("quarantine")) == 2


def test_what_follows_a_quarantined_creation_is_quarantined_with_it(laptop: Laptop) -> None:
    company = laptop.company(name="x" * 201)
    laptop.write("company", company, name="Beta")
    results = laptop.push()

    assert [result.quarantined for result in results] == ["value.too_long:name", "row.unknown"]


@pytest.mark.parametrize(
    "broken",
    [
        {"txn": "not a uuid"},
        {"entity": 5},
        {"id": "../../etc/passwd"},
        {"set": []},
        {"set": {}},
        {"set": {"name": "x"}},
        {"set": {"name": ["x", "not a dot"]}},
        {"set": {"name": ["x", 5]}},
        {"t": "now"},
        {"seen": 4},
        {"entity": "comp\x00any"},
    ],
)
def test_a_malformed_operation_is_quarantined_and_the_next_goes_on(
    laptop: Laptop, broken: dict[str, Any]
) -> None:
    good = laptop.op("company", str(uuid4()), {"name": "x"}).to_wire()
    reason = push_raw(laptop, {**good, **broken})
    laptop.company("After")
    (after,) = laptop.push()
    laptop.pull()

    assert reason is not None
    assert reason.startswith("protocol.")
    assert after.quarantined is None
    assert len(laptop.all("quarantine")) == 1


def test_a_hash_that_does_not_fit_is_quarantined(laptop: Laptop) -> None:
    raw = {**laptop.op("company", str(uuid4()), {"name": "x"}).to_wire(), "hash": "0" * 32}

    assert laptop.world.service.push(laptop.who, [raw]).results[0].quarantined == "protocol.hash"


@pytest.fixture
def no_bad_firm(hub_urls: DatabaseUrls) -> Iterator[None]:
    """A constraint that only the database knows."""
    owner = make_engine(hub_urls.owner)
    with owner.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE company ADD CONSTRAINT no_bad CHECK (name <> 'Bad')")
    yield
    with owner.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE company DROP CONSTRAINT no_bad")
    owner.dispose()


@pytest.mark.usefixtures("no_bad_firm")
def test_a_refusal_by_the_database_itself_falls_on_its_transaction_alone(laptop: Laptop) -> None:
    good, bad, also_good = laptop.company("Good"), laptop.company("Bad"), laptop.company("Also good")
    results = laptop.push()
    laptop.pull()

    assert [result.quarantined for result in results] == [None, "value.refused", None]
    assert laptop.has("company", good)
    assert laptop.has("company", also_good)
    assert not laptop.has("company", bad)
    assert [result.n for result in results] == [1, 2, 3]


@pytest.mark.parametrize("name", ["a\x00b", "answers/" + "x" * 500, "\x00"])
def test_the_reason_can_be_read_whatever_the_field_was_called(laptop: Laptop, name: str) -> None:
    company = laptop.company()
    raw = {**laptop.op("company", company, {"name": "x"}).to_wire(), "n": 1, "set": {name: "no patch"}}
    raw |= {"hash": op_hash(raw)}
    said = laptop.world.service.push(laptop.who, [raw]).results[0].to_wire()
    again = laptop.world.service.push(laptop.who, [raw]).results[0].to_wire()

    assert str(OpResult.from_wire(said).quarantined).startswith("protocol.field:")
    assert again == said
