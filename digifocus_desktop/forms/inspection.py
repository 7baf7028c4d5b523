"""What a coordinator should know of a form before publishing it: its time, and what was forgotten."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import pairwise
from typing import Any

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.appearance import unknown
from digifocus_desktop.forms.cells import LANGUAGES
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, ItemType, Texts, text
from digifocus_desktop.forms.plan import plan_of
from digifocus_desktop.forms.runtime import Change, Runtime
from digifocus_desktop.forms.versions import PART_NAMES

TARGET_GROUP = "kohderyhma"
"""The question that picks the branch."""
DOUBLE_FARM = ("matkailu", "urakointi")


COURSES = (WHOLE, Course(quick=True), Course("T1"), Course("T2", quick=True))
"""What a firm can be asked: all, the quick version, the end of its path, a year later."""


@dataclass(frozen=True, slots=True)
class CourseTime:
    """How long a shorter or later course takes for one kind of firm: seconds, and most questions."""

    course: Course
    shortest: int
    longest: int
    questions: int


@dataclass(frozen=True, slots=True)
class PathTime:
    """How long the questionnaire takes for one kind of firm.

    Attributes:
        groups: Its target groups; empty for a form without them.
        label: Their names by language.
        shortest: Seconds, if the answers open as little as they can.
        longest: Seconds, if they open as much as they can.
        questions: Most questions.
        scored: Most questions that score.
        courses: The same for the other courses that ask anything.
    """

    groups: tuple[str, ...]
    label: Texts
    shortest: int
    longest: int
    questions: int
    scored: int
    courses: tuple[CourseTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A text without a translation.

    Attributes:
        part: `item`, `anchor`, `section` … as in `versions.Change`.
        id: Which thing.
        field: Which text of it.
        language: The language it lacks.
        words: The Finnish text.
    """

    part: str
    id: str
    field: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a coordinator may have forgotten; nothing of it stops a form.

    Attributes:
        code: `no_theme`, `no_item`, `no_dimension`, `no_action`, `same_anchors`, `same_question` or
            `unknown_look`.
        id: The question, theme or flag.
        words: Its name in Finnish.
        other: What else is concerned.
    """

    code: str
    id: str
    words: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found in a form: the time of each path, texts without a translation, what may be forgotten."""

    times: tuple[PathTime, ...]
    gaps: tuple[Gap, ...]
    remarks: tuple[Remark, ...]


def inspect(package: FormPackage) -> Inspection:
    """Return what a coordinator should know; a form of a thousand questions takes seconds."""
    return Inspection(path_times(package), missing_translations(package), remarks(package))


def path_times(package: FormPackage) -> tuple[PathTime, ...]:
    """Return how long each target group takes, and a farm with both of its branches."""
    item = package.by_id.get(TARGET_GROUP)
    if item is None:
        return (_path_time(package, ()),)
    paths: list[tuple[str, ...]] = [(choice.name,) for choice in item.choices]
    if {(name,) for name in DOUBLE_FARM} <= set(paths):
        paths.append(DOUBLE_FARM)
    return tuple(_path_time(package, path) for path in paths)


def start_of_path(package: FormPackage, groups: tuple[str, ...], course: Course = WHOLE) -> Runtime:
    """Return the empty questionnaire of a firm of these target groups."""
    runtime = Runtime(package, course=course)
    item = package.by_id.get(TARGET_GROUP)
    if item is None or not groups:
        return runtime
    value = groups if item.type is ItemType.SELECT_MULTIPLE else groups[0]
    return runtime.answer(TARGET_GROUP, Answer.of(value)).runtime


def _path_time(package: FormPackage, groups: tuple[str, ...]) -> PathTime:
    start = start_of_path(package, groups)
    short, long = _walked(start, longest=False), _walked(start, longest=True)
    item = package.by_id.get(TARGET_GROUP)
    names = [choice.label for name in groups if item and (choice := item.choice(name))]
    label = {code: " + ".join(text(one, code).text for one in names) for code in LANGUAGES}
    asked = long.questions
    return PathTime(
        groups,
        label,
        _seconds(short),
        _seconds(long),
        len(asked),
        sum(one.scored for one in asked),
        tuple(_course_times(package, groups)),
    )


def _course_times(package: FormPackage, groups: tuple[str, ...]) -> Iterator[CourseTime]:
    for course in COURSES[1:]:
        start = start_of_path(package, groups, course)
        short, long = _walked(start, longest=False), _walked(start, longest=True)
        if long.questions:
            yield CourseTime(course, _seconds(short), _seconds(long), len(long.questions))


def _walked(runtime: Runtime, *, longest: bool) -> Runtime:
    """Answer what decides over other questions so that most, or least, of them is asked."""
    pick, done = max if longest else min, {TARGET_GROUP}
    opened = True
    while opened:  # what an answer opens may stand before it, or be an instance of a repeat
        opened = False
        readers = plan_of(runtime.package).readers
        for item in runtime.package.items:
            there = item.id in runtime.package.by_id
            if item.id in done or not there or not readers[item.id] or not runtime.is_visible(item.id):
                continue
            done.add(item.id)
            found = [_answered(runtime, item, choice.name) for choice in item.choices]
            tried = [one for one in found if one is not None]
            if tried:
                chosen, before = pick(tried, key=_gain), len(runtime.package.items)
                runtime = chosen.runtime
                opened = opened or bool(chosen.shown) or before != len(runtime.package.items)
    return runtime


def _gain(change: Change) -> int:
    """Seconds that an answer adds: told by what it shows and hides, for a walk tries thousands."""
    by_id = change.runtime.package.by_id
    shown, hidden = (
        sum(by_id[name].seconds for name in names if name in by_id and by_id[name].type.asks)
        for names in (change.shown, change.hidden)
    )
    return shown - hidden


def _answered(runtime: Runtime, item: Item, name: str) -> Change | None:
    choice = item.choice(name)
    if choice is None:
        return None
    rated = item.kind is not ItemKind.FACT and choice.value is not None
    value = choice.value if rated else (name,) if item.type is ItemType.SELECT_MULTIPLE else name
    try:
        return runtime.answer(item.id, Answer.of(value if value is not None else name))
    except FormError:
        return None


def _seconds(runtime: Runtime) -> int:
    return sum(item.seconds for item in runtime.questions)


def missing_translations(package: FormPackage, languages: Sequence[str] = LANGUAGES) -> tuple[Gap, ...]:
    """Return every text that lacks one of the languages; a text that is empty in Finnish lacks nothing."""
    return tuple(
        Gap(part, key, name, code, texts["fi"])
        for part, key, name, texts in _texts(package)
        if texts.get("fi")
        for code in languages
        if not texts.get(code)
    )


def _texts(package: FormPackage) -> Iterator[tuple[str, str, str, Texts]]:
    """Yield every text of the form, whatever it belongs to."""
    for item in package.items:
        yield from _texts_of("item", item.id, item)
        for choice in item.choices:
            yield "anchor", item.id, choice.name, choice.label
    for field in fields(package):
        things = getattr(package, field.name)
        if field.name == "items" or not isinstance(things, tuple):
            continue
        for thing in things:
            key = str(getattr(thing, fields(thing)[0].name))
            yield from _texts_of(PART_NAMES.get(field.name, field.name), key, thing)


def _texts_of(part: str, key: str, thing: Any) -> Iterator[tuple[str, str, str, Texts]]:
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, Mapping):
            yield part, key, field.name, value
        elif is_dataclass(value):
            yield from _texts_of(part, key, value)


def remarks(package: FormPackage) -> tuple[Remark, ...]:
    """Return what may have been forgotten."""
    return (*_lonely(package), *_unguided(package), *_repeated(package), *_unlooked(package))


def _lonely(package: FormPackage) -> Iterator[Remark]:
    """Questions that lead to no help, and themes that no question leads to."""
    for item in package.items:
        if item.scored and not item.themes:
            yield Remark("no_theme", item.id, _finnish(item.label))
    fed = {code for item in package.items for code in item.themes}
    fed |= {code for flag in package.flags for code in flag.helpers}
    for theme in package.themes:
        if theme.code not in fed:
            yield Remark("no_item", theme.code, _finnish(theme.label))


def _unguided(package: FormPackage) -> Iterator[Remark]:
    for item in package.items:
        if not item.scored and any(choice.value is not None for choice in item.choices):
            yield Remark("no_dimension", item.id, _finnish(item.label))
    for flag in package.flags:
        if not _finnish(flag.action).strip() or not flag.helpers:
            question = package.by_id.get(flag.item)
            yield Remark("no_action", flag.item, _finnish(question.label) if question else "")


def _repeated(package: FormPackage) -> Iterator[Remark]:
    asked: dict[str, str] = {}
    for item in package.items:
        words = _finnish(item.label)
        if item.type.asks and words:
            first = asked.setdefault(words.casefold(), item.id)
            if first != item.id:
                yield Remark("same_question", item.id, words, first)
        ordered = sorted(_finnish(choice.label) for choice in item.choices)
        twice = next((one for one, other in pairwise(ordered) if one == other and one), "")
        if twice:
            yield Remark("same_anchors", item.id, words, twice)


def _unlooked(package: FormPackage) -> Iterator[Remark]:
    """Looks that nobody sees: the question is drawn in the usual way."""
    for item in package.items:
        for word in unknown(item):
            yield Remark("unknown_look", item.id, _finnish(item.label), word)


def _finnish(texts: Mapping[str, str]) -> str:
    return texts.get("fi", "")
