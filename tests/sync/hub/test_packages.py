"""A form package is what its id says, for ever."""

import json
from typing import Any
from uuid import uuid4

import pytest

from digifocus_desktop.model.ids import form_package_id
from digifocus_desktop.services.shipped_form import shipped_package
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


def package(laptop: Laptop, **other: Any) -> dict[str, Any]:
    shipped = shipped_package()
    values = {
        "programme_id": laptop.me.programme_id,
        "form_key": shipped.id,
        "version": shipped.version,
        "title": shipped.title,
        "sha256": shipped.hash,
        "body": json.loads(shipped.json),
    }
    return {**values, **other}


IDENTITY = form_package_id(shipped_package().hash)


def pushed(laptop: Laptop, entity_id: str, values: dict[str, Any]) -> str | None:
    laptop.write("form_package", entity_id, None, **values)
    return laptop.push()[0].quarantined


def test_the_shipped_package_is_taken_from_any_advisor_and_stands_once(hub: World) -> None:
    one, two = hub.laptop("a"), hub.laptop("b")

    assert pushed(one, IDENTITY, package(one)) is None
    assert pushed(two, IDENTITY, package(two)) is None
    two.pull()
    assert two.value("form_package", IDENTITY, "sha256") == shipped_package().hash


def test_a_package_whose_content_has_another_hash_is_refused(hub: World) -> None:
    laptop = hub.laptop("a")
    body = {**package(laptop)["body"], "title": "Muu"}
    wrong = [
        (IDENTITY, package(laptop, body=body)),
        (str(uuid4()), package(laptop)),
        (form_package_id("0" * 64), package(laptop, sha256="0" * 64)),
    ]

    assert {pushed(hub.laptop("a"), *one) for one in wrong} == {"package.content"}
    laptop.pull()
    assert laptop.all("form_package") == []


@pytest.mark.parametrize("roles", [("advisor",), ("advisor", "org_admin")])
def test_nobody_deletes_or_changes_a_package(hub: World, roles: tuple[str, ...]) -> None:
    laptop = hub.laptop("a", *roles)
    pushed(laptop, IDENTITY, package(laptop))
    laptop.pull()
    laptop.delete("form_package", IDENTITY)
    (gone,) = laptop.push()
    laptop.write("form_package", IDENTITY, None, title="Muu")
    (changed,) = laptop.push()
    laptop.pull()

    assert gone.quarantined == "write.fixed"
    assert changed.quarantined == "field.immutable:title"
    assert laptop.has("form_package", IDENTITY)


def test_a_package_is_not_made_deleted(hub: World) -> None:
    laptop = hub.laptop("a")

    assert pushed(laptop, IDENTITY, package(laptop, deleted=True)) == "write.fixed"


def release(laptop: Laptop, **other: Any) -> dict[str, Any]:
    values = {
        "programme_id": laptop.me.programme_id,
        "form_package_id": IDENTITY,
        "form_key": "digianalyysi",
        "version": "2099.1.0",
        "compared_with": "2026.1.0",
        "comparability": "shifted",
        "changes": [],
        "published_at": "2026-11-24T10:00:00.000Z",
    }
    return {**values, **other}


def test_a_form_is_released_by_the_lead_alone_withdrawn_and_never_deleted(hub: World) -> None:
    lead, partner, advisor = (
        hub.laptop("a", "advisor", "org_admin"),
        hub.laptop("b", "advisor", "org_admin"),
        hub.laptop("a", "advisor"),
    )
    refused = []
    for laptop in (partner, advisor):
        laptop.write("form_release", str(uuid4()), None, **release(laptop))
        refused.append(laptop.push()[0].quarantined)
    found = str(uuid4())
    lead.write("form_release", found, None, **release(lead))
    made = lead.push()[0].quarantined
    lead.pull()
    lead.write("form_release", found, None, withdrawn_at="2026-11-24T11:00:00.000Z")
    withdrawn = lead.push()[0].quarantined
    lead.pull()
    lead.delete("form_release", found)
    (deleted,) = lead.push()
    partner.pull()

    assert refused == ["write.lead_only", "write.lead_only"]
    assert (made, withdrawn, deleted.quarantined) == (None, None, "write.fixed")
    assert partner.value("form_release", found, "withdrawn_at") == "2026-11-24T11:00:00.000Z"
