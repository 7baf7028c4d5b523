"""The pages of a questionnaire as it stands: what is on them, how far they are, where to go on."""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.package import FormPackage, Item, Section
from digifocus_desktop.forms.repeats import Expansion, Instance, RepeatBlock, blocks, new_instance


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the answering is.

    Attributes:
        answered: Shown questions with any status.
        shown: Shown questions.
        seconds_left: Time for the rest.
    """

    answered: int
    shown: int
    seconds_left: int

    @property
    def minutes_left(self) -> int:
        """Time for the rest in minutes, rounded up."""
        return math.ceil(self.seconds_left / 60)

    @property
    def complete(self) -> bool:
        """Whether every shown question has been dealt with."""
        return self.answered == self.shown


class Pages(ABC):
    """The part of a `Runtime` that only looks.

    Attributes:
        package: The questionnaire; in the place of the questions of a repeat, those of its instances.
        answers: The answers by item id, hidden ones included; those to unknown items are carried along.
    """

    package: FormPackage
    answers: Mapping[str, Answer]
    _visible: Mapping[str, bool | None]
    _expansion: Expansion

    @abstractmethod
    def status(self, item_id: str) -> Status | None:
        """Return how an item stands."""

    @cached_property
    def _hosts(self) -> Mapping[str, str]:
        """The page on which each section shown stands; a joined one at the end of its host."""
        hosts: dict[str, str] = {}
        for section in self.package.sections:
            if self._visible[section.id]:
                pages = reversed(dict.fromkeys(hosts.values()))
                hosts[section.id] = next((name for name in pages if name in section.joins), section.id)
        return hosts

    @cached_property
    def _pages(self) -> Mapping[str, tuple[Item, ...]]:
        """The questions shown on each page, in order."""
        pages: dict[str, list[Item]] = {}
        for name, host in self._hosts.items():
            section = self.package.section_by_id[name]
            items = [self.package.by_id[inner] for inner in section.items if self._visible[inner]]
            pages.setdefault(host, []).extend(item for item in items if item.type.asks or item.label)
        return {name: tuple(items) for name, items in pages.items()}

    def visible_sections(self) -> tuple[Section, ...]:
        """Return the pages shown, in order."""
        return tuple(self.package.section_by_id[name] for name in self._pages)

    def visible_items(self, section_id: str) -> tuple[Item, ...]:
        """Return what is shown on a page, in order; nothing if the page is not shown."""
        return self._pages.get(section_id, ())

    @cached_property
    def questions(self) -> tuple[Item, ...]:
        """All questions shown, in order; without notes."""
        return tuple(item for items in self._pages.values() for item in items if item.type.asks)

    def progress(self, section_id: str | None = None) -> Progress:
        """Return how far the whole questionnaire, or one page, is."""
        items = self.questions if section_id is None else self.visible_items(section_id)
        asked = [item for item in items if item.type.asks]
        left = [item for item in asked if self.status(item.id) is None]
        return Progress(len(asked) - len(left), len(asked), sum(item.seconds for item in left))

    def page_of(self, item_id: str) -> Section | None:
        """Return the page on which an item is shown now; None if it is hidden."""
        for name, items in self._pages.items():
            if any(item.id == item_id for item in items):
                return self.package.section_by_id[name]
        return None

    def resume(self) -> Item | None:
        """Return the first open question after the last answered one, else the first open one, else None."""
        answered = (place for place, item in enumerate(self.questions) if item.id in self.answers)
        last = max(answered, default=-1)
        rotated = (*self.questions[last + 1 :], *self.questions[: last + 1])
        return next((item for item in rotated if item.id not in self.answers), None)

    @property
    def not_applicable_count(self) -> int:
        """Number of shown questions answered "ei koske meitä"."""
        return sum(self.status(item.id) is Status.NOT_APPLICABLE for item in self.questions)

    @property
    def must_confirm_not_applicable(self) -> bool:
        """Whether there are so many of them that the advisor should confirm."""
        return self.not_applicable_count > self.package.confirm_not_applicable

    @property
    def developing(self) -> tuple[str, ...]:
        """Ids of the items ticked "haluan kehittyä tässä"."""
        return tuple(name for name, answer in self.answers.items() if answer.develop)

    def add_instance(self, repeat_id: str, at: datetime | None = None) -> str:
        """Return the marker of a further instance; it is there when the marker is answered with `PRESENT`.

        Raises:
            FormError: `answer.counted`, when the form says how many there are, `answer.too_many_instances`
                with `max`, or `form.item`.
        """
        return new_instance(self.package, repeat_id, at)

    def instances(self, repeat_id: str) -> tuple[Instance, ...]:
        """Return the instances of a repeat, in order."""
        return self._expansion.instances.get(repeat_id, ())

    def instance_of(self, item_id: str) -> Instance | None:
        """Return the instance in which a question stands; None outside of repeats."""
        return self._expansion.of_item.get(item_id)

    def blocks(self, section_id: str) -> tuple[Item | RepeatBlock, ...]:
        """Return what a page shows, in order: questions, and every repeat shown with its instances.

        A repeat without instances is there too, so that the first one can be added.
        """
        found = []
        for section in self.package.published.sections:
            if self._hosts.get(section.id) == section_id:
                found += [*blocks(self.package, section, self.visible_items(section_id))]
        return tuple(one for one in found if isinstance(one, Item) or self._visible[one.repeat.id])
