import json
import os
import subprocess
import sys
from pathlib import Path

from digifocus_desktop import selftest

ROOT = Path(__file__).parents[2]


def test_the_selftest_passes_without_a_display_and_leaves_nothing_behind(tmp_path) -> None:
    without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in without}
    env |= {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "digifocus_desktop", "selftest"]

    done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)

    said = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert said["ok"]
    assert [check["name"] for check in said["checks"]] == ["store", "form", "document", "languages"]
    assert not [*tmp_path.glob("digifocus-selftest-*")]


def test_the_selftest_tells_a_difference_and_exits_with_one(monkeypatch, capsys) -> None:
    checks = {name: selftest.CHECKS[name] for name in ("store", "form")}
    monkeypatch.setattr(selftest, "CHECKS", checks)
    monkeypatch.setattr(selftest, "LEVEL_OF_RATING", 74.0)

    code = selftest.run()

    said = json.loads(capsys.readouterr().out)
    assert code == 1
    assert [check["ok"] for check in said["checks"]] == [True, False]
    assert "75.0" in said["checks"][1]["said"]


def test_what_breaks_is_told_and_the_other_checks_go_on(monkeypatch, capsys) -> None:
    def broken(_visit: selftest.Visit) -> str:
        message = "the disk is gone"
        raise OSError(message)

    monkeypatch.setattr(selftest, "CHECKS", {"broken": broken, "store": selftest.CHECKS["store"]})

    assert selftest.run() == 1
    first, second = json.loads(capsys.readouterr().out)["checks"]
    assert first["said"] == "OSError: the disk is gone"
    assert second["ok"]
