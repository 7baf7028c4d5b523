"""Papers as response sets of their own: mode, day, who keyed, one under way a firm and course."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.model.advice import ResponseSet
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.workspaces import NOON

TODAY = NOON.astimezone().date()


@pytest.fixture
def firm(services):
    return make_company(services)


def _row(services, found):
    with services.store.read() as connection:
        return connection.execute(
            "SELECT mode, phase, quick, started_at, advisor_user_id FROM response_set WHERE id = ?", (found,)
        ).fetchone()


def test_a_paper_is_stored_as_paper_of_its_day_by_whoever_keys_it(services, firm):
    found = services.keying.start(firm, "quick", TODAY - timedelta(days=9))

    mode, phase, quick, _, advisor = _row(services, found)
    assert (mode, phase, quick) == ("paper", "T0", 1)
    assert advisor == services.me.user_id
    paper = services.keying.open(found)
    assert paper.started_at.astimezone().date() == TODAY - timedelta(days=9)
    assert paper.company_name == "Mäkelän tila"


def test_what_is_known_of_the_firm_is_there_already(services, firm):
    paper = services.keying.open(services.keying.start(firm, "full", TODAY))

    assert paper.answers["kohderyhma"] == Answer.of(("matkailu",))


def test_numbers_are_those_of_the_firms_printed_form(services, firm):
    paper = services.keying.open(services.keying.start(firm, "full", TODAY))

    assert paper.numbers["kohderyhma"] == 1
    assert "vk_vaihe" not in paper.numbers
    assert sorted(paper.numbers.values()) == list(range(1, len(paper.numbers) + 1))


def test_a_paper_under_way_is_gone_on_with_and_another_course_is_another(services, firm):
    found = services.keying.start(firm, "full", TODAY - timedelta(days=1))

    assert services.keying.start(firm, "full", TODAY) == found
    assert services.keying.start(firm, "quick", TODAY) != found
    assert services.keying.look(firm).under_way.keys() == {"full", "quick"}


def test_an_analysis_with_the_advisor_is_never_taken_for_a_paper(services, firm):
    analysis = services.analyses.start(firm)
    services.analyses.complete(analysis)

    assert services.keying.start(firm, "full", TODAY) != analysis
    assert services.keying.look(firm).measured == {"full"}


def test_a_paper_of_tomorrow_is_refused(services, firm):
    with pytest.raises(InvalidFieldError, match=r"paper\.future"):
        services.keying.start(firm, "full", TODAY + timedelta(days=1))
    with services.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM response_set").fetchone() == (0,)


def test_a_paper_of_a_mistyped_year_is_refused(services, firm):
    with pytest.raises(InvalidFieldError, match=r"field\.date"):
        services.keying.start(firm, "full", date.min)


def test_a_firm_that_is_gone_is_told(services):
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.keying.look("nobody")
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.keying.start("nobody", "full", TODAY)


def test_an_answer_that_branching_hides_is_kept_and_not_scored(services, firm):
    """A site that is not there and an answer about it: both stay, the score is that of no site."""

    def level(**answers):
        found = services.keying.start(firm, "full", TODAY)
        services.analyses.answer(found, {name: Answer.of(value) for name, value in answers.items()})
        result = services.results.result(found).result
        kept = services.keying.open(found).answers
        services.analyses.complete(found)
        with services.store.write() as session:
            session.get(ResponseSet, found).deleted = True
        return next(one.score for one in result.dimensions if one.dimension.id == "C"), kept

    plain = {"c_sivut": 0, "c_haku": 2, "c_arvostelut": 2}
    without, _ = level(**plain)
    against, kept = level(**plain, c_mobiili=4)

    assert kept["c_mobiili"] == Answer.of(4)
    assert without is not None
    assert against.value == without.value


def test_a_paper_of_a_year_later_is_the_short_measurement_with_what_stays_known(services, firm):
    measure(services, firm, p_rooli=Answer.of("yrittaja"), l_tunnit=Answer.of(6), c_sivut=Answer.of(1))
    found = services.keying.start(firm, "t2", TODAY)
    paper = services.keying.open(found)

    assert _row(services, found)[:3] == ("paper", "T2", 1)
    assert services.keying.look(firm).under_way == {"t2": found}
    assert paper.answers["kohderyhma"] == Answer.of(("matkailu",))
    assert not {"c_sivut", "l_tunnit"} & paper.answers.keys(), "asked anew"
    assert "l_tunnit" in paper.numbers
    assert "c_mobiili" not in paper.numbers

    services.analyses.answer(found, {"l_tunnit": Answer.of(2), "c_sivut": Answer.of(3)})
    services.analyses.complete(found)
    change = services.firm_changes.view(found)
    assert change.later.phase == "T2"
    assert services.keying.look(firm).measured == {"full", "t2"}


def test_a_paper_at_the_end_has_the_form_of_the_first_measurement(services, firm, monkeypatch):
    measure(services, firm)
    first = services.forms.current
    monkeypatch.setattr(type(services.forms), "current", replace(first, version="2099.1.0"))

    assert services.keying.open(services.keying.start(firm, "t1", TODAY)).package.version == first.version
    assert services.keying.open(services.keying.start(firm, "full", TODAY)).package.version == "2099.1.0"
