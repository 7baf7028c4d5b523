"""What tests of screens share: accessibility walk, cut text, sound models, pictures."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)

from ui.shared.layout import Scrolled
from ui.shared.text import PlainLabel

TARGET = 44
_LEAST = 24
_ROUNDS = 50


def focusable(root: QWidget) -> list[QWidget]:
    """Return every visible, enabled widget of `root` that can take the keyboard."""
    return [
        widget
        for widget in [root, *root.findChildren(QWidget)]
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def assert_accessible(root: QWidget) -> None:
    """Fail unless all that takes keys has a name, a role, a target of 44 px and a place in Tab's round."""
    faults = []
    stops = focusable(root)
    for widget in stops:
        who = f"{type(widget).__name__} {widget.objectName()!r}"
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            faults.append(f"{who}: has no name")
        if interface.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            faults.append(f"{who} ({interface.text(QAccessible.Text.Name)}): has no role")
        wide, high = widget.width(), widget.height()
        if isinstance(widget, QAbstractButton) and (high < TARGET or wide < TARGET):
            faults.append(f"{who} ({interface.text(QAccessible.Text.Name)}): {wide}×{high} px")
        elif min(wide, high) < _LEAST:
            faults.append(f"{who}: {wide}×{high} px")
    faults += [f"{type(widget).__name__}: Tab never comes there" for widget in _outside_round(root, stops)]
    assert not faults, "\n".join(faults)


def _outside_round(root: QWidget, stops: list[QWidget]) -> list[QWidget]:
    if not stops:
        return []
    seen = {stops[0]}
    step = stops[0].nextInFocusChain()
    while step is not None and step is not stops[0]:
        seen.add(step)
        step = step.nextInFocusChain()
    return [widget for widget in stops if widget not in seen]


def cut_texts(root: QWidget) -> list[str]:
    """Return the texts that do not fit their widget and were not meant to end in an ellipsis."""
    return [
        f"{type(widget).__name__}: {_text(widget)!r} in {widget.width()}×{widget.height()}"
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and _is_cut(widget)
    ]


def beyond_the_edge(root: QWidget) -> list[str]:
    """Return the pages that scroll up and down only and whose content is wider than what is seen of it."""
    return [
        f"{type(area).__name__} in {type(area.parent()).__name__}: {inner.width()} px, seen are "
        f"{area.viewport().width()}"
        for area in root.findChildren(Scrolled)
        if area.isVisible() and (inner := area.widget()) and inner.width() > area.viewport().width()
    ]


def assert_no_cut_text(root: QWidget) -> None:
    """Fail if a label or button is too small for its text once the layout has come to rest."""
    for _ in range(_ROUNDS):  # of events: what a new size of text asks for comes with them
        if not (found := cut_texts(root)):
            return
        QTest.qWait(0)
    assert not found, "\n".join(found)


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return _label_is_cut(widget)
    if isinstance(widget, QAbstractButton):
        least = widget.minimumSizeHint()
        needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
        return bool(widget.text()) and (widget.width() < least.width() or widget.height() < needed)
    return False


def _label_is_cut(label: QLabel) -> bool:
    if not label.text() or (isinstance(label, PlainLabel) and label.elides):
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    metrics = label.fontMetrics()
    wide = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
    margins = label.contentsMargins()
    too_wide = wide + margins.left() + margins.right() > label.width() + 1
    return too_wide or metrics.height() > label.height() + 1


def visible_texts(root: QWidget) -> list[str]:
    """Return the words of every visible label and button."""
    return [_text(widget) for widget in root.findChildren(QWidget) if widget.isVisible() and _text(widget)]


def assert_model_sound(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """Have Qt watch a model; every breach is a warning, which fails the test. Keep what is returned."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def screenshot(widget: QWidget, file: Path, width: int = 1366, height: int = 688) -> Path:
    """Write a picture of a widget at a size and return its file."""
    widget.resize(width, height)
    widget.show()
    for _ in range(3):
        QApplication.processEvents()
    widget.grab().save(str(file))
    return file
