"""Three advisors of two organisations with real stores, a real hub, and a line that can do anything."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine, create_engine

from digifocus_desktop.errors import SyncError
from digifocus_desktop.store import meta, outbox
from digifocus_desktop.store.sync_port import SyncPort
from sync.client.engine import Room
from sync.hub.database.opening import DatabaseUrls, make_engine
from sync.hub.settings import Rate, Rates
from sync.hub.web.api import create_app
from tests.sync.conftest import EMPTY
from tests.sync.desk import NOON, Desk
from tests.sync.machine.firms import write_down_a_firm
from tests.sync.machine.ledger import Ledger, head
from tests.sync.machine.line import URL, BadLine, in_this_thread
from tests.sync.machine.shelf import Shelf
from tests.sync.world import World

NAMES = ("Anna Aalto", "Pekka Halonen", "Outi Ojala")
ORGANISATIONS = ("a", "a", "b")
STEPS = ("note_hello", "pending", "record_results", "stage", "begin_apply", "apply_slice", "end_apply")
"""What a sync does to a laptop's disk: it may be killed before and after each of them."""
PAGE = 6
"""Rows of a page and operations of a push: small, so that there are many of both."""
BROKEN = ("sync.offline", "sync.busy", "sync.broken_reply", "sync.not_a_hub")
"""What a person is told of a line that fails."""
NO_LIMIT = Rate(burst=10**9, a_second=10**9)
"""Days here pass in seconds."""
_VACUUM_EVERY = 40


class KilledError(BaseException):
    """Ends a sync where a power cut would: nothing that catches errors may catch it."""


class Crew:
    """The laptops, the hub and what may befall them; every run begins at the same morning.

    Attributes:
        desks: The laptops.
        world: The hub, called directly.
        settings: Of the hub behind the line.
        line: What lies between them.
        first: What was saved before every run: a firm of each advisor, which everybody has.
        runs: How many runs were begun.
    """

    def __init__(self, folder: Path, engine: Engine, owner: Engine, line: BadLine) -> None:
        self._folder, self._owner = folder, owner
        self._made = 0
        self.line = line
        self.desks: list[Desk] = []
        self.runs = 0
        self.first = Ledger()
        self.skews = dict.fromkeys(NAMES, timedelta())
        with owner.begin() as connection:
            connection.exec_driver_sql(EMPTY)
        self.world = World(engine)
        self.settings = replace(self.world.settings, rates=Rates(NO_LIMIT, NO_LIMIT))
        self.line.app = create_app(self.settings)
        self._first, self._kept = Shelf(owner, "machine_first"), Shelf(owner, "machine_kept")
        self._begin()

    def ready(self) -> None:
        """Begin a run: all laptops have joined, have the same firms and are at rest."""
        self._leave()
        self.runs += 1
        if self.runs % _VACUUM_EVERY == 0:
            with self._owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.exec_driver_sql("VACUUM ANALYZE")
        self.skews.update(dict.fromkeys(NAMES, timedelta()))
        self.line.fault = self.line.room = None
        self.line.letters = []
        self.hub_is_kept = False
        self._first.put_back()
        shutil.rmtree(self._folder / "now", ignore_errors=True)
        shutil.copytree(self._folder / "first", self._folder / "now")
        self.desks = [self._desk("now", name) for name in NAMES]

    def close(self) -> None:
        """Close the laptops and the hub."""
        self._leave()
        self._first.drop()
        self._kept.drop()
        self.line.close_for_good()

    def skew(self, name: str, years: int) -> None:
        """Set a laptop's clock so many years off."""
        self.skews[name] = timedelta(days=365 * years)

    def sync(self, desk: Desk, fault: tuple[str, str] | None = None) -> bool:
        """Sync a laptop over the line, and tell whether it came to its end."""
        self.line.fault = fault
        broken = fault is not None or self.line.room is not None
        try:
            desk.sync()
        except SyncError as error:
            if error.code not in BROKEN or not broken:
                raise
            return False
        finally:
            self.line.fault = None
        return True

    def die(self, desk: Desk, step: str, when: str) -> None:
        """Sync, and cut the power at a step: what the disk holds then is all that is left."""
        place = self._place()
        real = getattr(SyncPort, step)

        def killed(*arguments: Any) -> Any:
            if when == "after":
                real(*arguments)
            shutil.copytree(desk.folder.parent, place)
            raise KilledError

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(SyncPort, step, killed)
            with pytest.raises(KilledError):
                desk.sync()
        desk.close()
        shutil.rmtree(desk.folder.parent)
        shutil.move(place, desk.folder.parent)
        desk.__post_init__()

    def sync_meanwhile(self, desk: Desk, step: str, work: Callable[[], object]) -> bool:
        """Sync, and let the person work just before a step; tell whether it came to that."""
        real = getattr(SyncPort, step)
        done: list[object] = []

        def meanwhile(*arguments: Any) -> Any:
            if not done:
                done.append(work())
            return real(*arguments)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(SyncPort, step, meanwhile)
            desk.sync()
        return bool(done)

    def spoil(self, desk: Desk, row: tuple[str, str]) -> None:
        """Change a row on the disk behind everybody's back, unless it waits to be sent; the check is due."""
        with desk.workspace.store.apply() as (connection, _):
            if not outbox.pending_for(connection, *row) and meta.get(connection, "epoch"):
                connection.execute("UPDATE person SET name = name || '!' WHERE id = ?", row[1:])
            meta.put(connection, {"checked_at": "", "check_due": "1"})

    def settle(self) -> None:
        """Let every laptop sync until the hub has not moved since the last sync of each of them."""
        seen: dict[str, int] = {}
        for desk in self.desks * 6:
            standing = head(self.world.engine)
            at_rest = all(seen.get(one.name) == standing for one in self.desks)
            if at_rest and not any(one.services.syncing.status().waiting for one in self.desks):
                return
            desk.sync()
            seen[desk.name] = head(self.world.engine)
        raise AssertionError("the laptops never come to rest")

    def copy_of(self, desk: Desk) -> Path:
        """Copy the disk of a laptop and return where it lies."""
        place = self._place()
        desk.close()
        shutil.copytree(desk.folder, place)
        desk.__post_init__()
        return place

    def put_back(self, desk: Desk, copy: Path) -> None:
        """Put an old copy of the disk back, as a restore of the whole computer does."""
        desk.close()
        shutil.rmtree(desk.folder)
        shutil.move(copy, desk.folder)
        desk.__post_init__()

    def keep_hub(self) -> None:
        """Make a backup of the hub that it does not tell of."""
        self._kept.keep()
        self.hub_is_kept = True

    def restore_hub(self) -> None:
        """Put the hub's backup back."""
        self._kept.restore()
        self.line.forget_answers()
        self.hub_is_kept = False

    def _begin(self) -> None:
        self.desks = [
            self._desk("first", name).join(self.world, URL, organisation)
            for name, organisation in zip(NAMES, ORGANISATIONS, strict=True)
        ]
        for number, desk in enumerate(self.desks):
            write_down_a_firm(desk, self.first, partial("{1}0x{0}x".format, number), shared=True)
        self.settle()
        self._leave()
        self._first.keep()

    def _leave(self) -> None:
        for desk in self.desks:
            desk.close()
        self.desks = []

    def _place(self) -> Path:
        self._made += 1
        return self._folder / f"copy{self._made}"

    def _desk(self, when: str, name: str) -> Desk:
        folder = self._folder / when / name[:4] / "data"
        return Desk(folder, name, now=lambda: NOON + self.skews[name])


@contextmanager
def crew_at(folder: Path, urls: DatabaseUrls) -> Iterator[Crew]:
    """Make the crew; while it is there, nothing but it may speak to a hub in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sync.client.transport.RETRY_SECONDS", ())
        patch.setattr("sync.client.engine.MAX_ROWS", PAGE)
        patch.setattr("sync.client.engine.Room", partial(Room, ops=PAGE))
        for module in ("api", "requesting"):
            patch.setattr(f"sync.hub.web.{module}.run_in_threadpool", in_this_thread)
        line = BadLine()
        patch.setattr(httpx, "Client", partial(httpx.Client, transport=line))
        engine, owner = make_engine(urls.app), create_engine(urls.owner)
        try:
            crew = Crew(folder, engine, owner, line)
            yield crew
            crew.close()
        finally:
            engine.dispose()
            owner.dispose()
