"""The hub's OpenAPI document, made from the routes of the application and what is said of each.

The hub serves it to nobody: `run.py hub openapi` prints it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute

from sync.hub.web.described import DESCRIBED, JSON, Answer, Content, Described
from sync.hub.web.refusals import EVERYWHERE, REFUSALS, RETRY_AFTER, SIGNED_IN, WAITING, by_status
from sync.hub.web.requesting import signed_in
from sync.hub.web.shapes import SHA256, SHAPES, Shape, named, text
from sync.protocol.hello import PROTOCOL

_ABOUT: Final = """Laptops send operations and pull rows; see docs/architecture.md for what they mean.

Every refusal has a JSON body with a code in `error` and sometimes facts beside it; only answers to HEAD have
none. Any other address is answered with 404 `http.404`, any other method with 405 `http.405`. Bodies of type
application/x-ndjson+zstd are lines of JSON packed with zstd as a whole (not as a Content-Encoding; unpacked
they are taken too), the last of which proves that they are whole. The schema here is of all other lines as a
list, that of the last line is in `x-end-line`. What a request says beside the members named here is ignored,
and so is its Content-Type, except where 415 is among the answers.
"""
_IN_PATH: Final = re.compile(r"\{(\w+)\}")
_BODILESS: Final = "HEAD"


def api_document(app: FastAPI) -> dict[str, Any]:
    """Describe every route of the application; a KeyError names one of which nothing is said."""
    paths: dict[str, Any] = {}
    for method, route in sorted(_routes(app), key=lambda one: (one[1].path, one[0])):
        operation = _operation(method, route, DESCRIBED[method, route.path])
        paths.setdefault(route.path, {})[method.lower()] = operation
    refusals = {code: refusal.shape(code) for code, refusal in REFUSALS.items()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "DigiFocus hub", "version": str(PROTOCOL), "description": _ABOUT},
        "paths": paths,
        "components": {
            "schemas": {**SHAPES, **refusals},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _routes(app: FastAPI) -> Iterator[tuple[str, APIRoute]]:
    for route in app.routes:
        if isinstance(route, APIRoute):
            for method in sorted(route.methods or ()):
                yield method, route


def _operation(method: str, route: APIRoute, said: Described) -> dict[str, Any]:
    needs_token = any(each.call is signed_in for each in route.dependant.dependencies)
    in_path = _IN_PATH.findall(route.path)
    codes = [
        *EVERYWHERE,
        *said.refuses,
        *(SIGNED_IN if needs_token else ()),
        *(["http.404"] if in_path else ()),
    ]
    operation: dict[str, Any] = {
        "operationId": f"{method.lower()}_{route.name}",
        "summary": said.text,
        "parameters": [*map(_path_parameter, in_path), *_header_parameters(said)],
        "responses": {
            **{str(answer.status): _answered(answer) for answer in said.answers},
            **{str(status): _refused(method, status, codes) for status, codes in by_status(codes).items()},
        },
    }
    if needs_token:
        operation["security"] = [{"token": []}]
    if said.body is not None:
        operation["requestBody"] = {"required": True, "content": _content(said.body)}
    return operation


def _path_parameter(name: str) -> dict[str, Any]:
    shape = SHA256 if name == "sha256" else text(36)
    return {"name": name, "in": "path", "required": True, "schema": shape}


def _header_parameters(said: Described) -> Iterator[dict[str, Any]]:
    for headers, required in ((said.headers, True), (said.optional_headers, False)):
        for name, shape in headers.items():
            yield {"name": name, "in": "header", "required": required, "schema": shape}


def _answered(answer: Answer) -> dict[str, Any]:
    made: dict[str, Any] = {"description": answer.text}
    if answer.headers:
        made["headers"] = _headers(answer.headers.items())
    if answer.content is not None:
        made["content"] = _content(answer.content)
    return made


def _refused(method: str, status: int, codes: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"description": " ".join(REFUSALS[code].text for code in codes)}
    if status in WAITING:
        made["headers"] = _headers([("Retry-After", RETRY_AFTER)])
    if method != _BODILESS:
        shapes = [named(code) for code in codes]
        made["content"] = {JSON: {"schema": shapes[0] if len(shapes) == 1 else {"oneOf": shapes}}}
    return made


def _headers(headers: Iterable[tuple[str, Shape]]) -> dict[str, Any]:
    return {name: {"required": True, "schema": shape} for name, shape in headers}


def _content(content: Content) -> dict[str, Any]:
    end = {} if content.end is None else {"x-end-line": content.end}
    return {content.media_type: {"schema": content.shape, **end}}
