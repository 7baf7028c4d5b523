"""What the page of the day shows, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.sync_status import SyncStatus
from digifocus_desktop.services.today import TodayView
from digifocus_desktop.services.today_waiting import WaitingItem, WaitingKind
from digifocus_desktop.services.work_left import WorkLeft
from ui.shared.troubles import Trouble


@dataclass(frozen=True, slots=True)
class FirmChoice:
    """A firm that a visit can be planned to: id, name, municipality."""

    id: str
    name: str
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class VisitForm:
    """The form of a visit or call that is open.

    Attributes:
        visit_id: The one it changes; None for a new one.
        firm: The firm it is for, once it is chosen.
        found: Firms that the typed letters find.
        errors: What is wrong, by field.
        number: Another one for each opening, so that the fields are filled anew.
        kind: `visit` or `call`, to begin with.
        starts_at: Local time, to begin with; None for a new one.
        subject: To begin with.
        place: To begin with.
        held: Whether it has been marked as held.
    """

    visit_id: str | None = None
    firm: FirmChoice | None = None
    found: tuple[FirmChoice, ...] = ()
    errors: Mapping[str, Trouble] = field(default_factory=dict)
    number: int = 0
    kind: str = "visit"
    starts_at: datetime | None = None
    subject: str = ""
    place: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class TodayState:
    """All that the page shows.

    Attributes:
        view: The day; None until it is read.
        reference: Names of municipalities.
        sync: How things stand with the hub; None until it is read.
        left: How far the analysis of the coming visit is, if one is open.
        form: The open form of a visit, if any.
        listed: The kind whose list is open instead of the day.
        items: That list.
        trouble: Why something could not be read or done.
    """

    view: TodayView | None = None
    reference: CompanyReference = field(default_factory=CompanyReference)
    sync: SyncStatus | None = None
    left: WorkLeft | None = None
    form: VisitForm | None = None
    listed: WaitingKind | None = None
    items: tuple[WaitingItem, ...] = ()
    trouble: Trouble | None = None
