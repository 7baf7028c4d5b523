"""Where the files of tests lie: in memory where there is room, for each commit of a store waits for its disk.

No test looks at what a disk keeps when the power fails; who is killed leaves his files in memory too.
"""

import os
import re
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 3 * 2**30
"""Bytes that must be free: several times what a whole run holds at a time."""
_AVAILABLE = re.compile(r"^MemAvailable:\s+(\d+) kB$", re.MULTILINE)


def lie_in_memory(memory: Path = MEMORY) -> None:
    """Let temporary files of this process and its children lie in memory.

    Nothing changes where the environment names a folder, or where memory lacks room or runs no programs.
    """
    if os.name == "nt" or "TMPDIR" in os.environ or not os.access(memory, os.W_OK):
        return
    found = os.statvfs(memory)
    room = min(found.f_bavail * found.f_frsize, _available())
    if room >= ROOM and not found.f_flag & os.ST_NOEXEC:
        os.environ["TMPDIR"] = tempfile.tempdir = str(memory)


def _available() -> int:
    """Return the bytes of memory that programs may still take: the folder itself may promise more."""
    found = _AVAILABLE.search(Path("/proc/meminfo").read_text("ascii"))
    return int(found[1]) * 1024 if found else 0
