"""A questionnaire being answered: what is shown, how far it is, what comes next.

A `Runtime` never changes; `answer` returns the next one. Only what depends on the answer is worked out again.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from typing import Any

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.checks import RATINGS, check
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.lookups import as_answer, clock, of_choice, told
from digifocus_desktop.forms.nodes import Lookup
from digifocus_desktop.forms.package import Choice, FormPackage, Item, Section
from digifocus_desktop.forms.plan import Node, Plan, plan_of
from digifocus_desktop.forms.values import Value


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


@dataclass(frozen=True, slots=True)
class Change:
    """What an answer brought about.

    Attributes:
        runtime: The questionnaire after it.
        shown: Questions that appeared, in order of the questionnaire.
        hidden: Questions that disappeared; their answers are kept.
        preselected: Open questions where "ei koske meitä" is now set beforehand; the caller may store it.
    """

    runtime: "Runtime"
    shown: tuple[str, ...]
    hidden: tuple[str, ...]
    preselected: tuple[str, ...]


class Runtime:
    """The state of one response set under its package.

    Attributes:
        package: The questionnaire.
        course: The part of it that is asked; the rest is neither shown nor scored.
        answers: The answers by item id, hidden ones included; those to unknown items are carried along.
        tallied: What scoring keeps of this state or of an earlier one, and the ids touched since then.
        needs: What advice keeps of the themes, by code, as long as no item that feeds them is touched.
    """

    tallied: tuple[object, frozenset[str]] = (None, frozenset())

    def __init__(
        self, package: FormPackage, answers: Mapping[str, Answer] | None = None, course: Course = WHOLE
    ) -> None:
        """Work out what is shown.

        Raises:
            FormError: `form.package`, when the conditions of the package cannot be evaluated.
        """
        self.package = package
        self.course = course
        self._left_out = course.leaves_out(package)
        self.answers: Mapping[str, Answer] = dict(answers or {})
        self._plan: Plan = plan_of(package)
        self._visible: dict[str, bool | None] = {}
        self._calculated: dict[str, Value] = {}
        self.needs: dict[str, Any] = {}
        self._evaluate(self._plan.nodes.values())

    def _evaluate(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            shown = self._visible[node.section] if node.section else True
            if node.id in self._left_out:
                shown = False
            for condition in node.conditions if shown is not False else ():
                holds = condition.test(self.value)
                if holds is not True:
                    shown = holds
                if holds is False:
                    break
            self._visible[node.id] = shown
            if node.calculation is not None:
                self._calculated[node.id] = node.calculation.evaluate(self.value)

    def _after(self, answers: Mapping[str, Answer], item_id: str) -> "Runtime":
        after = Runtime.__new__(Runtime)
        after.package, after.answers, after._plan = self.package, answers, self._plan
        after.course, after._left_out = self.course, self._left_out
        after._visible, after._calculated = dict(self._visible), dict(self._calculated)
        readers = self._plan.readers[item_id]
        after._evaluate(readers)
        touched = {item_id, *(node.id for node in readers)}
        after.tallied = (self.tallied[0], self.tallied[1] | touched)
        by_id = self.package.by_id
        fed = {code for name in touched if name in by_id for code in by_id[name].themes}
        after.needs = {code: need for code, need in self.needs.items() if code not in fed}
        return after

    def is_visible(self, item_id: str) -> bool | None:
        """Return whether an item or section is shown; None while that hangs on something not known."""
        return self._visible[item_id]

    def hidden_value(self, item: Item) -> int | None:
        """Return what an item scores while branching hides it; None when it is out of the score."""
        out = item.id in self._left_out or not self._visible[item.section]
        return None if out else item.hidden_value

    def rating(self, item_id: str) -> int | None:
        """Return the value 0–4 of a shown item that counts: the agreed one, else the answered one."""
        if not self._visible[item_id]:
            return None
        answer = self.answers.get(item_id)
        value = None if answer is None else answer.settled
        return value if isinstance(value, int) and value in RATINGS else None

    def value(self, item_id: str) -> Value:
        """Return what an expression reads for an item.

        None is not known; the empty text is absent: not concerning the firm, or hidden without a value. What
        the course leaves out has the value that is known all the same.
        """
        if ")" in item_id:
            return told(self, item_id)
        item = self.package.item(item_id)
        visible = self._visible[item_id]
        if visible is None:
            return None
        if not visible and item_id not in self._left_out:
            hidden = self.hidden_value(item)
            return "" if hidden is None else hidden
        if item_id in self._calculated:
            return self._calculated[item_id]
        return self._answered(item)

    def _answered(self, item: Item) -> Value:
        answer = self.answers.get(item.id)
        if answer is None:
            return None
        if answer.settled is None and answer.status is Status.NOT_APPLICABLE:
            return ""
        return answer.settled if item.choice_filter is None else self._still_offered(item, answer.settled)

    def choices(self, item_id: str) -> tuple[Choice, ...]:
        """Return the options that are offered: all but those for which the filter is false."""
        item, condition = self.package.item(item_id), self._plan.nodes[item_id].offers
        if condition is None:
            return item.choices
        return tuple(
            choice
            for choice in item.choices
            if condition.test(partial(of_choice, choice, self.value)) is not False
        )

    def withdrawn(self, item_id: str) -> tuple[Choice, ...]:
        """Return the chosen options that are not offered any more: kept, and counted for nothing."""
        item, held = self.package.item(item_id), self.answers.get(item_id)
        if item.choice_filter is None or held is None or held.settled is None:
            return ()
        names = held.settled if isinstance(held.settled, tuple) else (held.settled,)
        offered = self.choices(item_id)
        return tuple(choice for choice in item.choices if choice.name in names and choice not in offered)

    def _still_offered(self, item: Item, value: Value) -> Value:
        names = {choice.name for choice in self.choices(item.id)}
        if isinstance(value, tuple):
            return tuple(name for name in value if name in names) or None
        return value if value in names else None

    def default(self, item_id: str, at: datetime | None = None) -> AnswerValue | None:
        """Return the answer that stands in an open question beforehand; None if none fits it now.

        It counts for nothing until somebody has let it stand: unanswered is never an answer.
        """
        item = self.package.item(item_id)
        if item.default is None or item_id in self.answers:
            return None
        found = as_answer(item, parse(item.default).evaluate(self._now(at)))
        if found is None:
            return None
        try:
            check(item, Answer.of(found), self._now(at), self.course.phase, self.choices(item_id))
        except FormError:
            return None
        return found

    def _now(self, at: datetime | None) -> Lookup:
        """The values while an answer is being given, when today is the day on which that happens."""
        moment = at or datetime.now()
        return lambda name: clock(name, moment.isoformat(timespec="seconds")) or self.value(name)

    def status(self, item_id: str) -> Status | None:
        """Return how an item stands: `NOT_SHOWN` if hidden, None if it is shown and still open.

        One whose answer is not offered any more is open.
        """
        if not self._visible[item_id]:
            return Status.NOT_SHOWN
        answer = self.answers.get(item_id)
        if answer is None or (answer.settled is not None and self.value(item_id) is None):
            return None
        return answer.status

    def answer(self, item_id: str, answer: Answer | None, at: datetime | None = None) -> Change:
        """Return what follows when the item is answered at that moment, or cleared with None.

        Raises:
            FormError: The answer does not fit (`checks.check`), `answer.develop_limit` with `max` when there
                are too many ticks already, or `form.item`.
        """
        item = self.package.item(item_id)
        answers = dict(self.answers)
        answers.pop(item_id, None)
        if answer is not None:
            held = self.answers.get(item_id)
            kept = held is not None and (held.status, held.value) == (answer.status, answer.value)
            check(item, answer, self._now(at), self.course.phase, self.choices(item_id), kept=kept)
            answers[item_id] = answer
            if answer.develop and sum(held.develop for held in answers.values()) > self.package.max_develop:
                raise FormError("answer.develop_limit", item=item_id, max=self.package.max_develop)
        after = self._after(answers, item_id)
        touched = [node.id for node in self._plan.readers[item_id] if node.section]
        return Change(
            after,
            self._turned(after, touched, to=True),
            self._turned(after, touched, to=False),
            tuple(name for name in touched if after.is_preselected(name) and not self.is_preselected(name)),
        )

    def _turned(self, after: "Runtime", touched: list[str], *, to: bool) -> tuple[str, ...]:
        changed = {
            name
            for name in touched
            if bool(after._visible[name]) is to and bool(self._visible[name]) is not to
        }
        return tuple(sorted(changed, key=self.package.places.__getitem__))

    def is_preselected(self, item_id: str) -> bool:
        """Return whether "ei koske meitä" is set beforehand: shown, open, and the form says so."""
        condition = self._plan.nodes[item_id].preselect
        open_item = self._visible[item_id] is True and item_id not in self.answers
        return open_item and condition is not None and condition.test(self.value) is True

    @cached_property
    def _pages(self) -> Mapping[str, tuple[Item, ...]]:
        """The questions shown on each page, in order; joined sections at the end of their host."""
        pages: dict[str, list[Item]] = {}
        for section in self.package.sections:
            if not self._visible[section.id]:
                continue
            host = next((name for name in reversed(list(pages)) if name in section.joins), section.id)
            items = [self.package.by_id[name] for name in section.items if self._visible[name]]
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

    def neighbour(self, item_id: str, step: int) -> Item | None:
        """Return the question `step` places further (negative: back), across pages; None past the ends.

        Raises:
            FormError: `form.item_hidden`, when the item is not shown now.
        """
        names = [item.id for item in self.questions]
        if item_id not in names:
            raise FormError("form.item_hidden", item=item_id)
        place = names.index(item_id) + step
        return self.questions[place] if 0 <= place < len(names) else None

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
