"""The table of scores: never synced, made anew from the answers whenever they change.

Lists and statistics read it. One row a dimension of a response set, and the headlines `LEVEL` and
`COMPETENCE`; what is not measured has a row without numbers.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.result import Result, Score
from digifocus_desktop.forms.scoring import score
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.store.opening import Connection

if TYPE_CHECKING:
    from digifocus_desktop.store.capture import Touched
    from digifocus_desktop.store.database import Store

LEVEL, COMPETENCE = "LEVEL", "COMPETENCE"


class ScoreKeeper:
    """Keeps the table in step with the answers; everything here runs in the *write* lane."""

    def __init__(self, store: "Store", forms: Callable[[], FormService]) -> None:
        self._store = store
        self._forms = forms
        self._own: str | None = None

    @contextmanager
    def writing(self, response_set_id: str) -> Iterator[None]:
        """Leave this response set alone: the transaction inside the block writes its scores itself."""
        self._own = response_set_id
        try:
            yield
        finally:
            self._own = None

    def follow(self, touched: "Touched") -> None:
        """Make the rows of the response sets anew that a transaction changed."""
        changed = touched.rows.get("response_set", set()) - {self._own}
        if changed:
            self.refresh(sorted(changed))

    def refresh(self, response_set_ids: Iterable[str]) -> None:
        """Make the rows of these response sets anew; deleted and unreadable ones lose theirs."""
        with self._store.local() as connection:
            for response_set_id in response_set_ids:
                result = _result(connection, self._forms(), response_set_id)
                if result is None:
                    connection.execute("DELETE FROM score WHERE response_set_id = ?", (response_set_id,))
                else:
                    write_scores(connection, response_set_id, result)

    def rebuild(self) -> None:
        """Make the whole table anew."""
        with self._store.local() as connection:
            connection.execute("DELETE FROM score")
            known = [row[0] for row in connection.execute("SELECT id FROM response_set WHERE NOT deleted")]
        self.refresh(known)


def write_scores(connection: Connection, response_set_id: str, result: Result) -> None:
    """Replace the rows of one response set; part of the caller's transaction."""
    found: dict[str, Score | None] = {one.dimension.id: one.score for one in result.dimensions}
    found |= {LEVEL: result.level, COMPETENCE: result.competence}
    rows = json.dumps([[name, *_numbers(number)] for name, number in found.items()])
    connection.execute("DELETE FROM score WHERE response_set_id = ?", (response_set_id,))
    # One statement: each one more gives the interpreter away to the interface and waits to get it back.
    connection.execute(
        "INSERT INTO score(response_set_id, dimension, value, low, high, measured) "
        "SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)",
        (response_set_id, rows),
    )


def _result(connection: Connection, forms: FormService, response_set_id: str) -> Result | None:
    row = connection.execute(
        "SELECT form_package_id, answers FROM response_set WHERE id = ? AND NOT deleted", (response_set_id,)
    ).fetchone()
    if row is None:
        return None
    try:
        return score(forms.package(connection, row[0]), answers_from_map(json.loads(row[1])))
    except FormError:
        return None


def _numbers(found: Score | None) -> tuple[float | None, float | None, float | None, int]:
    if found is None:
        return None, None, None, 0
    low, high = max(0.0, found.value - found.half_range), min(100.0, found.value + found.half_range)
    return found.value, low, high, 1
