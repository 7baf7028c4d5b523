"""Who is to be measured again, when, and how often the firm is reminded of it."""

from datetime import timedelta

import pytest

from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company
from digifocus_desktop.model.programme import Path, Programme
from digifocus_desktop.model.training import Activity, Attendance
from digifocus_desktop.services.end_measurements import DueState, Reason
from digifocus_desktop.services.follow_ups import MEASUREMENT
from digifocus_desktop.services.timeline import EntryDraft
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.workspaces import NOON

TODAY = NOON.date()


@pytest.fixture
def firm(services):
    made = make_company(services)
    measure(services, made)
    return made


def line(services, firm, **asked):
    return next((one for one in services.effect.due(**asked) if one.company_id == firm), None)


def programme_ends(services, on):
    with services.store.write() as session:
        session.get(Programme, services.me.programme_id).ends_on = on


def attend(services, firm, ends_on):
    with services.store.write() as session:
        path = Path(
            programme_id=services.me.programme_id, work_package_id="tp6", key="p", names={"fi": "Polku"}
        )
        path.ends_on = ends_on
        session.add(path)
        session.flush()
        held = Activity(
            programme_id=services.me.programme_id,
            path_id=path.id,
            kind="session",
            title="Koulutus",
            starts_at=NOON,
        )
        session.add(held)
        session.flush()
        session.add(Attendance(activity_id=held.id, company_id=firm, name="Anna", mark="present"))


def agree(services, firm, on):
    first = next(one.id for one in services.analyses.of_company(firm))
    interview = services.interviews.start(firm, first)
    services.follow_ups.agree(interview, MEASUREMENT, on)


def test_the_agreed_day_comes_before_the_training_and_that_before_the_programme(services, firm):
    programme_ends(services, TODAY + timedelta(300))
    assert (line(services, firm).due.reason, line(services, firm).due.state) == (
        Reason.PROGRAMME,
        DueState.LATER,
    )

    attend(services, firm, TODAY + timedelta(60))
    found = line(services, firm).due
    assert (found.reason, found.due_on, found.state) == (
        Reason.TRAINING,
        TODAY + timedelta(60),
        DueState.COMING,
    )

    agree(services, firm, TODAY + timedelta(10))
    found = line(services, firm).due
    assert (found.reason, found.due_on, found.state) == (
        Reason.AGREED,
        TODAY + timedelta(10),
        DueState.NOW,
    )


def test_a_day_that_has_passed_is_late_until_it_is_measured(services, firm):
    agree(services, firm, TODAY - timedelta(1))
    assert (line(services, firm).due.state, line(services, firm).due.overdue) == (DueState.LATE, True)

    later = measure(services, firm, "T1", finished=False)
    assert line(services, firm).due.state is DueState.BEGUN
    assert line(services, firm).due.response_set_id == later
    services.analyses.complete(later)

    assert (line(services, firm).due.state, line(services, firm).due.overdue) == (DueState.DONE, False)


def test_a_firm_without_a_finished_first_measurement_is_not_listed(services):
    made = make_company(services, "Kesken")
    measure(services, made, finished=False)

    assert line(services, made) is None


def test_a_reminder_is_due_two_weeks_before_and_every_two_weeks_from_then(services, firm):
    agree(services, firm, TODAY + timedelta(20))
    assert line(services, firm).remind_on == TODAY + timedelta(6)

    agree(services, firm, TODAY + timedelta(5))
    assert (line(services, firm).reminded_on, line(services, firm).remind_on) == (None, TODAY)
    services.timeline.add(firm, EntryDraft("message", TODAY, "Muistutus loppumittauksesta"))

    assert line(services, firm).reminded_on == TODAY
    assert line(services, firm).remind_on == TODAY + timedelta(14)


def test_a_word_from_before_it_was_time_is_no_reminder(services, firm):
    services.timeline.add(firm, EntryDraft("call", TODAY - timedelta(60), "Kesäkuulumiset"))
    agree(services, firm, TODAY - timedelta(3))

    assert line(services, firm).reminded_on is None


def test_the_most_urgent_come_first_and_only_ones_own_where_asked(services, firm):
    other = make_company(services, "Toinen")
    measure(services, other)
    agree(services, other, TODAY - timedelta(9))
    agree(services, firm, TODAY + timedelta(3))
    assert [one.company_id for one in services.effect.due()] == [other, firm]

    with services.store.write() as session:
        session.get(Company, firm).owner_user_id = services.me.user_id

    assert [one.company_id for one in services.effect.due(mine=True)] == [firm]


def test_a_year_after_the_end_the_quick_one_is_due(services, firm):
    later = measure(services, firm, "T1")
    with services.store.write() as session:
        session.get(ResponseSet, later).completed_at = NOON - timedelta(340)

    found = line(services, firm).due

    assert (found.phase, found.reason, found.due_on) == ("T2", Reason.YEAR, TODAY + timedelta(25))
    assert found.state is DueState.COMING
