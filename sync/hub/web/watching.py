"""What is noted of each request: a line in the log, and the figures for whoever watches the hub."""

import logging
import secrets
import time
from typing import TYPE_CHECKING, Any, Final

from sync.hub.web.journal import FACTS
from sync.hub.web.metrics import Metrics

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

UNKNOWN: Final = "other"
"""Endpoint of a request to an address the hub does not have: such addresses are endless."""
NO_ANSWER: Final = 499
"""Status of a request whose sender left before the answer, as proxies name it."""
_log = logging.getLogger(__name__)


class Watch:
    """ASGI middleware around everything else."""

    def __init__(self, app: "ASGIApp", metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Run the application and note how it went."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status, sizes = time.perf_counter(), NO_ANSWER, [0, 0]

        async def taken() -> "Message":
            message = await receive()
            sizes[0] += len(message.get("body", b""))
            return message

        async def given(message: "Message") -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            sizes[1] += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, taken, given)
        finally:
            seconds = time.perf_counter() - begun
            self._metrics.answered(_endpoint(scope), status, seconds, (sizes[0], sizes[1]))
            _log.info("request", extra={FACTS: _facts(scope, status, seconds, sizes)})


def _endpoint(scope: "Scope") -> str:
    return str(getattr(scope.get("route"), "path", UNKNOWN))


def _facts(scope: "Scope", status: int, seconds: float, sizes: list[int]) -> dict[str, Any]:
    return {
        "request": secrets.token_hex(6),
        "endpoint": _endpoint(scope),
        "status": status,
        "ms": round(seconds * 1000, 1),
        "in": sizes[0],
        "out": sizes[1],
        "device": scope.get("state", {}).get("device"),
    }
