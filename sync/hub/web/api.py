"""The hub as an ASGI application."""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from sync.hub.errors import HubRefusalError
from sync.hub.service import TOKEN_SECONDS, HubService
from sync.hub.settings import HubSettings
from sync.hub.sight.pull import MAX_BYTES, MAX_ROWS
from sync.hub.signin import SignedIn
from sync.hub.web.failures import Failures
from sync.hub.web.limits import BodyLimit
from sync.hub.web.metrics import Metrics
from sync.hub.web.rates import RateLimit
from sync.hub.web.requesting import Service, Who
from sync.hub.web.uploads_api import add_upload_routes
from sync.hub.web.watching import Watch
from sync.protocol.blobs import BEYOND_END, BLOBS
from sync.protocol.bodies import MEDIA_TYPE, decode_body, encode_body, encode_spelled, read_object
from sync.protocol.checks import Sum, read_groups, read_keys
from sync.protocol.errors import ProtocolError
from sync.protocol.hello import Hello
from sync.protocol.reading import Reader
from sync.protocol.remembering import REMEMBER, Remembered
from sync.protocol.signin import EnrolRequest, check_device

_SIGNATURE_CHARS = 128
_BYTES = "application/octet-stream"
_RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})", re.ASCII)
_log = logging.getLogger(__name__)


def create_app(settings: HubSettings, metrics: Metrics | None = None) -> FastAPI:
    """Build the application over a migrated database; `metrics` counts its requests."""
    # A redirect would lead to whatever host the caller named; the API is described to nobody (`document.py`).
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.add_middleware(BodyLimit, max_bytes=settings.max_body_bytes, max_blob_bytes=settings.max_blob_bytes)
    app.add_middleware(RateLimit, rates=settings.rates)
    app.add_middleware(Failures)
    app.add_middleware(Watch, metrics=metrics or Metrics(settings.engine))
    app.state.service = HubService(settings)
    app.state.max_raw_bytes = settings.max_raw_bytes
    for path, endpoint in _ENDPOINTS.items():
        app.add_api_route(path, endpoint, methods=["POST"], response_class=Response)
    add_upload_routes(app)
    document = f"{BLOBS}{{sha256}}"
    app.add_api_route(document, put_blob, methods=["PUT"], response_class=Response)
    app.add_api_route(document, get_blob, methods=["GET"], response_class=Response)
    app.add_api_route("/health", health, methods=["GET"])
    app.add_api_route("/ready", ready, methods=["GET"], response_class=Response)
    app.add_exception_handler(HubRefusalError, _refused)
    app.add_exception_handler(ProtocolError, _malformed)
    app.add_exception_handler(HTTPException, _not_served)
    app.add_exception_handler(OperationalError, _unavailable)
    return app


async def health() -> dict[str, str]:
    """Tell that the process answers."""
    return {"status": "ok"}


async def ready(service: Service) -> Response:
    """Tell whether requests can be served: the database answers and has its tables."""
    await run_in_threadpool(service.check_ready)
    return JSONResponse({"status": "ready"})


async def enrol(request: Request, service: Service) -> Response:
    """Register a device by its one-time code."""
    asked = EnrolRequest.from_wire(await _json(request))
    address = request.client.host if request.client is not None else ""
    hub, me = await run_in_threadpool(service.enrol, asked, address)
    return JSONResponse({"hub": hub, "me": me.to_wire()})


async def nonce(request: Request, service: Service) -> Response:
    """Hand out something to sign."""
    device = Reader(await _json(request)).text("device", 12)
    check_device(device)
    return JSONResponse({"nonce": await run_in_threadpool(service.nonce, device)})


async def token(request: Request, service: Service) -> Response:
    """Give an access token for a signed nonce."""
    reader = Reader(await _json(request))
    device, value = reader.text("device", 12), reader.text("nonce")
    check_device(device)
    try:
        signature = bytes.fromhex(reader.text("signature", _SIGNATURE_CHARS))
    except ValueError as error:
        raise ProtocolError("protocol.field", field="signature") from error
    given = await run_in_threadpool(service.token, device, value, signature)
    return JSONResponse({"token": given, "expires_in": TOKEN_SECONDS})


async def hello(request: Request, service: Service, who: Who) -> Response:
    """Begin a sync."""
    said = Hello.from_wire(await _json(request))
    reply = await run_in_threadpool(service.hello, who, said)
    return JSONResponse(reply.to_wire())


async def push(request: Request, service: Service, who: Who) -> Response:
    """Take operations."""
    body = await request.body()
    return await run_in_threadpool(_push, service, who, body, request.app.state.max_raw_bytes)


async def pull(request: Request, service: Service, who: Who) -> Response:
    """Give rows."""
    reader = Reader(await _json(request))
    cursor = reader.text("cursor", 200_000) if reader.has("cursor") else None
    max_rows = reader.number("max_rows", 1) if reader.has("max_rows") else MAX_ROWS
    max_bytes = reader.number("max_bytes", 1) if reader.has("max_bytes") else MAX_BYTES
    return await run_in_threadpool(_pull, service, who, cursor, (max_rows, max_bytes))


async def check(request: Request, service: Service, who: Who) -> Response:
    """Compare what a device holds with the hub's state."""
    reader = Reader(await _json(request))
    cursor, revision, theirs = (
        reader.text("cursor", 200_000),
        reader.text("revision", 40),
        reader.value("sum"),
    )
    reply = await run_in_threadpool(service.check, who, cursor, revision, Sum.from_wire(theirs))
    return JSONResponse(reply.to_wire())


async def digests(request: Request, service: Service, who: Who) -> Response:
    """Give the digests of some groups of rows."""
    groups = read_groups(await _json(request))
    return await run_in_threadpool(_lines, service.digests, who, groups)


async def rows(request: Request, service: Service, who: Who) -> Response:
    """Give rows again, as a pull would."""
    wanted = read_keys(await _json(request))
    return await run_in_threadpool(_lines, service.rows, who, wanted)


async def remember(request: Request, service: Service, who: Who) -> Response:
    """Take what the hub had decided before it was restored."""
    told = Remembered.from_wire(await _json(request))
    await run_in_threadpool(service.remember, who, told)
    return JSONResponse({})


async def fork(request: Request, service: Service, who: Who) -> Response:
    """Give a restored or copied laptop a new device id."""
    reader = Reader(await _json(request))
    device, incarnation = reader.text("device", 12), reader.uuid("incarnation")
    check_device(device)
    me = await run_in_threadpool(service.fork, who, device, incarnation)
    return JSONResponse({"me": me.to_wire()})


async def put_blob(sha256: str, request: Request, service: Service, who: Who) -> Response:
    """Take a document."""
    await run_in_threadpool(service.put_blob, who, sha256, await request.body())
    return JSONResponse({"sha256": sha256})


async def get_blob(sha256: str, request: Request, service: Service, who: Who) -> Response:
    """Give a document, or the part of it that a `Range` from a byte to a byte asks for."""
    content = await run_in_threadpool(service.blob, who, sha256)
    headers = {"ETag": f'"{sha256}"', "Cache-Control": "private, no-store", "Accept-Ranges": "bytes"}
    asked = _RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None:
        return Response(content, media_type=_BYTES, headers=headers)
    first, last, total = int(asked[1]), int(asked[2] or len(content)), len(content)
    if first >= total or last < first:
        raise HubRefusalError(416, BEYOND_END, {**headers, "Content-Range": f"bytes */{total}"}, size=total)
    part = content[first : last + 1]
    headers["Content-Range"] = f"bytes {first}-{first + len(part) - 1}/{total}"
    return Response(part, 206, media_type=_BYTES, headers=headers)


_ENDPOINTS: Mapping[str, Callable[..., Any]] = {
    "/auth/v1/enrol": enrol,
    "/auth/v1/nonce": nonce,
    "/auth/v1/token": token,
    "/sync/v1/hello": hello,
    "/sync/v1/push": push,
    "/sync/v1/pull": pull,
    "/sync/v1/check": check,
    "/sync/v1/digests": digests,
    "/sync/v1/rows": rows,
    REMEMBER: remember,
    "/sync/v1/fork": fork,
}


def _push(service: HubService, who: SignedIn, body: bytes, max_raw_bytes: int) -> Response:
    reply = service.push(who, decode_body(body, max_raw_bytes).lines)
    end = {"last_n": reply.last_n, "head": reply.head}
    return Response(encode_body((result.to_wire() for result in reply.results), end), media_type=MEDIA_TYPE)


def _pull(service: HubService, who: SignedIn, cursor: str | None, room: tuple[int, int]) -> Response:
    page = service.pull(who, cursor, *room)
    return Response(encode_spelled(page.spelled, page.end.to_wire()), media_type=MEDIA_TYPE)


def _lines(read: Callable[[SignedIn, Any], Sequence[Any]], who: SignedIn, asked: Any) -> Response:
    return Response(encode_body(line.to_wire() for line in read(who, asked)), media_type=MEDIA_TYPE)


async def _json(request: Request) -> dict[str, Any]:
    return read_object(await request.body())


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HubRefusalError)
    return JSONResponse({"error": error.code, **error.facts}, error.status, headers=error.headers)


async def _malformed(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProtocolError)
    status = 413 if error.code == "protocol.too_large" else 400
    return JSONResponse({"error": error.code, **error.facts}, status)


async def _not_served(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": f"http.{error.status_code}"}, error.status_code, headers=error.headers)


async def _unavailable(_request: Request, error: Exception) -> Response:
    _log.warning("database unavailable: %s", type(error).__name__)
    return JSONResponse({"error": "hub.busy"}, 503, headers={"Retry-After": "5"})
