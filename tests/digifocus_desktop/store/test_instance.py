"""One program a data folder."""

import subprocess
import sys

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store.instance import InstanceLock

TRY = """
import sys
from pathlib import Path
from digifocus_desktop.errors import StoreError
from digifocus_desktop.store.instance import InstanceLock
try:
    InstanceLock(Path(sys.argv[1])).acquire()
except StoreError as error:
    print(error.code)
else:
    print("taken")
"""


def another_program(folder):
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(folder)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_second_program_is_refused_until_the_first_lets_go(tmp_path):
    with InstanceLock(tmp_path):
        assert another_program(tmp_path) == "store.second_instance"

    assert another_program(tmp_path) == "taken"


def test_a_lock_left_by_a_program_that_ended_does_not_bind(tmp_path):
    assert another_program(tmp_path) == "taken"
    assert another_program(tmp_path) == "taken"


def test_a_second_workspace_of_the_same_program_is_refused(tmp_path):
    with InstanceLock(tmp_path), pytest.raises(StoreError) as caught:
        InstanceLock(tmp_path).acquire()

    assert caught.value.code == "store.second_instance"


def test_taking_and_giving_back_twice_changes_nothing(tmp_path):
    lock = InstanceLock(tmp_path)
    lock.acquire()
    lock.acquire()
    assert another_program(tmp_path) == "store.second_instance"

    lock.release()
    assert another_program(tmp_path) == "taken"
    lock.release()
    lock.acquire()
    assert another_program(tmp_path) == "store.second_instance"
    lock.release()
    assert another_program(tmp_path) == "taken"


def test_other_folders_are_other_locks(tmp_path):
    (tmp_path / "a").mkdir()

    with InstanceLock(tmp_path):
        assert another_program(tmp_path / "a") == "taken"


def test_a_folder_that_takes_no_file_is_told(tmp_path):
    with pytest.raises(StoreError) as caught:
        InstanceLock(tmp_path / "none").acquire()

    assert caught.value.code == "store.cannot_write"
