"""How the questions of the form worked over the firms of this computer: for the people who keep the form."""

import json
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.reliability import AreaUse, Description
from digifocus_desktop.services.cohort import Cohort, newest
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.store import files
from digifocus_desktop.store.database import Store

SLICE_SECONDS = 0.02
"""How long a slice of a count goes on; a screen that asks for something meanwhile waits for one."""

_AT_ONCE = 25
_COUNTED = Cohort()
_ANSWERS = (
    "WITH newest AS MATERIALIZED ({} ORDER BY company_id LIMIT ?) "
    "SELECT n.company_id, CASE WHEN NOT r.quick AND c.deleted = 0 THEN r.answers END FROM newest n "
    "JOIN response_set r ON r.id = n.id LEFT JOIN company c ON c.id = n.company_id ORDER BY n.company_id"
)


@dataclass(frozen=True, slots=True)
class QuestionUse:
    """What the page of questions shows.

    Attributes:
        package: The form whose questions these are.
        firms: Firms with a finished first analysis; the newest of each counts, quick surveys do not.
        areas: The dimensions in the order of the form.
    """

    package: FormPackage
    firms: int
    areas: tuple[AreaUse, ...]


class Counting:
    """A count that is under way, firm by firm in the order of their ids, and what is known by now."""

    def __init__(self, package: FormPackage, known: int) -> None:
        self.package, self.known = package, known
        self.last, self.done, self.firms, self.finished = "", 0, 0, False
        self.description = Description(package)

    @property
    def share(self) -> float:
        """How far it is, 0–1."""
        return 1.0 if self.finished else min(1.0, self.done / self.known) if self.known else 0.0

    def take(self, rows: Sequence[tuple[str, str | None]]) -> None:
        """Count the next firms: the id of each, and its answers if it counts."""
        for self.last, answers in rows:
            self.done += 1
            if answers is not None:
                self.firms += 1
                # Unreadable entries were written by a newer program and are counted there.
                with suppress(FormError):
                    self.description.take(answers_from_map(json.loads(answers)))

    @property
    def use(self) -> QuestionUse:
        """What the page shows of it."""
        return QuestionUse(self.package, self.firms, self.description.areas)


class QuestionUseService:
    """Use cases of the page of questions."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def begin(self) -> Counting:
        """Return a count of the finished first analyses that has not looked at any yet; *read* lane."""
        package, (query, values) = self._forms.current, newest(_COUNTED)
        with self._store.read() as connection:
            found = connection.execute(f"SELECT count(*) FROM ({query})", values)  # noqa: S608  # constants
            return Counting(package, found.fetchone()[0])

    def go_on(self, counting: Counting) -> Counting:
        """Read some more analyses and return the same count; *read* lane, so short that others get in."""
        begun = time.perf_counter()
        while not counting.finished:
            query, values = newest(_COUNTED, counting.last)
            with self._store.read() as connection:
                rows = connection.execute(_ANSWERS.format(query), [*values, _AT_ONCE]).fetchall()
            counting.take(rows)
            counting.finished = len(rows) < _AT_ONCE
            if time.perf_counter() - begun >= SLICE_SECONDS:
                break
        return counting

    def save(self, use: QuestionUse, language: Language, target: Path) -> Path:
        """Write what the page shows as a workbook and return where; touches no store.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        from digifocus_desktop.services.question_use_workbook import question_workbook

        files.write_whole(target, question_workbook(use, language))
        return target
