"""The files of this project, found and not listed: a new module is checked from its first line."""

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("digifocus_desktop", "ui", "sync", "resources", "packaging")
TEXT_SUFFIXES = {".py", ".toml", ".md", ".lock", ".txt", ".json", ".sh", ".yml", ".yaml", ".ts"}
MADE = {"__pycache__", "build", "dist", "node_modules"}


@dataclass(frozen=True, slots=True)
class Source:
    """A Python file: `path` relative to the project, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module


def source(path: str, text: str) -> Source:
    """Parse a text as if it stood at this path."""
    return Source(path, text, ast.parse(text, path))


def files() -> Iterator[Path]:
    """Every file of the project, absolute, save what tools made."""
    for folder, inner, names in os.walk(ROOT):
        inner[:] = sorted(name for name in inner if name not in MADE and (name == ".ci" or name[0] != "."))
        yield from (Path(folder, name) for name in sorted(names))


def texts() -> Iterator[tuple[str, str]]:
    """Path and content of every text file."""
    for path in files():
        if path.suffix in TEXT_SUFFIXES or path.parent.name == ".ci":
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def sources(*folders: str) -> list[Source]:
    """Every Python file in these top folders, or in the whole project with `run.py` when none is named."""
    found = []
    for path, text in texts():
        if path.endswith(".py") and (not folders or path.split("/")[0] in folders):
            found.append(source(path, text))
    return found


@cache
def product() -> tuple[Source, ...]:
    """The Python files that people run: everything but tests and generated migrations."""
    return tuple(one for one in sources(*PRODUCT, "run.py") if "/migrations/versions/" not in one.path)
