"""What the page of people shows, and what can be asked on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from digifocus_desktop.services.staff_values import Colleague, Laptop, NewCode, Staff
from ui.shared.troubles import Trouble


class Side(StrEnum):
    """What stands beside the list."""

    PERSON = "person"
    ADD = "add"
    CHANGE = "change"


class Ask(NamedTuple):
    """What the person is asked before it is done: a colleague leaves, or a laptop is shut out."""

    person: str
    laptop: str = ""


@dataclass(frozen=True, slots=True)
class PeopleState:
    """All that the page shows.

    Attributes:
        staff: The people; None until they are read.
        chosen: Id of the colleague beside the list; empty for none.
        side: What stands there.
        ask: What is asked; None if nothing.
        code: The joining code that was just made; None when it is put away.
        errors: Why fields were not taken, by name.
        trouble: What else went wrong.
    """

    staff: Staff | None = None
    chosen: str = ""
    side: Side = Side.PERSON
    ask: Ask | None = None
    code: NewCode | None = None
    errors: Mapping[str, Trouble] = field(default_factory=dict)
    trouble: Trouble | None = None

    @property
    def person(self) -> Colleague | None:
        """The colleague beside the list."""
        people = self.staff.people if self.staff else ()
        return next((one for one in people if one.id == self.chosen), None)

    @property
    def asked_laptop(self) -> Laptop | None:
        """The laptop that is asked about."""
        laptops = self.person.laptops if self.person and self.ask else ()
        return next((one for one in laptops if self.ask and one.id == self.ask.laptop), None)
