from collections import Counter
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.fair_order import in_turn

NAMES = st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=8)


@given(NAMES, st.uuids())
def test_everybody_is_named_once_and_a_firm_always_gets_the_same_order(names, firm):
    drawn = in_turn(names, str, str(firm))

    assert sorted(drawn) == sorted(names)
    assert in_turn(reversed(names), str, str(firm)) == drawn


@given(NAMES.filter(bool), st.uuids(), st.data())
def test_one_who_leaves_does_not_move_the_others(names, firm, data):
    gone = data.draw(st.sampled_from(names))

    before = in_turn(names, str, str(firm))
    after = in_turn([name for name in names if name != gone], str, str(firm))

    assert after == tuple(name for name in before if name != gone)


@given(st.integers(2, 6), st.integers(0, 2**100))
def test_over_many_firms_nobody_stands_first_or_last_more_than_the_others(count, start):
    names = [f"Toimisto {number}" for number in range(count)]
    firms = [str(UUID(int=start + number)) for number in range(600)]
    orders = [in_turn(names, str, firm) for firm in firms]

    for place in (0, -1):
        found = Counter(order[place] for order in orders)
        fair = len(firms) / count
        # six deviations of a fair draw
        room = 6 * (fair * (1 - 1 / count)) ** 0.5
        assert all(abs(found[name] - fair) < room for name in names)
