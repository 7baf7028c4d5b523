"""A paper on the desk: which line is keyed, what was keyed before, what a second keying found different."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, ItemType
from digifocus_desktop.forms.repeats import PRESENT, is_marker, template_of
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.paper_form_content import on_paper
from ui.shared.outgoing import Changes
from ui.shared.typed_answers import typed_answer

_UNDO_DEPTH = 500
_MOST_DIRECT = 9
"""Choices that one digit can tell apart."""

STATUS_KEYS: Mapping[str, Status] = {
    "e": Status.DONT_KNOW,
    "x": Status.NOT_APPLICABLE,
    "s": Status.SKIPPED,
}
_APART = re.compile(r"[\s,;+]+")


def is_direct(item: Item) -> bool:
    """Whether one digit answers the question; others are typed into a field."""
    return item.type is ItemType.SELECT_ONE and len(item.choices) <= _MOST_DIRECT


def marks(item: Item) -> tuple[str, ...]:
    """Return what is printed beside the options: the value of an anchor, else the number from 1."""
    return tuple(
        str(place + 1 if choice.value is None or not item.scored else choice.value)
        for place, choice in enumerate(item.choices)
    )


class KeyingSheet:
    """Holds one paper while it is keyed in; every change is handed back to be stored.

    Attributes:
        runtime: Answers and what is shown.
        items: The questions in the order of the paper; those that branching hides stay in their place. Of a
            repeat there are as many blocks as on paper; one is stored once something in it is keyed.
        item: Id of the line that is keyed.
        checking: Whether answers are compared with those that were keyed before.
        checked: Ids of the answers that a second keying has confirmed.
        different: Id of the line whose second keying differs from the first; empty if none.
    """

    def __init__(
        self, package: FormPackage, answers: Mapping[str, Answer], course: Course, item: str = ""
    ) -> None:
        self._stored = set(answers)
        self._blank = Runtime(package, {}, course)
        self.runtime = Runtime(package, {**on_paper(package), **answers}, course)
        self._lay_out()
        self.checking = False
        self.checked: set[str] = set()
        self.different = ""
        self._undo: list[tuple[str, dict[str, Answer | None]]] = []
        self.item = item if item in self._places else self._first_open()

    @property
    def question(self) -> Item | None:
        """The line that is keyed."""
        return self.runtime.package.by_id.get(self.item)

    @property
    def depth(self) -> int:
        """How many answers of this sitting can be taken back."""
        return len(self._undo)

    def shows(self, item_id: str) -> bool:
        """Whether branching shows a question; one that hangs on an open answer is not shown yet."""
        return self.runtime.is_visible(item_id) is True

    def is_done(self, item_id: str) -> bool:
        """Whether anything was keyed for a question that counts; an option that no longer fits does not."""
        return item_id in self.runtime.answers and not self._gone(item_id)

    @property
    def contradictions(self) -> tuple[str, ...]:
        """Ids of answers on paper that do not agree with others; kept and not scored.

        The question is one that branching hides, or an option one that is not offered any more.
        """
        return tuple(
            one.id
            for one in self.items
            if (held := self.runtime.answers.get(one.id)) is not None
            and held.status is Status.ANSWERED
            and (not self.shows(one.id) or self.runtime.withdrawn(one.id))
        )

    def is_kept(self, item_id: str) -> bool:
        """Whether a line counts: one of a block that stayed empty on paper does not."""
        instance = self.runtime.instance_of(item_id)
        return instance is None or instance.id in self._stored or not self._is_free(instance.repeat)

    @property
    def open_items(self) -> tuple[Item, ...]:
        """The questions shown for which nothing was keyed."""
        return tuple(
            one
            for one in self.items
            if self.shows(one.id) and self.is_kept(one.id) and not self.is_done(one.id)
        )

    def key(self, mark: str) -> Changes:
        """Answer the line with the option of that mark.

        Raises:
            FormError: `answer.choice`, or the answer does not fit.
        """
        item = self._current()
        if mark not in marks(item):
            raise FormError("answer.choice", item=item.id)
        return self._take(self._one(item, mark))

    def set_status(self, status: Status) -> Changes:
        """Say *don't know*, *does not concern us* or *skipped* of the line."""
        self._current()
        return self._take(None, status)

    def type(self, words: str, today: date) -> Changes:
        """Answer the line with what was typed; nothing typed changes nothing.

        Raises:
            FormError: `answer.number`, `answer.date`, `answer.choice`, or it does not fit.
        """
        item, bare = self._current(), words.strip()
        if not bare:
            return {}
        if item.type is not ItemType.TEXT and bare.casefold() in STATUS_KEYS:
            return self.set_status(STATUS_KEYS[bare.casefold()])
        return self._take(self._value(item, bare, today))

    def beside(self, change: Callable[[Answer], Answer]) -> Changes:
        """Change what stands beside the answer of the line: a rating, a wish to develop.

        Raises:
            FormError: It does not fit.
        """
        held = self.runtime.answers.get(self.item) or Answer(Status.SKIPPED)
        return self._store(self.item, change(held))

    def toggle_develop(self) -> Changes:
        """Tick or untick the wish to develop."""
        if self._current().kind is not ItemKind.COMPETENCE:
            raise FormError("answer.develop", item=self.item)
        return self.beside(lambda held: replace(held, develop=not held.develop))

    def clear(self) -> Changes:
        """Take the answer of the line away."""
        return self._store(self.item, None) if self.item in self.runtime.answers else {}

    def undo(self) -> Changes:
        """Take the last answer of this sitting back and go to its line."""
        if not self._undo:
            return {}
        self.item, held = self._undo.pop()
        # What stands in a block goes before the block itself, for without it there is no such line.
        backwards = reversed(held.items())
        before = {name: answer if self._fits(name, answer) else None for name, answer in backwards}
        self.checked -= set(before)
        self.different = ""
        self._apply(before)
        self._stored = (self._stored | set(before)) - {name for name, one in before.items() if one is None}
        return before

    def move(self, step: int) -> bool:
        """Go to the next or the previous line that is shown; return whether there is one."""
        place = self._places.get(self.item, -1) + step
        while 0 <= place < len(self.items):
            if self.shows(self.items[place].id):
                self.go(self.items[place].id)
                return True
            place += step
        return False

    def go(self, item_id: str) -> bool:
        """Go to a line, hidden or not; return whether there is one of that id."""
        if item_id not in self._places:
            return False
        if item_id != self.item:
            self.different = ""
        self.item = item_id
        return True

    def find(self, words: str, numbers: Mapping[str, int]) -> str:
        """Return the id of the line that a number, an id or the beginning of an id names; empty for none."""
        wanted = words.strip().casefold()
        if wanted.isdecimal():
            return next((name for name in self._places if numbers.get(name) == int(wanted)), "")
        if wanted in self._places:
            return wanted
        return next((name for name in self._places if wanted and name.startswith(wanted)), "")

    def begin_check(self) -> None:
        """Compare what is keyed from now on with what was keyed before."""
        self.checking, self.checked, self.different = True, set(), ""
        first = next((one.id for one in self.items if self.shows(one.id)), self.item)
        self.item = first

    def end_check(self) -> None:
        """Compare no more."""
        self.checking, self.different = False, ""

    def take(self, answers: Mapping[str, Answer]) -> None:
        """Take over what is stored."""
        package = self.runtime.package.published
        self._stored = set(answers)
        self.runtime = Runtime(package, {**on_paper(package), **answers}, self.runtime.course)
        self._lay_out()

    def _current(self) -> Item:
        item = self.question
        if item is None:
            raise FormError("form.item", item=self.item)
        return item

    def _take(self, value: AnswerValue | None, status: Status = Status.ANSWERED) -> Changes:
        """Store an answer, or compare it: the first that differs is only told, the next one counts."""
        held = self.runtime.answers.get(self.item)
        answer = replace(held or Answer(status), status=status, value=value, agreed=None)
        if self.checking and held is not None and held != answer and self.different != self.item:
            self.different = self.item
            return {}
        changes = self._store(self.item, answer)
        self.different = ""
        if self.checking:
            self.checked.add(self.item)
        return changes

    def _one(self, item: Item, mark: str) -> AnswerValue:
        choice = item.choices[marks(item).index(mark)]
        return choice.value if item.scored and choice.value is not None else choice.name

    def _value(self, item: Item, words: str, today: date) -> AnswerValue:
        if item.type is ItemType.SELECT_MULTIPLE:
            return self._many(item, words)
        if item.type is not ItemType.SELECT_ONE:
            return typed_answer(item, words, today)
        if words not in marks(item):
            raise FormError("answer.choice", item=item.id)
        return self._one(item, words)

    def _many(self, item: Item, words: str) -> tuple[str, ...]:
        """Read `5 6`, `5,6` or, where one digit tells the options apart, `56`."""
        known = marks(item)
        parts = [part for part in _APART.split(words) if part]
        if len(known) <= _MOST_DIRECT:
            parts = [digit for part in parts for digit in part]
        if not parts or not set(parts) <= set(known):
            raise FormError("answer.choice", item=item.id)
        return tuple(choice.name for choice, mark in zip(item.choices, known, strict=True) if mark in parts)

    def _store(self, item_id: str, answer: Answer | None) -> Changes:
        if self.runtime.answers.get(item_id) == answer:
            return {}
        change = self.runtime.answer(item_id, answer)
        changes: dict[str, Answer | None] = {}
        if answer is not None and not self.is_kept(item_id):
            changes[self._marker(item_id)] = PRESENT
        changes |= {item_id: answer}
        changes |= dict.fromkeys(change.preselected, Answer(Status.NOT_APPLICABLE))
        before = {name: self.runtime.answers.get(name) if name in self._stored else None for name in changes}
        self._undo = [*self._undo[-_UNDO_DEPTH:], (item_id, before)]
        self._apply(changes)
        self._stored = (self._stored | set(changes)) - {name for name, one in changes.items() if one is None}
        return changes

    def _lay_out(self) -> None:
        """Number the lines anew: a repeat with a count has as many blocks as an answer says."""
        self._laid_out = self.runtime.package
        self.items = tuple(
            one
            for one in self._laid_out.items
            if one.type.asks and self._blank.is_visible(template_of(one.id)) is not False
        )
        self._places = {one.id: place for place, one in enumerate(self.items)}

    def _marker(self, item_id: str) -> str:
        instance = self.runtime.instance_of(item_id)
        return instance.id if instance else ""

    def _is_free(self, repeat_id: str) -> bool:
        return self.runtime.package.repeat_by_id[repeat_id].count is None

    def _gone(self, item_id: str) -> bool:
        return self.shows(item_id) and self.runtime.status(item_id) is None

    def _fits(self, item_id: str, answer: Answer | None) -> bool:
        """Whether an answer can be given now; one that other answers have made impossible is none."""
        try:
            self.runtime.answer(item_id, answer)
        except FormError:
            return False
        return True

    def _apply(self, changes: Changes) -> None:
        """Change the runtime; the blocks of the paper stay, whether they are stored or not."""
        for name, answer in changes.items():
            if not is_marker(self._laid_out, name):
                self.runtime = self.runtime.answer(name, answer).runtime
        if self.runtime.package is not self._laid_out:
            self._lay_out()

    def _first_open(self) -> str:
        for item in (*self.open_items, *self.items):
            return item.id
        return ""
