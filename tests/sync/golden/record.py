"""Records what a laptop and a hub of this version say: `python -m tests.sync.golden.record FOLDER`."""

import argparse
import json
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uvicorn
from sqlalchemy import select

from sync.hub.database.opening import make_engine, migrate, prepare_embedded
from sync.hub.database.postgres import EmbeddedPostgres
from sync.hub.database.tables import hub_device, op_log
from sync.hub.web.api import create_app
from sync.protocol.hello import PROTOCOL
from tests.sync.desk import Desk
from tests.sync.world import DEVICE_TIME, World

EMAIL = "anna@example.org"


def main(arguments: list[str]) -> int:
    """Let a laptop work and sync, and write down the operations and the rows."""
    parser = argparse.ArgumentParser(prog="record", description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True)
    place = Path(tempfile.mkdtemp(prefix="dfhub-"))
    with EmbeddedPostgres(place) as server:
        urls = prepare_embedded(server)
        migrate(urls)
        engine = make_engine(urls.app)
        world = World(engine)
        with _served(world) as url, tempfile.TemporaryDirectory() as home:
            desk = Desk(Path(home) / "desk").join(world, url, email=EMAIL)
            work(desk)
            desk.sync()
            desk.close()
        _write(options.folder, world)
        engine.dispose()
    shutil.rmtree(place)
    return 0


def work(desk: Desk) -> None:
    """Make, change and delete rows of every kind of field."""
    company_id = desk.visit()
    desk.write("consent", company_id=company_id, kind="partner_sharing", state="given", text_version="1")
    desk.write("company", company_id, target_groups=["matkailu", "urakointi"], name="Mäkelän luomutila")
    desk.write("company", company_id, target_groups=["matkailu"])
    (answers_id,) = desk.all("response_set")
    answered = desk.all("response_set")[answers_id]["answers"]
    desk.write("response_set", answers_id, answers={**answered, "A3": {"status": "answered", "value": 4}})
    person_id = desk.contact(company_id, "Aino Särkkä", "+358 40 1234567")
    desk.write("person", person_id, deleted=True)
    said = "Soitettiin. 😀 Ääkköset ja ”lainaukset”."
    desk.write("contact_entry", company_id=company_id, kind="call", happened_on=desk.now().date(), body=said)


@contextmanager
def _served(world: World) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(create_app(world.settings), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        thread.join(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def _write(folder: Path, world: World) -> None:
    with world.engine.connect() as connection:
        device = connection.execute(select(hub_device).where(hub_device.c.user_id.is_not(None))).one()
        query = select(op_log.c.payload).where(op_log.c.device == device.id).order_by(op_log.c.n)
        operations = connection.scalars(query).all()
    colleague = world.laptop("a")
    lines = [line.to_wire() for line in colleague.pull()]
    facts = {
        "protocol": PROTOCOL,
        "device": device.id,
        "email": EMAIL,
        "time": DEVICE_TIME,
        "ids": {"programme": world.programme, **world.organisations},
    }
    (folder / "world.json").write_text(json.dumps(facts, indent=1) + "\n", "utf-8")
    _write_lines(folder / "push.ndjson", operations)
    _write_lines(folder / "pull.ndjson", lines)


def _write_lines(path: Path, lines: Iterable[Any]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
