"""The tables of scores and needs: never synced, made anew from the answers whenever they change.

Lists and statistics read them. One row a dimension of a response set, and the headlines `LEVEL` and
`COMPETENCE`; what is not measured has a row without numbers. One row a theme that anything was said of. A
later measurement that is finished has its pair with the firm's first one (`paired_scores`).
"""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.measures import Measures, remove_measures, write_measures
from digifocus_desktop.services.paired_scores import refresh_pairs, write_pair
from digifocus_desktop.store import meta
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from digifocus_desktop.store.capture import Touched
    from digifocus_desktop.store.database import Store

MADE_BY = "3"
"""Raised when the same answers give other rows than before: the tables are then made anew."""

SLICE_SECONDS = 0.03
"""How long a slice of the rebuilding reckons; writing it comes on top, and a save waits no longer."""

_AT_ONCE = 10


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

    @contextmanager
    def writing(self, response_set_id: str) -> Iterator[None]:
        """Leave this response set alone: the transaction inside the block writes its rows itself."""
        self._own = response_set_id
        try:
            yield
        finally:
            self._own = None

    def follow(self, touched: "Touched") -> None:
        """Make the rows of the response sets anew that a transaction changed."""
        changed = touched.rows.get("response_set", set()) - {self._own}
        self.refresh(sorted(changed))

    def refresh(self, response_set_ids: Iterable[str]) -> None:
        """Make the rows of these response sets anew; deleted and unreadable ones lose theirs."""
        wanted = list(response_set_ids)
        for start in range(0, len(wanted), _AT_ONCE):
            with self._store.local() as connection:
                for response_set_id in wanted[start : start + _AT_ONCE]:
                    row = connection.execute(
                        "SELECT form_package_id, answers, phase, quick, started_at FROM response_set "
                        "WHERE id = ? AND NOT deleted",
                        (response_set_id,),
                    ).fetchone()
                    self._write(connection, response_set_id, row)
                    refresh_pairs(connection, self._forms().package, response_set_id)

    def is_behind(self) -> bool:
        """Tell whether the tables were made by an older program and have to be made anew; *read* lane."""
        with self._store.read() as connection:
            return meta.get(connection, "scores_made") != MADE_BY

    def rebuild_slice(self) -> Rebuilt:
        """Make a slice of the tables anew, where the last slice ended, and tell how far it is.

        Answers given meanwhile are not waited for: their own transaction writes their rows. A rebuilding
        that is left goes on where it was.
        """
        until = time.perf_counter() + SLICE_SECONDS
        with self._store.local() as connection:
            kept = meta.get_all(connection)
            if kept.get("scores_made") == MADE_BY:
                return Rebuilt(0, 0)
            last, done, known = json.loads(kept.get("scores_made_to") or "null") or _beginning(connection)
            while rows := _next(connection, last):
                for response_set_id, *row in rows:
                    self._write(connection, response_set_id, row)
                    if row[2] != FIRST_PHASE:
                        write_pair(connection, self._forms().package, response_set_id)
                last, done = rows[-1][0], done + len(rows)
                if time.perf_counter() > until:
                    break
            if rows:
                meta.put(connection, {"scores_made_to": json.dumps([last, done, known])})
                return Rebuilt(min(done, known - 1), known)
            meta.put(connection, {"scores_made": MADE_BY, "scores_made_to": ""})
            return Rebuilt(known, known)

    def rebuild(self) -> None:
        """Make the tables anew from the beginning, slice by slice."""
        with self._store.local() as connection:
            meta.put(connection, {"scores_made": "", "scores_made_to": ""})
        while not self.rebuild_slice().finished:
            pass

    def _write(self, connection: Connection, response_set_id: str, row: Sequence[str] | None) -> None:
        measures = _measures(connection, self._forms(), row) if row is not None else None
        if measures is None:
            remove_measures(connection, response_set_id)
        else:
            write_measures(connection, response_set_id, measures)


def _beginning(connection: Connection) -> tuple[str, int, int]:
    known = connection.execute("SELECT count(*) FROM response_set").fetchone()[0]
    return "", 0, max(1, known)


def _next(connection: Connection, last: str) -> Sequence[Sequence[str]]:
    found: Sequence[Sequence[str]] = connection.execute(
        "SELECT id, form_package_id, answers, phase, quick, started_at FROM response_set "
        "WHERE id > ? AND NOT deleted ORDER BY id LIMIT ?",
        (last, _AT_ONCE),
    ).fetchall()
    return found


def _measures(connection: Connection, forms: FormService, row: Sequence[str]) -> Measures | None:
    package_id, answers, phase, quick, begun = row
    try:
        package = forms.package(connection, package_id)
        course = Course.of(phase, quick, utc_moment(begun))
        return Measures.of(Runtime(package, answers_from_map(json.loads(answers)), course))
    except FormError:
        return None
