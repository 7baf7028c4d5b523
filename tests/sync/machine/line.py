"""The line between laptops and hub, in one process and one thread: it can do anything to a request."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import httpx

from sync.protocol.bodies import decode_body
from sync.protocol.errors import ProtocolError

URL = "http://127.0.0.1:9"
"""Where nothing listens: no request may leave the process."""
PATHS = ("hello", "push", "pull")
FAULTS = ("lose_request", "lose_reply", "busy", "cut", "double")
_PREFIX = "/sync/v1/"
_KEPT = 40
"""Requests kept for being delivered again."""


@dataclass
class Letter:
    """A push as it travelled.

    Attributes:
        answers: What the hub said of each operation; None as long as it has said nothing.
    """

    headers: list[tuple[bytes, bytes]]
    body: bytes
    answers: list[dict[str, Any]] | None = None

    @property
    def hashes(self) -> set[str]:
        """The hash of each operation in it."""
        return {line["hash"] for line in decode_body(self.body).lines}


@dataclass
class BadLine(httpx.BaseTransport):
    """Carries requests of the real client to the real hub.

    Attributes:
        app: The hub.
        fault: What happens to the next request to a path: `(path, fault)`; None lets all through.
        room: How many requests go through before the line breaks; None lets all through.
        letters: Pushes that were sent, the newest last.
        seen: Told of each page of a pull: the headers of the request, and the lines.
    """

    app: Any = None
    fault: tuple[str, str] | None = None
    room: int | None = None
    letters: list[Letter] = field(default_factory=list)
    seen: Callable[[dict[str, str], list[dict[str, Any]]], None] = lambda _headers, _lines: None
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry a request, or not."""
        path = request.url.path.removeprefix(_PREFIX)
        fault = self.fault[1] if self.fault is not None and self.fault[0] == path else ""
        if fault:
            self.fault = None
        if self.room is not None:
            self.room -= 1
            fault = "lose_request" if self.room < 0 else fault
        if fault == "busy":
            return httpx.Response(502)
        letter = Letter(request.headers.raw, request.read())
        if path == "push":
            self.letters = [*self.letters, letter][-_KEPT:]
        if fault == "lose_request":
            raise httpx.ConnectError("there is no line")
        if fault == "double":
            self._carry(request.url.path, letter)
        reply = self._carry(request.url.path, letter)
        if path == "pull" and reply.status_code == httpx.codes.OK:
            self.seen(dict(request.headers), decode_body(reply.content).lines)
        if fault == "lose_reply":
            raise httpx.ReadError("the line has broken")
        if fault == "cut":
            return httpx.Response(reply.status_code, content=reply.content[: len(reply.content) // 2])
        return reply

    def letter(self, index: int) -> Letter:
        """Return an old push."""
        return self.letters[index % len(self.letters)]

    def deliver_again(self, letter: Letter) -> tuple[int, list[dict[str, Any]] | None]:
        """Send an old push once more, as a line that held it back would; return status and answers."""
        copy = Letter(letter.headers, letter.body)
        return self._carry(f"{_PREFIX}push", copy).status_code, copy.answers

    def forget_answers(self) -> None:
        """What was answered until now may be answered otherwise: the hub has forgotten it."""
        for letter in self.letters:
            letter.answers = None

    def close_for_good(self) -> None:
        """End what carries the requests; `close` is what each client calls."""
        self._loop.close()

    def _carry(self, path: str, letter: Letter) -> httpx.Response:
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "POST",
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": b"",
            "headers": [(key.lower(), value) for key, value in letter.headers],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 9),
        }
        said: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            said.append(message)

        self._loop.run_until_complete(self.app(scope, _spoken(letter.body), send))
        content = b"".join(message.get("body", b"") for message in said[1:])
        if said[0]["status"] == httpx.codes.OK:
            with suppress(ProtocolError):  # the replies that are no body are of nobody's interest here
                letter.answers = decode_body(content).lines
        return httpx.Response(said[0]["status"], headers=said[0]["headers"], content=content)


def _spoken(body: bytes) -> Callable[[], Any]:
    messages: list[dict[str, Any]] = [
        {"type": "http.disconnect"},
        {"type": "http.request", "body": body, "more_body": False},
    ]

    async def receive() -> dict[str, Any]:
        return messages.pop() if len(messages) > 1 else messages[0]

    return receive


async def in_this_thread(function: Callable[..., Any], *arguments: Any) -> Any:
    """Stand in for the hub's pool of threads: a run is to go the same way each time."""
    return function(*arguments)
