"""A firm is measured again in the real window: from the list of the due to the paper of its change."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services import Services
from digifocus_desktop.services.actions import ActionDraft
from tests.analysis_data import answer_all, make_company
from tests.change_cases import TOLD
from tests.digifocus_desktop.documents.reading import text_of
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.driving import settle, until
from tests.end2end.person import Person
from ui.screens.effect.state import Tab
from ui.shared.answer_notices import Notice
from ui.shared.navigation import Route

pytestmark = pytest.mark.slow
NAME = "Aamuruskon tila"


def stored(person: Person, work: Callable[[Services], Any]) -> Any:
    """Do something in the writer's lane and return what came of it."""
    program = person.program
    came: list[Any] = []
    services = program.session.services
    program.runner.write(lambda: work(services), came.append)
    until(lambda: came, "the work was not done")
    settle(program)
    return came[0]


def measured_once(services: Services) -> str:
    firm = make_company(services, NAME)
    first = measure(services, firm, value=1, h_tunnukset=Answer.of(0))
    services.actions.add(firm, ActionDraft("Ota salasanaohjelma käyttöön", items=("h_tunnukset",)))
    interview = services.interviews.start(firm, first)
    services.follow_ups.agree(interview, "measurement", date(2026, 11, 20))
    return firm


def test_a_firm_is_measured_again_from_the_list_to_the_paper(person: Person) -> None:
    firm = stored(person, measured_once)
    navigator = person.program.window.shell.navigator

    navigator.go(Route("effect", params={"tab": "due"}))
    effect = person.wait_for("effect")
    until(lambda: effect._presenter.state.tab is Tab.DUE and effect.due.model.rows, "no list")
    row = next(n for n, line in enumerate(effect.due.model.rows) if line.name == NAME)
    effect.due.table.selectRow(row)
    effect.due.table.opened.emit(effect.due.model.index(row, 0))
    company = person.wait_for("company")
    until(company.summary.measuring.isVisible, "the card is not there")
    person.click(company.summary.measuring.measure_button)

    analysis = person.wait_for("analysis")
    until(lambda: analysis._presenter.state.id, "the analysis did not open")
    later = analysis._presenter.state.id
    asked_twice(person, analysis, later)
    stored(person, lambda services: the_rest(services, later))
    analysis._presenter.open_item("v_hyoty")
    until(lambda: analysis._presenter.state.last, "what good came of it is not the last question")
    person.click(analysis.next_button)
    until(lambda: analysis._presenter.state.notice is Notice.LEFT, "it is not told that some are left")
    person.click(analysis.next_button)

    result = person.wait_for("result")
    until(result.change_button.isVisible, "the way to the change is not there")
    person.click(result.change_button)
    change = person.wait_for("change")
    until(change.level.after.text, "the change is not shown")
    assert (change.level.before.text(), change.level.after.text()) == ("24 →", "75")
    assert change.competence.picture.text().startswith("At the start 25, the start as seen now ")
    person.click(change.print_button)

    paper = person.wait_for("change_paper")
    until(lambda: paper._presenter.state.paper, "the paper was not made")
    said = text_of(paper._presenter.state.paper.file.content)
    assert NAME in said
    assert "Kunnossa nyt" in said
    navigator.go(Route("company", firm))
    company = person.wait_for("company")
    until(company.summary.measuring.open_button.isVisible, "the firm's page does not tell of the change")


def asked_twice(person: Person, analysis: Any, later: str) -> None:
    """Answer a question of competence for now and for then."""
    analysis._presenter.open_item("a_tieto")
    settle(person.program)
    analysis.card.press_key("3")
    settle(person.program)
    person.click(analysis.card.then.buttons[0])

    def both() -> bool:
        answer = stored(person, lambda services: services.analyses.open(later)).answers.get("a_tieto")
        return answer is not None and (answer.value, answer.then) == (3, 0)

    until(both, "both ratings are not stored")


def the_rest(services: Services, later: str) -> None:
    opened = services.analyses.open(later)
    own = {
        item.id: Answer(Status.ANSWERED, 3, then=0)
        for item in opened.package.items
        if item.dimensions == ("A",)
    }
    answer_all(services, opened, 3, **own, **TOLD)
