"""The report of an analysis, made anew from what is stored: the same answers give the same bytes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from digifocus_desktop.documents.report.data import Band, ReportData
from digifocus_desktop.documents.report.lines import WHOLE, Contents
from digifocus_desktop.documents.report.lines import Peers as PeerMark
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.domain.moments import finnish_day
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.comparison import Comparability, comparability
from digifocus_desktop.forms.result import Result
from digifocus_desktop.services import report_agreed as agreed
from digifocus_desktop.services import report_guidance as guidance
from digifocus_desktop.services import report_plan as advised
from digifocus_desktop.services import report_result as found
from digifocus_desktop.services.advice import AdviceService
from digifocus_desktop.services.advice_values import AdvicePlan
from digifocus_desktop.services.ai_passages import AiPassage, AiPassageService
from digifocus_desktop.services.calendars import CalendarService
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.consents import ConsentView
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.interviews import InterviewService, InterviewView
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.memos import MemoService
from digifocus_desktop.services.peers import Peers, PeerService
from digifocus_desktop.services.report_answers import answer_groups
from digifocus_desktop.services.report_reading import ReportFacts, Wish, read_facts
from digifocus_desktop.services.results import ResultService, ResultView
from digifocus_desktop.services.step_notes import StepNoteService
from digifocus_desktop.services.tool_map import ToolMap, ToolMapService
from digifocus_desktop.store.database import Store

BASELINE = "T0"
_ALIKE = {Comparability.SAME, Comparability.KEPT}


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report that can be printed or saved.

    Attributes:
        file: Name and bytes.
        company_id: The firm.
        company_name: Its name.
        language: Language it is in.
    """

    file: StoredFile
    company_id: str
    company_name: str
    language: Language


@dataclass(frozen=True, slots=True)
class Rooms:
    """The services a report draws from."""

    results: ResultService
    advice: AdviceService
    interviews: InterviewService
    tools: ToolMapService
    forms: FormService
    notes: StepNoteService
    passages: AiPassageService
    peers: PeerService


@dataclass(frozen=True, slots=True)
class _Read:
    """All that was read for one report."""

    view: ResultView
    plan: AdvicePlan
    facts: ReportFacts
    earlier: ResultView | None
    interview: InterviewView | None
    tools: ToolMap | None
    consents: tuple[ConsentView, ...]
    passages: tuple[AiPassage, ...]
    peers: Peers


class ReportService:
    """Makes the report for the firm.

    Attributes:
        calendars: What was agreed, as a calendar file.
        memos: The memo of the interview, a copy for each reader.
    """

    def __init__(self, store: Store, me: Callable[[], Me], rooms: Rooms) -> None:
        self.calendars = CalendarService(store, me, rooms.interviews)
        self.memos = MemoService(store, me, rooms.interviews, rooms.notes)
        self._store = store
        self._me = me
        self._rooms = rooms

    def report(
        self, response_set_id: str, language: Language | None = None, contents: Contents = WHOLE
    ) -> ReportView:
        """Return the report of an analysis, in the language of the firm unless told otherwise; *read* lane.

        Notes for advisors alone and an author's own notes are never in it.

        Raises:
            InvalidFieldError: `report.too_few` (with `answered`, `needed`) while nothing is measured.
            DocumentError: `document.glyph`, `document.too_long`.
            StoreError: `record.gone`.
        """
        from digifocus_desktop.documents import report

        read = self._read(response_set_id, language)
        data = _data(read, self._me(), contents)
        words = wording("report", data.language)
        day = format_date(data.measured_on, "fi")
        name = safe_file_name(f"{words['file_name']} {day} {data.company_name}"[:190], "pdf")
        file = StoredFile(name, report.render(data))
        return ReportView(file, read.view.company_id, data.company_name, data.language)

    def _read(self, response_set_id: str, language: Language | None) -> _Read:
        view, rooms = self._rooms.results.result(response_set_id), self._rooms
        if view.result.competence is None and view.result.level is None:
            needed = view.result.needed or 0
            raise InvalidFieldError("report.too_few", answered=view.result.answered, needed=needed)
        wish = Wish(self._me(), language, self._store.now())
        with self._store.read() as connection:
            facts = read_facts(connection, rooms.forms, view, wish)
            consents = agreed.read_consents(connection, view.company_id)
        held = facts.interview_id
        return _Read(
            view,
            rooms.advice.plan(response_set_id),
            facts,
            rooms.results.result(facts.earlier_id) if facts.earlier_id else None,
            rooms.interviews.open(held) if held else None,
            rooms.tools.of_interview(held) if held else None,
            consents,
            rooms.passages.of_interview(held) if held else (),
            rooms.peers.of_company(view.company_id),
        )


def _data(read: _Read, me: Me, contents: Contents) -> ReportData:
    """Return what the report shows, every text in its language."""
    return _with_interview(_with_advice(_with_peers(_of_result(read, me, contents), read), read), read)


def _of_result(read: _Read, me: Me, contents: Contents) -> ReportData:
    """What the answers say: the firm, its scores, strengths, facts, answers."""
    view, facts, language = read.view, read.facts, read.facts.language
    earlier = _comparable(view, read.earlier)
    return ReportData(
        language=language,
        company_name=view.company_name,
        measured_on=finnish_day(view.measured_at),
        is_baseline=view.phase == BASELINE,
        bands=tuple(Band(band.lower, found.said(band.label, language)) for band in view.package.bands),
        headlines=found.headlines(view, earlier, language),
        dimensions=found.dimensions(view, earlier, facts),
        municipality=facts.municipality,
        business_id=facts.business_id,
        is_example=facts.example,
        adviser=", ".join(part for part in (me.name, me.organisation_name) if part),
        organisation=me.organisation_name,
        form_version=view.result.version,
        form_id=f"{view.result.package_hash[:4]} {view.result.package_hash[4:8]}",
        strengths=found.strengths(view, language),
        contents=contents,
        earlier_on=finnish_day(read.earlier.measured_at) if earlier and read.earlier else None,
        reliability=found.reliability(view, language),
        facts=found.fact_list(view, language),
        answers=answer_groups(facts.runtime, language) if contents.appendix else (),
        is_quick=facts.runtime.course.quick,
        untranslated=found.untranslated(view, language),
        funding=facts.funding,
    )


def _with_peers(data: ReportData, read: _Read) -> ReportData:
    """Add the medians of a release; they are of first measurements, and so is what stands beside them."""
    peers = read.peers
    if peers.released_on is None or not data.is_baseline:
        return data
    dimensions = tuple(
        replace(line, peer=peers.medians.get(one.dimension.id)) if one.score is not None else line
        for line, one in zip(data.dimensions, read.view.result.dimensions, strict=True)
    )
    group = found.said(peers.group, data.language) if peers.group else ""
    everybody = wording("report", data.language)["peers_all"]
    mark = PeerMark(group or everybody, peers.firms, peers.released_on)
    return replace(data, dimensions=dimensions, peers=mark)


def _with_advice(data: ReportData, read: _Read) -> ReportData:
    """Add what the rules and the advisor propose."""
    plan, facts, language = read.plan, read.facts, read.facts.language
    steps, actions = advised.steps(plan, facts)
    trainings = guidance.trainings(plan, facts)
    return replace(
        data,
        flags=advised.flags(plan, facts),
        clarifications=advised.clarifications(plan, language),
        steps=steps,
        steps_note="" if facts.actions else wording("report", language)["proposal"],
        actions=actions,
        help=advised.help_lines(plan, language),
        low_limit=advised.low_limit(plan),
        trainings=trainings,
        webinars=guidance.webinars(plan, facts),
        sign_up=guidance.sign_up(trainings, facts),
        experts=guidance.experts(plan, language),
        quotes=guidance.quotes(plan, language),
    )


def _with_interview(data: ReportData, read: _Read) -> ReportData:
    """Add what was said and agreed at the table."""
    language = read.facts.language
    days = read.interview.follow_ups if read.interview is not None else {}
    return replace(
        data,
        notes=(*agreed.notes(read.facts.notes, language), *agreed.assisted(read.passages, language)),
        tools=agreed.tool_page(read.tools, language) if read.tools is not None else None,
        consents=agreed.consents(read.consents, language),
        follow_up=agreed.follow_up(days, language),
    )


def _comparable(view: ResultView, earlier: ResultView | None) -> Result | None:
    """The result before, where the versions of the form leave the numbers alike."""
    if earlier is None or comparability(earlier.package, view.package) not in _ALIKE:
        return None
    return earlier.result
