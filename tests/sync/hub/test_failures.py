"""What the hub does when something breaks that nobody foresaw."""

import asyncio

import httpx
import pytest
from sqlalchemy import create_engine, text

from sync.hub.database.opening import DatabaseUrls
from sync.hub.web.api import create_app
from sync.protocol.bodies import encode_body
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub


async def ask(hub: World, laptop: Laptop, body: bytes) -> httpx.Response:
    transport = httpx.ASGITransport(create_app(hub.settings))
    headers = {"Authorization": f"Bearer {laptop.token()}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://hub", headers=headers) as client:
        return await client.post("/sync/v1/push", content=body)


def test_an_unforeseen_error_is_answered_and_its_values_are_not_logged(
    hub: World, hub_urls: DatabaseUrls, caplog: pytest.LogCaptureFixture
) -> None:
    laptop = hub.laptop()
    laptop.company("Salaisen tila")
    owner = create_engine(hub_urls.owner, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.execute(text("ALTER TABLE company RENAME municipality TO away"))
        try:
            answer = asyncio.run(ask(hub, laptop, encode_body([laptop.pending[0].to_wire()])))
        finally:
            connection.execute(text("ALTER TABLE company RENAME away TO municipality"))
    owner.dispose()

    assert (answer.status_code, answer.json()) == (500, {"error": "hub.failed"})
    assert "unexpected ProgrammingError at " in caplog.text
    assert "Salaisen" not in caplog.text
