"""Joining: a one-time code buys this computer a place at the hub."""

from dataclasses import dataclass

from digifocus_desktop.errors import SyncError
from sync.client.errors import explained
from sync.client.transport import Transport
from sync.protocol.reading import Reader
from sync.protocol.signin import EnrolRequest, Me, normal_code


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What the hub says to a new device.

    Attributes:
        hub: UUID of the hub, for ever.
        me: The user the code was for.
    """

    hub: str
    me: Me


def enrol(transport: Transport, request: EnrolRequest) -> Enrolled:
    """Register this device; after a lost reply the same request may be sent again.

    Raises:
        SyncError: `sync.code_form` if the code cannot be one, `sync.code` if the hub does not
            take it, `sync.busy` after too many tries, and what the line may bring.
    """
    if normal_code(request.code) is None:
        raise SyncError("sync.code_form")
    try:
        reply = Reader(transport.ask("/auth/v1/enrol", request.to_wire(), patient=False))
        return Enrolled(reply.uuid("hub"), Me.from_wire(reply.value("me")))
    except SyncError as error:
        raise explained(error) from error
