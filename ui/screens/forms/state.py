"""What the forms show."""

from dataclasses import dataclass
from enum import StrEnum

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.form_desk_values import CheckedForm, Desk, DraftPlan, ReadForm


class Place(StrEnum):
    """A part of the page."""

    VERSIONS = "versions"
    CHECK = "check"
    DRAFTS = "drafts"


class Part(StrEnum):
    """What is shown of a form that was checked."""

    PROBLEMS = "problems"
    CHANGES = "changes"
    TIMES = "times"
    GAPS = "gaps"
    REMARKS = "remarks"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class FormsState:
    """All that the page shows.

    Attributes:
        place: The part that is open.
        desk: How the forms stand; None before it was read.
        read: The workbook that was read, if any.
        checked: What was found in it; None while something must be mended first.
        part: What is shown of it.
        busy: Whether a workbook is being read.
        asking: Whether the person is asked to confirm publishing.
        plan: What would happen to the chosen draft.
        error: What went wrong last.
    """

    place: Place = Place.VERSIONS
    desk: Desk | None = None
    read: ReadForm | None = None
    checked: CheckedForm | None = None
    part: Part = Part.CHANGES
    busy: bool = False
    asking: bool = False
    plan: DraftPlan | None = None
    error: DigiFocusError | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """What there is to show of the workbook."""
        if self.read is None:
            return ()
        return (Part.PROBLEMS,) if self.checked is None else tuple(Part)[1:]
