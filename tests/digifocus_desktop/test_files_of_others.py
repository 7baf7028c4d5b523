"""What the program writes is for its owner alone; its log holds no words of a person."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from digifocus_desktop import logs
from digifocus_desktop.paths import AppPaths

ROOT = Path(__file__).resolve().parents[2]
LOOSE = """
import os, runpy, sys
os.umask(0)
folder, out = sys.argv[1:]
sys.argv = ["digifocus-desktop", "--data-dir", folder, "--demo", "--companies", "3", "export", out]
runpy.run_module("digifocus_desktop", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders apart by itself")
def test_nobody_else_may_read_what_a_verb_writes(tmp_path):
    folder, out = tmp_path / "data", tmp_path / "out"
    folder.mkdir(mode=0o755)
    subprocess.run([sys.executable, "-c", LOOSE, str(folder), str(out)], cwd=ROOT, check=True, timeout=120)

    found = [*folder.rglob("*"), *out.rglob("*"), out]
    names = {one.name for one in found}
    assert {"store.db", "store.keys.json", ".demo.witness.json", "manifest.json"} <= names
    assert [one for one in found if one.stat().st_mode & 0o077] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a person's folders apart by itself")
def test_folders_that_were_there_are_closed_to_others(tmp_path):
    paths = AppPaths(tmp_path / "data")
    for folder in (paths.data_dir, paths.backups):
        folder.mkdir(mode=0o755)

    paths.make_folders()

    assert [folder.stat().st_mode & 0o777 for folder in (paths.data_dir, paths.backups)] == [0o700, 0o700]


def test_an_unexpected_error_is_logged_by_its_place_alone(tmp_path):
    typed = "Anna " + "Mäkelä"
    logs.start(tmp_path)
    try:
        raise ValueError(typed)
    except ValueError as error:
        logs.log_unexpected(type(error), error, error.__traceback__)
    finally:
        logs.stop()

    text = (tmp_path / "digifocus.log").read_text("utf-8")
    assert "ValueError" in text
    assert Path(__file__).name in text
    assert typed not in text
    assert not logging.getLogger("digifocus").handlers
