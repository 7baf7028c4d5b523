"""Firms that were measured twice, whose change is looked at on the screen and on paper."""

from dataclasses import dataclass
from datetime import date

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.package import ItemType
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services import Services
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.analyses import Analysis
from tests.analysis_data import make_company

TOLD = {
    "v_askeleet": Answer.of("useimmat"),
    "v_este": Answer.of(("aika", "osaaminen")),
    "v_hyoty": Answer.of(("aika", "myynti")),
}
FIRST = {
    "h_tunnukset": Answer.of(1),
    "h_varmuuskopio": Answer.of(1),
    "l_tunnit": Answer.of(10),
    "l_yhteydenotot": Answer.of(4),
    "l_verkkomyynti": Answer.of("alle1"),
    "p_henkilosto": Answer.of(2),
}
LATER = {
    "b_suunta": Answer.of(4),
    "d_some": Answer.of(0),
    "g_analytiikka": Answer(Status.DONT_KNOW),
    "h_tunnukset": Answer.of(3),
    "h_varmuuskopio": Answer.of(1),
    "h_paivitykset": Answer.of(0),
    "l_tunnit": Answer.of(6),
    "l_yhteydenotot": Answer.of(11),
    "l_verkkomyynti": Answer.of("1_10"),
    "p_henkilosto": Answer.of(2),
    **TOLD,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A firm, how it answers both times, how it sees the start later, and whether the later one is done."""

    key: str
    name: str
    language: Language
    first: int
    later: int
    then: int
    finished: bool = True
    year_on: bool = False


PAIRS = (
    Pair("rise-fi", "Mäkelän tila", "fi", 1, 3, 0),
    Pair("still-sv", "Södra gårdens bär och gäster", "sv", 2, 2, 3),
    Pair("open-en", "Kerma Lake Cottages", "en", 2, 3, 2, finished=False),
    Pair("year-fi", "Haukiveden Lomamökit ja maatilamatkailu", "fi", 2, 3, 2, year_on=True),
)


def make(services: Services, pair: Pair) -> str:
    """Store a firm measured twice and return the id of the later measurement."""
    firm = make_company(services, pair.name, language=pair.language)
    first = services.analyses.start(firm)
    _answer(services, services.analyses.open(first), pair.first, {**FIRST})
    services.analyses.complete(first)
    done = services.actions.add(firm, ActionDraft("Ota salasanaohjelma käyttöön", items=("h_tunnukset",)))
    services.actions.set_done(done, True)
    services.actions.add(
        firm, ActionDraft("Vapaat ajat näkyviin verkossa", "Anna", date(2027, 1, 15), items=("m_varaus",))
    )
    dropped = services.actions.add(firm, ActionDraft("Mainoskampanja kesälle"))
    given_up = ActionDraft("Mainoskampanja kesälle", state="dropped", state_reason="rahaa ei ollut")
    services.actions.edit(dropped, given_up)
    later = services.analyses.start(firm, "T2" if pair.year_on else "T1", quick=pair.year_on)
    _answer(services, services.analyses.open(later), pair.later, _later(services, later, pair))
    if pair.finished:
        services.analyses.complete(later)
    return later


def _later(services: Services, later: str, pair: Pair) -> dict[str, Answer]:
    package = services.analyses.open(later).package
    own = {
        item.id: Answer(Status.ANSWERED, pair.later, then=pair.then)
        for item in package.items
        if item.dimensions == ("A",)
    }
    return {**own, **LATER}


def _answer(services: Services, analysis: Analysis, value: int, others: dict[str, Answer]) -> None:
    """Answer every rated question that comes to be shown; half of them where it stays unfinished."""
    runtime = Runtime(analysis.package, analysis.answers, analysis.course)
    changes: dict[str, Answer] = {}
    for item in [one for one in analysis.package.items if one.type.asks]:
        answer = others.get(item.id)
        if answer is None and item.scored and item.type is ItemType.SELECT_ONE:
            answer = Answer.of(value)
        if answer is not None and runtime.is_visible(item.id):
            runtime = runtime.answer(item.id, answer).runtime
            changes[item.id] = answer
    services.analyses.answer(analysis.id, changes)
