"""The needs: which themes, whose firms, and the workbook."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.services import scores
from tests.analysis_data import answer_all, open_analysis
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.needs.presenter import NeedsPresenter
from ui.screens.needs.view import NeedsPage
from ui.shared.navigation import Route


def analysed(services, name, value):
    analysis = open_analysis(services, name=name)
    answer_all(services, analysis, value)
    services.analyses.complete(analysis.id)
    return analysis


@pytest.fixture
def made(services):
    return [analysed(services, "Mäkelän <b>tila</b>", 0), analysed(services, "Sujuva Oy", 4)]


@pytest.fixture
def page(made, context, show, tmp_path):
    path = tmp_path / "tarpeet.xlsx"
    return show(NeedsPage(NeedsPresenter(context), context.shell, lambda _name: path), Route("monitoring"))


def select(page, theme):
    row = [one.key for one in page.model.rows].index(theme)
    page.table.selectRow(row)
    return row


def line(page, text):
    return next(one for one in page.pane.rows if one.text() == text)


def test_without_analyses_the_page_says_so(context, show):
    page = show(NeedsPage(NeedsPresenter(context), context.shell, lambda _name: None), Route("monitoring"))
    assert "No analysis fits these conditions." in visible_texts(page)
    assert not page.table.isVisible()


def test_a_theme_is_shown_by_group_and_municipality_and_leads_to_its_firms(page, context, made):
    row = select(page, "TP2.1")
    assert page.model.index(row, 1).data() == "1"
    assert page.model.index(row, 2).data() == "50 %"
    names = [one.text() for one in page.pane.rows]
    assert {"Juva", "Mikkeli", "Savonlinna"} <= set(names)
    assert not line(page, "Mikkeli").isEnabled()

    QTest.mouseClick(line(page, "Juva"), Qt.MouseButton.LeftButton)
    assert [one.text() for one in page.pane.rows] == ["Mäkelän <b>tila</b>"]
    QTest.mouseClick(page.pane.rows[0], Qt.MouseButton.LeftButton)
    assert context.navigator.current == Route("company", made[0].company_id)

    assert page.go_back()
    assert line(page, "Juva").isEnabled()
    assert not page.go_back()


def test_the_theme_looked_at_follows_the_language(page, languages, qtbot):
    select(page, "TP2.1")
    languages.use("sv")

    qtbot.waitUntil(lambda: page.pane.name.text() == "Grunderna i skick")
    assert line(page, "Alla som behöver det").isEnabled()


def test_conditions_count_anew(page):
    assert page.cohort.count.text().startswith("2 ")
    page.cohort.phase.buttons[1].click()
    assert "No analysis fits these conditions." in visible_texts(page)
    page.cohort.phase.buttons[0].click()
    assert page.table.isVisible()


def test_the_numbers_follow_a_new_analysis(page, services, qtbot):
    analysed(services, "Kolmas", 0)
    qtbot.waitUntil(lambda: page.model.index(select(page, "TP2.1"), 1).data() == "2")


def test_the_workbook_is_saved_where_the_person_says(page, tmp_path, context):
    page.save_button.click()
    book = load_workbook(tmp_path / "tarpeet.xlsx")
    assert len(book.sheetnames) == 4
    assert "tarpeet.xlsx" in context.shell.toasts.toast.text


def test_tables_of_an_older_program_are_made_anew_first(services, made, context, show, monkeypatch):
    monkeypatch.setattr(scores, "SLICE_SECONDS", 0.0)
    monkeypatch.setattr(scores, "_AT_ONCE", 1)
    with services.store.local() as connection:
        connection.execute("DELETE FROM theme_need")
        connection.execute("DELETE FROM store_meta WHERE key = 'scores_made'")
    presenter = NeedsPresenter(context)
    shares = []
    presenter.state_changed.connect(lambda state: shares.append(state.progress))
    page = show(NeedsPage(presenter, context.shell, lambda _name: None), Route("monitoring"))

    assert [share for share in shares if share is not None] == [0.5]
    assert page.model.index(select(page, "TP2.1"), 1).data() == "1"


def test_making_anew_can_be_stopped_and_goes_on(services, made, context, show, monkeypatch):
    monkeypatch.setattr(scores, "SLICE_SECONDS", 0.0)
    monkeypatch.setattr(scores, "_AT_ONCE", 1)
    with services.store.local() as connection:
        connection.execute("DELETE FROM store_meta WHERE key = 'scores_made'")
    presenter = NeedsPresenter(context)
    page = NeedsPage(presenter, context.shell, lambda _name: None)
    monkeypatch.setattr(presenter._catching_up, "_go_on", lambda: presenter._progressed(0.1))
    show(page, Route("monitoring"))
    assert page.strip.isVisible()
    page.strip.cancelled.emit()
    assert "The numbers are not ready." in visible_texts(page)
    monkeypatch.undo()
    page.empty.primary.click()
    assert page.table.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(page, theme, scale, qtbot):
    theme.apply(scale=scale)
    assert_model_sound(page.model)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
