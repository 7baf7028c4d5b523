"""What is withheld cannot be told: attacked by solvers that share nothing with the one that withholds."""

import os
from itertools import islice, product
from random import Random
from time import process_time

import pytest

from digifocus_desktop.domain.suppression import (
    THRESHOLD,
    Key,
    Why,
    isolating,
    key,
    linked,
    median,
    quartiles,
    with_margins,
    withheld,
)
from digifocus_desktop.domain.witnesses import Witnesses
from digifocus_desktop.errors import UserFacingError

PRIME = 2_147_483_647
LARGEST = 12
MARGINS = (key(a="a0"), key(a="a1"), key(b="b0"), key(b="b1"), ())
COUNT = int(os.environ.get("DIGIFOCUS_RANDOM_TABLES", "200"))
"""How many random tables are attacked; the long run has a thousand."""
SIZES = {"place": 10, "group": 6, "need": 2}


def invented(random, sizes, mean):
    dimensions = {name: [f"{name}{n}" for n in range(size)] for name, size in sizes.items()}
    names = sorted(dimensions)
    inner = {
        tuple(zip(names, cell, strict=True)): int(random.expovariate(1 / mean))
        for cell in product(*(dimensions[name] for name in names))
    }
    return with_margins(inner, dimensions)


def solvable(counts, hidden):
    """Withheld cells that linear algebra alone tells: rows of the reduced system with one unknown."""
    place = {cell: n for n, cell in enumerate(sorted(hidden))}
    rows = []
    for one in counts.sums:
        row: dict[int, int] = {}
        for cell, sign in ((one.parent, -1), *((part, 1) for part in one.parts)):
            if cell in place:
                row[place[cell]] = (row.get(place[cell], 0) + sign) % PRIME
        rows.append({at: by for at, by in row.items() if by})
    done: dict[int, dict[int, int]] = {}
    for row in rows:
        left = row
        for at in sorted(row):
            if at in done:
                left = plus(left, done[at], -left.get(at, 0))
        if left:
            lead = min(left)
            left = {at: by * pow(left[lead], -1, PRIME) % PRIME for at, by in left.items()}
            done = {at: plus(old, left, -old.get(lead, 0)) for at, old in done.items()}
            done[lead] = left
    return [cell for cell, at in place.items() if done.get(at) == {at: 1}]


def plus(row, other, times):
    found = dict(row)
    for at, by in other.items():
        found[at] = (found.get(at, 0) + times * by) % PRIME
    return {at: by for at, by in found.items() if by}


def bounds(counts, hidden):
    """What an attacker gets by going round the sums with a least and a most of every cell."""
    most = max(counts.cells.values()) * 10 + 100
    low = {cell: 0 if cell in hidden else n for cell, n in counts.cells.items()}
    high = {cell: most if cell in hidden else n for cell, n in counts.cells.items()}
    moved = True
    while moved:
        moved = False
        for one in counts.sums:
            lows, highs = sum(low[part] for part in one.parts), sum(high[part] for part in one.parts)
            news = [(one.parent, lows, highs)]
            news += [
                (part, low[one.parent] - (highs - high[part]), high[one.parent] - (lows - low[part]))
                for part in one.parts
            ]
            for cell, least, largest in news:
                if least > low[cell] or largest < high[cell]:
                    low[cell], high[cell] = max(least, low[cell]), min(largest, high[cell])
                    moved = True
    return {cell: (low[cell], high[cell]) for cell in hidden}


def assert_safe(counts, hidden):
    small = {cell for cell, n in counts.cells.items() if n < THRESHOLD}
    assert small <= hidden.keys()
    assert solvable(counts, hidden) == []
    for cell, (low, high) in bounds(counts, hidden).items():
        assert high - low >= THRESHOLD, (cell, low, high)


def tables(count):
    for seed in range(count):
        random = Random(seed)
        sizes = {"a": random.randint(2, 6), "b": random.randint(2, 5)}
        if seed % 3 == 0:
            sizes["c"] = 2
        yield invented(random, sizes, random.choice([2, 6, 12, 30]))


def test_the_attackers_find_what_a_careless_release_gives_away():
    numbers = {key(a="1", b="x"): 3, key(a="1", b="y"): 9, key(a="2", b="x"): 8, key(a="2", b="y"): 7}
    counts = with_margins(numbers, {"a": "12", "b": "xy"})
    assert solvable(counts, {key(a="1", b="x")}) == [key(a="1", b="x")]
    assert bounds(counts, {key(a="1", b="x")})[key(a="1", b="x")] == (3, 3)


@pytest.mark.parametrize("part", range(2))
def test_no_withheld_cell_of_random_tables_can_be_told(part):
    for counts in islice(tables(COUNT), part, None, 2):
        assert_safe(counts, withheld(counts))


def test_every_possible_table_is_tried_against_small_ones():
    tried = 0
    for seed in range(40):
        counts = invented(Random(seed), {"a": 2, "b": 2}, 4)
        inner = [key(a=a, b=b) for a in ("a0", "a1") for b in ("b0", "b1")]
        if max(counts.cells[cell] for cell in inner) > LARGEST - THRESHOLD:
            continue
        tried += 1
        hidden = withheld(counts)
        seen: dict[Key, set[int]] = {cell: set() for cell in hidden}
        ranges = [range(LARGEST + 1) if cell in hidden else (counts.cells[cell],) for cell in inner]
        for numbers in product(*ranges):
            first, second, third, fourth = numbers
            sums = (first + second, third + fourth, first + third, second + fourth, sum(numbers))
            other = dict(zip((*inner, *MARGINS), (*numbers, *sums), strict=True))
            if all(other[cell] == counts.cells[cell] for cell in counts.cells.keys() - hidden):
                for cell in hidden:
                    seen[cell].add(other[cell])
        for cell, values in seen.items():
            assert max(values) - min(values) >= THRESHOLD, (seed, cell, values)
    assert tried > 10


def test_three_dimensions_take_no_longer_than_two_seconds():
    for mean in (3, 9, 20):
        counts = invented(Random(mean), SIZES, mean)
        begun = process_time()
        hidden = withheld(counts)
        assert process_time() - begun < 2
        assert_safe(counts, hidden)


def test_linked_tables_are_one_system_and_must_agree():
    random = Random(3)
    one, two = (invented(random, {"group": 4, other: 5}, 8) for other in ("place", "theme"))
    with pytest.raises(ValueError, match=r"\("):
        linked([one, two])
    groups = {f"group{n}": 10 * n + 3 for n in range(4)}
    parts = [
        with_margins(
            {
                key(group=group, **{other: f"{n}"}): part
                for group, all_ in groups.items()
                for n, part in enumerate((2, all_ - 2))
            },
            {"group": list(groups), other: ["0", "1"]},
        )
        for other in ("place", "theme")
    ]
    counts = linked(parts)
    hidden = withheld(counts)
    assert key(group="group0") in hidden
    assert_safe(counts, hidden)


def test_a_large_table_is_published_whole():
    counts = with_margins({key(a=a): 20 for a in "123"}, {"a": "123"})
    assert withheld(counts) == {}


def test_nothing_is_returned_that_is_not_proved(monkeypatch):
    monkeypatch.setattr(Witnesses, "protects", lambda *_: False)
    counts = with_margins({key(a="1"): 20, key(a="2"): 3, key(a="3"): 7}, {"a": "123"})
    with pytest.raises(UserFacingError, match=r"publication\.unproved"):
        withheld(counts)


def test_each_reason_is_told():
    counts = with_margins({key(a="1"): 20, key(a="2"): 3, key(a="3"): 7}, {"a": "123"})
    assert withheld(counts) == {key(a="2"): Why.FEW, key(a="3"): Why.BESIDE}


def test_an_earlier_release_isolates_what_changed_by_a_few_firms():
    counts = with_margins({key(a="1"): 20, key(a="2"): 12, key(a="3"): 7}, {"a": "123"})
    earlier = {key(a="1"): 18, key(a="2"): 7, key(a="3"): None, key(a="9"): 5, (): 34}
    assert isolating(earlier, counts) == {key(a="1")}
    assert isolating(dict(counts.cells), counts) == frozenset()


def test_medians_are_rounded_and_need_enough_firms():
    assert median([10, 20, 31, 40]) is None
    assert median([10, 20, 31, 40, 90]) == 30
    assert median([32.5] * 5) == 35
    assert quartiles([50] * 9) is None
    assert quartiles(list(range(0, 100, 10))) == (25, 70)
