from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.helpers import assert_accessible, assert_model_sound
from ui.shared.actions import Action, ActionRegistry
from ui.shared.palette import CommandPalette, Entry, fuzzy_score


class Searcher:
    """Hands results over when the test says so, as a worker would."""

    def __init__(self):
        self.asked = []

    def __call__(self, text, found):
        self.asked.append((text, found))

    def answer(self, place, *names):
        self.asked[place][1]([Entry(name, "Juva", "building-2", lambda: None) for name in names])


@pytest.fixture
def world(qtbot):
    window = QWidget()
    window.resize(900, 600)
    field = QLineEdit(window)
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    registry, search = ActionRegistry(window), Searcher()
    palette = CommandPalette(registry, search, parent=window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, registry, search, palette, field


def add(registry, name, done):
    registry.add(Action(name, lambda: name, lambda: done.append(name)))


MATCHES = [
    ("an", "Analyysi", "Uusi yritys ja analyysi"),
    ("uy", "Uusi yritys", "Lue synkronointi"),
    ("set", "Settings", "Show text"),
]


@pytest.mark.parametrize(("query", "better", "worse"), MATCHES)
def test_beginnings_of_words_count_most(query, better, worse):
    high, low = fuzzy_score(query, better), fuzzy_score(query, worse)

    assert high is not None
    assert low is None or high > low


def test_letters_out_of_order_are_no_match():
    assert fuzzy_score("ba", "abc") is None


def test_an_action_is_found_by_a_few_letters_and_run_by_enter(qtbot, world):
    _, registry, _, palette, field = world
    done: list[Any] = []
    add(registry, "Settings", done)
    add(registry, "Certificates", done)
    field.setFocus()
    palette.open()
    qtbot.keyClicks(palette.field, "cer")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)

    assert done == ["Certificates"]
    assert palette.isHidden()
    assert field.hasFocus()


def test_firms_come_before_actions(qtbot, world):
    _, registry, search, palette, _ = world
    add(registry, "Make a backup", [])
    palette.open()
    qtbot.keyClicks(palette.field, "ma")
    qtbot.waitUntil(lambda: bool(search.asked))
    search.answer(-1, "Mäkelän tila")

    assert [entry.text for entry in palette.entries] == ["Mäkelän tila", "Make a backup"]


def test_a_late_answer_to_an_older_question_is_dropped(qtbot, world):
    _, _, search, palette, _ = world
    palette.open()
    qtbot.keyClicks(palette.field, "m")
    qtbot.waitUntil(lambda: len(search.asked) == 1)
    qtbot.keyClicks(palette.field, "a")
    qtbot.waitUntil(lambda: len(search.asked) == 2)
    search.answer(1, "Mäkelän tila")
    search.answer(0, "Muikku Oy")

    assert [entry.text for entry in palette.entries] == ["Mäkelän tila"]


def test_no_firm_is_named_while_the_entrepreneur_looks(qtbot, world):
    _, registry, search, palette, _ = world
    add(registry, "Make a backup", [])
    palette.open(records=False)
    qtbot.keyClicks(palette.field, "ma")
    with qtbot.waitSignal(palette._timer.timeout):
        pass

    assert search.asked == []


def test_arrows_choose_and_escape_gives_the_keyboard_back(qtbot, world):
    _, registry, _, palette, field = world
    for name in ("One", "Two"):
        add(registry, name, [])
    field.setFocus()
    palette.open()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    row = palette.list.currentIndex().row()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)

    assert row == 1
    assert palette.isHidden()
    assert field.hasFocus()


def test_its_model_is_sound_and_its_parts_have_names(qtbot, world):
    _, registry, _, palette, _ = world
    tester = assert_model_sound(palette.list.model())
    add(registry, "One", [])
    palette.open()
    qtbot.keyClicks(palette.field, "zzz")

    assert palette.entries == ()
    assert tester is not None
    assert_accessible(palette)
