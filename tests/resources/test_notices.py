"""What the program is delivered with is named, at the version that is locked, with its terms."""

import re
from pathlib import Path

import pytest

from resources import notices

ROOT = Path(__file__).resolve().parents[2]
PROJECT = "digifocus-desktop (pyproject.toml)"


def locked() -> dict[str, tuple[str, set[str]]]:
    """Return name → (version, what needs it) of the lock file."""
    packages: dict[str, tuple[str, set[str]]] = {}
    name = ""
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        pinned = re.match(r"^([a-z0-9.-]+)==([^ ;]+)", line)
        needed_by = re.match(r"^ +# +(?:via +)?(.+)$", line)
        if pinned:
            name = pinned[1]
            packages[name] = (pinned[2], set())
        elif needed_by and name:
            packages[name][1].add(needed_by[1].strip())
    return packages


def delivered():
    """Return name → version of what the program itself needs, at first or second hand."""
    packages = locked()
    found = {PROJECT}
    while True:
        more = {name for name, (_, needed_by) in packages.items() if needed_by & found} - found
        if not more:
            return {name: packages[name][0] for name in found - {PROJECT}}
        found |= more


def test_every_library_is_listed_with_the_locked_version_its_licence_and_home():
    lines = [line for line in notices.text("NOTICE").splitlines() if " · " in line]
    needed = delivered()

    assert len(needed) > 40, "the lock file was not understood"
    for name, version in needed.items():
        (line,) = [line for line in lines if line.startswith(f"{name} ")]
        assert re.fullmatch(re.escape(f"{name} {version}") + r" · \S.* · \S.*", line), line


def test_nothing_is_listed_that_is_not_delivered():
    section = notices.text("NOTICE").split("Libraries\n---------\n")[1].split("\n\n\n")[0]
    names = {line.split()[0] for line in section.strip().splitlines()}

    assert names == set(delivered())


def test_the_notice_says_how_qt_can_be_replaced():
    text = notices.text("NOTICE")

    assert "LGPL-3.0.txt" in text
    assert "You may put another build" in text


@pytest.mark.parametrize("key", notices.TITLES)
def test_every_text_that_is_offered_ships_with_the_program(key):
    assert len(notices.text(key)) > 500


def test_the_licence_of_the_program_is_the_one_at_the_root():
    assert notices.text("EUPL-1.2") == (ROOT / "LICENSE").read_text("utf-8")
