"""What the store remembers of itself and of the hub: `store_meta`, one text a key.

Keys: `store_id`, `device`, `incarnation`, `next_n`, `device_number`, `certificate_counter`,
`certificate_device`, `programme_id`, `organisation_id`, `user_id`, `hub_url`, `epoch`, `cursor`,
`clock_offset_ms`, `backed_up_seq`, `synced_at`, `restored`, `demo`, `clean_exit`, `hub`, `copied`,
`sweep`, `fork_device`, `fork_incarnation`, `fork_key`,
`forgotten`, `shut_out`, `told_too_large`, `late_lines`, `scores_made`, `scores_made_to`,
`scores_due`, `checked_at`, `check_due`; `told:` and the id of a firm: facts that an analysis told
otherwise (`services/analysis_told.py`).
"""

from collections.abc import Mapping

from digifocus_desktop.store.opening import Connection


def get(connection: Connection, key: str, default: str = "") -> str:
    """Return the text kept under the key."""
    row = connection.execute("SELECT value FROM store_meta WHERE key = ?", (key,)).fetchone()
    return default if row is None else str(row[0])


def get_all(connection: Connection) -> dict[str, str]:
    """Return everything the store remembers of itself."""
    return dict(connection.execute("SELECT key, value FROM store_meta"))


def put(connection: Connection, values: Mapping[str, str]) -> None:
    """Keep these texts; part of the caller's transaction."""
    connection.executemany(
        "INSERT INTO store_meta(key, value) VALUES (?, ?) "
        "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        list(values.items()),
    )


def take_number(connection: Connection, key: str, count: int = 1) -> int:
    """Return the next number under the key and move it on by `count`; numbers begin at 1."""
    number = int(get(connection, key, "1"))
    put(connection, {key: str(number + count)})
    return number
