"""The OpenAPI document of the hub: whole, the same as the one in docs/, and served to nobody."""

import ast
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from sync.hub import __main__ as hub_verbs
from sync.hub.documents import uploads
from sync.hub.running.describing import spelled_document
from sync.hub.web.api import create_app
from sync.hub.web.described import DESCRIBED
from sync.hub.web.document import api_document
from sync.hub.web.refusals import REFUSALS
from sync.protocol import blobs
from tests.sync.hub.matrix import ENDPOINTS, OPEN
from tests.sync.world import World

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "docs" / "hub-api.json"
NAMES = {**vars(blobs), **vars(uploads)}


def raised(kind: str) -> set[tuple[Any, Any]]:
    """Return status and code of every refusal of this kind that the hub's code raises."""
    found: set[tuple[Any, Any]] = set()
    for path in (ROOT / "sync" / "hub").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == kind:
                said = [each.value if isinstance(each, ast.Constant) else NAMES[each.id]
                        for each in node.args[:2] if isinstance(each, ast.Constant | ast.Name)]  # fmt: skip
                found.add((None, said[0]) if isinstance(said[0], str) else (said[0], said[1]))
    return found


def test_the_document_in_docs_is_what_the_verb_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert hub_verbs.main(["openapi"]) == 0
    assert capsys.readouterr().out == GOLDEN.read_text("utf-8"), "run.py hub openapi > docs/hub-api.json"


def test_every_endpoint_is_described_and_nothing_else() -> None:
    assert set(DESCRIBED) == set(ENDPOINTS)


def test_every_refusal_in_the_code_is_described_with_its_status() -> None:
    told = {(refusal.status, code) for code, refusal in REFUSALS.items()}

    assert {code for _, code in raised("ProtocolError")} <= set(REFUSALS)
    assert raised("HubRefusalError") - told == set()
    assert len(raised("HubRefusalError")) > 20


@pytest.mark.hub
def test_the_document_says_where_a_token_is_needed_and_what_each_endpoint_may_refuse(hub: World) -> None:
    paths = api_document(create_app(hub.settings))["paths"]
    for (method, path), kind in ENDPOINTS.items():
        said = paths[path][method.lower()]
        assert (
            ("security" in said)
            is (kind is not OPEN)
            is ("401" in said["responses"] and "/auth/" not in path)
        )
        assert {"413", "429", "500", "503"} <= set(said["responses"])


@pytest.mark.hub
@pytest.mark.parametrize("path", ["/openapi.json", "/docs", "/redoc", "/sync/v1/push/", "//sync/v1/push"])
def test_what_is_not_an_endpoint_is_nothing(hub_url: str, path: str) -> None:
    answer = httpx.get(hub_url + path, headers={"Host": "elsewhere.example"})

    assert (answer.status_code, answer.json()) == (404, {"error": "http.404"})


@pytest.mark.hub
def test_the_document_is_json_that_names_no_shape_it_does_not_have() -> None:
    text = spelled_document()
    document = json.loads(text)
    shapes = document["components"]["schemas"]
    named = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}

    assert named <= set(shapes)
    assert set(shapes) - named <= {"http.405"}  # which no endpoint answers
