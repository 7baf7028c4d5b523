"""A wall before the application: no request body above a size is ever held."""

import json
from typing import TYPE_CHECKING

from sync.protocol.blobs import BLOBS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyLimit:
    """ASGI middleware that answers 413 to a body that is, or turns out to be, too large."""

    def __init__(self, app: "ASGIApp", max_bytes: int, max_blob_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes
        self._max_blob_bytes = max_blob_bytes

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Read the body up to the limit, then hand it to the application in one piece."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._max_blob_bytes if _is_document(scope) else self._max_bytes
        body = await _read(scope, receive, limit)
        if body is None:
            await _refuse(send, limit)
            return
        await self._app(scope, _replay(body, receive), send)


def _is_document(scope: "Scope") -> bool:
    return bool(scope["method"] == "PUT" and scope["path"].startswith(BLOBS))


async def _read(scope: "Scope", receive: "Receive", limit: int) -> bytes | None:
    declared = dict(scope["headers"]).get(b"content-length", b"0")
    if not declared.isdigit() or int(declared[:20]) > limit:
        return None
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        part = message.get("body", b"")
        size += len(part)
        if size > limit:
            return None
        parts.append(part)
        more = message["type"] == "http.request" and message.get("more_body", False)
    return b"".join(parts)


def _replay(body: bytes, receive: "Receive") -> "Receive":
    given = False

    async def again() -> "Message":
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def _refuse(send: "Send", limit: int) -> None:
    body = json.dumps({"error": "body.too_large", "max": limit}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
