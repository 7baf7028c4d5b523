"""What the page of a firm's sharing shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from digifocus_desktop.services.endings import Endings
from digifocus_desktop.services.sharing import Seer, Sight
from ui.shared.troubles import Trouble


class AskKind(StrEnum):
    """What the person is asked about before it is asked of the shared database."""

    MERGE = "merge"
    TAKE_BACK = "take_back"
    ERASE = "erase"


class Ask(NamedTuple):
    """A question about another firm, or about what is to be erased."""

    kind: AskKind
    id: str
    name: str


class Found(NamedTuple):
    """Another firm that was looked for: its id, name and place."""

    id: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class CareState:
    """All that the page shows.

    Attributes:
        company_id: The firm; empty before the page is entered.
        sight: Who sees it; None until that is read.
        sharing_with: Id of the organisation that it is about to be shared with; empty for none.
        ending_with: Id of the one with which sharing is about to end; empty for none.
        endings: What can become of the firm; None until that is read.
        found: Firms that were looked for.
        ask: What is asked about, besides sharing; None if nothing.
        errors: Why fields were not taken, by name.
        trouble: What else went wrong.
    """

    company_id: str = ""
    sight: Sight | None = None
    sharing_with: str = ""
    ending_with: str = ""
    endings: Endings | None = None
    found: tuple[Found, ...] = ()
    ask: Ask | None = None
    errors: Mapping[str, Trouble] = field(default_factory=dict)
    trouble: Trouble | None = None

    def seer(self, organisation_id: str) -> Seer | None:
        """Return an organisation of the programme."""
        seers = self.sight.seers if self.sight else ()
        return next((one for one in seers if one.id == organisation_id), None)
