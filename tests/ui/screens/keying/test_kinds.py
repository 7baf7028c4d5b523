"""Keying takes what the form offers, its limits and its days, as the analysis does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.forms.answers import Answer
from tests import every_kind
from tests.ui.helpers import visible_texts
from ui.screens.keying.presenter import KeyingPresenter
from ui.screens.keying.view import KeyingPage
from ui.shared.navigation import Route


@pytest.fixture
def paper(services):
    return every_kind.begin(services, mode="paper").id


@pytest.fixture
def page(context, show, paper):
    return show(KeyingPage(KeyingPresenter(context), context.shell), Route("keying", paper))


@pytest.fixture
def stored(services, paper):
    return lambda: services.keying.open(paper).answers


def key(page, item, *keys):
    page._presenter.go(item)
    for one in keys:
        page._focus_line()
        target = page.window().focusWidget() or page
        (QTest.keyClicks if isinstance(one, str) else QTest.keyClick)(target, one)


def test_marks_stay_those_of_the_paper_where_options_are_filtered(page, stored):
    key(page, "f_alue", "2")
    assert page._presenter.state.question.item == "f_kunta"
    assert page._presenter.state.question.options == (("4", "Turku"), ("5", "Salo"))
    key(page, "f_kunta", "1")

    assert "f_kunta" not in stored()
    assert "There is no such option here now." in visible_texts(page)
    key(page, "f_kunta", "5")
    assert stored()["f_kunta"] == Answer.of("salo")


def test_an_option_that_no_longer_fits_is_a_contradiction_and_is_kept(page, stored):
    key(page, "f_alue", "2")
    key(page, "f_kunta", "5")
    done = page._presenter.state.done
    key(page, "f_alue", "1")

    row = page.model.rows[page.model.row_of("f_kunta")]
    assert (row.contradiction, row.withdrawn, row.answer) == (True, True, "5")
    assert page._presenter.state.done == done - 1
    page.tools.against.click()
    assert page._presenter.state.question.item == "f_kunta"
    assert any("“Salo” does not fit the earlier answers." in words for words in visible_texts(page))
    assert stored()["f_kunta"] == Answer.of("salo")


def test_too_many_options_are_refused_in_a_sentence(page, stored):
    key(page, "f_toimii", "123", Qt.Key.Key_Return)

    assert "f_toimii" not in stored()
    assert "Choose at most 2. Take one choice away first." in visible_texts(page)
    assert page.card.entry.text() == "123"


def test_a_month_is_keyed_as_it_is_written_and_shown_so(page, stored):
    key(page, "f_kuu", "4.2026", Qt.Key.Key_Return)

    assert stored()["f_kuu"] == Answer.of("2026-04-01")
    assert page.model.rows[page.model.row_of("f_kuu")].answer == "4.2026"


def test_a_proposal_is_not_keyed_for_anybody(page, stored):
    key(page, "f_nimi")
    assert page.card.entry.text() == ""
    key(page, "f_nimi", Qt.Key.Key_Return)
    assert "f_nimi" not in stored()


def test_finishing_without_what_is_required_says_the_forms_own_sentence(page):
    page.finish.click()

    assert page._presenter.state.question.item == "f_alue"
    assert "Choose the region: the towns depend on it." in visible_texts(page.banner)
