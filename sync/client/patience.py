"""Trying again on a bad line, with less each time: a line that breaks often lets small requests through."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from digifocus_desktop.errors import SyncError

_STEADY: Final = 4
"""Pages that get through before one of a size that broke the line is tried again."""
WaitAgain = Callable[[int, SyncError], object]
"""Waits before a try, counted from 0; raises the error where trying again is no use."""


@dataclass(slots=True)
class Patience:
    """Counts the tries that failed in a row; one that gets through begins the count again."""

    wait_again: WaitAgain
    _failed: int = field(default=0, init=False)

    def lost(self, error: SyncError) -> None:
        """Wait before the next try.

        Raises:
            SyncError: The error, when it is none of the line, or enough was tried; `sync.cancelled`.
        """
        self.wait_again(self._failed, error)
        self._failed += 1

    def through(self) -> None:
        """Note that a request got through."""
        self._failed = 0


@dataclass(slots=True)
class Page:
    """How many rows the next page may bring: what broke the line is not tried again at once."""

    most: int
    rows: int = field(init=False)
    _ceiling: int = field(init=False)
    _at_ceiling: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.rows = self._ceiling = self.most

    def grow(self) -> None:
        """Ask for more: the last page got through."""
        if self.rows == self._ceiling:
            self._at_ceiling += 1
            if self._at_ceiling >= _STEADY:
                self._ceiling, self._at_ceiling = min(self._ceiling * 2, self.most), 0
        self.rows = min(self.rows * 2, self._ceiling)

    def shrink(self) -> None:
        """Ask for less: the line broke."""
        self._ceiling, self._at_ceiling = max(self.rows // 2, 1), 0
        self.rows = max(self.rows // 4, 1)
