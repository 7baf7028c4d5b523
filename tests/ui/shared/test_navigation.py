from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from digifocus_desktop.errors import BugError
from ui.shared.actions import Action, ActionRegistry, text_has_focus
from ui.shared.navigation import Navigator, Route

HOME = Route("today")
FIRMS = Route("companies")
FIRM = Route("company", "c1", {"tab": "facts"})


@pytest.fixture
def window(qtbot):
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_back_leads_where_one_came_from():
    navigator = Navigator(HOME)
    moves: list[Any] = []
    navigator.moved.connect(moves.append)
    navigator.go(FIRMS)
    navigator.go(FIRM)
    navigator.back()

    assert moves == [FIRMS, FIRM, FIRMS]
    assert navigator.previous == HOME


def test_a_place_is_named_by_what_was_found_there_and_nothing_moves():
    navigator = Navigator(HOME)
    asked = Route("interview", params={"company": "c1"})
    navigator.go(asked)
    moves: list[Any] = []
    navigator.moved.connect(moves.append)

    navigator.settle(asked, Route("interview", id="i1"))
    navigator.settle(asked, Route("interview", id="i2"))

    assert navigator.current == Route("interview", id="i1")
    assert moves == []


def test_what_is_gone_is_left_past_all_its_places():
    navigator = Navigator(HOME)
    for route in (FIRM, Route("analysis", id="a1"), Route("result", id="a1"), Route("analysis", id="a1")):
        navigator.go(route)

    navigator.leave("a1")

    assert navigator.current == FIRM
    assert navigator.previous == HOME


def test_a_place_is_not_entered_twice():
    navigator = Navigator(HOME)
    navigator.go(FIRM)
    navigator.go(Route("company", "c1", {"tab": "facts"}))
    navigator.back()

    assert navigator.current == HOME


def test_back_at_home_stays():
    navigator = Navigator(HOME)
    moves: list[Any] = []
    navigator.moved.connect(moves.append)
    navigator.back()

    assert moves == []


def test_a_guard_keeps_one_where_one_is():
    navigator = Navigator(HOME)
    asked: list[Any] = []

    def refuse(route):
        asked.append(route)
        return False

    navigator.set_guard(refuse)
    navigator.go(FIRMS)
    navigator.replace(FIRM)

    assert asked == [FIRMS, FIRM]
    assert navigator.current == HOME


def test_replacing_leaves_no_way_back_to_what_was():
    navigator = Navigator(HOME)
    navigator.go(FIRMS)
    navigator.replace(FIRM)
    navigator.back()

    assert navigator.current == HOME


def test_routes_with_equal_params_are_one():
    assert len({FIRM, Route("company", "c1", {"tab": "facts"})}) == 1


def test_an_action_runs_by_its_keys_and_only_when_it_can(qtbot, window):
    registry, done, can = ActionRegistry(window), [], [False]
    registry.add(Action("new", lambda: "New", lambda: done.append(1), "Ctrl+N", enabled=lambda: can[0]))
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    before = list(done)
    can[0] = True
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert before == []
    assert done == [1]


def test_an_action_of_a_page_works_only_while_the_page_is_shown(window):
    registry, page = ActionRegistry(window), QWidget(window)
    registry.add(Action("page.act", lambda: "Act", lambda: None, owner=page))
    hidden = registry.available()
    page.show()
    shown = [action.id for action in registry.available()]

    assert hidden == []
    assert shown == ["page.act"]


def test_an_action_goes_with_its_page(qtbot, window):
    registry, page = ActionRegistry(window), QWidget(window)
    registry.add(Action("page.act", lambda: "Act", lambda: None, "Ctrl+N", owner=page))
    page.deleteLater()

    qtbot.waitUntil(lambda: not list(registry))


def test_two_actions_never_share_an_id(window):
    registry = ActionRegistry(window)
    registry.add(Action("new", lambda: "New", lambda: None))

    with pytest.raises(BugError):
        registry.add(Action("new", lambda: "New", lambda: None))


def test_a_tooltip_tells_the_keys(window):
    registry = ActionRegistry(window)
    registry.add(Action("new", lambda: "New company", lambda: None, "Ctrl+N"))

    assert registry.tooltip("new") == "New company (Ctrl+N)"


def test_single_letters_are_no_commands_while_a_text_has_the_keyboard(qtbot, window):
    text, button = QLineEdit(), QPushButton("x")
    for widget in (text, button):
        window.layout().addWidget(widget)
        widget.show()
    text.setFocus()
    in_text = text_has_focus()
    button.setFocus()

    assert in_text
    assert not text_has_focus()
