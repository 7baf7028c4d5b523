"""Bringing back what was deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.trash import create
from ui.shared.buttons import Button
from ui.shared.navigation import Route


@pytest.fixture
def page(services, context, show):
    for name in ("Mäkelän tila", "<b>Mylly</b>"):
        services.companies.delete(services.companies.create(NewCompany(name)))
    return show(create(context), Route("trash"))


def names(page):
    return {page.model.index(row, 0).data() for row in range(page.model.rowCount())}


def test_an_empty_trash_says_so(context, show):
    page = show(create(context), Route("trash"))

    assert "Nothing has been deleted." in visible_texts(page)
    assert not page.restore_button.isVisible()


def test_a_row_is_brought_back_by_a_click_and_deleted_again_by_undo(page, services, context, qtbot):
    assert names(page) == {"Mäkelän tila", "<b>Mylly</b>"}
    row = next(row for row in range(2) if page.model.row_at(row).title == "Mäkelän tila")
    page.table.selectRow(row)
    QTest.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)

    assert names(page) == {"<b>Mylly</b>"}
    assert services.company_lists.page("", ListFilter()).rows[0].name == "Mäkelän tila"
    assert context.shell.toasts.toast.text == "Brought back: Mäkelän tila"

    context.shell.toasts.undo()

    assert names(page) == {"Mäkelän tila", "<b>Mylly</b>"}


def test_the_way_back_leads_where_the_person_came_from(page, context):
    context.navigator.start(Route("companies"))
    context.navigator.go(Route("trash"))
    QTest.mouseClick(page.header.back, Qt.MouseButton.LeftButton)

    assert context.navigator.current == Route("companies")


def test_when_the_last_row_is_brought_back_the_keyboard_stays_on_the_page(page, window):
    rail = Button("Today")
    window.layout().insertWidget(0, rail)
    rail.show()
    page.table.setFocus()
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert page.header.back.hasFocus()


def test_a_row_is_brought_back_by_enter(page, services, qtbot):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert services.company_lists.page("", ListFilter()).total == 1


def test_rows_say_what_they_are_and_when_they_were_deleted(page):
    assert page.model.index(0, 1).data() == "Company"
    assert page.model.index(0, 2).data()
    assert assert_model_sound(page.model) is not None


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(page, theme, scale, qtbot):
    theme.apply(scale=scale)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
