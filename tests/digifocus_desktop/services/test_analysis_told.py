"""What a finished analysis does to the facts of its firm."""

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.company_values import NewCompany

ANSWERS = {
    "kohderyhma": Answer.of(("matkailu",)),
    "p_liikevaihto": Answer.of("20_100t"),
    "p_henkilosto": Answer.of(2),
    "p_kunta": Answer.of("muu"),
    "p_toimiala": Answer.of("I"),
    "p_alku": Answer.of(1998),
}
TOLD = ("target_groups", "turnover_class", "staff_fte", "industry", "founded_year")


def facts(services, firm):
    view = services.company_pages.view(firm)
    return {name: view.facts[name] for name in TOLD}


def finished(services, firm, answers):
    analysis = services.analyses.start(firm)
    services.analyses.answer(analysis, answers)
    services.analyses.complete(analysis)
    return services.told_facts.fill(analysis)


def test_empty_facts_are_filled_and_emptied_again(services):
    firm = services.companies.create(NewCompany("Mäkelän tila"))
    before = facts(services, firm)

    filled = finished(services, firm, ANSWERS)

    assert list(facts(services, firm).values()) == [("matkailu",), "20_100t", 2.0, "I", 1998]
    assert tuple(one.field for one in filled.saved) == TOLD
    assert filled.differing == ()
    assert services.company_pages.view(firm).facts["municipality"] is None

    services.companies.change(firm, "staff_fte", 4.0)
    services.told_facts.undo(filled)
    assert facts(services, firm) == {**before, "staff_fte": 4.0}


def test_what_differs_stays_until_a_person_takes_it(services):
    new = NewCompany("Mäkelän tila", target_groups=("b2b",), turnover_class="yli2m", staff_fte=1.5)
    firm = services.companies.create(new)

    filled = finished(services, firm, {**ANSWERS, "p_liikevaihto": Answer.of("20_100t")})

    assert filled.differing == ("target_groups", "turnover_class")
    assert facts(services, firm)["turnover_class"] == "yli2m"
    assert services.company_pages.view(firm).told == {
        "target_groups": ["matkailu"],
        "turnover_class": "20_100t",
    }
    services.told_facts.take(firm, "turnover_class")
    assert facts(services, firm)["turnover_class"] == "20_100t"
    services.told_facts.keep(firm, "target_groups")
    assert services.company_pages.view(firm).told == {}
    assert facts(services, firm)["target_groups"] == ("b2b",)


def test_a_group_that_the_form_does_not_offer_is_no_difference(services):
    firm = services.companies.create(NewCompany("Mäkelän tila", target_groups=("matkailu", "maatila")))

    assert finished(services, firm, ANSWERS).differing == ()


def test_a_fact_changed_by_hand_afterwards_is_asked_about_no_more(services):
    firm = services.companies.create(NewCompany("Mäkelän tila", turnover_class="yli2m"))
    finished(services, firm, ANSWERS)

    services.companies.change(firm, "turnover_class", "100_400t")

    assert services.company_pages.view(firm).told == {}


@pytest.mark.parametrize("answer", [Answer(Status.DONT_KNOW), Answer(Status.SKIPPED), Answer.of("ei_sano")])
def test_what_was_not_told_changes_no_fact(services, answer):
    firm = services.companies.create(NewCompany("Mäkelän tila", turnover_class="yli2m"))

    filled = finished(services, firm, {"p_liikevaihto": answer})

    assert (filled.saved, filled.differing) == ((), ())
    assert services.company_pages.view(firm).told == {}


def test_a_firm_of_another_organisation_keeps_its_own_facts(services):
    firm = services.companies.create(NewCompany("Mäkelän tila"))
    analysis = services.analyses.start(firm)
    services.analyses.answer(analysis, ANSWERS)
    services.companies.set_owner(firm, None, "another organisation")

    filled = services.told_facts.fill(analysis)

    assert "target_groups" not in {one.field for one in filled.saved}
    assert facts(services, firm)["target_groups"] == ()
