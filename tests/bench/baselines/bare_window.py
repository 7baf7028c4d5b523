"""Frozen baseline: a bare PySide6 window with one label, as little as a start can be.

Prints the monotonic time of its first paint; the caller knows when the process began.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False


def painted():
    with Path("/proc/self/status").open() as status:
        resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    print(time.monotonic(), resident, flush=True)
    app.quit()


app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("DigiFocus"))
window.resize(1366, 720)
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
