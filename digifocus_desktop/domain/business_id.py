"""The Finnish business id (Y-tunnus): normalising and checking.

Stored form is `NNNNNNN-C`: seven digits, hyphen, check digit. That a form is valid says
nothing of VAT registration; only the register knows that.
"""

import re
from enum import StrEnum

from stdnum.fi import ytunnus
from stdnum.util import clean

from digifocus_desktop.errors import InvalidFieldError

_FIELD = "business_id"
_OLD_SHAPE = re.compile(r"\d{6}-\d")
_TYPED_MAX_CHARS = 40


class BusinessIdFault(StrEnum):
    """Why a text is no business id; the value is the error code."""

    EMPTY = "business_id.empty"
    CHARACTERS = "business_id.characters"
    LENGTH = "business_id.length"
    CHECK_DIGIT = "business_id.check_digit"
    NEVER_ISSUED = "business_id.never_issued"


def parse(text: str, *, lost_zeros: bool = False) -> str:
    """Return the stored form, `NNNNNNN-C`.

    Spaces, every kind of hyphen, a leading `FI` and the six-digit ids of old are understood.

    Args:
        text: What a person typed or a file holds.
        lost_zeros: Also restore zeros that a spreadsheet dropped from the front of a number.

    Raises:
        InvalidFieldError: The code is a `BusinessIdFault`.
    """
    digits = _digits(text, lost_zeros=lost_zeros)
    found = _fault(digits)
    if found is not None:
        raise InvalidFieldError(found.value, field=_FIELD)
    return f"{digits[:7]}-{digits[7]}"


def fault(text: str) -> BusinessIdFault | None:
    """Return what is wrong with the text, or None when `parse` would take it."""
    return _fault(_digits(text, lost_zeros=False))


def vat_number(business_id: str) -> str:
    """Return the VAT form `FINNNNNNNN` of a stored business id."""
    return f"FI{business_id.replace('-', '')}"


def _digits(text: str, *, lost_zeros: bool) -> str:
    if len(text) > _TYPED_MAX_CHARS:  # a pasted book is not worth cleaning
        return text[:_TYPED_MAX_CHARS]
    plain = "".join(clean(text, " \t\n").split()).upper().removeprefix("FI")
    if _OLD_SHAPE.fullmatch(plain):
        plain = f"0{plain}"
    plain = plain.replace("-", "")
    if lost_zeros and plain.isdecimal() and 4 <= len(plain) < 8:
        plain = plain.zfill(8)
    return plain


def _fault(digits: str) -> BusinessIdFault | None:
    if not digits:
        return BusinessIdFault.EMPTY
    if not (digits.isascii() and digits.isdecimal()):
        return BusinessIdFault.CHARACTERS
    if len(digits) != 8:
        return BusinessIdFault.LENGTH
    if ytunnus.is_valid(digits):
        return None
    if any(ytunnus.is_valid(f"{digits[:7]}{check}") for check in range(10)):
        return BusinessIdFault.CHECK_DIGIT
    return BusinessIdFault.NEVER_ISSUED
