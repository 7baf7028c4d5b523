"""What the pages for people name is there, every path and verb; and the hub's page leaves no verb out."""

import argparse
import re
from collections.abc import Iterator

import pytest

import run
from sync.hub.__main__ import build_parser
from tests.contracts.tree import ROOT, files

PAGES = [
    *("README.md", "CONTRIBUTING.md", "ui/shared/README.md"),
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md"))),
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "packaging").rglob("README.md"))),
]
FOLDERS = (
    "digifocus_desktop", "ui", "sync", "resources", "packaging", "tests", "docs",
    "domain", "forms", "model", "store", "documents", "exchange", "services", "demo", "screens", "shared",
    "protocol", "client", "hub", "migrations",
)  # fmt: skip
"""Where a path begins; inside a package's own paragraph the packages above it are left out."""

NAME = re.compile(r"[\w.-]+\.(py|md|toml|xlsx|lock)")
QUOTED = re.compile(r"`([^`\n]+)`")
LINKED = re.compile(r"\]\(([^)#:\s]+)\)")
CLAIM = re.compile(r"`(\w+)`(?: \([^)]*\))? (?:of|in) `([\w/.]+\.(?:py|toml))`")
"""That a name stands in a file."""
VERB = re.compile(r"python3 run\.py ([a-z]\w*)")
SOUGHT = [path.relative_to(ROOT).as_posix() for path in files()]


def is_path(word: str) -> bool:
    """Whether a word in backticks can only be meant as a path of this tree."""
    if re.search(r"[\s<>*…(){}=,]", word):
        return False
    first, slash, _ = word.partition("/")
    folder = re.fullmatch(r"\w+/", word) is not None and word != "dist/"
    return folder or (first in FOLDERS and bool(slash)) or NAME.fullmatch(word) is not None


def is_there(path: str) -> bool:
    """Whether a file or folder ends in this path."""
    wanted = path.rstrip("/")
    return any(f"/{one}".endswith(f"/{wanted}") or f"/{wanted}/" in f"/{one}" for one in SOUGHT)


def missing(text: str) -> list[str]:
    """Return the paths a page names in backticks that are not in the tree."""
    return sorted({word for word in QUOTED.findall(text) if is_path(word) and not is_there(word)})


@pytest.mark.parametrize("page", PAGES)
def test_every_path_a_page_names_is_there(page):
    assert missing((ROOT / page).read_text("utf-8")) == [], f"{page} names what is not in the tree"


def untrue(text: str) -> list[str]:
    """Return the claims of a page that a name stands in a file, where no file of that path has it."""
    claims = [match.groups() for match in CLAIM.finditer(" ".join(text.split()))]
    return [f"{name} of {path}" for name, path in claims if not _has(path, name)]


def _has(path: str, name: str) -> bool:
    found = [ROOT / one for one in SOUGHT if f"/{one}".endswith(f"/{path}")]
    return any(re.search(rf"\b{name}\b", one.read_text("utf-8")) for one in found)


@pytest.mark.parametrize("page", PAGES)
def test_every_name_stands_in_the_file_the_page_says(page):
    assert untrue((ROOT / page).read_text("utf-8")) == [], f"{page} names what is not in the file"


def test_a_name_that_is_not_in_its_file_is_found():
    page = "the line in `SCREENS` of\n`ui/screens/__init__.py`, `NOWHERE` in `ui/shared/rail.py`"

    assert untrue(page) == ["NOWHERE of ui/shared/rail.py"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_to_a_file(page):
    links = LINKED.findall((ROOT / page).read_text("utf-8"))

    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == [], (
        f"{page} links to what is not there"
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_verb_a_page_names_is_one_of_run_py(page):
    verbs = set(VERB.findall((ROOT / page).read_text("utf-8")))

    assert verbs - set(run.VERBS) == set(), f"{page} names a verb that run.py does not have"


def test_every_verb_of_run_py_stands_in_the_readme_and_in_its_help():
    page = (ROOT / "README.md").read_text("utf-8")
    named = {*QUOTED.findall(page), *VERB.findall(page)} | {"app"}  # `app` is what no verb means
    helped = set(re.findall(r"^  (\w+)  ", run.__doc__ or "", re.MULTILINE))

    assert set(run.VERBS) - named == set(), "README.md names each verb in backticks"
    assert set(run.VERBS) ^ helped == set(), "the text at the top of run.py tells of each verb"


def hub_verbs(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    """Yield every verb of the hub as it is typed: `serve`, `user add` …"""
    groups = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not groups:
        yield before
    for group in groups:
        for name, inner in group.choices.items():
            yield from hub_verbs(inner, f"{before} {name}".strip())


def test_every_verb_of_the_hub_stands_in_its_page():
    page = (ROOT / "docs" / "hub.md").read_text("utf-8")
    named = " ".join([*QUOTED.findall(page), *re.findall(r"^python3 run\.py hub (.+)$", page, re.MULTILINE)])

    silent = [verb for verb in hub_verbs(build_parser()) if not re.search(rf"\b{verb}\b", named)]

    assert silent == [], "docs/hub.md tells each verb to whoever runs the hub"


def test_a_page_that_names_what_is_not_there_is_found():
    assert missing("see `ui/screens/nowhere/view.py`, `ui/screens/`, `icons_of_old/` and `no_such.py`") == [
        "icons_of_old/",
        "no_such.py",
        "ui/screens/nowhere/view.py",
    ]


def test_every_decision_is_numbered_once_and_in_order():
    numbers = [path.name[:4] for path in sorted((ROOT / "docs" / "adr").glob("*.md"))]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
