"""Draws every page of twelve reports and four papers of change: `python -m tests.shots.reports FOLDER`."""

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

from digifocus_desktop.documents.report.lines import Contents
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.workspace import Ways, Workspace
from tests.change_cases import PAIRS
from tests.change_cases import make as measured_twice
from tests.driving import the_application
from tests.report_cases import CASES, Case, make, plan_sessions
from tests.workspaces import NOON, PROFILE
from ui.shared.pdf_preview import on_white

WIDTH_PX = 910
CONTENTS = Contents(whole=True, appendix=True, radar=True)


def main(arguments: list[str]) -> int:
    """Make the firms in a store of their own and draw their reports."""
    parser = argparse.ArgumentParser(prog="reports", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only firms whose key begins so")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    the_application()
    with tempfile.TemporaryDirectory(prefix="digifocus-reports-") as folder:
        ways = Ways(key_file=True)
        workspace = Workspace.create(AppPaths(Path(folder) / "data"), PROFILE, ways, now=lambda: NOON)
        plan_sessions(workspace.services)
        for case in CASES:
            if case.key.startswith(options.only):
                print(case.key, *draw(workspace.services, case, options.folder))
        for pair in PAIRS:
            key = f"change-{pair.key}"
            if key.startswith(options.only):
                paper = workspace.services.firm_changes.paper(measured_twice(workspace.services, pair))
                print(key, *pictures(key, paper.file.content, options.folder))
        workspace.close()
    return 0


def draw(services: Services, case: Case, folder: Path) -> list[str]:
    """Write the report of a firm and a picture of each page; return the names of the pictures."""
    content = services.reports.report(make(services, case).id, None, CONTENTS).file.content
    return pictures(case.key, content, folder)


def pictures(key: str, content: bytes, folder: Path) -> list[str]:
    """Write a paper and a picture of each page; return the names of the pictures."""
    (folder / f"{key}.pdf").write_bytes(content)
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    names = []
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        size = QSize(WIDTH_PX, round(WIDTH_PX * points.height() / points.width()))
        names.append(f"{key}-{page + 1}.png")
        on_white(document, page, size).save(str(folder / names[-1]))
    document.close()
    return names


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
