"""Taking answers in through the window: columns, whose they are, progress, report, undo, bad files."""

from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.services.company_values import NewCompany
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.survey_import.presenter import SurveyPresenter
from ui.screens.survey_import.state import Part
from ui.screens.survey_import.view import SurveyPage
from ui.shared.buttons import Button
from ui.shared.import_presenter import Step
from ui.shared.navigation import Route
from ui.shared.runner import InlineRunner

LEFT = Qt.MouseButton.LeftButton
HEADINGS = ["Yritys", "Y-tunnus", "Kunta", "c_sivut", "Oma kysymys"]
ROWS = (
    ["Mäkelän tila", "9914207-5", "Juva", 2, "4"],
    ["Uusi Paja", None, "Savonlinna", 9, "3"],
    ["Puulan Matkailu", None, "Hirvensalmi", "En tiedä", "1"],
)


@pytest.fixture
def answers(tmp_path):
    """Write an export and return its path."""

    def write(*rows, headings=HEADINGS, name="kysely.xlsx"):
        book = Workbook()
        sheet = book.create_sheet("Data", 0)
        sheet.append(headings)
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def asked():
    """What the person answers to the system's file windows."""
    return {"open": None, "save": None}


@pytest.fixture
def page(services, context, show, asked):
    services.companies.create(NewCompany("Mäkelän tila", "9914207-5", "178"))
    services.companies.create(NewCompany("Puulan Matkailu", municipality="097"))
    page = SurveyPage(
        SurveyPresenter(context),
        context.shell,
        lambda _parent: asked["open"],
        lambda _parent, _name: asked["save"],
    )
    return show(page, Route("survey_import"))


@pytest.fixture
def looked(page, asked, answers):
    """The page with a file of three respondents."""
    asked["open"] = answers(*ROWS)
    QTest.mouseClick(page.empty.findChildren(Button)[0], LEFT)
    return page


def _state(page):
    return page._presenter.state


def _tabs(page):
    return [button.text() for button in page.preview.parts.buttons]


def _map(page, index, target):
    page.mapping.table.selectRow(index)
    page.mapping.target.chosen.emit(target)


def _stored(services):
    with services.store.read() as connection:
        return connection.execute(
            "SELECT c.name FROM response_set r JOIN company c ON c.id = r.company_id "
            "WHERE NOT r.deleted AND r.mode = 'survey' ORDER BY c.name"
        ).fetchall()


def test_the_file_is_looked_at_before_anything_is_stored(looked, services):
    assert _state(looked).step is Step.LOOK
    assert _tabs(looked) == ["Ready 2", "Whose? 0", "Here already 0", "Not taken 1", "Did not fit 1"]
    assert looked.take_button.text() == "Take in 2 answers"
    assert _stored(services) == []


def test_a_column_of_the_survey_is_read_as_the_person_says(looked):
    before = _state(looked).file.columns[4].target
    _map(looked, 4, "item:c_haku")

    assert (before, _state(looked).file.columns[4].target) == (None, "item:c_haku")
    assert _state(looked).preview.rows[0].row.answers["c_haku"].value == 4


def test_whose_answers_are_not_known_is_chosen_by_the_person(looked, services):
    _map(looked, 4, "item:c_haku")
    looked.preview.parts.chosen.emit(Part.CHOOSE)
    rows = {one.row.name for one in _state(looked).rows(Part.CHOOSE)}
    assert rows == {"Uusi Paja"}
    looked.preview.choice.chosen.emit("create")
    looked.take_button.click()

    assert _stored(services) == [("Mäkelän tila",), ("Puulan Matkailu",), ("Uusi Paja",)]
    assert "3 answers taken in. 1 new company." in visible_texts(looked)


def test_all_missing_companies_are_made_at_once(looked):
    _map(looked, 4, "item:c_haku")
    looked.preview.parts.chosen.emit(Part.CHOOSE)
    looked.preview.create_all.click()

    assert _state(looked).count(Part.CHOOSE) == 0
    assert _state(looked).count(Part.READY) == 3


def test_what_did_not_fit_is_listed_and_saved_as_a_table(looked, asked, tmp_path, context):
    looked.preview.parts.chosen.emit(Part.MISFITS)
    model = looked.preview.misfit_model
    assert [model.index(0, n).data() for n in range(3)] == ["9", "3", "Outside the scale 0–4."]

    asked["save"] = tmp_path / "raportti.xlsx"
    looked.report_button.click()
    rows = list(load_workbook(asked["save"]).worksheets[0].iter_rows(values_only=True))
    assert rows[0] == ("Row", "Company", "Column", "Value", "Why")
    assert ("3", "Uusi Paja", "c_sivut", "9", "Outside the scale 0–4.") in rows
    assert context.shell.toasts.toast.text == "Saved: raportti.xlsx"


def test_the_whole_import_is_undone_by_the_toast(looked, services, context):
    looked.take_button.click()
    assert len(_stored(services)) == 2
    context.shell.toasts.undo()

    assert _stored(services) == []
    assert "The import was undone." in visible_texts(looked)


def test_the_same_file_again_has_nothing_to_take(looked, asked):
    looked.take_button.click()
    looked.other_button.click()

    assert _tabs(looked)[:3] == ["Ready 0", "Whose? 0", "Here already 2"]
    assert not looked.take_button.isEnabled()


def test_columns_that_are_kept_are_recognised_next_time(looked, asked, answers, context):
    _map(looked, 4, "item:c_haku")
    looked.mapping.name.setText("Kevätkysely")
    looked.mapping.keep.click()
    assert context.shell.toasts.toast.text == "The columns are kept under “Kevätkysely”."

    asked["open"] = answers(*ROWS, name="toinen.xlsx")
    looked.other_button.click()
    assert "The columns were read as kept under “Kevätkysely”." in visible_texts(looked)
    assert _state(looked).file.columns[4].target == "item:c_haku"


def test_numbers_from_one_to_five(looked, asked, answers):
    asked["open"] = answers(["Mäkelän tila", "9914207-5", "Juva", 5, ""])
    looked.other_button.click()
    assert _state(looked).count(Part.MISFITS) == 1
    looked.mapping.shift.click()

    assert _state(looked).count(Part.MISFITS) == 0
    assert _state(looked).preview.rows[0].row.answers["c_sivut"].value == 4


class Slow(InlineRunner):
    """Keeps what is to be written, so that a person can stop it in between."""

    def __init__(self):
        super().__init__()
        self.waiting = []

    def write(self, work, done, failed=None):
        self.waiting.append((work, done, failed))

    def step(self):
        super().write(*self.waiting.pop(0))


def test_it_can_be_stopped_and_what_is_written_stays_and_is_undone(
    services, context, show, asked, answers, theme
):
    rows = [[f"Yritys {n}", None, None, 1, ""] for n in range(60)]
    slow = Slow()
    page = SurveyPage(
        SurveyPresenter(replace(context, runner=slow)),
        context.shell,
        lambda _: answers(*rows),
        lambda *_: None,
    )
    show(page, Route("survey_import"))
    page.empty.acted.emit()
    page.preview.parts.chosen.emit(Part.CHOOSE)
    page.preview.create_all.click()
    page.take_button.click()
    slow.step()
    slow.step()
    assert 0 < _state(page).done_share < 1
    page.work.cancelled.emit()
    while slow.waiting:
        slow.step()

    assert _state(page).stopped
    assert 0 < len(_stored(services)) < 60
    page.undo_button.click()
    slow.step()
    assert _stored(services) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"%PDF-1.4", "spreadsheet"), (b"PK\x03\x04broken", "damaged")],
)
def test_a_wrong_file_is_told_and_another_can_be_chosen(page, asked, tmp_path, content, words):
    (tmp_path / "väärä.xlsx").write_bytes(content)
    asked["open"] = tmp_path / "väärä.xlsx"
    page.empty.acted.emit()

    assert page.trouble.isVisible()
    assert "väärä.xlsx: " in " ".join(visible_texts(page.trouble))
    assert page.empty.isVisible()


def test_a_file_without_firms_says_which_column_is_missing(page, asked, answers):
    asked["open"] = answers([1, 2], headings=["c_sivut", "c_haku"])
    page.empty.acted.emit()

    assert any("Choose the column that holds the name" in text for text in visible_texts(page))


def test_markup_in_a_file_shows_as_text(page, asked, answers):
    asked["open"] = answers(["<b>Mylly</b>", None, "Juva", "<i>7</i>", ""])
    page.empty.acted.emit()
    page.preview.parts.chosen.emit(Part.MISFITS)

    assert page.preview.misfit_model.index(0, 0).data() == "<i>7</i>"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("part", [Part.CHOOSE, Part.MISFITS])
def test_every_size_is_readable_and_known_to_screen_readers(qtbot, looked, theme, scale, part):
    theme.apply(scale=scale)
    looked.preview.parts.chosen.emit(part)
    qtbot.waitUntil(lambda: not cut_texts(looked))

    assert_accessible(looked)


def test_the_models_are_sound(looked):
    assert_model_sound(looked.mapping.model)
    assert_model_sound(looked.preview.model)
    assert_model_sound(looked.preview.misfit_model)
