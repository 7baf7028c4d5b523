"""What each role may read and write: the one place where that is said.

Everything follows from this table: which grants name the role, what the hub's own checks ask, and what the
policies of the database hold. A role that is not here reads and writes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ADVISOR, COORDINATOR, ADMIN = "advisor", "coordinator", "org_admin"
AUDITOR, TRAINER = "auditor", "trainer"

_FRAME = frozenset({"programme", "organisation", "work_package", "path", "theme"})
_EVIDENCE = frozenset(
    {"app_user", "company", "consent", "activity", "attendance", "certificate", "enrolment", "publication"}
)


@dataclass(frozen=True, slots=True)
class Role:
    """What one role lets its holder do in the own organisation.

    Attributes:
        sees: Kinds of buckets granted to it; `trained` are the rosters of sessions the holder trains.
        reads: Entities it reads there; None for all.
        writes: Whether it changes what it sees, as far as the entity's own write rule lets it.
    """

    sees: frozenset[str]
    reads: frozenset[str] | None = None
    writes: bool = False


ROLES: Mapping[str, Role] = MappingProxyType(
    {
        ADVISOR: Role(frozenset({"programme", "organisation", "file", "advisors", "roster"}), writes=True),
        ADMIN: Role(frozenset({"programme", "organisation", "laptops", "quarantine"}), writes=True),
        COORDINATOR: Role(frozenset({"programme", "roster"})),
        AUDITOR: Role(frozenset({"programme", "file", "roster"}), _FRAME | _EVIDENCE),
        TRAINER: Role(frozenset({"programme", "trained"}), _FRAME | {"activity", "attendance"}),
    }
)
"""The project lead is no role of its own: an `org_admin` of the organisation that leads the programme."""

NARROW: Mapping[str, frozenset[str]] = MappingProxyType(
    {name: role.reads for name, role in ROLES.items() if role.reads is not None}
)
"""Roles that read only some entities of what they see."""


def holders(kind: str, organisation_id: str) -> frozenset[str]:
    """Return the principals of an organisation to whom a bucket of this kind is granted."""
    return frozenset(f"org:{organisation_id}:{name}" for name, role in ROLES.items() if kind in role.sees)
