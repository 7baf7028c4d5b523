"""Invented data: a workspace of its own folder to look around in, and to measure with at any size.

Every firm carries the mark *example* and a business id far above those that are given out.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digifocus_desktop.paths import AppPaths
    from digifocus_desktop.services.workspace import Workspace


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

    return make(paths, companies, seed)
