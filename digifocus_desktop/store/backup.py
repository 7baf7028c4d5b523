"""Verified backups of the encrypted store, and going back to one.

A backup is a copy under the same data key with a copy of the key file beside it. It counts
only when it has been opened again, checked page by page, and its rows counted; until then its
name ends in `.part`.
"""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import dbapi2

from digifocus_desktop.errors import StoreError
from digifocus_desktop.store import files, meta, opening
from digifocus_desktop.store.opening import Connection

PAGES_A_STEP = 512
EVERY = timedelta(minutes=30)
OLDEST = timedelta(days=60)
LATEST, DAILY, WEEKLY = 8, 14, 8
DAYS_BELIEVED = 3
"""Days with a backup by which the clock is right."""

_STAMP = "%Y%m%dT%H%M%S%fZ"
_PREFIX = "store-"
_SUFFIX = ".backup"
_KEYS_SUFFIX = ".keys.json"
_SIDES = ("-wal", "-shm")

Progress = Callable[[float], None]
"""Called with the share done, 0–1."""

Cancelled = Callable[[], bool]


class Reason(StrEnum):
    """Why a backup was made."""

    TIMER = "timer"
    MIGRATION = "migration"
    RESTORE = "restore"
    IMPORT = "import"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that has been verified.

    Attributes:
        path: The encrypted copy.
        keys: The copy of the key file.
        made_at: UTC.
        reason: Why it was made.
        size_bytes: Of the copy.
    """

    path: Path
    keys: Path
    made_at: datetime
    reason: Reason
    size_bytes: int


class _Stop(Exception):  # noqa: N818  # not an error: the way out of the library's callback
    """The person has cancelled."""


def make_backup(
    store: Path,
    keys: Path,
    key: bytes,
    folder: Path,
    *,
    now: datetime,
    reason: Reason = Reason.TIMER,
    progress: Progress = lambda _share: None,
    cancelled: Cancelled = lambda: False,
) -> Backup | None:
    """Copy the store while it is in use, verify the copy, then let old ones go.

    It works on a connection of its own, over one snapshot, so any thread may call it.

    Returns:
        The backup, or None if it was cancelled.

    Raises:
        StoreError: `store.full`, `store.cannot_write`, `store.backup_failed` if the copy is not
            what the store holds; earlier backups stay.
    """
    name = f"{_PREFIX}{now.astimezone(UTC):{_STAMP}}-{reason}"
    target = folder / f"{name}{_SUFFIX}"
    part = target.with_name(f"{target.name}.part")
    try:
        _make_room(folder)
        _verify(part, key, _copy(store, part, key, progress, cancelled))
        files.copy(keys, folder / f"{name}{_KEYS_SUFFIX}")
        files.replace(part, target)
    except _Stop:
        return None
    except OSError as error:
        raise files.refused(error, target) from error
    except dbapi2.Error as error:
        raise opening.translate(error) from error
    finally:
        _give_back(part)
    _rotate(folder, now)
    return _backup(target)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the verified backups, newest first."""
    found = [_backup(path) for path in folder.glob(f"{_PREFIX}*{_SUFFIX}")]
    return tuple(sorted((one for one in found if one), key=lambda one: one.made_at, reverse=True))


def due(store: Path, folder: Path, now: datetime) -> bool:
    """Tell whether half an hour has passed since the newest backup and the store was written since.

    Backups from a time to come, made while the clock was wrong, do not count.
    """
    newest = next((one for one in list_backups(folder) if one.made_at <= now), None)
    if newest is None:
        return store.exists()
    return now - newest.made_at >= EVERY and _written_at(store) > newest.made_at


def look_into(backup: Backup, key: bytes, tables: Sequence[str]) -> dict[str, int]:
    """Check every page of a backup and return how many rows that are not deleted it holds, by table.

    Raises:
        StoreError: `store.backup_failed` if it does not pass.
    """
    _verify(backup.path, key, None)
    with closing(opening.connect(backup.path, key, query_only=True)) as copy:
        return {
            name: int(copy.execute(f'SELECT count(*) FROM "{name}" WHERE deleted = 0').fetchone()[0])  # noqa: S608  # own tables
            for name in tables
        }


def restore(backup: Backup, store: Path, keys: Path, key: bytes, *, now: datetime) -> Path:
    """Put a backup in the place of the store, which must be closed.

    What was there is kept in a folder of its own. The restored store takes a new device id
    before its next push (`restored`). The key file stays if there is one, else it comes from
    the backup.

    Returns:
        The folder with the replaced files.

    Raises:
        StoreError: `store.backup_failed` if the backup does not pass its checks, `store.full`,
            `store.cannot_write`; the store is then as it was.
    """
    part = store.with_name(f"{store.name}.part")
    aside = store.with_name(f"replaced-{now.astimezone(UTC):{_STAMP}}")
    try:
        _remove(part)
        files.copy(backup.path, part)
        _verify(part, key, None)
        with closing(opening.connect(part, key)) as connection:
            # numbers issued after the backup are not in it: a lone computer draws new letters
            meta.put(connection, {"restored": "1", "certificate_device": ""})
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _keep_aside(store, keys, aside)
        for side in _SIDES:  # a log left behind would be replayed over the restored pages
            store.with_name(store.name + side).unlink(missing_ok=True)
        files.replace(part, store)
        if not keys.exists():
            files.copy(backup.keys, keys)
    except OSError as error:
        raise files.refused(error, store) from error
    except dbapi2.Error as error:
        raise opening.translate(error) from error
    return aside


def _copy(store: Path, part: Path, key: bytes, progress: Progress, cancelled: Cancelled) -> dict[str, int]:
    def step(_status: int, remaining: int, total: int) -> None:
        if cancelled():
            raise _Stop
        progress(1 - remaining / total if total else 1.0)

    with (
        closing(opening.connect(store, key, query_only=True)) as source,
        closing(opening.connect(part, key)) as copy,
    ):
        source.execute("BEGIN")  # one snapshot for the count and the copy
        counts = _counts(source)
        source.backup(copy, pages=PAGES_A_STEP, progress=step)
        source.execute("COMMIT")
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return counts


def _verify(path: Path, key: bytes, counts: dict[str, int] | None) -> None:
    """Open a copy as if it were needed and check every page of it."""
    try:
        with closing(opening.connect(path, key, query_only=True)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            authentic = not copy.execute("PRAGMA cipher_integrity_check").fetchall()
            complete = counts is None or counts == _counts(copy)
    except (dbapi2.Error, StoreError) as error:
        raise StoreError("store.backup_failed", path=str(path)) from error
    if not (sound and authentic and complete):
        raise StoreError("store.backup_failed", path=str(path))


def _counts(connection: Connection) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
        "AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608  # own tables
        for (name,) in tables
    }


def _backup(path: Path) -> Backup | None:
    stamp, _, reason = path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX).partition("-")
    try:
        made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        keys = path.with_name(path.name.removesuffix(_SUFFIX) + _KEYS_SUFFIX)
        return Backup(path, keys, made_at, Reason(reason), path.stat().st_size)
    except (ValueError, OSError):
        return None


def _written_at(store: Path) -> datetime:
    sides = [store, *(store.with_name(store.name + side) for side in _SIDES[:1])]
    newest = max((path.stat().st_mtime for path in sides if path.exists()), default=0.0)
    return datetime.fromtimestamp(newest, UTC)


def _rotate(folder: Path, now: datetime) -> None:
    """Keep the latest, the last of each day and the last of each week; the newest one always.

    What is older than `OLDEST` goes as well, but a clock is believed only when backups of several
    days say the same: one that is set far ahead for an afternoon makes good backups old. Backups
    that seem to be from a time to come are counted apart, for neither kind may push out the other.
    """
    backups = list_backups(folder)
    past = [one for one in backups if one.made_at <= now]
    days = {one.made_at.date() for one in past if now - one.made_at <= OLDEST}
    believed = len(days) >= DAYS_BELIEVED
    kept = _worth_keeping([one for one in backups if one.made_at > now]) | _worth_keeping(past)
    for old in backups:
        aged = believed and now - old.made_at > OLDEST
        if old not in (*backups[:1], *past[:1]) and (old not in kept or aged):
            old.path.unlink(missing_ok=True)
            old.keys.unlink(missing_ok=True)


def _worth_keeping(backups: Sequence[Backup]) -> set[Backup]:
    """Return the latest, the last of each day and of each week, of backups that are newest first."""
    kept = set(backups[:LATEST])
    for period, limit in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY)):
        last_of = {f"{one.made_at:{period}}": one for one in reversed(backups)}
        kept.update(last_of[name] for name in sorted(last_of, reverse=True)[:limit])
    return kept


def _keep_aside(store: Path, keys: Path, aside: Path) -> None:
    """Copy, not move: a power cut must never leave the folder without a store."""
    aside.mkdir(mode=0o700)
    for path in (store, *(store.with_name(store.name + side) for side in _SIDES), keys):
        if path.exists():
            files.copy(path, aside / path.name)


def _make_room(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for part in folder.glob(f"{_PREFIX}*{_SUFFIX}.part"):
        _remove(part)


def _give_back(part: Path) -> None:
    """Give back the room of a copy that was not finished: the disk may be full."""
    with suppress(OSError):
        _remove(part)


def _remove(part: Path) -> None:
    for name in (part.name, *(part.name + side for side in _SIDES)):
        part.with_name(name).unlink(missing_ok=True)
