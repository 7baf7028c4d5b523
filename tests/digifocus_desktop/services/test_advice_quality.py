"""How often advisors depart from the rules: over interviewed firms, by rule, never by advisor."""

from dataclasses import fields

import pytest

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.services.advice_quality import OWN, Departures, RuleDeparture
from digifocus_desktop.services.advice_values import Reason
from tests.analysis_data import make_company


@pytest.fixture
def plans(services):
    """Analyses with an interview, as many as it takes to be told."""

    def made(count):
        found = []
        for number in range(count):
            company = make_company(services, f"Firma {number}", ("matkailu",))
            analysis = services.analyses.start(company)
            services.interviews.start(company, analysis)
            found.append(analysis)
        return found

    return made


def test_fewer_than_five_interviews_tell_nothing(services, plans):
    found = plans(LEAST_TOLD - 1)
    services.advice.drop(found[0], "theme:TP2.1", Reason.JUDGEMENT)

    departures = services.advice_quality.departures()

    assert departures == Departures(LEAST_TOLD - 1)
    assert departures.share is None


def test_plans_are_counted_once_however_much_was_changed_in_them(services, plans):
    followed, one, two, *_ = plans(LEAST_TOLD)
    services.advice.drop(one, "theme:TP2.1", Reason.NO_TIME_OR_MONEY)
    services.advice.drop(one, "theme:TP2.3", Reason.NO_TIME_OR_MONEY)
    services.advice.move(two, "theme:TP2.1", 0, Reason.FIRM_WISH)
    services.advice.add_own(two, "Kysytään naapurilta", Reason.FIRM_WISH)
    services.advice.add_own(two, "Soitetaan", Reason.JUDGEMENT)
    alone = services.analyses.start(make_company(services, "Ilman haastattelua", ("matkailu",)))
    services.advice.drop(alone, "theme:TP2.1", Reason.JUDGEMENT)

    found = services.advice_quality.departures()

    assert (found.plans, found.overridden, found.share) == (LEAST_TOLD, 2, 2 / LEAST_TOLD)
    assert (found.dropped, found.moved, found.added) == (1, 1, 1)
    rules = {one.code: (one.dropped, one.moved, one.added) for one in found.rules}
    assert rules == {"theme:TP2.1": (1, 1, 0), OWN: (0, 0, 2), "theme:TP2.3": (1, 0, 0)}
    assert {one.code: bool(one.title) for one in found.rules} == {
        "theme:TP2.1": True,
        "theme:TP2.3": True,
        OWN: False,
    }
    assert dict(found.reasons) == {
        Reason.NO_TIME_OR_MONEY: 2,
        Reason.FIRM_WISH: 2,
        Reason.JUDGEMENT: 1,
    }
    assert followed


def test_what_was_taken_back_counts_no_more(services, plans):
    first, *_ = plans(LEAST_TOLD)
    services.advice.move(first, "theme:TP2.1", 0, Reason.FIRM_WISH)
    services.advice.follow_rules(first, "theme:TP2.1")
    before = services.advice.drop(first, "theme:TP2.3", Reason.FIRM_WISH)
    services.advice.undo(before)

    found = services.advice_quality.departures()

    assert (found.overridden, found.rules, found.reasons) == (0, (), ())


def test_no_figure_has_a_place_for_an_advisor():
    names = {field.name for kind in (Departures, RuleDeparture) for field in fields(kind)}

    assert not {name for name in names if "advisor" in name or "user" in name or "organisation" in name}
