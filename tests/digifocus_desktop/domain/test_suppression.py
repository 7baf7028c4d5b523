"""What is withheld cannot be told: attacked by solvers that share nothing with the one that withholds."""

import os
from collections import Counter
from itertools import product
from random import Random

import pytest

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.beside import protected
from digifocus_desktop.domain.possible_worlds import Worlds
from digifocus_desktop.domain.suppression import (
    Key,
    Why,
    firms_to_come,
    key,
    linked,
    median,
    quartiles,
    with_margins,
)
from digifocus_desktop.errors import UserFacingError

PRIME = 2_147_483_647
LARGEST = 10
MARGINS = (key(group="g0"), key(group="g1"), key(t="need"), key(t="none"), ())
COUNT = int(os.environ.get("DIGIFOCUS_RANDOM_TABLES", "200"))
"""How many random tables are attacked; the long run has a thousand."""


def withheld(counts):
    return protected([], counts, {})


def invented(random, groups, places, themes, mean):
    """Firms by group and by municipality, and what they need by group."""
    names = [f"g{n}" for n in range(groups)]
    sizes = {group: int(random.expovariate(1 / mean)) for group in names}
    sizes["g0"] += LEAST_TOLD
    where = Counter(key(place=f"p{random.randrange(places)}") for _ in range(sum(sizes.values())))
    tables = [with_margins(where, {"place": [f"p{n}" for n in range(places)]})]
    tables.append(with_margins({key(group=group): n for group, n in sizes.items()}, {"group": names}))
    for theme in themes:
        inner: dict[Key, int] = {}
        for group, size in sizes.items():
            need = random.randint(0, size)
            inner |= {
                key(group=group, **{theme: "need"}): need,
                key(group=group, **{theme: "none"}): size - need,
            }
        tables.append(with_margins(inner, {"group": names, theme: ("need", "none")}))
    return linked(tables)


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
    small = {cell for cell, n in counts.cells.items() if n < LEAST_TOLD}
    assert small <= hidden.keys()
    assert solvable(counts, hidden) == []
    for cell, (low, high) in bounds(counts, hidden).items():
        assert high - low >= LEAST_TOLD, (cell, low, high)


def test_the_attackers_find_what_a_careless_release_gives_away():
    numbers = {key(a="1", b="x"): 3, key(a="1", b="y"): 9, key(a="2", b="x"): 8, key(a="2", b="y"): 7}
    counts = with_margins(numbers, {"a": "12", "b": "xy"})
    assert solvable(counts, {key(a="1", b="x")}) == [key(a="1", b="x")]
    assert bounds(counts, {key(a="1", b="x")})[key(a="1", b="x")] == (3, 3)


def test_no_withheld_cell_of_random_tables_can_be_told():
    for seed in range(COUNT // 2):
        random = Random(seed)
        counts = invented(
            random,
            random.randint(2, 6),
            random.randint(2, 8),
            "tuv"[: seed % 4],
            random.choice([2, 6, 12, 30]),
        )
        hidden = withheld(counts)
        if () in hidden:
            continue
        assert_safe(counts, hidden)


def small_table(random):
    inner = {
        key(group=group, t=need): int(random.expovariate(1 / 4))
        for group in ("g0", "g1")
        for need in ("need", "none")
    }
    return with_margins(inner, {"group": ("g0", "g1"), "t": ("need", "none")})


def test_every_possible_table_is_tried_against_small_ones():
    tried = 0
    for seed in range(40):
        counts = small_table(Random(seed))
        inner = [key(group=group, t=need) for group in ("g0", "g1") for need in ("need", "none")]
        if max(counts.cells[cell] for cell in inner) > LARGEST - LEAST_TOLD or counts.cells[()] < LEAST_TOLD:
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
            assert max(values) - min(values) >= LEAST_TOLD, (seed, cell, values)
    assert tried > 10


def test_linked_tables_must_agree():
    one = with_margins({key(place="a"): 9}, {"place": "a"})
    with pytest.raises(ValueError, match=r"\("):
        linked([one, with_margins({key(group="x"): 8}, {"group": "x"})])


def test_a_large_table_is_published_whole():
    counts = with_margins({key(a=a): 20 for a in "123"}, {"a": "123"})
    assert withheld(counts) == {}


def test_nothing_is_returned_that_is_not_proved(monkeypatch):
    monkeypatch.setattr(Worlds, "unsafe", lambda *_: frozenset())
    counts = with_margins({key(a="1"): 20, key(a="2"): 3, key(a="3"): 7}, {"a": "123"})
    with pytest.raises(UserFacingError, match=r"publication\.unproved"):
        withheld(counts)


def test_each_reason_is_told():
    counts = with_margins({key(a="1"): 20, key(a="2"): 3, key(a="3"): 7}, {"a": "123"})
    assert withheld(counts) == {key(a="2"): Why.FEW, key(a="3"): Why.BESIDE}


def test_firms_come_until_no_earlier_total_differs_by_a_few():
    assert firms_to_come(33, [30]) == 2
    assert firms_to_come(34, [30, 20]) == 1
    assert firms_to_come(36, [35, 40, 44]) == 13, "each total is in the way of the next"
    assert firms_to_come(28, [30]) == 2, "as many came as had left"
    assert firms_to_come(30, [30, None]) == firms_to_come(35, [30]) == firms_to_come(9, []) == 0
    for total in range(20, 60):
        more = firms_to_come(total, [30, 41])
        assert all(not 0 < abs(total + more - before) < 5 for before in (30, 41))
        fewer = range(more)
        assert all(any(0 < abs(total + n - before) < 5 for before in (30, 41)) for n in fewer)


def test_medians_are_rounded_and_need_enough_firms():
    assert median([10, 20, 31, 40]) is None
    assert median([10, 20, 31, 40, 90]) == 30
    assert median([32.5] * 5) == 35
    assert quartiles([50] * 9) is None
    assert quartiles(list(range(0, 100, 10))) == (25, 70)
