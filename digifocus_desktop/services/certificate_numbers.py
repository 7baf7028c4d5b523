"""The next certificate number of this computer, taken inside the transaction that uses it."""

from digifocus_desktop.domain.numbering import (
    certificate_number,
    lone_device,
    next_counter,
    parse_certificate_number,
)
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.store import meta
from digifocus_desktop.store.opening import Connection

COUNTER = "certificate_counter"
LONE_DEVICE = "certificate_device"


def take_number(connection: Connection, series: str) -> str:
    """Return the next number; it is used up when the caller's transaction commits.

    A computer that has not joined, and one whose store was restored or copied and has not got
    its new device number yet, writes numbers under `L` and random characters.
    """
    device = _device(connection)
    prefix = f"{series}-{device}-"
    rows = connection.execute(
        "SELECT number FROM certificate WHERE substr(number, 1, ?) = ?", (len(prefix), prefix)
    )
    after_used = next_counter([_counter(number) for (number,) in rows])
    counter = max(int(meta.get(connection, COUNTER, "1")), after_used)
    meta.put(connection, {COUNTER: str(counter + 1)})
    return str(certificate_number(series, device, counter))


def _device(connection: Connection) -> str:
    kept = meta.get_all(connection)
    number = kept.get("device_number", "")
    if number and kept.get("copied") != "1" and kept.get("restored") != "1":
        return number
    lone = kept.get(LONE_DEVICE, "")
    if not lone:
        lone = lone_device()
        meta.put(connection, {LONE_DEVICE: lone})
    return lone


def _counter(number: str) -> int:
    try:
        return parse_certificate_number(number).counter
    except InvalidFieldError:
        return 0
