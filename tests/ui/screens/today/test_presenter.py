"""The page of the day without its widgets: what it reads, plans and undoes, and where it leads."""

from datetime import timedelta

import pytest

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.today_waiting import WaitingKind
from digifocus_desktop.services.tool_map import ToolDraft
from digifocus_desktop.services.visit_values import VisitDraft
from tests.workspaces import NOON
from ui.screens.today.presenter import ELSEWHERE, TodayPresenter, Told
from ui.screens.today.state import FirmChoice
from ui.shared.navigation import Route


@pytest.fixture
def presenter(firms, context):
    presenter = TodayPresenter(context)
    presenter.enter(Route("today"))
    yield presenter
    presenter.leave()


@pytest.fixture
def told(presenter):
    """What the person was told of, with the ways to undo it."""
    told: list[Told] = []
    presenter.done.connect(told.append)
    return told


def names(presenter):
    return [event.company_name for event in presenter.state.view.events]


def test_entering_reads_the_day_the_hub_and_how_far_the_coming_analysis_is(presenter):
    assert names(presenter) == ["Rantasalmen Leipä Oy", "Savottakone Oy"]
    assert presenter.coming.company_name == "Rantasalmen Leipä Oy"
    assert presenter.state.left.shown > presenter.state.left.answered >= 0
    assert not presenter.state.sync.joined
    assert presenter.state.reference.municipality("681", "fi") == "Rantasalmi"


def test_the_coming_visit_leads_to_its_open_analysis(presenter, context):
    analysis = presenter.coming.next.record_id

    presenter.act()

    assert context.navigator.current == Route("analysis", analysis)


@pytest.mark.parametrize(
    ("kind", "route"),
    [
        (WaitingKind.DECISIONS, Route("sync")),
        (WaitingKind.LATE_ACTIONS, Route("today", params={"list": "late_actions"})),
        (WaitingKind.DRAFTS, Route("today", params={"list": "drafts"})),
        (WaitingKind.FOLLOW_UPS, Route("today", params={"list": "follow_ups"})),
        (
            WaitingKind.NOT_INTERVIEWED,
            Route("companies", params={"stage": "analysed_not_interviewed", "mine": "1"}),
        ),
    ],
)
def test_each_number_opens_its_list(presenter, context, kind, route):
    presenter.open_waiting(kind)

    assert context.navigator.current == route


def test_a_list_shows_what_the_number_counts_and_its_rows_lead_on(presenter, context, firms):
    presenter.enter(Route("today", params={"list": "late_actions"}))
    (late,) = presenter.state.items
    presenter.open_item(late)
    assert context.navigator.current == Route("company", firms["savotta"])

    presenter.enter(Route("today", params={"list": "drafts"}))
    (draft,) = presenter.state.items
    presenter.open_item(draft)

    assert context.navigator.current == Route("analysis", draft.id)


def test_a_list_that_is_not_known_shows_the_day(presenter):
    presenter.enter(Route("today", params={"list": "nothing"}))

    assert presenter.state.listed is None


def test_a_planned_visit_stands_in_the_day_and_can_be_undone(presenter, told, firms):
    presenter.plan_visit()
    presenter.choose_firm(FirmChoice(firms["puula"], "Puulan Matkailu"))
    presenter.save_visit(VisitDraft("visit", NOON + timedelta(hours=2)))
    assert names(presenter) == ["Rantasalmen Leipä Oy", "Puulan Matkailu", "Savottakone Oy"]
    assert (told[0].what, presenter.state.form) == ("added", None)

    told[0].undo()

    assert names(presenter) == ["Rantasalmen Leipä Oy", "Savottakone Oy"]


def test_a_visit_without_a_firm_is_told_and_not_stored(presenter, told):
    presenter.plan_visit()

    presenter.save_visit(VisitDraft("visit", NOON))

    assert presenter.state.form.errors["company"].code == "field.empty"
    assert told == []


def test_a_visit_is_moved_removed_and_each_undone(presenter, told):
    event = presenter.state.view.events[1]
    presenter.change_visit(event)
    assert presenter.state.form.firm.name == "Savottakone Oy"
    presenter.save_visit(VisitDraft("call", NOON + timedelta(minutes=10), "Seurantasoitto"))
    assert names(presenter) == ["Savottakone Oy", "Rantasalmen Leipä Oy"]
    told[0].undo()
    assert names(presenter) == ["Rantasalmen Leipä Oy", "Savottakone Oy"]

    presenter.change_visit(event)
    presenter.remove_visit()
    assert names(presenter) == ["Rantasalmen Leipä Oy"]
    told[1].undo()

    assert names(presenter) == ["Rantasalmen Leipä Oy", "Savottakone Oy"]


def test_firms_are_found_as_their_name_is_typed(presenter):
    presenter.plan_visit()

    presenter.search_firm("puul")
    assert [firm.name for firm in presenter.state.form.found] == ["Puulan Matkailu"]
    presenter.search_firm("")

    assert presenter.state.form.found == ()


def test_a_firms_page_can_ask_for_a_visit_once(presenter, firms):
    route = Route("today", params={"visit": firms["puula"]})

    presenter.enter(route)
    assert presenter.state.form.firm.name == "Puulan Matkailu"
    presenter.close_form()
    presenter.enter(route)

    assert presenter.state.form is None


def test_work_of_another_screen_is_shown_and_after_leaving_it_is_not(presenter, services, firms):
    services.visits.add(firms["puula"], VisitDraft("visit", NOON + timedelta(hours=1)))
    assert len(names(presenter)) == 3

    presenter.leave()
    services.visits.add(firms["puula"], VisitDraft("call", NOON + timedelta(hours=2)))

    assert len(names(presenter)) == 3


def test_a_save_that_the_day_shows_nothing_of_does_not_read_it_again(presenter, firms, services, context):
    interview = services.interviews.start(firms["savotta"])
    seen = [firm.name for firm in presenter.state.view.recent]
    newest = services.companies.create(NewCompany(name="Haukiveden Kala"))
    services.today.opened(newest)  # of this computer alone: seen when the day is read the next time

    services.tool_map.write(interview, "tool_website", ToolDraft("in_use", "WordPress"))
    context.changes.happened.emit(frozenset())
    assert [firm.name for firm in presenter.state.view.recent] == seen

    services.actions.add(newest, ActionDraft("Soita uudelleen"))
    assert presenter.state.view.recent[0].name == "Haukiveden Kala"


def test_what_the_day_shows_nothing_of_are_entities_that_there_are():
    assert frozenset(ENTITIES) > ELSEWHERE
