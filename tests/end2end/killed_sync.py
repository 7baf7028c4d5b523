"""Syncs a workspace in a process of its own and kills it at one step: `FOLDER METHOD before|after`."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from digifocus_desktop.store.sync_port import SyncPort
from tests.sync.desk import Desk


def _killing(method: Any, when: str) -> Any:
    def call(*arguments: Any) -> Any:
        if when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = method(*arguments)
        os.kill(os.getpid(), signal.SIGKILL)
        return result

    return call


def main() -> None:
    folder, method, when = sys.argv[1:]
    setattr(SyncPort, method, _killing(getattr(SyncPort, method), when))
    Desk(Path(folder)).sync()


if __name__ == "__main__":
    main()
