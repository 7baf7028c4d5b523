"""What a paper form shows of a form package: its questions numbered, grouped and told in one language."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil

from digifocus_desktop.documents.paper_form import (
    Grid,
    GridRow,
    Kind,
    Note,
    Option,
    PaperFormData,
    Part,
    Question,
)
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.appearance import day_part, one_line
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.forms.expressions import ANY_COLUMN, parse
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, ItemType, Section, Texts, text
from digifocus_desktop.forms.repeats import empty_instances
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.telling import told
from digifocus_desktop.services.paper_conditions import Conditions
from digifocus_desktop.services.repeat_words import question_words

GROUPS = "kohderyhma"
"""The item that decides which branches a firm answers."""

PAPER_INSTANCES = 3

_KINDS = {
    ItemType.SELECT_ONE: Kind.ONE,
    ItemType.SELECT_MULTIPLE: Kind.MANY,
    ItemType.INTEGER: Kind.NUMBER,
    ItemType.DECIMAL: Kind.NUMBER,
    ItemType.DATE: Kind.DAY,
    ItemType.TIME: Kind.DAY,
    ItemType.DATE_TIME: Kind.DAY,
}
_BLANK = "………"
"""Stands for an answer that the paper cannot know, to be written in."""


def known_runtime(package: FormPackage, groups: Sequence[str], course: Course) -> Runtime:
    """Return the questionnaire of a firm of these target groups; of any firm without them.

    Paper cannot grow: it has room for `PAPER_INSTANCES` of each repeat.
    """
    known = {GROUPS: Answer.of(tuple(groups))} if groups and GROUPS in package.by_id else {}
    return Runtime(package, {**known, **on_paper(package)}, course)


def on_paper(package: FormPackage) -> Mapping[str, Answer]:
    """Return the markers of the blocks that the paper has of each repeat."""
    return empty_instances(package, PAPER_INSTANCES)


def asked(runtime: Runtime) -> tuple[Item, ...]:
    """Return what the paper asks, in the order of the form: all that is not surely left out."""
    return tuple(
        item for item in runtime.package.items if item.type.asks and runtime.is_visible(item.id) is not False
    )


def paper_form_data(
    runtime: Runtime, groups: Sequence[str], company_name: str, organisation: str, language: Language
) -> PaperFormData:
    """Return what the paper shows, every text in its language."""
    return _Content(runtime, groups, language).data(company_name, organisation)


def course_words(course: Course, language: Language) -> str:
    """Return the name of a course."""
    words = wording("paper_form", language)
    if course.phase != FIRST_PHASE:
        return words[f"course_{course.phase.lower()}"]
    return words["course_quick" if course.quick else "course_full"]


class _Content:
    def __init__(self, runtime: Runtime, groups: Sequence[str], language: Language) -> None:
        self._runtime, self._groups, self._language = runtime, groups, language
        self._package = runtime.package
        self._words = wording("paper_form", language)
        self._items = asked(runtime)
        self._told = tuple(
            item
            for item in runtime.package.items
            if (item.type.asks or item.type is ItemType.NOTE) and runtime.is_visible(item.id) is not False
        )
        self._order = [item.id for item in self._items]
        numbers = {name: number for number, name in enumerate(self._order, 1)}
        self._numbers: Mapping[str, int] = numbers
        self._conditions = Conditions(runtime, numbers, self._words, language)
        self._missing = False

    def data(self, company_name: str, organisation: str) -> PaperFormData:
        parts = tuple(self._parts())
        package = self._package
        return PaperFormData(
            language=self._language,
            title=self._said(package.name),
            version=package.version,
            form_id=f"{package.hash[:4]} {package.hash[4:8]}",
            course=course_words(self._runtime.course, self._language),
            company_name=company_name,
            organisation=organisation,
            parts=parts,
            untranslated=self._missing,
        )

    def _said(self, texts: Texts) -> str:
        found = text(texts, self._language)
        self._missing = self._missing or (bool(found.text) and found.language != self._language)
        return told(self._runtime, texts, self._language, _BLANK)

    def _parts(self) -> Iterator[Part]:
        by_section = {name: list(items) for name, items in groupby(self._told, key=lambda item: item.section)}
        for name, items in by_section.items():
            yield self._part(self._package.section_by_id[name], items)

    def _part(self, section: Section, told_here: list[Item]) -> Part:
        items = [item for item in told_here if item.type.asks]
        note, shared = self._said(section.intro), _shared_hint(items)
        if shared is not None and self._said(shared) not in note:
            note = " ".join(part for part in (note, self._said(shared)) if part)
        return Part(
            letter=section.letter,
            title=self._said(section.label),
            note=note,
            only_if=self._only_part(section, items),
            count=len(items),
            minutes=max(1, ceil(sum(item.seconds for item in items) / 60)),
            blocks=tuple(self._blocks(told_here, shared)),
        )

    def _only_part(self, section: Section, items: list[Item]) -> str:
        when = self._conditions.told([section.relevance] if section.relevance else [])
        if not when:
            return ""
        if not items:
            return self._words["only_if"].format(condition=when)
        after = self._order[self._order.index(items[-1].id) + 1 :]
        where = self._words["otherwise"].format(place=self._conditions.place(after[0])) if after else ""
        return " ".join(part for part in (self._words["only_if"].format(condition=when), where) if part)

    def _blocks(self, items: list[Item], shared: Texts | None) -> Iterator[Question | Grid | Note]:
        for (rated, _), members in groupby(items, key=_alike):
            found = list(members)
            if rated and len(found) > 1:
                yield self._grid(found)
            else:
                yield from (
                    self._question(item, shared) if item.type.asks else self._note(item) for item in found
                )

    def _note(self, item: Item) -> Note:
        when = self._conditions.told(item.relevance)
        only = self._words["only_if"].format(condition=when) if when else ""
        return Note(" ".join(part for part in (only, self._said(item.label)) if part))

    def _grid(self, items: list[Item]) -> Grid:
        labels = [self._said(item.label) for item in items]
        lead, rests = _common(labels)
        rows = [
            GridRow(item.id, self._numbers[item.id], rest) for item, rest in zip(items, rests, strict=True)
        ]
        return Grid(
            lead=lead,
            anchors=tuple(self._said(choice.label) for choice in items[0].choices),
            rows=tuple(rows),
            most=self._package.max_develop,
            twice=self._runtime.course.phase != FIRST_PHASE,
        )

    def _question(self, item: Item, shared: Texts | None) -> Question:
        when = self._conditions.told(item.relevance)
        hints = ("" if item.hint == shared else self._said(item.hint), *self._limits(item))
        return Question(
            id=item.id,
            number=self._numbers[item.id],
            text=question_words(self._runtime, item, self._said),
            kind=self._kind(item),
            options=self._options(item),
            hint=" ".join(part for part in hints if part),
            unit=self._unit(item),
            only_if=self._words["only_if"].format(condition=when) if when else "",
            unknown=item.type not in {ItemType.SELECT_MULTIPLE, ItemType.TEXT, ItemType.DATE},
            not_applicable=item.not_applicable,
            observable=item.observable,
        )

    def _kind(self, item: Item) -> Kind:
        return Kind.LINE if one_line(item) else _KINDS.get(item.type, Kind.LINES)

    def _unit(self, item: Item) -> str:
        written = {ItemType.DATE: day_part(item), ItemType.TIME: "time", ItemType.DATE_TIME: "moment"}
        return self._words[f"write_{written[item.type]}"] if item.type in written else ""

    def _limits(self, item: Item) -> Iterator[str]:
        """What holds for the options: how many may be ticked, and which answer decides which of them fit."""
        if item.max_choices:
            yield self._words["most"].format(count=item.max_choices)
        filtering = parse(item.choice_filter, ANY_COLUMN).names if item.choice_filter else ()
        places = [self._conditions.place(name) for name in sorted(filtering) if name in self._numbers]
        if places and len(self._runtime.choices(item.id)) == len(item.choices):
            yield self._words["options_follow"].format(place=", ".join(places))

    def _options(self, item: Item) -> tuple[Option, ...]:
        offered = self._runtime.choices(item.id)
        jumps = self._conditions.jumps(item, self._order)
        return tuple(
            Option(
                mark=option_mark(item, place),
                text=self._said(choice.label),
                jump=self._jump(jumps[choice.name]) if choice.name in jumps else "",
                ticked=item.id == GROUPS and choice.name in self._groups,
            )
            for place, choice in enumerate(item.choices)
            if choice in offered
        )

    def _jump(self, to: str) -> str:
        if not to:
            return self._words["go_to_end"]
        return self._words["go_to"].format(place=self._conditions.place(to))


def option_mark(item: Item, place: int) -> str:
    """Return what is printed beside the option and keyed in for it: its value, else its number from 1."""
    value = item.choices[place].value
    return str(place + 1 if value is None or not item.scored else value)


def _shared_hint(items: list[Item]) -> Texts | None:
    """The hint that most rated questions of a section share; it is said once, above them."""
    hints = [item.hint for item in items if item.scored and item.hint]
    return hints[0] if len(hints) > 1 and all(hint == hints[0] for hint in hints) else None


def _alike(item: Item) -> tuple[bool, object]:
    """Competence items whose anchors are the same words stand in one grid."""
    if item.kind is not ItemKind.COMPETENCE or item.relevance:
        return False, item.id
    return True, tuple((choice.name, tuple(sorted(choice.label.items()))) for choice in item.choices)


def _common(labels: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the words with which all begin, and what is left of each of them."""
    split = [label.split(" ") for label in labels]
    count = 0
    while all(len(words) > count + 1 for words in split) and len({words[count] for words in split}) == 1:
        count += 1
    if not count:
        return "", tuple(labels)
    lead = " ".join(split[0][:count]).rstrip(",:…")
    return f"{lead}…", tuple(" ".join(words[count:]) for words in split)
