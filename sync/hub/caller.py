"""On whose behalf a request is carried out."""

from dataclasses import dataclass

ROLE_ADVISOR = "advisor"
ROLE_ADMIN = "org_admin"
ROLES = (ROLE_ADVISOR, ROLE_ADMIN)


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in device and its user; or the hub itself, which may write everything.

    Attributes:
        device: Id of the device.
        user_id: UUID; None for the hub.
        organisation_id: The user's organisation; None for the hub.
        roles: Of the user.
        clock_offset_ms: Hub time minus device time at the last hello.
    """

    device: str
    user_id: str | None = None
    organisation_id: str | None = None
    roles: frozenset[str] = frozenset()
    clock_offset_ms: int | None = None

    @property
    def is_hub(self) -> bool:
        """Whether the hub itself writes."""
        return self.user_id is None

    @property
    def is_admin(self) -> bool:
        """Whether the user is an admin of the own organisation."""
        return ROLE_ADMIN in self.roles

    @property
    def principals(self) -> frozenset[str]:
        """Whom grants may name to reach this user."""
        if self.user_id is None or self.organisation_id is None:
            return frozenset()
        organisation = f"org:{self.organisation_id}"
        of_roles = {f"{organisation}:{role}" for role in self.roles}
        return frozenset({f"user:{self.user_id}", organisation, *of_roles})
