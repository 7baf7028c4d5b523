"""A questionnaire on the table: which question is open, what was answered last, what follows."""

from collections.abc import Mapping
from dataclasses import replace

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue, Status
from digifocus_desktop.forms.course import FIRST_PHASE, WHOLE, Course
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, Repeat
from digifocus_desktop.forms.repeats import PRESENT, RepeatBlock, template_of
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.analyses import Analysis
from ui.shared.outgoing import Changes

_UNDO_DEPTH = 100


class Questionnaire:
    """Holds one response set while it is being answered; every change is handed back to be stored.

    Attributes:
        runtime: Answers and what is shown.
        item: Id of the open stop: a question, or a repeat to which one more can be added; empty when the
            form shows none.
        earlier: Answers of the first measurement, at a repeated one.
    """

    def __init__(
        self,
        package: FormPackage,
        answers: Mapping[str, Answer],
        item: str = "",
        course: Course = WHOLE,
    ) -> None:
        self.runtime = Runtime(package, answers, course)
        self.item = item
        self.earlier: Mapping[str, Answer] = {}
        self._undo: list[tuple[str, Changes]] = []
        self._confirmed = 0
        self._stops_of: Runtime | None = None
        self._stops: Mapping[str, str] = {}
        if not self._shows(item):
            self.item = self._first_open()

    @classmethod
    def of(cls, analysis: Analysis, item: str) -> "Questionnaire":
        """Return an analysis as it is stored, with a question open."""
        form = cls(analysis.package, analysis.answers, item, analysis.course)
        form.earlier = analysis.earlier
        return form

    @property
    def question(self) -> Item | None:
        """The open question."""
        return self.runtime.package.by_id.get(self.item)

    @property
    def repeat(self) -> Repeat | None:
        """The open repeat."""
        return self.runtime.package.repeat_by_id.get(self.item)

    @property
    def stops(self) -> Mapping[str, str]:
        """What is gone through one after another: questions and open-ended repeats, each with its page."""
        if self._stops_of is not self.runtime:
            self._stops_of, self._stops = self.runtime, stops_of(self.runtime)
        return self._stops

    @property
    def section(self) -> str:
        """Id of the page the open stop stands on."""
        return self.stops.get(self.item, "")

    @property
    def at_end(self) -> bool:
        """Whether nothing comes after the open stop."""
        return not self.item or self._neighbour(1) is None

    @property
    def at_start(self) -> bool:
        """Whether nothing comes before the open stop."""
        return not self.item or self._neighbour(-1) is None

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer of this sitting to take back."""
        return bool(self._undo)

    def held(self, item_id: str) -> Answer:
        """Return the answer to an item, or one that says that it was passed over."""
        return self.runtime.answers.get(item_id) or Answer(Status.SKIPPED)

    @property
    def proposal(self) -> AnswerValue | None:
        """What the form proposes for the open question; never of one that is scored, and no answer yet."""
        item = self.question
        if item is None or item.scored or item.id in self.runtime.answers:
            return None
        return self.runtime.default(item.id)

    def choose(self, value: AnswerValue, item: str = "") -> Changes:
        """Answer a question, the open one unless another is named; an agreed value gives way."""
        asked = item or self.item
        answer = replace(self.held(asked), status=Status.ANSWERED, value=value, agreed=None)
        return self._store(asked, answer)

    def set_status(self, status: Status) -> Changes:
        """Say *don't know*, *does not concern us* or nothing about the open question."""
        return self._store(self.item, replace(self.held(self.item), status=status, value=None, agreed=None))

    def clear(self, item: str = "") -> Changes:
        """Take the answer to a question away; what the advisor wrote beside it stays."""
        asked = item or self.item
        held = self.runtime.answers.get(asked)
        if held is None:
            return {}
        beside = held.observation is not None or held.note or held.develop or held.then is not None
        bare = replace(held, status=Status.SKIPPED, value=None, agreed=None)
        return self._store(asked, bare if beside else None)

    def write_beside(self, item: str, answer: Answer) -> Changes:
        """Store what is written beside an answer: rating of the advisor, note, wish to develop."""
        if answer == Answer(Status.SKIPPED) and item not in self.runtime.answers:
            return {}
        return self._store(item, answer)

    def observe(self, value: int) -> Changes:
        """Note the advisor's rating of the open question; the same one again takes it away."""
        held = self.held(self.item)
        return self.write_beside(
            self.item, replace(held, observation=None if held.observation == value else value)
        )

    def rate_then(self, value: int) -> Changes:
        """Note how the start is seen now; the same one again takes it away."""
        held = self.held(self.item)
        return self.write_beside(self.item, replace(held, then=None if held.then == value else value))

    @property
    def asks_twice(self) -> bool:
        """Whether the open question is rated for now and for the start as it is seen now."""
        item = self.question
        later = self.runtime.course.phase != FIRST_PHASE
        return later and item is not None and item.scored and item.kind is ItemKind.COMPETENCE

    def go_on(self) -> Changes:
        """Let a proposal stand as the answer, or note that the open question was left without one."""
        if self.question is None or self.item in self.runtime.answers:
            return {}
        proposal = self.proposal
        if proposal is not None:
            return self.choose(proposal)
        return self._store(self.item, Answer(Status.SKIPPED))

    def undo(self) -> Changes:
        """Take the last answer of this sitting back and open its question."""
        if not self._undo:
            return {}
        item, held = self._undo.pop()
        before = {name: answer if self._fits(name, answer) else None for name, answer in held.items()}
        self._apply(before)
        self.item = next((name for name in (item, template_of(item)) if self._shows(name)), self.item)
        self._settle()
        return before

    def move(self, step: int) -> bool:
        """Open the question `step` places further; return whether there is one."""
        found = self._neighbour(step)
        if found is None:
            return False
        self.item = found
        return True

    def open_item(self, item_id: str) -> bool:
        """Open a question; return whether it is shown now."""
        if not self._shows(item_id):
            return False
        self.item = item_id
        return True

    def open_section(self, section_id: str) -> None:
        """Open a page at its first open question, or at its first stop."""
        items = [item for item in self.runtime.visible_items(section_id) if item.type.asks]
        left = [item.id for item in items if not self.is_done(item.id)]
        here = [name for name, page in self.stops.items() if page == section_id]
        for name in (left or here)[:1]:
            self.item = name

    def move_section(self, step: int) -> None:
        """Open the page `step` places further, if there is one."""
        pages = list(dict.fromkeys(self.stops.values()))
        place = pages.index(self.section) + step if self.section in pages else -1
        if 0 <= place < len(pages):
            self.open_section(pages[place])

    def add(self, repeat_id: str) -> Changes:
        """Add an instance to a repeat and open its first question.

        Raises:
            FormError: There are too many.
        """
        marker = self.runtime.add_instance(repeat_id)
        changes = self._store(marker, PRESENT)
        new = (name for name in self.stops if self.instance_marker(name) == marker)
        self.item = next(new, self.item)
        return changes

    def put(self, marker: str, *, there: bool) -> Changes:
        """Take an instance away, or bring it back; what was answered inside stays with it."""
        changes = self._store(marker, PRESENT if there else None)
        if not self._shows(self.item):
            self.item = template_of(marker)
        self._settle()
        return changes

    def instance_marker(self, item_id: str) -> str:
        """Return the marker of the instance in which a question stands; empty outside of repeats."""
        instance = self.runtime.instance_of(item_id)
        return instance.id if instance else ""

    def is_done(self, item_id: str) -> bool:
        """Whether a question has an answer; one that was passed over has none."""
        return self.runtime.status(item_id) not in {None, Status.SKIPPED}

    @property
    def undone(self) -> tuple[Item, ...]:
        """The questions shown that have no answer, in order."""
        return tuple(item for item in self.runtime.questions if not self.is_done(item.id))

    @property
    def asks_about_not_applicable(self) -> bool:
        """Whether *does not concern us* was chosen so often that the advisor should confirm it."""
        count = self.runtime.not_applicable_count
        return self.runtime.must_confirm_not_applicable and count > self._confirmed

    def confirm_not_applicable(self) -> None:
        """Note that the advisor has confirmed it, as often as it is chosen now."""
        self._confirmed = self.runtime.not_applicable_count

    def take(self, answers: Mapping[str, Answer]) -> bool:
        """Take over what is stored; return whether anything is different from what was held."""
        if dict(answers) == dict(self.runtime.answers):
            return False
        self.runtime = Runtime(self.runtime.package, answers, self.runtime.course)
        self._settle()
        return True

    def _store(self, item_id: str, answer: Answer | None) -> Changes:
        """Apply an answer and what it sets beforehand.

        Raises:
            FormError: It does not fit; nothing has changed then.
        """
        if self.runtime.answers.get(item_id) == answer:
            return {}
        change = self.runtime.answer(item_id, answer)
        changes: dict[str, Answer | None] = {item_id: answer}
        changes |= dict.fromkeys(change.preselected, Answer(Status.NOT_APPLICABLE))
        before = {name: self.runtime.answers.get(name) for name in changes}
        self._undo = [*self._undo[-_UNDO_DEPTH:], (item_id, before)]
        self._apply(changes)
        return changes

    def _fits(self, item_id: str, answer: Answer | None) -> bool:
        """Whether an answer can be given now; one that other answers have made impossible is none."""
        try:
            self.runtime.answer(item_id, answer)
        except FormError:
            return False
        return True

    def _apply(self, changes: Changes) -> None:
        for name, answer in changes.items():
            self.runtime = self.runtime.answer(name, answer).runtime

    def _settle(self) -> None:
        """Leave a question that is not shown any more."""
        if not self._shows(self.item):
            self.item = self._first_open()

    def _shows(self, item_id: str) -> bool:
        return item_id in self.stops

    def _neighbour(self, step: int) -> str | None:
        names = list(self.stops)
        place = names.index(self.item) + step if self.item in names else -1
        return names[place] if 0 <= place < len(names) else None

    def _first_open(self) -> str:
        """The question to begin with: what decides over others, then the first open one of the visit."""
        needed = [item for item in self.runtime.questions if item.required and not self.is_done(item.id)]
        sections = self.runtime.package.section_by_id
        visit = [item for item in self.runtime.questions if not sections[item.section].beforehand]
        left = [item for item in visit if not self.is_done(item.id)]
        for item in (*needed, *left, *visit, *self.runtime.questions):
            return item.id
        return next(iter(self.stops), "")


def stops_of(runtime: Runtime) -> Mapping[str, str]:
    """Return what is gone through one after another, each with its page.

    A repeat to which people add comes after its instances, so that nobody passes it over unseen.
    """
    found: dict[str, str] = {}
    for page in runtime.visible_sections():
        for block in runtime.blocks(page.id):
            if isinstance(block, RepeatBlock):
                inner = (item for one in block.instances for item in one.items)
                found |= {item.id: page.id for item in inner if item.type.asks}
                if block.repeat.count is None:
                    found[block.repeat.id] = page.id
            elif block.type.asks:
                found[block.id] = page.id
    return found
