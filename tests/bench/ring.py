"""A keyring that keeps its secrets in a file, standing where the system's own would stand.

Measuring machines seldom have one. It is put in place by name, so that the store takes its
everyday way: slot, recorded backend, secret.
"""

import os
import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

NAME = "keyring.backends.SecretService"
VARIABLE = "DIGIFOCUS_BENCH_RING"


class Finder(MetaPathFinder):
    """Finds the stand-in under the name of the system's keyring."""

    def find_spec(self, name: str, path: Any, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return this file for that one name."""
        if name != NAME:
            return None
        return spec_from_file_location(NAME, Path(__file__).with_name("ring_backend.py"))


def put_in_place(file: Path) -> None:
    """Have programs of this process find the keyring, which keeps its secrets in `file`."""
    os.environ[VARIABLE] = str(file)
    sys.meta_path.insert(0, Finder())
