"""The crew of the random days, with laptops and hub as processes of their own that can be killed."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from digifocus_desktop.errors import SyncError
from digifocus_desktop.store.attachments import Attachments
from sync.hub.database.opening import DatabaseUrls
from sync.hub.running.soundness import examine
from tests.sync.desk import Desk
from tests.sync.failpoints.wire import Wire
from tests.sync.machine.crew import BROKEN, Crew, crew_at
from tests.sync.machine.firms import write_down_a_firm
from tests.sync.machine.laws import LAWS, Law
from tests.sync.machine.ledger import Kind, Ledger, Saved, head

ROOT = Path(__file__).resolve().parents[3]
KILLED = -9
LARGE = 2**18 + 50
"""Bytes of a document that travels in two pieces."""
_OVERFULL = text(
    "SELECT p.id FROM path p JOIN enrolment e ON e.path_id = p.id AND e.state = 'confirmed' "
    "GROUP BY p.id, p.capacity HAVING count(*) > p.capacity"
)


class Processes:
    """What `processes.py` starts."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.sync.failpoints.processes"]
        self._source = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, **order: Any) -> dict[str, Any]:
        """Give an order and return the answer."""
        assert self._source.stdin is not None
        assert self._source.stdout is not None
        print(json.dumps(order), file=self._source.stdin, flush=True)
        return dict(json.loads(self._source.stdout.readline()))

    def run(self, **order: Any) -> int | None:
        """Start a process and return how it ended."""
        ended: int | None = self.ask(wait=self.ask(**order)["pid"])["ended"]
        return ended

    def close(self) -> None:
        """Start no more."""
        assert self._source.stdin is not None
        self._source.stdin.close()
        self._source.wait()
        if self._source.stdout is not None:
            self._source.stdout.close()


class Scene:
    """A day on which something is killed.

    Attributes:
        crew: Laptops and hub.
        ledger: What was saved.
        documents: Whose bytes everybody must have at the end.
    """

    def __init__(self, crew: Crew, processes: Processes, urls: DatabaseUrls, wire: Wire) -> None:
        self.crew, self._processes, self.urls, self._wire = crew, processes, urls, wire
        self._hub = processes.ask(role="hub", database=urls.app)
        wire.port = self._hub["port"]
        self.ledger, self.documents, self._words = Ledger(), list[str](), 0

    def begin(self) -> None:
        """Begin at the same morning as every other day."""
        self.crew.ready()
        self.ledger, self.documents = deepcopy(self.crew.first), []

    def close(self) -> None:
        """Stop the hub."""
        self._processes.ask(stop=self._hub["pid"])

    def word(self, begin: str) -> str:
        """Return a word that was never used before."""
        self._words += 1
        return f"{begin}{self._words}w"

    def firm(self, desk: Desk) -> str:
        """Write a firm down that everybody sees; return its id."""
        before = set(self.ledger.firms)
        write_down_a_firm(desk, self.ledger, self.word, shared=True)
        (made,) = set(self.ledger.firms) - before
        return made

    def say(self, desk: Desk) -> None:
        """Change a word in a record that another laptop has too."""
        row, said = next(one.row for one in self.crew.first.saved if one.row[0] == "person"), self.word("s")
        desk.write(*row, phone=said)
        self.ledger.saved.append(Saved(desk.name, row, "phone", Kind.WHOLE, said))

    def attach(self, desk: Desk, company_id: str, size: int) -> None:
        """Put a document into a firm's file."""
        content = os.urandom(size)
        self.documents.append(hashlib.sha256(content).hexdigest())
        made: dict[str, Any] = {"kind": "scan", "name": "x.pdf", "mime": "application/pdf"}
        sha256 = files_of(desk).put(content)
        mine: dict[str, Any] = {"organisation_id": desk.services.me.organisation_id, "made_at": desk.now()}
        desk.write("attachment", company_id=company_id, size_bytes=size, sha256=sha256, **mine, **made)

    def kill_laptop(self, desk: Desk, point: str, role: str = "laptop") -> None:
        """Have a laptop sync in a process that dies at the point; it is started again afterwards."""
        desk.close()
        where = {"folder": str(desk.folder), "name": desk.name, "port": self._wire.port}
        ended = self._processes.run(role=role, point=point, **where)
        desk.__post_init__()
        assert ended == KILLED, f"never came to {point}: {ended}"

    def kill_hub(self, point: str, act: Callable[[], object]) -> None:
        """Let something be asked of a hub that dies at the point; another takes its place."""
        plain = self._wire.port
        doomed = self._processes.ask(role="hub", database=self.urls.app, point=point)
        self._wire.port = doomed["port"]
        try:
            act()
        except SyncError as error:
            if error.code not in BROKEN:
                raise
        finally:
            self._wire.port = plain
            ended = self._processes.ask(wait=doomed["pid"])["ended"]
        assert ended == KILLED, f"never came to {point}: {ended}"

    def kill_hub_at(self, point: str, desk: Desk) -> None:
        """Let a laptop sync with a hub that dies at the point."""
        self.kill_hub(point, desk.sync)

    def run(self, role: str, point: str, **more: str) -> None:
        """Have another process die at the point."""
        assert self._processes.run(role=role, point=point, **more) == KILLED, f"never came to {point}"

    def check(self, *but: Law) -> None:
        """Let everybody sync, and look for everything: I1 to I6, but for some laws."""
        self.crew.settle()
        for desk in self.crew.desks:
            desk.sync()  # documents come a sync after their rows
        for law in LAWS:
            if law not in but:
                law(self.crew, self.ledger)
        before = head(self.crew.world.engine)
        for desk in self.crew.desks:
            desk.sync()
            missing = [sha256 for sha256 in self.documents if not files_of(desk).has(sha256)]
            assert missing == [], f"{desk.name} lacks documents"
            assert not list(desk.paths.attachments.rglob("*.piece"))
        assert head(self.crew.world.engine) == before
        with self.crew.world.engine.connect() as connection:
            assert connection.scalars(_OVERFULL).all() == []
            assert examine(connection).sound
            assert set(self.documents) <= set(connection.scalars(text("SELECT sha256 FROM blob")))


def files_of(desk: Desk) -> Attachments:
    """The documents on a laptop."""
    return Attachments(desk.paths.attachments, desk.workspace.store.key)


@contextmanager
def scene_at(folder: Path, urls: DatabaseUrls) -> Iterator[Scene]:
    """Set the scene; everything in it is taken away at the end."""
    processes = Processes()
    with crew_at(folder, urls) as crew, pytest.MonkeyPatch.context() as patch:
        wire = Wire(0)
        patch.setattr(httpx, "Client", partial(httpx.Client, transport=wire))
        scene = Scene(crew, processes, urls, wire)
        try:
            yield scene
        finally:
            scene.close()
            processes.close()
