"""A whole visit on demo data through the real window: with the keyboard alone, and with clicks alone."""

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton

from digifocus_desktop.bootstrap import Program
from tests.driving import settle, until
from tests.end2end.person import ALT, CTRL, Key, Person
from ui.screens.analysis.state import AnswerKind
from ui.shared.answers import AnswerRow

FIRM = "Rantasalmen Leipä Oy"
MOST_STEPS = 400

pytestmark = pytest.mark.slow


def sql(program: Program, query: str, *values: Any) -> list[Any]:
    with program.session.services.store.read() as connection:
        return [tuple(row) for row in connection.execute(query, values)]


def of_firm(program: Program, query: str) -> list[Any]:
    return sql(program, f"SELECT {query} AND c.name = ?", FIRM)


def test_a_whole_visit_with_the_keyboard_alone(person: Person, tmp_path) -> None:
    program = person.program
    person.wait_for("today")
    person.press(Key.Key_K, CTRL)
    person.write("Rantasalmen Leip")
    until(lambda: any("Rantasalmen" in entry.text for entry in program.window.palette_panel.entries))
    person.press(Key.Key_Return)
    company = person.wait_for("company")

    person.use(company.head.primary)
    answer_by_keys(person)

    result = person.wait_for("result")
    person.use(result.interview_button)
    interview = person.wait_for("interview")
    person.tab_to(interview.notes.text)
    person.write("Siirtyvat verkkokauppaan")
    for _ in range(6):
        person.press(Key.Key_Right, ALT)
    person.press(Key.Key_Right, ALT)
    person.wait_for("report")
    while not program.window.rail.isVisible():
        person.press(Key.Key_Escape)

    certificate_by_keys(person, tmp_path / "todistus.pdf")
    check_visit(program, note="Siirtyvat verkkokauppaan")


def answer_by_keys(person: Person) -> None:
    page = person.wait_for("analysis")
    until(lambda: page._presenter.state.question is not None, "the analysis did not open")
    for _ in range(MOST_STEPS):
        if person.where != "analysis":
            return
        question = page._presenter.state.question
        if question.status is None:
            answer_one_by_keys(person, question.kind)
        if question.kind is AnswerKind.ROWS:
            person.press(Key.Key_Return)
        else:
            person.use(page.next_button)
    message = "the analysis did not end"
    raise AssertionError(message)


def answer_one_by_keys(person: Person, kind: AnswerKind) -> None:
    if kind is AnswerKind.ROWS:
        person.press(Key.Key_2)
    elif kind is AnswerKind.LIST:
        person.press(Key.Key_Down)
    elif kind is AnswerKind.MANY:
        person.press(Key.Key_Space)
    else:
        person.write("3")


def certificate_by_keys(person: Person, file) -> None:
    person.press(Key.Key_3, CTRL)
    page = person.wait_for("certificates")
    page.farm._ask_target = lambda _name, _count: file
    person.use(page.one)
    person.tab_to(page.farm.firm.search)
    person.write("Rantasalmen Leip")
    until(lambda: page.farm.firm.hits, "the firm was not found")
    person.press(Key.Key_Down)
    fields = page.farm.fields
    person.choose(fields.training, 7)
    person.tab_to(fields.title)
    person.write("Perusteet")
    person.tab_to(fields.lessons)
    person.write("2")
    person.tab_to(fields.place)
    person.press(Key.Key_A, CTRL)
    person.write("Rantasalmi")
    until(lambda: issue_button(page.farm).isEnabled(), "the certificate cannot be issued")
    person.use(issue_button(page.farm))
    until(file.exists, "no file was saved")


def issue_button(panel: Any) -> QAbstractButton:
    """The one that saves: the first where there is no printer."""
    button: QAbstractButton = panel.save if panel.save.isVisible() else panel.print
    return button


def test_a_whole_visit_with_clicks_alone(person: Person, tmp_path) -> None:
    program = person.program
    person.wait_for("today")
    person.click_words(FIRM)
    person.wait_for("company")

    person.click(person.page.head.primary)
    answer_by_clicks(person)

    person.click(person.wait_for("result").interview_button)
    interview = person.wait_for("interview")
    for _ in range(7):
        person.click(interview.next)
    person.wait_for("report")
    while not program.window.rail.isVisible():
        person.click_words("Back" if person.where == "report" else "Close")

    person.click_words("Certificates")
    page = person.wait_for("certificates")
    page.batch._ask_target = lambda _name, _count: tmp_path
    person.click_words("TP2.1")
    until(lambda: issue_button(page.batch).isEnabled(), "no certificate can be issued")
    due = len(sql(program, "SELECT id FROM certificate"))
    person.click(issue_button(page.batch))
    until(lambda: len([*tmp_path.glob("*.pdf")]) >= 3, "no files were saved")
    assert len(sql(program, "SELECT id FROM certificate")) >= due + 3
    check_visit(program)


def answer_by_clicks(person: Person) -> None:
    page = person.wait_for("analysis")
    until(lambda: page._presenter.state.question is not None, "the analysis did not open")
    for _ in range(MOST_STEPS):
        if person.where != "analysis":
            return
        if page._presenter.state.question.status is None:
            rows = [row for row in page.card.findChildren(AnswerRow) if row.isVisible()]
            if rows:
                person.click(rows[min(2, len(rows) - 1)])
            else:
                person.click(next(one for one in page.card.status.buttons if "know" in one.text()))
        if person.where == "analysis":
            person.click(page.next_button)
    message = "the analysis did not end"
    raise AssertionError(message)


def check_visit(program: Program, note: str = "") -> None:
    settle(program)
    analysis = of_firm(
        program,
        "r.completed_at, (SELECT count(*) FROM json_each(r.answers)) FROM response_set r, company c "
        "WHERE r.company_id = c.id",
    )
    interview = of_firm(program, "i.completed_at FROM interview i, company c WHERE i.company_id = c.id")
    assert analysis[0][0]
    assert analysis[0][1] > 50
    assert interview[0][0]
    if note:
        notes = of_firm(program, "n.body FROM step_note n, company c WHERE n.company_id = c.id")
        certificates = of_firm(
            program, "t.person_name FROM certificate t, company c WHERE t.company_id = c.id"
        )
        assert notes == [(note,)]
        assert certificates == [("Kaisa Laitinen",)]
