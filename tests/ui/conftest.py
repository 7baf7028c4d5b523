"""Every test of the interface has our look, in light and at 100 %, and speaks the language of the code."""

import pytest


@pytest.fixture(autouse=True)
def _our_look(no_old_windows, theme, languages) -> None:
    """Begin each test with nothing left of the one before."""
