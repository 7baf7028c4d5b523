"""Starts the real program and tells when it had painted: `app_start RING ARGUMENTS…`.

Prints JSON: monotonic seconds of the first paint and of the list's, memory, and what stood there.
"""

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from digifocus_desktop import cli
from tests.bench import ring

if TYPE_CHECKING:
    from digifocus_desktop.bootstrap import Program


def watch() -> None:
    """Have the next program tell when its window and its list are painted, and then close."""
    gc.disable()  # as the command line does before it loads the window, and the next line too
    from ui.shared.features import ignore_features

    ignore_features()
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit

    from digifocus_desktop import bootstrap

    start = bootstrap.Program.start
    said: dict[str, Any] = {}

    class Painted(QObject):
        """Calls back after the first paint of a widget."""

        def __init__(self, widget: Any, then: Any) -> None:
            super().__init__(widget)
            self._then = then
            widget.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Wait for the paint to end."""
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self._then)
            return False

    def observed(program: "Program") -> None:
        start(program)
        Painted(program.window, lambda: first(program))

    def first(program: "Program") -> None:
        said["first"] = time.monotonic()
        focused = QApplication.focusWidget()
        said["rail"] = len(program.window.rail.items)
        said["keys"] = isinstance(focused, QLineEdit) and focused.isEnabled()
        page: Any = program.window.page
        wait(program, page.list)

    def wait(program: "Program", area: Any) -> None:
        if area.model.rowCount() == 0:
            QTimer.singleShot(1, lambda: wait(program, area))
            return
        Painted(area.table.viewport(), lambda: listed(program, area))
        area.table.viewport().update()

    def listed(program: "Program", area: Any) -> None:
        said["list"] = time.monotonic()
        said["rows"] = area.model.rowCount()
        with Path("/proc/self/status").open() as status:
            said["rss_kib"] = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
        sys.stdout.write(json.dumps(said) + "\n")
        program.window.close()

    bootstrap.Program.start = observed  # type: ignore[assignment, method-assign]  # the measured program knows nothing of it


if __name__ == "__main__":
    ring.put_in_place(sys.argv[1])
    watch()
    sys.exit(cli.main(sys.argv[2:]))
