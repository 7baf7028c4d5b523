"""What a person may type for a field, and how it is read."""

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.own_values import Shape, parsed, shape_of


@pytest.mark.parametrize(
    ("entity", "path", "shape"),
    [
        ("person", "phone", Shape.LINE),
        ("company", "business_id", Shape.LINE),
        ("company_file", "postcode", Shape.LINE),
        ("company_file", "description", Shape.TEXT),
        ("company_file", "staff_fte", Shape.NUMBER),
        ("action", "due_on", Shape.DAY),
        ("action", "done_on", Shape.DAY),
        ("person", "main_contact", Shape.FLAG),
        ("response_set", "completed_at", Shape.MOMENT),
        ("company", "owner_user_id", Shape.OTHER),
        ("company", "municipality", Shape.OTHER),
        ("company_file", "turnover_class", Shape.OTHER),
        ("response_set", "answers/A1", Shape.OTHER),
    ],
)
def test_each_field_has_a_shape(entity, path, shape):
    assert shape_of(entity, path) is shape


@pytest.mark.parametrize(
    ("entity", "path", "typed", "value"),
    [
        ("person", "phone", "  040 555   0111 ", "+358405550111"),
        ("person", "phone", "", None),
        ("company_file", "staff_fte", "2,5", 2.5),
        ("company_file", "founded_year", "1998", 1998),
        ("action", "due_on", "13.11.2026", "2026-11-13"),
        ("company_file", "description", "Rivi\r\ntoinen", "Rivi\ntoinen"),
    ],
)
def test_a_typed_value_becomes_the_plain_value(entity, path, typed, value):
    assert parsed(entity, path, typed) == value


@pytest.mark.parametrize(
    ("entity", "path", "typed", "code"),
    [
        ("person", "name", "  ", "field.empty"),
        ("person", "phone", "1" * 41, "field.too_long"),
        ("company_file", "staff_fte", "kaksi", "field.number"),
        ("company_file", "founded_year", "1998,5", "field.number"),
        ("action", "due_on", "huomenna", "field.date"),
        ("company", "owner_user_id", "x", "field.choice"),
    ],
)
def test_a_value_that_does_not_fit_says_why(entity, path, typed, code):
    with pytest.raises(InvalidFieldError) as caught:
        parsed(entity, path, typed)
    assert caught.value.code == code
    assert caught.value.facts["field"] == path
