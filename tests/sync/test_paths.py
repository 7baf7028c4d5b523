"""What the laptop asks for, the hub answers, and nothing more."""

import re
from pathlib import Path

import sync.client
from sync.hub.web.api import _ENDPOINTS
from sync.protocol.remembering import REMEMBER


def test_the_paths_of_both_ends_are_the_same():
    asked = {REMEMBER}  # both ends have it from the protocol
    for path in Path(sync.client.__file__).parent.glob("*.py"):
        asked.update(re.findall(r'"(/(?:auth|sync)/v1/\w+)"', path.read_text("utf-8")))

    assert asked == set(_ENDPOINTS)
