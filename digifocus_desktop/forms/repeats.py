"""Repeats: questions that are asked once for each of something, such as each trading place of a firm.

While it is answered, a questionnaire is a package in which every instance of a repeat has questions of its
own, named `question#key`. An instance is there because the map of answers holds an entry named `repeat#key`,
its marker. Keys begin with the moment they were made: two laptops that add one each add two, in that order.
Without its marker an instance is gone; the answers inside it are kept, and are there again with the marker.

A repeat with a `count` has as many instances as that says, keyed `001`, `002` …, and no markers.
"""

import math
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.guide import Texts
from digifocus_desktop.forms.items import Item, Repeat, Section
from digifocus_desktop.forms.nodes import Lookup
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.values import number

MARK = "#"
PRESENT = Answer(Status.SKIPPED)
"""The entry that makes an instance be there; it says nothing else."""

MAX_INSTANCES = 60
_TOLD = re.compile(r"\$\{\s*([A-Za-z_][\w.-]*)\s*\}")
_KEY = re.compile(r"[0-9a-z]{1,24}")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_TIME_DIGITS, _CHANCE_DIGITS = 9, 5
_KEPT_EXPANSIONS = 8


@dataclass(frozen=True, slots=True)
class Instance:
    """One instance of a repeat.

    Attributes:
        repeat: Id of the repeat.
        key: What tells it from the others; they are in the order of their keys.
        number: Its place among them, from 1.
    """

    repeat: str
    key: str
    number: int

    @property
    def id(self) -> str:
        """Name of its marker among the answers."""
        return f"{self.repeat}{MARK}{self.key}"

    def item(self, name: str) -> str:
        """Return the id that a question of the repeat has in this instance."""
        return f"{name}{MARK}{self.key}"


@dataclass(frozen=True, slots=True)
class Expansion:
    """What the instances made of a package.

    Attributes:
        instances: The instances of each repeat, in order.
        of_item: The instance in which a question stands, by id.
        copies: The ids that a question of a repeat has in the instances, in order.
    """

    instances: Mapping[str, tuple[Instance, ...]] = field(default_factory=dict)
    of_item: Mapping[str, Instance] = field(default_factory=dict)
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def local(self, instance: Instance | None, name: str) -> str:
        """Return the id that a name means inside an instance."""
        own = instance.item(name) if instance else name
        return own if self.of_item.get(own) == instance else name


def template_of(item_id: str) -> str:
    """Return the id that a question, or a repeat, has in the form itself."""
    return item_id.partition(MARK)[0]


def is_marker(package: FormPackage, item_id: str) -> bool:
    """Return whether an entry of the answers is the marker of an instance."""
    repeat, mark, key = item_id.partition(MARK)
    return bool(mark) and repeat in package.repeat_by_id and _KEY.fullmatch(key) is not None


def expansion_of(package: FormPackage) -> Expansion:
    """Return what the instances made of a package; nothing of one as it was published."""
    found: Expansion = package.kept.get("expansion", _NOTHING)
    return found


_NOTHING = Expansion()


def counts(package: FormPackage, lookup: Lookup) -> Mapping[str, int]:
    """Return how many instances the repeats with a count have; none while that is not known."""
    found = {}
    for repeat in package.repeats:
        if repeat.count is not None:
            amount = number(parse(repeat.count).evaluate(lookup))
            found[repeat.id] = int(min(max(amount, 0), MAX_INSTANCES)) if math.isfinite(amount) else 0
    return found


def expanded(package: FormPackage, answers: Mapping[str, Answer], counted: Mapping[str, int]) -> FormPackage:
    """Return the package with the questions of every instance in the place of those of the repeats.

    Args:
        package: As it was published.
        answers: The answers, with the markers of the instances among them.
        counted: How many instances the repeats with a count have.
    """
    if not package.repeats:
        return package
    keys = _keys(package, answers, counted)
    kept: dict[object, FormPackage] = package.kept.setdefault("expansions", {})
    wanted = tuple(keys.items())
    if wanted not in kept:
        while len(kept) >= _KEPT_EXPANSIONS:
            kept.pop(next(iter(kept)), None)
        kept[wanted] = _expanded(package, keys)
    return kept[wanted]


def _keys(
    package: FormPackage, answers: Mapping[str, Answer], counted: Mapping[str, int]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {repeat.id: [] for repeat in package.repeats}
    for name in answers:
        if MARK in name and is_marker(package, name):
            repeat, _, key = name.partition(MARK)
            found[repeat].append(key)
    numbered = {name: [f"{place:03}" for place in range(1, count + 1)] for name, count in counted.items()}
    return {name: tuple(sorted(keys)[:MAX_INSTANCES]) for name, keys in {**found, **numbered}.items()}


def _expanded(package: FormPackage, keys: Mapping[str, Sequence[str]]) -> FormPackage:
    instances = {
        repeat.id: tuple(Instance(repeat.id, key, place) for place, key in enumerate(keys[repeat.id], 1))
        for repeat in package.repeats
    }
    copies = {
        name: tuple(instance.item(name) for instance in instances[repeat.id])
        for repeat in package.repeats
        for name in repeat.items
    }
    of_item = {
        instance.item(name): instance
        for repeat in package.repeats
        for instance in instances[repeat.id]
        for name in repeat.items
    }
    made = replace(
        package,
        items=tuple(
            package.by_id[name] if name in package.by_id else _copy(package, name, of_item[name])
            for section in package.sections
            for name in _names(package, section, instances)
        ),
        sections=tuple(
            replace(section, items=tuple(_names(package, section, instances))) for section in package.sections
        ),
    )
    made.kept.update(published=package, expansion=Expansion(instances, of_item, copies))
    return made


def _copy(package: FormPackage, name: str, instance: Instance) -> Item:
    """A question of an instance; what its texts tell of its neighbours is told of those beside it."""
    item, own = package.by_id[template_of(name)], package.repeat_by_id[instance.repeat].items

    def local(texts: Texts) -> Texts:
        if not any("${" in words for words in texts.values()):
            return texts
        return {code: _TOLD.sub(beside, words) for code, words in texts.items()}

    def beside(match: re.Match[str]) -> str:
        return f"${{{instance.item(match[1])}}}" if match[1] in own else match[0]

    messages = item.constraint_message, item.required_message
    constraint, required = (texts and local(texts) for texts in messages)
    return replace(
        item,
        id=name,
        label=local(item.label),
        hint=local(item.hint),
        constraint_message=constraint,
        required_message=required,
    )


def _names(
    package: FormPackage, section: Section, instances: Mapping[str, Sequence[Instance]]
) -> Iterator[str]:
    """The questions of a section; where a repeat begins, those of its instances one after another."""
    for name in section.items:
        repeat = package.repeat_of.get(name)
        if repeat is None:
            yield name
        elif name == repeat.items[0]:
            yield from (instance.item(inner) for instance in instances[repeat.id] for inner in repeat.items)


def new_instance(package: FormPackage, repeat_id: str, at: datetime | None = None) -> str:
    """Return the name of a marker that makes a further instance, after those that are there.

    Raises:
        FormError: `answer.counted`, when the form says how many there are, `answer.too_many_instances` with
            `max`, or `form.item`.
    """
    repeat = addable(package, repeat_id)
    there = expansion_of(package).instances.get(repeat.id, ())
    if len(there) >= MAX_INSTANCES:
        raise FormError("answer.too_many_instances", item=repeat_id, max=MAX_INSTANCES)
    moment = int((at or datetime.now()).timestamp() * 1000)
    if there:
        moment = max(moment, int(there[-1].key[:_TIME_DIGITS], 36) + 1)
    chance = "".join(secrets.choice(_DIGITS) for _ in range(_CHANCE_DIGITS))
    return f"{repeat_id}{MARK}{_written(moment)}{chance}"


def addable(package: FormPackage, repeat_id: str) -> Repeat:
    """Return a repeat whose instances people add and remove.

    Raises:
        FormError: `answer.counted` or `form.item`.
    """
    repeat = package.repeat_by_id.get(repeat_id)
    if repeat is None:
        raise FormError("form.item", item=repeat_id)
    if repeat.count is not None:
        raise FormError("answer.counted", item=repeat_id)
    return repeat


def _written(moment: int) -> str:
    digits = ""
    for _ in range(_TIME_DIGITS):
        moment, last = divmod(moment, len(_DIGITS))
        digits = _DIGITS[last] + digits
    return digits


def empty_instances(package: FormPackage, count: int) -> dict[str, Answer]:
    """Return markers for so many instances of each repeat, for a questionnaire on paper."""
    return {
        f"{repeat.id}{MARK}{place:03}": PRESENT
        for repeat in package.repeats
        if repeat.count is None
        for place in range(1, count + 1)
    }


@dataclass(frozen=True, slots=True)
class InstanceBlock:
    """One instance as it is shown: its questions, in order."""

    instance: Instance
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class RepeatBlock:
    """A repeat as it is shown: its instances, in order; none before the first was added."""

    repeat: Repeat
    instances: tuple[InstanceBlock, ...]


def blocks(package: FormPackage, section: Section, shown: Sequence[Item]) -> Iterator[Item | RepeatBlock]:
    """Yield what a section shows, in order: questions, and repeats as a whole.

    Args:
        package: With its instances.
        section: As it was published.
        shown: The questions of the page that are shown.
    """
    expansion = expansion_of(package)
    by_id = {item.id: item for item in shown}
    for name in section.items:
        repeat = package.repeat_of.get(name)
        if repeat is None and name in by_id:
            yield by_id[name]
        elif repeat is not None and name == repeat.items[0]:
            yield RepeatBlock(
                repeat,
                tuple(
                    InstanceBlock(
                        one,
                        tuple(by_id[one.item(inner)] for inner in repeat.items if one.item(inner) in by_id),
                    )
                    for one in expansion.instances.get(repeat.id, ())
                ),
            )
