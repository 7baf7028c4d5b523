import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.business_id import BusinessIdFault, fault, parse, vat_number
from digifocus_desktop.errors import InvalidFieldError

WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def remainder(body: int) -> int:
    return sum(int(d) * w for d, w in zip(f"{body:07}", WEIGHTS, strict=True)) % 11


@pytest.mark.parametrize("known", ["0600598-8", "0215848-5", "2520006-8", "2472908-2"])
def test_the_ids_of_the_partners_are_valid(known):
    assert parse(known) == known


@pytest.mark.parametrize(
    "text",
    [
        "0215848-5", "02158485", " 0215848-5\n", "FI02158485", "fi 0215848-5", "0215848–5", "0215848—5",
        "0215848\u22125", "0215848\u20105", "0215848\u20115", "021 5848 - 5",
        "0215848\u00a0-\u00a05", "215848-5",
    ],
)  # fmt: skip
def test_every_way_of_writing_becomes_the_stored_form(text):
    assert parse(text) == "0215848-5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", BusinessIdFault.EMPTY),
        ("  ", BusinessIdFault.EMPTY),
        ("-", BusinessIdFault.EMPTY),
        ("FI", BusinessIdFault.EMPTY),
        ("0215848", BusinessIdFault.LENGTH),
        ("021584855", BusinessIdFault.LENGTH),
        ("1" * 5_000_000, BusinessIdFault.LENGTH),
        ("02I5848-5", BusinessIdFault.CHARACTERS),
        ("٠٢١٥٨٤٨-٥", BusinessIdFault.CHARACTERS),
        ("010190-123A", BusinessIdFault.CHARACTERS),
        ("0215848-6", BusinessIdFault.CHECK_DIGIT),
        ("0215884-5", BusinessIdFault.CHECK_DIGIT),
    ],
)
def test_a_wrong_text_has_its_reason(text, expected):
    assert fault(text) is expected
    with pytest.raises(InvalidFieldError) as raised:
        parse(text)
    assert raised.value.code == expected


def test_a_number_that_was_never_issued_has_a_reason_of_its_own():
    body = next(number for number in range(1_000_000, 1_000_100) if remainder(number) == 1)
    assert all(fault(f"{body}-{check}") is BusinessIdFault.NEVER_ISSUED for check in range(10))


def test_zeros_lost_in_a_spreadsheet_come_back_only_when_asked_for():
    assert parse("2158485", lost_zeros=True) == "0215848-5"
    assert fault("2158485") is BusinessIdFault.LENGTH


def test_a_telephone_number_is_not_padded_into_an_id():
    assert fault("040") is BusinessIdFault.LENGTH


def test_the_vat_number_has_no_hyphen():
    assert vat_number("0600598-8") == "FI06005988"


@given(st.integers(min_value=0, max_value=9_999_999))
def test_exactly_the_right_check_digit_is_taken(body):
    left = remainder(body)
    right = [] if left == 1 else [0 if left == 0 else 11 - left]
    assert [check for check in range(10) if fault(f"{body:07}-{check}") is None] == right


@given(st.text())
def test_a_text_is_parsed_exactly_when_it_has_no_fault(text):
    found = fault(text)
    if found is None:
        assert parse(parse(text)) == parse(text)
    else:
        with pytest.raises(InvalidFieldError):
            parse(text)
