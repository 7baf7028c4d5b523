"""What taking answers in shows: the file, what would become of each row, how far the writing is."""

from dataclasses import dataclass, field
from enum import Enum

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.survey_import import (
    Misfit,
    PlannedAnswers,
    Standing,
    SurveyFile,
    SurveyPreview,
)


class Step(Enum):
    """Where the person is."""

    CHOOSE = "choose"
    LOOK = "look"
    TAKING = "taking"
    DONE = "done"
    UNDONE = "undone"


class Part(Enum):
    """Which lines are shown."""

    READY = "ready"
    CHOOSE = "choose"
    KNOWN = "known"
    REFUSED = "refused"
    MISFITS = "misfits"


_STANDINGS = {Part.READY: Standing.READY, Part.CHOOSE: Standing.CHOOSE, Part.KNOWN: Standing.KNOWN}


@dataclass(frozen=True, slots=True)
class SurveyState:
    """All that the page shows.

    Attributes:
        step: Where the person is.
        file: The file that was read.
        targets: (target, words) that a column can answer.
        preview: What would happen, or happened; None where it cannot be told.
        part: Which lines are shown.
        decided: By row number what the person chose for it.
        taken: Numbers of the rows that were written.
        response_sets: What they became.
        companies: Firms that were made for them.
        refused: Rows that the store refused.
        stopped: Whether the person stopped it half-way.
        kept: How many firms an undo left because they had been worked with.
        busy: Whether a file is being read or a backup made.
        error: Why it did not work.
        reference: Names of municipalities.
    """

    step: Step = Step.CHOOSE
    file: SurveyFile | None = None
    targets: tuple[tuple[str, str], ...] = ()
    preview: SurveyPreview | None = None
    part: Part = Part.READY
    decided: dict[int, str] = field(default_factory=dict)
    taken: tuple[int, ...] = ()
    response_sets: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    refused: tuple[PlannedAnswers, ...] = ()
    stopped: bool = False
    kept: int = 0
    busy: bool = False
    error: DigiFocusError | None = None
    reference: CompanyReference = field(default_factory=CompanyReference)

    @property
    def opening(self) -> bool:
        """Whether the store is still being opened: what was asked of it first is not known yet."""
        return not self.reference.municipalities and not self.busy

    @property
    def ended(self) -> bool:
        """Whether rows were written and no more will be."""
        return self.step in (Step.DONE, Step.UNDONE)

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

    @property
    def done_share(self) -> float:
        """How much is written, 0–1."""
        total = len(self.preview.of(Standing.READY)) if self.preview else 0
        return (len(self.taken) + len(self.refused)) / total if total else 1.0
