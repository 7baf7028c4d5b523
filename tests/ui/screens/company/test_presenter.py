"""The page of a firm without its widgets: what is stored, told, undone, and where it leads."""

from datetime import date

import pytest

from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.people import PersonDraft
from digifocus_desktop.services.timeline import EntryDraft
from ui.screens.company.deeds import DeedKind
from ui.screens.company.presenter import CompanyPresenter, Told
from ui.screens.company.state import FormKind, Tab
from ui.shared.navigation import Route


@pytest.fixture
def presenter(firm, context):
    presenter = CompanyPresenter(context)
    presenter.enter(Route("company", firm))
    return presenter


@pytest.fixture
def told(presenter):
    """What the person was told of, with the ways to undo it."""
    told: list[Told] = []
    presenter.done.connect(told.append)
    return told


def test_entering_reads_the_firm_and_remembers_that_it_was_opened(presenter, services):
    assert presenter.state.view.name == "Mäkelän tila"
    assert [firm.name for firm in services.today.view().recent] == ["Mäkelän tila"]


def test_a_changed_fact_is_stored_told_and_undone(presenter, told, facts):
    presenter.change_fact("phone", "015 123 456")
    assert facts("phone") == "+35815123456"
    assert (told[0].kind, told[0].subject) == (DeedKind.FACT, "phone")
    assert presenter.state.view.facts["phone"] == "+35815123456"

    told[0].undo()

    assert facts("phone") is None
    assert presenter.state.view.facts["phone"] is None


def test_the_same_value_again_is_no_change(presenter, told):
    presenter.change_fact("name", "Mäkelän tila")
    presenter.change_fact("website", "")

    assert told == []


def test_a_refused_value_stays_out_of_the_store_and_its_field_is_named(presenter, facts):
    presenter.open_form(FormKind.FACTS)

    presenter.change_fact("business_id", "9914207-6")

    assert facts("business_id") == "9914207-5"
    assert presenter.state.errors["business_id"].code == "business_id.check_digit"
    presenter.change_fact("business_id", "9914207-5")
    assert presenter.state.errors == {}


def test_the_firm_is_handed_over_and_back(presenter, told, facts, services):
    presenter.hand_over(None)
    assert facts("owner_user_id") is None

    told[0].undo()

    assert facts("owner_user_id") == services.me.user_id


def test_a_person_is_added_changed_and_removed_each_with_undo(presenter, told, services, firm):
    def names():
        return [person.draft.name for person in services.people.of_company(firm)]

    presenter.open_form(FormKind.PERSON)
    presenter.save_person(PersonDraft("Antti"))
    assert (names(), presenter.state.form) == (["Anna Mäkelä", "Antti"], None)

    antti = services.people.of_company(firm)[1].id
    presenter.open_form(FormKind.PERSON, antti)
    presenter.save_person(PersonDraft("Antti Mäkelä"))
    assert names() == ["Anna Mäkelä", "Antti Mäkelä"]
    told[-1].undo()
    assert names() == ["Anna Mäkelä", "Antti"]

    presenter.remove_person(antti, "Antti")
    assert names() == ["Anna Mäkelä"]
    told[-1].undo()
    assert names() == ["Anna Mäkelä", "Antti"]


def test_a_form_that_was_refused_stays_open_with_the_error(presenter):
    presenter.open_form(FormKind.ACTION)

    presenter.save_action(ActionDraft(""))

    assert presenter.state.is_open(FormKind.ACTION)
    assert presenter.state.errors["title"].code == "field.empty"


def test_an_action_is_ticked_and_opened_again(presenter, told, services, firm):
    action = services.actions.of_company(firm)[0]

    presenter.tick_action(action.id, True)
    assert services.actions.of_company(firm)[1].done
    told[0].undo()

    assert not any(one.done for one in services.actions.of_company(firm))


def test_a_line_of_the_timeline_is_added_and_undone(presenter, told):
    presenter.open_form(FormKind.ENTRY)
    presenter.save_entry(EntryDraft("meeting", date(2026, 11, 20), "messuilla"))
    assert presenter.state.view.timeline[0].words == "messuilla"

    told[0].undo()

    assert presenter.state.view.timeline[0].words == "käynti sovittu"


def test_consent_is_given_withdrawn_and_undone(presenter, told):
    text = presenter.state.view.consent_text["en"]

    presenter.give_consent(text, "contract", date(2026, 11, 13))
    assert presenter.state.view.consent.given
    presenter.withdraw_consent("message", None)
    assert not presenter.state.view.consent.given
    told[1].undo()
    assert presenter.state.view.consent.given
    told[0].undo()
    assert presenter.state.view.consent is None


def test_deleting_goes_back_and_undo_brings_the_firm_back(presenter, told, context, services, firm):
    context.navigator.go(Route("companies"))
    context.navigator.go(Route("company", firm))

    presenter.delete()

    assert context.navigator.current == Route("companies")
    assert services.company_lists.page("", ListFilter()).total == 0
    told[0].undo()
    presenter.enter(Route("company", firm))
    assert presenter.state.view.name == "Mäkelän tila"
    assert presenter.state.trouble is None


def test_deleting_leaves_a_person_who_has_gone_on_where_he_is(presenter, context, firm):
    context.navigator.go(Route("company", firm))
    context.navigator.go(Route("trash"))

    presenter.delete()

    assert context.navigator.current == Route("trash")


def test_a_firm_that_is_gone_is_told(context, services, firm):
    services.companies.delete(firm)
    presenter = CompanyPresenter(context)

    presenter.enter(Route("company", firm))

    assert presenter.state.view is None
    assert presenter.state.trouble is not None
    assert presenter.state.trouble.code == "record.gone"


def test_the_next_act_leads_to_the_analysis_and_then_to_the_interview(presenter, context, services, firm):
    presenter.act()
    assert context.navigator.current == Route("analysis", params={"company": firm})

    analysis = services.analyses.start(firm)
    presenter.act()
    assert context.navigator.current == Route("analysis", analysis)

    services.analyses.complete(analysis)
    presenter.act()
    assert context.navigator.current == Route("interview", params={"company": firm})


def test_history_is_read_when_its_tab_is_opened_and_follows_changes(presenter):
    assert presenter.state.history is None

    presenter.show_tab(Tab.HISTORY)
    before = len(presenter.state.history or ())
    presenter.change_fact("phone", "015 123 456")

    assert len(presenter.state.history or ()) == before + 1


def test_a_change_of_another_screen_is_shown_and_one_after_leaving_is_not(presenter, services, firm):
    services.companies.change(firm, "name", "Uusi nimi")
    assert presenter.state.view.name == "Uusi nimi"

    presenter.leave()
    services.companies.change(firm, "name", "Toinen nimi")

    assert presenter.state.view.name == "Uusi nimi"


def test_another_firm_begins_on_the_summary(presenter, services):
    presenter.show_tab(Tab.HISTORY)
    other = services.companies.create(NewCompany(name="Toinen"))

    presenter.enter(Route("company", other))
    assert (presenter.state.tab, presenter.state.view.name) == (Tab.SUMMARY, "Toinen")
    presenter.enter(Route("company", other, {"tab": "documents"}))
    assert presenter.state.tab is Tab.DOCUMENTS
