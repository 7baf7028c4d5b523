"""What is chosen before the entrepreneur gets the computer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.services.company_values import NewCompany
from tests.ui.helpers import assert_accessible, visible_texts
from ui.screens.hand_over import create
from ui.shared.navigation import Route

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def firm(services):
    company = services.companies.create(NewCompany("<b>Mäkelän tila</b>"))
    services.companies.change(company, "language", "sv")
    return company


@pytest.fixture
def page(context, show, firm):
    return show(create(context), Route("hand_over", params={"company": firm}))


def kept(services):
    with services.store.read() as connection:
        return [
            tuple(row)
            for row in connection.execute("SELECT company_id, mode, quick FROM response_set ORDER BY quick")
        ]


def test_the_firm_its_language_and_a_code_are_there_beforehand(page):
    assert "<b>Mäkelän tila</b>" in visible_texts(page.header)
    assert page.language.value == "sv"
    assert len(page.code.text()) == 4
    assert page.code.text().isdigit()
    assert_accessible(page)


def test_a_code_that_is_too_short_is_refused_before_anything_is_made(page, services, session):
    page.code.selectAll()
    QTest.keyClicks(page.code, "12")
    QTest.mouseClick(page.begin_button, LEFT)

    assert "Give a code of at least 4 characters." in visible_texts(page)
    assert kept(services) == []
    assert session.handover.held is None


def test_the_quick_survey_is_handed_over_in_the_chosen_language(context, show, services, session, firm):
    asked: list[bool] = []
    controls = replace(context.controls, hand_over=lambda: asked.append(True))
    page = show(create(replace(context, controls=controls)), Route("hand_over", params={"company": firm}))
    page.length.findChildren(type(page.length._cards[0]))[1].click()
    page.language.buttons[2].click()
    code = page.code.text()
    QTest.mouseClick(page.begin_button, LEFT)

    assert asked == [True]
    assert kept(services) == [(firm, "alone", 1)]
    assert session.handover.held.language == "en"
    session.take_back(code)
    assert session.handover.held is None


def test_a_finished_analysis_is_not_given_to_be_changed(page, services, session, firm):
    analysis = services.analyses.start(firm)
    services.analyses.complete(analysis)
    QTest.mouseClick(page.begin_button, LEFT)

    assert session.handover.held is None
    assert kept(services) == [(firm, "advisor", 0)]
    assert any(words.startswith("The firm has answered this already.") for words in visible_texts(page))


def test_a_refused_code_can_be_written_anew_at_once(page):
    page.code.selectAll()
    QTest.keyClicks(page.code, "12")
    page.begin_button.setFocus()
    QTest.mouseClick(page.begin_button, LEFT)

    assert page.code.hasFocus()


def test_without_a_firm_nothing_is_handed_over(context, show, session):
    page = show(create(context), Route("hand_over"))
    QTest.mouseClick(page.begin_button, LEFT)

    assert session.handover.held is None
    assert page.begin_button.toolTip() == "Choose a firm first."
