import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.contact import (
    email_looks_right,
    normalise_email,
    normalise_phone,
    phone_looks_right,
)


@pytest.mark.parametrize(
    "text",
    ["040 123 4567", "040-1234567", "(040) 123 4567", "+358 40 123 4567", "+358 (0)40 123 4567",
     "00358401234567", "358401234567", "040–123\u00a04567"],
)  # fmt: skip
def test_every_way_of_writing_a_number_is_one(text):
    assert normalise_phone(text) == "+358401234567"


def test_a_number_that_is_not_one_is_kept_and_pointed_out():
    assert normalise_phone("  soita  pajalle ") == "soita pajalle"
    assert not phone_looks_right("soita pajalle")
    assert not phone_looks_right("123")
    assert phone_looks_right("015 123 456")


@pytest.mark.parametrize("text", ["matti@tila.fi", "Matti.O'Neil+x@sub.tila.fi", "mailto:matti@TILA.fi"])
def test_an_address_looks_right(text):
    assert email_looks_right(text)


@pytest.mark.parametrize(
    "text",
    ["", "matti", "matti@", "@tila.fi", "matti@tila", "a@b@c.fi", "a b@c.fi", "a@c..fi", "a@c.fi, b@d.fi"],
)
def test_an_address_looks_wrong(text):
    assert not email_looks_right(text)


def test_only_the_domain_is_lowered():
    assert normalise_email("mailto:Matti@Tila.FI") == "Matti@tila.fi"


@given(st.text(max_size=60))
def test_a_stored_number_stays_as_it_is(text):
    assert normalise_phone(normalise_phone(text)) == normalise_phone(text)
