"""From a questionnaire to what the screen shows of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.package import Item, ItemKind, ItemType, Texts, text
from ui.screens.analysis.questionnaire import Questionnaire
from ui.screens.analysis.state import (
    AnalysisState,
    AnswerKind,
    ChoiceLine,
    ClosedLine,
    OpenQuestion,
    SectionLine,
)

ROWS_MAX = 7
"""More answers than this are a list to open: their rows would not fit the page."""

_KINDS = {
    ItemType.SELECT_MULTIPLE: AnswerKind.MANY,
    ItemType.INTEGER: AnswerKind.NUMBER,
    ItemType.DECIMAL: AnswerKind.NUMBER,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Why what was given to an item could not be taken."""

    item: str
    code: str
    facts: Mapping[str, Any]


def draw(form: Questionnaire, state: AnalysisState, problem: Problem | None, language: str) -> AnalysisState:
    """Return the state with everything that follows from the questionnaire drawn anew."""
    runtime, section, question = form.runtime, form.section, form.question
    page = runtime.package.section_by_id.get(section)
    items = [item for item in runtime.visible_items(section) if item.type.asks]
    place = next((index for index, item in enumerate(items) if item.id == form.item), 0)
    progress = runtime.progress()
    return replace(
        state,
        title=text(runtime.package.name, language).text,
        sections=section_lines(form, language),
        section=section,
        heading=text(page.label, language).text if page else "",
        intro=text(page.intro, language).text if page else "",
        place=place + 1,
        count=len(items),
        before=tuple(closed_line(form, item, language) for item in items[:place]),
        question=open_question(form, question, language, problem) if question else None,
        after=tuple(closed_line(form, item, language) for item in items[place + 1 :]),
        share=progress.answered / progress.shown if progress.shown else 0.0,
        minutes_left=progress.minutes_left,
        first=not form.item or runtime.neighbour(form.item, -1) is None,
        last=form.at_end,
    )


def section_lines(form: Questionnaire, language: str) -> tuple[SectionLine, ...]:
    """Return the pages with how far each is."""
    pages = form.runtime.visible_sections()
    lines = []
    for page, letter in zip(pages, distinct([page.letter for page in pages]), strict=True):
        items = [item for item in form.runtime.visible_items(page.id) if item.type.asks]
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
    answer = form.runtime.answers.get(item.id)
    number, words = _answer_words(item, answer, language) if answer else ("", "")
    return ClosedLine(item.id, text(item.label, language).text, form.runtime.status(item.id), number, words)


def open_question(
    form: Questionnaire, item: Item, language: str, problem: Problem | None = None
) -> OpenQuestion:
    """Return the open question with all that can be done to it."""
    held = form.runtime.answers.get(item.id)
    label = text(item.label, language)
    ours = problem if problem is not None and problem.item == item.id else None
    told: Texts = ours.facts.get("message", {}) if ours else {}
    competence = item.kind is ItemKind.COMPETENCE
    own = held.value if held and held.agreed is not None else None
    return OpenQuestion(
        item=item.id,
        question=label.text,
        hint=_hint(form, item, language),
        language=label.language,
        kind=_kind(item),
        choices=_choices(item, language),
        value=held.settled if held else None,
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
        problem_text=text(told, language).text,
    )


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
    hint = text(item.hint, language).text
    return "" if page is not None and hint in text(page.intro, language).text else hint


def _kind(item: Item) -> AnswerKind:
    if item.type is ItemType.SELECT_ONE:
        return AnswerKind.ROWS if len(item.choices) <= ROWS_MAX else AnswerKind.LIST
    return _KINDS.get(item.type, AnswerKind.LINES)


def _choices(item: Item, language: str) -> tuple[ChoiceLine, ...]:
    lines = []
    for place, choice in enumerate(item.choices, 1):
        rated = choice.value is not None
        value: AnswerValue = choice.value if choice.value is not None else choice.name
        key = str(choice.value) if rated else str(place) if place <= ROWS_MAX else ""
        lines.append(ChoiceLine(value, key, text(choice.label, language).text))
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
    return "", ", ".join(words) if words else _plain(value)


def _plain(value: AnswerValue) -> str:
    """A number with a decimal comma, or the first line of a text."""
    if isinstance(value, (int, float)):
        return f"{value:g}".replace(".", ",")
    return str(value).partition("\n")[0]
