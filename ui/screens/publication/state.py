"""What the page of releases shows, and what can be chosen on it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from digifocus_desktop.services.publication_values import Draft, Published, Release, Releases
from ui.shared.count_presenter import CountState


class Part(StrEnum):
    """The tables of a release."""

    FIRMS = "firms"
    THEMES = "themes"
    MEDIANS = "medians"


class Ask(StrEnum):
    """What the person is asked before it is done."""

    RELEASE = "release"
    WITHDRAW = "withdraw"


DRAFT = ""
"""In place of the id of a release."""


@dataclass(frozen=True, slots=True)
class PublicationState(CountState):
    """All that the page shows; its `progress` is that of the draft that is being made.

    Attributes:
        known: The releases, and what this person may do; None until they are read.
        until: Day up to which analyses are counted; None is today.
        draft: What would be released; None until it is made.
        chosen: Id of the release that is shown, or `DRAFT`.
        part: The table that is open.
        ask: What the person is asked; None if nothing.
    """

    known: Releases | None = None
    until: date | None = None
    draft: Draft | None = None
    chosen: str = DRAFT
    part: Part = Part.FIRMS
    ask: Ask | None = None

    @property
    def may_release(self) -> bool:
        """Whether this person may make a release."""
        return self.known is not None and self.known.may_release

    @property
    def release(self) -> Release | None:
        """The release that is shown; None for the draft."""
        made = self.known.releases if self.known else ()
        return next((one for one in made if one.id == self.chosen), None)

    @property
    def published(self) -> Published | None:
        """The figures that are shown."""
        if self.release is not None:
            return self.release.published
        return self.draft.published if self.draft and self.chosen == DRAFT else None

    @property
    def day(self) -> date | None:
        """The day up to which the draft counts."""
        return self.until or (self.known.days[0] if self.known else None)
