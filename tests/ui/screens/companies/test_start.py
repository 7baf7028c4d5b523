"""The list comes before the heavy libraries do."""

import subprocess
import sys

SCRIPT = """
import sys
import ui.screens.companies.view
heavy = {"sqlalchemy", "openpyxl", "reportlab", "snowballstemmer", "python_calamine"}
print(sorted(heavy & {name.split(".")[0] for name in sys.modules}))
"""


def test_the_page_is_imported_without_heavy_libraries():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
