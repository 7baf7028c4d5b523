import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.numbering import (
    CertificateNumber,
    certificate_number,
    lone_device,
    next_counter,
    parse_certificate_number,
)
from digifocus_desktop.errors import InvalidFieldError


def test_a_number_names_series_device_and_counter():
    assert str(certificate_number("DF26", "12", 7)) == "DF26-12-007"
    assert str(certificate_number("DF26", "12", 1234)) == "DF26-12-1234"


@pytest.mark.parametrize("text", ["DF26-12-007", " df26 – 12 – 7 ", "DF26 12 007", "DF26\u221212\u22127"])
def test_a_typed_number_is_understood(text):
    assert parse_certificate_number(text) == CertificateNumber("DF26", "12", 7)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DF26-12",
        "DF26-12-0",
        "DF26-0-1",
        "DF26-012-1",
        "DF26-12-x",
        "DF_6-12-1",
        "DF26-L123-1",
        "1-2-3-4",
    ],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(InvalidFieldError) as raised:
        parse_certificate_number(text)
    assert raised.value.code == "certificate_number.invalid"


def test_a_counter_goes_on_from_the_highest_even_over_gaps():
    assert next_counter([]) == 1
    assert next_counter([3, 1]) == 4


def test_a_lone_computer_has_a_device_part_that_no_hub_gives():
    first, second = lone_device(), lone_device()
    assert first != second
    assert parse_certificate_number(f"DF26-{first}-1").device == first
    assert not first[0].isdigit()


@given(st.integers(1, 999_999), st.integers(1, 999_999_999))
def test_a_number_survives_paper(device, counter):
    number = certificate_number("DF26", str(device), counter)
    assert parse_certificate_number(str(number)) == number
