"""Tests take memory for their files only where it serves."""

import os
import tempfile

import pytest

from tests import scratch

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no folder in memory")


@pytest.fixture
def unset(monkeypatch, tmp_path):
    """No folder for temporary files is named; what the test sets goes with it."""
    monkeypatch.setenv("TMPDIR", "/")
    monkeypatch.delenv("TMPDIR")
    monkeypatch.setattr(tempfile, "tempdir", "/before")


def test_with_room_in_memory_files_lie_there_for_children_too(unset, monkeypatch, tmp_path):
    monkeypatch.setattr(scratch, "ROOM", 1)

    scratch.lie_in_memory(tmp_path)

    assert [os.environ["TMPDIR"], tempfile.tempdir] == [str(tmp_path), str(tmp_path)]


def test_without_room_nothing_changes(unset, monkeypatch, tmp_path):
    monkeypatch.setattr(scratch, "ROOM", 2**80)

    scratch.lie_in_memory(tmp_path)

    assert "TMPDIR" not in os.environ
    assert tempfile.tempdir == "/before"


def test_a_folder_that_the_environment_names_stays(unset, monkeypatch, tmp_path):
    monkeypatch.setattr(scratch, "ROOM", 1)
    monkeypatch.setenv("TMPDIR", "/named")

    scratch.lie_in_memory(tmp_path)

    assert [os.environ["TMPDIR"], tempfile.tempdir] == ["/named", "/before"]
