"""The tool map at the table: what is needed, what fits, what it costs, what is given up."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digifocus_desktop.services.tool_examples import PRICES, ToolExample, ToolExamples, tool_examples
from digifocus_desktop.services.tool_map import ToolDraft
from tests.ui.helpers import assert_accessible, cut_texts
from tests.ui.screens.interview.later import LaterRunner
from ui.screens.interview import create
from ui.screens.interview.tool_words import example_words
from ui.shared.navigation import Route


def press(segment, value):
    button = next(one for one in segment._buttons if one.option.value == value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def panel(at):
    return at(3)


def stored(services, interview, code):
    return next(row.draft for row in services.tool_map.of_interview(interview).rows if row.tool.code == code)


def test_a_needed_tool_is_suggested_once_the_advisor_says_that_it_fits(panel, services, interview):
    line = panel.lines["tool_email"]
    assert line.need.text() == "Need 3 of 4"
    press(line.status, "no")
    assert (line.verdict.text(), line.fit.isVisible()) == ("Rate how it fits", True)

    press(line.fit, 2)
    assert line.verdict.text() == "Does not cover the need"
    press(line.fit, 3)
    line.cost.setText("15")
    line.cost.flush()

    assert line.verdict.text() == "Suggested"
    assert panel.suggested.text() == "Suggested: E-mail marketing"
    assert panel.total.text() == "Together €0 a month · the suggested add €15"
    assert stored(services, interview, "tool_email") == ToolDraft("no", monthly_cost_cents=1500, fit=3)


def test_a_tool_that_takes_too_much_time_waits(panel):
    line = panel.lines["tool_email"]
    press(line.status, "no")
    press(line.fit, 4)
    line.effort.setCurrentIndex(line.effort.findText("Days"))
    line.effort.activated.emit(line.effort.currentIndex())

    assert line.verdict.text() == "Fits, but no time now"
    assert not panel.suggested.isVisible()


def test_giving_up_tells_what_it_saves(panel, services, interview):
    line = panel.lines["tool_crm"]
    press(line.status, "in_use")
    line.cost.setText("40")
    line.cost.flush()
    line.give_up.click()

    assert panel.total.text() == "Together €40 a month · giving up saves €40"
    assert line.verdict.text() == "Given up"
    assert stored(services, interview, "tool_crm").give_up


def test_the_fields_show_only_where_they_say_something(panel):
    line = panel.lines["tool_email"]
    press(line.status, "no_need")
    assert not line.product.isVisible()
    press(line.status, "in_use")
    assert line.give_up.isVisible()
    assert not line.replaces.isVisible()
    press(line.status, "no")
    assert line.replaces.isVisible()
    assert not line.give_up.isVisible()


def test_what_was_typed_last_stays_while_the_next_click_is_stored(context, show, services, interview):
    runner = LaterRunner()
    page = show(create(replace(context, runner=runner)), Route("interview", id=interview))
    runner.run()
    page._presenter.go(3)
    line = page.panels[3].lines["tool_crm"]
    press(line.status, "in_use")
    runner.run()

    line.cost.setText("40")
    line.cost.flush()
    assert line.cost.text() == "40"
    press(line.fit, 3)
    line.give_up.click()
    runner.run()

    assert line.cost.text() == "40"
    kept = stored(services, interview, "tool_crm")
    assert (kept.monthly_cost_cents, kept.fit, kept.give_up) == (4000, 3, True)


def test_own_interests_are_kept_with_the_interview(panel, services, interview):
    panel.interests.setText("Teen kurssin kassajärjestelmän myyjälle")
    panel.interests.flush()

    assert services.interviews.open(interview).interests == "Teen kurssin kassajärjestelmän myyjälle"


def test_a_category_opened_wide_is_accessible(page, panel):
    for line in panel.lines.values():
        press(line.status, "no")

    assert_accessible(page)


def test_the_list_of_examples_names_several_for_every_category(services):
    examples = tool_examples()

    short = [tool.code for tool in services.forms.current.tools if len(examples.of(tool.code)) < 2]
    assert short == [], "one alone would be a recommendation"
    assert {one.price for found in examples.by_category.values() for one in found} <= {*PRICES}


def test_examples_tell_when_their_prices_were_checked(languages):
    day = date(2026, 11, 24)
    unchecked = ToolExamples(day, {"t": (ToolExample("A", "free"), ToolExample("B", "small"))})
    checked = ToolExamples(
        day, {"t": (ToolExample("A", "free", day), ToolExample("B", "small", date(2026, 10, 1)))}
    )
    alone = ToolExamples(day, {"t": (ToolExample("A", "free", day),)})

    words = example_words(unchecked, "t")
    assert words.startswith("For example: A (free), B (under €20 a month). List of 24")
    assert words.endswith("prices not checked with the makers.")
    assert example_words(checked, "t").startswith(
        "For example: A (free), B (under €20 a month). Prices checked 1\xa0October"
    )
    assert example_words(alone, "t") == ""


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_scale_stands_on_one_line_beside_the_other_fields(page, panel, languages, language, qtbot):
    languages.use(language)
    page.resize(1366, 768)
    line = panel.lines["tool_booking"]
    press(line.status, "no")
    press(line.fit, 3)
    qtbot.waitUntil(line.effort.isVisible)
    QApplication.processEvents()

    assert len({button.y() for button in line.fit.buttons}) == 1


@pytest.mark.parametrize(("width", "scale"), [(1366, 1.0), (1024, 1.0), (1366, 1.25), (1024, 1.5)])
def test_no_scale_goes_on_to_a_second_line(qtbot, panel, window, theme, languages, width, scale):
    languages.use("fi")
    theme.apply(scale=scale)
    window.setMinimumSize(640, 480)  # as the window of the program
    window.resize(width, 768)
    line = panel.lines["tool_email"]
    press(line.status, "tried")
    assert line.fields["effort"].isVisible()

    def lines(segment):
        return {button.y() for button in segment.buttons}

    qtbot.waitUntil(lambda: len(lines(line.status)) == len(lines(line.fit)) == 1)
    qtbot.waitUntil(lambda: not cut_texts(line))
