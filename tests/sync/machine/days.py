"""What people do and what befalls them, as rules that are drawn at random."""

from collections.abc import Callable
from copy import deepcopy
from functools import wraps
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from digifocus_desktop.services.decisions import SHARED
from sync.hub.sight.grants import GIVEN, WITHDRAWN
from tests.sync.machine.crew import NAMES, PAGE, STEPS, Crew
from tests.sync.machine.firms import write_an_answer, write_down_a_firm
from tests.sync.machine.laws import LAWS, watch
from tests.sync.machine.ledger import Kind, Row, Saved, all_there, head
from tests.sync.machine.line import FAULTS, PATHS

WHO = st.sampled_from(range(len(NAMES)))
WHICH = st.integers(0, 5)
FAULT = st.none() | st.tuples(st.sampled_from(PATHS), st.sampled_from(FAULTS))
WORDS = (("person", "phone"), ("person", "email"), ("company", "name"), ("company_file", "locality"))
LEAST = 9
"""Requests without which some sync moves nothing: a copy signs in and greets under both its ids."""


def act(**drawn: Any) -> Callable[[Callable[..., None]], Any]:
    """Make a rule of which the run remembers that it was carried out, and with what."""

    def noted(function: Callable[..., None]) -> Any:
        @wraps(function)
        def run(self: "Days", **values: Any) -> None:
            self.steps.append((function.__name__, values))
            function(self, **values)

        return rule(**drawn)(run)

    return noted


class Days(RuleBasedStateMachine):
    """Days of the crew.

    Attributes:
        crew: The laptops and the hub.
        ledger: What was saved.
        steps: What was done, by name and arguments; `replay` does it again.
        told: Called when a run begins.
        last: The run that was begun last.
    """

    crew: Crew
    told: Callable[[], object] = staticmethod(lambda: None)
    last: "Days"

    def __init__(self) -> None:
        super().__init__()
        type(self).last = self
        self.told()
        self.crew.ready()
        self.ledger = deepcopy(self.crew.first)
        self.steps: list[tuple[str, dict[str, Any]]] = []
        self.count = 0
        self.copies: dict[int, tuple[Path, int]] = {}
        self.put_back = False
        watch(self.crew)

    @act(who=WHO, shared=st.booleans())
    def new_firm(self, who: int, *, shared: bool) -> None:
        """Write a firm down, with its file, a person and an analysis."""
        write_down_a_firm(self.crew.desks[who], self.ledger, self._word, shared=shared)

    @act(who=WHO, which=WHICH, kind=st.sampled_from(WORDS))
    def change_a_word(self, who: int, which: int, kind: tuple[str, str]) -> None:
        """Change a plain field."""
        row = self._row(who, kind[0], which)
        if row is not None:
            word = self._word("s")
            self.crew.desks[who].write(*row, **{kind[1]: word})
            self._saved(who, row, kind[1], Kind.WHOLE, word)

    @act(who=WHO, which=WHICH, place=st.integers(0, 3))
    def write_a_sentence(self, who: int, which: int, place: int) -> None:
        """Write a sentence into a running text."""
        row = self._row(who, "company_file", which)
        if row is not None:
            desk, word = self.crew.desks[who], self._word("Lause")
            sentences = str((desk.row(*row) or {})["description"]).split(". ")
            sentences.insert(min(place, len(sentences)), f"Tässä {word} on")
            desk.write(*row, description=". ".join(sentences))
            self._saved(who, row, "description", Kind.PART, word)

    @act(who=WHO, which=WHICH)
    def add_to_a_set(self, who: int, which: int) -> None:
        """Add an element, and sometimes take one away."""
        row = self._row(who, "company", which)
        if row is not None:
            desk, word = self.crew.desks[who], self._word("g")
            known = list((desk.row(*row) or {})["target_groups"])
            desk.write(*row, target_groups=(*known[self.count % 2 :], word))
            self._saved(who, row, "target_groups", Kind.ELEMENT, word)

    @act(who=WHO, which=WHICH, question=st.sampled_from(("q0", "q1", "q2")))
    def answer(self, who: int, which: int, question: str) -> None:
        """Answer a question of an analysis."""
        row = self._row(who, "response_set", which)
        if row is not None:
            self._answer(who, row, question)

    @act(who=WHO, which=WHICH)
    def work_at_once(self, who: int, which: int) -> None:
        """Change two records of a firm in one go: neither may arrive without the other."""
        firm, file = self._row(who, "company", which), self._row(who, "company_file", which)
        if firm is not None and file is not None:
            name, place = self._word("Tila"), self._word("s")
            self.crew.desks[who].write_all((*firm, {"name": name}), (*file, {"locality": place}))
            self._saved(who, firm, "name", Kind.WHOLE, name)
            self._saved(who, file, "locality", Kind.WHOLE, place)

    @act(who=WHO, which=WHICH, gone=st.booleans())
    def delete_or_bring_back(self, who: int, which: int, *, gone: bool) -> None:
        """Put a person into the trash, or take one out."""
        row = self._row(who, "person", which)
        if row is not None:
            self.crew.desks[who].write(*row, deleted=gone)

    @act(who=WHO, which=WHICH, given=st.booleans())
    def share_or_withdraw(self, who: int, which: int, *, given: bool) -> None:
        """The firm agrees that the other organisation sees it, or takes that back."""
        desk = self.crew.desks[who]
        known = desk.ids("consent")
        if known:
            consent = known[which % len(known)]
            if not given:
                self.ledger.hidden.add(str((desk.row("consent", consent) or {})["company_id"]))
            desk.write("consent", consent, state=GIVEN if given else WITHDRAWN)

    @act(who=WHO, fault=FAULT)
    def sync(self, who: int, fault: tuple[str, str] | None) -> None:
        """Sync, over a line that may fail once."""
        self.crew.sync(self.crew.desks[who], fault)

    @act(who=WHO, which=WHICH, step=st.sampled_from(("pending", "stage", "begin_apply", "end_apply")))
    def work_while_it_syncs(self, who: int, which: int, step: str) -> None:
        """Change a word in the middle of a sync: what was written just now stays to be seen."""
        desk, row, word = self.crew.desks[who], self._row(who, "person", which), self._word("m")
        if row is None:
            return
        written = self.crew.sync_meanwhile(desk, step, lambda: desk.write(*row, phone=word))
        if written:
            self._saved(who, row, "phone", Kind.WHOLE, word)
            if desk.services.syncing.status().waiting:
                assert (desk.row(*row) or {}).get("phone") == word

    @act(who=WHO, more=st.integers(0, 3))
    def sync_over_a_line_that_keeps_breaking(self, who: int, more: int) -> None:
        """Every attempt carries but a few requests: all the same it comes to its end."""
        desk, line = self.crew.desks[who], self.crew.line
        waiting = desk.services.syncing.status().waiting
        tries = 12 + waiting + 2 * head(self.crew.world.engine) // PAGE
        for _ in range(tries):
            line.room = LEAST + more
            if self.crew.sync(desk):
                break
        else:
            raise AssertionError(f"no end after {tries} attempts")
        line.room = None

    @act(who=WHO, which=WHICH)
    def lose_a_byte(self, who: int, which: int) -> None:
        """A value on a laptop's disk becomes another one, and nobody has written it: the check finds it."""
        row = self._row(who, "person", which)
        if row is not None:
            self.crew.spoil(self.crew.desks[who], row)

    @act(who=WHO)
    def start_again(self, who: int) -> None:
        """Close the program and start it again."""
        self.crew.desks[who].reopen()

    @act(who=WHO, step=st.sampled_from(STEPS), when=st.sampled_from(("before", "after")))
    def cut_the_power(self, who: int, step: str, when: str) -> None:
        """The laptop dies in the middle of a sync."""
        desk = self.crew.desks[who]
        if step in ("pending", "record_results") and not desk.services.syncing.status().waiting:
            return
        self.crew.die(desk, step, when)

    @act(who=WHO, years=st.integers(-10, 10))
    def set_the_clock(self, who: int, years: int) -> None:
        """Give a laptop a clock that is years off."""
        self.crew.skew(NAMES[who], years)

    @precondition(lambda self: self.crew.line.letters)
    @act(index=st.integers(0, 39))
    def deliver_again(self, index: int) -> None:
        """An old request comes once more: if it had arrived, nothing changes and the answer is the same."""
        engine, line = self.crew.world.engine, self.crew.line
        letter = line.letter(index)
        arrived, before = all_there(engine, letter.hashes), head(engine)
        status, answers = line.deliver_again(letter)
        assert status < 500
        if arrived:
            assert head(engine) == before
            assert None in (answers, letter.answers) or answers == letter.answers

    @act(who=WHO, which=WHICH, later=st.booleans())
    def decide(self, who: int, which: int, *, later: bool) -> None:
        """Decide on a value that was changed in two places."""
        desk = self.crew.desks[who]
        found = desk.services.decisions.open()
        if found:
            decision = found[which % len(found)]
            choices = [side.choice for side in decision.sides]
            desk.services.decisions.decide(decision.id, choices[-1] if later else SHARED)

    @precondition(lambda self: not self.copies and not self.put_back and not self.crew.hub_is_kept)
    @act(who=WHO)
    def copy_the_disk(self, who: int) -> None:
        """Make an image of a laptop's disk."""
        self.copies[who] = (self.crew.copy_of(self.crew.desks[who]), len(self.ledger.saved))

    @precondition(lambda self: self.copies)
    @act()
    def put_the_disk_back(self) -> None:
        """Put the image back: the laptop is as it was, and the hub knows of more."""
        who, (copy, since) = self.copies.popitem()
        self.crew.put_back(self.crew.desks[who], copy)
        self.ledger.forget(NAMES[who], since, self.crew.world.engine)
        self.put_back = True

    @precondition(lambda self: not self.copies and not self.put_back and not self.crew.hub_is_kept)
    @act()
    def back_the_hub_up(self) -> None:
        """Make a backup of the hub."""
        self.crew.keep_hub()
        self.put_back = True

    @precondition(lambda self: self.crew.hub_is_kept)
    @act()
    def restore_the_hub(self) -> None:
        """Put the hub's backup back: it has forgotten what came since."""
        self.crew.restore_hub()

    def teardown(self) -> None:
        """Mend the line, let everybody sync, and look for every value."""
        if self.crew.hub_is_kept:
            self.crew.restore_hub()
        self.crew.line.room = None
        self.crew.settle()
        for law in LAWS:
            law(self.crew, self.ledger)

    @classmethod
    def replay(cls, steps: list[tuple[str, dict[str, Any]]]) -> None:
        """Do again what a run did; what cannot be done any more is passed over."""
        machine = cls()
        known = {one.function.__name__: one for one in machine.rules}
        for name, values in steps:
            one = known.get(name)
            if one is not None and all(holds(machine) for holds in one.preconditions or ()):
                drawn = {key: tuple(v) if isinstance(v, list) else v for key, v in values.items()}
                one.function(machine, **drawn)
        machine.teardown()

    def _row(self, who: int, entity: str, which: int) -> Row | None:
        """A record of this run that the laptop has."""
        here = set(self.crew.desks[who].ids(entity))
        known = [row for row in self.ledger.rows if row[0] == entity and row[1] in here]
        return known[which % len(known)] if known else None

    def _answer(self, who: int, row: Row, question: str) -> None:
        write_an_answer(self.crew.desks[who], self.ledger, row, question, self._word("v"))

    def _word(self, begin: str) -> str:
        self.count += 1
        return f"{begin}{self.count}x"

    def _saved(self, who: int, row: Row, path: str, kind: Kind, value: str) -> None:
        self.ledger.saved.append(Saved(NAMES[who], row, path, kind, value))
