"""A repeated measurement begins with the form and the facts of the first one, never with its ratings."""

from dataclasses import replace

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.forms import package_id
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure


@pytest.fixture
def firm(services):
    made = make_company(services, groups=("matkailu",))
    measure(
        services,
        made,
        p_henkilosto=Answer.of(3),
        p_rooli=Answer.of("yrittaja"),
        l_tunnit=Answer.of(6),
        a_tieto=Answer(Status.ANSWERED, 1, note="vaikeaa"),
    )
    return made


def begun(services, firm, **asked):
    return services.analyses.open(services.analyses.start(firm, "T1", **asked))


def test_facts_that_stay_are_there_and_ratings_and_numbers_are_asked_anew(services, firm):
    found = begun(services, firm)

    assert found.answers["kohderyhma"] == Answer.of(("matkailu",))
    assert found.answers["p_rooli"] == Answer.of("yrittaja")
    assert not {"a_tieto", "b_suunta", "p_henkilosto", "l_tunnit"} & found.answers.keys()


def test_the_first_answers_can_be_seen_beside_it(services, firm):
    found = begun(services, firm)

    assert found.earlier["l_tunnit"] == Answer.of(6)
    assert found.earlier["a_tieto"].value == 1
    assert services.analyses.open(services.analyses.start(firm)).earlier == {}


def test_the_form_of_the_first_one_is_used_again_unless_the_newer_is_asked_for(services, firm, monkeypatch):
    first = begun(services, firm).package
    newer = replace(first, version="2099.1.0")
    other = make_company(services, "Toinen tila")
    measure(services, other)
    monkeypatch.setattr(type(services.forms), "current", newer)

    assert begun(services, other).package.version == first.version
    services.analyses.delete(services.analyses.start(other, "T1"))
    again = begun(services, other, newer=True)

    assert again.package.version == "2099.1.0"
    with services.store.read() as connection:
        assert connection.execute(
            "SELECT 1 FROM form_package WHERE id = ?", (package_id(newer),)
        ).fetchone(), "the version that was answered is kept with the answers"


def test_without_a_finished_first_one_it_begins_like_a_first(services):
    made = make_company(services)

    found = begun(services, made)

    assert found.answers["kohderyhma"] == Answer.of(("matkailu",))
    assert found.earlier == {}


def test_the_start_seen_now_is_stored_beside_the_answer(services, firm):
    found = begun(services, firm)
    services.analyses.answer(found.id, {"a_tieto": Answer(Status.ANSWERED, 3, then=1)})

    assert services.analyses.open(found.id).answers["a_tieto"].then == 1
