"""Random days of three advisors over a bad line: after it all every value that was saved can be found."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Engine, create_engine

from digifocus_desktop.services.decisions import SHARED
from sync.client.engine import Room
from sync.hub.database import DatabaseUrls, make_engine
from tests.sync.conftest import EMPTY
from tests.sync.desk import Desk
from tests.sync.machine.crew import FAULTS, NAMES, PATHS, Crew
from tests.sync.machine.ledger import Kind, Ledger, Row, Saved, all_there, gaps, head, hub_row
from tests.sync.machine.sow import SEED

pytestmark = pytest.mark.hub

RUNS, STEPS = int(os.environ.get("DIGIFOCUS_DAYS", "25")), 25
"""Runs in every run of the suite unless the environment asks for more, and steps of each."""

PAGE = 6
"""Rows of a page and operations of a push: small, so that there are many of both."""

WHO = st.sampled_from(range(len(NAMES)))
WHICH = st.integers(0, 5)
FAULT = st.none() | st.tuples(st.sampled_from(PATHS), st.sampled_from(FAULTS))
WORDS = (("person", "phone"), ("person", "email"), ("company", "name"), ("company_file", "locality"))


class Days(RuleBasedStateMachine):
    """What people do and what befalls them."""

    crew: Crew

    def __init__(self) -> None:
        super().__init__()
        self.crew.ready()
        self.ledger = Ledger()
        self.count = 0
        self.copies: dict[int, tuple[Path, int]] = {}
        self.put_back = False
        self.deleted: set[Row] = set()

    @initialize(who=WHO)
    def begin(self, who: int) -> None:
        """There is one firm that everybody has."""
        self.new_firm(who)
        self.crew.settle()

    @rule(who=WHO)
    def new_firm(self, who: int) -> None:
        """Write a firm down, with its file, a person and an analysis."""
        desk = self.crew.desks[who]
        name = self._word("Tila")
        firm = desk.firm(name)
        self._saved(who, ("company", firm), "name", Kind.WHOLE, name)
        text = self._word("Kuvaus")
        file = desk.write("company_file", company_id=firm, description=f"{text} alkaa. Ja loppuu.")
        self._saved(who, ("company_file", file), "description", Kind.PART, text)
        phone = self._word("p")
        self._saved(who, ("person", desk.contact(firm, phone=phone)), "phone", Kind.WHOLE, phone)
        begun: dict[str, Any] = {"form_package_id": str(uuid4()), "phase": "T0", "answers": {}}
        analysis = desk.write("response_set", company_id=firm, started_at=desk.now(), **begun)
        self._answer(who, ("response_set", analysis), "q0")

    @rule(who=WHO, which=WHICH, kind=st.sampled_from(WORDS))
    def change_a_word(self, who: int, which: int, kind: tuple[str, str]) -> None:
        """Change a plain field."""
        row = self._row(who, kind[0], which)
        if row is not None:
            word = self._word("s")
            self.crew.desks[who].write(*row, **{kind[1]: word})
            self._saved(who, row, kind[1], Kind.WHOLE, word)

    @rule(who=WHO, which=WHICH, place=st.integers(0, 3))
    def write_a_sentence(self, who: int, which: int, place: int) -> None:
        """Write a sentence into a running text."""
        row = self._row(who, "company_file", which)
        if row is not None:
            desk, word = self.crew.desks[who], self._word("Lause")
            sentences = str((desk.row(*row) or {})["description"]).split(". ")
            sentences.insert(min(place, len(sentences)), f"Tässä {word} on")
            desk.write(*row, description=". ".join(sentences))
            self._saved(who, row, "description", Kind.PART, word)

    @rule(who=WHO, which=WHICH)
    def add_to_a_set(self, who: int, which: int) -> None:
        """Add an element, and sometimes take one away."""
        row = self._row(who, "company", which)
        if row is not None:
            desk, word = self.crew.desks[who], self._word("g")
            known = list((desk.row(*row) or {})["target_groups"])
            desk.write(*row, target_groups=(*known[self.count % 2 :], word))
            self._saved(who, row, "target_groups", Kind.ELEMENT, word)

    @rule(who=WHO, which=WHICH, question=st.sampled_from(("q0", "q1", "q2")))
    def answer(self, who: int, which: int, question: str) -> None:
        """Answer a question of an analysis."""
        row = self._row(who, "response_set", which)
        if row is not None:
            self._answer(who, row, question)

    @rule(who=WHO, which=WHICH, gone=st.booleans())
    def delete_or_bring_back(self, who: int, which: int, *, gone: bool) -> None:
        """Put a person into the trash, or take one out."""
        row = self._row(who, "person", which)
        if row is not None:
            self.crew.desks[who].write(*row, deleted=gone)

    @rule(who=WHO, fault=FAULT)
    def sync(self, who: int, fault: tuple[str, str] | None) -> None:
        """Sync, over a line that may fail once."""
        self.crew.sync(self.crew.desks[who], fault)

    @rule(who=WHO)
    def start_again(self, who: int) -> None:
        """Close the program and start it again."""
        self.crew.desks[who].reopen()

    @rule(who=WHO, years=st.integers(-10, 10))
    def set_the_clock(self, who: int, years: int) -> None:
        """Give a laptop a clock that is years off."""
        self.crew.skew(NAMES[who], years)

    @precondition(lambda self: self.crew.line.letters)
    @rule(index=st.integers(0, 39))
    def deliver_again(self, index: int) -> None:
        """An old request comes once more: if it had arrived, nothing may change."""
        engine, line = self.crew.world.engine, self.crew.line
        arrived = all_there(engine, line.letter(index).hashes)
        before = head(engine)
        assert line.deliver_again(index) < 500
        assert not arrived or head(engine) == before

    @rule(who=WHO, which=WHICH, later=st.booleans())
    def decide(self, who: int, which: int, *, later: bool) -> None:
        """Decide on a value that was changed in two places."""
        desk, ours = self.crew.desks[who], {row[1] for row in self.ledger.rows}
        found = [one for one in desk.services.decisions.open() if self._of_record(desk, one.id) in ours]
        if found:
            decision = found[which % len(found)]
            choices = [side.choice for side in decision.sides]
            desk.services.decisions.decide(decision.id, choices[-1] if later else SHARED)

    @precondition(lambda self: not self.copies and not self.put_back and not self.crew.hub_is_kept)
    @rule(who=WHO)
    def copy_the_disk(self, who: int) -> None:
        """Make an image of a laptop's disk."""
        self.copies[who] = (self.crew.copy_of(self.crew.desks[who]), len(self.ledger.saved))

    @precondition(lambda self: self.copies)
    @rule()
    def put_the_disk_back(self) -> None:
        """Put the image back: the laptop is as it was, and the hub knows of more."""
        who, (copy, since) = self.copies.popitem()
        self.crew.put_back(self.crew.desks[who], copy)
        self.ledger.forget(NAMES[who], since, self.crew.world.engine)
        self.put_back = True

    @precondition(lambda self: not self.copies and not self.put_back and not self.crew.hub_is_kept)
    @rule()
    def back_the_hub_up(self) -> None:
        """Make a backup of the hub."""
        self.crew.keep_hub()
        self.put_back = True

    @precondition(lambda self: self.crew.hub_is_kept)
    @rule()
    def restore_the_hub(self) -> None:
        """Put the hub's backup back: it has forgotten what came since."""
        self.crew.restore_hub()

    def teardown(self) -> None:
        """Mend the line, let everybody sync, and look for every value."""
        if not self.ledger.saved:
            self.crew.broken = False
            return
        if self.crew.hub_is_kept:
            self.crew.restore_hub()
        self.crew.settle()
        engine = self.crew.world.engine
        assert self.ledger.lost(engine) == []
        assert gaps(engine) == []
        for row in self.ledger.rows:
            shared = hub_row(engine, row)
            assert shared is not None
            for desk in self.crew.desks:
                assert desk.row(*row) == shared, (desk.name, row)
        for desk in self.crew.desks:
            standing = desk.services.syncing.status()
            assert (standing.waiting, standing.set_aside) == (0, 0)
        questions = [{one.id for one in desk.services.decisions.open()} for desk in self.crew.desks]
        assert questions[0] == questions[1] == questions[2]
        self.crew.broken = False

    def _row(self, who: int, entity: str, which: int) -> Row | None:
        """A record of this run that the laptop has."""
        desk = self.crew.desks[who]
        known = [row for row in self.ledger.rows if row[0] == entity and desk.row(*row) is not None]
        return known[which % len(known)] if known else None

    def _answer(self, who: int, row: Row, question: str) -> None:
        desk, word = self.crew.desks[who], self._word("v")
        answers = (desk.row(*row) or {})["answers"]
        desk.write(*row, answers={**answers, question: {"s": "answered", "v": 3, "n": word}})
        self._saved(who, row, f"answers/{question}", Kind.WHOLE, word)

    def _word(self, begin: str) -> str:
        self.count += 1
        return f"{begin}{self.crew.runs}x{self.count}x"

    def _saved(self, who: int, row: Row, path: str, kind: Kind, value: str) -> None:
        self.ledger.saved.append(Saved(NAMES[who], row, path, kind, value))

    def _of_record(self, desk: Desk, conflict_id: str) -> str:
        return str((desk.row("conflict", conflict_id) or {}).get("entity_id"))


@pytest.fixture(scope="module")
def crew(migrated_urls: DatabaseUrls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crew]:
    """The laptops and the hub of all runs."""
    engine: Engine = make_engine(migrated_urls.app)
    owner = create_engine(migrated_urls.owner)

    def empty() -> None:
        with owner.begin() as connection:
            connection.exec_driver_sql(EMPTY)

    patch = pytest.MonkeyPatch()
    patch.setattr("sync.client.transport.RETRY_SECONDS", ())
    patch.setattr("sync.client.hub_calls.MAX_ROWS", PAGE)
    patch.setattr("sync.client.engine.Room", partial(Room, ops=PAGE))
    crew = Crew(tmp_path_factory.mktemp("crew"), engine, migrated_urls, empty)
    yield crew
    crew.close()
    patch.undo()
    engine.dispose()
    owner.dispose()


def test_whatever_happens_nothing_that_was_saved_is_lost(crew: Crew) -> None:
    machine = type("DaysOfTheCrew", (Days,), {"crew": crew})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,) if SEED in os.environ else (Phase.reuse, Phase.generate, Phase.shrink),
        ),
    )
