"""A firm that is measured again: its ways in the menu, its lines in the list and on the timeline."""

from datetime import date

import pytest

from tests.analysis_data import answer_all, make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.ui.helpers import assert_accessible, cut_texts, visible_texts
from ui.screens.company import create
from ui.screens.company.state import Tab
from ui.shared.chips import Tag
from ui.shared.navigation import Route
from ui.shared.text import PlainLabel
from ui.shared.wording import format_date

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


def agree(services, firm, day):
    with services.store.read() as connection:
        (first,) = connection.execute("SELECT id FROM response_set WHERE company_id = ?", (firm,)).fetchone()
    interview = services.interviews.start(firm, first)
    services.follow_ups.agree(interview, "measurement", day)


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


def test_a_measurement_that_is_near_stands_on_the_page_with_its_day_and_leads_there(
    services, opened, firm, context
):
    agree(services, firm, date(2026, 11, 30))
    card = opened().summary.measuring

    assert card.due_title.text() == f"End measurement {format_date(date(2026, 11, 30))}"
    assert card.due_detail.text() == "agreed in the interview"
    assert not card.open_button.isVisible()
    card.measure_button.click()

    assert context.navigator.current == Route("analysis", params={"company": firm, "phase": "T1"})


def test_a_measurement_far_away_is_not_on_the_page(services, opened, firm):
    agree(services, firm, date(2027, 11, 30))

    assert not opened().summary.measuring.isVisible()


def test_a_begun_measurement_goes_on_where_it_was_left(services, opened, firm, context):
    later = services.analyses.start(firm, "T1")
    card = opened().summary.measuring

    assert card.due_title.text() == "End measurement is under way"
    card.measure_button.click()

    assert context.navigator.current == Route("analysis", later)


def test_what_changed_stands_on_the_page_and_every_way_leads_to_it(services, opened, firm, context):
    later = measure(services, firm, "T1", 3)
    page = opened()
    card = page.summary.measuring

    assert {"50 → 75", "+25"} <= set(visible_texts(card)) | {tag.text() for tag in card.findChildren(Tag)}
    assert not card.measure_button.isVisible()
    ways = (
        card.open_button.click,
        lambda: page.summary.timeline.lines.opened.emit(later),
        page.lists[Tab.ANALYSES].buttons[0].click,
    )
    for way in ways:
        context.navigator.start(Route("company", firm))
        way()
        assert context.navigator.current == Route("change", later)


def test_the_first_analysis_is_opened_from_the_timeline(services, opened, firm, context):
    with services.store.read() as connection:
        (first,) = connection.execute("SELECT id FROM response_set").fetchone()
    opened().summary.timeline.lines.opened.emit(first)

    assert context.navigator.current == Route("result", first)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_card_is_whole_in_each_language(services, opened, firm, languages, theme, language, scale, qtbot):
    measure(services, firm, "T1", 3)
    services.analyses.start(firm, "T2", quick=True)
    languages.use(language)
    theme.apply(scale=scale)
    page = opened()

    qtbot.waitUntil(lambda: not cut_texts(page.summary.measuring))
    assert_accessible(page.summary.measuring)
