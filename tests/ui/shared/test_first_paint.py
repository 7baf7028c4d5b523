"""Work that waits for the first paint begins after it, once, and even where a window is never painted."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.shared.first_paint import FirstPaint


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_it_is_told_after_the_first_paint(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    paints, told = Painted(window), []
    first = FirstPaint(window)
    first.happened.connect(lambda: told.append(paints.count))
    with qtbot.waitSignal(first.happened):
        window.show()
    window.update()
    qtbot.waitUntil(lambda: paints.count > 1)

    assert told == [1]


def test_a_window_that_is_not_shown_does_not_hold_the_work_up_for_ever(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    told = []
    first = FirstPaint(window)
    first.happened.connect(lambda: told.append(True))
    with qtbot.waitSignal(first.happened, timeout=20_000):
        pass

    assert told == [True]
