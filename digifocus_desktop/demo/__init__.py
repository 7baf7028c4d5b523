"""Invented data: a workspace of its own folder to look around in, and to measure with at any size.

Every firm carries the mark *example* and a business id far above those that are given out.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digifocus_desktop.paths import AppPaths
    from digifocus_desktop.services.workspace import Workspace

TOLD_FROM = 5000
"""More firms than this take long enough to say how far they are."""


def make_demo_workspace(paths: "AppPaths", *, companies: int = 0, seed: int = 1) -> "Workspace":
    """Make the demo workspace in a new folder and return it open; *write* lane.

    The same seed on the same day gives the same firms, with the same ids.

    Args:
        paths: A new or empty folder.
        companies: How many firms; 0 for the usual set.
        seed: What everything grows from.

    Raises:
        StoreError: The folder holds a store already, or cannot hold one.
    """
    from digifocus_desktop.demo.making import make

    return make(paths, companies, seed, progress=_tell if companies > TOLD_FROM else None)


def _tell(done: int, count: int) -> None:
    sys.stderr.write(f"\rdemo: {done} of {count} firms" + ("\n" if done == count else ""))
    sys.stderr.flush()
