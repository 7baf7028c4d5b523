import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from digifocus_desktop.errors import BugError
from tests.ui.helpers import assert_accessible, assert_no_cut_text, screenshot
from ui.main_window import MainWindow
from ui.shared.actions import KeyHint
from ui.shared.buttons import Button
from ui.shared.fields import SearchField
from ui.shared.layout import column
from ui.shared.navigation import Route
from ui.shared.page import Page
from ui.shared.shell import SyncBadge, SyncKind
from ui.shared.text import PlainLabel

CTRL = Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).parents[2]


class Screen(Page):
    """A screen with a heading, a field and a button."""

    def __init__(self, shell, name, full_window=False):
        super().__init__()
        self.shell, self.name, self.full_window = shell, name, full_window
        self.heading = PlainLabel(name)
        self.field, self.button = SearchField("Search"), Button("Act", "primary")
        self.entered, self.left, self.may_leave = [], 0, True
        self.setLayout(column(self.heading, self.field, self.button, None, margins=24))
        self.retranslate()

    def retranslate(self):
        self.button.setText(QCoreApplication.translate("Toast", "Undo"))

    def title(self):
        return self.name

    def enter(self, route):
        self.entered.append(route)

    def leave(self):
        self.left += 1
        return self.may_leave

    def panes(self):
        return (self.field, self.button)

    def key_hints(self):
        return (KeyHint("0–4", "Answer"), KeyHint("Ctrl+Z", "Undo the last answer"))


class Built:
    """Screens made for a test, and the order in which they were built."""

    def __init__(self):
        self.pages = {}

    def factory(self, name, full_window=False):
        def build(shell):
            self.pages[name] = Screen(shell, name, full_window)
            return self.pages[name]

        return build

    def screens(self):
        names = ("today", "companies", "certificates", "sync", "settings")
        return {name: self.factory(name) for name in names} | {"analysis": self.factory("analysis", True)}


@pytest.fixture
def built():
    return Built()


@pytest.fixture
def window(qtbot, built):
    window = MainWindow(built.screens(), Route("today"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def texts(window):
    return [item.text() for item in window.rail.items]


def test_only_the_first_screen_is_built_at_the_start(window, built):
    assert list(built.pages) == ["today"]


def test_the_rail_leaves_out_screens_that_are_not_there(window):
    assert texts(window) == ["Today", "Companies", "Certificates", "Sync", "Settings"]


def test_a_tap_on_the_rail_goes_there(qtbot, window, built):
    qtbot.mouseClick(window.rail.items[1], Qt.MouseButton.LeftButton)

    assert window.page is built.pages["companies"]
    assert window.windowTitle() == "DigiFocus – companies"
    assert window.rail.items[1].isChecked()


def test_a_page_inside_a_place_marks_that_place_in_the_rail(window):
    for inside in ("company", "new_company", "import_list", "trash"):
        window.rail.select(inside)
        assert [item.text() for item in window.rail.items if item.isChecked()] == ["Companies"]


def test_a_toast_stays_over_the_page_one_goes_to(window):
    window.shell.toasts.show("Firm deleted", lambda: None)
    window.shell.navigator.go(Route("companies"))
    button = window.shell.toasts.toast.button
    place = button.mapTo(window, button.rect().center())

    assert window.childAt(place) is button


def test_a_page_that_is_still_empty_takes_the_keyboard_from_the_one_before(window, built):
    window.shell.navigator.go(Route("companies"))
    empty = built.pages["companies"]
    window.shell.navigator.go(Route("today"))
    empty.field.hide()
    empty.button.hide()
    window.shell.navigator.go(Route("companies"))

    assert window.focusWidget() is empty


def test_digits_with_control_go_along_the_rail(qtbot, window, built):
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)

    assert window.page is built.pages["certificates"]


def test_a_screen_is_kept_and_told_each_time_it_is_entered(window, built):
    for name in ("companies", "today", "companies"):
        window.shell.navigator.go(Route(name))

    assert built.pages["companies"].entered == [Route("companies")] * 2
    assert built.pages["companies"].left == 1


def test_a_full_window_screen_hides_the_rail_and_escape_goes_back(qtbot, window, built):
    window.shell.navigator.go(Route("analysis", "a1"))
    alone = window.rail.isHidden()
    qtbot.keyClick(built.pages["analysis"].button, Qt.Key.Key_Escape)

    assert alone
    assert window.page is built.pages["today"]
    assert window.rail.isVisible()


def test_escape_at_a_place_of_the_rail_leads_nowhere(qtbot, window, built):
    window.shell.navigator.go(Route("companies"))
    qtbot.keyClick(built.pages["companies"].button, Qt.Key.Key_Escape)

    assert window.page is built.pages["companies"]


def test_a_page_that_cannot_save_is_not_left(window, built):
    built.pages["today"].may_leave = False
    window.shell.navigator.go(Route("companies"))

    assert window.page is built.pages["today"]
    assert window.shell.navigator.current == Route("today")
    assert window.rail.items[0].isChecked()


def test_closing_hands_over_what_was_typed_first(qtbot, window, built):
    with qtbot.waitSignal(window.closing):
        window.close()

    assert built.pages["today"].left == 1


def test_a_page_that_cannot_save_keeps_the_window_open(window, built):
    built.pages["today"].may_leave = False

    assert not window.close()
    built.pages["today"].may_leave = True


def test_f6_walks_through_rail_and_panes_both_ways(qtbot, window, built):
    page = built.pages["today"]
    page.field.setFocus()
    stops = []
    for key in ((Qt.Key.Key_F6,), (Qt.Key.Key_F6,), (Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)):
        qtbot.keyClick(window, *key)
        stops.append(window.focusWidget())

    assert stops == [page.button, window.rail.items[0], page.button]


def test_control_k_opens_the_palette_and_lists_the_places(qtbot, window, built):
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.palette_panel.field, "certif")
    qtbot.keyClick(window.palette_panel.field, Qt.Key.Key_Return)

    assert window.page is built.pages["certificates"]


def test_control_k_finds_forms_and_the_pages_of_monitoring(window, built):
    names = ("today", "monitoring", "publication", "forms")
    window.show_screens({name: built.factory(name) for name in names}, Route("today"))
    window.palette_panel.open()
    found = {entry.text: entry for entry in window.palette_panel.entries}
    assert "Monitoring: Change" not in found, "there is no such screen here"

    for words, name in (("Forms", "forms"), ("Monitoring: Publication", "publication")):
        found[words].run()
        assert window.page is built.pages[name]


def test_a_firm_is_added_from_anywhere_and_named_once_where_its_button_is(window, built):
    names = ("today", "companies", "new_company")
    window.show_screens({name: built.factory(name) for name in names}, Route("today"))

    def found():
        window.palette_panel.open()
        return [entry for entry in window.palette_panel.entries if entry.text == "New company"]

    (entry,) = found()
    entry.run()
    assert window.page is built.pages["new_company"]
    window.shell.navigator.go(Route("companies"))
    assert found() == []


def test_without_places_there_is_nothing_to_go_to(qtbot, window, built):
    window.show_screens({"alone": built.factory("alone", True)}, Route("alone"))
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)

    assert "palette_panel" not in window.__dict__
    assert "Go to a company or do something" not in dict(map(reversed, window.key_sheet.lines()))


def test_f1_lists_the_keys_of_the_page_first(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    lines = window.key_sheet.lines()
    shown = window.key_sheet.isVisible()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

    assert shown
    assert lines[0] == ("0–4", "Answer")
    assert ("Ctrl+K", "Go to a company or do something") in lines
    assert [keys for keys, _ in lines].count("Ctrl+Z") == 1, "the page takes it before the window does"
    assert window.key_sheet.isHidden()


def test_control_z_undoes_what_the_toast_tells(qtbot, window, built):
    undone = []
    window.shell.toasts.show("Note deleted", lambda: undone.append(1))
    built.pages["today"].button.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)

    assert undone == [1]


def test_keys_change_the_text_size(qtbot, window, theme):
    qtbot.keyClick(window, Qt.Key.Key_Plus, CTRL)
    larger = theme.scale
    qtbot.keyClick(window, Qt.Key.Key_0, CTRL)

    assert larger > 1.0
    assert theme.scale == 1.0


def test_at_200_percent_the_rail_becomes_a_drawer(window, theme):
    theme.apply(scale=2.0)

    assert window.rail.isHidden()
    assert window._drawer.isVisible()


@pytest.mark.parametrize(
    ("badge", "words"),
    [
        (SyncBadge(SyncKind.UP_TO_DATE), "up to date"),
        (SyncBadge(SyncKind.OFFLINE, 3), "3 waiting"),
        (SyncBadge(SyncKind.DECISIONS, 1), "1 decision"),
        (SyncBadge(SyncKind.DECISIONS, 2), "2 decisions"),
        (SyncBadge(SyncKind.NOT_SAVING), "not saving"),
    ],
)
def test_the_rail_tells_the_state_of_the_data_in_words(window, badge, words):
    window.set_badge(badge)
    item = next(item for item in window.rail.items if item.place.route == "sync")

    assert item.accessibleName() == f"Sync, {words}"


def test_the_language_changes_everywhere_while_the_window_is_open(qtbot, window, built, languages):
    window.set_badge(SyncBadge(SyncKind.DECISIONS, 2))
    languages.use("fi")
    qtbot.waitUntil(lambda: texts(window)[0] == "Tänään")
    finnish = (window.rail.items[3].accessibleName(), built.pages["today"].button.text())
    languages.use("sv")
    qtbot.waitUntil(lambda: texts(window)[0] == "I dag")

    assert finnish == ("Synkronointi, 2 päätöstä", "Kumoa")
    assert texts(window)[1] == "Företag"


def test_other_screens_can_take_the_place_of_all(qtbot, window, built):
    first = built.pages["today"]
    with qtbot.waitSignal(first.destroyed):
        window.show_screens({"start": built.factory("start")}, Route("start"))

    assert window.page is built.pages["start"]
    assert window.rail.isHidden()
    assert window.shell.navigator.previous is None


def test_a_route_without_a_screen_is_a_bug_by_name(window):
    with pytest.raises(BugError) as caught:
        window._build_page("nowhere")

    assert caught.value.facts == {"name": "nowhere"}


def test_trouble_is_told_without_its_cause(window):
    window.show_trouble(ValueError("Anna Mäkelä"))

    assert window._trouble.isVisible()
    assert "Mäkelä" not in window._trouble._text.text()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
def test_the_shell_is_accessible_and_cuts_nothing(qtbot, window, theme, languages, tmp_path, language, scale):
    languages.use(language)
    theme.apply(scale=scale)
    screenshot(window, tmp_path / "window.png")

    assert_accessible(window)
    assert_no_cut_text(window)


def test_the_window_loads_nothing_heavy():
    code = "import sys, ui.main_window; print(*{name.split('.')[0] for name in sys.modules})"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    heavy = {"sqlalchemy", "alembic", "reportlab", "httpx", "openpyxl", "keyring", "asyncio", "cryptography"}

    assert not heavy & set(done.stdout.split())
