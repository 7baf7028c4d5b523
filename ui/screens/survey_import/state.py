"""What taking answers in shows: the file, what would become of each row, how far the writing is."""

from dataclasses import dataclass, field, replace
from enum import Enum

from digifocus_desktop.services.analysis_told import Filled
from digifocus_desktop.services.survey_import import (
    Misfit,
    PlannedAnswers,
    Standing,
    SurveyFile,
    SurveyPreview,
    SurveyTaken,
)
from ui.shared.import_presenter import ImportState


class Part(Enum):
    """Which lines are shown."""

    READY = "ready"
    CHOOSE = "choose"
    KNOWN = "known"
    REFUSED = "refused"
    MISFITS = "misfits"


_STANDINGS = {Part.READY: Standing.READY, Part.CHOOSE: Standing.CHOOSE, Part.KNOWN: Standing.KNOWN}


@dataclass(frozen=True, slots=True)
class SurveyState(ImportState):
    """All that the page shows.

    Attributes:
        targets: (target, words) that a column can answer.
        decided: By row number what the person chose for it.
        taken: Numbers of the rows that were written.
        response_sets: What they became.
        companies: Firms that were made for them.
        filled: What the answers told of their firms.
    """

    file: SurveyFile | None = None
    preview: SurveyPreview | None = None
    part: Part = Part.READY
    refused: tuple[PlannedAnswers, ...] = ()
    targets: tuple[tuple[str, str], ...] = ()
    decided: dict[int, str] = field(default_factory=dict)
    taken: tuple[int, ...] = ()
    response_sets: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    filled: tuple[Filled, ...] = ()

    def rows(self, part: Part) -> tuple[PlannedAnswers, ...]:
        """Return the rows of a part; after the end those that were written, and those that were not."""
        if self.preview is None or part is Part.MISFITS:
            return ()
        if part is Part.REFUSED:
            return (*self.preview.of(Standing.REFUSED), *self.refused)
        rows = self.preview.of(_STANDINGS[part])
        return tuple(one for one in rows if one.row.number in self.taken) if self._written(part) else rows

    def _written(self, part: Part) -> bool:
        return self.ended and part is Part.READY

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """Cells that are left out."""
        return self.preview.misfits if self.preview else ()

    def count(self, part: Part) -> int:
        """Return how many lines a part has."""
        return len(self.misfits) if part is Part.MISFITS else len(self.rows(part))

    def with_taken(self, taken: SurveyTaken) -> "SurveyState":
        """Return the state after a slice was written."""
        return replace(
            self,
            written=self.written + len(taken.numbers),
            taken=(*self.taken, *taken.numbers),
            response_sets=(*self.response_sets, *taken.response_sets),
            companies=(*self.companies, *taken.companies),
            filled=(*self.filled, *taken.filled),
            refused=(*self.refused, *taken.refused),
        )
