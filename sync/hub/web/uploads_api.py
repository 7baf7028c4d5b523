"""The tus protocol, core and creation, over the hub's uploads: `https://tus.io/protocols/resumable-upload`."""

import base64
import re
from typing import Final

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from sync.hub.documents.uploads import Progress
from sync.hub.errors import HubRefusalError
from sync.hub.web.requesting import Service, Who
from sync.protocol.blobs import MAX_BLOB_BYTES, PIECE_TYPE, TUS_VERSION, UPLOADS

_NUMBER: Final = re.compile(r"\d{1,15}", re.ASCII)
_HEADERS: Final = {"Tus-Resumable": TUS_VERSION, "Cache-Control": "no-store"}
_OFFERED: Final = {
    "Tus-Version": TUS_VERSION,
    "Tus-Extension": "creation",
    "Tus-Max-Size": str(MAX_BLOB_BYTES),
}


def add_upload_routes(app: FastAPI) -> None:
    """Serve uploads."""
    one = f"{UPLOADS}/{{upload_id}}"
    app.add_api_route(UPLOADS, offer, methods=["OPTIONS"], response_class=Response)
    app.add_api_route(UPLOADS, create, methods=["POST"], response_class=Response)
    app.add_api_route(one, ask, methods=["HEAD"], response_class=Response)
    app.add_api_route(one, append, methods=["PATCH"], response_class=Response)


async def offer() -> Response:
    """Tell what is spoken here."""
    return Response(status_code=204, headers={**_HEADERS, **_OFFERED})


async def create(request: Request, service: Service, who: Who) -> Response:
    """Begin an upload, or find the one that was begun."""
    _check_version(request)
    sha256, size = _named(request), _number(request, "upload-length")
    begun = await run_in_threadpool(service.begin_upload, who, sha256, size)
    return _answer(201, begun, {"Location": f"{UPLOADS}/{begun.id}"})


async def ask(upload_id: str, request: Request, service: Service, who: Who) -> Response:
    """Tell how far an upload is."""
    _check_version(request)
    found = await run_in_threadpool(service.upload, who, upload_id)
    return _answer(200, found, {"Upload-Length": str(found.size)})


async def append(upload_id: str, request: Request, service: Service, who: Who) -> Response:
    """Take the next piece."""
    _check_version(request)
    if request.headers.get("content-type") != PIECE_TYPE:
        raise HubRefusalError(415, "upload.type")
    offset, piece = _number(request, "upload-offset"), await request.body()
    return _answer(204, await run_in_threadpool(service.append, who, upload_id, offset, piece), {})


def _answer(status: int, progress: Progress, more: dict[str, str]) -> Response:
    headers = {**_HEADERS, "Upload-Offset": str(progress.received), **more}
    return Response(status_code=status, headers=headers)


def _check_version(request: Request) -> None:
    if request.headers.get("tus-resumable") != TUS_VERSION:
        raise HubRefusalError(412, "upload.version", {"Tus-Version": TUS_VERSION})


def _number(request: Request, name: str) -> int:
    spelled = request.headers.get(name, "")
    if _NUMBER.fullmatch(spelled) is None:
        raise HubRefusalError(400, "upload.header", header=name)
    return int(spelled)


def _named(request: Request) -> str:
    """Return the SHA-256 that the metadata give: `sha256 <base64>` among pairs with commas between."""
    for pair in request.headers.get("upload-metadata", "").split(","):
        name, _, value = pair.strip().partition(" ")
        if name == "sha256":
            try:
                return base64.b64decode(value, validate=True).decode("ascii")
            except ValueError as error:
                raise HubRefusalError(400, "upload.header", header="upload-metadata") from error
    raise HubRefusalError(400, "upload.header", header="upload-metadata")
