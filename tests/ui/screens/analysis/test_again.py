"""A repeated measurement on the table: competence is asked for now and for the start; nothing steers it."""

import pytest
from PySide6.QtCore import Qt

from digifocus_desktop.forms.answers import Answer
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.ui.helpers import assert_accessible, cut_texts
from ui.screens import analysis as screen
from ui.shared.navigation import Route


@pytest.fixture
def later(services):
    firm = make_company(services)
    measure(services, firm, value=1, l_tunnit=Answer.of(6))
    return services.analyses.start(firm, "T1")


@pytest.fixture
def page(show, context, window, later):
    window.resize(1366, 768)
    return show(screen.create(context), Route("analysis", id=later, params={"item": "a_tieto"}))


def test_both_ratings_of_a_competence_stand_on_one_card(page, services, later):
    assert page.card.then.isVisible()

    page.card.press_key("3")
    page.card.then.buttons[1].click()

    stored = services.analyses.open(later).answers["a_tieto"]
    assert (stored.value, stored.then) == (3, 1)


def test_the_sheet_of_keys_tells_of_the_second_rating_where_it_is_asked(page):
    asked_twice = {hint.keys: hint.words for hint in page.key_hints()}
    page._presenter.open_item("b_suunta")
    asked_once = {hint.keys: hint.words for hint in page.key_hints()}

    assert asked_twice["0–4"] == "Answer; after Enter the start as seen now"
    assert asked_once["0–4"] == "Answer"
    assert asked_twice["Enter"] != asked_once["Enter"]


def test_the_first_rating_is_not_shown_before_the_one_for_now(page):
    assert not page.card.earlier.isVisible()

    page.card.press_key("2")

    assert page.card.earlier.isVisible()
    assert page.card.earlier.text().startswith("At the first measurement: 1 · ")


def test_a_number_of_the_first_time_is_suggested_at_once(page):
    page._presenter.open_item("l_tunnit")

    assert page.card.earlier.text() == "At the first measurement: 6"
    assert not page.card.then.isVisible()


def test_level_questions_are_asked_once(page):
    page._presenter.open_item("b_suunta")

    assert not page.card.then.isVisible()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_cut_and_all_has_a_name(page, languages, language, qtbot):
    languages.use(language)
    page.card.press_key("2")

    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)


def test_keys_alone_rate_now_and_then_and_go_on(qtbot, page, services, later):
    def press(key):
        target = page.window().focusWidget() or page
        qtbot.keyClicks(target, key) if isinstance(key, str) else qtbot.keyClick(target, key)

    page.card.focus_first()
    press("3")
    assert page._presenter.state.question.item == "a_tieto"
    press(Qt.Key.Key_Return)
    assert page._presenter.state.question.item == "a_tieto", "Enter passes the start over"
    press("1")
    press(Qt.Key.Key_Return)

    stored = services.analyses.open(later).answers["a_tieto"]
    assert (stored.value, stored.then) == (3, 1)
    assert page._presenter.state.question.item == "a_yhteistyo"
    press("2")
    assert services.analyses.open(later).answers["a_yhteistyo"].value == 2

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)  # the start can be passed over
    assert page._presenter.state.question.item == "a_sisalto"


def test_a_digit_fills_what_is_left_where_the_keyboard_is_on_no_answer(qtbot, page, services, later):
    page.card.press_key("3")
    page.card.status.buttons[0].setFocus()

    qtbot.keyClicks(page.window().focusWidget(), "2")

    stored = services.analyses.open(later).answers["a_tieto"]
    assert (stored.value, stored.then) == (3, 2)
