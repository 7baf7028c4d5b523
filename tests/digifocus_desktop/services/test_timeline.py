"""What has happened with a firm, and the lines people write."""

from datetime import date, datetime, timedelta
from itertools import count

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.timeline import EntryDraft
from digifocus_desktop.services.visit_values import VisitDraft
from tests.workspaces import NOON


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila"))


def kinds(services, firm):
    return [line.kind for line in services.timeline.of_company(firm)]


def test_lines_come_newest_first_whatever_they_tell(services, firm):
    services.timeline.add(firm, EntryDraft("message", date(2026, 10, 28), "Pyysi yhteydenottoa"))
    services.timeline.add(firm, EntryDraft("call", date(2026, 11, 2), "Käynti sovittu"))
    services.consents.give(firm, services.consents.text(), "contract", date(2026, 11, 13))
    services.visits.add(firm, VisitDraft("visit", NOON + timedelta(days=3)))
    services.analyses.start(firm)

    assert kinds(services, firm) == ["visit", "analysis_begun", "consent_given", "call", "message"]


def test_an_interview_stands_above_the_analysis_it_followed_on_the_same_day(services, firm):
    analysis = services.analyses.start(firm)
    services.interviews.start(firm, analysis)

    lines = services.timeline.of_company(firm)

    assert [line.source for line in lines] == ["interview", "analysis"]
    assert lines[0].at == NOON


def test_a_visit_reads_in_the_order_it_happened(services, firm):
    """The analysis is often marked as finished only after the talk over its result."""
    now = iter(NOON + timedelta(minutes=10 * step) for step in count())
    services.store._now = lambda: next(now)
    analysis = services.analyses.start(firm)
    interview = services.interviews.start(firm, analysis)
    services.interviews.complete(interview)
    services.analyses.complete(analysis)
    with services.store.apply() as (connection, _):
        connection.execute(
            "INSERT INTO certificate(id, bucket, deleted, company_id, organisation_id, number, "
            "person_name, title, language, issued_on, content, attachment_id, sha256) "
            "VALUES ('c', 'b', 0, ?, 'o', '1', 'Anna', 'Todistus', 'fi', ?, '{}', 'a', 's')",
            (firm, NOON.date().isoformat()),
        )

    lines = services.timeline.of_company(firm)

    assert [line.source for line in lines] == ["certificate", "interview", "analysis"]
    assert lines[2].at < lines[1].at
    assert lines[2].kind == "analysis_done"


def test_an_analysis_finished_on_another_day_stands_there(services, firm):
    analysis = services.analyses.start(firm)
    services.store._now = lambda: NOON + timedelta(days=2)
    services.analyses.complete(analysis)

    [line] = services.timeline.of_company(firm)

    assert line.on == (NOON + timedelta(days=2)).date()


def test_a_visit_to_come_is_ahead_and_a_past_one_is_not(services, firm):
    services.visits.add(firm, VisitDraft("visit", NOON + timedelta(hours=1)))
    services.visits.add(firm, VisitDraft("call", NOON - timedelta(hours=1)))

    assert [line.ahead for line in services.timeline.of_company(firm)] == [True, False]


def test_a_line_of_the_person_is_marked_and_can_be_changed_back(services, firm):
    entry = services.timeline.add(firm, EntryDraft("call", date(2026, 11, 2), "Sovittu"))
    assert services.timeline.of_company(firm)[0].mine

    before = services.timeline.edit(entry, EntryDraft("meeting", date(2026, 11, 3), "Nähty"))
    assert services.timeline.of_company(firm)[0].words == "Nähty"
    services.timeline.edit(entry, before)

    assert before == EntryDraft("call", date(2026, 11, 2), "Sovittu")
    assert services.timeline.of_company(firm)[0].words == "Sovittu"


def test_a_deleted_line_comes_back(services, firm):
    entry = services.timeline.add(firm, EntryDraft("note", date(2026, 11, 2), "x"))

    services.timeline.delete(entry)
    gone = kinds(services, firm)
    services.timeline.restore(entry)

    assert (gone, kinds(services, firm)) == ([], ["note"])


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (EntryDraft("call", date(2026, 11, 25), "x"), "entry.future"),
        (EntryDraft("call", date(2026, 11, 2), " \n "), "field.empty"),
        (EntryDraft("call", date(2026, 11, 2), "x" * 5_000_000), "field.too_long"),
        (EntryDraft("dream", date(2026, 11, 2), "x"), "field.choice"),
    ],
)
def test_a_line_that_cannot_be_is_refused(services, firm, draft, code):
    with pytest.raises(InvalidFieldError) as refused:
        services.timeline.add(firm, draft)

    assert refused.value.code == code
    assert kinds(services, firm) == []


def test_times_of_day_are_local(services, firm):
    services.visits.add(firm, VisitDraft("visit", NOON))

    (line,) = services.timeline.of_company(firm)
    assert isinstance(line.at, datetime)
    assert line.at == NOON.astimezone()
    assert line.at.utcoffset() == NOON.astimezone().utcoffset()
