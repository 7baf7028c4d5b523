"""What a refusal of the hub means for a person."""

from digifocus_desktop.errors import SyncError
from sync.client.transport import Refusal

MEANING = {
    "auth.code": "sync.code",
    "device.taken": "sync.code",
    "auth.nonce": "sync.unknown_device",
    "device.revoked": "sync.revoked",
    "user.inactive": "sync.revoked",
    "hello.protocol": "sync.update_needed",
    "enrol.too_many": "sync.busy",
    "hub.busy": "sync.busy",
    "push.gap": "sync.gap",
}


def explained(error: SyncError) -> SyncError:
    """Return the error in the program's own codes, `sync.…`; the hub's code stays as fact `hub_code`."""
    if isinstance(error, Refusal):
        return SyncError(MEANING.get(error.code, "sync.refused"), hub_code=error.code)
    if error.code.startswith("protocol."):
        return SyncError("sync.broken_reply", hub_code=error.code)
    return error
