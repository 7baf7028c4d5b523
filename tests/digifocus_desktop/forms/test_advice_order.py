"""The order of the instrument, section 8.2, over the shipped package."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digifocus_desktop.forms.advice import gate_open
from digifocus_desktop.forms.advice_matrix import HelpKind
from digifocus_desktop.forms.advice_order import Offered, Ordering, Place, StepKind
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime

PATHS = {
    "vk": ("TP4.1", "TP4.2"),
    "toimisto": ("TP3", "TP3.1", "TP3.2", "TP3.3", "TP3.4"),
    "b2b": ("TP5.1", "TP5.2", "TP5.3", "TP5.4"),
    "matkailu": ("TP6.1",),
    "urakointi": ("TP6.2",),
}
FREE = ("NEUV", "AVOIN")
RANK = [Place.FLAG, Place.OWN_PATH, Place.WISH, Place.FOUNDATION, Place.FREE]


def ordering(package, answers, closed=()):
    """The rules over answers, the programme standing open but for the themes named."""
    runtime = Runtime(package, {k: v if isinstance(v, Answer) else Answer.of(v) for k, v in answers.items()})
    told = runtime.answers.get("kohderyhma")
    groups = told.value if told and isinstance(told.value, tuple) else ()
    own = {code for group in groups for code in PATHS.get(group, ())}
    offered = {
        theme.code: Offered(
            gate_open(runtime, theme.gate),
            theme.code not in closed,
            theme.code in own,
            free=theme.code in FREE,
        )
        for theme in package.themes
    }
    return Ordering(runtime, score_runtime(runtime), offered)


def weak(package, groups, value=1, **others):
    """Answer every rated question alike, but for safety, which is well."""
    facts = {"kohderyhma": groups, "t_aika": "yli3h", **others}
    for item in package.items:
        if item.scored and item.kind == "level":
            facts.setdefault(item.id, 4 if item.id.startswith("h_") else value)
        elif item.scored:
            facts.setdefault(item.id, 1)
    return facts


def codes(found):
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("groups", "others", "expected"),
    [
        (("b2c",), {}, ["theme:TP2.1", "theme:TP2.4", "act:b_asiakas"]),
        (("vk",), {"vk_vaihe": "suunnitteilla"}, ["theme:TP4.1", "theme:TP2.1", "act:b_asiakas"]),
        (("vk",), {"vk_vaihe": "toiminnassa"}, ["theme:TP4.2", "theme:TP2.1", "act:b_asiakas"]),
        (("toimisto",), {}, ["theme:TP3", "theme:TP2.1", "act:b_asiakas"]),
        (("b2b",), {"t_kasvu": "oma_tyo"}, ["theme:TP5.1", "theme:TP2.1", "act:b_asiakas"]),
        (("b2b",), {"t_kasvu": "nykyinen"}, ["theme:TP2.1", "theme:TP2.4", "act:b_asiakas"]),
        (("matkailu",), {}, ["theme:TP6.1", "theme:TP2.1", "act:b_asiakas"]),
        (("urakointi",), {}, ["theme:TP6.2", "theme:TP2.1", "act:b_asiakas"]),
        (("matkailu", "urakointi"), {}, ["theme:TP6.1", "theme:TP6.2", "act:b_asiakas"]),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else None,
)
def test_each_target_group_gets_its_own_path_first_and_something_free(package, groups, others, expected):
    found = ordering(package, weak(package, groups, **others)).chosen()

    assert codes(found)[:2] == expected[:2]
    assert found[-1].free


def test_red_flags_come_before_everything_in_the_order_of_the_form(package):
    answers = weak(package, ("matkailu",), h_omistus=0, h_tunnukset=1)

    found = ordering(package, answers).chosen()

    assert codes(found) == ["flag:h_tunnukset", "flag:h_omistus", "theme:TP6.1"]
    assert [one.place for one in found] == [Place.FLAG, Place.FLAG, Place.OWN_PATH]


SAFETY = ("h_tunnukset", "h_varmuuskopio", "h_paivitykset", "h_tietosuoja", "h_varautuminen", "h_omistus")


def test_red_flags_of_one_kind_are_one_step_and_leave_room_for_the_path(package):
    answers = weak(package, ("matkailu",), h_tunnukset=0, h_varmuuskopio=0, h_paivitykset=0)

    rules = ordering(package, answers)

    assert codes(rules.chosen())[:2] == ["flag:h_tunnukset", "theme:TP6.1"]
    assert codes(rules.candidates())[:3] == ["flag:h_tunnukset", "flag:h_varmuuskopio", "flag:h_paivitykset"]
    dropped = rules.chosen(without=frozenset(["flag:h_tunnukset"]))
    assert codes(dropped)[0] == "flag:h_varmuuskopio"


def test_red_flags_leave_the_last_step_to_what_the_firm_came_for(package):
    answers = weak(package, ("matkailu",), **dict.fromkeys(SAFETY, 0))

    rules = ordering(package, answers)

    assert codes(rules.chosen()) == ["flag:h_tunnukset", "flag:h_tietosuoja", "theme:TP6.1"]
    assert codes(rules.candidates())[:6] == [f"flag:{name}" for name in SAFETY]


def test_where_nothing_else_is_wanted_red_flags_may_fill_the_steps(package):
    answers = dict.fromkeys(SAFETY, 0) | {"c_sivut": 4, "d_some": 4, "kohderyhma": ("b2c",)}

    found = ordering(package, answers).chosen()

    assert codes(found) == ["flag:h_tunnukset", "flag:h_tietosuoja", "flag:h_omistus"]


def test_a_path_that_is_closed_or_full_is_not_proposed(package):
    found = ordering(package, weak(package, ("matkailu",)), closed={"TP6.1"}).candidates()

    assert "theme:TP6.1" not in codes(found)


def test_the_closed_path_of_new_shops_gives_way_to_the_basics_and_advice(package):
    answers = weak(package, ("vk",), vk_vaihe="suunnitteilla")

    found = ordering(package, answers, closed={"TP4.1"}).chosen()

    assert codes(found)[:2] == ["theme:TP2.1", "theme:NEUV"]
    assert {one.replaces for one in found[:2]} == {"TP4.1"}


def test_paid_ads_need_the_basics_first(package):
    answers = weak(package, ("b2c",), value=4, d_mainonta=0, d_vuosikello=0, c_ohjaus=1, a_luvut=0)

    found = ordering(package, answers).candidates()

    assert "theme:TP2.5" not in codes(found)
    basics = next(one for one in found if one.code == "theme:TP2.1")
    assert basics.replaces == "TP2.5"
    assert "d_mainonta" in basics.causes


@pytest.mark.parametrize(
    ("signing_in", "proposed"), [(1, False), (2, True), (Answer(Status.DONT_KNOW), False)]
)
def test_new_technology_waits_for_passwords_also_while_nobody_knows(package, signing_in, proposed):
    answers = weak(package, ("b2c",), value=4, g_tekoaly=0, g_automaatio=0, f_yhteys=0, a_tekoaly=1)

    found = ordering(package, {**answers, "h_tunnukset": signing_in}).candidates()

    assert any(one.theme == "TP2.7" for one in found) is proposed


def test_the_main_problem_and_then_a_wish_come_before_the_foundation(package):
    answers = weak(package, ("b2c",), t_ongelma_aihe="tekoaly")
    answers["a_sisalto"] = Answer(Status.ANSWERED, 1, develop=True)

    found = ordering(package, answers).candidates()

    assert [one.theme for one in found[:3]] == ["TP2.7", "TP2.4", "TP2.1"]
    assert [one.place for one in found[:3]] == [Place.WISH, Place.WISH, Place.FOUNDATION]
    assert found[0].causes[0] == "t_ongelma_aihe"
    assert found[1].causes[0] == "a_sisalto"


def test_the_need_is_a_filter_whatever_the_wish(package):
    answers = weak(package, ("b2c",), value=4, t_ongelma_aihe="nakyvyys")

    assert not any(one.place is Place.WISH for one in ordering(package, answers).candidates())


def test_who_is_able_gets_time_for_the_work_and_no_course(package):
    able = weak(package, ("b2c",), a_sisalto=4, d_sisalto=0)

    found = ordering(package, able).candidates()

    content = next(one for one in found if one.theme == "TP2.4")
    assert (content.kind, content.code, content.help) == (
        StepKind.ACT,
        "act:d_sisalto",
        HelpKind.HANDS_ON,
    )


def test_once_trainings_are_over_the_firm_goes_on_by_itself(package):
    over = {theme.code for theme in package.themes if theme.code.startswith("TP")}

    found = ordering(package, weak(package, ("b2c",)), closed=over).chosen()

    assert len(found) == 3
    assert {one.kind for one in found} == {StepKind.ACT}


@pytest.mark.parametrize(("time", "minutes"), [("0", 30), ("alle1h", 60), ("1_3h", 180), (None, 60)])
def test_the_free_step_fits_the_time_there_is(package, time, minutes):
    answers = weak(package, ("b2b", "matkailu"), t_kasvu="oma_tyo")
    answers["t_aika"] = time or Answer(Status.DONT_KNOW)

    rules = ordering(package, answers)

    assert rules.minutes == minutes
    assert any(one.free and one.how.minutes <= minutes for one in rules.chosen())


def test_nothing_is_proposed_where_nothing_concerns_the_firm(package):
    answers = {
        item.id: Answer(Status.NOT_APPLICABLE)
        for item in package.items
        if item.scored and item.not_applicable
    }

    assert ordering(package, answers).chosen() == ()


def test_where_nobody_knows_anything_advice_helps_to_find_out(package):
    answers = {item.id: Answer(Status.DONT_KNOW) for item in package.items if item.scored}

    (found,) = ordering(package, answers).chosen()

    assert found.code == "theme:NEUV"
    assert found.causes[0] == "h_tunnukset"


def test_contradictory_answers_are_taken_as_they_stand(package):
    answers = weak(package, ("matkailu",), c_sivut=0, c_ohjaus=4, c_mobiili=4, d_some=0)

    found = ordering(package, answers).chosen()

    assert all(one.causes for one in found)
    assert "c_mobiili" not in {name for one in found for name in one.causes}


def test_a_target_group_that_changed_leads_to_the_new_path(package):
    before, after = weak(package, ("matkailu",)), weak(package, ("urakointi",))

    assert "theme:TP6.1" in codes(ordering(package, before).chosen())
    assert "theme:TP6.1" not in codes(ordering(package, after).candidates())
    assert "theme:TP6.2" in codes(ordering(package, after).chosen())


ANSWER = st.one_of(
    st.integers(0, 4).map(Answer.of),
    st.sampled_from([Answer(Status.DONT_KNOW), Answer(Status.SKIPPED)]),
)


@st.composite
def answer_sets(draw, package):
    """Any way of answering: rated questions, group, topic, time, growth."""
    found = {}
    for item in package.items:
        if item.scored and draw(st.integers(0, 3)):
            found[item.id] = draw(ANSWER)
        elif item.choices and not item.scored and item.type == "select_one":
            found[item.id] = Answer.of(draw(st.sampled_from(item.choices)).name)
    groups = st.lists(st.sampled_from([*PATHS, "b2c"]), unique=True, max_size=2)
    found["kohderyhma"] = Answer.of(tuple(draw(groups)))
    return found


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_answers_give_at_most_three_steps_in_order_each_with_its_causes(package, data):
    answers = data.draw(answer_sets(package))
    closed = data.draw(st.sets(st.sampled_from([theme.code for theme in package.themes][:-2])))
    rules = ordering(package, answers, closed)

    found = rules.chosen()

    assert len(found) <= 3
    assert all(one.causes for one in (*found, *rules.candidates(), *rules.acts()))
    assert len({one.group for one in found}) == len(found)
    ranks = [RANK.index(one.place) for one in found]
    assert all(first <= second for first, second in pairwise(ranks))
    assert not found or any(one.doable(rules.minutes) for one in found)
    assert not {one.theme for one in found if one.kind is StepKind.THEME} & closed
    flags = [one for one in rules.candidates() if one.kind is StepKind.FLAG]
    raised = {f"flag:{one.item.id}" for one in score_runtime(Runtime(package, answers)).flags}
    assert {one.code for one in flags} == raised
    if len(flags) < len(rules.candidates()):
        assert not found or len([one for one in found if one.kind is StepKind.FLAG]) < 3


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_raising_an_answer_to_the_top_never_creates_a_flag(package, data):
    answers = data.draw(answer_sets(package))
    name = data.draw(st.sampled_from([item.id for item in package.items if item.scored]))
    before = Runtime(package, answers)
    after = Runtime(package, {**answers, name: Answer.of(4)})

    new = {one.item.id for one in score_runtime(after).flags} - {
        one.item.id for one in score_runtime(before).flags
    }

    # an answer that was hidden till now may come into sight; it was given, not created
    assert all(before.is_visible(item) is not True for item in new)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_confirmed_risk_never_scores_better_than_one_nobody_knows(package, data):
    answers = data.draw(answer_sets(package))
    flag = data.draw(st.sampled_from(package.flags))
    risk = data.draw(st.integers(0, flag.limit))
    runtime = Runtime(package, {**answers, flag.item: Answer.of(risk)})
    confirmed = score_runtime(runtime)
    guessed = score_runtime(Runtime(package, {**answers, flag.item: Answer(Status.DONT_KNOW)}))

    if runtime.is_visible(flag.item) and risk == 0:
        for one in confirmed.dimensions:
            other = guessed.of(one.dimension.id)
            if one.score and other and other.score:
                assert one.score.value <= other.score.value + 1e-9
    flagged, known = ({one.item.id for one in found.flags} for found in (confirmed, guessed))
    assert known == flagged - {flag.item}
    assert (flag.item in flagged) is (runtime.is_visible(flag.item) is True)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_risk_that_was_seen_never_scores_better_than_what_the_firm_says_or_does_not_know(package, data):
    answers = data.draw(answer_sets(package))
    flag = data.draw(st.sampled_from(package.flags))
    risk = data.draw(st.integers(0, flag.limit))
    guess = data.draw(st.integers(risk, 4))
    said = Answer.of(guess)
    given_ = {"seen": replace(said, agreed=risk), "said": said, "unknown": Answer(Status.DONT_KNOW)}
    runtimes = {how: Runtime(package, {**answers, flag.item: one}) for how, one in given_.items()}
    seen, said_, unknown = (score_runtime(runtimes[how]) for how in ("seen", "said", "unknown"))

    for one, other in zip(seen.dimensions, said_.dimensions, strict=True):
        assert (one.score is None) == (other.score is None)
        assert one.score is None or other.score is None or one.score.value <= other.score.value + 1e-9
    if seen.level:
        assert said_.level
        assert seen.level.value <= said_.level.value + 1e-9
    for one in seen.dimensions:
        open_ = unknown.of(one.dimension.id)
        if one.score and open_ and open_.score:  # the risk lifts nothing but what is worse than itself
            assert one.score.value <= max(open_.score.value, 25.0 * risk) + 1e-9
    visible = runtimes["seen"].is_visible(flag.item) is True
    assert (flag.item in {one.item.id for one in seen.flags}) is visible
    assert flag.item not in {one.item.id for one in unknown.flags}
    if visible:
        assert f"flag:{flag.item}" in codes(ordering(package, runtimes["seen"].answers).candidates())
