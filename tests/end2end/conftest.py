"""Laptops and a hub on a real PostgreSQL, over a line that a test can break."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.concurrency import run_in_threadpool

from sync.client import transport
from sync.hub.web.api import create_app
from tests.driving import demo_program, moment, open_demo, running, settle
from tests.end2end.person import CLOCK, Person
from tests.sync import conftest as hub_fixtures
from tests.sync.desk import Desk
from tests.sync.world import World
from ui.shared.i18n import Languages
from ui.shared.theme import Theme

postgres = hub_fixtures.postgres
migrated_urls = hub_fixtures.migrated_urls
hub_urls = hub_fixtures.hub_urls
hub_engine = hub_fixtures.hub_engine
hub = hub_fixtures.hub

MakeDesk = Callable[..., Desk]


@dataclass
class Line:
    """The line between laptops and hub.

    Attributes:
        url: Of the hub behind it.
        lose_request: Paths whose next request does not arrive.
        lose_reply: Paths whose next request is carried out and its reply lost.
        lose_after: So many requests more go through; all later ones are lost. None loses none.
        seen: Paths of the requests that came, in order.
        hold: Paths whose next request gets no reply until `let_go` is set.
    """

    app: Any
    url: str = ""
    lose_request: list[str] = field(default_factory=list)
    lose_reply: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    lose_after: int | None = None
    hold: list[str] = field(default_factory=list)
    let_go: threading.Event = field(default_factory=threading.Event)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        path = scope.get("path", "")
        if scope["type"] == "http":
            self.seen.append(path)
        if self.lose_after is not None:
            self.lose_after -= 1
        if self.lose_after is not None and self.lose_after < 0:
            await _gone(send)
        elif path in self.lose_request:
            self.lose_request.remove(path)
            await _gone(send)
        elif path in self.lose_reply:
            self.lose_reply.remove(path)
            await self.app(scope, receive, _nowhere)
            await _gone(send)
        elif path in self.hold:
            self.hold.remove(path)
            await run_in_threadpool(self.let_go.wait, 10)
            await _gone(send)
        else:
            await self.app(scope, receive, send)


async def _nowhere(_message: Any) -> None:
    pass


async def _gone(send: Any) -> None:
    await send({"type": "http.response.start", "status": 502, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "RETRY_SECONDS", ())


@pytest.fixture
def line(hub: World) -> Iterator[Line]:
    """The hub served over HTTP on this machine, behind a line that a test can break."""
    line = Line(create_app(hub.settings))
    config = uvicorn.Config(line, host="127.0.0.1", port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        thread.join(0.01)
    line.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    yield line
    line.let_go.set()
    server.should_exit = True
    thread.join()


@pytest.fixture
def hub_url(line: Line) -> str:
    """Where the hub answers."""
    return line.url


@pytest.fixture
def make_desk(tmp_path: Path, hub: World, hub_url: str) -> Iterator[MakeDesk]:
    """Makes laptops that have joined the hub; the second argument is the organisation."""
    made: list[Desk] = []

    def make(
        name: str = "Anna Aalto", organisation: str = "a", *, joined: bool = True, email: str | None = None
    ) -> Desk:
        desk = Desk(tmp_path / f"desk{len(made)}" / "data", name)
        made.append(desk)
        return desk.join(hub, hub_url, organisation, email) if joined else desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def anna(make_desk: MakeDesk) -> Desk:
    """A laptop of organisation A."""
    return make_desk("Anna Aalto")


@pytest.fixture
def pekka(make_desk: MakeDesk) -> Desk:
    """Another laptop of organisation A."""
    return make_desk("Pekka Halonen")


@pytest.fixture
def person(theme: Theme, languages: Languages, tmp_path: Path) -> Iterator[Person]:
    """Somebody at the window, which shows the demo's day."""
    assert (theme.look, languages.code) == ("light", "en")
    program = demo_program(tmp_path / "data", moment(CLOCK))
    with running(program):
        open_demo(program)
        program.preferences.change(language="en", motion="less")
        program.window.activateWindow()
        settle(program)
        yield Person(program)
