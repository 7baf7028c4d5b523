"""The result report of an analysis, made anew from what is stored: the same answers give the same bytes."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.report.data import (
    Band,
    Dimension,
    Headline,
    Note,
    ReportData,
    Score,
    Strength,
    Task,
)
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.domain.formats import Language, format_date
from digifocus_desktop.domain.programme import eu_funded
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms import result as found
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map
from digifocus_desktop.forms.package import DimensionKind, FormPackage, Texts, text
from digifocus_desktop.services.agreed import STANDS
from digifocus_desktop.services.certificate_content import known_language
from digifocus_desktop.services.certificate_views import StoredFile
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.results import STEP_COUNT, ResultService, ResultView
from digifocus_desktop.store import files
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.search import municipalities

BASELINE = "T0"
_MINUTES_AN_HOUR = 60


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
class _Facts:
    """What stands in the store beside the result."""

    language: Language
    municipality: str
    business_id: str
    example: bool
    answers: Mapping[str, Answer]
    actions: Sequence[tuple[Any, ...]]
    notes: Sequence[tuple[int, str]]
    funding: Funding | None


class ReportService:
    """Makes the report for the firm."""

    def __init__(self, store: Store, me: Callable[[], Me], results: ResultService) -> None:
        self._store = store
        self._me = me
        self._results = results

    def report(self, response_set_id: str, language: Language | None = None) -> ReportView:
        """Return the report of an analysis, in the language of the firm unless told otherwise; *read* lane.

        Notes for advisors alone and an author's own notes are never in it.

        Raises:
            InvalidFieldError: `report.too_few` (with `answered`, `needed`) while nothing is measured.
            DocumentError: `document.glyph`, `document.too_long`.
            StoreError: `record.gone`.
        """
        from digifocus_desktop.documents import report

        view, me = self._results.result(response_set_id), self._me()
        if view.result.competence is None and view.result.level is None:
            needed = view.result.needed or 0
            raise InvalidFieldError("report.too_few", answered=view.result.answered, needed=needed)
        with self._store.read() as connection:
            facts = _read(connection, view, me, language)
        data = report_data(view, facts, me)
        words = wording("report", facts.language)
        day = format_date(data.measured_on, "fi")
        name = safe_file_name(f"{words['file_name']} {day} {view.company_name}"[:190], "pdf")
        file = StoredFile(name, report.render(data))
        return ReportView(file, view.company_id, view.company_name, facts.language)

    def save_copy(self, response_set_id: str, language: Language | None, target: Path) -> Path:
        """Write the report to a place the person chose and return it; *read* lane.

        Raises:
            InvalidFieldError: As `report`.
            DocumentError: As `report`.
            StoreError: As `report`, and `store.full`, `store.cannot_write`.
        """
        files.write_whole(target, self.report(response_set_id, language).file.content)
        return target


def report_data(view: ResultView, facts: _Facts, me: Me) -> ReportData:
    """Return what the report shows, every text in its language."""
    words, language = wording("report", facts.language), facts.language
    bands = view.package.bands
    return ReportData(
        language=language,
        company_name=view.company_name,
        measured_on=view.measured_at.astimezone().date(),
        is_baseline=view.phase == BASELINE,
        bands=tuple(Band(band.lower, _said(band.label, language)) for band in bands),
        headlines=(
            Headline(words["headline_competence"], _score(view.result.competence, view.package, language)),
            Headline(words["headline_level"], _score(view.result.level, view.package, language)),
        ),
        dimensions=tuple(_dimension(one, view.package, facts) for one in view.result.dimensions),
        municipality=facts.municipality,
        business_id=facts.business_id,
        is_example=facts.example,
        adviser=", ".join(part for part in (me.name, me.organisation_name) if part),
        organisation=me.organisation_name,
        form_version=view.result.version,
        form_id=f"{view.result.package_hash[:4]} {view.result.package_hash[4:8]}",
        strengths=tuple(_strength(one, view.package, language) for one in view.result.strengths),
        flags=tuple(_flag(one, language) for one in view.result.flags),
        clarifications=tuple(_said(one.flag.clarify, language) for one in view.result.clarify),
        steps=_steps(view, facts),
        actions=tuple(_agreed(row, language) for row in facts.actions[STEP_COUNT:]),
        notes=tuple(_notes(facts)),
        untranslated=_untranslated(view, language),
        funding=facts.funding,
    )


def _untranslated(view: ResultView, language: Language) -> bool:
    """Whether the words of the scale or of an area are not there in the language of the report."""
    labels = [band.label for band in view.package.bands]
    labels += [one.dimension.label for one in view.result.dimensions]
    labels += [one.next_step.target.label for one in view.result.dimensions if one.next_step]
    return any(text(label, language).language != language for label in labels)


def _read(connection: Connection, view: ResultView, me: Me, language: Language | None) -> _Facts:
    business_id, municipality, example, own = connection.execute(
        "SELECT c.business_id, c.municipality, c.example, f.language FROM company c "
        "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted WHERE c.id = ?",
        (view.company_id,),
    ).fetchone()
    (answers,) = connection.execute("SELECT answers FROM response_set WHERE id = ?", (view.id,)).fetchone()
    actions = connection.execute(
        "SELECT title, reason, first_act, who, minutes, cost_class, due_on FROM action "  # noqa: S608  # constant
        f"WHERE company_id = ? AND {STANDS} AND state = 'open' ORDER BY position, id",
        (view.company_id,),
    ).fetchall()
    notes = connection.execute(
        "SELECT n.step, n.body FROM step_note n JOIN interview i ON i.id = n.interview_id "
        "WHERE i.response_set_id = ? AND n.audience = 'firm' AND NOT n.deleted AND NOT i.deleted "
        "AND trim(n.body) <> '' ORDER BY n.step, n.written_at, n.id",
        (view.id,),
    ).fetchall()
    status, code, decision = connection.execute(
        "SELECT funding_status, project_code, funding_decision FROM programme WHERE id = ?",
        (me.programme_id,),
    ).fetchone()
    known = municipalities().by_code(municipality) if municipality else None
    chosen = language or known_language(own or "fi")
    return _Facts(
        language=chosen,
        municipality=known.name(chosen) if known else "",
        business_id=business_id or "",
        example=bool(example),
        answers=answers_from_map(json.loads(answers)),
        actions=actions,
        notes=notes,
        funding=Funding(decision, code) if eu_funded(status, code, decision) else None,
    )


def _said(texts: Texts, language: str) -> str:
    return text(texts, language).text


def _score(score: found.Score | None, package: FormPackage, language: Language) -> Score | None:
    if score is None:
        return None
    low, high = max(0.0, score.value - score.half_range), min(100.0, score.value + score.half_range)
    own = package.bands.index(score.band)
    others = [own]
    if score.at_border:
        above = package.bands[own + 1].lower if own + 1 < len(package.bands) else None
        others = [own, own + 1] if above is not None and high >= above else [own - 1, own]
    words = tuple(_said(package.bands[place].label, language) for place in others if place >= 0)
    return Score(score.value, low, high, words)


def _dimension(one: found.DimensionResult, package: FormPackage, facts: _Facts) -> Dimension:
    words, dimension = wording("report", facts.language), one.dimension
    unknown = sum(
        dimension.id in item.dimensions
        and item.id in facts.answers
        and facts.answers[item.id].status is Status.DONT_KNOW
        for item in package.items
    )
    groups = {DimensionKind.LEVEL: words["headline_level"], DimensionKind.BRANCH: words["group_branch"]}
    return Dimension(
        letter=dimension.id[:1],
        name=_said(dimension.label, facts.language),
        score=_score(one.score, package, facts.language),
        next_step=_next_step(one.next_step, facts.language) if one.next_step else "",
        unknown_answers=unknown,
        group=groups.get(dimension.kind, ""),
    )


def _next_step(step: found.NextStep, language: Language) -> str:
    """Return the question and the anchor one step up: *only when forced* alone says nothing."""
    return f"{_said(step.item.label, language)} {_said(step.target.label, language)}"


def _strength(one: found.Strength, package: FormPackage, language: Language) -> Strength:
    section = package.section_by_id[one.item.section]
    return Strength(_said(section.short, language), _said(one.anchor.label, language))


def _flag(one: found.RaisedFlag, language: Language) -> Task:
    return Task(title=_said(one.flag.action, language), why=_said(one.anchor.label, language))


def _steps(view: ResultView, facts: _Facts) -> tuple[Task, ...]:
    """Return the steps that were agreed, or a proposal that says it is one."""
    if facts.actions:
        return tuple(_agreed(row, facts.language) for row in facts.actions[:STEP_COUNT])
    proposal = wording("report", facts.language)["proposal"]
    flagged = {one.item.id for one in view.result.flags}  # what to do there stands on top already
    return tuple(
        _proposed(one, one.next_step, proposal, facts.language)
        for one in view.proposed
        if one.next_step is not None and one.next_step.item.id not in flagged
    )


def _proposed(one: found.DimensionResult, step: found.NextStep, proposal: str, language: Language) -> Task:
    now = _said(step.current.label, language)
    lowered = now if now[1:2].isupper() else now[:1].lower() + now[1:]
    why = f"{_said(one.dimension.label, language)}: {lowered}"
    return Task(title=_said(step.target.label, language), why=why, what=proposal)


def _agreed(row: tuple[Any, ...], language: Language) -> Task:
    title, reason, first_act, who, minutes, cost, due = row
    words = wording("report", language)
    return Task(
        title=title,
        why=reason or "",
        who=who or "",
        time=_time(minutes, words),
        price=words.get(f"cost_{cost}", ""),
        by=date.fromisoformat(due) if due else None,
        this_week=first_act or "",
    )


def _time(minutes: int | None, words: Mapping[str, str]) -> str:
    if not minutes:
        return ""
    if minutes % _MINUTES_AN_HOUR == 0:
        return words["hours"].format(count=minutes // _MINUTES_AN_HOUR)
    return words["minutes"].format(count=minutes)


def _notes(facts: _Facts) -> list[Note]:
    words = wording("report", facts.language)
    by_step: dict[int, list[str]] = {}
    for step, body in facts.notes:
        by_step.setdefault(step, []).extend(line for line in body.split("\n") if line.strip())
    return [Note(words.get(f"step_{step}", ""), tuple(lines)) for step, lines in by_step.items()]
