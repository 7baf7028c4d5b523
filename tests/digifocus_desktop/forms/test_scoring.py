from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.forms.result import Reliability
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import band_of, score, score_runtime

NA = Answer(Status.NOT_APPLICABLE)
DK = Answer(Status.DONT_KNOW)
SKIPPED = Answer(Status.SKIPPED)

# A farm that takes guests. The sums stand beside each dimension.
FARM = {
    "kohderyhma": ("matkailu",),
    "p_henkilosto": 2,
    # A: 2+2+1+1+2+1+2+1 = 12 of 4·8 = 32: 37.5; range 25/8
    **{"a_tieto": 2, "a_yhteistyo": 2, "a_sisalto": 1, "a_turva": 1, "a_tyokalut": 2, "a_tekoaly": 1},
    **{"a_markkinointi": 2, "a_luvut": 1, "a_ostaminen": DK},
    # B: 1+2+1 = 4 of 4·3 = 12: 33.33; range 25/3
    **{"b_suunta": 1, "b_resurssit": 2, "b_asiakas": 1, "b_kv": NA},
    # C: 1.5·2+2+1+1+2+0 = 9 of 4·6.5 = 26: 34.62; range 37.5/6.5
    **{"c_sivut": 2, "c_mobiili": 2, "c_ohjaus": 1, "c_haku": 1, "c_arvostelut": 2, "c_saavutettavuus": 0},
    # D: 2+1+1+0+2 = 6 of 4·5 = 20: 30; range 25/5
    **{"d_some": 2, "d_sisalto": 1, "d_lista": 1, "d_mainonta": 0, "d_vuosikello": 2, "d_verkkotuote": NA},
    # E: 1.5·2+1+1+1+1 = 7 of 4·5.5 = 22: 31.82; range 37.5/5.5
    **{"e_osto": 2, "e_asiakastieto": 1, "e_tarjous": 1, "e_viestinta": 1, "e_uusinta": 1},
    # F: 1.5·3+2+1+2+3+1 = 13.5 of 4·6.5 = 26: 51.92; range 37.5/6.5
    **{"f_talous": 3, "f_tyonsuunnittelu": 2, "f_tiedostot": 1, "f_yhteys": 2, "f_verkko": 3},
    "f_vastuullisuus": 1,
    # G: 1+1+0+1 = 3, the ground rules hidden with 0 and weight 0.5, of 4·4.5 = 18: 16.67; range 25/4.5
    **{"g_analytiikka": 1, "g_luvut": 1, "g_tekoaly": 0, "g_automaatio": 1},
    # H: 1.5·1+2+1+1+2 = 7.5 of 4·5.5 = 22: 34.09; range 37.5/5.5; coverage 5.5/7
    **{"h_tunnukset": 1, "h_varmuuskopio": DK, "h_paivitykset": 2, "h_tietosuoja": 1, "h_varautuminen": 1},
    "h_omistus": 2,
    # I: 2+1+1+1+1+2 = 8 of 4·6 = 24: 33.33; range 25/6
    **{"m_varaus": 2, "m_kanavat": 1, "m_viestit": 1, "m_alue": 1, "m_hinnoittelu": 1, "mt_erottelu": 2},
    **{"l_verkkomyynti": "11_50", "l_kuluttajat": "yli50", "l_netti": 2, "l_nopeus": "30_100"},
}
SUMS = {
    "A": (12 / 32, 25 / 8),
    "B": (4 / 12, 25 / 3),
    "C": (9 / 26, 37.5 / 6.5),
    "D": (6 / 20, 25 / 5),
    "E": (7 / 22, 37.5 / 5.5),
    "F": (13.5 / 26, 37.5 / 6.5),
    "G": (3 / 18, 25 / 4.5),
    "H": (7.5 / 22, 37.5 / 5.5),
    "I_MT": (8 / 24, 25 / 6),
}


def answers(values, **changes):
    merged = {**values, **changes}
    return {
        name: value if isinstance(value, Answer) else Answer.of(value)
        for name, value in merged.items()
        if value is not None
    }


def scored(package, given, tools=None) -> Any:
    """The result, loosely typed: a part that is missing fails the test by itself."""
    return score(package, given, tools)


@pytest.fixture(scope="module")
def farm(package):
    return scored(package, answers(FARM))


@pytest.mark.parametrize(("dimension", "sums"), SUMS.items())
def test_a_dimension_is_the_sum_done_by_hand(farm, dimension, sums):
    found = farm.of(dimension).score

    assert found.value == pytest.approx(100 * sums[0])
    assert found.half_range == pytest.approx(sums[1])


def test_only_what_concerns_the_firm_is_scored(farm):
    assert [found.dimension.id for found in farm.dimensions] == [*"ABCDEFGH", "I_MT"]


def test_the_two_headlines_stand_apart(farm):
    level = (100 / 7) * (4 / 12 + 9 / 26 + 6 / 20 + 7 / 22 + 13.5 / 26 + 3 / 18 + 7.5 / 22)

    assert (farm.competence.rounded, farm.competence.low, farm.competence.high) == (38, 34, 41)
    assert farm.level.value == pytest.approx(level)
    assert farm.level.half_range == pytest.approx(25 / 3 / 7)
    assert (farm.level.rounded, farm.level.low, farm.level.high) == (33, 32, 34)


def test_a_band_is_said_with_rajalla_when_the_range_crosses_a_limit(farm):
    assert (farm.competence.band.label["fi"], farm.competence.at_border) == ("ensiaskeleet", True)
    assert (farm.level.band.label["fi"], farm.level.at_border) == ("ensiaskeleet", False)
    assert (farm.of("F").score.band.label["fi"], farm.of("F").score.at_border) == ("perusta kunnossa", False)
    assert (farm.of("G").score.band.label["fi"], farm.of("G").score.at_border) == ("alussa", True)


def test_the_next_step_is_the_item_with_most_room(farm):
    steps = {found.dimension.id: found.next_step for found in farm.dimensions}

    assert steps["C"].item.id == "c_saavutettavuus"
    assert steps["C"].current.label["fi"] == "Asia on vieras"
    assert steps["C"].target.label["fi"] == "Tiedetään, mitä se tarkoittaa"
    assert (steps["E"].item.id, steps["E"].target.label["fi"]) == (
        "e_osto",
        "Suoraan verkossa, heti vahvistettuna",
    )
    assert (steps["H"].item.id, steps["H"].target.value) == ("h_tunnukset", 2)


def test_a_full_dimension_has_no_next_step(package):
    found = scored(package, answers(dict.fromkeys(("b_suunta", "b_resurssit", "b_asiakas", "b_kv"), 4))).of(
        "B"
    )

    assert (found.score.value, found.next_step) == (100, None)


def test_red_flags_and_what_to_clarify_are_told_apart(farm):
    assert [(raised.item.id, raised.anchor.value) for raised in farm.flags] == [("h_tunnukset", 1)]
    assert farm.flags[0].flag.action["fi"].startswith("Ota salasanaohjelma käyttöön")
    assert [unknown.item.id for unknown in farm.clarify] == ["h_varmuuskopio"]


def test_a_flag_stays_however_good_the_rest_is(package):
    best = {item.id: 4 for item in package.items if item.id.startswith(("c_", "d_", "h_"))}

    result = scored(package, answers(best, h_varmuuskopio=1))
    assert result.of("H").score.value > 80
    assert [raised.item.id for raised in result.flags] == ["h_varmuuskopio"]


def test_strengths_are_the_three_best_answers_in_words(farm):
    assert [(found.item.id, found.anchor.value) for found in farm.strengths] == [
        ("f_talous", 3),
        ("f_verkko", 3),
        ("c_sivut", 2),
    ]
    assert farm.strengths[0].anchor.label["fi"] == "Laskut, kuitit ja kirjanpito sähköisesti"


def test_weak_answers_are_no_strengths(package):
    assert scored(package, answers({"b_suunta": 1, "b_asiakas": 0})).strengths == ()


def test_coverage_counts_what_is_not_known(farm):
    assert farm.of("H").coverage == pytest.approx(5.5 / 7)
    assert (farm.of("H").answered, farm.of("H").applicable) == (5, 6)
    assert farm.of("D").coverage == 1


def test_reliability_is_the_share_of_not_known_among_the_shown(package, farm):
    assert farm.dont_know_share == pytest.approx(2 / 50)
    assert farm.reliability is Reliability.GOOD
    unsure = dict.fromkeys(("c_haku", "d_lista", "e_uusinta", "f_verkko", "g_luvut", "h_paivitykset"), DK)
    assert scored(package, answers(FARM, **unsure)).reliability is Reliability.FAIR
    assert scored(package, answers({"b_suunta": 1, "b_resurssit": DK})).reliability is Reliability.GOOD
    every = {item.id: DK for item in package.items if item.scored}
    assert scored(package, answers(every)).reliability is Reliability.WEAK


def test_the_agreed_value_scores_and_raises_flags(package):
    said = Answer(Status.ANSWERED, 3, observation=1, agreed=1)

    result = scored(package, answers(FARM, h_varmuuskopio=said))
    assert result.of("H").score.value == pytest.approx(100 * (7.5 + 1.5) / 28)
    assert [raised.item.id for raised in result.flags] == ["h_tunnukset", "h_varmuuskopio"]
    assert result.clarify == ()


def test_the_gap_between_seen_and_said_is_a_mean(package):
    seen = {
        "c_sivut": Answer(Status.ANSWERED, 3, observation=1),
        "c_haku": Answer(Status.ANSWERED, 2, observation=1, agreed=2),
        "c_arvostelut": Answer(Status.DONT_KNOW, observation=1),
    }

    assert scored(package, seen).observation_gap == pytest.approx(-1.5)
    assert scored(package, answers(FARM)).observation_gap is None


def test_the_twelve_facts_are_a_list_with_a_version(package, farm):
    assert {found.fact.number for found in farm.dii if found.holds} == {1, 2, 3, 4, 10, 11}
    assert {found.fact.number for found in farm.dii if found.holds is None} == {5, 6, 7}
    assert farm.dii_version == "3 (2025)"
    tools = {"tool_accounting": 2, "tool_erp": 0}
    with_tools = scored(package, answers(FARM), tools)
    # Whoever buys an accounting service buys from the cloud, whatever the files say.
    assert [with_tools.dii[number - 1].holds for number in (5, 6, 7)] == [True, True, False]


def test_too_little_answered_says_how_many_it_takes(package, farm):
    empty = scored(package, {})
    # A 6 of 9; the cheapest five of seven: B 3, E 3, G 3 and two of 4.
    assert (empty.answered, empty.needed) == (0, 6 + 3 + 3 + 3 + 4 + 4)
    assert empty.competence is empty.level is None
    some = scored(package, answers({"a_tieto": 2, "b_suunta": 1, "m_varaus": 2}))
    assert (some.answered, some.needed) == (2, 23)
    assert (farm.answered, farm.needed) == (48, 48)


def test_the_promised_number_of_answers_is_enough(package):
    runtime = Runtime(package)
    needed: Any = score_runtime(runtime).needed
    own = ("a_tieto", "a_yhteistyo", "a_sisalto", "a_turva", "a_tyokalut", "a_tekoaly")
    short = ("b_suunta", "b_resurssit", "b_asiakas", "e_osto", "e_tarjous", "e_viestinta")
    shorter = ("g_analytiikka", "g_luvut", "g_automaatio")
    longer = ("d_some", "d_sisalto", "d_lista", "d_mainonta", "f_talous", "f_verkko", "f_yhteys")
    for name in (*own, *short, *shorter, *longer):
        runtime = runtime.answer(name, Answer.of(2)).runtime

    before: Any = score_runtime(runtime)
    after: Any = score_runtime(runtime.answer("f_tiedostot", Answer.of(2)).runtime)
    assert (before.answered, before.level) == (needed - 1, None)
    assert after.competence is not None
    assert after.level is not None


def test_a_headline_that_cannot_be_reached_is_not_promised(package):
    none = {item.id: NA for item in package.items if item.section in {"b", "c", "d"} and item.scored}

    result = scored(package, none)
    assert result.needed is None
    assert result.of("B").missing is None


def test_unmeasured_is_not_zero(package):
    result = scored(package, answers({"e_osto": 0, "e_tarjous": 0}))

    assert result.of("E").score is None
    assert result.of("E").missing == 1
    assert not result.of("E").measured


def test_three_answers_measure_and_two_do_when_some_do_not_concern_the_firm(package):
    assert scored(package, answers({"b_suunta": 1, "b_resurssit": 1})).of("B").score is None
    assert scored(package, answers({"b_suunta": 1, "b_resurssit": 1, "b_kv": NA})).of("B").score.value == 25
    one = {"d_some": 1, **dict.fromkeys(("d_mainonta", "d_verkkotuote", "d_sisalto", "d_lista"), NA)}
    assert scored(package, answers(one, d_vuosikello=NA)).of("D").score is None


def test_a_missing_website_scores_nothing_and_not_unknown(package):
    rest = {"c_haku": 2, "c_arvostelut": 2}

    without = scored(package, answers(rest, c_sivut=0)).of("C")
    assert without.score.value == pytest.approx(100 * 4 / 26)
    assert without.score.half_range == pytest.approx(37.5 / 6.5)
    assert scored(package, answers(rest, c_sivut=DK)).of("C").score is None
    assert scored(package, answers(rest)).of("C").missing > 0


def test_a_site_hidden_from_the_score_of_another_branch_does_not_count(package):
    result = scored(package, answers({"kohderyhma": ("b2c",), "c_sivut": 0, "b2c_maksut": 2}))

    assert result.of("I_B2B") is None
    assert [found.dimension.id for found in result.branches] == ["I_B2C"]


def test_two_branches_give_two_scores_that_share_the_common_question(package):
    both = answers(FARM, kohderyhma=("matkailu", "urakointi"), k_tilaukset=1, k_kirjaus=1, k_laskutus=1)

    result = scored(package, both)
    assert [found.dimension.id for found in result.branches] == ["I_MT", "I_KU"]
    assert result.of("I_MT").score.value == pytest.approx(100 * 8 / 24)
    assert result.of("I_KU").score.value == pytest.approx(100 * 5 / 16)


def test_five_of_seven_dimensions_make_the_level(package):
    without = {name: None for name in FARM if name.startswith(("b_", "c_"))}

    five = scored(package, answers({**FARM, **without}))
    assert (
        sum(found.measured for found in five.dimensions if found.dimension.kind is DimensionKind.LEVEL) == 5
    )
    assert five.level.half_range == pytest.approx(37.5 / 5.5 / 5)
    four = scored(package, answers({**FARM, **without, "e_osto": None, "e_tarjous": None, "e_uusinta": None}))
    assert four.level is None


def test_the_range_of_the_level_is_at_least_one(package):
    middling = {item.id: 2 for item in package.items if item.scored}

    result = scored(package, answers(middling))
    assert result.of("E").score.half_range / 7 < 1
    assert result.level.half_range == 1


def test_a_lower_limit_belongs_to_its_band_and_nothing_is_rounded_first(package):
    assert band_of(39.999, package.bands).label["fi"] == "ensiaskeleet"
    assert band_of(40.0, package.bands).label["fi"] == "perusta kunnossa"
    assert band_of(0.0, package.bands).label["fi"] == "alussa"
    assert band_of(100.0, package.bands).label["fi"] == "edelläkävijä"


def test_values_from_elsewhere_that_do_not_fit_are_not_scored(package):
    odd = {
        "b_suunta": Answer.of(9),
        "b_resurssit": Answer.of("2"),
        "b_asiakas": Answer.of(1.5),
        "zzz": Answer.of(1),
    }

    assert scored(package, odd).answered == 0


UNRATED = st.sampled_from([DK, SKIPPED, NA])
GROUPS = st.sampled_from([("b2c",), ("vk", "b2b"), ("toimisto",), ("matkailu", "urakointi")])


@st.composite
def filled(draw, package):
    """Answers to any of the scored items, fitting or not; of a firm that is even or uneven."""
    chosen = {"kohderyhma": Answer.of(draw(GROUPS)), "vk_vaihe": Answer.of("toiminnassa")}
    share, low, width = draw(st.floats(0.3, 1)), draw(st.integers(0, 4)), draw(st.integers(0, 4))
    rated = st.one_of(st.integers(low, min(low + width, 4)).map(Answer.of), UNRATED)
    for item in package.items:
        if item.scored and draw(st.floats(0, 1)) <= share:
            answer = draw(rated)
            chosen[item.id] = DK if answer is NA and not item.not_applicable else answer
    return chosen


def values(result):
    return {found.dimension.id: found.score.value for found in result.dimensions if found.score}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_raising_an_answer_never_lowers_its_dimension(package, data):
    chosen = data.draw(filled(package))
    rated = [name for name, answer in chosen.items() if isinstance(answer.value, int)]
    assume(rated)
    name = data.draw(st.sampled_from(rated))

    steps = [values(scored(package, {**chosen, name: Answer.of(value)})) for value in range(5)]
    for dimension in package.item(name).dimensions:
        climbed = [step[dimension] for step in steps if dimension in step]
        assert climbed == pytest.approx(sorted(climbed)), dimension


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_hiding_items_that_then_count_as_zero_never_raises_a_score(package, data):
    chosen = {**data.draw(filled(package)), "g_tekoaly": Answer.of(1), "c_sivut": Answer.of(1)}
    hidden = {**chosen, "g_tekoaly": Answer.of(0), "c_sivut": Answer.of(0)}

    before, after = values(scored(package, chosen)), values(scored(package, hidden))
    for dimension in {"C", "G"} & before.keys() & after.keys():
        assert after[dimension] <= before[dimension] + 1e-9


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_scores_stay_in_bounds_and_unmeasured_is_none(package, data):
    result = scored(package, data.draw(filled(package)))

    for found in result.dimensions:
        assert (found.score is None) == (found.missing != 0)
        assert found.score is None or 0 <= found.score.value <= 100
        assert found.score is not None or found.coverage < 0.6 or found.answered < 3
    measured = [
        found for found in result.dimensions if found.dimension.kind is DimensionKind.LEVEL and found.measured
    ]
    assert (result.level is not None) == (len(measured) >= 5)
    assert (result.needed == result.answered) == (result.level is not None and result.competence is not None)


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_the_order_of_answering_does_not_change_the_result(package, data):
    chosen = data.draw(filled(package))
    runtime = Runtime(package)
    for name in data.draw(st.permutations(sorted(chosen))):
        runtime = runtime.answer(name, chosen[name]).runtime

    assert score_runtime(runtime) == scored(package, chosen)
