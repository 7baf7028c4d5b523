"""The change of one firm: only what both measurements tell, and what could not be compared by its name."""

from dataclasses import replace

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.comparison import Comparability
from digifocus_desktop.forms.firm_change import FlagState
from digifocus_desktop.services.actions import ActionDraft
from tests.analysis_data import answer_all, make_company
from tests.digifocus_desktop.services.test_paired_scores import measure

DONT_KNOW = Answer(Status.DONT_KNOW)


@pytest.fixture
def firm(services):
    return make_company(services)


def own(package, now, then):
    rated = (item.id for item in package.items if item.dimensions == ("A",))
    return {name: Answer(Status.ANSWERED, now, then=then) for name in rated}


def view(services, later):
    return services.firm_changes.view(later)


def test_the_numbers_are_those_of_both_measurements_with_their_range_and_word(services, firm):
    first = measure(services, firm, value=1)
    later = measure(services, firm, "T1", 2, **own(services.forms.current, 3, 0))

    found = view(services, later)
    change = found.change

    level = change.comparison.level
    assert (found.first.id, found.later.id) == (first, later)
    assert (level.before, level.after) == (25, 50)
    assert change.before(level).band.code == "first_steps"
    assert (change.after(level).low, change.after(level).high) == (49, 51), "widest of seven areas, by seven"
    competence = change.comparison.competence
    assert (competence.change.before, competence.retrospective.before, competence.change.after) == (25, 0, 75)
    assert not change.after(competence.change).at_border
    assert not competence.change.slight


def test_a_change_of_one_answer_is_slight(services, firm):
    measure(services, firm, value=2)
    found = view(services, measure(services, firm, "T1", 2, d_lista=Answer.of(3)))

    area = found.change.comparison.of("D")
    assert area.change.points > 0
    assert area.change.slight


@pytest.mark.parametrize(
    ("before", "after", "state"),
    [
        (0, Answer.of(3), FlagState.GONE),
        (0, Answer.of(1), FlagState.STILL),
        (3, Answer.of(0), FlagState.NEW),
        (0, DONT_KNOW, FlagState.UNKNOWN),
        (3, DONT_KNOW, None),
    ],
)
def test_a_red_flag_is_gone_only_where_the_answer_says_so(services, firm, before, after, state):
    measure(services, firm, value=3, h_tunnukset=Answer.of(before))

    found = view(services, measure(services, firm, "T1", 3, h_tunnukset=after))

    assert [one.state for one in found.change.flags] == ([state] if state else [])
    if state is FlagState.UNKNOWN:
        assert found.change.flags[0].after is None


def test_items_that_moved_more_than_a_step_are_told_the_largest_rise_first(services, firm):
    measure(services, firm, value=2)
    later = measure(
        services, firm, "T1", 2, b_suunta=Answer.of(4), d_some=Answer.of(0), f_verkko=Answer.of(3)
    )

    moved = view(services, later).change.moved

    assert [(one.item.id, one.before, one.after) for one in moved] == [("b_suunta", 2, 4), ("d_some", 2, 0)]


def test_another_target_group_leaves_what_is_common_and_names_the_rest(services, firm):
    first = measure(services, firm, value=1)
    later = services.analyses.start(firm, "T1")
    services.analyses.answer(later, {"kohderyhma": Answer.of(("b2c",))})
    answer_all(services, services.analyses.open(later), 3)
    services.analyses.complete(later)

    change = view(services, later).change

    assert [one.id for one in change.only_before] == ["I_MT"]
    assert [one.id for one in change.only_after] == ["I_B2C"]
    compared = {one.dimension.id for one in change.comparison.dimensions}
    assert not {"I_MT", "I_B2C"} & compared
    assert change.comparison.level.after == 75
    assert services.analyses.open(first).answers["m_varaus"].value == 1, "the first answers are kept"


def test_an_unfinished_measurement_shows_what_is_answered_and_nothing_as_0(services, firm):
    measure(services, firm, value=1)
    later = services.analyses.start(firm, "T1")
    services.analyses.answer(
        later, {name: Answer.of(3) for name in ("d_some", "d_sisalto", "d_lista", "d_mainonta")}
    )

    found = view(services, later)

    assert not found.later.completed
    assert found.later.left > 40
    assert found.change.comparison.of("D").change.after == 75
    assert found.change.comparison.of("C").change is None
    assert found.change.comparison.level is None


def test_numbers_and_what_became_of_the_steps_stand_beside_it(services, firm):
    measure(services, firm, l_tunnit=Answer.of(10), l_netti=Answer.of(2))
    told = {"v_askeleet": Answer.of("osa"), "v_hyoty": Answer.of(("aika", "myynti"))}
    later = measure(services, firm, "T1", l_tunnit=Answer.of(6), p_henkilosto=Answer.of(4), **told)

    found = view(services, later)

    values = {
        one.item.id: (one.before and one.before.value, one.after and one.after.value) for one in found.numbers
    }
    assert values == {"p_henkilosto": (None, 4), "l_tunnit": (10, 6), "l_netti": (2, None)}
    assert {one.item.id: one.after.value for one in found.told} == {
        "v_askeleet": "osa",
        "v_hyoty": ("aika", "myynti"),
    }


def test_a_rise_counts_as_significant_in_what_was_agreed(services, firm):
    measure(services, firm, value=1)
    later = measure(services, firm, "T1", 3)
    assert not view(services, later).change.comparison.of("D").significant

    services.actions.add(firm, ActionDraft("Kerää lista", items=("d_lista",)))

    found = view(services, later)
    assert found.change.comparison.of("D").significant
    assert [one.draft.title for one in found.actions] == ["Kerää lista"]


def test_a_newer_form_names_the_items_it_treats_otherwise(services, firm, monkeypatch):
    measure(services, firm, value=1)
    old = services.forms.current
    renamed = tuple(replace(choice, name=f"{choice.name}x") for choice in old.item("d_some").choices)
    changed = {
        "d_some": replace(old.item("d_some"), choices=renamed),
        "d_lista": replace(old.item("d_lista"), weight=2.0),
        "to_mainonta": replace(old.item("to_mainonta"), weight=2.0),
    }
    items = tuple(changed.get(item.id, item) for item in old.items if item.id != "d_vuosikello")
    sections = tuple(
        replace(section, items=tuple(name for name in section.items if name != "d_vuosikello"))
        for section in old.sections
    )
    newer = replace(old, version="2099.1.0", items=items, sections=sections)
    monkeypatch.setattr(type(services.forms), "current", newer)
    later = services.analyses.start(firm, "T1", newer=True)
    answer_all(services, services.analyses.open(later), 3)
    services.analyses.complete(later)

    found = view(services, later)

    assert (found.first.version, found.later.version) == (old.version, "2099.1.0")
    assert found.change.comparison.comparability is Comparability.BROKEN
    versions = found.change.versions
    named = [[one.id for one in part] for part in (versions.broken, versions.shifted, versions.removed)]
    assert named == [["d_some"], ["d_lista"], ["d_vuosikello"]], "an agency's question is none of the farm's"


def test_a_first_measurement_and_one_without_a_start_have_no_change(services, firm):
    alone = services.analyses.start(firm, "T1")
    first = measure(services, make_company(services, "Toinen tila"))

    for identity in (alone, first):
        with pytest.raises(InvalidFieldError) as caught:
            view(services, identity)
        assert caught.value.code == "change.no_start"


def test_the_short_measurement_a_year_later_is_compared_over_what_it_asks(services, firm):
    measure(services, firm, value=1)
    identity = services.analyses.start(firm, "T2", quick=True)
    answer_all(services, services.analyses.open(identity), 3, l_tunnit=Answer.of(2))
    services.analyses.complete(identity)

    found = view(services, identity)

    assert found.later.quick
    assert found.change.comparison.level.after == 75
    assert found.change.comparison.of("H").change is None
    assert [one.item.id for one in found.numbers] == ["l_tunnit"]
