"""The people of an organisation and their laptops, as an admin sees them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class LaptopState(StrEnum):
    """Whether the shared database answers a laptop, as far as this computer knows."""

    IN_USE = "in_use"
    CLOSING = "closing"
    CLOSED = "closed"
    REFUSED = "refused"


class CodeState(StrEnum):
    """How it stands with the joining code that was made last."""

    ASKED = "asked"
    READY = "ready"
    OVER = "over"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop that has joined.

    Attributes:
        id: Of the device.
        number: Which stands in the certificates it gives.
        name: As its system calls it.
        seen_at: When the hub last heard of it, by the hub's clock; None if it never said.
        app: Version of the program; empty if it never said.
        state: `closing` is asked for and not decided.
        closed_at: When the hub closed itself to it.
        reason: Code of why the hub would not; empty otherwise.
        here: Whether it is this computer.
    """

    id: str
    number: int
    name: str
    seen_at: datetime | None
    app: str
    state: LaptopState
    closed_at: datetime | None = None
    reason: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """What is known of a joining code; the code itself is kept nowhere.

    Attributes:
        state: `asked` does not let anybody in yet: the shared database has not heard of it.
        until: When it ends, by the hub's clock; None while it is only asked for.
        reason: Code of why the hub would not; empty otherwise.
    """

    state: CodeState
    until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What an admin types of a colleague."""

    name: str = ""
    title: str = ""
    email: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the own organisation.

    Attributes:
        id: Of the user.
        draft: Name, title, address and roles.
        active: Whether the person may work with the shared database.
        laptops: The newest first.
        code: The joining code that was made last, or None.
        unsent: Whether a change made here has not reached the shared database.
        me: Whether it is the person at this computer.
    """

    id: str
    draft: PersonDraft
    active: bool
    laptops: tuple[Laptop, ...] = ()
    code: Code | None = None
    unsent: bool = False
    me: bool = False

    @property
    def seen_at(self) -> datetime | None:
        """When the hub last heard of any of the laptops."""
        return max((one.seen_at for one in self.laptops if one.seen_at is not None), default=None)


@dataclass(frozen=True, slots=True)
class Staff:
    """The own organisation.

    Attributes:
        organisation: Its name.
        may_manage: Whether the person at this computer is its admin.
        joined: Whether this computer has joined the shared database.
        admins: Names of its admins, whom others ask.
        people: Active ones first, by name; empty where the person may not manage them.
    """

    organisation: str
    may_manage: bool
    joined: bool
    admins: tuple[str, ...]
    people: tuple[Colleague, ...] = ()


@dataclass(frozen=True, slots=True)
class NewCode:
    """A joining code on its way to a colleague; it is shown now and never again.

    Attributes:
        user_id: Whose it is.
        name: The colleague's.
        text: The code.
        hub_url: Address that goes with it.
    """

    user_id: str
    name: str
    text: str = field(repr=False)
    hub_url: str = ""
