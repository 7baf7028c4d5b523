"""What the protocol refuses."""

from digifocus_desktop.errors import SyncError


class ProtocolError(SyncError):
    """A message that breaks the protocol.

    `code` starts with `protocol.`; facts name the field or the limit, never a value.
    """
