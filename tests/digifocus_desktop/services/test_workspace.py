"""A workspace is made, opened, closed and opened again, and each refusal has its own code."""

import subprocess
import sys
from pathlib import Path

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Ways, Workspace
from tests.workspaces import PROFILE

PASSPHRASE = "kana kukko kettu kala karhu"


@pytest.fixture
def paths(tmp_path):
    return AppPaths(tmp_path / "data")


def open_files():
    return {entry.resolve() for entry in Path("/proc/self/fd").iterdir() if entry.exists()}


def test_a_new_store_knows_the_person_and_the_programme(services):
    me = services.me

    assert (me.name, me.organisation_name, me.programme_name) == (
        "Liisa Koponen",
        "ProAgria Etelä-Savo ry",
        "DigiFocus",
    )
    assert not me.joined


def test_seeding_makes_no_operation_for_the_hub(workspace):
    with workspace.store.read() as connection:
        waiting = connection.execute("SELECT count(*) FROM outbox").fetchone()[0]
        paths_seeded = connection.execute("SELECT count(*) FROM path").fetchone()[0]

    assert waiting == 0
    assert paths_seeded > 0


def test_the_passphrase_opens_it_and_another_one_does_not(paths):
    Workspace.create(paths, PROFILE, Ways(PASSPHRASE)).close()

    Workspace.open(paths, passphrase=PASSPHRASE).close()
    with pytest.raises(StoreError) as caught:
        Workspace.open(paths, passphrase="väärä salalause aivan")

    assert caught.value.code == "store.wrong_passphrase"


def test_a_second_opening_of_the_same_folder_is_refused(workspace):
    with pytest.raises(StoreError) as caught:
        Workspace.open(workspace.paths)

    assert caught.value.code == "store.second_instance"


def test_a_damaged_file_is_told_from_a_wrong_key(workspace):
    workspace.close()
    content = bytearray(workspace.paths.store.read_bytes())
    content[:64] = b"\0" * 64
    workspace.paths.store.write_bytes(content)

    with pytest.raises(StoreError) as caught:
        Workspace.open(workspace.paths)

    assert caught.value.code == "store.damaged"


def test_an_emptied_file_is_damaged_and_no_new_store(workspace):
    workspace.close()
    workspace.paths.store.write_bytes(b"")

    with pytest.raises(StoreError) as caught:
        Workspace.open(workspace.paths)

    assert caught.value.code == "store.damaged"
    assert workspace.paths.store.read_bytes() == b""


def test_opening_takes_away_what_a_killed_session_left(workspace):
    workspace.close()
    workspace.paths.make_folders()
    (workspace.paths.temporary / "Todistus Aino.pdf").write_bytes(b"%PDF")
    (workspace.paths.temporary / "backup").mkdir()
    opened = Workspace.open(workspace.paths)
    left = list(workspace.paths.temporary.iterdir())
    opened.close()

    assert left == []


KILLED = """
import os, sys
from pathlib import Path
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Profile, Ways, Workspace
from digifocus_desktop.store import identity
identity.begin = lambda connection: os._exit(9)
Workspace.create(AppPaths(Path(sys.argv[1])), Profile("First"), Ways(key_file=True))
"""


def test_a_first_start_that_was_killed_can_be_made_again(paths):
    killed = subprocess.run([sys.executable, "-c", KILLED, str(paths.data_dir)], check=False)
    left = (paths.store.exists(), paths.keys.exists())
    begins_anew = not paths.has_store

    workspace = Workspace.create(paths, PROFILE, Ways(passphrase=PASSPHRASE))
    workspace.close()
    again = Workspace.open(paths, passphrase=PASSPHRASE)
    name = again.services.me.name
    again.close()
    assert (killed.returncode, left, begins_anew) == (9, (True, True), True)
    assert (name, paths.has_store) == (PROFILE.name, True)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError) as caught:
        Workspace.create(AppPaths(tmp_path / "file" / "data"), PROFILE, Ways(passphrase=PASSPHRASE))

    assert caught.value.code == "store.cannot_write"


def test_a_store_of_a_newer_version_is_refused_and_left_alone(workspace):
    with workspace.store.local() as connection:
        connection.execute("INSERT INTO alembic_version(version_num) VALUES ('m9999')")
    workspace.close()

    with pytest.raises(StoreError) as caught:
        Workspace.open(workspace.paths)

    assert caught.value.code == "store.newer"


def test_a_store_without_a_way_in_is_not_made(paths):
    with pytest.raises(StoreError):
        Workspace.create(paths, PROFILE, Ways())

    assert not paths.has_store


def test_a_store_is_never_made_over_another(workspace):
    workspace.close()

    with pytest.raises(StoreError) as caught:
        Workspace.create(workspace.paths, PROFILE, Ways(key_file=True))

    assert caught.value.code == "store.exists"


def test_opening_and_closing_ten_times_leaves_no_handle(workspace):
    workspace.close()
    before = open_files()

    for _ in range(10):
        Workspace.open(workspace.paths).close()

    assert open_files() <= before


def test_opening_loads_none_of_the_heavy_libraries(workspace):
    workspace.close()
    program = (
        "import sys, pathlib\n"
        "from digifocus_desktop.paths import AppPaths\n"
        "from digifocus_desktop.services.workspace import Workspace\n"
        f"workspace = Workspace.open(AppPaths(pathlib.Path({str(workspace.paths.data_dir)!r})))\n"
        "assert workspace.services.me.name\n"
        "workspace.close()\n"
        "heavy = {'sqlalchemy', 'alembic', 'keyring', 'reportlab', 'httpx', 'openpyxl', 'PySide6'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
