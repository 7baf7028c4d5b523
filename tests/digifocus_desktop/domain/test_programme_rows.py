import json
from uuid import UUID

import pytest

from digifocus_desktop.domain.fees import FeeRule
from digifocus_desktop.domain.programme_checks import fee_of
from digifocus_desktop.domain.programme_rows import programme_rows, row_id
from digifocus_desktop.domain.programme_settings import read_settings
from digifocus_desktop.model.registry import ENTITIES


@pytest.fixture(scope="module")
def rows(programme):
    return list(programme_rows(programme))


def test_every_row_has_exactly_the_fields_of_its_entity(rows):
    for entity, _, values in rows:
        assert set(values) == set(ENTITIES[entity].fields), entity


def test_every_value_is_one_its_column_takes(rows):
    for entity, _, values in rows:
        for name, value in values.items():
            spec = ENTITIES[entity].fields[name]
            assert spec.to_wire(spec.from_wire(value)) == value, (entity, name)


def test_every_row_lies_in_the_programmes_bucket(rows, programme):
    own = row_id(programme.key)
    assert {ENTITIES[entity].bucket_of(row, values) for entity, row, values in rows} == {f"programme:{own}"}


def test_ids_are_the_same_on_every_computer_and_for_ever(rows):
    assert row_id("digifocus") == "95df9982-b527-5036-8015-a974a1ac3c0b"
    assert len({row for _, row, _ in rows}) == len(rows)
    assert all(str(UUID(row)) == row for _, row, _ in rows)
    assert row_id("digifocus", "path", "TP5") != row_id("another", "path", "TP5")


def test_rows_name_only_rows_that_came_before(rows):
    seen: set[str] = set()
    for _, row, values in rows:
        assert {values[key] for key in values if key.endswith("_id") and key != "business_id"} - {
            None
        } <= seen
        seen.add(row)


def test_a_row_gives_back_the_rule_and_the_settings(rows, programme):
    by_key = {(entity, values["key"]): values for entity, _, values in rows}
    assert fee_of(by_key["work_package", "TP2"]["fee"]) == FeeRule(15_000, 35_000, 70_000_000)
    assert fee_of(by_key["work_package", "TP0"]["fee"]) is None
    assert by_key["path", "TP6-1"]["fee_cents"] == 25_000
    stored = json.loads(json.dumps(by_key["programme", "digifocus"]["settings"]))
    assert read_settings(stored) == programme.settings
