"""From the click on a training to the preview of its first certificate, the first time after a start."""

import time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.bench.inside import opened, timed
from tests.bench.rows import Row, row
from tests.bench.stores import Measured
from tests.driving import settle
from ui.shared.navigation import Route
from ui.shared.pdf_preview import PdfPreview

BAR_MS = 400.0


def measure(store: Measured) -> list[Row]:
    """Return the row of the preview."""
    with opened(store, "today") as program:
        program.window.shell.navigator.go(Route("certificates"))
        settle(program, 800)
        page: Any = program.window.page
        buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
        line = next(one for one in buttons if "TP2.1" in one.accessibleName() + one.text())

        def shown(_begun: float) -> float:
            """The moment the paper itself had been drawn."""
            sheets = [
                sheet for one in page.findChildren(PdfPreview) if one.isVisible() for sheet in one._sheets
            ]
            return time.perf_counter() if any(not sheet._image.isNull() for sheet in sheets) else 0.0

        took = timed(lambda: QTest.mouseClick(line, Qt.MouseButton.LeftButton), shown, "no preview came")
    return [row("certificate preview from click, first time", took, BAR_MS, "ms")]
