"""What is erased is in no table of the hub, and every laptop says that it has erased it too."""

from hashlib import sha256
from uuid import uuid4

import pytest
from sqlalchemy import text

from digifocus_desktop.model.registry import METADATA
from sync.hub.database.tables import HUB_METADATA
from sync.hub.database.walls import as_hub
from sync.protocol.rows import Erase
from tests.sync.world import DEVICE_TIME, Laptop, World

MARKER = "Kanarialintu"


def ask(laptop: Laptop, kind: str, target: str) -> str:
    facts = {"target": target, "user_id": laptop.me.user_id, "asked_at": DEVICE_TIME}
    return laptop.write("command", None, None, kind=kind, **facts)


def found(hub: World) -> list[str]:
    """Return the tables in which the marker stands."""
    hits = []
    with hub.engine.begin() as connection:
        as_hub(connection)
        for table in (*METADATA.tables, *HUB_METADATA.tables):
            count = text(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE :marker')  # our own
            if connection.scalar(count, {"marker": f"%{MARKER}%"}):
                hits.append(table)
    return hits


@pytest.fixture
def admin(hub: World) -> Laptop:
    return hub.laptop("a", "advisor", "org_admin")


@pytest.fixture
def firm(hub: World, admin: Laptop) -> str:
    firm = admin.company(f"{MARKER} Oy")
    admin.company_file(firm, description=f"Of {MARKER}")
    admin.sync()
    return firm


def person_with_a_past(hub: World, admin: Laptop, firm: str) -> str:
    """Write a person with history, a value in question and a change that went aside."""
    other = hub.laptop()
    person = admin.write("person", None, None, company_id=firm, name=MARKER)
    admin.sync()
    other.sync()
    admin.write("person", person, name=f"{MARKER} Aho", phone="040 1")
    other.write("person", person, name=f"{MARKER} Oja")
    other.write("person", person, company_id=f"no {MARKER}")
    admin.sync()
    other.sync()
    admin.pull()
    return person


def test_a_person_is_in_no_table_and_leaves_the_laptops(hub: World, admin: Laptop) -> None:
    firm = admin.company("Acme")
    person = person_with_a_past(hub, admin, firm)
    assert {"person", "op_log", "conflict", "conflict_value", "field_change", "quarantine"} <= set(found(hub))

    command = ask(admin, "erase", person)
    (reply,) = admin.push()
    lines = admin.pull()

    assert reply.fields == {"state": "answered:erase.done"}
    assert Erase("person", person, command) in lines
    assert found(hub) == []
    assert ("person", person) not in admin.rows
    assert admin.has("company", firm)
    with hub.engine.begin() as connection:
        as_hub(connection)
        kept = connection.execute(
            text("SELECT hash, actor, payload FROM op_log WHERE entity_id = :id"), {"id": person}
        )
        assert [(len(row.hash) > 0, row.payload["erased"]) for row in kept] == [(True, True)] * 4


def test_what_came_with_the_erasure_goes_too(hub: World, admin: Laptop, firm: str) -> None:
    admin.write("person", None, None, company_id=firm, name=MARKER)
    ask(admin, "erase", firm)

    admin.sync()

    assert found(hub) == []


def test_firms_that_became_the_erased_one_go_with_it(hub: World, admin: Laptop, firm: str) -> None:
    second, third = admin.company("Acme Oy"), admin.company(f"{MARKER} Tila")
    admin.company_file(second)
    admin.company_file(third, description=MARKER)
    admin.sync()
    for stays, goes in ((third, firm), (second, third)):
        facts = {"target": goes, "user_id": admin.me.user_id, "asked_at": DEVICE_TIME}
        admin.write("command", None, None, kind="company.merge", company_id=stays, **facts)
        admin.sync()

    ask(admin, "erase", second)
    admin.sync()

    assert found(hub) == []
    assert not {key for key in admin.rows if key[1] in (firm, second, third)}


def test_a_firm_goes_with_its_file_and_documents_but_evidence_stays(
    hub: World, admin: Laptop, firm: str
) -> None:
    content = MARKER.encode()
    digest = sha256(content).hexdigest()
    plain = {"organisation_id": admin.me.organisation_id, "mime": "text/plain", "size_bytes": len(content)}
    memo = admin.write(
        "attachment",
        None,
        None,
        company_id=firm,
        kind="memo",
        name=MARKER,
        sha256=digest,
        made_at=DEVICE_TIME,
        **plain,
    )
    admin.sync()
    hub.service.put_blob(admin.who, digest, content)
    ask(admin, "erase", firm)
    admin.sync()

    assert found(hub) == []
    assert not {key for key in admin.rows if key[1] in (firm, memo)}
    with hub.engine.begin() as connection:
        as_hub(connection)
        assert connection.scalar(text("SELECT count(*) FROM blob")) == 0


def test_what_a_laptop_still_says_of_an_erased_row_is_refused_and_not_kept(
    hub: World, admin: Laptop, firm: str
) -> None:
    offline = hub.laptop()
    offline.sync()
    ask(admin, "erase", firm)
    admin.sync()
    offline.write("company", firm, name=f"{MARKER} Ab")
    offline.write("person", None, None, company_id=firm, name=MARKER)
    reasons = [result.quarantined for result in offline.push()]
    lines = offline.pull()

    assert reasons == ["row.erased", "row.erased"]
    assert found(hub) == []
    assert firm in {line.entity_id for line in lines if isinstance(line, Erase)}
    assert ("company", firm) not in offline.rows


def test_a_laptop_that_comes_later_hears_of_it_whatever_it_may_see(
    hub: World, admin: Laptop, firm: str
) -> None:
    command = ask(admin, "erase", firm)
    admin.sync()

    assert Erase("company", firm, command) in hub.laptop("b").pull()


def test_each_computer_says_once_that_it_has_erased(hub: World, admin: Laptop, firm: str) -> None:
    command = ask(admin, "erase", firm)
    admin.sync()
    for _ in range(2):
        ask(admin, "erase.ack", command)
    admin.sync()
    proof = hub.commands.erasures()

    assert [(row[0], row[1], row[2], bool(row[4])) for row in proof] == [(command, "company", firm, True)]


@pytest.mark.parametrize("who", ["advisor", "stranger", "nothing"])
def test_only_the_owners_admin_erases(hub: World, firm: str, who: str) -> None:
    roles = {"advisor": ("a", "advisor"), "stranger": ("b", "org_admin"), "nothing": ("a", "org_admin")}
    laptop = hub.laptop(*roles[who])
    command = ask(laptop, "erase", str(uuid4()) if who == "nothing" else firm)
    laptop.sync()

    assert laptop.value("command", command, "state") == "refused"
    code = "erase.no_row" if who == "nothing" else "erase.not_yours"
    assert laptop.value("command", command, "answer") == {"code": code}
    assert "company" in found(hub)
