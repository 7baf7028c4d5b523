"""What the page and the paper of a firm's change show: plain frozen values."""

from dataclasses import dataclass
from datetime import date

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.firm_change import FirmChange
from digifocus_desktop.forms.package import FormPackage, Item
from digifocus_desktop.services.actions import ActionView


@dataclass(frozen=True, slots=True)
class Measured:
    """One of the two measurements.

    Attributes:
        id: Of the response set.
        phase: `T0` first, `T1` or `T2` later.
        on: Local day it was finished, or begun while it is open.
        advisor: Name of who was with the firm, or empty.
        version: Of the form.
        quick: Whether only the quick version was asked.
        completed: Whether it is finished.
        left: Questions that are shown and not dealt with yet.
    """

    id: str
    phase: str
    on: date
    advisor: str
    version: str
    quick: bool
    completed: bool
    left: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact that is asked each time, or at the later measurement alone.

    Attributes:
        item: The question.
        before: What was said first; None where it was not asked or not told.
        after: What is said now; None while it is not.
    """

    item: Item
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True, slots=True)
class FirmChangeView:
    """The change of a firm from its first measurement to a later one.

    Attributes:
        company_id: The firm.
        company_name: Its name.
        first: The first measurement.
        later: The later one, perhaps unfinished.
        package: The form of the later one.
        change: What changed.
        numbers: Outcome numbers asked each time, those with an answer at either measurement.
        told: What the firm said of its steps, of hindrances and of benefit.
        actions: What was agreed, in the order of the firm's page.
    """

    company_id: str
    company_name: str
    first: Measured
    later: Measured
    package: FormPackage
    change: FirmChange
    numbers: tuple[Asked, ...]
    told: tuple[Asked, ...]
    actions: tuple[ActionView, ...]
