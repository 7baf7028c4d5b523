"""Three advisors with real stores, a real hub, and a line that can do anything to a request."""

import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from sqlalchemy import Engine

from digifocus_desktop.errors import SyncError
from sync.hub.api import create_app
from sync.hub.database import DatabaseUrls
from sync.protocol.bodies import decode_body
from tests.end2end.test_bad_luck import hub_backup, hub_restore
from tests.sync.desk import NOON, Desk
from tests.sync.world import World

NAMES = ("Anna Aalto", "Pekka Halonen", "Outi Ojala")
PATHS = ("hello", "push", "pull")
FAULTS = ("lose_request", "lose_reply", "double")
_PREFIX = "/sync/v1/"
_KEPT = 40
"""Requests kept for being delivered again."""


@dataclass(frozen=True)
class Letter:
    """A push as it travelled."""

    headers: dict[str, str]
    body: bytes

    @property
    def hashes(self) -> set[str]:
        """The hash of each operation in it."""
        return {line["hash"] for line in decode_body(self.body).lines}


@dataclass
class BadLine:
    """Stands between laptops and hub.

    Attributes:
        app: The hub.
        fault: What happens to the next request to a path: `(path, fault)`; None lets all through.
        letters: Pushes that were sent, the newest last.
    """

    app: Any
    url: str = ""
    fault: tuple[str, str] | None = None
    letters: list[Letter] = field(default_factory=list)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(_PREFIX)
        body = await _whole(receive)
        if path == "push":
            headers = {key.decode(): value.decode() for key, value in scope["headers"]}
            self.letters = [*self.letters, Letter(headers, body)][-_KEPT:]
        fault = self.fault[1] if self.fault is not None and self.fault[0] == path else ""
        if fault:
            self.fault = None
        if fault == "lose_request":
            await _gone(send)
            return
        if fault in ("lose_reply", "double"):
            await self.app(scope, _said(body), _nowhere)
        if fault == "lose_reply":
            await _gone(send)
        else:
            await self.app(scope, _said(body), send)

    def letter(self, index: int) -> Letter:
        """Return an old push."""
        return self.letters[index % len(self.letters)]

    def deliver_again(self, index: int) -> int:
        """Send an old push once more, as a line that held it back would; return the hub's status."""
        letter = self.letter(index)
        kept = {key: value for key, value in letter.headers.items() if key not in ("host", "content-length")}
        return httpx.post(f"{self.url}{_PREFIX}push", content=letter.body, headers=kept).status_code


async def _whole(receive: Any) -> bytes:
    parts, more = [], True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


def _said(body: bytes) -> Callable[[], Any]:
    told = False

    async def receive() -> dict[str, Any]:
        nonlocal told
        if told:
            return {"type": "http.disconnect"}
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


async def _nowhere(_message: Any) -> None:
    pass


async def _gone(send: Any) -> None:
    await send({"type": "http.response.start", "status": 502, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


class Crew:
    """The laptops, the hub and what may befall them; used for many runs, each with firms of its own.

    Attributes:
        desks: The laptops.
        world: The hub, called directly.
        line: What lies between them.
        runs: How many runs were begun; names of firms hold it.
        broken: Whether a run ended badly: the next one begins with new laptops and an empty hub.
    """

    def __init__(self, folder: Path, engine: Engine, urls: DatabaseUrls, empty: Callable[[], None]) -> None:
        self._folder, self._engine, self._urls, self._empty = folder, engine, urls, empty
        self._made = 0
        self._hub_kept: tuple[Any, Any] | None = None
        self.desks: list[Desk] = []
        self.skews = dict.fromkeys(NAMES, timedelta())
        self.runs = 0
        self.broken = False
        self.line = BadLine(None)
        self._server = uvicorn.Server(
            uvicorn.Config(self.line, host="127.0.0.1", port=0, log_level="warning", lifespan="off")
        )
        self._thread = threading.Thread(target=self._server.run)
        self._serve()
        self._begin()

    def ready(self) -> None:
        """Begin a run: all laptops agree with the hub, or are new."""
        self.runs += 1
        if self.broken:
            self._leave()
            self._begin()
        self.skews.update(dict.fromkeys(NAMES, timedelta()))
        self.broken = True

    def close(self) -> None:
        """Close the laptops and the hub."""
        self._leave()
        self._server.should_exit = True
        self._thread.join()

    def skew(self, name: str, years: int) -> None:
        """Set a laptop's clock so many years off."""
        self.skews[name] = timedelta(days=365 * years)

    def sync(self, desk: Desk, fault: tuple[str, str] | None = None) -> bool:
        """Sync a laptop over the line, and tell whether it came to its end."""
        self.line.fault = fault
        try:
            desk.sync()
        except SyncError as error:
            if error.code != "sync.busy" or fault is None:
                raise
            return False
        finally:
            self.line.fault = None
        return True

    def settle(self) -> None:
        """Let every laptop sync until nothing moves any more."""
        for _ in range(8):
            reports = [desk.sync() for desk in self.desks]
            if all(report is None or report.quiet for report in reports):
                return
        raise AssertionError("the laptops never come to rest")

    def copy_of(self, desk: Desk) -> Path:
        """Copy the disk of a laptop and return where it lies."""
        self._made += 1
        place = self._folder / f"copy{self._made}"
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
        self._hub_kept = hub_backup(self._urls)

    @property
    def hub_is_kept(self) -> bool:
        """Whether there is a backup of the hub."""
        return self._hub_kept is not None

    def restore_hub(self) -> None:
        """Put the hub's backup back."""
        assert self._hub_kept is not None
        hub_restore(*self._hub_kept)
        self._hub_kept = None

    def _begin(self) -> None:
        self._empty()
        self._made += 1
        self.world = World(self._engine)
        self.line.app, self.line.letters = create_app(self.world.settings), []
        self.desks = [self._desk(name) for name in NAMES]
        self.broken = False

    def _leave(self) -> None:
        for desk in self.desks:
            desk.close()
        if self._hub_kept is not None:
            self.restore_hub()

    def _serve(self) -> None:
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            self._thread.join(0.01)
        self.line.url = f"http://127.0.0.1:{self._server.servers[0].sockets[0].getsockname()[1]}"

    def _desk(self, name: str) -> Desk:
        folder = self._folder / f"{name[:4]}{self._made}" / "data"
        desk = Desk(folder, name, now=lambda: NOON + self.skews[name])
        return desk.join(self.world, self.line.url, "a")
