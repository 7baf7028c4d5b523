"""Who works with this store, for which organisation and in which programme."""

import json
from typing import NamedTuple

from digifocus_desktop.store import meta
from digifocus_desktop.store.opening import Connection


class Me(NamedTuple):
    """The person at this computer.

    Attributes:
        user_id: Id of the `AppUser`; a local one until the computer has joined.
        name: Empty until the person has said it.
        title: Such as "yritysneuvoja"; printed under a signature.
        email: Of the person.
        roles: `advisor`, `org_admin`.
        organisation_id: Id of the person's organisation.
        organisation_name: Its full name; empty if it is not chosen.
        programme_id: Id of the programme.
        programme_name: Its name.
        device: Id of this device.
        device_number: Number the hub gave it, for certificates; None while working alone.
        hub_url: Address of the hub; empty while working alone.
        forgotten: Whether the hub, brought back from an older backup, does not know this computer.
        shut_out: Whether it can go on as another computer alone: its access was closed or its key is gone.
    """

    user_id: str
    name: str
    title: str
    email: str
    roles: tuple[str, ...]
    organisation_id: str
    organisation_name: str
    programme_id: str
    programme_name: str
    device: str
    device_number: int | None
    hub_url: str
    forgotten: bool
    shut_out: bool

    @property
    def joined(self) -> bool:
        """Whether this computer has joined a hub."""
        return bool(self.hub_url)


def load_me(connection: Connection) -> Me:
    """Return who works here."""
    kept = meta.get_all(connection)
    user = connection.execute(
        "SELECT name, title, email, roles FROM app_user WHERE id = ?", (kept.get("user_id", ""),)
    ).fetchone() or ("", None, None, "[]")
    organisation = connection.execute(
        "SELECT name FROM organisation WHERE id = ?", (kept.get("organisation_id", ""),)
    ).fetchone()
    programme = connection.execute(
        "SELECT name FROM programme WHERE id = ?", (kept.get("programme_id", ""),)
    ).fetchone()
    number = kept.get("device_number", "")
    return Me(
        user_id=kept.get("user_id", ""),
        name=user[0],
        title=user[1] or "",
        email=user[2] or "",
        roles=tuple(json.loads(user[3])),
        organisation_id=kept.get("organisation_id", ""),
        organisation_name=organisation[0] if organisation else "",
        programme_id=kept.get("programme_id", ""),
        programme_name=programme[0] if programme else "",
        device=kept.get("device", ""),
        device_number=int(number) if number else None,
        hub_url=kept.get("hub_url", ""),
        forgotten=kept.get("forgotten") == "1",
        shut_out=bool(kept.get("shut_out")),
    )
