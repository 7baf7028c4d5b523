"""Puts one seeded bug into the code for a whole run of tests: `pytest -p tests.sync.machine.sow`."""

import os

import pytest

from tests.sync.machine.seeded import SEEDED

SEED = "DIGIFOCUS_SEEDED"
"""Environment variable: name of the bug."""


def pytest_configure(config: pytest.Config) -> None:
    """Put the bug in; it goes with the process."""
    patch = pytest.MonkeyPatch()
    SEEDED[os.environ[SEED]](patch.setattr)
    config.add_cleanup(patch.undo)
