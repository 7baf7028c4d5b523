"""Taking a list in, with its preview, its report and its undo."""

from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.importing import SLICE
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.import_list.presenter import ListPresenter, Part
from ui.screens.import_list.view import ListPage
from ui.screens.import_list.words import report_rows
from ui.shared.buttons import Button
from ui.shared.import_presenter import Step
from ui.shared.navigation import Route
from ui.shared.runner import InlineRunner
from ui.shared.tables import DETAIL_ROLE

LEFT = Qt.MouseButton.LeftButton
ROWS = (
    ["Mäkelän tila", "9914207-5", "Juva"],
    ["Uusi Paja Oy", 6005988, "Savonlinna"],
    ["<b>Mylly</b>", None, "Pieksämäki"],
    ["Puulan Matkailu Oy", None, "Hirvensalmi"],
    ["Väärä", "0600598-1", "Juva"],
)


@pytest.fixture
def listed(tmp_path):
    """Write a list and return its path."""

    def write(*rows):
        book = Workbook()
        sheet = book.create_sheet("Lista", 0)
        sheet.append(["Yritys", "Y-tunnus", "Kunta"])
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / "lista.xlsx")
        return tmp_path / "lista.xlsx"

    return write


@pytest.fixture
def asked():
    """What the person answers to the system's file windows."""
    return {"open": None, "save": None}


@pytest.fixture
def page(services, context, show, asked):
    services.companies.create(NewCompany("Mäkelän tila", "9914207-5", "178"))
    services.companies.create(NewCompany("Puulan Matkailu", municipality="097"))
    page = ListPage(
        ListPresenter(context),
        context.shell,
        lambda _parent: asked["open"],
        lambda _parent, _name: asked["save"],
    )
    return show(page, Route("import_list"))


def choose(page, asked, path):
    asked["open"] = path
    QTest.mouseClick(page.empty.findChildren(Button)[0], LEFT)


def names(page):
    model = page.preview.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def total(services):
    return services.company_lists.page("", ListFilter()).total


def show_part(page, part):
    QTest.mouseClick(page.preview.parts.buttons[list(Part).index(part)], LEFT)


def test_the_preview_shows_every_row_and_stores_nothing(page, asked, listed, services):
    choose(page, asked, listed(*ROWS))

    assert [button.text() for button in page.preview.parts.buttons] == [
        "New 2",
        "In the list already 2",
        "Not taken 1",
    ]
    assert names(page) == ["Uusi Paja Oy", "<b>Mylly</b>"]
    show_part(page, Part.REFUSED)
    assert page.preview.model.index(0, 1).data() == "6"
    assert "check digit" in page.preview.model.index(0, 2).data().lower()
    assert total(services) == 2


def test_a_list_is_taken_in_and_undone_again(page, asked, listed, services, context):
    choose(page, asked, listed(*ROWS))
    assert page.take_button.text().startswith("Take in 2 ")
    QTest.mouseClick(page.take_button, LEFT)

    assert total(services) == 4
    assert any(text.startswith("2 companies were taken in") for text in visible_texts(page))
    QTest.mouseClick(page.undo_button, LEFT)

    assert total(services) == 2
    assert "The import was undone." in visible_texts(page)
    QTest.mouseClick(page.take_button, LEFT)
    assert context.navigator.current == Route("companies")
    assert page._presenter.state.step is Step.CHOOSE


def test_the_summary_says_what_was_not_taken_and_why(page, asked, listed):
    choose(page, asked, listed(*ROWS))
    QTest.mouseClick(page.take_button, LEFT)

    told = " ".join(visible_texts(page.outcome))
    assert "2 companies were taken in. 2 were in the list already." in told
    assert "1 row was not taken: business ID is wrong 1." in told
    assert [button.text() for button in page.preview.parts.buttons] == [
        "Taken in 2",
        "In the list already 2",
        "Not taken 1",
    ]


def test_rows_that_a_stop_left_out_are_told_and_reported(page, asked, listed):
    many = [[f"Tila {n}", None, None] for n in range(SLICE + 20)]
    choose(page, asked, listed(*many))
    presenter = page._presenter
    presenter.state_changed.connect(lambda state: presenter.stop() if state.created else None)
    QTest.mouseClick(page.take_button, LEFT)

    rows = report_rows(presenter.state)
    assert len(rows) == SLICE + 20
    assert [row[2] for row in rows] == ["taken in"] * SLICE + ["not taken"] * 20
    assert rows[-1][3] == "The import was stopped before this row."
    assert "20 rows were not taken: stopped before them 20." in " ".join(visible_texts(page.outcome))


def test_the_report_of_an_undone_import_says_so(page, asked, listed):
    choose(page, asked, listed(*ROWS))
    QTest.mouseClick(page.take_button, LEFT)
    QTest.mouseClick(page.undo_button, LEFT)

    assert {row[2] for row in report_rows(page._presenter.state)} == {
        "taken in and undone",
        "in the list already",
        "not taken",
    }


def test_ctrl_z_undoes_the_import(page, asked, listed, services, context):
    choose(page, asked, listed(*ROWS))
    QTest.mouseClick(page.take_button, LEFT)

    context.shell.toasts.undo()

    assert total(services) == 2


def test_a_row_of_a_like_name_can_be_added_anyway(page, asked, listed):
    choose(page, asked, listed(*ROWS))
    show_part(page, Part.KNOWN)
    page.preview.table.selectRow(0)
    assert not page.preview.anyway_button.isEnabled()
    page.preview.table.selectRow(1)
    QTest.mouseClick(page.preview.anyway_button, LEFT)

    assert page.take_button.text().startswith("Take in 3 ")


def test_a_column_read_as_something_else_changes_the_preview(page, asked, listed):
    choose(page, asked, listed(*ROWS))
    choice = page.mapping.choices[0]
    choice.setCurrentIndex(0)
    choice.activated.emit(0)

    assert page.preview.parts.buttons[0].text() == "New 0"
    assert not page.take_button.isEnabled()
    assert page.trouble.isVisible()
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert page.preview.parts.buttons[0].text() == "New 2"
    assert not page.trouble.isVisible()


def test_the_report_names_every_row(page, asked, listed, tmp_path):
    choose(page, asked, listed(*ROWS))
    QTest.mouseClick(page.take_button, LEFT)
    asked["save"] = tmp_path / "report.xlsx"
    QTest.mouseClick(page.report_button, LEFT)

    rows = list(load_workbook(tmp_path / "report.xlsx").worksheets[0].values)
    assert [row[:3] for row in rows[1:]] == [
        ("2", "Mäkelän tila", "in the list already"),
        ("3", "Uusi Paja Oy", "taken in"),
        ("4", "<b>Mylly</b>", "taken in"),
        ("5", "Puulan Matkailu Oy", "in the list already"),
        ("6", "Väärä", "not taken"),
    ]


def test_stopping_half_way_keeps_what_is_written_and_can_be_undone(page, asked, listed, services):
    choose(page, asked, listed(*([f"Tila {number}", None, "Juva"] for number in range(SLICE * 3))))

    def stop_soon(state):
        if len(state.created) == SLICE:
            page.work.cancelled.emit()

    page._presenter.state_changed.connect(stop_soon)
    QTest.mouseClick(page.take_button, LEFT)

    assert total(services) == 2 + SLICE
    assert any("stopped before the end" in text for text in visible_texts(page))
    QTest.mouseClick(page.undo_button, LEFT)
    assert total(services) == 2


class WaitingLane(InlineRunner):
    """Reads files when it is told to."""

    def __init__(self):
        super().__init__()
        self.waiting = []

    def system(self, work, done, failed=None):
        self.waiting.append(lambda: super(WaitingLane, self).system(work, done, failed))


def test_a_file_that_takes_long_can_be_given_up(services, context, show, listed, tmp_path):
    lane = WaitingLane()
    presenter = ListPresenter(replace(context, runner=lane))
    page = show(ListPage(presenter, context.shell, lambda _: None, lambda _, __: None), Route("import_list"))
    presenter.choose(listed(["Uusi Paja Oy", None, "Juva"]))
    assert page.work.isVisible()

    page.work.cancelled.emit()
    assert not page.work.isVisible()
    (tmp_path / "kuva.xlsx").write_bytes(b"\x89PNG not a list")
    presenter.choose(tmp_path / "kuva.xlsx")
    while lane.waiting:
        lane.waiting.pop(0)()

    assert presenter.state.file is None
    assert presenter.state.error is not None
    assert presenter.state.error.code == "exchange.not_spreadsheet"


def test_a_foreign_file_gets_a_clear_message(page, asked, tmp_path):
    (tmp_path / "kuva.xlsx").write_bytes(b"\x89PNG not a list")
    choose(page, asked, tmp_path / "kuva.xlsx")

    assert page.trouble.isVisible()
    assert "kuva.xlsx: The file is not a table" in " ".join(visible_texts(page.trouble))
    assert page.empty.isVisible()


def test_the_way_back_leads_where_the_person_came_from_and_keeps_the_list(page, asked, listed, context):
    context.navigator.start(Route("companies"))
    context.navigator.go(Route("import_list"))
    choose(page, asked, listed(*ROWS))
    QTest.mouseClick(page.header.back, Qt.MouseButton.LeftButton)

    assert context.navigator.current == Route("companies")
    assert page._presenter.state.step is Step.LOOK


def test_nothing_happens_when_no_file_is_chosen(page, asked):
    choose(page, asked, None)

    assert page._presenter.state.step is Step.CHOOSE


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_is_named_and_whole(page, asked, listed, theme, scale, qtbot):
    choose(page, asked, listed(*ROWS))
    show_part(page, Part.KNOWN)
    theme.apply(scale=scale)
    tester = assert_model_sound(page.preview.model)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
    assert tester is not None


def test_where_room_is_short_rows_and_columns_take_turns(page, asked, listed, theme):
    choose(page, asked, listed(*ROWS))
    assert page.mapping.isVisible()
    assert page.preview.isVisible()
    assert not page.which.isVisible()
    theme.apply(scale=1.5)

    assert page.preview.isVisible()
    assert not page.mapping.isVisible()
    QTest.mouseClick(page.which.buttons[1], LEFT)
    assert page.mapping.isVisible()
    assert not page.preview.isVisible()


def test_a_second_remark_stands_below_the_first(page, asked, listed):
    choose(page, asked, listed(["Outo Kunta Oy", 6005988, "Timbuktu"]))
    remark = page.preview.model.index(0, 2)

    assert "Timbuktu" in f"{remark.data()} {remark.data(DETAIL_ROLE)}"
    assert remark.data()
    assert remark.data(DETAIL_ROLE)
