"""The tables of scores and needs: never synced, made anew from the answers whenever they change.

Lists and statistics read them. One row a dimension of a response set, and the headlines `LEVEL` and
`COMPETENCE`; what is not measured has a row without numbers. One row a theme that anything was said of. A
later measurement that is finished has its pair with the firm's first one (`paired_scores`).
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.measures import (
    TABLES,
    Measures,
    add_measures,
    remove_measures,
    remove_stretch,
)
from digifocus_desktop.services.paired_scores import PAIR_TABLES, refresh_pairs, write_pair
from digifocus_desktop.store import meta
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from digifocus_desktop.store.capture import Touched
    from digifocus_desktop.store.database import Store

MADE_BY = "3"
"""Raised when the same answers give other rows than before: the tables are then made anew."""

SLICE_SECONDS = 0.02
"""How long a slice of the rebuilding reckons at most; making it last comes on top."""

HELD_SECONDS = 0.035
"""A slice that kept a save waiting longer than this makes the next one shorter."""

_AT_ONCE, _MOST_AT_ONCE = 10, 50
_LEAST, _SMALLEST = 1e-5, 0.1
_TABLES = (*TABLES, *PAIR_TABLES)
_SET = "id, form_package_id, answers, phase, quick, started_at"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How far the rebuilding is: response sets done, and all there are."""

    done: int
    all: int

    @property
    def finished(self) -> bool:
        """Whether the tables stand."""
        return self.done >= self.all


class ScoreKeeper:
    """Keeps the tables in step with the answers; all but `is_behind` runs in the *write* lane."""

    def __init__(self, store: "Store", forms: Callable[[], FormService]) -> None:
        self._store = store
        self._forms = forms
        self._own: str | None = None
        self._pace = _Pace()

    @contextmanager
    def writing(self, response_set_id: str) -> Iterator[None]:
        """Leave this response set alone: the transaction inside the block writes its rows itself."""
        self._own = response_set_id
        try:
            yield
        finally:
            self._own = None

    def owe(self, connection: Connection, touched: "Touched") -> None:
        """Note which rows a transaction leaves to be made anew, in the same transaction.

        `follow` comes after it: a program that is killed in between makes good at its next start.
        """
        changed = self._changed(touched)
        if changed:
            _note_due(connection, changed | _due(connection))

    def follow(self, touched: "Touched") -> None:
        """Make the rows of the response sets anew that a transaction changed; of one of many, later."""
        if not touched.one_of_many:
            self.refresh(sorted(self._changed(touched)))

    def make_good(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Make the rows anew that a killed program or a large sync left."""
        with self._store.read() as connection:
            due = _due(connection)
        self.refresh(sorted(due), cancelled)

    def _changed(self, touched: "Touched") -> set[str]:
        return touched.rows.get("response_set", set()) - {self._own}

    def refresh(self, response_set_ids: Sequence[str], cancelled: Callable[[], bool] = lambda: False) -> None:
        """Make the rows of these response sets anew; deleted and unreadable ones lose theirs."""
        for start in range(0, len(response_set_ids), _AT_ONCE):
            if cancelled():
                return
            some = response_set_ids[start : start + _AT_ONCE]
            with self._store.local() as connection:
                for response_set_id in some:
                    self._refresh(connection, response_set_id)
                due = _due(connection)
                if not due.isdisjoint(some):
                    _note_due(connection, due.difference(some))

    def _refresh(self, connection: Connection, response_set_id: str) -> None:
        rows = connection.execute(
            f"SELECT {_SET} FROM response_set WHERE id = ? AND NOT deleted",  # noqa: S608  # constants
            (response_set_id,),
        ).fetchall()
        remove_measures(connection, response_set_id)
        self._add(connection, rows)
        refresh_pairs(connection, self._forms().package, response_set_id)

    def is_behind(self) -> bool:
        """Tell whether an older program made the tables, or a killed one left them; *read* lane."""
        with self._store.read() as connection:
            return meta.get(connection, "scores_made") != MADE_BY or bool(_due(connection))

    def rebuild_slice(self) -> Rebuilt:
        """Make a slice of the tables anew, where the last slice ended, and tell how far it is.

        Answers given meanwhile are not waited for: their own transaction writes their rows. A rebuilding
        that is left goes on where it was.
        """
        begun = time.perf_counter()
        self.make_good(lambda: self._pace.is_over(time.perf_counter() - begun))
        with self._store.local() as connection:
            owed = len(_due(connection))
            if owed:
                return Rebuilt(0, owed)
            kept = meta.get_all(connection)
            if kept.get("scores_made") == MADE_BY:
                return Rebuilt(0, 0)
            standing = json.loads(kept.get("scores_made_to") or "null") or _beginning(connection)
            rebuilt = self._reckon(connection, begun, *standing)
        self._pace.held(time.perf_counter() - begun)
        return rebuilt

    def _reckon(self, connection: Connection, begun: float, last: str, done: int, known: int) -> Rebuilt:
        while rows := _next(connection, last, self._pace.fits(time.perf_counter() - begun)):
            at = time.perf_counter()
            remove_stretch(connection, _TABLES, last, rows[-1][0])
            for response_set_id, runtime in self._add(connection, rows).items():
                if runtime.course.phase != FIRST_PHASE:
                    write_pair(connection, self._forms().package, response_set_id, runtime)
            last, done = rows[-1][0], done + len(rows)
            self._pace.took(time.perf_counter() - at, len(rows))
            if self._pace.is_over(time.perf_counter() - begun):
                meta.put(connection, {"scores_made_to": json.dumps([last, done, known])})
                return Rebuilt(min(done, known - 1), known)
        remove_stretch(connection, _TABLES, last)
        meta.put(connection, {"scores_made": MADE_BY, "scores_made_to": ""})
        return Rebuilt(known, known)

    def rebuild(self) -> None:
        """Make the tables anew from the beginning, slice by slice."""
        with self._store.local() as connection:
            meta.put(connection, {"scores_made": "", "scores_made_to": ""})
        while not self.rebuild_slice().finished:
            pass

    def _add(self, connection: Connection, rows: Iterable[Sequence[str]]) -> dict[str, Runtime]:
        """Write the rows of these response sets, and return those that can be read, by id."""
        runtimes: dict[str, Runtime] = {}
        measures: dict[str, Measures] = {}
        for response_set_id, *row in rows:
            with suppress(FormError):
                runtime = _runtime(connection, self._forms(), row)
                measures[response_set_id] = Measures.of(runtime)
                runtimes[response_set_id] = runtime
        add_measures(connection, measures)
        return runtimes


class _Pace:
    """How much fits into a slice: as much as keeps a save from waiting, on a slow computer too."""

    def __init__(self) -> None:
        self._share = 1.0
        self._each = SLICE_SECONDS / _AT_ONCE

    @property
    def _budget(self) -> float:
        return SLICE_SECONDS * self._share

    def fits(self, spent: float) -> int:
        """Return how many response sets to take next."""
        return max(1, min(_MOST_AT_ONCE, int((self._budget - spent) / self._each)))

    def took(self, seconds: float, count: int) -> None:
        """Learn how long so many took."""
        self._each = max(_LEAST, seconds / count)

    def is_over(self, spent: float) -> bool:
        """Tell whether there is no time for another one."""
        return spent + self._each > self._budget

    def held(self, seconds: float) -> None:
        """Learn how long the slice was, made to last and all."""
        self._share = (
            max(_SMALLEST, self._share / 2) if seconds > HELD_SECONDS else min(1.0, self._share * 1.25)
        )


def _due(connection: Connection) -> set[str]:
    return set(json.loads(meta.get(connection, "scores_due") or "[]"))


def _note_due(connection: Connection, response_set_ids: set[str]) -> None:
    due = json.dumps(sorted(response_set_ids)) if response_set_ids else ""
    meta.put(connection, {"scores_due": due})


def _beginning(connection: Connection) -> tuple[str, int, int]:
    known = connection.execute("SELECT count(*) FROM response_set").fetchone()[0]
    return "", 0, max(1, known)


def _next(connection: Connection, last: str, count: int) -> Sequence[Sequence[str]]:
    found: Sequence[Sequence[str]] = connection.execute(
        f"SELECT {_SET} FROM response_set WHERE id > ? AND NOT deleted ORDER BY id LIMIT ?",  # noqa: S608  # constants
        (last, count),
    ).fetchall()
    return found


def _runtime(connection: Connection, forms: FormService, row: Sequence[str]) -> Runtime:
    package_id, answers, phase, quick, begun = row
    course = Course.of(phase, quick, utc_moment(begun))
    return Runtime(forms.package(connection, package_id), answers_from_map(json.loads(answers)), course)
