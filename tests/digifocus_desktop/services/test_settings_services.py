"""Profile, ways in and backups, as the settings change them."""

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.workspace import Workspace

PASSPHRASE = "kana kukko kettu kala karhu"


def test_the_profile_is_kept_and_makes_no_operation(workspace, services):
    hake = next(one for one in services.profile.organisations() if "Hankekehitys" in one.name)

    me = services.profile.change(
        name=" Pekka Halonen ", title="", email="p@example.org", organisation_id=hake.id
    )

    assert (me.name, me.title, me.email, me.organisation_name) == (
        "Pekka Halonen",
        "",
        "p@example.org",
        hake.name,
    )
    with workspace.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM outbox").fetchone() == (0,)


def test_a_profile_needs_a_name(services):
    with pytest.raises(InvalidFieldError):
        services.profile.change(name=" ", title="", email="", organisation_id="")

    assert services.profile.get().name == "Liisa Koponen"


def test_a_new_passphrase_opens_the_store_and_the_earlier_one_no_longer(workspace, services):
    services.protection.set_passphrase(PASSPHRASE)
    services.protection.set_passphrase(PASSPHRASE + " toinen")
    workspace.close()

    Workspace.open(workspace.paths, passphrase=PASSPHRASE + " toinen").close()
    with pytest.raises(StoreError):
        Workspace.open(workspace.paths, passphrase=PASSPHRASE)


def test_the_last_way_in_is_never_taken_away(services):
    with pytest.raises(StoreError) as caught:
        services.protection.use_keyring(False)

    assert caught.value.code == "store.last_slot"


def test_a_backup_on_demand_is_listed_with_its_reason(services):
    (made,) = services.backups.make()

    assert made.reason == "asked"


def test_a_copy_elsewhere_can_be_opened_with_its_keys(services, tmp_path):
    services.protection.set_passphrase(PASSPHRASE)
    stick = tmp_path / "stick"
    stick.mkdir()

    copy = services.backups.copy_to(stick)

    assert copy.exists()
    assert sorted(path.suffix for path in stick.iterdir()) == [".backup", ".json"]


def test_a_backup_tells_what_it_holds_without_what_was_deleted(services):
    firms = [services.companies.create(NewCompany(name)) for name in ("Alatalo", "Ylätalo", "Tyhjä")]
    services.companies.delete(firms[2])
    (made,) = services.backups.make()

    held = services.backups.check(made.made_at)

    assert (held.companies, held.analyses, held.interviews, held.certificates) == (2, 0, 0, 0)


def test_a_damaged_backup_is_found_out(services):
    (made,) = services.backups.make()
    file = next(services.backups.folder.glob("*.backup"))
    whole = file.read_bytes()
    file.write_bytes(whole[:8192] + bytes(100) + whole[8292:])

    with pytest.raises(StoreError) as caught:
        services.backups.check(made.made_at)

    assert caught.value.code == "store.backup_failed"


def test_a_passphrase_is_written_for_its_owner_alone(services, tmp_path):
    services.protection.write_down(PASSPHRASE, tmp_path / "lause.txt")

    assert (tmp_path / "lause.txt").read_text("utf-8") == PASSPHRASE + "\n"
    with pytest.raises(StoreError) as caught:
        services.protection.write_down(PASSPHRASE, tmp_path / "ei" / "lause.txt")
    assert caught.value.code == "store.cannot_write"
