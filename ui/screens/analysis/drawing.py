"""From a questionnaire to what the screen shows of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.appearance import ROWS_MAX, columns
from digifocus_desktop.forms.package import Choice, Item, ItemKind, ItemType, Texts, text
from digifocus_desktop.forms.repeats import RepeatBlock
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.telling import told
from resources.messages import sentence
from ui.screens.analysis.looks import kind_of
from ui.screens.analysis.questionnaire import Questionnaire
from ui.screens.analysis.state import (
    AddLine,
    AnalysisState,
    ChoiceLine,
    ClosedLine,
    InstanceHead,
    OpenQuestion,
    OpenRepeat,
    PageLine,
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
    before, after = _lines(form, section, language)
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
        before=before,
        notes=notes,
        question=open_question(form, question, language, problem) if question else None,
        repeat=_open_repeat(form, problem, language),
        notes_after=notes_after,
        after=after,
        share=progress.answered / progress.shown if progress.shown else 0.0,
        minutes_left=progress.minutes_left,
        first=form.at_start,
        last=form.at_end,
    )


def section_lines(form: Questionnaire, language: str) -> tuple[SectionLine, ...]:
    """Return the pages with how far each is."""
    runtime = form.runtime
    there = set(form.stops.values())
    pages = [page for page in runtime.visible_sections() if page.id in there]
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


def _lines(
    form: Questionnaire, section: str, language: str
) -> tuple[tuple[PageLine, ...], tuple[PageLine, ...]]:
    """What stands on the page before what is open, and after it."""
    entries = list(_entries(form, section, language))
    names = [name for name, _ in entries]
    place = names.index(form.item) if form.item in names else len(names)
    lines = [line for _, line in entries]
    return tuple(lines[:place]), tuple(lines[place + 1 :])


def _entries(form: Questionnaire, section: str, language: str) -> Iterator[tuple[str, PageLine]]:
    """Every line of the page by the stop that it opens; the head of an instance opens none."""
    for block in form.runtime.blocks(section):
        if isinstance(block, RepeatBlock):
            yield from _repeat_entries(form, block, language)
        elif block.type.asks:
            yield block.id, closed_line(form, block, language)


def _repeat_entries(form: Questionnaire, block: RepeatBlock, language: str) -> Iterator[tuple[str, PageLine]]:
    label = told(form.runtime, block.repeat.label, language)
    free = block.repeat.count is None
    for one in block.instances:
        yield "", InstanceHead(one.instance.id, f"{label} {one.instance.number}", free)
        yield from ((item.id, closed_line(form, item, language)) for item in one.items if item.type.asks)
    if free:
        yield block.repeat.id, AddLine(block.repeat.id, label)


def _open_repeat(form: Questionnaire, problem: Problem | None, language: str) -> OpenRepeat | None:
    repeat = form.repeat
    if repeat is None:
        return None
    ours = problem if problem is not None and problem.item == repeat.id else None
    return OpenRepeat(
        repeat.id,
        told(form.runtime, repeat.label, language),
        told(form.runtime, repeat.hint, language),
        len(form.runtime.instances(repeat.id)),
        _problem_words(form, ours, language) if ours else "",
    )


def _belongs(form: Questionnaire, item: Item, language: str) -> str:
    """Which of several a question asks about."""
    instance = form.runtime.instance_of(item.id)
    if instance is None:
        return ""
    label = told(form.runtime, form.runtime.package.repeat_by_id[instance.repeat].label, language)
    return f"{label} {instance.number}"


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
        own_value=_own_value(held),
        asks_twice=form.asks_twice,
        then=held.then if held else None,
        earlier=_earlier(form, item, language),
        problem=ours.code if ours else "",
        problem_text=_problem_words(form, ours, language) if ours else "",
        belongs=_belongs(form, item, language),
    )


def _value(form: Questionnaire, item: Item) -> tuple[AnswerValue | None, bool]:
    """What stands in the question, and whether that is only proposed."""
    held = form.runtime.answers.get(item.id)
    proposal = form.proposal
    return (held.settled if held else None, False) if proposal is None else (proposal, True)


def _own_value(held: Answer | None) -> int | None:
    """What the firm said itself, where another value was agreed."""
    own = held.value if held and held.agreed is not None else None
    return own if isinstance(own, int) else None


def _withdrawn(form: Questionnaire, item: Item, language: str) -> str:
    return ", ".join(text(choice.label, language).text for choice in form.runtime.withdrawn(item.id))


def _problem_words(form: Questionnaire, problem: Problem, language: str) -> str:
    """The form's own sentence, else ours."""
    texts: Texts = problem.facts.get("message") or {}
    return told(form.runtime, texts, language) or sentence(problem.code, problem.facts, language)


def _notes(form: Questionnaire, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the form tells between the stop before and the open one, and at the end of the page.

    A page that only tells something has no stop to open it by; its words stand with the next one.
    """
    runtime = form.runtime
    carried: list[str] = []
    here: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    for page in runtime.visible_sections():
        told_so_far, last = carried, ""
        for one in _walked(runtime, page.id):
            if isinstance(one, Item):
                told_so_far = [*told_so_far, told(runtime, one.label, language)]
                continue
            here = tuple(told_so_far) if one == form.item else here
            told_so_far, last = [], one
        carried = [] if last else told_so_far
        after = tuple(told_so_far) if last and last == form.item else after
    return here, (*after, *carried) if form.at_end else after


def _walked(runtime: Runtime, section: str) -> Iterator[Item | str]:
    """The notes of a page, and the ids of its stops, in order."""
    for block in runtime.blocks(section):
        for item in _items_of(block):
            if item.type is ItemType.NOTE:
                yield item
            elif item.type.asks:
                yield item.id
        if isinstance(block, RepeatBlock) and block.repeat.count is None:
            yield block.repeat.id


def _items_of(block: Item | RepeatBlock) -> Sequence[Item]:
    return [block] if isinstance(block, Item) else [item for one in block.instances for item in one.items]


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
