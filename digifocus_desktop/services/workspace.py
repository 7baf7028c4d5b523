"""A workspace: one data folder, its open store and the services over it.

It can be made, opened, closed and opened again in the running process: locking, restoring and
joining rest on that. Closing leaves no handle behind.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from digifocus_desktop.errors import StoreError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.clock import Clock, utc_now
from digifocus_desktop.services.once import once
from digifocus_desktop.store import files, identity, keys, meta
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.instance import InstanceLock
from digifocus_desktop.store.place import check_place

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from digifocus_desktop.services.scores import ScoreKeeper
    from digifocus_desktop.store.capture import Touched
    from digifocus_desktop.store.opening import Connection

PROGRAMME_FILE = "digifocus.toml"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person says of himself at the first start.

    Attributes:
        name: First and last name.
        organisation_key: Key of a partner in the programme file; empty if it is none of them.
        title: Printed under a signature.
        email: For the hub's admin to find the person by.
    """

    name: str = ""
    organisation_key: str = ""
    title: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways in that a new store gets; at least one.

    Attributes:
        passphrase: Recovery passphrase; the only way in where there is no keyring.
        keyring: The system's keyring, for everyday starts.
        key_file: Whether a key file opens it (demo and selftest, with a visible notice).
    """

    passphrase: str = ""
    keyring: "KeyringBackend | None" = None
    key_file: bool = False


class Workspace:
    """An open workspace.

    Attributes:
        paths: Its files.
        store: The open store.
        demo: Whether it holds invented data and refuses to join a hub.
        services: What the screens work with.
    """

    def __init__(self, paths: AppPaths, store: Store, lock: InstanceLock, *, demo: bool) -> None:
        self.paths = paths
        self.store = store
        self.demo = demo
        self.services = Services(lambda: self)
        self._lock = lock
        store.within(self._owe_scores)
        store.on_change(self._keep_scores)

    @classmethod
    def create(
        cls,
        paths: AppPaths,
        profile: Profile,
        ways: Ways,
        *,
        demo: bool = False,
        now: Clock = utc_now,
        fill: Callable[["Workspace"], object] = lambda _workspace: None,
    ) -> "Workspace":
        """Make a store that can be opened in each of the ways given, and open it.

        Args:
            paths: An empty or new folder.
            profile: Who will work here.
            ways: The ways in.
            demo: Whether it is the demo workspace.
            now: The clock.
            fill: Writes what the store shall hold; until it has, the folder has no store.

        Raises:
            StoreError: `store.exists`, a place that cannot hold a store, no way in, full disk.
        """
        check_place(paths.data_dir)
        if paths.has_store:
            raise StoreError("store.exists", path=str(paths.data_dir))
        _make_folders(paths)
        lock = InstanceLock(paths.data_dir)
        lock.acquire()
        workspace: Workspace | None = None
        try:
            _clear(paths)
            workspace = cls(paths, _new_store(paths, profile, ways, demo, now), lock, demo=demo)
            fill(workspace)
            _finish(paths)
        except BaseException:
            _give_up(paths, lock, workspace)
            raise
        return workspace

    @classmethod
    def open(cls, paths: AppPaths, *, passphrase: str = "", now: Clock = utc_now) -> "Workspace":
        """Open the folder's store: by passphrase if one is given, else by key file or keyring.

        Raises:
            StoreError: One code each for a wrong passphrase, a missing or emptied keyring, a
                damaged file, a newer version, a second program, a bad place.
        """
        check_place(paths.data_dir)
        if not paths.store.exists():
            raise StoreError("store.missing", path=str(paths.store))
        if paths.store.stat().st_size == 0:  # the database library would take it for a new file
            raise StoreError("store.damaged")
        _make_folders(paths)
        lock = InstanceLock(paths.data_dir)
        lock.acquire()
        store: Store | None = None
        try:
            _empty(paths.temporary)
            cut_off = _was_cut_off(paths)
            store = Store(paths.store, data_key(paths, passphrase), now)
            store.prepare()
            demo = _recognise(paths, store, cut_off)
        except BaseException:
            if store is not None:
                store.close()
            lock.release()
            raise
        return cls(paths, store, lock, demo=demo)

    def close(self) -> None:
        """Close the store, forget the key and give the folder free; a second call does nothing."""
        self.store.close()
        shutil.rmtree(self.paths.temporary, ignore_errors=True)
        self._lock.release()

    @once
    def scores(self) -> "ScoreKeeper":
        """Keeps the table of scores in step with the answers."""
        from digifocus_desktop.services.scores import ScoreKeeper

        return ScoreKeeper(self.store, lambda: self.services.forms)

    def _owe_scores(self, connection: "Connection", touched: "Touched") -> None:
        if "response_set" in touched.rows:
            self.scores.owe(connection, touched)

    def _keep_scores(self, touched: "Touched") -> None:
        if "response_set" in touched.rows:
            self.scores.follow(touched)


def _empty(folder: Path) -> None:
    """Take away what a session left that was killed; another program may still hold a file of it."""
    for left in folder.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            with suppress(OSError):
                left.unlink()


def _make_folders(paths: AppPaths) -> None:
    try:
        paths.make_folders()
    except OSError as error:
        raise files.refused(error, paths.data_dir) from error


def _clear(paths: AppPaths) -> None:
    """Mark that a store is being made, and take away what an earlier attempt left."""
    try:
        files.write_private(paths.unfinished, b"")
        log_files = (paths.store.with_name(f"{paths.store.name}{end}") for end in ("-wal", "-shm"))
        for path in (paths.keys, paths.file_key, paths.store, *log_files):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise files.refused(error, paths.data_dir) from error


def _give_up(paths: AppPaths, lock: InstanceLock, workspace: Workspace | None) -> None:
    """Leave the folder as it was before a store was begun."""
    if workspace is not None:
        workspace.store.close()
    _clear(paths)
    paths.unfinished.unlink(missing_ok=True)
    lock.release()


def _finish(paths: AppPaths) -> None:
    """From here on the store counts."""
    try:
        paths.unfinished.unlink()
        files.sync_folder(paths.data_dir)
    except OSError as error:
        raise files.refused(error, paths.data_dir) from error


def _new_store(paths: AppPaths, profile: Profile, ways: Ways, demo: bool, now: Clock) -> Store:
    key_file, data_key = keys.create(paths.keys)
    if ways.passphrase:
        key_file.add_passphrase(data_key, ways.passphrase)
    if ways.keyring is not None:
        key_file.add_keyring(data_key, ways.keyring)
    if ways.key_file:
        key_file.add_file(data_key, paths.file_key)
    if not key_file.slots:
        raise StoreError("store.no_way_in")
    key_file.save()
    store = Store(paths.store, data_key, now)
    try:
        store.prepare()
        _seed(store, profile, demo)
        with store.read() as connection:
            identity.Witness(meta.get(connection, "incarnation"), 0).save(paths.witness)
    except BaseException:
        store.close()
        raise
    return store


def _seed(store: Store, profile: Profile, demo: bool) -> None:
    """Write the programme and the person, past capture: a hub sends its own of the same ids."""
    from digifocus_desktop.domain.programme import load_programme
    from digifocus_desktop.domain.programme_rows import programme_rows, row_id
    from digifocus_desktop.services.scores import MADE_BY
    from digifocus_desktop.store import rows

    text = resources.path("programmes", PROGRAMME_FILE).read_text("utf-8")
    programme = load_programme(text)
    programme_id = row_id(programme.key)
    organisation_id = (
        row_id(programme.key, "organisation", profile.organisation_key) if profile.organisation_key else ""
    )
    user_id = new_id()
    with store.apply() as (connection, touched):
        identity.begin(connection)
        for entity, entity_id, values in programme_rows(programme):
            rows.write(connection, entity, entity_id, values)
            touched.add(entity, entity_id, values)
        rows.write(connection, "app_user", user_id, _user(profile, programme_id, organisation_id))
        meta.put(
            connection,
            {
                "programme_id": programme_id,
                "organisation_id": organisation_id,
                "user_id": user_id,
                "demo": "1" if demo else "",
                "scores_made": MADE_BY,
            },
        )


def _user(profile: Profile, programme_id: str, organisation_id: str) -> dict[str, object]:
    return {
        "programme_id": programme_id,
        "organisation_id": organisation_id,
        "name": profile.name,
        "title": profile.title or None,
        "email": profile.email or None,
        "roles": ["advisor"],
        "active": True,
        "deleted": False,
    }


def data_key(paths: AppPaths, passphrase: str, key_path: Path | None = None) -> bytes:
    """Return the data key: by passphrase if one is given, else by key file or keyring.

    Raises:
        StoreError: One code for each way that does not open.
    """
    key_file = keys.KeyFile.load(key_path or paths.keys)
    if passphrase:
        return key_file.open_with_passphrase(passphrase)
    if keys.SlotType.FILE in key_file.slots:
        return key_file.open_with_file(paths.file_key)
    return key_file.open_with_keyring()


def _was_cut_off(paths: AppPaths) -> bool:
    """Tell whether the last program that wrote here never closed the store: it left its log."""
    try:
        return paths.store.with_name(f"{paths.store.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _recognise(paths: AppPaths, store: Store, cut_off: bool) -> bool:
    """Note an old or foreign copy of the store before anything is written; tell if it is a demo.

    A program that was cut off before its upkeep began has not noted that it ran: this does it.
    """
    witness = identity.Witness.load(paths.witness)
    with store.local() as connection:
        if cut_off:
            meta.put(connection, {"clean_exit": "0"})
        if not identity.notice_copy(connection, witness) and witness is None:
            identity.Witness(meta.get(connection, "incarnation"), 0).save(paths.witness)
        return meta.get(connection, "demo") == "1"
