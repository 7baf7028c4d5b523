"""What a start may load, and that this Qt binding survives long use: each in a process of its own."""

import os
import subprocess
import sys

from tests.contracts.tree import ROOT

HEAVY = (
    "PySide6",
    "sqlalchemy",
    "alembic",
    "reportlab",
    "httpx",
    "openpyxl",
    "fastapi",
    "psycopg",
    "keyring",
)
LOADED = """
import sys
import digifocus_desktop.__main__
print(",".join(sorted({name.split(".")[0] for name in sys.modules})))
"""
# PySide6 6.12.0 under Python 3.11 drops a reference to None on every such call: it aborts after thousands.
SET_TEXT = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(100_000):
    label.setText("Sulkava")
print(label.text(), number)
"""


def python(code: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a fresh interpreter from the root of the tree."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_entry_point_loads_nothing_heavy():
    done = python(LOADED)
    loaded = set(done.stdout.strip().split(","))

    assert done.returncode == 0, done.stderr
    assert "digifocus_desktop" in loaded
    assert sorted(loaded & set(HEAVY)) == [], "import it in the function that uses it first"


def test_a_hundred_thousand_calls_do_not_end_the_interpreter():
    done = python(SET_TEXT)

    assert (done.returncode, done.stdout.strip()) == (0, "Sulkava 99999"), done.stderr
