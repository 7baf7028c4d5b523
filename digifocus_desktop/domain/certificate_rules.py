"""What a participation certificate may say: hours, dates, and whether attendance was enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LESSON_MINUTES = 45


class Verdict(StrEnum):
    """Whether a certificate is due."""

    NOTHING_ATTENDED = "nothing_attended"
    BELOW_THRESHOLD = "below_threshold"
    DUE = "due"
    DUE_BY_DEFAULT = "due_by_default"


class Wording(StrEnum):
    """What the person did: took part, or completed something that was assessed."""

    PARTICIPATED = "participated"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class CertificateRule:
    """The programme's rule.

    Attributes:
        threshold_percent: Share of the offered minutes that must be attended, 0–100.
        decided: False while the programme has not decided; the default is then shown as such.
        assessed: Learning was assessed.
    """

    threshold_percent: int
    decided: bool
    assessed: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One held session and how much of it the person was there.

    Attributes:
        day: Local date of the session.
        minutes: Length.
        attended_minutes: Minutes present, 0 when absent.
    """

    day: date
    minutes: int
    attended_minutes: int


@dataclass(frozen=True, slots=True)
class Attended:
    """What the certificate states.

    Attributes:
        first: First attended day; None when nothing was attended.
        last: Last attended day: the completion that dates the certificate.
        minutes: Minutes attended.
        offered_minutes: Minutes of all held sessions.
        sessions: Sessions attended.
        percent: Attended share, rounded down, so that 79.9 is not 80.
        verdict: Whether a certificate is due.
        wording: What the certificate may claim.
    """

    first: date | None
    last: date | None
    minutes: int
    offered_minutes: int
    sessions: int
    percent: int
    verdict: Verdict
    wording: Wording


def attended(sessions: Iterable[Session], rule: CertificateRule) -> Attended:
    """Return the sums over the held sessions and the verdict by the rule."""
    held = tuple(sessions)
    there = [(row.day, min(row.attended_minutes, row.minutes)) for row in held if row.attended_minutes > 0]
    minutes = sum(part for _, part in there)
    offered = sum(row.minutes for row in held)
    days = [day for day, _ in there]
    return Attended(
        first=min(days, default=None),
        last=max(days, default=None),
        minutes=minutes,
        offered_minutes=offered,
        sessions=len(there),
        percent=minutes * 100 // offered if offered else 0,
        verdict=_verdict(minutes, offered, rule),
        wording=Wording.COMPLETED if rule.assessed else Wording.PARTICIPATED,
    )


def lessons(minutes: int) -> int:
    """Return whole lessons of 45 minutes, rounded down: a certificate never promises more."""
    return minutes // LESSON_MINUTES


def _verdict(minutes: int, offered: int, rule: CertificateRule) -> Verdict:
    if not minutes:
        return Verdict.NOTHING_ATTENDED
    if minutes * 100 < offered * rule.threshold_percent:
        return Verdict.BELOW_THRESHOLD
    return Verdict.DUE if rule.decided else Verdict.DUE_BY_DEFAULT
