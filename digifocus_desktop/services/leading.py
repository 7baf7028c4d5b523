"""Who may do what is for the organisation that leads the programme."""

from digifocus_desktop.services.me import Me
from digifocus_desktop.store.opening import Connection

ADMIN = "org_admin"


def leads(connection: Connection, me: Me) -> bool:
    """Tell whether the hub takes what only the lead may write; who works alone decides for this computer."""
    if not me.joined:
        return True
    found = connection.execute(
        "SELECT lead FROM organisation WHERE id = ? AND NOT deleted", (me.organisation_id,)
    ).fetchone()
    return ADMIN in me.roles and found is not None and bool(found[0])
