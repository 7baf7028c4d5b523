"""The program looks after the store by itself."""

import shutil

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.upkeep import UpkeepService
from digifocus_desktop.services.workspace import Workspace
from digifocus_desktop.store import backup, meta
from digifocus_desktop.store.database import Store


@pytest.fixture
def upkeep(workspace):
    return UpkeepService(workspace.store, workspace.paths)


def kept(workspace, key):
    with workspace.store.read() as connection:
        return meta.get(connection, key)


def test_a_running_program_is_told_from_a_clean_exit(workspace, upkeep):
    upkeep.begin()
    running = kept(workspace, "clean_exit")
    upkeep.end()

    assert (running, kept(workspace, "clean_exit")) == ("0", "1")


def test_a_first_start_notes_that_the_file_was_checked(workspace, upkeep):
    upkeep.begin()

    assert kept(workspace, "checked_at") == "2026-11-24T10:00:00.000Z"


def test_a_program_cut_off_before_its_upkeep_began_is_checked_after(workspace, upkeep, tmp_path):
    upkeep.begin()
    upkeep.end()
    workspace.services.companies.create(NewCompany("Mäkelän tila"))
    left = AppPaths(tmp_path / "left")
    shutil.copytree(workspace.paths.data_dir, left.data_dir)

    for _ in range(2):  # the second one only looks in, as a verb does
        after = Workspace.open(left)
        assert kept(after, "clean_exit") == "0"
        after.close()


def test_a_program_that_closed_its_store_is_not_checked_after(workspace, upkeep):
    upkeep.begin()
    workspace.services.companies.create(NewCompany("Mäkelän tila"))
    upkeep.end()
    workspace.close()

    after = Workspace.open(workspace.paths)
    clean = kept(after, "clean_exit")
    after.close()

    assert clean == "1"


def test_a_check_made_while_the_clock_was_a_year_ahead_does_not_count(workspace, upkeep):
    with workspace.store.local() as connection:
        meta.put(connection, {"checked_at": "2027-11-24T10:00:00.000Z", "clean_exit": "1"})

    upkeep.begin()

    assert kept(workspace, "checked_at") == "2026-11-24T10:00:00.000Z"


def test_damage_is_found_after_an_exit_that_was_not_clean(workspace, upkeep):
    upkeep.begin()
    key = workspace.store.key
    workspace.store.close()
    content = bytearray(workspace.paths.store.read_bytes())
    for page in range(20, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    workspace.paths.store.write_bytes(content)
    store = Store(workspace.paths.store, key)

    with pytest.raises(StoreError) as caught:
        UpkeepService(store, workspace.paths).begin()
    store.close()

    assert caught.value.code == "store.damaged"


def test_a_backup_is_made_once_and_counts(workspace, upkeep):
    assert upkeep.back_up_if_due()
    assert not upkeep.back_up_if_due()

    (made,) = backup.list_backups(workspace.paths.backups)
    assert made.size_bytes > 0


def test_closing_before_the_check_leaves_it_for_the_next_start(workspace, upkeep):
    upkeep.begin()  # and then the power is cut

    UpkeepService(workspace.store, workspace.paths).end()

    assert kept(workspace, "clean_exit") == "0"
