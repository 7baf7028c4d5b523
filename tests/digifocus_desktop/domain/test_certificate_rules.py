from datetime import date

import pytest

from digifocus_desktop.domain.certificate_rules import (
    CertificateRule,
    Session,
    Verdict,
    Wording,
    attended,
    lessons,
)

RULE = CertificateRule(80, decided=True)


def sessions(*attended_minutes: int) -> list[Session]:
    return [Session(date(2026, 9, 1 + n), 180, minutes) for n, minutes in enumerate(attended_minutes)]


def test_hours_and_dates_come_from_the_sessions_attended():
    found = attended(sessions(0, 180, 90, 180, 0), RULE)
    assert (found.minutes, found.offered_minutes, found.sessions) == (450, 900, 3)
    assert (found.first, found.last) == (date(2026, 9, 2), date(2026, 9, 4))


@pytest.mark.parametrize(
    ("minutes", "percent", "verdict"),
    [
        ((180, 180, 180, 180, 0), 80, Verdict.DUE),
        ((180, 180, 180, 179, 0), 79, Verdict.BELOW_THRESHOLD),
        ((0, 0), 0, Verdict.NOTHING_ATTENDED),
        ((), 0, Verdict.NOTHING_ATTENDED),
    ],
)
def test_the_threshold_is_of_the_minutes_offered(minutes, percent, verdict):
    found = attended(sessions(*minutes), RULE)
    assert (found.percent, found.verdict) == (percent, verdict)


def test_a_threshold_that_nobody_decided_is_shown_as_a_default():
    assert attended(sessions(180), CertificateRule(80, decided=False)).verdict is Verdict.DUE_BY_DEFAULT


def test_nobody_is_present_longer_than_the_session():
    assert attended(sessions(500), RULE).minutes == 180


def test_without_a_threshold_any_attendance_is_enough():
    assert attended(sessions(1, 0, 0), CertificateRule(0, decided=True)).verdict is Verdict.DUE


def test_a_certificate_says_completed_only_when_learning_was_assessed():
    assert attended(sessions(180), RULE).wording is Wording.PARTICIPATED
    assert (
        attended(sessions(180), CertificateRule(80, decided=True, assessed=True)).wording is Wording.COMPLETED
    )


def test_lessons_are_never_rounded_up():
    assert (lessons(990), lessons(44)) == (22, 0)
