"""A questionnaire being answered: what is shown, how far it is, what comes next.

A `Runtime` never changes; `answer` returns the next one. Only what depends on the answer is worked out again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.checks import RATINGS, check
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.expressions import POSITION, parse
from digifocus_desktop.forms.lookups import as_answer, clock, of_choice, told
from digifocus_desktop.forms.nodes import SHOWN, Lookup
from digifocus_desktop.forms.package import Choice, FormPackage, Item
from digifocus_desktop.forms.pages import Pages
from digifocus_desktop.forms.plan import Node, Plan, plan_of
from digifocus_desktop.forms.repeats import (
    PRESENT,
    Instance,
    addable,
    counts,
    expanded,
    expansion_of,
    is_marker,
    template_of,
)
from digifocus_desktop.forms.values import Value


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


class Runtime(Pages):
    """The state of one response set under its package.

    Attributes:
        package: The questionnaire; in the place of the questions of a repeat, those of its instances.
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
        self.course = course
        self.answers: Mapping[str, Answer] = dict(answers or {})
        self.needs: dict[str, Any] = {}
        self._begin(package.published, {})
        for _ in package.repeats:  # how many instances there are may hang on what other instances say
            found = self._counted()
            if found == self._counts:
                break
            self._begin(package.published, found)

    def _begin(self, published: FormPackage, counted: Mapping[str, int]) -> None:
        self._counts = counted
        self.package = expanded(published, self.answers, counted)
        self._expansion = expansion_of(self.package)
        self._left_out = self.course.leaves_out(self.package)
        self._plan: Plan = plan_of(self.package)
        self._visible: dict[str, bool | None] = {}
        self._calculated: dict[str, Value] = {}
        self._evaluate(self._plan.nodes.values())

    def _counted(self) -> Mapping[str, int]:
        return counts(self.package, self.value) if self.package.repeats else self._counts

    def _evaluate(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            shown = self._visible[node.section] if node.section else True
            lookup = self.value if node.instance is None else self._lookup(node.instance)
            if node.id in self._left_out:
                shown = False
            for condition in node.conditions if shown is not False else ():
                holds = condition.test(lookup)
                if holds is not True:
                    shown = holds
                if holds is False:
                    break
            self._visible[node.id] = shown
            if node.calculation is not None:
                self._calculated[node.id] = node.calculation.evaluate(lookup)

    def _lookup(self, instance: Instance | None) -> Lookup:
        """The values as an item sees them: inside a repeat a name means the question of the same instance."""
        return self.value if instance is None else partial(self._inside, instance)

    def _inside(self, instance: Instance, name: str) -> Value:
        if name == POSITION:
            return instance.number
        if (
            name.startswith(SHOWN)
            and self._expansion.local(instance, field := name.removeprefix(SHOWN)) != field
        ):
            return None
        return self.value(self._expansion.local(instance, name))

    def _after(self, answers: Mapping[str, Answer], item_id: str) -> "Runtime":
        after = Runtime.__new__(Runtime)
        after.package, after.answers, after._plan = self.package, answers, self._plan
        after.course, after._left_out = self.course, self._left_out
        after._expansion, after._counts = self._expansion, self._counts
        after._visible, after._calculated = dict(self._visible), dict(self._calculated)
        readers = self._plan.readers[item_id]
        after._evaluate(readers)
        if after._counted() != self._counts:
            return Runtime(self.package, answers, self.course)
        touched = {item_id, *(node.id for node in readers)}
        after.tallied = (self.tallied[0], self.tallied[1] | touched)
        by_id = self.package.by_id
        fed = {code for name in touched if name in by_id for code in by_id[name].themes}
        after.needs = {code: need for code, need in self.needs.items() if code not in fed}
        return after

    def is_visible(self, item_id: str) -> bool | None:
        """Return whether an item, section or repeat is shown; None while that hangs on something not known.

        A question of a repeat is shown by its id in the form where the repeat is.
        """
        if item_id not in self._visible and item_id in self.package.repeat_of:
            return self._visible[self.package.repeat_of[item_id].id]
        return self._visible[item_id]

    def counts(self, item_id: str) -> bool | None:
        """Return whether what an item says counts in an expression; None while that is not known."""
        return True if item_id in self._left_out else self._visible[item_id]

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
        if item_id in self._expansion.copies or item_id in self._expansion.instances:
            return None
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
        lookup = self._lookup(self._plan.nodes[item_id].instance)
        return tuple(
            choice
            for choice in item.choices
            if condition.test(partial(of_choice, choice, lookup)) is not False
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
        found = as_answer(item, parse(item.default).evaluate(self._now(item_id, at)))
        if found is None:
            return None
        try:
            check(item, Answer.of(found), self._now(item_id, at), self.course.phase, self.choices(item_id))
        except FormError:
            return None
        return found

    def _now(self, item_id: str, at: datetime | None) -> Lookup:
        """The values while an answer is being given, when today is the day on which that happens."""
        moment = at or datetime.now()
        lookup = self._lookup(self._expansion.of_item.get(item_id))
        return lambda name: clock(name, moment.isoformat(timespec="seconds")) or lookup(name)

    def status(self, item_id: str) -> Status | None:
        """Return how an item stands: `NOT_SHOWN` if hidden, None if it is shown and still open.

        One whose answer is not offered any more is open.
        """
        if not self.is_visible(item_id):
            return Status.NOT_SHOWN
        answer = self.answers.get(item_id)
        if answer is None or (answer.settled is not None and self.value(item_id) is None):
            return None
        return answer.status

    def answer(self, item_id: str, answer: Answer | None, at: datetime | None = None) -> Change:
        """Return what follows when the item is answered at that moment, or cleared with None.

        A marker (`add_instance`) answered with `PRESENT` makes an instance of a repeat be there; cleared, it
        takes it away and keeps what was answered inside.

        Raises:
            FormError: The answer does not fit (`checks.check`), `answer.develop_limit` with `max` when there
                are too many ticks already, `answer.counted`, or `form.item`.
        """
        if is_marker(self.package, item_id):
            return self._mark(item_id, answer)
        item = self.package.item(item_id)
        answers = dict(self.answers)
        answers.pop(item_id, None)
        if answer is not None:
            held = self.answers.get(item_id)
            kept = held is not None and (held.status, held.value) == (answer.status, answer.value)
            now, offered = self._now(item_id, at), self.choices(item_id)
            check(item, answer, now, self.course.phase, offered, kept=kept)
            answers[item_id] = answer
            if answer.develop and sum(held.develop for held in answers.values()) > self.package.max_develop:
                raise FormError("answer.develop_limit", item=item_id, max=self.package.max_develop)
        after = self._after(answers, item_id)
        if after.package is not self.package:
            return self._grown(after)
        by_id = self.package.by_id
        touched = [node.id for node in self._plan.readers[item_id] if node.id in by_id]
        return Change(
            after,
            self._turned(after, touched, to=True),
            self._turned(after, touched, to=False),
            tuple(name for name in touched if after.is_preselected(name) and not self.is_preselected(name)),
        )

    def _mark(self, marker: str, answer: Answer | None) -> Change:
        repeat = addable(self.package, template_of(marker))
        if answer is not None and answer != PRESENT:
            raise FormError("answer.type", item=repeat.id)
        answers = {name: held for name, held in self.answers.items() if name != marker}
        if answer is not None:
            answers[marker] = answer
        return self._grown(Runtime(self.package, answers, self.course))

    def _grown(self, after: "Runtime") -> Change:
        """What changed where there are other instances than before."""
        before = {item.id for item in self.package.items if self._visible[item.id]}
        now = [item.id for item in after.package.items if after._visible[item.id]]
        gone = [item.id for item in self.package.items if item.id in before.difference(now)]
        return Change(
            after,
            tuple(name for name in now if name not in before),
            tuple(gone),
            tuple(name for name in now if after.is_preselected(name) and not self._preselects(name)),
        )

    def _preselects(self, item_id: str) -> bool:
        return item_id in self._visible and self.is_preselected(item_id)

    def _turned(self, after: "Runtime", touched: list[str], *, to: bool) -> tuple[str, ...]:
        changed = {
            name
            for name in touched
            if bool(after._visible[name]) is to and bool(self._visible[name]) is not to
        }
        return tuple(sorted(changed, key=self.package.places.__getitem__))

    def is_preselected(self, item_id: str) -> bool:
        """Return whether "ei koske meitä" is set beforehand: shown, open, and the form says so."""
        node = self._plan.nodes[item_id]
        condition = node.preselect
        open_item = self._visible[item_id] is True and item_id not in self.answers
        return open_item and condition is not None and condition.test(self._lookup(node.instance)) is True
