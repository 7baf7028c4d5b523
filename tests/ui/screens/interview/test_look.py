"""Looking together: ratings beside the answers, and what an AI tool said, remark by remark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from digifocus_desktop.services.ai_passages import TOPICS
from digifocus_desktop.services.ai_prompts import ai_prompt
from digifocus_desktop.services.consents import AI_HELP
from tests.ui.helpers import assert_accessible, visible_texts
from ui.shared.buttons import Button
from ui.shared.i18n import CODES


def press(segment, value):
    button = next(one for one in segment._buttons if one.option.value == value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def buttons(panel, words):
    return [one for one in panel.ai.findChildren(Button) if one.text() == words and not one.isHidden()]


@pytest.fixture
def panel(at):
    return at(4)


@pytest.fixture
def with_consent(services, firm, panel):
    panel.consent.give.click()
    return panel


def kept(services, interview):
    return services.ai_passages.of_interview(interview)


def fill(panel, answer="Hinta puuttuu\n- Varaus on piilossa"):
    panel.ai.source.setText("makelantila.fi")
    panel.ai.tool.setText("Oma apuri")
    panel.ai.answer.setPlainText(answer)
    panel.ai.add.click()


def test_a_consent_tells_how_it_was_given_and_asks_that_only_before(panel, services, firm):
    press(panel.consent.channel, "form")
    panel.consent.give.click()

    assert panel.consent.state.text().endswith(", on a form")
    assert not panel.consent.channel.isVisible()
    panel.consent.withdraw.click()
    assert services.consents.get(firm, AI_HELP).channel == "spoken"
    assert panel.consent.channel.isVisible()


def test_a_rating_stands_beside_the_answer_and_can_be_taken_back(panel, services, interview, context):
    line = panel.seen.lines["c_sivut"]
    assert line.rating.value == 0
    press(line.rating, 1)

    held = services.interviews.open(interview).answers["c_sivut"]
    assert (held.value, held.observation) == (2, 1)
    assert line.seen.isVisible()
    context.shell.toasts.undo()
    assert services.interviews.open(interview).answers["c_sivut"].observation == 0


def test_only_what_can_be_seen_is_rated(panel, services):
    package = services.forms.current

    assert {*panel.seen.lines} <= {item.id for item in package.items if item.observable}
    assert "d_some" in panel.seen.lines


def test_without_consent_there_is_nothing_to_paste_into(panel):
    assert not panel.ai.isVisible()
    assert panel.consent.give.isVisible()


def test_the_prompt_is_copied_in_the_language_of_now(with_consent, languages):
    press(with_consent.ai.topic, "strategy")
    with_consent.ai.copy.click()
    assert QGuiApplication.clipboard().text() == ai_prompt("strategy", "en")

    languages.use("sv")
    with_consent.ai.copy.click()
    assert QGuiApplication.clipboard().text() == ai_prompt("strategy", "sv")


@pytest.mark.parametrize("topic", TOPICS)
def test_every_prompt_is_there_in_every_language(topic):
    assert len({ai_prompt(topic, code) for code in CODES}) == len(CODES) == 3


def test_an_answer_is_kept_and_its_remarks_are_judged_one_by_one(with_consent, services, interview):
    fill(with_consent)
    buttons(with_consent, "Confirm")[0].click()
    buttons(with_consent, "Reject")[0].click()

    (passage,) = kept(services, interview)
    assert [remark.state for remark in passage.remarks] == ["confirmed", "rejected"]
    assert with_consent.ai.answer.toPlainText() == ""
    buttons(with_consent, "Judge again")[0].click()
    assert kept(services, interview)[0].remarks[0].state == ""


def test_an_answer_without_its_source_is_not_kept_and_not_lost(with_consent, services, interview):
    with_consent.ai.answer.setPlainText("Hinta puuttuu")
    with_consent.ai.add.click()

    assert kept(services, interview) == ()
    assert with_consent.ai.fields["source"].error == "Fill this in."
    assert with_consent.ai.answer.toPlainText() == "Hinta puuttuu"


def test_an_answer_that_is_too_long_is_refused_and_stays(with_consent, services, interview, page):
    fill(with_consent, "x\n" * 60)

    assert kept(services, interview) == ()
    assert with_consent.ai.answer.toPlainText().startswith("x\nx")
    assert any("40" in words for words in visible_texts(page.trouble))


def test_an_answer_is_removed_and_brought_back(with_consent, services, interview, context):
    fill(with_consent)
    buttons(with_consent, "Remove the answer")[0].click()
    assert kept(services, interview) == ()
    context.shell.toasts.undo()

    assert len(kept(services, interview)) == 1


def test_a_withdrawn_consent_stops_new_answers_and_keeps_what_was_said(with_consent, services, firm):
    fill(with_consent)
    with_consent.consent.withdraw.click()

    assert services.consents.get(firm, AI_HELP).given is False
    assert with_consent.ai.isVisible()


def test_the_step_is_accessible(page, with_consent):
    fill(with_consent)

    assert_accessible(page)
