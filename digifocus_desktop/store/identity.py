"""Who this store is: its device, its user, and what happens when it turns out to be a copy.

The incarnation and the highest number the hub has seen are also kept outside the database. A
file that lags behind them, or whose incarnation is another one, is an old or a foreign copy:
it takes a new device id before it sends anything.
"""

import json
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path

from digifocus_desktop.store import meta, outbox
from digifocus_desktop.store.opening import Connection
from sync.protocol.dots import new_device_id


@dataclass(frozen=True, slots=True)
class Witness:
    """What is remembered outside the database.

    Attributes:
        incarnation: Of the installation that last opened the store.
        sent_n: Highest operation number the hub has acknowledged.
    """

    incarnation: str
    sent_n: int

    @classmethod
    def load(cls, path: Path) -> "Witness | None":
        """Return what the file says, or None if there is none or it is not readable."""
        try:
            kept = json.loads(path.read_text("utf-8"))
            return cls(str(kept["incarnation"]), int(kept["sent_n"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def save(self, path: Path) -> None:
        """Write the file, whole or not at all."""
        part = path.with_suffix(".part")
        part.write_text(json.dumps(asdict(self)), "utf-8")
        part.replace(path)


def begin(connection: Connection) -> None:
    """Give a new store its device id, incarnation and first number."""
    meta.put(
        connection,
        {
            "store_id": str(uuid.uuid4()),
            "device": new_device_id(),
            "incarnation": str(uuid.uuid4()),
            "next_n": "1",
        },
    )


def notice_copy(connection: Connection, witness: Witness | None) -> bool:
    """Tell whether the file is an old or foreign copy of a store that has spoken to a hub.

    The number at which it was noticed is kept: what lies before it, both copies share.
    """
    if meta.get(connection, "copied_at_n"):
        return True
    if not _is_copy(connection, witness):
        return False
    meta.put(connection, {"copied_at_n": meta.get(connection, "next_n", "1"), "restored": ""})
    return True


def _is_copy(connection: Connection, witness: Witness | None) -> bool:
    if not meta.get(connection, "epoch"):
        return False
    if meta.get(connection, "restored") == "1":
        return True
    if witness is None or witness.incarnation != meta.get(connection, "incarnation"):
        return True
    return int(meta.get(connection, "next_n", "1")) <= witness.sent_n


def fork(connection: Connection, device: str, received_n: int) -> int:
    """Become another device and return how many operations still wait.

    Args:
        connection: Inside a transaction.
        device: The new device id, registered at the hub.
        received_n: Highest number the hub holds of the old device. Waiting operations up to it
            that both copies share have arrived; all others get numbers of the new device.
    """
    shared = int(meta.get(connection, "copied_at_n") or meta.get(connection, "next_n", "1"))
    outbox.acknowledge(connection, min(received_n, shared - 1))
    waiting = outbox.renumber(connection, device)
    meta.put(
        connection, {"incarnation": str(uuid.uuid4()), "copied_at_n": "", "cursor": "", "device_number": ""}
    )
    return waiting
