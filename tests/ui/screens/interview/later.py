"""A runner that waits."""

from collections.abc import Callable
from typing import Any

from ui.shared.runner import InlineRunner


class LaterRunner(InlineRunner):
    """Does nothing until it is told to, one piece after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[], None]] = []

    def read(self, work: Any, done: Any, failed: Any = None) -> None:
        self.waiting.append(lambda: super(LaterRunner, self).read(work, done, failed))

    def write(self, work: Any, done: Any, failed: Any = None) -> None:
        self.waiting.append(lambda: super(LaterRunner, self).write(work, done, failed))

    def run(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()
