"""The coordinator at the forms: from a workbook to new analyses."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.workbook import WorkbookProblem
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.shipped_form import WORKBOOK, shipped_package
from digifocus_desktop.store import meta
from tests import every_kind
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from ui.screens.forms import words as spoken
from ui.screens.forms.outside import Outside
from ui.screens.forms.presenter import FormsPresenter
from ui.screens.forms.preview_sheet import MOST, SLICE
from ui.screens.forms.state import Part, Place
from ui.screens.forms.view import FormsPage
from ui.shared.navigation import Route

NEW_TEXT = "Millaiset sivut yrityksellä on?"


@dataclass
class Person(Outside):
    """Answers the system's dialogs as a test says, and remembers what was handed out."""

    file: Path | None = None
    target: Path | None = None
    opened: list[Path] = field(default_factory=list)
    clipboard: str = ""
    program: bool = True

    def ask_open(self, _parent: Any) -> Path | None:
        return self.file

    def ask_save(self, _parent: Any, _name: str) -> Path | None:
        return self.target

    def open_file(self, path: Path) -> bool:
        self.opened.append(path)
        return self.program

    def copy(self, text: str) -> None:
        self.clipboard = text


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def page(context, show, person) -> FormsPage:
    page = FormsPage(FormsPresenter(context), context.shell, person)
    show(page, Route("forms"))
    return page


def workbook(path: Path, change: Callable[[Any], None], version: str | None = None) -> Path:
    """A copy of the shipped workbook with a change, as a spreadsheet program would save it."""
    book = load_workbook(BytesIO(WORKBOOK.read_bytes()))
    change(book)
    if version:
        set_cell(book["settings"], 2, "version", version)
    book.save(path)
    return path


def column(sheet: Any, heading: str) -> int:
    return int(next(cell.column for cell in sheet[1] if cell.value == heading))


def set_cell(sheet: Any, row: int, heading: str, value: object) -> None:
    sheet.cell(row, column(sheet, heading), value)


def row_of(sheet: Any, name: str) -> int:
    return int(next(row[0].row for row in sheet.iter_rows() if row[1].value == name))


def reword_and_add(book: Any) -> None:
    """Another text for a question, and a new one after it with the same answers."""
    survey = book["survey"]
    row = row_of(survey, "c_sivut")
    set_cell(survey, row, "label::Suomi (fi)", NEW_TEXT)
    survey.insert_rows(row + 1)
    for cell in survey[row]:
        survey.cell(row + 1, cell.column, cell.value)
    for code in ("Suomi (fi)", "Svenska (sv)", "English (en)"):
        set_cell(survey, row + 1, f"label::{code}", "Onko sivuilla haku?")
    set_cell(survey, row + 1, "name", "c_uusi")


def press(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def checked(page: FormsPage, person: Person, path: Path) -> None:
    person.file = path
    page.presenter.open(Place.VERSIONS)
    press(page.check_button)


def test_a_coordinator_changes_a_form_and_new_analyses_have_it_while_an_open_one_keeps_its_own(
    page, person, services, context, tmp_path
):
    company = services.companies.create(NewCompany("Mäkelän tila"))
    draft = services.analyses.start(company)
    services.analyses.answer(draft, {"c_sivut": Answer.of(3)})
    page.presenter.load()
    checked(page, person, workbook(tmp_path / "lomake.xlsx", reword_and_add, "2099.1.0"))

    told = visible_texts(page)
    assert any("2099.1.0" in text and "lomake.xlsx" in text for text in told)
    lines = {line.words[0]: line for line in page.check.lists.model.rows}
    assert lines["Question c_sivut: text (Finnish)"].details[1] == f"+ {NEW_TEXT}"
    assert lines["Question c_sivut: text (Finnish)"].words[2] == "Comparable"
    assert lines["Question c_uusi: added"].words[2] == "Shifted"

    press(page.publish_button)
    assert any(
        "1 open analysis goes on with the version it was begun with." in text for text in visible_texts(page)
    )
    page.check.confirm.note.setText("Haku mukaan")
    press(page.check.confirm.go_button)

    assert context.shell.toasts.toast.text == "Version 2099.1.0 is in use"
    assert page.focusWidget() is page.versions.table
    assert services.analyses.open(draft).package.hash == shipped_package().hash
    assert services.analyses.open(draft).answers["c_sivut"] == Answer.of(3)
    other = services.companies.create(NewCompany("Toinen tila"))
    begun = services.analyses.open(services.analyses.start(other))
    assert begun.package.by_id["c_uusi"].label["fi"] == "Onko sivuilla haku?"
    assert begun.package.by_id["c_sivut"].label["fi"] == NEW_TEXT
    assert page.versions.model.row_at(0).words[0] == "2099.1.0"

    context.shell.toasts.undo()
    assert services.forms.current.hash == shipped_package().hash


def break_cells(book: Any) -> None:
    survey = book["survey"]
    row = row_of(survey, "c_haku")
    set_cell(survey, row, "relevant", "${ei_ole} = 1")
    set_cell(survey, row, "bind::df:weight", "raskas")


def test_a_broken_workbook_shows_its_cells_and_is_read_again_when_it_is_mended(
    page, person, context, tmp_path, qtbot
):
    path = workbook(tmp_path / "rikki.xlsx", break_cells)
    checked(page, person, path)
    book = load_workbook(path)["survey"]
    row, weight = row_of(book, "c_haku"), get_column_letter(column(book, "bind::df:weight"))

    cells = {line.words[0]: line.words[1] for line in page.check.lists.model.rows}
    assert cells[f"survey!{weight}{row}"] == "raskas is not a number."
    assert "ei_ole" in " ".join(cells.values())
    assert page.publish_button.isVisible()
    assert not page.publish_button.isEnabled()
    press(page.check.copy_button)
    assert f"survey!{weight}{row}\traskas is not a number." in person.clipboard
    assert page.check.open_button.text().startswith("Open, copy survey!")
    at = [line.words[0] for line in page.check.lists.model.rows].index(f"survey!{weight}{row}")
    page.check.lists.table.selectRow(at)
    assert page.check.open_button.text() == f"Open, copy survey!{weight}{row}"
    press(page.check.open_button)
    assert (person.opened, person.clipboard) == ([path], f"survey!{weight}{row}")
    person.program = False
    press(page.check.open_button)
    assert context.shell.toasts.toast.text == f"No program here opens the workbook: {path}"

    workbook(path, reword_and_add, "2099.1.0")
    qtbot.waitUntil(lambda: page.presenter.state.checked is not None, timeout=5000)
    assert page.presenter.state.part is Part.CHANGES
    assert page.publish_button.isEnabled()


@pytest.mark.parametrize(
    ("sheet", "column_name", "row", "address"),
    [
        ("survey", "D", 12, "survey!D12"),
        ("survey", "", 12, "survey!A12"),
        ("oma taulukko", "B", 3, "'oma taulukko'!B3"),
        ("survey", "", 0, ""),
        ("", "", 0, ""),
    ],
)
def test_a_place_is_told_as_the_name_box_takes_it(sheet, column_name, row, address):
    assert spoken.address(WorkbookProblem(sheet, row, column_name, "form.x", {})) == address


def test_a_version_that_is_too_low_is_refused_and_says_the_least(page, person, tmp_path):
    checked(page, person, workbook(tmp_path / "lomake.xlsx", reword_and_add))

    major, minor, _ = shipped_package().version.split(".")
    least = f"{major}.{int(minor) + 1}.0"
    assert any(least in text for text in visible_texts(page))
    assert not page.publish_button.isEnabled()
    assert least in page.check.blocked_reason()


def test_an_advisor_without_the_role_cannot_publish_and_is_told_why(page, person, services, tmp_path):
    with services.store.local() as connection:
        meta.put(connection, {"hub_url": "https://hub.example"})
    services.forget_me()
    page.presenter.load()
    checked(page, person, workbook(tmp_path / "lomake.xlsx", reword_and_add, "2099.1.0"))

    assert page.presenter.state.checked.refusal is None
    assert not page.publish_button.isEnabled()
    assert "administrator of the organisation that leads" in page.publish_button.toolTip()


def test_every_part_of_a_check_has_its_lines_and_the_preview_branches(page, person, tmp_path, qtbot):
    checked(page, person, workbook(tmp_path / "lomake.xlsx", reword_and_add, "2099.1.0"))
    presenter = page.presenter

    presenter.show_part(Part.TIMES)
    paths = [line.details[0] for line in page.check.lists.model.rows]
    assert paths == [
        name
        for name in ("Whole analysis", "Quick survey", "End (T1)", "A year later (T2), short")
        for _ in range(7)
    ]
    presenter.show_part(Part.REMARKS)
    assert page.check.lists.model.rows or page.check.lists.empty.isVisible()
    presenter.show_part(Part.PREVIEW)
    preview = page.check.preview
    assert preview.isVisible()
    pages = [button.section.value for button in preview.pages.buttons]
    assert "i_b2c" in pages
    assert "i_b2b" not in pages
    preview.path.chosen.emit(("b2b",))
    assert "i_b2b" in [button.section.value for button in preview.pages.buttons]
    preview.pages.chosen.emit("c")
    qtbot.waitUntil(lambda: "c_uusi" in " ".join(visible_texts(page)))
    presenter.show_part(Part.CHANGES)
    assert_model_sound(page.check.lists.model)
    assert_accessible(page)


def add_every_kind(book: Any) -> None:
    """Questions of each kind on one page: a number opens a date, the date a time, options a text."""
    survey = book["survey"]
    row = row_of(survey, "c_sivut")
    limits = {"constraint": ". <= 50", "constraint_message::Suomi (fi)": "Enintään 50 sivua."}
    rows = (
        ("integer", "k_luku", limits),
        ("date", "k_paiva", {"relevant": "${k_luku} > 10"}),
        ("decimal", "k_desi", {"relevant": "${k_paiva} != ''"}),
        ("text", "k_teksti", {"relevant": "${k_desi} > 1"}),
        ("note", "k_kiitos", {"relevant": "${k_teksti} != ''"}),
    )
    survey.insert_rows(row + 1, len(rows))
    for at, (kind, name, more) in enumerate(rows, row + 1):
        set_cell(survey, at, "type", kind)
        set_cell(survey, at, "name", name)
        for code in ("Suomi (fi)", "Svenska (sv)", "English (en)"):
            set_cell(survey, at, f"label::{code}", f"Kysymys {name}")
        for heading, value in more.items():
            set_cell(survey, at, heading, value)


@pytest.fixture
def tried(page, person, tmp_path, qtbot):
    """The preview of a form with questions of every kind, at their page."""
    checked(page, person, workbook(tmp_path / "lomake.xlsx", add_every_kind, "2099.1.0"))
    assert page.presenter.state.checked is not None, page.presenter.state.read.problems
    page.presenter.show_part(Part.PREVIEW)
    page.check.preview.pages.chosen.emit("c")
    return page.check.preview


def write(preview, name, words):
    field = preview.sheet.questions[name].field
    field.setFocus()
    field.setText(words) if hasattr(field, "setText") else field.setPlainText(words)
    field.flush()


def test_the_preview_takes_numbers_days_and_texts_and_opens_what_hangs_on_them(tried):
    for opens, name, words in (
        ("k_paiva", "k_luku", "12"),
        ("k_desi", "k_paiva", "24.12.2026"),
        ("k_teksti", "k_desi", "2,5"),
        ("k_kiitos", "k_teksti", "Hyvin sujui"),
    ):
        assert opens not in tried.sheet.questions
        write(tried, name, words)
        assert opens in tried.sheet.questions
        assert tried.sheet.questions[name].field.hasFocus()
    assert tried._runtime.answers["k_desi"].value == 2.5
    write(tried, "k_luku", "")
    assert "k_paiva" not in tried.sheet.questions


@pytest.mark.parametrize(
    ("words", "told"),
    [("60", "Enintään 50 sivua."), ("monta", "Enter a number, such as 12."), ("2,5", "whole number")],
)
def test_what_the_form_does_not_take_is_said_beside_the_question_and_stays_typed(tried, words, told):
    write(tried, "k_luku", words)

    assert any(told in text for text in visible_texts(tried.sheet.questions["k_luku"]))
    assert tried.sheet.questions["k_luku"].field.text() == words
    assert "k_luku" not in tried._runtime.answers


def add_a_hundred(book: Any) -> None:
    """A hundred questions more on one page; the first of them opens a note at the top."""
    survey = book["survey"]
    row = row_of(survey, "c_sivut")
    survey.insert_rows(row + 1, 100)
    for at in range(row + 1, row + 101):
        set_cell(survey, at, "type", "integer")
        set_cell(survey, at, "name", f"k_{at - row}")
        for code in ("Suomi (fi)", "Svenska (sv)", "English (en)"):
            set_cell(survey, at, f"label::{code}", f"Kysymys {at - row}")
    set_cell(survey, row + 2, "relevant", "${k_1} > 10")


def test_a_page_of_a_hundred_questions_is_drawn_bit_by_bit_and_kept_when_one_is_answered(
    page, person, tmp_path, qtbot
):
    checked(page, person, workbook(tmp_path / "lomake.xlsx", add_a_hundred, "2099.1.0"))
    page.presenter.show_part(Part.PREVIEW)
    preview, sheet = page.check.preview, page.check.preview.sheet
    preview.pages.chosen.emit("c")
    assert len(sheet.questions) == SLICE
    qtbot.waitUntil(lambda: len(sheet.questions) == MOST)

    press(sheet.more)
    qtbot.waitUntil(lambda: len(sheet.questions) > 100)
    kept = sheet.questions["k_90"]
    write(preview, "k_1", "12")
    assert "k_2" in sheet.questions
    assert sheet.questions["k_90"] is kept
    shown = [sheet.body.itemAt(n).widget() for n in range(sheet.body.count())]
    assert shown.index(sheet.questions["k_2"]) == shown.index(sheet.questions["k_1"]) + 1


def test_a_repeat_of_the_preview_gets_one_more_and_sums_follow(page, person, tmp_path, qtbot):
    path = tmp_path / "kaikki.xlsx"
    path.write_bytes(every_kind.workbook())
    checked(page, person, path)
    page.presenter.show_part(Part.PREVIEW)
    preview, sheet = page.check.preview, page.check.preview.sheet
    preview.pages.chosen.emit("d")
    for _ in range(2):
        press(sheet.add_buttons["r_paikka"])

    staff = [name for name in sheet.questions if name.startswith("f_vaki#")]
    for name, count in zip(staff, ("7", "5"), strict=True):
        write(preview, name, count)
    qtbot.waitUntil(lambda: "Staff in all: 12." in visible_texts(sheet))
    shown = [sheet.body.itemAt(n).widget() for n in range(sheet.body.count())]
    assert shown.index(sheet.questions["n_kaikki"]) > max(
        shown.index(sheet.questions[name]) for name in staff
    )


def test_the_preview_asks_what_a_quick_survey_asks(tried):
    whole = len(tried._runtime.questions)
    tried.course.chosen.emit(Course(quick=True))

    assert 5 < len(tried._runtime.questions) < whole / 2


def test_an_open_analysis_moves_to_the_version_in_use_and_back(page, person, services, context, tmp_path):
    draft = services.analyses.start(services.companies.create(NewCompany("Mäkelän tila")))
    services.analyses.answer(draft, {"c_sivut": Answer.of(3)})
    checked(page, person, workbook(tmp_path / "lomake.xlsx", reword_and_add, "2099.1.0"))
    press(page.publish_button)
    press(page.check.confirm.go_button)
    page.presenter.open(Place.DRAFTS)
    page.drafts.table.selectRow(0)

    assert "Every answer fits." in visible_texts(page)
    press(page.drafts.move_button)
    assert services.analyses.open(draft).package.version == "2099.1.0"
    assert "Every open analysis has the version in use." in visible_texts(page)
    context.shell.toasts.undo()
    assert services.analyses.open(draft).package.hash == shipped_package().hash


def test_taking_a_version_out_of_use_needs_a_reason_which_the_list_shows(
    page, person, services, context, tmp_path
):
    checked(page, person, workbook(tmp_path / "lomake.xlsx", reword_and_add, "2099.1.0"))
    press(page.publish_button)
    press(page.check.confirm.go_button)
    confirm = page.versions.confirm
    press(page.versions.withdraw_button)
    assert confirm.isVisible()
    press(confirm.go_button)
    assert "Write why, in a few words." in visible_texts(page)
    assert services.forms.current.version == "2099.1.0"

    confirm.note.setText("Kysymys c_uusi oli vaillinainen")
    press(confirm.go_button)
    assert services.forms.current.hash == shipped_package().hash
    assert page.versions.model.row_at(0).details[0] == "Kysymys c_uusi oli vaillinainen"
    assert "Kysymys c_uusi oli vaillinainen" in page.versions.story.text()
    assert not confirm.isVisible()
    assert page.focusWidget() is page.versions.table
    context.shell.toasts.undo()
    assert services.forms.current.version == "2099.1.0"


def test_the_version_in_use_is_saved_to_start_from(page, person, context, services, tmp_path):
    person.target = tmp_path / "pohja.xlsx"
    press(page.versions.save_button)

    assert services.form_desk.read(person.target).package.hash == shipped_package().hash
    assert context.shell.toasts.toast.text == "Saved: pohja.xlsx"


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_cut_in_any_language(page, place, language, languages, qtbot):
    languages.use(language)
    page.presenter.open(place)

    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
