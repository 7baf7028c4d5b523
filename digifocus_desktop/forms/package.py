"""The frozen form package: what a questionnaire is while the program runs.

A package is plain immutable data with one canonical JSON text; the SHA-256 of that text is its identity.
Its questions are described in `items`.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms import codec, guide
from digifocus_desktop.forms.guide import Texts
from digifocus_desktop.forms.items import (
    REFERENCE_LANGUAGE,
    Choice,
    Item,
    ItemKind,
    ItemType,
    LocalText,
    Repeat,
    Section,
    text,
)

__all__ = (
    "REFERENCE_LANGUAGE", "Band", "Choice", "DiiFact", "Dimension", "DimensionKind", "FormPackage", "Item",
    "ItemKind", "ItemType", "LocalText", "Repeat", "Section", "Texts", "Tool", "text",
)  # fmt: skip


class DimensionKind(StrEnum):
    """Which headline a dimension belongs to."""

    COMPETENCE = "competence"
    LEVEL = "level"
    BRANCH = "branch"


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a group of items measures.

    Attributes:
        id: Code.
        label: Name.
        kind: The headline it belongs to.
        min_items: Fewest answers with which it counts as measured.
        section: The section whose being shown makes it apply.
    """

    id: str
    label: Texts
    kind: DimensionKind
    min_items: int
    section: str


@dataclass(frozen=True, slots=True)
class Band:
    """A named stretch of the scale 0–100; the lower limit belongs to it."""

    code: str
    lower: float
    label: Texts


@dataclass(frozen=True, slots=True)
class Tool:
    """One category of the tool map, the items that tell how much it is needed, what it takes to begin."""

    code: str
    label: Texts
    items: tuple[str, ...] = ()
    effort: str = ""


@dataclass(frozen=True, slots=True)
class DiiFact:
    """One of the twelve facts of the Digital Intensity Index.

    Attributes:
        number: 1–12.
        label: The fact.
        condition: Expression over items and tools (0 not in use, 1 in use, 2 in use and paid).
    """

    number: int
    label: Texts
    condition: str


@dataclass(frozen=True)
class FormPackage:
    """A whole questionnaire, frozen.

    Attributes:
        id: Name of the instrument.
        version: For example `2026.1.0`.
        title: Name shown.
        dii_version: Which set of facts `dii` is.
        max_develop: Most "haluan kehittyä" ticks.
        confirm_not_applicable: More "ei koske meitä" than this asks the advisor to confirm.
        steps: What a firm can do itself, by item.
        pairs: Which competence stands beside which level.
        advising: Which items steer the advice; None in a questionnaire that says nothing of it.
        titles: The name in further languages, if it has been translated.
        repeats: Questions that are asked once for each of something.
    """

    id: str
    version: str
    title: str
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    dimensions: tuple[Dimension, ...]
    bands: tuple[Band, ...]
    flags: tuple[guide.Flag, ...]
    themes: tuple[guide.Theme, ...]
    rules: tuple[guide.Rule, ...]
    tools: tuple[Tool, ...]
    dii: tuple[DiiFact, ...]
    dii_version: str
    max_develop: int = 3
    confirm_not_applicable: int = 3
    steps: tuple[guide.Step, ...] = ()
    pairs: tuple[guide.Pair, ...] = ()
    advising: guide.Advising | None = None
    titles: Texts | None = None
    repeats: tuple[Repeat, ...] = ()

    @property
    def published(self) -> "FormPackage":
        """The package as it was published: itself, unless the instances of repeats have been put into it."""
        found: FormPackage = self.kept.get("published", self)
        return found

    @property
    def name(self) -> Texts:
        """The name by language."""
        return {REFERENCE_LANGUAGE: self.title, **(self.titles or {})}

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What the engine has worked out from the package once, by whatever it is called there."""
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """The items by id."""
        return {item.id: item for item in self.items}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each item in the questionnaire, by id."""
        return {item.id: place for place, item in enumerate(self.items)}

    @cached_property
    def items_by_theme(self) -> Mapping[str, tuple[Item, ...]]:
        """The items that feed each theme or rule, in order."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for code in dict.fromkeys(item.themes):
                found.setdefault(code, []).append(item)
        return {code: tuple(items) for code, items in found.items()}

    @cached_property
    def of_branches(self) -> frozenset[str]:
        """The ids of the items that count in a dimension of a branch."""
        kinds = {dimension.id: dimension.kind for dimension in self.dimensions}
        return frozenset(
            item.id
            for item in self.items
            if any(kinds.get(code) is DimensionKind.BRANCH for code in item.dimensions)
        )

    @cached_property
    def repeat_by_id(self) -> Mapping[str, Repeat]:
        """The repeats by id."""
        return {repeat.id: repeat for repeat in self.repeats}

    @cached_property
    def repeat_of(self) -> Mapping[str, Repeat]:
        """The repeat in which an item stands, by the id that the item has in the form."""
        return {name: repeat for repeat in self.repeats for name in repeat.items}

    @cached_property
    def section_by_id(self) -> Mapping[str, Section]:
        """The sections by id."""
        return {section.id: section for section in self.sections}

    @cached_property
    def items_by_dimension(self) -> Mapping[str, tuple[Item, ...]]:
        """The items that count in each dimension, in order."""
        return {
            dimension.id: tuple(item for item in self.items if dimension.id in item.dimensions)
            for dimension in self.dimensions
        }

    def item(self, item_id: str) -> Item:
        """Return the item.

        Raises:
            FormError: `form.item`, when the package has none of that id.
        """
        try:
            return self.by_id[item_id]
        except KeyError as error:
            raise FormError("form.item", item=item_id) from error

    @cached_property
    def json(self) -> str:
        """The canonical JSON text: sorted keys, no spaces, defaults left out."""
        plain = codec.to_plain(self.published)
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits."""
        return hashlib.sha256(self.json.encode()).hexdigest()

    @classmethod
    def from_json(cls, source: str) -> "FormPackage":
        """Return the package written in `source`.

        Raises:
            FormError: `form.package`, when the text is no such package; the fact `where` names the place.
        """
        try:
            package = codec.from_plain(cls, json.loads(source))
            for where in _unsound(package):
                raise codec.ShapeError(where)
            return package
        except codec.ShapeError as error:
            raise FormError("form.package", where=error.where) from error
        except (json.JSONDecodeError, RecursionError) as error:
            raise FormError("form.package", where="") from error


def _unsound(package: FormPackage) -> Iterator[str]:
    """Name each part over which the engine would stumble, since a package may come from outside."""
    dimensions = {dimension.id for dimension in package.dimensions}
    placed = [(name, section.id) for section in package.sections for name in section.items]
    if placed != [(item.id, item.section) for item in package.items] or len(dict(placed)) < len(placed):
        yield "sections"
    if not package.bands or package.bands[0].lower != 0:
        yield "bands"
    for item in package.items:
        anchored = [choice.value for choice in item.choices] == [0, 1, 2, 3, 4]
        if not (
            0 < item.weight <= 10 and dimensions.issuperset(item.dimensions) and (anchored or not item.scored)
        ):
            yield f"item {item.id}"
    for repeat in package.repeats:
        if not _sound_repeat(package, repeat):
            yield f"repeat {repeat.id}"
    for dimension in package.dimensions:
        if dimension.section not in package.section_by_id:
            yield f"dimension {dimension.id}"
    for flag in package.flags:
        if flag.item not in package.by_id or not package.by_id[flag.item].scored:
            yield f"flag {flag.item}"


def _sound_repeat(package: FormPackage, repeat: Repeat) -> bool:
    section = package.section_by_id.get(repeat.section)
    if section is None or not repeat.items or repeat.items[0] not in section.items:
        return False
    first = section.items.index(repeat.items[0])
    together = section.items[first : first + len(repeat.items)] == repeat.items
    return together and not any(package.by_id[name].scored for name in repeat.items)
