"""Who this store is: its device, its user, and what happens when it turns out to be a copy.

The incarnation and the highest number the hub has seen are also kept outside the database. A
file that lags behind them, or whose incarnation is another one, is an old or a foreign copy:
it takes a new device id before it sends anything.
"""

import json
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path

from digifocus_desktop.store import meta
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
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
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

    What was noticed stays noticed until `fork`. A copy that escapes here is found by the hub:
    it numbers again what was numbered already.
    """
    if meta.get(connection, "copied") == "1":
        return True
    if not _is_copy(connection, witness):
        return False
    meta.put(connection, {"copied": "1", "restored": ""})
    return True


def _is_copy(connection: Connection, witness: Witness | None) -> bool:
    if not meta.get(connection, "epoch"):
        return False
    if meta.get(connection, "restored") == "1":
        return True
    if witness is None or witness.incarnation != meta.get(connection, "incarnation"):
        return True
    return int(meta.get(connection, "next_n", "1")) <= witness.sent_n


def plan_fork(connection: Connection) -> tuple[str, str]:
    """Return the device id and incarnation to become; the same until `fork` has been carried out."""
    kept = meta.get(connection, "fork_device"), meta.get(connection, "fork_incarnation")
    if all(kept):
        return kept
    planned = new_device_id(), str(uuid.uuid4())
    meta.put(connection, {"fork_device": planned[0], "fork_incarnation": planned[1]})
    return planned


def fork(connection: Connection) -> int:
    """Become the planned device and return how many operations still wait.

    What both copies share must have been answered by the hub before: every operation that
    waits now gets a number of the new device.
    """
    from digifocus_desktop.store import outbox

    device, incarnation = plan_fork(connection)
    waiting = outbox.renumber(connection, device)
    meta.put(
        connection,
        {
            "incarnation": incarnation,
            "copied": "",
            "device_number": "",
            "fork_device": "",
            "fork_incarnation": "",
        },
    )
    return waiting
