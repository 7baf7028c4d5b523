"""E-mail addresses and phone numbers, checked softly: doubtful ones are kept and pointed out."""

import re

from digifocus_desktop.domain.names import clean_line

_PHONE_NOISE = re.compile(r"[\s()./\-\u2010-\u2015\u2212]+")
_PHONE = re.compile(r"\+[1-9][0-9]{5,14}")
_EMAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\".]+(\.[^\s@<>,;:\".]+)+")


def normalise_phone(text: str) -> str:
    """Return `+358401234567` for any Finnish way of writing it; other text comes back on one clean line."""
    line = clean_line(text)
    digits = _PHONE_NOISE.sub("", line.replace("(0)", ""))
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    elif digits.startswith("0"):
        digits = f"+358{digits[1:]}"
    elif digits.isascii() and digits.isdecimal() and digits.startswith("358"):
        digits = f"+{digits}"
    return digits if _PHONE.fullmatch(digits) else line


def phone_looks_right(text: str) -> bool:
    """Tell whether the text is a phone number with a country or area code."""
    return _PHONE.fullmatch(normalise_phone(text)) is not None


def normalise_email(text: str) -> str:
    """Return the address on one line, without `mailto:` and with the domain in lower case."""
    line = clean_line(text)
    if line[:7].lower() == "mailto:":
        line = line[7:]
    local, at, domain = line.rpartition("@")
    return f"{local}{at}{domain.lower()}" if at else line


def email_looks_right(text: str) -> bool:
    """Tell whether mail could be sent to the text: one `@`, a domain with a dot, nothing around it."""
    address = normalise_email(text)
    return len(address) <= 254 and _EMAIL.fullmatch(address) is not None
