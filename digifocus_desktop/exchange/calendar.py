"""Days that were agreed as an iCalendar file (RFC 5545), for Outlook, Google and phones.

Each entry is an event: neither Outlook nor Google imports tasks from a file. An entry keeps its UID, so
that a file read in again changes what is there instead of doubling it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

TIME_ZONE: Final = "Europe/Helsinki"
_LINE_OCTETS: Final = 75
_REMINDED_AT: Final = time(9, 0)
_BEFORE_A_MEETING: Final = timedelta(minutes=30)

# summer time of the European Union: it changes at 1.00 UTC, in Finland at three and at four
_ZONE: Final = (
    "BEGIN:VTIMEZONE",
    f"TZID:{TIME_ZONE}",
    f"X-LIC-LOCATION:{TIME_ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19970330T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0300",
    "TZNAME:EEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19971026T040000",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0200",
    "TZNAME:EET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One day to remember.

    Attributes:
        uid: The same whenever the same thing is written, on any computer.
        title: What it is.
        day: The day.
        text: More about it, of any number of lines.
        starts_at: Finnish time it begins at; None is the whole day.
        minutes: Length of what has a time.
        days_before: How many days before a whole day the reminder comes, at nine in the morning.
    """

    uid: str
    title: str
    day: date
    text: str = ""
    starts_at: time | None = None
    minutes: int = 30
    days_before: int = 0


def write(name: str, entries: Sequence[Entry], made_at: datetime) -> bytes:
    """Return the file; the same entries and moment give the same bytes.

    Args:
        name: What calendars call it.
        entries: The days, in the order they are written.
        made_at: When the entries were as they are; a calendar keeps the newest of one UID.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//DigiFocus//DigiFocus Desktop//FI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(name)}",
        f"X-WR-TIMEZONE:{TIME_ZONE}",
    ]
    if any(entry.starts_at is not None for entry in entries):
        lines += _ZONE
    stamp = made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for entry in entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(entry: Entry, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}@digifocus"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield from _when(entry)
    yield f"SUMMARY:{_escaped(entry.title)}"
    if entry.text:
        yield f"DESCRIPTION:{_escaped(entry.text)}"
    yield "STATUS:CONFIRMED"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escaped(entry.title)}"
    yield f"TRIGGER:{_trigger(entry)}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _when(entry: Entry) -> Iterator[str]:
    if entry.starts_at is None:
        yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"  # a day to remember keeps nobody from meeting
        return
    begins = datetime.combine(entry.day, entry.starts_at)
    ends = begins + timedelta(minutes=entry.minutes)
    yield f"DTSTART;TZID={TIME_ZONE}:{begins:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID={TIME_ZONE}:{ends:%Y%m%dT%H%M%S}"


def _trigger(entry: Entry) -> str:
    """Return the reminder as a length from the start: a whole day starts at midnight."""
    morning = timedelta(hours=_REMINDED_AT.hour, minutes=_REMINDED_AT.minute)
    away = -_BEFORE_A_MEETING if entry.starts_at is not None else morning - timedelta(days=entry.days_before)
    minutes = round(away.total_seconds() / 60)
    sign, (hours, rest) = "-" if minutes < 0 else "", divmod(abs(minutes), 60)
    return f"{sign}PT{f'{hours}H' if hours else ''}{f'{rest}M' if rest or not hours else ''}"


def _escaped(text: str) -> str:
    """Return a text as a value: its own separators escaped, lines as `\\n`, no other control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(c for c in lines if c in {"\n", "\t"} or (c >= " " and c != "\x7f"))
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        plain = plain.replace(mark, written)
    return plain


def _folded(line: str) -> bytes:
    """Return a line in pieces of at most 75 octets, never cut inside a character."""
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        octets = character.encode()
        room = _LINE_OCTETS - (1 if pieces else 0)
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
