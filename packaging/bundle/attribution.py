"""The licence texts of everything in a bundle, and the list of what is inside.

The texts of the program, of Qt and of the fonts are `resources/licences`. Each Python library brings its own
beside itself. What comes from the system that builds is told by its package manager.
"""

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from bundle.contents import BUILD_TOOLS, INSIDE, ROOT, TEST_TOOLS
from bundle.errors import BuildError

LICENCES = "licences"
_TEXT = re.compile(r"licen[cs]e|copying|copyright|notice", re.IGNORECASE)
_COVERED = ("pyside6", "shiboken6")
"""Wheels that bring no text: theirs are LGPL-3.0 and GPL-3.0 of `resources/licences`."""


def normalised(name: str) -> str:
    """Return a distribution's name as indexes write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def libraries(site: Path) -> dict[str, Path]:
    """Return name → folder `*.dist-info` of each library that is delivered."""
    found = {}
    for folder in sorted(site.glob("*.dist-info")):
        name = normalised(folder.name.partition("-")[0])
        if name not in BUILD_TOOLS and name not in {normalised(tool) for tool in TEST_TOOLS}:
            found[name] = folder
    return found


def unlicensed(infos: dict[str, Path]) -> list[str]:
    """Return the libraries that bring no licence text and are not covered by ours."""
    return [
        name
        for name, folder in infos.items()
        if not name.startswith(_COVERED)
        and not any(_TEXT.search(path.name) for path in folder.rglob("*") if path.is_file())
    ]


def describe(info: Path) -> str:
    """Return one line on a library: name, version, licence."""
    facts = HeaderParser().parsestr((info / "METADATA").read_text("utf-8"))
    terms = facts.get("License-Expression") or _one_line(facts.get("License")) or _classified(facts)
    return f"{facts['Name']} {facts['Version']} · {terms or 'see its folder'}"


def _one_line(text: str | None) -> str:
    return text if text and "\n" not in text and len(text) < 60 else ""


def _classified(facts: Message) -> str:
    found = [line.rpartition(" :: ")[2] for line in facts.get_all("Classifier", []) if "License ::" in line]
    return ", ".join(found)


def add(folder: Path, site: Path, system: Iterable[str]) -> None:
    """Write all texts into the bundle.

    Raises:
        BuildError: A library brings no licence text.
    """
    infos = libraries(site)
    without = unlicensed(infos)
    if without:
        raise BuildError(f"No licence text came with: {', '.join(without)}. Add it to resources/licences.")
    for info in infos.values():
        target = folder / INSIDE / info.name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(
            info, target, ignore=shutil.ignore_patterns("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
        )
    texts = folder / LICENCES
    shutil.rmtree(texts, ignore_errors=True)
    shutil.copytree(ROOT / "resources" / "licences", texts)
    shutil.copy(_python_licence(), texts / "Python.txt")
    owners = _system_texts(system, texts / "system")
    lines = [describe(info) for info in infos.values()]
    lines += [f"{owner} · licences/system/{owner.partition(' ')[0]}.txt" for owner in owners]
    (texts / "LIST.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _python_licence() -> Path:
    stdlib = Path(sysconfig.get_path("stdlib"))
    places = (
        stdlib / "LICENSE.txt",
        stdlib.parent / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright"),
    )
    for place in places:
        if place.is_file():
            return place
    raise BuildError("The licence text of this Python was not found beside its library.")


def _system_texts(names: Iterable[str], target: Path) -> list[str]:
    """Copy the copyright file of each Debian package that gave a library; returns name and version."""
    target.mkdir()
    owners = sorted({owner for name in names for owner in _owners(name)})
    if not owners:
        return []
    for owner in owners:
        shutil.copy(Path("/usr/share/doc", owner, "copyright"), target / f"{owner}.txt")
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${Version}\n", *owners]
    done = subprocess.run(query, capture_output=True, text=True, check=True)
    return sorted(set(done.stdout.splitlines()))


def has_packages() -> bool:
    """Tell whether this system knows by which package a file came."""
    return shutil.which("dpkg-query") is not None


def _owners(library: str) -> set[str]:
    command = ["dpkg-query", "--search", f"*/{library}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    owners = set(re.findall(r"^([a-z0-9.+-]+)(?::\w+)?: ", done.stdout, re.MULTILINE))
    if not owners:
        raise BuildError(
            f"{library} was taken from this system and no package owns it, so its terms are unknown."
        )
    return {min(owners, key=len)}
