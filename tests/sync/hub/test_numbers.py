"""A certificate number is used once, by the laptop it was given to, and never again."""

from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from digifocus_desktop.services.certificate_numbers import take_number
from sync.hub.database.tables import hub_device, number_use
from tests.sync.desk import Desk
from tests.sync.world import DEVICE_TIME, Laptop, World


def certificate(laptop: Laptop, number: str, firm: str | None = None) -> str:
    facts = {"person_name": "Aino Aho", "title": "Polku", "language": "fi", "issued_on": "2026-11-24"}
    return laptop.write(
        "certificate", None, None, company_id=firm, organisation_id=laptop.me.organisation_id, number=number,
        content={}, attachment_id=str(uuid4()), sha256="0" * 64, **facts,
    )  # fmt: skip


def own(laptop: Laptop, counter: int = 1) -> str:
    return f"DF26-{laptop.me.device_no}-{counter:03}"


def reasons(laptop: Laptop) -> list[str | None]:
    return [result.quarantined for result in laptop.push()]


def test_a_number_is_used_once_whoever_asks_and_however_often(hub: World) -> None:
    laptop = hub.laptop()
    certificate(laptop, own(laptop))
    certificate(laptop, own(laptop))
    assert reasons(laptop) == [None, "certificate.number_taken"]

    certificate(laptop, own(laptop))
    certificate(laptop, own(laptop, 2))
    assert reasons(laptop) == ["certificate.number_taken", None]


def test_a_number_of_another_persons_laptop_goes_aside(hub: World) -> None:
    one, two = hub.laptop(), hub.laptop()
    certificate(one, own(two))
    certificate(one, "DF26-4711-001")
    certificate(one, "DF26 1 1")
    certificate(one, "DF26-LAB2CDE-001")

    another = "certificate.number_of_another"
    assert reasons(one) == [another, another, "certificate.number", None]


def test_a_new_device_id_may_send_what_was_printed_under_the_old_one(hub: World) -> None:
    laptop = hub.laptop(email="aino@example.org")
    again = hub.laptop(email="aino@example.org")
    certificate(again, own(laptop))

    assert reasons(again) == [None]


def test_voiding_says_why_and_keeps_the_number(hub: World) -> None:
    laptop = hub.laptop()
    printed = certificate(laptop, own(laptop))
    laptop.sync()
    laptop.write("certificate", printed, voided_at=DEVICE_TIME)
    assert reasons(laptop) == ["certificate.no_reason"]

    laptop.write("certificate", printed, voided_at=DEVICE_TIME, void_reason="Wrong name")
    laptop.sync()
    laptop.delete("certificate", printed)
    certificate(laptop, own(laptop))

    assert reasons(laptop) == [None, "certificate.number_taken"]


def test_the_database_refuses_a_number_twice_and_two_numbers_for_one(hub: World) -> None:
    laptop = hub.laptop()
    certificate(laptop, own(laptop))
    laptop.push()
    columns = {column.name for column in number_use.primary_key}

    assert columns == {"number"}
    with hub.engine.begin() as connection:
        assert connection.scalars(select(number_use.c.number)).all() == [own(laptop)]


def test_after_a_restore_no_device_number_is_given_again_and_printed_ones_still_count(hub: World) -> None:
    lost = hub.laptop(email="bea@example.org")
    with hub.engine.begin() as connection:  # the backup was made before the second one joined
        connection.execute(update(hub_device).where(hub_device.c.id == lost.device).values(number=None))
    hub.commands.note_restored()
    again = hub.laptop(email="bea@example.org")
    certificate(again, own(lost))
    certificate(again, own(again))
    certificate(again, f"DF26-{again.me.device_no + 1}-001")

    assert again.me.device_no > lost.me.device_no + 900
    assert reasons(again) == [None, None, "certificate.number_of_another"]


@pytest.mark.parametrize("noticed", [True, False])
def test_a_cloned_laptop_gives_no_number_of_the_first(
    hub: World, hub_url: str, tmp_path: Path, noticed: bool
) -> None:
    desk = Desk(tmp_path / "one").join(hub, hub_url)
    desk.sync()
    first = _take(desk)
    with desk.workspace.store.local() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO store_meta(key, value) VALUES (?, '1')",
            ("restored" if noticed else "nothing",),
        )
    second = _take(desk)
    desk.sync()
    third = _take(desk)
    desk.close()

    assert first.split("-")[1] == "1"
    assert second.startswith("DF26-L") is noticed
    assert third.split("-")[1] == ("2" if noticed else "1")
    assert len({first, second, third}) == 3


def _take(desk: Desk) -> str:
    with desk.workspace.store.local() as connection:
        return take_number(connection, "DF26")
