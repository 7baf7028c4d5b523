"""A firm that is measured again: its ways in the menu, its lines in the list and on the timeline."""

import pytest

from tests.analysis_data import answer_all, make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from ui.screens.company import create
from ui.screens.company.state import Tab
from ui.shared.navigation import Route
from ui.shared.text import PlainLabel

AT_THE_END = "End measurement (T1)"
A_YEAR_LATER = "Measurement a year later (T2), short"


@pytest.fixture
def firm(services):
    made = make_company(services)
    measure(services, made)
    return made


@pytest.fixture
def opened(context, show, firm):
    def opened():
        return show(create(context), Route("company", firm))

    return opened


def ways(page):
    return [action.text() for action in page.head.ways if action.isVisible()]


def test_each_measurement_is_offered_after_the_one_before(services, opened, firm, qtbot):
    page = opened()
    assert AT_THE_END in ways(page)
    assert A_YEAR_LATER not in ways(page)

    measure(services, firm, "T1", 3)

    qtbot.waitUntil(lambda: A_YEAR_LATER in ways(page))


def test_every_measurement_is_called_by_its_name(services, opened, firm):
    measure(services, firm, "T1", 3)
    year_on = services.analyses.start(firm, "T2", quick=True)
    answer_all(services, services.analyses.open(year_on), 3)
    services.analyses.complete(year_on)
    page = opened()

    names = [button.text() for button in page.lists[Tab.ANALYSES].buttons]
    assert names == ["Measurement a year later", "End measurement", "First measurement"]
    said = [one.text() for one in page.summary.timeline.lines.findChildren(PlainLabel)]
    assert [words for words in said if "finished" in words] == [
        "Measurement a year later finished: competence 75, digital level 75",
        "End measurement finished: competence 75, digital level 75",
        "Analysis finished: competence 50, digital level 50",
    ]
