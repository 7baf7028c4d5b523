"""What the repository holds: a pinned and clean lock file, its licence, and no trace of a machine."""

import re
import subprocess
import tomllib

import pytest

import run
from tests.contracts.tree import ROOT, files, texts

MACHINE_PATH = re.compile(r"(?<![\w.~])/(work|farm|root|home)/[\w.-]+")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(?: ;.*)? \\$")


def requirements() -> dict[str, tuple[str, int]]:
    """Each locked package with its version and its number of hashes."""
    found: dict[str, tuple[str, int]] = {}
    name = ""
    for line in LOCK.splitlines():
        match = REQUIREMENT.match(line)
        if match:
            name = match[1]
            found[name] = (match[2], 0)
        elif line.strip().startswith("--hash=sha256:"):
            version, count = found[name]
            found[name] = (version, count + 1)
    return found


def declared() -> set[str]:
    """Names of the packages that `pyproject.toml` asks for, normalised."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = (re.split(r"[\[<>=!~; ]", line, maxsplit=1)[0] for line in lines)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def machine_paths(text: str) -> list[str]:
    """Absolute paths that only exist where somebody wrote this."""
    return [match[0] for match in MACHINE_PATH.finditer(text)]


def test_every_line_of_the_lock_is_a_pin_a_hash_or_a_comment():
    lines = [line for line in LOCK.splitlines() if line.strip() and not line.strip().startswith("#")]

    assert [line for line in lines if not (REQUIREMENT.match(line) or HASH.match(line))] == []


def test_every_locked_package_has_a_hash():
    locked = requirements()

    assert len(locked) > 50
    assert [name for name, (_, hashes) in locked.items() if hashes == 0] == []


def test_the_lock_holds_no_address():
    assert "://" not in LOCK
    assert "--index" not in LOCK.replace("--no-emit-index-url", "")


def test_the_lock_holds_every_declared_package():
    assert declared() - requirements().keys() == set()


def test_the_qt_binding_is_the_one_that_survives():
    locked = requirements()

    assert {locked[name][0] for name in ("pyside6-essentials", "pyside6-addons", "shiboken6")} == {"6.11.3"}


def test_the_packaging_folder_is_no_python_package():
    assert (ROOT / "packaging").is_dir()
    assert not list((ROOT / "packaging").rglob("__init__.py"))


def test_no_text_file_names_a_path_of_a_machine():
    found = {path: machine_paths(text) for path, text in texts() if machine_paths(text)}

    assert found == {}, "write the path as one of this tree, or leave it out"


def test_no_commit_names_a_path_of_a_machine():
    if not (ROOT / ".git").exists():  # an unpacked archive has no history
        return
    log = subprocess.run(["git", "log", "--format=%B"], cwd=ROOT, capture_output=True, text=True, check=True)

    assert log.stdout
    assert machine_paths(log.stdout) == []


@pytest.mark.parametrize("text", ["see {}home/anna/x.py", "({}work/main)", '"{}root/.cache"'])
def test_a_path_of_a_machine_is_seen(text):
    assert len(machine_paths(text.format("/"))) == 1


def test_ci_runs_the_command_that_everybody_runs():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]

    assert commands == ["exec python3 run.py test"]


def test_the_licence_is_here_in_full():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert [number for number in range(1, 16) if f"\n{number}." not in text] == []


def test_no_file_is_large_enough_to_be_a_mistake():
    assert [path.name for path in files() if path.stat().st_size > 5_000_000] == []


def test_the_packaging_notes_name_every_system_package():
    notes = (ROOT / "packaging" / "linux" / "README.md").read_text(encoding="utf-8")
    packages = {package for group in run.LIBRARIES.values() for package in group.values()}

    assert [package for package in sorted(packages) if package not in notes] == []
