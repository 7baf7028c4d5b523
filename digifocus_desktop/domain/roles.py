"""What a user may be in their organisation, and the principals that grants name."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """A user's role; a user may have several."""

    ADVISOR = "advisor"
    ORG_ADMIN = "org_admin"


def principals(user_id: str, organisation_id: str, roles: Iterable[str]) -> frozenset[str]:
    """Return every principal a user acts as: themselves, the organisation, each role in it."""
    organisation = f"org:{organisation_id}"
    return frozenset({f"user:{user_id}", organisation, *(f"{organisation}:{role}" for role in roles)})
