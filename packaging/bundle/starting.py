"""Runs first in a bundled program: what it starts must not inherit what only the bundle needs."""

import os
import sys

# The loader of the bundle points LD_LIBRARY_PATH into it. A browser, `lp` or the database, started with
# that, would load our libraries in place of the system's. This process has read the variable already.
if sys.platform.startswith("linux"):
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before

# A window program of Windows has no place to write to unless its output is redirected.
if sys.stdout is None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the program
if sys.stderr is None:
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the program
