"""From a questionnaire to what the screen shows of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.appearance import columns
from digifocus_desktop.forms.package import Choice, Item, ItemKind, ItemType, Texts, text
from digifocus_desktop.forms.telling import told
from resources.messages import sentence
from ui.screens.analysis.looks import ROWS_MAX, kind_of
from ui.screens.analysis.questionnaire import Questionnaire
from ui.screens.analysis.state import (
    AnalysisState,
    ChoiceLine,
    ClosedLine,
    OpenQuestion,
    SectionLine,
)
from ui.screens.analysis.words import course_title
from ui.shared.typed_answers import sample, to_type


@dataclass(frozen=True, slots=True)
class Problem:
    """Why what was given to an item could not be taken; what was `typed` still stands in its field."""

    item: str
    code: str
    facts: Mapping[str, Any]
    typed: bool = False


def draw(form: Questionnaire, state: AnalysisState, problem: Problem | None, language: str) -> AnalysisState:
    """Return the state with everything that follows from the questionnaire drawn anew."""
    runtime, section, question = form.runtime, form.section, form.question
    page = runtime.package.section_by_id.get(section)
    items = [item for item in runtime.visible_items(section) if item.type.asks]
    place = next((index for index, item in enumerate(items) if item.id == form.item), 0)
    progress = runtime.progress()
    notes, notes_after = _notes(form, language)
    return replace(
        state,
        title=course_title(runtime.course, text(runtime.package.name, language).text),
        sections=section_lines(form, language),
        section=section,
        heading=told(runtime, page.label, language) if page else "",
        intro=told(runtime, page.intro, language) if page else "",
        place=place + 1,
        count=len(items),
        before=tuple(closed_line(form, item, language) for item in items[:place]),
        notes=notes,
        question=open_question(form, question, language, problem) if question else None,
        notes_after=notes_after,
        after=tuple(closed_line(form, item, language) for item in items[place + 1 :]),
        share=progress.answered / progress.shown if progress.shown else 0.0,
        minutes_left=progress.minutes_left,
        first=not form.item or runtime.neighbour(form.item, -1) is None,
        last=form.at_end,
    )


def section_lines(form: Questionnaire, language: str) -> tuple[SectionLine, ...]:
    """Return the pages with how far each is."""
    runtime = form.runtime
    pages = [
        page
        for page in runtime.visible_sections()
        if any(item.type.asks for item in runtime.visible_items(page.id))
    ]
    lines = []
    for page, letter in zip(pages, distinct([page.letter for page in pages]), strict=True):
        items = [item for item in runtime.visible_items(page.id) if item.type.asks]
        done = sum(form.is_done(item.id) for item in items)
        lines.append(SectionLine(page.id, letter, text(page.short, language).text, done, len(items)))
    return tuple(lines)


def distinct(letters: Sequence[str]) -> list[str]:
    """Return the letters; those that several pages share get a number: two branches are I1 and I2."""
    return [
        f"{letter}{letters[: place + 1].count(letter)}" if letters.count(letter) > 1 else letter
        for place, letter in enumerate(letters)
    ]


def closed_line(form: Questionnaire, item: Item, language: str) -> ClosedLine:
    """Return a question on one line with its answer."""
    runtime = form.runtime
    answer = runtime.answers.get(item.id)
    number, words = _answer_words(item, answer, language) if answer else ("", "")
    status = runtime.status(item.id)
    withdrawn = status is None and bool(runtime.withdrawn(item.id))
    return ClosedLine(item.id, told(runtime, item.label, language), status, number, words, withdrawn)


def open_question(
    form: Questionnaire, item: Item, language: str, problem: Problem | None = None
) -> OpenQuestion:
    """Return the open question with all that can be done to it."""
    runtime, held = form.runtime, form.runtime.answers.get(item.id)
    ours = problem if problem is not None and problem.item == item.id else None
    competence = item.kind is ItemKind.COMPETENCE
    own = held.value if held and held.agreed is not None else None
    offered = runtime.choices(item.id)
    value, proposed = _value(form, item)
    return OpenQuestion(
        item=item.id,
        question=told(runtime, item.label, language),
        hint=_hint(form, item, language),
        language=text(item.label, language).language,
        kind=kind_of(item, len(offered)),
        choices=_choices(form, offered, language),
        columns=columns(item, len(offered)),
        most=item.max_choices,
        value=value,
        typed=to_type(item, value),
        sample=sample(item),
        proposed=proposed,
        withdrawn=_withdrawn(form, item, language),
        hurries="quick" in item.appearance,
        required_text=told(runtime, item.required_message or {}, language),
        status=form.runtime.status(item.id),
        not_applicable=item.not_applicable,
        observable=item.observable,
        observation=held.observation if held else None,
        note=(held.note or "") if held else "",
        develop=(held.develop if held else False) if competence else None,
        develop_max=form.runtime.package.max_develop,
        own_value=own if isinstance(own, int) else None,
        asks_twice=form.asks_twice,
        then=held.then if held else None,
        earlier=_earlier(form, item, language),
        problem=ours.code if ours else "",
        problem_text=_problem_words(form, ours, language) if ours else "",
    )


def _value(form: Questionnaire, item: Item) -> tuple[AnswerValue | None, bool]:
    """What stands in the question, and whether that is only proposed."""
    held = form.runtime.answers.get(item.id)
    proposal = form.proposal
    return (held.settled if held else None, False) if proposal is None else (proposal, True)


def _withdrawn(form: Questionnaire, item: Item, language: str) -> str:
    return ", ".join(text(choice.label, language).text for choice in form.runtime.withdrawn(item.id))


def _problem_words(form: Questionnaire, problem: Problem, language: str) -> str:
    """The form's own sentence, else ours."""
    texts: Texts = problem.facts.get("message") or {}
    return told(form.runtime, texts, language) or sentence(problem.code, problem.facts, language)


def _notes(form: Questionnaire, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the form tells between the question before and the open one, and after the last of all.

    A page that only tells something has no question to open it by; its words stand with the next one.
    """
    runtime = form.runtime
    shown = [item for page in runtime.visible_sections() for item in runtime.visible_items(page.id)]
    before: list[str] = []
    here: tuple[str, ...] = ()
    for item in shown:
        if item.type is ItemType.NOTE:
            before.append(told(runtime, item.label, language))
        elif item.type.asks:
            if item.id == form.item:
                here = tuple(before)
            before = []
    return here, tuple(before) if form.at_end else ()


def _earlier(form: Questionnaire, item: Item, language: str) -> str:
    """What the first measurement said, where it cannot steer a rating any more."""
    answer = form.earlier.get(item.id)
    if answer is None or (item.scored and form.runtime.status(item.id) is not Status.ANSWERED):
        return ""
    number, words = _answer_words(item, answer, language)
    return " · ".join(filter(None, (number, words)))


def _hint(form: Questionnaire, item: Item, language: str) -> str:
    """The hint, unless the page says the same above its questions."""
    page = form.runtime.page_of(item.id)
    hint = told(form.runtime, item.hint, language)
    return "" if page is not None and hint in text(page.intro, language).text else hint


def _choices(form: Questionnaire, offered: Sequence[Choice], language: str) -> tuple[ChoiceLine, ...]:
    lines = []
    for place, choice in enumerate(offered, 1):
        rated = choice.value is not None
        value: AnswerValue = choice.value if choice.value is not None else choice.name
        key = str(choice.value) if rated else str(place) if place <= ROWS_MAX else ""
        lines.append(ChoiceLine(value, key, told(form.runtime, choice.label, language)))
    return tuple(lines)


def _answer_words(item: Item, answer: Answer, language: str) -> tuple[str, str]:
    """The number of a rated answer, and the answer in words; nothing for another status."""
    value = answer.settled
    if value is None or (answer.status is not Status.ANSWERED and answer.agreed is None):
        return "", ""
    if item.scored and isinstance(value, int):
        return str(value), text(item.anchor(value).label, language).text
    names = value if isinstance(value, tuple) else (str(value),)
    chosen = [item.choice(name) for name in names]
    words = [text(choice.label, language).text for choice in chosen if choice is not None]
    return "", ", ".join(words) if words else to_type(item, value).partition("\n")[0]
