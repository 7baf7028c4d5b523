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


def test_the_blocks_of_the_paper_are_keyed_and_empty_ones_are_nothing(page, stored):
    asked = page._presenter.state.asked
    rows = [row.question for row in page.model.rows if row.item.startswith("f_paikka#")]
    assert rows == ["Place 1: Where?", "Place 2: Where?", "Place 3: Where?"]
    key(page, "f_paikka#001", "Sievi", Qt.Key.Key_Return, "4", Qt.Key.Key_Return)

    kept = stored()
    assert [name for name in kept if name.startswith("r_paikka#")] == ["r_paikka#001"]
    assert (kept["f_paikka#001"], kept["f_vaki#001"]) == (Answer.of("Sievi"), Answer.of(4))
    assert page._presenter.state.question.item == "f_paikka#002"
    assert page._presenter.state.asked == asked + 2, "blocks that stay empty are not missing"


def test_undoing_the_first_answer_of_a_block_takes_the_block_away(page, stored):
    key(page, "f_vaki#002", "4", Qt.Key.Key_Return)
    assert "r_paikka#002" in stored()
    page._presenter.undo()

    assert not [name for name in stored() if "#002" in name]


def test_a_paper_that_is_gone_on_with_has_its_blocks_again(page, paper, context):
    key(page, "f_paikka#002", "Oulu", Qt.Key.Key_Return)
    again = KeyingPresenter(context)
    again.enter(Route("keying", paper))

    rows = {row.item: row.answer for row in again.state.rows if row.item.startswith("f_paikka#")}
    assert list(rows) == ["f_paikka#001", "f_paikka#002", "f_paikka#003"]
    assert rows["f_paikka#002"] == "…"
