"""On whose behalf a request is carried out."""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.hub.rights.roles import ADMIN, NARROW, ROLES, TRAINER


@dataclass(frozen=True, slots=True)
class Caller:
    """A signed-in device and its user; or the hub itself, which may write everything.

    Attributes:
        device: Id of the device.
        user_id: UUID; None for the hub.
        organisation_id: The user's organisation; None for the hub.
        roles: Of the user, those the hub knows.
        clock_offset_ms: Hub time minus device time at the last hello.
        leads: The programme that the user's organisation leads; None if it leads none.
    """

    device: str
    user_id: str | None = None
    organisation_id: str | None = None
    roles: frozenset[str] = frozenset()
    clock_offset_ms: int | None = None
    leads: str | None = None

    @property
    def is_hub(self) -> bool:
        """Whether the hub itself writes."""
        return self.user_id is None

    @property
    def is_admin(self) -> bool:
        """Whether the user is an admin of the own organisation."""
        return ADMIN in self.roles

    @property
    def writes(self) -> bool:
        """Whether any of the user's roles changes anything."""
        return self.is_hub or any(ROLES[role].writes for role in self.roles)

    @property
    def wide(self) -> frozenset[str]:
        """Whom grants may name so that the user reads every entity of a bucket."""
        if self.user_id is None or self.organisation_id is None:
            return frozenset()
        own = {f"user:{self.user_id}"}
        organisation = f"org:{self.organisation_id}"
        wide = {f"{organisation}:{role}" for role in self.roles if role not in NARROW}
        return frozenset(own | wide | {organisation} if wide else own)

    @property
    def narrow(self) -> Mapping[str, frozenset[str]]:
        """Whom grants may name so that the user reads some entities of a bucket, by role."""
        found = {role: {f"org:{self.organisation_id}:{role}"} for role in sorted(self.roles & set(NARROW))}
        if TRAINER in found:
            found[TRAINER].add(f"trainer:{self.user_id}")
        return {role: frozenset(names) for role, names in found.items()}

    @property
    def principals(self) -> frozenset[str]:
        """Whom grants may name to reach this user at all."""
        return self.wide.union(*self.narrow.values())

    def principals_for(self, entity: str) -> frozenset[str]:
        """Whom grants may name to show this user rows of an entity."""
        return self.wide.union(*(names for role, names in self.narrow.items() if entity in NARROW[role]))


def is_narrow(principal: str) -> bool:
    """Tell whether a principal shows only some entities of the buckets granted to it."""
    return principal.startswith(f"{TRAINER}:") or principal.rpartition(":")[2] in NARROW
