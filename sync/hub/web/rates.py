"""A limit of requests: a laptop gone wild, or somebody at the door, does not take the hub from the others."""

import hashlib
import json
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from sync.hub.settings import Rate, Rates

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST_CALLERS: Final = 10_000
_UNAUTHORISED: Final = 401
BUSY: Final = "hub.too_many"


class RateLimit:
    """ASGI middleware that answers 429 with `Retry-After` to who asks too often.

    A token counts for itself once the hub has taken it; until then, and when it is refused, its sender's
    address pays, so that made-up tokens win nothing. Each process counts for itself: with n processes the
    hub as a whole allows n times as much.
    """

    def __init__(self, app: "ASGIApp", rates: Rates, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._rates = rates
        self._clock = clock
        self._left: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Let the request through, or tell when to come back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        token = _token(scope)
        known = token in self._left
        wait = (
            self._take(token, self._rates.signed_in)
            if known
            else self._take(_address(scope), self._rates.unknown)
        )
        if wait > 0:
            await _refuse(send, math.ceil(wait))
            return

        async def judged(message: "Message") -> None:
            if token and message["type"] == "http.response.start":
                taken = "device" in scope.get("state", {})
                self._judge(token, taken=taken, refused=message["status"] == _UNAUTHORISED)
            await send(message)

        await self._app(scope, receive, judged)

    def _judge(self, token: bytes, *, taken: bool, refused: bool) -> None:
        if refused:
            self._left.pop(token, None)
        elif taken and token not in self._left:
            self._take(token, self._rates.signed_in)

    def _take(self, caller: bytes, rate: Rate) -> float:
        """Take one request from what is left to the caller; return how many seconds to wait for one."""
        now = self._clock()
        left, at = self._left.pop(caller, (float(rate.burst), now))
        left = min(left + (now - at) * rate.a_second, rate.burst)
        wait = 0.0 if left >= 1 else (1 - left) / rate.a_second
        self._left[caller] = (left if wait else left - 1, now)
        if len(self._left) > _MOST_CALLERS:
            self._left.popitem(last=False)
        return wait


def _token(scope: "Scope") -> bytes:
    """Return what stands for the token; empty where there is none."""
    given = dict(scope["headers"]).get(b"authorization", b"")
    return hashlib.sha256(given).digest() if given else b""


def _address(scope: "Scope") -> bytes:
    return str((scope.get("client") or ("",))[0]).encode() or b"-"


async def _refuse(send: "Send", seconds: int) -> None:
    body = json.dumps({"error": BUSY, "seconds": seconds}).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"retry-after", str(seconds).encode()),
    ]
    await send({"type": "http.response.start", "status": 429, "headers": headers})
    await send({"type": "http.response.body", "body": body})
