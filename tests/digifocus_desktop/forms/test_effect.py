"""Constants marked *scipy* were computed once with scipy 1.17.1; the others are done by hand."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digifocus_desktop.forms import effect
from digifocus_desktop.forms.effect import mean, t_quantile

PAIRS = [(30, 40), (42.5, 45), (25, 25), (60, 57.5), (10, 35), (37.5, 50), (50, 50.5), (20, 31)]
TIED = [0, 0, 5, 5, -5, 10, 12.5, -2.5, 7.5, 10, 5, 0, 2.5]
# 1 … 40 in turn up and down, three of four up.
MANY = [number if number % 4 else -number for number in range(1, 41)]


def paired(pairs) -> Any:
    """What pairs say, loosely typed: a part that is missing fails the test by itself."""
    return effect.paired(pairs)


def signed_ranks(changes) -> Any:
    return effect.signed_ranks(changes)


@pytest.mark.parametrize(
    ("freedom", "expected"),
    [
        (1, 12.706204736174694),
        (4, 2.7764451051977934),
        (9, 2.262157162798205),
        (179, 1.9733054338414737),
        (200, 1.9718962236339088),
        (201, 1.971836506779859),
        (10000, 1.960201239890626),
    ],
)
def test_the_t_quantile_is_that_of_scipy(freedom, expected):
    assert t_quantile(0.975, freedom) == pytest.approx(expected, abs=1e-10)


def test_pairs_give_the_means_and_the_interval_of_scipy():
    found = paired(PAIRS)

    assert (found.count, found.before, found.after) == (8, 275 / 8, 334 / 8)
    assert found.change == pytest.approx(59 / 8)
    assert found.low == pytest.approx(-0.2341355135110712)  # scipy, ttest_rel
    assert found.high == pytest.approx(14.98413551351107)
    assert found.effect == pytest.approx(2.291864013268162 / 8**0.5)  # t over the root of n
    assert (found.improved, found.same, found.declined) == (5, 2, 1)


def test_a_change_of_less_than_a_point_is_no_change_of_a_firm():
    found = paired([(10, 11), (10, 10.99), (10, 9.01), (10, 9), (10, 10)])

    assert (found.improved, found.same, found.declined) == (1, 3, 1)


def test_fewer_than_five_firms_show_nothing():
    assert paired(PAIRS[:4]) is None
    assert mean([1, 2, 3, 4]) is None
    assert paired(PAIRS[:5]) is not None
    assert mean([1, 2, 3, 4, 5]) == 3


def test_firms_that_all_change_alike_have_no_effect_size():
    found = paired([(20, 25)] * 6)

    assert (found.low, found.high, found.effect) == (5, 5, None)


def test_the_rank_test_counts_ties_and_leaves_zeros_out():
    found = signed_ranks(TIED)

    # sizes 2.5 2.5 | 5 5 5 5 | 7.5 | 10 10 | 12.5 have the ranks 1.5, 4.5, 7, 8.5 and 10
    assert (found.used, found.rank_sum, found.exact) == (10, 1.5 + 4.5, True)
    assert found.p == pytest.approx(0.03125)  # scipy, all 1 024 cases counted


def test_the_rank_test_by_hand():
    # Ranks 1 2 3 4 5, the smallest down: of 32 cases 0 and 1 lie that low, on either side.
    assert signed_ranks([-1, 2, 3, 4, 5]).p == pytest.approx(2 * 2 / 32)


def test_many_firms_take_the_corrected_normal_approximation():
    found = signed_ranks(MANY)

    assert (found.used, found.rank_sum, found.exact) == (40, 220, False)
    assert found.p == pytest.approx(0.010861425811508249)  # scipy, wilcoxon with correction
    # 40 changes of the size 5, ten of them down: all share the rank 20.5.
    tied = signed_ranks([5 if place % 4 else -5 for place in range(40)])
    assert tied.rank_sum == 205
    assert tied.p == pytest.approx(0.0016073768517964099)  # scipy, wilcoxon with correction


def test_nobody_changed_gives_no_rank_test():
    assert signed_ranks([0, 0, 0, 0, 0]) is None


@settings(max_examples=60, deadline=None)
@given(
    pairs=st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=5, max_size=45),
    data=st.data(),
)
def test_order_does_not_matter_and_the_other_way_round_is_the_opposite(pairs, data):
    found = paired(pairs)

    assert paired(data.draw(st.permutations(pairs))) == found
    other = paired([(after, before) for before, after in pairs])
    assert other.change == pytest.approx(-found.change)
    assert (other.low, other.high) == pytest.approx((-found.high, -found.low))
    assert (other.improved, other.declined) == (found.declined, found.improved)
    assert (other.ranks and other.ranks.p) == (found.ranks and found.ranks.p)
    assert found.ranks is None or 0 < found.ranks.p <= 1
