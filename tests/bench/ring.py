"""A keyring that keeps its secrets in a file, standing where the system's own would stand.

Measuring machines seldom have one. It is put in place by name, so that the store takes its
everyday way: slot, recorded backend, secret. Nothing is imported here that costs a start its time.
"""

import os
import sys
from typing import Any

NAME = "keyring.backends.SecretService"
VARIABLE = "DIGIFOCUS_BENCH_RING"


class Finder:
    """Finds the stand-in under the name of the system's keyring."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        """Return the stand-in for that one name."""
        if name != NAME:
            return None
        from importlib.util import spec_from_file_location

        return spec_from_file_location(NAME, f"{os.path.dirname(__file__)}/ring_backend.py")  # noqa: PTH120  # as above


def put_in_place(file: str) -> None:
    """Have programs of this process find the keyring, which keeps its secrets in `file`."""
    os.environ[VARIABLE] = file
    sys.meta_path.insert(0, Finder())
