"""Short and open advice: written down, changed, counted apart."""

from dataclasses import replace
from datetime import timedelta

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.advice_log_values import AdviceDraft
from digifocus_desktop.services.company_values import NewCompany
from tests.workspaces import NOON

TODAY = NOON.astimezone().date()


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila", municipality="491"))


def for_firm(firm, **more):
    return AdviceDraft("short", TODAY, 25, "phone", firm, topics=("TP2.3", "TP2.1"), **more)


def open_advice(**more):
    return AdviceDraft("open", TODAY, 10, "event", category="person", municipality="740", **more)


def test_advice_of_which_nothing_is_said_is_not_kept(services):
    with pytest.raises(InvalidFieldError) as refused:
        services.advice_logs.add(replace(open_advice(), municipality=None))

    assert (refused.value.code, refused.value.facts["field"]) == ("advice.nothing", "note")
    assert lines(services) == ()


def lines(services, company=None):
    return services.advice_book.book(company).lines


def test_advice_to_a_firm_is_kept_whole_and_stands_in_its_timeline(services, firm):
    draft = for_firm(
        firm,
        note="Somen ajastus käytiin läpi.",
        private={"advisors": "Kiire talo", "author": "Kysy koirasta"},
        agreed="Ajastaa kolme julkaisua",
        agreed_by=TODAY + timedelta(days=14),
    )
    log = services.advice_logs.add(draft)

    assert services.advice_book.draft(log) == replace(draft, topics=("TP2.1", "TP2.3"))
    (line,) = lines(services, firm)
    assert (line.whom, line.minutes, line.municipality, line.mine) == ("Mäkelän tila", 25, "491", True)
    (happened,) = services.timeline.of_company(firm)
    assert (happened.kind, happened.words, happened.minutes) == ("advice_short", "phone", 25)
    (action,) = services.actions.of_company(firm)
    assert (action.draft.title, action.interview_id) == ("Ajastaa kolme julkaisua", log)


def test_what_is_not_for_the_firm_lies_where_the_firm_s_file_is_not_shared(services, firm):
    services.advice_logs.add(for_firm(firm, note="a", private={"advisors": "b", "author": "c"}))

    with services.store.read() as connection:
        (log,) = connection.execute("SELECT bucket FROM advice_log").fetchone()
        notes = dict(connection.execute("SELECT audience, bucket FROM step_note"))
    assert log == f"company:{firm}"
    assert notes == {"advisors": f"advisors:{firm}", "author": f"user:{services.me.user_id}"}


def test_advice_to_somebody_else_lies_with_the_organisation(services):
    log = services.advice_logs.add(open_advice(name="Torin kävijä", note="Kysyi verkkokaupasta"))

    with services.store.read() as connection:
        (bucket,) = connection.execute("SELECT bucket FROM advice_log").fetchone()
    assert bucket == f"organisation:{services.me.organisation_id}"
    (line,) = lines(services)
    assert (line.id, line.whom, line.category, line.municipality) == (log, "Torin kävijä", "person", "740")


def test_short_and_open_advice_are_counted_apart(services, firm):
    other = services.companies.create(NewCompany("Savottakone Oy", municipality="491"))
    for draft in (for_firm(firm), for_firm(firm), for_firm(other), open_advice(), open_advice()):
        services.advice_logs.add(draft)
    gone = services.advice_logs.add(open_advice())
    services.advice_logs.delete(gone)

    short, open_ = services.advice_book.book().counts
    assert (short.times, short.minutes, short.firms, short.others, short.municipalities) == (3, 75, 2, 0, 1)
    assert (open_.times, open_.minutes, open_.firms, open_.others, open_.municipalities) == (2, 20, 0, 2, 1)


def test_a_change_can_be_taken_back_with_notes_and_action(services, firm):
    first = for_firm(firm, note="a", private={"advisors": "b"}, agreed="Teko")
    log = services.advice_logs.add(first)

    before = services.advice_logs.edit(log, for_firm(firm, note="toinen"))
    assert services.advice_book.draft(log).private == {}
    assert services.actions.of_company(firm) == ()
    services.advice_logs.edit(log, before)

    assert services.advice_book.draft(log) == replace(first, topics=("TP2.1", "TP2.3"))
    assert [one.draft.title for one in services.actions.of_company(firm)] == ["Teko"]


def test_deleted_advice_takes_its_action_along_and_comes_back_with_it(services, firm):
    log = services.advice_logs.add(for_firm(firm, agreed="Teko"))

    services.advice_logs.delete(log)
    assert (lines(services), services.timeline.of_company(firm), services.actions.of_company(firm)) == (
        (), (), (),
    )  # fmt: skip
    assert [thing.entity for thing in services.trash.rows()] == ["advice_log"]
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.advice_book.draft(log)
    services.advice_logs.restore(log)

    assert [line.id for line in lines(services)] == [log]
    assert len(services.actions.of_company(firm)) == 1


def test_advice_to_a_deleted_firm_is_neither_listed_nor_counted(services, firm):
    services.advice_logs.add(for_firm(firm))
    services.companies.delete(firm)

    assert (lines(services), services.advice_book.book().counts[0].times) == ((), 0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"kind": "long"}, r"field\.choice"),
        ({"channel": "pigeon"}, r"field\.choice"),
        ({"category": "king"}, r"field\.choice"),
        ({"category": None}, r"field\.empty"),
        ({"minutes": 0}, r"field\.out_of_range"),
        ({"minutes": 1441}, r"field\.out_of_range"),
        ({"held_on": TODAY + timedelta(days=1)}, r"entry\.future"),
        ({"name": "x" * 201}, r"field\.too_long"),
        ({"note": "x" * 5_000_000}, r"field\.too_long"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(services, change, code):
    with pytest.raises(InvalidFieldError, match=code):
        services.advice_logs.add(replace(open_advice(), **change))

    assert lines(services) == ()


def test_the_programmes_themes_are_the_topics(services):
    topics = services.advice_book.book().topics

    assert {"TP2.1", "TP2.7"} <= {topic.key for topic in topics}
    assert all(topic.name("sv") for topic in topics)
