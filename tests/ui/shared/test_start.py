"""What keeps the start short; each measured in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
# Python builds a Qt class with all its enumerations when it is first named; QStyle alone takes 7 ms.
LATE = ("QStyle", "QMenu", "QGraphicsOpacityEffect", "QAccessible", "QIcon")
EARLY = {"Controls", "CountedFilter", "ScreenContext", "SyncBadge"}
"""Dataclasses there may be before the first paint; each costs half a millisecond (ADR 13)."""
COUNTED = """
import dataclasses
made, process = [], dataclasses._process_class
def noted(cls, *given):
    made.append(cls.__name__)
    return process(cls, *given)
dataclasses._process_class = noted
from digifocus_desktop import bootstrap
from ui.screens.companies import view
print(*made)
"""
SHELL = """
import gc
from ui.shared.theme import Theme, application
app = application("test")
Theme().install(app)
gc.collect()
from ui.shared.i18n import Languages
Languages(app).use("fi")
from ui.main_window import MainWindow
from ui.shared.layout import Scrolled
from ui.shared.navigation import Route
from ui.shared.page import Page
from ui.shared.tables import DataTable
class Screen(Page):
    def __init__(self, shell):
        super().__init__()
        self.parts = (DataTable(name="Firms", parent=self), Scrolled(parent=self))
window = MainWindow({"today": Screen}, Route("today"))
window.show()
import PySide6.QtGui, PySide6.QtWidgets, sys
print(*(name for module in (PySide6.QtGui, PySide6.QtWidgets) for name in module.__dict__ if name in %r))
print(*(name for name in sys.modules if name in ("ui.shared.palette", "ui.shared.keysheet")))
print(window.isVisible())
"""


def run(code: str) -> list[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_first_paint_needs_no_slow_class_and_no_palette():
    classes, modules, shown = run(SHELL % (LATE,))

    assert classes.split() == []
    assert modules.split() == []
    assert shown == "True"


def test_the_application_is_made_in_our_style():
    code = "from ui.shared.theme import application; print(application('test').style().name())"

    assert run(code) == ["fusion"]


def test_what_the_first_paint_needs_is_cheap_to_make():
    (made,) = run(COUNTED)

    assert set(made.split()) <= EARLY, "make it a NamedTuple, or load it later"
