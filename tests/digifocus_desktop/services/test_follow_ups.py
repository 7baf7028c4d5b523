from datetime import date

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.company_values import NewCompany


@pytest.fixture
def interview(services):
    return services.interviews.start(services.companies.create(NewCompany("Mäkelän tila")))


def calls(services):
    with services.store.read() as connection:
        return connection.execute("SELECT substr(starts_at, 1, 10), state, title FROM activity").fetchall()


def test_two_weeks_three_months_and_the_end_of_the_programme_are_proposed(services, interview):
    assert services.follow_ups.proposals(interview) == {
        "message": date(2026, 12, 8),
        "call": date(2027, 2, 24),
        "measurement": date(2027, 8, 31),
    }


def test_the_measurement_is_proposed_for_the_end_of_the_training(services, interview):
    services.referrals.say(interview, "training", "TP6.1", "applied")

    assert services.follow_ups.proposals(interview)["measurement"] == date(2026, 12, 31)


def test_agreed_days_are_kept_and_what_was_before_is_returned(services, interview):
    assert services.follow_ups.agree(interview, "message", date(2026, 12, 8)) is None
    assert services.follow_ups.agree(interview, "message", date(2026, 12, 9)) == date(2026, 12, 8)
    assert services.follow_ups.agree(interview, "measurement", date(2027, 5, 1)) is None
    assert services.follow_ups.agree(interview, "measurement", None) == date(2027, 5, 1)

    assert services.interviews.open(interview).follow_ups == {"message": date(2026, 12, 9)}


def test_a_call_stands_in_the_days_programme_once_and_moves_with_its_day(services, interview):
    services.follow_ups.agree(interview, "call", date(2027, 2, 24))
    services.follow_ups.agree(interview, "call", date(2027, 2, 25))

    assert [tuple(row) for row in calls(services)] == [("2027-02-25", "planned", "Mäkelän tila")]
    services.follow_ups.agree(interview, "call", None)
    assert calls(services)[0][1] == "cancelled"
    assert services.interviews.open(interview).follow_ups == {}


def test_an_unknown_kind_is_refused(services, interview):
    with pytest.raises(InvalidFieldError):
        services.follow_ups.agree(interview, "dance", date(2027, 1, 1))
