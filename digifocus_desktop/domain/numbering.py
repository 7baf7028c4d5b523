"""Numbers of certificates: `series-device-counter`, unique without asking anybody.

The hub gives each device a number when it joins. A computer that works alone takes `L` and
random characters instead, which the hub never gives, so two computers cannot print one number.
"""

import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digifocus_desktop.errors import InvalidFieldError

_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that is read as another
_LONE_CHARS = 6
_SERIES = re.compile(r"[A-Z0-9]{1,12}")
_DEVICE = re.compile(rf"[1-9][0-9]{{0,5}}|L[{_LETTERS}]{{{_LONE_CHARS}}}")
_COUNTER_WIDTH = 3


@dataclass(frozen=True, slots=True)
class CertificateNumber:
    """One number.

    Attributes:
        series: The programme's series, `DF26` for example.
        device: The device number as text, or `L` and random characters.
        counter: 1, 2, 3 … on that device and in that series.
    """

    series: str
    device: str
    counter: int

    def __str__(self) -> str:
        return f"{self.series}-{self.device}-{self.counter:0{_COUNTER_WIDTH}}"


def certificate_number(series: str, device: str, counter: int) -> CertificateNumber:
    """Return a number whose parts fit together.

    Raises:
        InvalidFieldError: `certificate_number.invalid`, with the part in `field`.
    """
    for field, right in (
        ("series", _SERIES.fullmatch(series)),
        ("device", _DEVICE.fullmatch(device)),
        ("counter", counter >= 1),
    ):
        if not right:
            raise InvalidFieldError("certificate_number.invalid", field=field)
    return CertificateNumber(series, device, counter)


def parse_certificate_number(text: str) -> CertificateNumber:
    """Return the number that a person typed or a paper shows; case and spaces do not matter.

    Raises:
        InvalidFieldError: `certificate_number.invalid`.
    """
    parts = re.sub(r"[\s\u2010-\u2015\u2212-]+", "-", text.strip().upper()).split("-")
    if len(parts) != 3 or not re.fullmatch(r"[0-9]{1,9}", parts[2]):
        raise InvalidFieldError("certificate_number.invalid", field="certificate_number")
    return certificate_number(parts[0], parts[1], int(parts[2]))


def next_counter(used: Sequence[int]) -> int:
    """Return the counter after the highest used; voided numbers stay used."""
    return max(used, default=0) + 1


def lone_device(choose: Callable[[str], str] = secrets.choice) -> str:
    """Return a device part for a computer that works alone: `L` and six random characters."""
    return "L" + "".join(choose(_LETTERS) for _ in range(_LONE_CHARS))
