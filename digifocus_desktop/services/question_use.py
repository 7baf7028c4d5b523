"""How the questions of the form worked over the firms of this computer: for the people who keep the form."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.reliability import AreaUse, Description
from digifocus_desktop.services.cohort import Cohort, ask, picked
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.store import files
from digifocus_desktop.store.database import Store

_AT_ONCE = 200


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
    """A count that is under way: which analyses are still to be read, and what is known by now."""

    def __init__(self, package: FormPackage, wanted: Sequence[str]) -> None:
        self.package, self.wanted, self.done = package, wanted, 0
        self.description = Description(package)

    @property
    def finished(self) -> bool:
        """Whether every analysis was read."""
        return self.done >= len(self.wanted)

    @property
    def share(self) -> float:
        """How far it is, 0–1."""
        return self.done / len(self.wanted) if self.wanted else 1.0

    @property
    def use(self) -> QuestionUse:
        """What the page shows of it."""
        return QuestionUse(self.package, self.done, self.description.areas)


class QuestionUseService:
    """Use cases of the page of questions."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def begin(self, cohort: Cohort) -> Counting:
        """Find the analyses of a cohort and return a count of them that is not begun; *read* lane."""
        table, values = picked(cohort)
        with self._store.read() as connection:
            query = "SELECT p.id FROM picked p JOIN response_set r ON r.id = p.id WHERE NOT r.quick"
            found = ask(connection, table, query, values)
            return Counting(self._forms.current, [row[0] for row in found])

    def go_on(self, counting: Counting) -> Counting:
        """Read some more analyses and return the same count; *read* lane, so short that others get in."""
        part = counting.wanted[counting.done : counting.done + _AT_ONCE]
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT answers FROM response_set WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(part),),
            ).fetchall()
        for (answers,) in found:
            # Unreadable entries were written by a newer program and are counted there.
            with suppress(FormError):
                counting.description.take(answers_from_map(json.loads(answers)))
        counting.done += len(part)
        return counting

    def save(self, use: QuestionUse, language: Language, target: Path) -> Path:
        """Write what the page shows as a workbook to a place the person chose and return it; *read* lane.

        Raises:
            StoreError: `store.full`, `store.cannot_write`.
        """
        from digifocus_desktop.services.question_use_workbook import question_workbook

        files.write_whole(target, question_workbook(use, language))
        return target
