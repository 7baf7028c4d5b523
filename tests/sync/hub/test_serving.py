"""The hub as a process of its own: TLS, figures, log and backups; who asks too often waits."""

import asyncio
import json
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import create_engine

from sync.hub.database.opening import DatabaseUrls
from sync.hub.settings import Rate, Rates
from sync.hub.web.api import create_app
from sync.hub.web.metrics import Metrics
from sync.hub.web.rates import RateLimit
from tests.sync.certificates import certificate
from tests.sync.world import World

pytestmark = pytest.mark.hub

ROOT = Path(__file__).resolve().parents[3]
HERE = "10.0.0.1"
SECRET_PATH = "/firms/Makelan-tila"


def ask(app: Any, address: str, path: str, token: str = "") -> httpx.Response:
    """Ask an application in this process, a POST where there is a token."""

    async def answer() -> httpx.Response:
        line = httpx.ASGITransport(app, client=(address, 1))
        async with httpx.AsyncClient(transport=line, base_url="http://hub") as client:
            if not token:
                return await client.get(path)
            return await client.post(path, json={}, headers={"Authorization": f"Bearer {token}"})

    return asyncio.run(answer())


@pytest.fixture
def served(hub_urls: DatabaseUrls, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A hub with a certificate, figures and a backup folder; and the authority of its certificate."""
    now = datetime.now(UTC)
    authority, chain = certificate(tmp_path, now - timedelta(days=1), now + timedelta(days=1))
    command = [
        *(sys.executable, "-m", "sync.hub", "serve", "--port", "0", "--metrics-port", "0"),
        *("--certificate", str(chain), "--key", str(chain), "--backup", str(tmp_path / "backups")),
    ]
    environment = {**os.environ, "DIGIFOCUS_DATABASE": hub_urls.owner}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment, cwd=ROOT) as process:
        yield process, authority
        process.terminate()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_a_hub_with_everything_on(served: tuple[subprocess.Popen[str], Path], tmp_path: Path) -> None:
    process, authority = served
    assert process.stdout is not None
    assert process.stderr is not None
    figures, address = (process.stdout.readline().split()[at].rstrip(".") for at in (2, 4))
    with httpx.Client(base_url=address, verify=ssl.create_default_context(cafile=str(authority))) as client:
        assert client.get("/ready").json() == {"status": "ready"}
        assert client.get(SECRET_PATH).status_code == 404
    told = httpx.get(figures).text
    lines: list[dict[str, Any]] = []
    while {"request", "backup"} - {line["event"] for line in lines}:
        lines.append(json.loads(process.stderr.readline()))
    process.terminate()
    rest = [json.loads(line) for line in process.stderr.read().splitlines()]
    process.wait(20)

    assert address.startswith("https://")
    assert 'digifocus_hub_requests_total{endpoint="/ready",status="200"} 1.0' in told
    assert 'digifocus_hub_requests_total{endpoint="other",status="404"} 1.0' in told
    assert "digifocus_hub_database_up 1.0" in told
    assert "Makelan" not in told + json.dumps(lines + rest)
    assert list((tmp_path / "backups").glob("*.dump"))
    assert process.returncode == 0


def test_half_a_certificate_is_said_in_words(hub_urls: DatabaseUrls, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sync.hub", "serve", "--certificate", str(tmp_path / "no.pem")]
    environment = {**os.environ, "DIGIFOCUS_DATABASE": hub_urls.owner}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)

    assert done.returncode == 1
    assert "--certificate and --key" in done.stderr


def test_a_database_that_is_away_is_a_figure_too(hub: World) -> None:
    engine = create_engine(hub.engine.url.set(database="nowhere"))
    registry = Metrics(engine).registry
    up = registry.get_sample_value("digifocus_hub_database_up")
    head = registry.get_sample_value("digifocus_hub_head")
    ready = ask(create_app(replace(hub.settings, engine=engine)), HERE, "/ready")
    engine.dispose()

    assert (up, head) == (0.0, None)
    assert ready.status_code == 503


def test_figures_tell_what_waits_for_people(hub: World) -> None:
    first, second = hub.laptop(), hub.laptop()
    company = first.company("Mäkelän tila")
    first.sync()
    second.sync()
    for laptop, name in ((first, "Mäkelä"), (second, "Mäkilä")):
        laptop.write("company", company, name=name)
        laptop.push()
    registry = Metrics(hub.engine).registry

    assert registry.get_sample_value("digifocus_hub_devices") == 2.0
    assert registry.get_sample_value("digifocus_hub_conflicts_open") == 1.0


class Seconds:
    """A clock that is moved by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def limited(hub: World) -> tuple[RateLimit, Seconds]:
    """The hub behind a narrow door: three requests with a token, two without, one more each second."""
    clock, rates = Seconds(), Rates(Rate(3, 1.0), Rate(2, 1.0))
    return RateLimit(create_app(hub.settings), rates, clock), clock


def test_who_asks_too_often_is_told_when_to_come_back(limited: tuple[RateLimit, Seconds]) -> None:
    door, clock = limited
    codes = [ask(door, HERE, "/health").status_code for _ in range(3)]
    refused = ask(door, HERE, "/health")
    other = ask(door, "10.0.0.2", "/health").status_code
    clock.now = 1.0

    assert codes == [200, 200, 429]
    assert refused.headers["retry-after"] == "1"
    assert refused.json() == {"error": "hub.too_many", "seconds": 1}
    assert other == 200
    assert ask(door, HERE, "/health").status_code == 200


def test_a_token_counts_for_itself_and_a_made_up_one_wins_nothing(
    hub: World, limited: tuple[RateLimit, Seconds]
) -> None:
    door, clock = limited
    tokens = [hub.laptop().token(), hub.laptop().token()]

    def pull(token: str) -> int:
        return ask(door, HERE, "/sync/v1/pull", token).status_code

    assert [pull(tokens[0]) for _ in range(4)] == [200, 200, 200, 429]
    assert pull(tokens[1]) == 200
    clock.now = 2.0
    assert [pull(f"made-up-{n}") for n in range(4)] == [401, 401, 429, 429]


def test_a_made_up_token_wins_nothing_where_nobody_asks_for_it(limited: tuple[RateLimit, Seconds]) -> None:
    door, _ = limited

    answers = [ask(door, HERE, "/sync/v1/nowhere", "made-up").status_code for _ in range(4)]

    assert answers == [404, 404, 429, 429]
