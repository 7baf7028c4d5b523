"""What was ever said is still understood: pushes of every version are taken, its pulls can be applied."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.store import rows
from sync.protocol.operations import Op
from sync.protocol.rows import Put, pull_line
from tests.sync.desk import Desk
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub

HERE = Path(__file__).resolve().parent
VERSIONS = sorted(path for path in HERE.glob("protocol-*") if path.is_dir())


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(params=VERSIONS, ids=lambda path: path.name)
def said(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def test_some_version_was_recorded() -> None:
    assert VERSIONS


def test_each_operation_reads_and_spells_as_it_was(said: Path) -> None:
    for raw in lines_of(said / "push.ndjson"):
        assert Op.from_wire(raw).to_wire() == raw


def test_each_line_reads_and_spells_as_it_was(said: Path) -> None:
    for raw in lines_of(said / "pull.ndjson"):
        assert pull_line(raw).to_wire() == raw


def test_its_push_is_taken_whole_and_makes_the_same_rows(said: Path, hub_engine: Engine) -> None:
    facts = json.loads((said / "world.json").read_text("utf-8"))
    world = World(hub_engine, ids=facts["ids"])
    world.commands.add_user("Anna Aalto", facts["email"], "a", ("advisor",))
    laptop = Laptop(world, facts["email"], device=facts["device"])
    reply = world.service.push(laptop.who, lines_of(said / "push.ndjson"))
    laptop.pull()
    expected = [line for line in map(pull_line, lines_of(said / "pull.ndjson")) if isinstance(line, Put)]
    mine = {op["id"] for op in lines_of(said / "push.ndjson")}

    assert [result.quarantined for result in reply.results if result.quarantined] == []
    for line in expected:
        if line.entity_id in mine and line.entity in ENTITIES:
            row = laptop.rows[line.entity, line.entity_id].row
            kept = {name for name in line.row if name in ENTITIES[line.entity].fields}
            assert {name: row[name] for name in kept} == {name: line.row[name] for name in kept}


def test_its_pull_can_be_applied(said: Path, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    lines = [pull_line(raw) for raw in lines_of(said / "pull.ndjson")]
    port = desk.services.syncing._port
    port.stage(lines, "cursor")
    port.begin_apply()
    while port.apply_slice().lines:
        pass
    puts = [line for line in lines if isinstance(line, Put) and line.entity in ENTITIES]
    with desk.workspace.store.read() as connection:
        held = {line.entity_id: rows.read(connection, line.entity, line.entity_id) or {} for line in puts}
    desk.close()

    for line in puts:
        known = {name: value for name, value in line.row.items() if name in ENTITIES[line.entity].fields}
        assert {name: held[line.entity_id][name] for name in known} == known
