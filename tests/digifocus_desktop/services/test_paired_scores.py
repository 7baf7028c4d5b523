"""The tables of pairs: a later measurement beside the first one, made anew with the scores."""

import pytest

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.services import scores
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.paired_scores import THEN
from tests.analysis_data import answer_all, make_company


def measure(services, firm, phase="T0", value=2, finished=True, **others):
    identity = services.analyses.start(firm, phase)
    answer_all(services, services.analyses.open(identity), value, **others)
    if finished:
        services.analyses.complete(identity)
    return identity


def pairs(services):
    with services.store.read() as connection:
        return {
            (later, dimension): (baseline, before, after)
            for later, baseline, dimension, before, after in connection.execute(
                "SELECT response_set_id, baseline_id, dimension, before, after FROM paired_score"
            )
        }


@pytest.fixture
def firm(services):
    return make_company(services)


def test_a_finished_later_measurement_has_its_pair(services, firm):
    first = measure(services, firm)
    later = measure(services, firm, "T1", 3)

    found = pairs(services)

    assert found[later, LEVEL] == (first, 50, 75)
    assert found[later, COMPETENCE] == (first, 50, 75)
    assert found[later, "D"] == (first, 50, 75)
    assert (later, THEN) not in found
    with services.store.read() as connection:
        rows = connection.execute(
            "SELECT response_set_id, baseline_id, company_id, phase, mode, comparability FROM paired_analysis"
        ).fetchall()
    assert [tuple(row) for row in rows] == [(later, first, firm, "T1", "advisor", "same")]


def test_an_unfinished_measurement_has_none_and_reopening_takes_it_away(services, firm):
    measure(services, firm)
    later = measure(services, firm, "T1", 3, finished=False)
    assert not pairs(services)

    services.analyses.complete(later)
    assert pairs(services)
    services.analyses.reopen(later)

    assert not pairs(services)


def test_the_start_seen_now_is_a_pair_of_its_own(services, firm):
    measure(services, firm)
    own = {
        item.id: Answer(Answer.of(3).status, 3, then=1)
        for item in services.forms.current.items
        if item.id.startswith("a_")
    }
    later = measure(services, firm, "T1", 3, **own)

    assert pairs(services)[later, THEN][1:] == (25, 75)


@pytest.mark.parametrize("which", ["first", "later"])
def test_a_corrected_answer_of_either_changes_the_pair(services, firm, which):
    first, later = measure(services, firm), measure(services, firm, "T1", 3)
    corrected = {"first": first, "later": later}[which]

    services.analyses.answer(corrected, {"b_suunta": Answer.of(4)})

    _, before, after = pairs(services)[later, "B"]
    # one of four equal items: 2 → 4 is 12.5 points, 3 → 4 is 6.25
    assert (before, after) == {"first": (62.5, 75), "later": (50, 81.25)}[which]


def test_deleting_the_first_one_takes_the_pair_away_until_it_is_back(services, firm):
    first = measure(services, firm)
    later = measure(services, firm, "T1", 3)

    services.analyses.delete(first)
    assert not pairs(services)
    services.analyses.restore(first)
    assert pairs(services)[later, LEVEL] == (first, 50, 75)

    services.analyses.delete(later)
    assert not pairs(services)


def test_a_whole_measurement_is_the_start_rather_than_a_quick_one(services, firm):
    whole = measure(services, firm)
    quick = services.analyses.start(firm, quick=True)
    answer_all(services, services.analyses.open(quick), 0)
    services.analyses.complete(quick)

    later = measure(services, firm, "T1", 3)

    assert pairs(services)[later, LEVEL][0] == whole


def test_the_quick_version_a_year_later_compares_what_it_asks(services, firm):
    first = measure(services, firm)
    identity = services.analyses.start(firm, "T2", quick=True)
    answer_all(services, services.analyses.open(identity), 3)
    services.analyses.complete(identity)

    found = pairs(services)

    assert found[identity, LEVEL] == (first, 50, 75)
    assert (identity, "H") not in found, "one item alone is no measurement of an area"


def test_making_the_tables_anew_gives_the_same_pairs_and_no_others(services, firm, monkeypatch):
    monkeypatch.setattr(scores, "SLICE_SECONDS", 0.0001)
    measure(services, firm)
    measure(services, firm, "T1", 3)
    before = pairs(services)
    assert before
    with services.store.local() as connection:
        connection.execute("DELETE FROM paired_score")
        for nobody in ("0", "zz"):
            connection.execute("INSERT INTO paired_score VALUES (?, ?, 'B', 1, 2)", (nobody, nobody))

    services.scores.rebuild()

    assert pairs(services) == before
