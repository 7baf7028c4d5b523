"""Neither the order in which laptops come to the hub nor their clocks decide what is kept."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from sync.hub.database.opening import DatabaseUrls
from tests.sync.machine.crew import NAMES, Crew, crew_at
from tests.sync.machine.ledger import values_of

pytestmark = pytest.mark.hub

FILE, PERSON, ANALYSIS = "company_file", "person", "response_set"
Kept = dict[str, Any]


@pytest.fixture(scope="module")
def crew(migrated_urls: DatabaseUrls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crew]:
    """The laptops and the hub of all runs."""
    with crew_at(Path(tmp_path_factory.mktemp("orders")), migrated_urls) as crew:
        yield crew


def lived(crew: Crew, order: Sequence[int] = (0, 1, 2), years: Sequence[int] = (0, 0, 0)) -> Kept:
    """Let all three write at the same places before any of them syncs, in this order; return what is kept."""
    crew.ready()
    for name, off in zip(NAMES, years, strict=True):
        crew.skew(name, off)
    rows = {
        entity: next(row for row in crew.first.rows if row[0] == entity)
        for entity in (FILE, PERSON, ANALYSIS)
    }
    for number, desk in enumerate(crew.desks):
        text = str((desk.row(*rows[FILE]) or {})["description"])
        sentence = "En suomeksi kirjoita. " * number + text
        desk.write(*rows[FILE], locality=f"kunta {number}", description=f"{sentence} Loppu {number}.")
        desk.write(*rows[PERSON], phone=f"phone {number}")
        answers = (desk.row(*rows[ANALYSIS]) or {})["answers"]
        more = {
            name: {"s": "answered", "v": number, "n": f"word {number}"} for name in ("q1", f"own{number}")
        }
        desk.write(*rows[ANALYSIS], answers={**answers, **more})
    for number in order:
        crew.desks[number].sync()
    crew.settle()
    found = values_of(crew.world.engine, rows.values())
    return {entity: found[row] for entity, row in rows.items()}


def everything(kept: Kept) -> dict[str, list[str]]:
    """Return what is kept of each field, whether shared or waiting for a decision."""
    found: dict[str, list[str]] = {}
    for entity, (row, later) in kept.items():
        for path in {*row, *later, *(f"answers/{key}" for key in row.get("answers", ()))}:
            name, _, key = path.partition("/")
            shared = (row.get(name) or {}).get(key) if key else row.get(name)
            if name != "answers" or key:
                found[f"{entity} {path}"] = sorted(map(str, (shared, *later.get(path, ()))))
    return found


def test_in_whatever_order_they_come_the_same_is_kept(crew):
    first, *others = [everything(lived(crew, order)) for order in permutations(range(3))]

    assert first[f"{PERSON} phone"] == ["phone 0", "phone 1", "phone 2"]
    assert first[f"{FILE} locality"] == ["kunta 0", "kunta 1", "kunta 2"]
    assert len(first[f"{ANALYSIS} answers/q1"]) == 3
    assert [other for other in others if other != first] == []


@pytest.mark.parametrize("years", [(10, -10, 0), (-10, 3, 10), (0, 10, -10)])
def test_clocks_that_are_years_off_change_no_winner(crew, years):
    right = lived(crew)

    wrong = lived(crew, years=years)

    assert {entity: row for entity, (row, _) in right.items()} | {} == {
        e: row for e, (row, _) in wrong.items()
    }
    assert everything(right) == everything(wrong)
