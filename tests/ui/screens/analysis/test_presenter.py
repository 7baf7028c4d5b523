import json
from dataclasses import replace

import pytest

from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.saved_journal import SavedJournal
from tests.analysis_data import answer_all, make_company, open_analysis
from tests.workspaces import NOON
from ui.screens.analysis.presenter import AnalysisPresenter
from ui.screens.analysis.state import AnswerKind
from ui.screens.analysis.words import time_words
from ui.shared.answer_notices import Notice
from ui.shared.navigation import Route
from ui.shared.notices import SaveState
from ui.shared.runner import InlineRunner


class FullDisk(InlineRunner):
    """A runner whose disk takes nothing while it is full."""

    full = False

    def write(self, work, done, failed=None):
        if not self.full:
            super().write(work, done, failed)
        elif failed is not None:
            failed(StoreError("store.disk_full"))


@pytest.fixture
def runner():
    return FullDisk()


@pytest.fixture
def analysis(services):
    return open_analysis(services)


@pytest.fixture
def presenter(context, runner, analysis):
    presenter = AnalysisPresenter(replace(context, runner=runner))
    presenter.enter(Route("analysis", id=analysis.id))
    return presenter


def stored(services, analysis):
    return services.analyses.open(analysis.id).answers


def open_item(presenter):
    return presenter.state.question.item


def test_a_route_of_a_firm_begins_its_analysis(context, services):
    company = make_company(services, name="Rantalan leipomo")
    presenter = AnalysisPresenter(context)
    presenter.enter(Route("analysis", params={"company": company}))
    assert presenter.state.company == "Rantalan leipomo"
    assert open_item(presenter) == "t_ongelma"


def test_an_answer_is_on_the_disk_when_it_is_told_as_saved(presenter, services, analysis):
    presenter.open_item("c_sivut")
    presenter.choose(3)
    assert (presenter.state.save, presenter.state.saved_at) == (SaveState.SAVED, NOON)
    assert stored(services, analysis)["c_sivut"] == Answer.of(3)
    assert presenter.state.question.value == 3


def test_nothing_is_told_as_saved_before_it_is(presenter, runner, services, analysis, tmp_path):
    services.__dict__["saved_journal"] = SavedJournal(tmp_path / "saved.log")
    presenter.open_item("c_sivut")
    runner.full = True
    presenter.choose(3)
    failed = presenter.state
    assert failed.save is SaveState.FAILED
    assert not (tmp_path / "saved.log").exists()
    runner.full = False
    presenter.act_on_notice()
    assert presenter.state.save is SaveState.SAVED
    line = json.loads((tmp_path / "saved.log").read_text("utf-8"))
    assert line == [analysis.id, "c_sivut", {"s": "answered", "v": 3}]


def test_a_failed_answer_stays_on_the_screen_and_goes_with_the_next_one(
    presenter, runner, services, analysis
):
    presenter.open_item("c_sivut")
    runner.full = True
    presenter.choose(3)
    assert (presenter.state.notice, presenter.state.notice_count) == (Notice.NOT_SAVED, 1)
    assert presenter.state.question.value == 3
    runner.full = False
    presenter.open_item("c_haku")
    presenter.choose(1)
    assert stored(services, analysis)["c_sivut"] == Answer.of(3)
    assert presenter.state.notice is None


def test_leaving_with_a_failed_answer_asks_once(presenter, runner):
    presenter.open_item("c_sivut")
    runner.full = True
    presenter.choose(3)
    presenter._tell(None)
    assert not presenter.leave()
    assert presenter.state.notice is Notice.NOT_SAVED
    assert presenter.leave()


def test_branches_come_and_go_at_once(presenter):
    assert [line.word for line in presenter.state.sections if line.letter == "I"] == ["Tourism"]
    presenter.open_item("kohderyhma")
    presenter.choose_many(("b2c", "urakointi"))
    branches = {line.letter: line.word for line in presenter.state.sections if line.letter.startswith("I")}
    assert branches == {"I1": "Consumers", "I2": "Contracting"}


def test_a_third_target_group_is_refused_in_the_words_of_the_form(presenter):
    presenter.open_item("kohderyhma")
    presenter.choose_many(("b2c", "vk", "b2b"))
    assert presenter.state.question.problem_text == "Choose two at most."
    assert presenter.state.question.value == ("matkailu",)


def test_a_deleted_analysis_leads_back_and_undo_brings_it_back(presenter, context, services, analysis):
    context.navigator.go(Route("analysis", id=analysis.id))
    presenter.delete()
    assert context.navigator.current == Route("today")
    assert services.analyses.of_company(analysis.company_id) == ()
    context.shell.toasts.undo()
    assert services.analyses.open(analysis.id).answers == analysis.answers


def test_coming_back_to_a_firms_analysis_opens_the_same_one(context, presenter, analysis):
    route = Route("analysis", params={"company": analysis.company_id})
    context.navigator.go(route)
    presenter.enter(route)
    assert context.navigator.current == Route("analysis", id=analysis.id)


def test_the_place_is_found_again(presenter, context, analysis):
    presenter.open_item("d_some")
    presenter.choose(2)
    presenter.move(1)
    assert presenter.leave()
    again = AnalysisPresenter(context)
    again.enter(Route("analysis", id=analysis.id))
    assert open_item(again) == "d_sisalto"


def test_a_route_with_an_item_opens_it(presenter, analysis):
    presenter.enter(Route("analysis", id=analysis.id, params={"item": "h_tunnukset"}))
    assert presenter.state.question.item == "h_tunnukset"
    assert presenter.state.section == "h"


def test_next_notes_a_question_that_was_passed_over(presenter, services, analysis):
    presenter.go_on()
    assert stored(services, analysis)["t_ongelma"] == Answer(Status.SKIPPED)
    assert presenter.state.question.item == "t_ongelma_aihe"
    assert not any(line.done for line in presenter.state.sections if line.id == "t")


def test_undo_is_stored_like_an_answer(presenter, services, analysis):
    presenter.open_item("c_sivut")
    presenter.choose(3)
    presenter.choose(1)
    presenter.undo()
    assert stored(services, analysis)["c_sivut"] == Answer.of(3)
    presenter.undo()
    assert "c_sivut" not in stored(services, analysis)


def test_at_most_three_wishes_to_develop_are_taken(presenter, services, analysis):
    for item in ("a_tieto", "a_yhteistyo", "a_sisalto", "a_turva"):
        presenter.open_item(item)
        presenter.choose(1)
        presenter.want_to_develop(True)
    assert presenter.state.question.problem == "answer.develop_limit"
    assert sum(answer.develop for answer in stored(services, analysis).values()) == 3


def test_the_same_rating_again_takes_it_away(presenter, services, analysis):
    presenter.open_item("c_sivut")
    presenter.choose(2)
    presenter.observe(1)
    assert stored(services, analysis)["c_sivut"].observation == 1
    presenter.observe(1)
    assert stored(services, analysis)["c_sivut"].observation is None


def test_a_number_that_is_none_is_said_in_place_and_not_stored(presenter, services, analysis):
    presenter.open_item("p_henkilosto")
    presenter.write_text("p_henkilosto", "kaksi")
    assert presenter.state.question.problem == "answer.number"
    presenter.write_text("p_henkilosto", "300")
    assert presenter.state.question.problem_text == "Give a number from 1 to 249."
    assert "p_henkilosto" not in stored(services, analysis)
    presenter.write_text("p_henkilosto", "2")
    assert presenter.state.question.problem == ""
    assert stored(services, analysis)["p_henkilosto"] == Answer.of(2)


def test_text_belongs_to_the_question_it_was_typed_for(presenter, services, analysis):
    presenter.open_item("c_sivut")
    presenter.write_text("t_ongelma", "<b>Lisää</b> vieraita 🐄")
    presenter.write_note("c_haku", "Katsottu yhdessä")
    assert stored(services, analysis)["t_ongelma"] == Answer.of("<b>Lisää</b> vieraita 🐄")
    assert stored(services, analysis)["c_haku"].note == "Katsottu yhdessä"


def test_five_megabytes_of_text_are_refused_in_place(presenter, services, analysis):
    presenter.open_item("t_ongelma")
    presenter.write_text("t_ongelma", "x" * 5_000_000)
    assert presenter.state.question.problem == "answer.too_long"
    assert "t_ongelma" not in stored(services, analysis)


def test_the_fourth_does_not_concern_us_asks_the_advisor_once(presenter):
    for item in ("c_arvostelut", "d_some", "d_mainonta", "d_verkkotuote"):
        assert presenter.state.notice is None
        presenter.open_item(item)
        presenter.set_status(Status.NOT_APPLICABLE)
    assert (presenter.state.notice, presenter.state.notice_count) == (Notice.NOT_APPLICABLE, 4)
    presenter.act_on_notice()
    presenter.open_item("c_haku")
    presenter.choose(2)
    assert presenter.state.notice is None


def test_finishing_asks_for_what_decides_the_questions(presenter, context):
    presenter.open_item("kohderyhma")
    presenter.clear()
    presenter.open_item("l_nopeus")
    presenter.go_on()
    assert presenter.state.notice is Notice.NEEDED
    assert presenter.state.question.item == "kohderyhma"
    assert context.navigator.current == Route("today")


def test_finishing_with_open_questions_asks_once_and_then_shows_the_result(
    presenter, context, services, analysis
):
    context.navigator.go(Route("analysis", id=analysis.id))
    presenter.open_item("l_nopeus")
    assert presenter.state.last
    presenter.go_on()
    assert presenter.state.notice is Notice.LEFT
    assert services.analyses.open(analysis.id).completed_at is None
    presenter.go_on()
    assert services.analyses.open(analysis.id).completed_at == NOON
    assert context.navigator.current == Route("result", id=analysis.id)
    assert context.navigator.previous == Route("today"), "closing the result opens the form again"


def test_the_notice_of_open_questions_goes_with_the_place_it_was_told_at(presenter):
    presenter.open_item("l_nopeus")
    presenter.go_on()
    presenter.move(-1)
    assert presenter.state.notice is None


def test_the_notice_of_open_questions_leads_to_the_first(presenter):
    presenter.open_item("l_nopeus")
    presenter.go_on()
    presenter.act_on_notice()
    assert presenter.state.question.item == "p_toimiala"
    assert presenter.state.notice is None


def test_what_sync_brings_is_taken_over_without_moving(qtbot, presenter, services, analysis):
    presenter.open_item("d_some")
    services.analyses.answer(analysis.id, {"d_some": Answer.of(4)})
    qtbot.waitUntil(lambda: presenter.state.question.value == 4)
    assert presenter.state.question.item == "d_some"


def test_an_analysis_that_is_gone_says_so(context, presenter):
    presenter.enter(Route("analysis", id="00000000-0000-0000-0000-000000000000"))
    assert presenter.state.notice is Notice.GONE
    assert presenter.state.company == ""


def test_another_firms_name_never_stays(context, services, analysis):
    runner = Held()
    presenter = AnalysisPresenter(replace(context, runner=runner))
    presenter.enter(Route("analysis", id=analysis.id))
    runner.go()
    other = open_analysis(services, name="Toinen tila")
    presenter.enter(Route("analysis", id=other.id))
    assert presenter.state.company == ""
    runner.go()
    assert presenter.state.company == "Toinen tila"


class Held(InlineRunner):
    """A runner that works when it is told to."""

    def __init__(self):
        super().__init__()
        self._held = []

    def read(self, work, done, failed=None):
        self._held.append((work, done, failed))

    def go(self):
        while self._held:
            super().read(*self._held.pop(0))


def test_a_long_list_of_answers_is_a_list_to_open(presenter):
    kinds = []
    for item in ("p_toimiala", "t_aika"):
        presenter.open_item(item)
        kinds.append(presenter.state.question.kind)
    assert kinds == [AnswerKind.LIST, AnswerKind.ROWS]


def test_the_time_left_shrinks_with_the_answers(presenter, services, analysis):
    before = presenter.state.minutes_left
    answer_all(services, analysis)
    presenter.enter(Route("analysis", id=analysis.id))
    assert presenter.state.minutes_left < before
    assert presenter.state.share > 0.7


@pytest.mark.parametrize(
    ("start", "title"),
    [
        ({}, "Digital business analysis"),
        ({"quick": True}, "Quick survey"),
        ({"phase": "T1"}, "End measurement"),
    ],
)
def test_the_window_says_what_is_asked(context, services, start, title):
    presenter = AnalysisPresenter(context)
    found = services.analyses.start(make_company(services), **start)
    presenter.enter(Route("analysis", id=found))

    assert presenter.state.title == title


def test_the_last_half_minute_is_not_told_as_zero_minutes(presenter):
    assert time_words(replace(presenter.state, minutes_left=0, completed=False)) == "almost done"
