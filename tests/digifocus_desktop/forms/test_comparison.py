"""Two measurements of one firm; the farm and its sums are those of the scoring tests."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from digifocus_desktop.forms import comparison
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.comparison import Apart, Comparability, comparability
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.forms.runtime import Runtime
from tests.digifocus_desktop.forms.test_scoring import DK, FARM, NA, SKIPPED, answers, filled, scored


def measured(package, **changes):
    return Runtime(package, answers(FARM, **changes))


def compare(before, after, recommended=()) -> Any:
    """The comparison, loosely typed: a part that is missing fails the test by itself."""
    return comparison.compare(before, after, recommended)


def changes_of(found):
    return {one.dimension.id: one.change.points for one in found.dimensions if one.change}


def test_the_change_of_a_dimension_is_the_sum_done_by_hand(package):
    found = compare(measured(package), measured(package, d_some=3, d_sisalto=3, d_mainonta=NA))

    marketing = found.of("D")
    # d_mainonta leaves both: 2+1+1+2 = 6 of 16 before, 3+3+1+2 = 9 of 16 after
    assert (marketing.change.before, marketing.change.after) == (pytest.approx(37.5), pytest.approx(56.25))
    assert marketing.change.points == pytest.approx(18.75)
    assert [one.item.id for one in marketing.items] == ["d_some", "d_sisalto", "d_lista", "d_vuosikello"]
    assert {one.item.id: (one.before, one.after) for one in marketing.left_out} == {
        "d_mainonta": (None, Apart.NOT_APPLICABLE),
        "d_verkkotuote": (Apart.NOT_APPLICABLE, Apart.NOT_APPLICABLE),
    }


def test_the_headline_is_the_mean_of_the_same_dimensions_at_both(package):
    found = compare(measured(package), measured(package, d_some=3))

    level = [one for one in found.dimensions if one.dimension.kind is DimensionKind.LEVEL]
    assert len(level) == 7
    assert found.level.points == pytest.approx(5 / 7)  # one step of five equal items in one of seven
    assert found.level.before == pytest.approx(scored(package, answers(FARM)).level.value)


def test_a_website_that_was_not_there_is_a_start_like_any_other(package):
    without = measured(package, c_sivut=0, c_haku=0)
    built = measured(package, c_sivut=2, c_haku=0)

    found = compare(without, built).of("C")

    # Before 0 of 26 with 2 for the reviews; after 1.5·2 + 2+1+0+2+0 = 8
    assert found.change.before == pytest.approx(100 * 2 / 26)
    assert found.change.after == pytest.approx(100 * 8 / 26)
    assert not found.left_out


@pytest.mark.parametrize(
    ("answer", "why"), [(DK, Apart.DONT_KNOW), (SKIPPED, Apart.SKIPPED), (None, Apart.OPEN)]
)
def test_what_one_measurement_does_not_know_leaves_both(package, answer, why):
    found = compare(measured(package), measured(package, f_talous=answer)).of("F")

    assert [(one.item.id, one.before, one.after) for one in found.left_out] == [("f_talous", None, why)]
    assert found.change.points == 0


def test_a_branch_that_only_one_measurement_has_is_not_compared(package):
    found = compare(measured(package), measured(package, kohderyhma=("b2c",)))

    assert found.of("I_MT") is None
    assert found.of("B") is not None


def test_too_few_common_items_are_not_compared_and_never_nothing(package):
    unknown = dict.fromkeys(("e_osto", "e_asiakastieto", "e_tarjous"), DK)

    found = compare(measured(package, **unknown), measured(package)).of("E")

    assert found.change is None
    assert not found.significant
    # With six of seven the headline stands on the others.
    assert compare(measured(package, **unknown), measured(package)).level is not None


def test_the_start_as_it_is_seen_now_stands_beside_the_plain_change(package):
    later = {
        name: Answer(answer.status, answer.value, then=max(0, answer.value - 1))
        for name, answer in answers(FARM).items()
        if name.startswith("a_") and answer.value is not None
    }

    found = compare(measured(package), measured(package, **later)).competence

    # The farm sees its start one step lower: 2+2+1+1+2+1+2+1 = 12 against 1+1+0+0+1+0+1+0 = 4 of 32
    assert found.change.points == 0
    assert (found.retrospective.before, found.retrospective.after) == (12.5, 37.5)


def test_significant_is_ten_points_and_a_step_in_what_was_recommended(package):
    before, after = measured(package), measured(package, d_some=4)  # 2 of 20 more: 10 points

    assert compare(before, after, {"d_some"}).of("D").significant
    assert not compare(before, after, {"d_sisalto"}).of("D").significant
    assert not compare(before, measured(package, d_some=3), {"d_some"}).of("D").significant
    assert not compare(before, after, {"d_some"}).level_significant  # 10/7 points


def test_the_level_is_significant_only_with_a_step_in_what_was_recommended(package):
    better = {
        item.id: 4
        for item in package.items
        if item.scored and {"C", "D", "E", "F", "H"} & {*item.dimensions} and item.id != "d_lista"
    }
    before, after = measured(package), measured(package, **better, d_lista=FARM["d_lista"])

    assert compare(before, after).level.points > 10
    assert compare(before, after, {"d_some"}).level_significant
    assert not compare(before, after).level_significant
    assert not compare(before, after, {"d_lista"}).level_significant, "where nothing rose"


def test_versions_are_reckoned_with_the_weights_of_the_newer(package):
    items = tuple(
        replace(item, weight=3.0) if item.id == "d_some" else item
        for item in package.items
        if item.id != "d_lista"
    )
    sections = tuple(
        replace(one, items=tuple(name for name in one.items if name != "d_lista")) for one in package.sections
    )
    newer = replace(package, version="2099.1.0", items=items, sections=sections)
    later = Runtime(newer, answers(FARM, d_some=3))

    found = compare(measured(package), later).of("D")

    # 3·2+1+0+2 = 9 of 24 before, 3·3+1+0+2 = 12 of 24 after
    assert found.change.before == pytest.approx(37.5)
    assert found.change.after == pytest.approx(50)
    assert compare(later, measured(package)).of("D").change.points == pytest.approx(-12.5)


def test_versions_say_how_far_they_can_be_compared(package):
    def changed(**fields):
        first = next(item for item in package.items if item.scored)
        items = tuple(replace(item, **fields) if item is first else item for item in package.items)
        return replace(package, version="2099.1.0", items=items)

    assert comparability(package, package) is Comparability.SAME
    assert comparability(package, changed(label={"fi": "Toisin sanoen"})) is Comparability.KEPT


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_same_answers_give_no_change(package, data):
    runtime = Runtime(package, data.draw(filled(package)))

    found = compare(runtime, runtime)

    assert all(points == 0 for points in changes_of(found).values())
    assert found.level is None or found.level.points == 0


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_more_answers_that_do_not_concern_the_firm_are_no_progress(package, data):
    chosen = data.draw(filled(package))
    rated = sorted(name for name in chosen if package.item(name).not_applicable)
    left = data.draw(st.sets(st.sampled_from(rated))) if rated else set()
    fewer = {**chosen, **dict.fromkeys(left, NA)}

    for found in (
        compare(Runtime(package, chosen), Runtime(package, fewer)),
        compare(Runtime(package, fewer), Runtime(package, chosen)),
    ):
        assert all(points == 0 for points in changes_of(found).values())
        assert found.level is None or found.level.points == 0


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_raising_an_answer_never_gives_a_negative_change(package, data):
    chosen = data.draw(filled(package))
    raisable = sorted(
        name
        for name, answer in chosen.items()
        if package.item(name).scored and isinstance(answer.value, int) and answer.value < 4
    )
    assume(raisable)
    name = data.draw(st.sampled_from(raisable))
    raised = {**chosen, name: Answer.of(data.draw(st.integers(chosen[name].value + 1, 4)))}

    found = compare(Runtime(package, chosen), Runtime(package, raised))

    assert all(points >= -1e-9 for points in changes_of(found).values())
    assert found.level is None or found.level.points >= -1e-9


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_other_way_round_is_the_opposite(package, data):
    one, other = (Runtime(package, data.draw(filled(package))) for _ in range(2))

    there, back = compare(one, other), compare(other, one)

    assert changes_of(back) == pytest.approx({name: -points for name, points in changes_of(there).items()})
    assert (there.level and there.level.points) == (back.level and pytest.approx(-back.level.points))


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_the_order_of_answering_does_not_matter(package, data):
    first, chosen = Runtime(package, data.draw(filled(package))), data.draw(filled(package))
    shuffled = dict(data.draw(st.permutations(sorted(chosen.items()))))

    assert compare(first, Runtime(package, shuffled)) == compare(first, Runtime(package, chosen))
