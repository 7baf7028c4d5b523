"""The last wall of the application: an error nobody foresaw is answered, and logged without its words.

The words of a database error quote the values of the row it was about.
"""

import json
import logging
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PLACES = 12
_log = logging.getLogger(__name__)


class Failures:
    """ASGI middleware that answers 500 `hub.failed` where the application raises."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Run the application; once an answer has begun, an error can only end it."""
        begun = False

        async def watched(message: "Message") -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:
            _log.error("unexpected %s at %s", type(error).__name__, _places(error.__traceback__))
            if not begun and scope["type"] == "http":
                await _answer(send)


def _places(trace: TracebackType | None) -> str:
    places = []
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places[-_PLACES:])


async def _answer(send: "Send") -> None:
    body = json.dumps({"error": "hub.failed"}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": body})
