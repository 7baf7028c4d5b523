"""A value means the same in Python, on the wire and in the database."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from digifocus_desktop.domain.moments import utc_moment, utc_text
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import UtcDateTime


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)))
def test_a_time_survives_its_text_to_the_millisecond(naive):
    moment = naive.replace(tzinfo=UTC)

    assert abs(utc_moment(utc_text(moment)) - moment) < timedelta(milliseconds=1)


def test_texts_of_times_sort_like_the_times():
    early = datetime(2026, 11, 24, 9, 0, tzinfo=timezone(timedelta(hours=2)))

    assert utc_text(early) < utc_text(early + timedelta(milliseconds=1))


def test_a_naive_time_is_refused():
    with pytest.raises(ValueError, match="aware"):
        UtcDateTime().process_bind_param(datetime(2026, 1, 1), SQLiteDialect_pysqlite())


@pytest.mark.parametrize(
    ("entity", "field", "value", "wire"),
    [
        ("consent", "given_on", date(2026, 11, 13), "2026-11-13"),
        ("company", "target_groups", ("matkailu", "b2c"), ["b2c", "matkailu"]),
        (
            "response_set",
            "completed_at",
            datetime(2026, 11, 13, 8, 5, tzinfo=UTC),
            "2026-11-13T08:05:00.000Z",
        ),
        ("company", "name", "Mäkelän tila", "Mäkelän tila"),
        ("company", "municipality", None, None),
    ],
)
def test_a_value_has_one_wire_form(entity, field, value, wire):
    spec = ENTITIES[entity].fields[field]

    assert spec.to_wire(value) == wire
    assert spec.from_wire(wire) == (tuple(sorted(value)) if isinstance(value, tuple) else value)


def test_a_time_has_four_digits_for_its_year():
    assert utc_text(datetime(987, 1, 2, 3, 4, 5, 678_999, tzinfo=UTC)) == "0987-01-02T03:04:05.678Z"
