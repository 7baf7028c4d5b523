"""Agreed actions: written, ticked, changed, taken away, brought back."""

from datetime import date

import pytest

from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.services.actions import DONE, DROPPED, ActionDraft
from digifocus_desktop.services.company_values import NewCompany


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila"))


def titles(services, firm):
    return [action.draft.title for action in services.actions.of_company(firm)]


def test_an_action_is_stored_as_it_was_said(services, firm):
    said = ActionDraft(
        "Ota tunnistus käyttöön", "Anna", date(2026, 11, 30), "koska", "avaa sivu", 30, "free", ("H1",)
    )

    services.actions.add(firm, said)

    (action,) = services.actions.of_company(firm)
    assert action.draft == said
    assert (action.done, action.late, action.position) == (False, False, 1)


def test_an_action_without_words_is_refused_and_not_stored(services, firm):
    with pytest.raises(InvalidFieldError) as refused:
        services.actions.add(firm, ActionDraft("  "))

    assert (refused.value.code, refused.value.facts["field"]) == ("field.empty", "title")
    assert titles(services, firm) == []


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (ActionDraft("x" * 201), "field.too_long"),
        (ActionDraft("x", cost_class="dear"), "field.choice"),
        (ActionDraft("x", minutes=-1), "field.out_of_range"),
    ],
)
def test_what_cannot_be_is_refused(services, firm, draft, code):
    with pytest.raises(InvalidFieldError) as refused:
        services.actions.add(firm, draft)

    assert refused.value.code == code


def test_open_ones_come_by_their_day_and_done_ones_last(services, firm):
    services.actions.add(firm, ActionDraft("ilman päivää"))
    done = services.actions.add(firm, ActionDraft("tehty", due_on=date(2026, 1, 1)))
    services.actions.add(firm, ActionDraft("myöhemmin", due_on=date(2026, 12, 24)))
    services.actions.add(firm, ActionDraft("pian", due_on=date(2026, 11, 25)))

    services.actions.set_done(done, True)

    assert titles(services, firm) == ["pian", "myöhemmin", "ilman päivää", "tehty"]


def test_a_tick_carries_the_day_and_can_be_taken_away(services, firm):
    action = services.actions.add(firm, ActionDraft("Soita", due_on=date(2026, 11, 1)))
    assert services.actions.of_company(firm)[0].late

    services.actions.set_done(action, True)
    (ticked,) = services.actions.of_company(firm)
    services.actions.set_done(action, False)
    (again,) = services.actions.of_company(firm)

    assert (ticked.done_on, ticked.late) == (date(2026, 11, 24), False)
    assert (again.done, again.late) == (False, True)


def test_editing_gives_back_what_was_said_before(services, firm):
    first = ActionDraft("Soita", "Anna")
    action = services.actions.add(firm, first)

    before = services.actions.edit(action, ActionDraft("Kirjoita", "Antti", date(2026, 12, 1)))
    services.actions.edit(action, before)

    assert before == first
    assert services.actions.of_company(firm)[0].draft == first


def test_a_deleted_action_comes_back(services, firm):
    action = services.actions.add(firm, ActionDraft("Soita"))

    services.actions.delete(action)
    gone = titles(services, firm)
    services.actions.restore(action)

    assert (gone, titles(services, firm)) == ([], ["Soita"])


def test_actions_of_an_interview_are_those_agreed_in_it(services, firm):
    services.actions.add(firm, ActionDraft("muu"))
    services.actions.add(firm, ActionDraft("b"), interview_id="i1")
    services.actions.add(firm, ActionDraft("a"), interview_id="i1")

    assert [action.draft.title for action in services.actions.of_interview("i1")] == ["b", "a"]


def test_an_action_that_is_not_here_is_told(services):
    with pytest.raises(StoreError) as refused:
        services.actions.set_done("nowhere", True)

    assert refused.value.code == "record.gone"


def test_giving_up_needs_a_reason_and_is_neither_late_nor_done(services, firm):
    action = services.actions.add(firm, ActionDraft("Soita", due_on=date(2026, 11, 1)))
    with pytest.raises(InvalidFieldError) as refused:
        services.actions.edit(action, ActionDraft("Soita", state=DROPPED))
    assert (refused.value.code, refused.value.facts["field"]) == ("field.empty", "state_reason")

    services.actions.edit(action, ActionDraft("Soita", state=DROPPED, state_reason="Numero vaihtui."))

    (given_up,) = services.actions.of_company(firm)
    assert (given_up.dropped, given_up.state_reason) == (True, "Numero vaihtui.")
    assert (given_up.done, given_up.late) == (False, False)


def test_undoing_a_change_of_state_brings_the_state_back(services, firm):
    action = services.actions.add(firm, ActionDraft("Soita"))
    services.actions.set_done(action, True)

    before = services.actions.edit(action, ActionDraft("Soita", state=DROPPED, state_reason="Ei vastaa."))
    dropped = services.actions.of_company(firm)[0].state
    services.actions.edit(action, before)

    (again,) = services.actions.of_company(firm)
    assert (dropped, again.state, again.state_reason) == (DROPPED, DONE, "")
    assert again.done_on == date(2026, 11, 24)


def test_a_change_of_words_leaves_the_state_alone(services, firm):
    action = services.actions.add(firm, ActionDraft("Soita"))
    services.actions.edit(action, ActionDraft("Soita", state=DROPPED, state_reason="Ei vastaa."))

    services.actions.edit(action, ActionDraft("Soita pankkiin"))

    (kept,) = services.actions.of_company(firm)
    assert (kept.draft.title, kept.state, kept.state_reason) == ("Soita pankkiin", DROPPED, "Ei vastaa.")
