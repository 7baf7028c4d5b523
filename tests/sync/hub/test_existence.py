"""A row that the caller may not see is answered for word by word as one that is not there."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from sync.hub.database.tables import hub_state
from sync.protocol.dots import make_dot
from sync.protocol.operations import FieldPatch, Op
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
AT = "2026-11-24T10:00:00.000Z"


@pytest.fixture
def ours(hub: World) -> Laptop:
    """An advisor of A with a firm whose file only A may see."""
    return hub.laptop("a")


def foreign_rows(ours: Laptop) -> dict[str, str]:
    """Make one row of every entity that lies in a firm's own buckets."""
    company = ours.company("Mäkelän tila")
    about = {"company_id": company, "interview_id": str(uuid4())}
    note = {**about, "step": 1, "body": "x", "author_user_id": ours.me.user_id, "written_at": AT}
    rows = {
        "company_file": ours.company_file(company, phone="040 123"),
        "person": ours.write("person", None, None, company_id=company, name="Aino"),
        "consent": ours.consent(company, "refused"),
        "interview": ours.write(
            "interview", None, None, company_id=company, kind="full", held_on="2026-11-24", started_at=AT
        ),
        "step_note": ours.write("step_note", None, None, audience="author", **note),
        "action": ours.write("action", None, None, company_id=company, title="Kassa"),
    }
    assert [answer.quarantined for answer in ours.push()] == [None] * 7
    return {**rows, "company": company}


def asked(
    laptop: Laptop, entity: str, entity_id: str, values: dict[str, Any], base: str | None
) -> str | None:
    """Return what the hub answers to a change that names this base for every field."""
    laptop.n += 1
    patches = {path: FieldPatch(value, base) for path, value in values.items()}
    op = Op(laptop.n, str(uuid4()), entity, entity_id, patches, DEVICE_TIME).sealed()
    (answer,) = laptop.send(op)
    return answer.quarantined


def questions(entity: str, company: str) -> list[dict[str, Any]]:
    every: dict[str, dict[str, Any]] = {
        "company_file": {"company_id": company, "phone": "x"},
        "person": {"company_id": company, "name": "x"},
        "consent": {"company_id": company, "kind": "contact", "state": "given", "text_version": "1"},
        "interview": {"company_id": company, "kind": "full", "held_on": "2026-11-24", "started_at": AT},
        "step_note": {
            "company_id": company, "interview_id": company, "step": 1, "audience": "firm", "body": "x",
            "written_at": AT,
        },
        "action": {"company_id": company, "title": "x"},
    }  # fmt: skip
    return [every[entity], {"deleted": True}, {"nonsense": 1}, {"company_id": company}, {"company_id": 5}]


@pytest.mark.parametrize("entity", ["company_file", "person", "consent", "interview", "step_note", "action"])
@pytest.mark.parametrize("seen", ["nothing", "the row's own dot", "a foreign dot"])
def test_a_foreign_row_and_a_missing_one_get_the_same_answer(
    hub: World, ours: Laptop, entity: str, seen: str
) -> None:
    rows = foreign_rows(ours)
    thief = hub.laptop("b")
    thief.pull()
    base = {"nothing": None, "the row's own dot": make_dot(ours.device, 3), "a foreign dot": "Zzzzzzzz:1"}[
        seen
    ]
    for values in questions(entity, rows["company"]):
        there = asked(thief, entity, rows[entity], values, base)
        gone = asked(thief, entity, str(uuid4()), values, base)

        assert there is not None
        assert there == gone, values


def test_hub_order_moves_alike_for_a_foreign_row_and_a_missing_one(hub: World, ours: Laptop) -> None:
    rows = foreign_rows(ours)
    thief = hub.laptop("b")

    def steps(entity_id: str) -> int:
        before = head(hub)
        asked(thief, "person", entity_id, {"name": "x"}, "Zzzzzzzz:1")
        return head(hub) - before

    assert steps(rows["person"]) == steps(str(uuid4()))


def test_a_foreign_row_is_not_changed_by_one_that_would_take_its_id(hub: World, ours: Laptop) -> None:
    rows = foreign_rows(ours)
    thief = hub.laptop("b")
    own = thief.company("Own")
    thief.push()

    assert asked(thief, "person", rows["person"], {"company_id": own, "name": "x"}, None) == "write.scope"
    ours.pull()
    assert ours.value("person", rows["person"], "name") == "Aino"


def head(hub: World) -> int:
    with hub.engine.connect() as connection:
        return int(connection.scalar(select(hub_state.c.seq)) or 0)
