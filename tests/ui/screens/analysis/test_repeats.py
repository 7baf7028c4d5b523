"""Repeats on the screen: add, answer, remove and bring back, by keys and by buttons."""

import pytest
from PySide6.QtCore import Qt

from digifocus_desktop.forms.answers import Answer
from tests import every_kind
from tests.ui.helpers import assert_accessible, assert_no_cut_text, visible_texts
from ui.screens import analysis as screen
from ui.screens.analysis.alone import create as create_alone
from ui.screens.analysis.presenter import AnalysisPresenter
from ui.shared.navigation import Route

ENTER = Qt.Key.Key_Return
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def analysis(services):
    return every_kind.begin(services)


@pytest.fixture
def page(show, context, analysis, window):
    window.resize(1366, 688)
    page = show(screen.create(context), Route("analysis", id=analysis.id))
    page._presenter.open_section("d")
    page.focus_first()
    return page


@pytest.fixture
def stored(services, analysis):
    return lambda: services.analyses.open(analysis.id).answers


def press(qtbot, page, *keys):
    for key in keys:
        target = page.window().focusWidget() or page
        (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(target, key)


def add_two(qtbot, page):
    press(qtbot, page, "+")
    press(qtbot, page, "Sievi", ENTER, "4", ENTER)
    press(qtbot, page, "+")
    press(qtbot, page, "Oulu", ENTER, "3", ENTER)


def markers(answers):
    return [name for name in answers if name.startswith("r_paikka#")]


def test_places_are_added_and_answered_by_keys_and_going_on_adds_none(qtbot, page, stored):
    assert page.body.repeat.isVisible()
    assert page.panes()[0] is page.body.repeat, "F6 comes to what is open"
    assert "None yet. Add one, or go on with Next." in visible_texts(page.body)
    add_two(qtbot, page)

    kept = stored()
    assert len(markers(kept)) == 2
    assert sorted(one.value for name, one in kept.items() if name.startswith("f_paikka#")) == [
        "Oulu",
        "Sievi",
    ]
    assert [head.words.text() for head in page.body.before.heads] == ["Place 1", "Place 2"]
    assert page.body.notes_after.notes == ("Staff in all: 7.",)
    press(qtbot, page, ENTER)
    assert page._presenter.state.section == "c"
    assert len(markers(stored())) == 2


def test_a_question_says_which_place_it_asks_about(qtbot, page):
    add_two(qtbot, page)
    press(qtbot, page, Qt.Key.Key_Up)

    assert page.card.belongs.text() == "Place 2"
    assert page.card.heading.text() == "How many?"
    assert page._presenter.state.last is False


def test_a_place_is_removed_and_the_toast_brings_it_back_with_its_answers(qtbot, page, stored, context):
    add_two(qtbot, page)
    before = stored()
    qtbot.mouseClick(page.body.before.heads[0].button, LEFT)

    assert len(markers(stored())) == 1
    assert [head.words.text() for head in page.body.before.heads] == ["Place 1"]
    assert page.body.notes_after.notes == ("Staff in all: 3.",)
    assert context.shell.toasts.undo()
    assert stored() == before
    assert page.body.notes_after.notes == ("Staff in all: 7.",)


def test_undo_takes_an_added_place_away(qtbot, page, stored):
    press(qtbot, page, "+")
    assert page._presenter.state.question.belongs == "Place 1"
    page._presenter.undo()

    assert markers(stored()) == []
    assert page.body.repeat.isVisible()


def test_removing_the_place_whose_question_is_open_leads_to_where_one_is_added(qtbot, page, stored):
    press(qtbot, page, "+")
    press(qtbot, page, "Sievi")
    qtbot.mouseClick(page.body.before.heads[0].button, LEFT)

    assert page.body.repeat.isVisible()
    assert markers(stored()) == []


def test_the_list_of_the_page_adds_too(qtbot, page, stored):
    add_two(qtbot, page)
    press(qtbot, page, Qt.Key.Key_Up)
    button = page.body.after.parts[-1]
    assert button.text() == "Add: Place"
    qtbot.mouseClick(button, LEFT)

    assert len(markers(stored())) == 3
    assert page.card.belongs.text() == "Place 3"


def test_the_place_where_one_was_is_found_again(qtbot, page, context, analysis):
    add_two(qtbot, page)
    press(qtbot, page, Qt.Key.Key_Up)
    item = page._presenter.state.question.item
    assert page.leave()
    again = AnalysisPresenter(context)
    again.enter(Route("analysis", id=analysis.id))

    found = again.state.question
    assert found is not None
    assert found.item == item


def test_the_entrepreneur_alone_adds_places_as_well(qtbot, show, context, analysis, services):
    page = show(create_alone(context), Route("alone", id=analysis.id))
    page._presenter.open_section("d")
    page.focus_first()
    press(qtbot, page, "+")
    press(qtbot, page, "Sievi", ENTER)

    kept = services.analyses.open(analysis.id).answers
    assert [one for name, one in kept.items() if name.startswith("f_paikka#")] == [Answer.of("Sievi")]


@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.5)])
def test_places_are_reached_by_keys_named_and_whole(qtbot, page, theme, qapp, look, scale):
    theme.apply(look=look, scale=scale)
    add_two(qtbot, page)
    for step in (0, -1):
        page._presenter.move(step)
        for _ in range(3):
            qapp.processEvents()
        assert_accessible(page)
        assert_no_cut_text(page)
