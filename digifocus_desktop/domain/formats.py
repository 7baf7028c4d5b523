"""How dates, times, money and numbers are written, in Finnish, Swedish and English.

Finland's customs in all three languages, as documents and tables need them; no-break spaces
hold a number and its unit together.
"""

import re
from datetime import date, time
from typing import Final, Literal

Language = Literal["fi", "sv", "en"]

NBSP: Final = "\u00a0"
_FINNISH_DATE: Final = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})")
_NUMBER_NOISE: Final = re.compile(r"[\s€'\u2009\u202f]+|eur(oa|os|o)?\b", re.IGNORECASE)
_EN_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def format_date(day: date, language: Language = "fi", *, short: bool = False) -> str:
    """Return `27.8.2026`, in English `27 August 2026`, or `27 Aug 2026` where it is to be `short`."""
    if language == "en":
        return f"{day.day}{NBSP}{_en_month(day, short=short)}{NBSP}{day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def format_date_range(first: date, last: date, language: Language = "fi", *, short: bool = False) -> str:
    """Return `27.8.–3.12.2026`, in English `27 August–3 December 2026`; one date when they are equal."""
    if first == last:
        return format_date(first, language, short=short)
    end = format_date(last, language, short=short)
    if first.year != last.year:
        return f"{format_date(first, language, short=short)}–{end}"
    same_month = first.month == last.month
    if language == "en":
        month = "" if same_month else f"{NBSP}{_en_month(first, short=short)}"
        return f"{first.day}{month}–{end}"
    return f"{first.day}.–{end}" if same_month else f"{first.day}.{first.month}.–{end}"


def _en_month(day: date, *, short: bool) -> str:
    name = _EN_MONTHS[day.month - 1]
    return name[:3] if short else name


def format_time(moment: time, language: Language = "fi", *, seconds: bool = False) -> str:
    """Return `9.00`, in English `9:00`, with seconds `9.00.07`."""
    mark = ":" if language == "en" else "."
    return f"{moment.hour}{mark}{moment.minute:02}" + (f"{mark}{moment.second:02}" if seconds else "")


def format_time_range(start: time, end: time, language: Language = "fi") -> str:
    """Return `klo 9.00–14.00`, `kl. 9.00–14.00` or `9:00–14:00`."""
    hours = f"{format_time(start, language)}–{format_time(end, language)}"
    prefix = {"fi": f"klo{NBSP}", "sv": f"kl.{NBSP}", "en": ""}[language]
    return f"{prefix}{hours}"


def format_number(value: float, decimals: int = 0, language: Language = "fi") -> str:
    """Return `1 234,5`, in English `1,234.5`; a true minus sign before negatives."""
    text = f"{abs(value):,.{decimals}f}"
    if language != "en":
        text = text.replace(",", NBSP).replace(".", ",")
    negative = value < 0 and any(c in "123456789" for c in text)
    return f"\u2212{text}" if negative else text


def format_euros(amount_cents: int, language: Language = "fi", *, cents: bool = False) -> str:
    """Return `250 €`, with cents `1 234,50 €`, in English `€250`.

    Args:
        amount_cents: The amount in cents.
        language: Language of the reader.
        cents: Show the cents even when they are zero.
    """
    decimals = 2 if cents or amount_cents % 100 else 0
    text = format_number(amount_cents / 100, decimals, language)
    if language == "en":
        return f"\u2212€{text[1:]}" if text.startswith("\u2212") else f"€{text}"
    return f"{text}{NBSP}€"


def format_duration(minutes: int) -> str:
    """Return `45 min`, `16 h` or `16 h 30 min`; the units are the same in every language."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}{NBSP}h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest}{NBSP}min")
    return NBSP.join(parts)


def format_phone(phone: str) -> str:
    """Return a stored number as people read it: `040 123 4567`, abroad `+46 70 123 45 67` unchanged."""
    if not phone.startswith("+358"):
        return phone
    national = f"0{phone[4:]}"
    if not national.isdecimal() or len(national) < 6:
        return phone
    return NBSP.join([national[:3], national[3:6], national[6:]]).rstrip(NBSP)


def parse_date(text: str) -> date | None:
    """Return the day of `27.8.2026`, `27/8/2026` or `2026-08-27`; None for anything else."""
    match = _FINNISH_DATE.fullmatch(text.strip())
    try:
        if match:
            day, month, year = map(int, match.groups())
            return date(year, month, day)
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def parse_number(text: str) -> float | None:
    """Return the value of `1 234,5`, `1.234,50` or `1234.5`, with or without €; None for anything else."""
    plain = _NUMBER_NOISE.sub("", text).replace("\u2212", "-")
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".") if plain.count(",") == 1 else plain.replace(",", "")
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", plain):
        return None
    return float(plain)


def lowered(words: str) -> str:
    """Return the words for inside a sentence: a small first letter, unless it is *I* or a short form."""
    first = words.split(" ", 1)[0]
    small = first[1:].islower() or len(first) == 1
    return words[:1].lower() + words[1:] if small and first[:2] not in {"I", "I'", "I’"} else words
