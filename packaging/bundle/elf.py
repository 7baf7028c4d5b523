"""What Linux programs and libraries need of each other, as `objdump` tells it."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_DEBUG = re.compile(r"^\s*\d+ \.debug_info\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Elf:
    """A program or library.

    Attributes:
        needed: Names of the libraries it is linked to.
        glibc: The newest version of the C library that it asks for.
        debug: Whether it carries what only a debugger reads.
    """

    needed: frozenset[str]
    glibc: tuple[int, int]
    debug: bool


def understood(text: str) -> Elf:
    """Read the output of `objdump -p -h`."""
    versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(text)]
    return Elf(frozenset(_NEEDED.findall(text)), max(versions, default=(0, 0)), bool(_DEBUG.search(text)))


def read(folder: Path) -> dict[Path, Elf]:
    """Read every program and library below the folder; a link counts with the file it leads to."""
    return {path: _read(path) for path in sorted(folder.rglob("*")) if path.is_file() and _is_elf(path)}


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _read(path: Path) -> Elf:
    command = ["objdump", "-p", "-h", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return understood(done.stdout)


def unneeded(candidates: Mapping[str, frozenset[str]], roots: Iterable[frozenset[str]]) -> set[str]:
    """Return the libraries that nothing needs, at first or second hand.

    Args:
        candidates: Library → what it needs in its turn.
        roots: What each program and each library that stays needs.
    """
    kept: set[str] = set()
    asked = set().union(*roots)
    while asked:
        found = (asked & candidates.keys()) - kept
        kept |= found
        asked = set().union(*(candidates[name] for name in found))
    return set(candidates) - kept
