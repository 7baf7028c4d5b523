"""The entrepreneur answers alone in the real window: nothing else is shown, and only the code leads out."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.forms.answers import Answer
from tests.driving import demo_program, moment, open_demo, running, settle, until
from tests.end2end.person import CLOCK, CTRL, Key, Person
from tests.ui.helpers import visible_texts
from ui.screens.company.ways import WAYS
from ui.shared.navigation import Route

FIRM = "Rantasalmen Leipä Oy"
CODE = "4711"

pytestmark = pytest.mark.slow


def of_firm(program: Program, columns: str) -> list[tuple[Any, ...]]:
    query = (
        f"SELECT {columns} FROM response_set r JOIN company c ON c.id = r.company_id WHERE c.name = ? "
        "ORDER BY r.started_at DESC"
    )
    with program.session.services.store.read() as connection:
        return [tuple(row) for row in connection.execute(query, (FIRM,))]


def hand_over(person: Person, language: str = "sv") -> None:
    """Go to the firm, choose the way in its menu, and give the computer away."""
    program = person.program
    with program.session.services.store.read() as connection:
        (firm,) = connection.execute("SELECT id FROM company WHERE name = ?", (FIRM,)).fetchone()
    program.window.shell.navigator.go(Route("company", firm))
    company = person.wait_for("company")
    company.head.ways[0].trigger()
    page = person.wait_for("hand_over")
    assert WAYS[0].screen == "hand_over"
    assert FIRM in visible_texts(page.header)
    page.language.buttons[["fi", "sv", "en"].index(language)].click()
    page.code.selectAll()
    person.click(page.code)
    page.code.selectAll()
    person.write(CODE)
    person.click(page.begin_button)
    person.wait_for("alone")


def test_the_entrepreneur_answers_and_the_advisor_goes_on(person: Person) -> None:
    program = person.program
    hand_over(person)
    page, window = person.page, program.window
    assert window.isFullScreen()
    assert not window.rail.isVisible()
    assert "Bakgrund" in visible_texts(page)
    assert not page.card.note_button.isVisible()
    assert not page.side.result_button.isVisible()

    person.press(Key.Key_Escape)
    person.press(Key.Key_L, CTRL)
    person.press(Key.Key_K, CTRL)
    person.write("tila")
    assert [entry.text for entry in window.palette_panel.entries if "tila" in entry.text] == []
    window.palette_panel.dismiss()
    assert person.where == "alone"
    assert program.session.is_open

    page._presenter.open_item("a_tieto")
    settle(program)
    person.press(Key.Key_3)
    until(lambda: '"a_tieto"' in of_firm(program, "r.answers")[0][0])
    person.click(page.mode_bar._close)
    assert page.panel.isVisible()
    person.write("0000")
    person.press(Key.Key_Return)
    assert "Koden stämmer inte." in visible_texts(page.panel)
    assert person.where == "alone"
    person.click(page.panel.back_button)
    assert page.work.isVisible()
    person.click(page.mode_bar._close)
    person.write(CODE)
    person.press(Key.Key_Return)

    person.wait_for("analysis")
    assert not window.isFullScreen()
    assert program.preferences.values.language == "en"
    until(lambda: any("No result can be counted" in words for words in visible_texts(person.page)))
    assert of_firm(program, "r.mode") == [("alone",)]
    program.window.shell.navigator.back()
    person.wait_for("today")


def test_with_enough_answers_the_advisor_goes_on_from_the_result(person: Person) -> None:
    program = person.program
    hand_over(person, "fi")
    (found,) = of_firm(program, "r.id")[0]
    items = program.session.services.analyses.open(found).package.items_by_dimension["A"]
    rated = {item.id: Answer.of(3) for item in items}
    assert not program.session.services.analyses.counts(found)
    program.session.services.analyses.answer(found, rated)
    assert program.session.services.analyses.counts(found)
    person.click(person.page.mode_bar._close)
    person.write(CODE)
    person.press(Key.Key_Return)

    person.wait_for("result")
    assert "Close" in visible_texts(person.page)


@pytest.mark.parametrize("demo", [True, False])
def test_a_program_that_is_started_again_still_shows_nothing_else(
    person: Person, tmp_path, demo: bool
) -> None:
    """Also where the demo was handed over and the program begins with the real firms."""
    hand_over(person, "fi")
    person.program.window.close()

    again = demo_program(tmp_path / "data", moment(CLOCK))
    again.session.in_demo = demo
    with running(again):
        seen = [again.window.shell.navigator.current.name]
        again.window.shell.navigator.moved.connect(lambda route: seen.append(route.name))
        open_demo(again)
        assert set(seen) == {"alone"}
        assert again.window._screens.keys() == {"alone"}
        assert "Tausta" in visible_texts(again.window)
        assert again.window.windowState() & Qt.WindowState.WindowFullScreen
