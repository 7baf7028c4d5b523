import pytest

from digifocus_desktop.services.actions import ActionDraft
from tests.ui.screens.interview.later import LaterRunner
from ui.screens.interview.presenter import InterviewPresenter
from ui.shared.navigation import Route
from ui.shared.notices import SaveState


class Seconds:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def presenter(context, window, seconds):
    return InterviewPresenter(context, window, clock=seconds)


@pytest.fixture
def opened(presenter, interview):
    presenter.enter(Route("interview", id=interview))
    return presenter


def notes(services, interview):
    return {(note.step, note.audience): note.body for note in services.step_notes.of_interview(interview)}


def test_a_firms_route_begins_its_interview_and_goes_on_with_it(presenter, services, firm, analysis):
    presenter.enter(Route("interview", params={"company": firm}))

    desk = presenter.state.desk
    assert desk.interview.company_name == "Mäkelän tila"
    assert desk.interview.response_set_id == analysis
    assert services.interviews.start(firm) == desk.interview.id


def test_it_opens_at_the_first_step_that_is_not_ticked(presenter, services, interview):
    services.interviews.set_done(interview, 1)
    services.interviews.set_done(interview, 2)

    presenter.enter(Route("interview", id=interview))

    assert presenter.state.step == 3


def test_an_interview_that_is_gone_says_so(presenter):
    presenter.enter(Route("interview", id="00000000-0000-7000-8000-000000000000"))

    assert presenter.state.problem.code == "record.gone"
    assert presenter.state.desk is None


def test_going_on_ticks_the_step_and_going_back_does_not(opened, services, interview):
    opened.onward()
    opened.onward()
    opened.back()

    assert opened.state.step == 2
    assert services.interviews.open(interview).done == {1, 2}


def test_the_last_step_finishes_and_leads_to_the_report(opened, services, context, interview, analysis):
    opened.go(7)
    opened.onward()

    assert services.interviews.open(interview).completed_at is not None
    assert context.navigator.current == Route("report", id=analysis)
    assert context.shell.toasts.undo()
    assert services.interviews.open(interview).completed_at is None


def test_after_a_later_measurement_finishing_leads_to_the_change(
    presenter, services, context, firm, analysis
):
    services.analyses.complete(analysis)
    later = services.analyses.start(firm, "T1")
    services.analyses.complete(later)
    presenter.enter(Route("interview", params={"company": firm, "analysis": later}))
    presenter.go(7)
    presenter.onward()

    assert context.navigator.current == Route("change", id=later)


def test_without_an_analysis_finishing_leads_to_the_firm(presenter, services, context, firm):
    presenter.enter(Route("interview", params={"company": firm}))
    presenter.go(7)
    presenter.onward()

    assert context.navigator.current == Route("company", id=firm)


def test_a_note_is_kept_for_its_step_and_audience(opened, services, interview):
    opened.write_note("yhteinen")
    opened.next_audience()
    opened.write_note("neuvojille")
    opened.go(2)
    opened.write_note("toinen")

    assert notes(services, interview) == {
        (1, "firm"): "yhteinen",
        (1, "advisors"): "neuvojille",
        (2, "firm"): "toinen",
    }
    assert opened.state.saved is SaveState.SAVED
    assert opened.state.own_note == "toinen"


def test_hidden_notes_are_counted_and_hide_again_when_the_step_changes(opened):
    opened.choose_audience("advisors")
    opened.write_note("salaisuus")
    opened.toggle_hidden()
    assert opened.state.revealed

    opened.go(2)

    assert not opened.state.revealed
    assert opened.state.audience == "firm"
    assert [note.body for note in opened.state.hidden] == ["salaisuus"]


def test_leaving_hides_what_the_firm_must_not_see(opened):
    opened.choose_audience("author")
    opened.toggle_hidden()

    opened.leave()

    assert not opened.state.revealed
    assert opened.state.audience == "firm"


def test_a_note_that_cannot_be_stored_stays_in_the_field_with_the_reason(opened, services, interview):
    book = "x" * 5_000_000

    opened.write_note(book)
    services.interviews.set_done(interview, 3)

    assert opened.state.problem.code == "field.too_long"
    assert opened.state.saved is SaveState.FAILED
    assert opened.state.own_note == book


def test_time_is_counted_by_step_and_stored_when_the_step_changes(opened, services, interview, seconds):
    for _ in range(5):
        seconds.now += 60
        opened.tick()
    opened.go(2)
    seconds.now += 45
    opened.tick()
    opened.leave()

    used = services.interviews.open(interview).seconds
    assert (used[1], used[2]) == (300, 45)


def test_a_laptop_that_slept_has_not_worked(opened, services, interview, seconds):
    seconds.now += 8 * 3600
    opened.tick()
    opened.leave()

    assert services.interviews.open(interview).seconds[1] == 0


def test_minutes_left_are_those_of_the_steps_that_are_open(opened, seconds):
    assert (opened.state.used_minutes, opened.state.left_minutes) == (0, 52)

    for _ in range(4):
        seconds.now += 60
        opened.tick()
    assert (opened.state.used_minutes, opened.state.left_minutes) == (4, 48)

    opened.onward()
    assert opened.state.left_minutes == 42


def test_after_the_interview_back_leads_to_where_the_person_came_from(
    opened, context, services, firm, analysis, interview
):
    place = Route("company", id=firm)
    context.navigator.go(place)
    context.navigator.go(Route("interview", id=interview))
    opened.go(7)
    opened.onward()
    assert context.navigator.current == Route("report", id=analysis)
    assert services.interviews.open(interview).completed_at is not None
    assert context.navigator.previous == place

    context.shell.toasts.undo()
    assert context.navigator.current == Route("interview", id=interview)
    assert services.interviews.open(interview).completed_at is None


def test_coming_back_to_a_firms_interview_opens_the_same_one_when_it_is_finished(
    presenter, context, services, firm, analysis
):
    route = Route("interview", params={"company": firm, "analysis": analysis})
    context.navigator.go(route)
    presenter.enter(route)
    begun = context.navigator.current
    services.interviews.complete(begun.id)
    presenter.enter(begun)
    assert presenter.state.desk.interview.id == begun.id
    assert presenter.state.desk.interview.response_set_id == analysis


def test_a_deleted_interview_leads_back_and_undo_brings_it_back(
    opened, context, services, firm, interview, seconds
):
    context.navigator.go(Route("interview", id=interview))
    seconds.now += 60
    opened.tick()
    opened.delete()
    assert context.navigator.current == Route("today")
    assert opened.state.problem is None
    assert [thing.entity for thing in services.trash.rows()] == ["interview"]
    context.shell.toasts.undo()
    assert services.interviews.open(interview).seconds[1] == 60


def test_another_computers_change_is_shown(opened, services, firm, interview):
    services.actions.add(firm, ActionDraft("Varmuuskopiot"), interview)

    assert [action.draft.title for action in opened.state.desk.actions] == ["Varmuuskopiot"]


def test_an_interview_that_was_left_reads_nothing_until_it_is_shown_again(opened, services, firm, interview):
    opened.leave()
    before = opened.state.desk
    services.actions.add(firm, ActionDraft("Varmuuskopiot"), interview)
    assert opened.state.desk is before

    opened.enter(Route("interview", id=interview))

    assert len(opened.state.desk.actions) == 1


def test_what_was_read_before_a_change_is_stored_is_not_shown_after_it(
    context, window, services, interview, monkeypatch
):
    runner = LaterRunner()
    object.__setattr__(context, "runner", runner)
    presenter = InterviewPresenter(context, window)
    presenter.enter(Route("interview", id=interview))
    runner.run()
    shown = []
    presenter.state_changed.connect(lambda state: shown.append(state.own_note))

    presenter.write_note("Anna")
    presenter._reload()
    presenter.write_note("Anna haluaa")
    runner.run()

    assert shown[-1] == "Anna haluaa"
    assert "" not in shown[shown.index("Anna") :]
