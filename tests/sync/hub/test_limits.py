"""A value has a length: one that is too long is kept for its author and spoils nobody's screens."""

from typing import Any
from uuid import uuid4

import pytest

from digifocus_desktop.model.limits import ENTRIES_MAX, TEXT_MAX_CHARS, WORD_MAX_CHARS, WORDS_MAX
from sync.hub.database.tables import op_log
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
AT = "2026-11-24T10:00:00.000Z"
HUGE = "x" * 5_000_000


@pytest.fixture
def laptop(hub: World) -> Laptop:
    return hub.laptop()


def fixed(laptop: Laptop, company: str) -> dict[str, dict[str, Any]]:
    note = {"interview_id": str(uuid4()), "step": 1, "audience": "firm", "written_at": AT}
    return {
        "company_file": {"company_id": company},
        "step_note": {"company_id": company, **note, "body": "x"},
        "contact_entry": {"company_id": company, "kind": "call", "happened_on": "2026-11-24", "body": "x"},
        "referral": {"company_id": company, "kind": "training", "target": "TP2.1"},
        "response_set": {
            "company_id": company, "form_package_id": company, "phase": "T0", "started_at": AT,
        },
        "company": {},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entity", "path", "fits", "too_long"),
    [
        ("company_file", "description", "x" * TEXT_MAX_CHARS, "x" * (TEXT_MAX_CHARS + 1)),
        ("step_note", "body", "x" * TEXT_MAX_CHARS, HUGE),
        ("contact_entry", "body", "x" * TEXT_MAX_CHARS, HUGE),
        ("referral", "note", "x" * TEXT_MAX_CHARS, HUGE),
        ("response_set", "answers/A1", {"note": "x" * TEXT_MAX_CHARS}, {"note": HUGE}),
        ("response_set", "answers/A1", {"a": ["x"] * 10_000}, {"a": [{"b": "x" * 100}] * 1000}),
        ("company", "target_groups", {"add": ["farm"]}, {"add": ["x" * (WORD_MAX_CHARS + 1)]}),
        ("company", "target_groups", {"add": ["farm"]}, {"add": [f"{n}" for n in range(WORDS_MAX + 1)]}),
    ],
)
def test_a_value_of_each_kind_has_a_limit(
    laptop: Laptop, entity: str, path: str, fits: Any, too_long: Any
) -> None:
    company = laptop.company()
    row = (
        company if entity == "company" else laptop.write(entity, None, None, **fixed(laptop, company)[entity])
    )
    laptop.write(entity, row, None, **{path: fits})
    assert [answer.quarantined for answer in laptop.push()] == [None] * (2 if entity == "company" else 3)
    laptop.write(entity, row, None, **{path: too_long})
    (answer,) = laptop.push()

    assert answer.quarantined == f"value.too_long:{path}"


def test_a_set_does_not_grow_past_its_limit_by_small_changes(laptop: Laptop) -> None:
    company = laptop.company()
    laptop.push()
    reasons = []
    for start in (0, WORDS_MAX // 2, WORDS_MAX):
        words = [f"w{start + n}" for n in range(WORDS_MAX // 2)]
        laptop.write("company", company, target_groups={"add": words})
        reasons.append(laptop.push()[0].quarantined)

    assert reasons == [None, None, "value.too_long:target_groups"]


def test_a_map_does_not_grow_past_its_limit_by_small_changes(laptop: Laptop) -> None:
    company = laptop.company()
    row = laptop.write("response_set", None, None, **fixed(laptop, company)["response_set"])
    entries = {f"answers/k{n}": {"value": 1} for n in range(ENTRIES_MAX)}
    laptop.write("response_set", row, None, **entries)
    assert [answer.quarantined for answer in laptop.push()] == [None] * 3
    laptop.write("response_set", row, None, **{"answers/more": {"value": 1}})

    assert laptop.push()[0].quarantined == "value.too_long:answers/more"


def test_a_huge_text_is_whole_in_the_log_and_does_not_travel(laptop: Laptop) -> None:
    company = laptop.company()
    laptop.push()
    laptop.write("company", company, name=HUGE)
    laptop.push()
    laptop.pull()

    (line,) = laptop.all("quarantine")
    assert line.row["reason"] == "value.too_long:name"
    assert line.row["payload"] is None
    with laptop.world.engine.connect() as connection:
        (kept,) = connection.execute(op_log.select().where(op_log.c.device == laptop.device, op_log.c.n == 2))
    assert kept.payload["set"]["name"][0] == HUGE
