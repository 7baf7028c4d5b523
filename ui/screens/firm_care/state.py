"""What the page of a firm's sharing shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digifocus_desktop.services.sharing import Seer, Sight
from ui.shared.troubles import Trouble


@dataclass(frozen=True, slots=True)
class CareState:
    """All that the page shows.

    Attributes:
        company_id: The firm; empty before the page is entered.
        sight: Who sees it; None until that is read.
        sharing_with: Id of the organisation that it is about to be shared with; empty for none.
        ending_with: Id of the one with which sharing is about to end; empty for none.
        errors: Why fields were not taken, by name.
        trouble: What else went wrong.
    """

    company_id: str = ""
    sight: Sight | None = None
    sharing_with: str = ""
    ending_with: str = ""
    errors: Mapping[str, Trouble] = field(default_factory=dict)
    trouble: Trouble | None = None

    def seer(self, organisation_id: str) -> Seer | None:
        """Return an organisation of the programme."""
        seers = self.sight.seers if self.sight else ()
        return next((one for one in seers if one.id == organisation_id), None)
