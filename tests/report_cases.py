"""Twelve firms whose reports are looked at: six target groups, good and bad cases, three languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.package import ItemType
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import StepNote
from digifocus_desktop.model.training import Activity
from digifocus_desktop.services import Services
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.analyses import Analysis
from digifocus_desktop.services.consents import KINDS
from digifocus_desktop.services.tool_map import ToolDraft
from tests.analysis_data import make_company

SECRET = "Vain neuvojille: talous on kireällä"
"""A note for advisors that no paper of the firm may hold."""
OWN_SECRET = "Oma muistiinpano: palaa tähän"


@dataclass(frozen=True, slots=True)
class Case:
    """A firm to make: its name, target groups, the answers it gives and the language it is served in."""

    key: str
    name: str
    groups: tuple[str, ...]
    values: tuple[int, ...]
    language: Language
    held: bool
    unknown: tuple[str, ...] = ()


_COPIES = ("h_varmuuskopio",)

CASES = (
    Case("b2c-hyva", "Kukkakauppa Orvokki Ky", ("b2c",), (3, 4, 3, 2, 4), "fi", held=True),
    Case("b2c-heikko", "Parturi-Kampaamo Sakset", ("b2c",), (0, 1, 0, 1), "sv", held=False),
    Case("vk-hyva", "Saimaan Villa ja Lanka Oy", ("vk",), (3, 3, 4, 2), "en", held=True),
    Case("vk-heikko", "Kirppukauppa Netissä Tmi", ("vk",), (1, 0, 2, 1), "fi", held=True),
    Case("toimisto-hyva", "Mainostoimisto Kipinä Oy", ("toimisto",), (4, 4, 3, 4), "sv", held=True),
    Case("toimisto-heikko", "Digitoimisto Yksi Ihminen", ("toimisto",), (1, 2, 1, 0), "en", held=False),
    Case("b2b-hyva", "Konepajapalvelu Etelä-Savo Oy", ("b2b",), (3, 2, 3, 4), "fi", held=True),
    Case("b2b-heikko", "Alihankinta Virtanen", ("b2b",), (0, 0, 1, 2), "fi", held=True),
    Case("matkailu-hyva", "Kuikkaniemen maatilamatkailu Ky", ("matkailu",), (2, 3, 3, 4), "en", held=True),
    Case("matkailu-heikko", "Mökki", ("matkailu",), (1, 0, 1, 2), "fi", held=True, unknown=_COPIES),
    Case("urakointi-hyva", "Koneurakointi Pesonen-Väisänen Oy", ("urakointi",), (3, 3, 2), "sv", held=True),
    Case(
        "tuplatila-heikko",
        "Ylämaan luomutila, maatilamatkailu- ja koneurakointiyhtymä Heikkinen & pojat avoin yhtiö",
        ("matkailu", "urakointi"),
        (0,),
        "fi",
        held=True,
    ),
)  # fmt: skip


def make(services: Services, case: Case) -> Analysis:
    """Store a firm with its analysis and, where it was held, the interview; return the analysis."""
    company_id = make_company(services, case.name, case.groups, language=case.language)
    analysis = services.analyses.open(services.analyses.start(company_id))
    answer(services, analysis, case)
    if case.held:
        hold_interview(services, analysis)
    return analysis


def answer(services: Services, analysis: Analysis, case: Case) -> None:
    """Answer all that is asked, a rating from the case's values in turn."""
    values = cycle(case.values)
    told = {name: Answer(Status.DONT_KNOW) for name in case.unknown}
    for _ in range(3):  # an answer may open further questions
        runtime = Runtime(analysis.package, told)
        for item in runtime.questions:
            if item.id in told:
                continue
            if item.scored:
                told[item.id] = Answer.of(next(values))
            elif item.type is ItemType.SELECT_MULTIPLE:
                told[item.id] = Answer.of(case.groups) if item.id == "kohderyhma" else Answer(Status.SKIPPED)
            elif item.type is ItemType.SELECT_ONE:
                told[item.id] = Answer.of(item.choices[min(2, len(item.choices) - 1)].name)
            elif item.type is ItemType.INTEGER:
                told[item.id] = Answer.of(2015 if item.id == "p_alku" else 3)
            elif item.type is ItemType.TEXT:
                told[item.id] = Answer.of("Varaukset pitäisi saada verkkoon ennen kesää.")
    services.analyses.answer(analysis.id, told)
    services.analyses.complete(analysis.id)


def hold_interview(services: Services, analysis: Analysis) -> str:
    """Hold an interview with tools, notes for each audience, steps and follow-ups; return its id."""
    interview = services.interviews.start(analysis.company_id, analysis.id)
    for code, tool in _tools():
        services.tool_map.write(interview, code, tool)
    _notes(services, analysis.company_id, interview)
    for day, kind in (
        (date(2026, 12, 8), "message"),
        (date(2027, 2, 24), "call"),
        (date(2027, 9, 30), "measurement"),
    ):
        services.follow_ups.agree(interview, kind, day)
    plan = services.advice.plan(analysis.id)
    for place, step in enumerate(plan.steps[:2]):
        due = date(2026, 12, 8) + timedelta(days=7 * place)
        items = tuple(cause.item for cause in step.causes[:1])
        draft = ActionDraft(
            step.title["fi"], "Annukka", due, first_act="Varatkaa tunti kalenterista.", items=items
        )
        services.actions.add(analysis.company_id, draft, interview)
    services.consents.give(analysis.company_id, services.consents.text(KINDS[0], "fi"), "contract")
    services.interviews.write_goal(interview, "problem", "Puhelin soi kesken töiden.")
    services.interviews.add_time(interview, {1: 540, 2: 300})
    services.interviews.set_done(interview, 1)
    return interview


def _tools() -> Iterator[tuple[str, ToolDraft]]:
    yield "tool_website", ToolDraft("in_use", "kotisivukone", 1490, "Annukka", data_location="eu")
    yield (
        "tool_accounting",
        ToolDraft("in_use", "oma ohjelma", 4500, "tilitoimisto", data_location="eu"),
    )
    yield "tool_media", ToolDraft("in_use", "kuvapankki", 1200, give_up=True, data_location="outside")
    yield "tool_shop", ToolDraft("no_need")
    yield (
        "tool_booking",
        ToolDraft("no", "", 3900, fit=4, effort="light", data_location="eu", replaces="vihko"),
    )
    yield "tool_security", ToolDraft("no", "", 500, fit=4, effort="light", data_location="eu")


def _notes(services: Services, company_id: str, interview: str) -> None:
    texts = (
        (2, "firm", "Lisää varauksia touko- ja syyskuulle.\nKolmen vuoden päästä yksi työpaikka lisää."),
        (4, "firm", "Etusivu puhelimella: hinta puuttuu kahdesta mökistä."),
        (4, "advisors", SECRET),
        (4, "author", OWN_SECRET),
    )
    with services.store.write() as session:
        for step, audience, body in texts:
            session.add(
                StepNote(
                    company_id=company_id,
                    interview_id=interview,
                    step=step,
                    audience=audience,
                    body=body,
                    author_user_id=services.me.user_id,
                    written_at=services.store.now(),
                )
            )


def plan_sessions(services: Services) -> None:
    """Plan two sessions of an open training and a webinar, so that reports have days to tell."""
    with services.store.write() as session:
        for kind, theme, title, day, place, mode in (
            ("workshop", "TP2.1", "Perusteet kuntoon", 3, "Juva", "on_site"),
            ("workshop", "TP2.1", "Perusteet kuntoon", 10, "", "remote"),
            ("webinar", None, "Tekoäly pienyrityksen arjessa", 14, "", "remote"),
        ):
            begins = datetime(2027, 2, day, 7, 0, tzinfo=UTC)
            session.add(
                Activity(
                    programme_id=services.me.programme_id,
                    kind=kind,
                    theme_key=theme,
                    title=title,
                    starts_at=begins,
                    ends_at=begins + timedelta(hours=4),
                    place=place,
                    mode=mode,
                )
            )
