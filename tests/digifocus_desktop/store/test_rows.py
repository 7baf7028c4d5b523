"""A row comes back from the store as it went in."""

import pytest

from digifocus_desktop.store import rows


@pytest.mark.parametrize("value", [5, 2.5, 0, True, False, "5", "", [], {}, {"a": [1]}, None])
def test_any_json_value_comes_back(store, value):
    values = {
        "subject_bucket": "company:c", "conflict_id": "q", "dot": "Abcdefgh:1", "value": value,
        "received_at": "2026-11-24T10:00:00.000Z", "deleted": False,
    }  # fmt: skip
    with store.apply() as (connection, _):
        rows.write(connection, "conflict_value", "v1", values)
        found = rows.read(connection, "conflict_value", "v1")

    assert found is not None
    assert (found["value"], type(found["value"])) == (value, type(value))
