"""The menu behind the three dots, *Opening…*, the mark of a language, and a bar that is short of room."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shared.bars import ModeBar
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.menus import MenuAct, MoreButton
from ui.shared.opening import OPENING_MS, Opening


@pytest.fixture
def shown(qtbot, theme, languages):
    """A window that shows a part."""
    window = QWidget()
    layout = QVBoxLayout(window)
    qtbot.addWidget(window)

    def show(part: QWidget) -> QWidget:
        layout.addWidget(part)
        window.show()
        qtbot.waitExposed(window)
        return window

    return show


def test_a_menu_does_what_was_chosen_and_is_no_button_while_empty(qtbot, shown):
    done: list[str] = []
    more = MoreButton()
    window = shown(more)
    assert not more.isVisible()

    more.show_acts([MenuAct("Print", "printer", lambda: done.append("print"))])
    assert more.isVisible()
    menu = more.open_menu()
    menu.actions()[0].trigger()
    menu.close()

    assert done == ["print"]
    assert window.isVisible()


def test_quick_work_is_not_told_and_slow_work_is(qtbot, shown):
    opening = Opening()
    shown(opening)
    opening.show_opening(True)
    assert opening._soon.interval() == OPENING_MS
    opening.show_opening(False)
    assert not opening._soon.isActive()
    assert not opening.isVisible()

    opening.show_opening(True)
    qtbot.waitUntil(opening.isVisible)
    opening.show_opening(False)
    assert not opening.isVisible()


def test_a_language_is_marked_only_where_it_is_another(shown, languages):
    tag = LanguageTag()
    shown(tag)
    tag.show_texts({"fi": "Myynti", "en": "Sales"}, {"fi": "Arki"})
    assert (tag.isVisible(), tag.text()) == (True, "FI")
    assert "Finnish" in tag.accessibleName()
    tag.show_texts({"fi": "Myynti", "en": "Sales"})
    assert not tag.isVisible()


def test_a_bar_breaks_in_two_lines_rather_than_cut_the_firms_name(qtbot, shown):
    bar = ModeBar(Button("A rather long act"), Button("Another long act"))
    bar.show_words("Mäkelän tila", "Digital advice interview")
    window = shown(bar)
    window.setMinimumSize(100, 100)
    window.resize(900, 300)
    qtbot.waitUntil(lambda: bar.width() > 850 and bar.height() < 60)
    low = bar.height()

    window.resize(430, 300)
    qtbot.waitUntil(lambda: bar.height() > low)
    assert bar._firm.width() >= bar._firm.fontMetrics().horizontalAdvance("Mäkelän tila")

    window.resize(900, 300)
    qtbot.waitUntil(lambda: bar.height() == low)
