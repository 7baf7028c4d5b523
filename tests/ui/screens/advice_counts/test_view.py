"""The page of advice in monitoring: counts with their conditions, the workbook, departures from the rules."""

from datetime import timedelta

import pytest
from openpyxl import load_workbook

from digifocus_desktop.services.advice_log_values import OPEN_TO_ALL, SHORT, AdviceDraft
from digifocus_desktop.services.advice_values import Reason
from digifocus_desktop.services.company_values import NewCompany
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.advice_counts.presenter import AdviceCountsPresenter
from ui.screens.advice_counts.view import AdviceCountsPage
from ui.shared.navigation import Route

TODAY = NOON.astimezone().date()


@pytest.fixture
def farm(services):
    return services.companies.create(
        NewCompany("Mäkelän <b>tila</b>", municipality="491", target_groups=("matkailu",))
    )


@pytest.fixture
def given(services, farm):
    for draft in (
        AdviceDraft(SHORT, TODAY, 25, "phone", farm, topics=("TP2.3",)),
        AdviceDraft(SHORT, TODAY - timedelta(days=70), 95, "visit", farm, topics=("TP2.1",)),
        AdviceDraft(OPEN_TO_ALL, TODAY, 10, "event", category="person", municipality="740"),
    ):
        services.advice_logs.add(draft)


@pytest.fixture
def page(given, context, show, tmp_path):
    path = tmp_path / "neuvonta.xlsx"
    presenter = AdviceCountsPresenter(context)
    return show(AdviceCountsPage(presenter, context.shell, lambda _name: path), Route("advice_counts"))


def rows(page):
    return {row.name: [one.times for one in row.tallies] for row in page.model.rows}


def cut(page, words):
    choose(page.period.cut, words)


def choose(choice, words):
    place = choice.findText(words)
    choice.setCurrentIndex(place)
    choice.activated.emit(place)


def day(field, words):
    field.setText(words)
    field.textEdited.emit(words)
    field.flush()


def test_without_advice_the_page_says_how_it_is_written_down(context, show):
    page = show(
        AdviceCountsPage(AdviceCountsPresenter(context), context.shell, lambda _name: None),
        Route("advice_counts"),
    )

    assert "No advice fits these conditions." in visible_texts(page)
    assert not page.table.isVisible()
    assert page.period.isVisible()
    assert not page.save_button.isEnabled() or page.save_button.property("blocked")


def test_it_shows_all_and_each_way_to_break_it_down(page):
    assert rows(page)["All together"] == [2, 1]
    assert page.model.index(0, 2).data() == "2\N{NO-BREAK SPACE}h"

    cut(page, "Theme")
    assert [name[:5] for name in rows(page)] == ["All t", "TP2.1", "TP2.3", "No th"]
    cut(page, "Municipality")
    assert rows(page)["Mikkeli"] == [2, 0]
    cut(page, "Target group")
    assert rows(page)["Others than firms of the list"] == [0, 1]


def test_conditions_count_anew_and_a_day_that_is_none_is_told(page):
    day(page.period.first, f"{TODAY.day}.{TODAY.month}.{TODAY.year}")
    assert rows(page)["All together"] == [1, 1]

    day(page.period.first, "eilen")
    assert "Give a day, for example 30.11.2026." in visible_texts(page)
    assert rows(page)["All together"] == [1, 1]

    day(page.period.last, "1.1.2020")
    assert "The last day is before the first." in visible_texts(page)
    assert page.period.last.text() == "1.1.2020"

    day(page.period.last, "")
    day(page.period.first, "")
    choose(page.period.topic, next(words for words in texts(page.period.topic) if words.startswith("TP2.3")))
    assert rows(page)["All together"] == [1, 0]


def texts(choice):
    return [choice.itemText(place) for place in range(choice.count())]


def test_new_advice_counts_soon_and_not_after_leaving(page, services, farm, qtbot):
    services.advice_logs.add(AdviceDraft(SHORT, TODAY, 5, "phone", farm))
    qtbot.waitUntil(lambda: rows(page)["All together"] == [3, 1])

    page.leave()
    services.advice_logs.add(AdviceDraft(SHORT, TODAY, 5, "phone", farm))
    assert not page._presenter._soon.isActive()
    assert rows(page)["All together"] == [3, 1]


def test_the_workbook_is_saved_where_the_person_says(page, tmp_path, context):
    page.save_button.click()

    book = load_workbook(tmp_path / "neuvonta.xlsx")
    assert len(book.sheetnames) == 6
    assert "neuvonta.xlsx" in context.shell.toasts.toast.text


def interviewed(services, count):
    found = []
    for number in range(count):
        firm = services.companies.create(NewCompany(f"Firma {number}", target_groups=("matkailu",)))
        found.append(services.analyses.start(firm))
        services.interviews.start(firm, found[-1])
    return found


def test_departures_from_the_rules_are_told_from_five_interviews_on(page, services, qtbot):
    first, second, *_ = interviewed(services, 4)
    services.advice.drop(first, "theme:TP2.3", Reason.DONE_ALREADY)
    services.advice.add_own(second, "Kysytään naapurilta", Reason.FIRM_WISH)
    page.tabs.buttons[1].click()
    few = "Interviewed firms: 4. The figures are shown from 5 on."
    qtbot.waitUntil(lambda: few in visible_texts(page))
    assert not page.rules.table.isVisible()

    interviewed(services, 1)

    changed = "The proposal was changed in 2 of 5 interviewed firms (40 %)"
    qtbot.waitUntil(lambda: changed in visible_texts(page))
    told = visible_texts(page)
    assert "Reasons given: Done already 1 · The firm's wish 1" in told
    cells = {
        tuple(page.rules.model.index(row, column).data() for column in range(4))
        for row in range(page.rules.model.rowCount())
    }
    assert ("A step in the advisor's own words", "0", "0", "1") in cells
    assert len(cells) == 2
    assert not [text for text in told if services.me.name in text]
    assert not page.save_button.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("side", [0, 1])
def test_everything_is_named_and_whole(page, services, theme, scale, side, qtbot):
    services.advice.drop(interviewed(services, 5)[0], "theme:TP2.3", Reason.DONE_ALREADY)
    theme.apply(scale=scale)
    page.tabs.buttons[side].click()
    assert_model_sound(page.rules.model if side else page.model)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
