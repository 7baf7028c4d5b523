"""Two or three releases are attacked together: by bounds, by linear algebra and by linear programming."""

import os
from collections import Counter
from itertools import combinations
from random import Random

import pytest

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.beside import Earlier, possible, protected
from digifocus_desktop.domain.possible_worlds import Worlds
from digifocus_desktop.domain.suppression import (
    Counts,
    Key,
    Sum,
    Why,
    key,
    linked,
    with_margins,
)
from digifocus_desktop.errors import UserFacingError
from tests.digifocus_desktop.domain.test_suppression import bounds, solvable

REST = {"group": "other", "place": "elsewhere"}
COUNT = int(os.environ.get("DIGIFOCUS_RANDOM_TABLES", "200")) // 20
Firms = list[tuple[str, str, frozenset[str]]]
EXACT = COUNT // 4
"""How many triples are attacked; the exact attack takes longer."""


def tables(firms, groups, places, themes):
    """The whole system of a release, of firms as (group, place, themes they need)."""
    found = [
        with_margins(Counter(key(group=g) for g, _, _ in firms), {"group": groups}),
        with_margins(Counter(key(place=p) for _, p, _ in firms), {"place": places}),
    ]
    for theme in themes:
        inner = Counter(
            key(group=g, **{theme: "need" if theme in needs else "none"}) for g, _, needs in firms
        )
        found.append(with_margins(inner, {"group": groups, theme: ("need", "none")}))
    return linked(found)


def firm(random, groups, places, themes):
    return (
        random.choices(groups, range(len(groups), 0, -1))[0],
        random.choices(places, range(len(places), 0, -1))[0],
        frozenset(theme for theme in themes if random.random() < 0.4),
    )


def series(seed, sizes, grows, churn=0):
    """Releases one after the other: firms are added; so many leave, and so many become another one."""
    random = Random(seed)
    named = [[f"{name}{n}" for n in range(size)] for name, size in zip("gpt", sizes, strict=True)]
    firms: Firms = []
    made: list[Earlier] = []
    for number in grows:
        for _ in range(churn if firms else 0):
            firms.pop(random.randrange(len(firms)))
            firms[random.randrange(len(firms))] = firm(random, *named)
        firms += [firm(random, *named) for _ in range(number)]
        counts = tables(firms, *named)
        made.append(release(counts, protected(made, counts, REST)))
    return made


def release(counts, hidden):
    return Earlier({cell: None if cell in hidden else n for cell, n in counts.cells.items()}, counts)


def known_together(made):
    """What who reads all releases knows, as one system; and which of it is to be safe."""
    cells: dict[Key, int] = {}
    sums: list[Sum] = []
    hidden: set[Key] = set()
    guarded: set[Key] = set()
    tag = lambda name, cell: (("@", str(name)), *cell)  # noqa: E731
    for number, one in enumerate(made):
        cells |= {tag(number, cell): n for cell, n in one.counts.cells.items()}
        hidden |= {tag(number, cell) for cell, n in one.told.items() if n is None}
        sums += [Sum(tag(number, s.parent), tuple(tag(number, p) for p in s.parts)) for s in one.counts.sums]
    guarded |= hidden
    for (first, old), (second, new) in combinations(enumerate(made), 2):
        grown = {cell: new.counts.cells[cell] - n for cell, n in old.counts.cells.items()}
        for cell, n in grown.items():
            difference = tag(f"{first}-{second}", cell)
            cells[difference] = n
            hidden.add(difference)
            sums.append(Sum(tag(second, cell), (tag(first, cell), difference)))
            of_all = tuple(one for one in cell if one[0] in REST)
            if 0 < abs(n) < LEAST_TOLD or (n == 0 and of_all != cell and grown[of_all]):
                guarded.add(difference)
    return Counts(cells, tuple(sums)), hidden, guarded


def program(counts, hidden):
    """Equations over the hidden cells alone, reduced: (order of the columns, rows with their right sides)."""
    columns = {cell: n for n, cell in enumerate(sorted(hidden))}
    rows = []
    for one in counts.sums:
        row, right = [0.0] * len(columns), 0.0
        for cell, sign in ((one.parent, -1), *((part, 1) for part in one.parts)):
            if cell in columns:
                row[columns[cell]] += sign
            else:
                right -= sign * counts.cells[cell]
        if any(row):
            rows.append([*row, right])
    return columns, rows


def interval(counts, hidden, cells):
    """The least and the most each cell can be by the simplex method, whole numbers or not."""
    columns, rows = program(counts, hidden)
    table, basis = feasible(rows, len(columns))
    found = {}
    for cell in cells:
        ends = []
        for sign in (-1.0, 1.0):
            cost = [0.0] * len(columns)
            cost[columns[cell]] = sign
            ends.append(largest(table, basis, cost) * sign)
        found[cell] = tuple(ends)
    return found


def feasible(rows, width):
    """A first corner: each row gets a helper, and the helpers are driven out."""
    table = []
    for number, row in enumerate(rows):
        sign = -1.0 if row[-1] < 0 else 1.0
        helpers = [float(number == other) for other in range(len(rows))]
        table.append([*(sign * a for a in row[:-1]), *helpers, sign * row[-1]])
    basis = [width + number for number in range(len(rows))]
    cost = [0.0] * width + [-1.0] * len(rows)
    assert turn(table, basis, cost) > -1e-6, "the true table is possible"
    for number, at in enumerate(basis):
        inside = next((n for n in range(width) if abs(table[number][n]) > 1e-7), None)
        if at >= width and inside is not None:
            pivot(table, number, inside)
            basis[number] = inside
    kept = [(row, at) for row, at in zip(table, basis, strict=True) if at < width]
    return [[*row[:width], row[-1]] for row, _ in kept], [at for _, at in kept]


def largest(table, basis, cost):
    return turn([row[:] for row in table], basis[:], cost)


def turn(table, basis, cost):
    """Go from corner to corner until none is better; infinite where there is no end."""
    while True:
        worth = [cost[at] for at in basis]
        gains = (
            (n, cost[n] - sum(w * row[n] for w, row in zip(worth, table, strict=True) if w))
            for n in range(len(cost))
            if n not in basis
        )
        enter = next((n for n, gain in gains if gain > 1e-7), None)
        if enter is None:
            return sum(w * row[-1] for w, row in zip(worth, table, strict=True))
        steps = [(row[-1] / row[enter], basis[n], n) for n, row in enumerate(table) if row[enter] > 1e-7]
        if not steps:
            return float("inf")
        leave = min(steps)[2]
        pivot(table, leave, enter)
        basis[leave] = enter


def pivot(table, at, column):
    row = table[at]
    by = row[column]
    row[:] = [value / by for value in row]
    for other in table:
        if other is not row and abs(other[column]) > 1e-12:
            times = other[column]
            other[:] = [a - times * b for a, b in zip(other, row, strict=True)]


def narrow(made):
    """What bounds and linear algebra tell an attacker, of what is to be safe."""
    counts, hidden, guarded = known_together(made)
    told = set(solvable(counts, hidden))
    return {
        cell
        for cell, (low, high) in bounds(counts, hidden).items()
        if high - low < LEAST_TOLD or cell in told
    } & guarded


def test_the_attack_finds_what_a_release_gives_away_that_looks_at_itself_alone():
    random = Random(1)
    firms: Firms = [(random.choice("xy"), random.choice("ab"), frozenset()) for _ in range(60)]
    first = tables(firms, "xy", "ab", ())
    second = tables([*firms, *[("x", "a", frozenset())] * 3], "xy", "ab", ())
    careless = [release(counts, protected([], counts, REST)) for counts in (first, second)]
    told = narrow(careless)
    assert (("@", "0-1"), ("place", "a")) in told
    counts, hidden, _ = known_together(careless)
    assert all(high - low < LEAST_TOLD for low, high in interval(counts, hidden, told).values())


@pytest.mark.parametrize("churn", [0, 1, 3])
def test_no_attack_on_three_releases_tells_a_few_firms(churn):
    for seed in range(churn, COUNT, 3):
        made = series(seed, (3 + seed % 2, 4, seed % 3), (50 + seed, 25, 40), churn)
        if churn == 0:
            assert narrow(made) == set(), seed
        for one in made:
            assert one.told[()] is not None


@pytest.mark.parametrize("churn", [0, 2])
def test_linear_programming_finds_no_narrow_figure_in_three_releases(churn):
    for seed in range(EXACT):
        made = series(100 + seed, (3, 2, 1), (40, 25, 30), churn)
        counts, hidden, guarded = known_together(made)
        shift = {cell: min(0, counts.cells[cell]) for cell in hidden}
        for cell, (low, high) in interval(raised(counts, shift), hidden, guarded).items():
            assert high - low > LEAST_TOLD - 1e-5, (seed, cell, low, high)


def raised(counts, shift):
    """The system with differences counted from the least a reader believes, so that all are at least 0."""
    sums = []
    cells = dict(counts.cells)
    for cell, by in shift.items():
        cells[cell] -= by
    for one in counts.sums:
        by = sum(shift.get(part, 0) for part in one.parts)
        if by:
            left = (("@", "left"), *one.parts[-1])
            cells[left] = by
            sums.append(Sum(one.parent, (*one.parts, left)))
        else:
            sums.append(one)
    return Counts(cells, tuple(sums))


def test_a_release_soon_after_another_tells_more_than_the_number_of_firms():
    """Seventeen trainings, six groups, eleven municipalities: what the programme has."""
    made = series(5, (6, 11, 17), (60, 30), 2)
    for later in made[1:]:
        listed = [cell for cell, n in later.told.items() if n is not None and len(cell) == 1]
        assert len(listed) > 30


def test_without_any_proof_nothing_is_published(monkeypatch):
    made = series(1, (3, 3, 1), (50,))
    monkeypatch.setattr(Worlds, "unsafe", lambda *_: frozenset())
    with pytest.raises(UserFacingError, match=r"publication\.unproved"):
        protected(made, made[0].counts, REST)


def test_where_no_single_move_helps_all_but_the_total_is_withheld_before_it_is_refused(monkeypatch):
    made = series(1, (3, 3, 1), (50,))

    def bare(worlds, _target):
        return None if worlds._releases[-1].told == {()} else frozenset()

    monkeypatch.setattr(Worlds, "unsafe", bare)
    counts = tables([("g0", "p0", frozenset())] * 80, ["g0", "g1", "g2"], ["p0", "p1", "p2"], ["t0"])
    assert protected(made, counts, REST).keys() == counts.cells.keys() - {()}


def test_the_same_firms_may_be_released_again():
    made = series(3, (3, 4, 1), (80,))
    again = protected(made, made[0].counts, REST)
    assert again.keys() == {cell for cell, n in made[0].told.items() if n is None}


def test_that_none_of_the_new_firms_needs_a_training_is_not_told():
    def needing(number, of_all):
        return [("x", "a", frozenset("t") if n < number else frozenset()) for n in range(of_all)]

    first = tables(needing(20, 40), "x", "a", "t")
    made = [release(first, protected([], first, REST))]
    hidden = protected(made, tables(needing(20, 50), "x", "a", "t"), REST)
    assert hidden[key(t="need")] is Why.EARLIER


def of(group, number):
    return [(group, "a", frozenset())] * number


def test_groups_that_a_later_release_names_are_compared_with_the_rest_before():
    first = tables([*of("x", 20), *of("other", 8)], ["x", "other"], ["a", "b"], ())
    made = [release(first, protected([], first, REST))]
    firms = [*of("x", 20), *of("y", 7), *of("other", 10)]
    hidden = protected(made, tables(firms, ["x", "y", "other"], ["a", "b"], ()), REST)
    assert key(group="x") not in hidden, "as many as before"
    assert key(group="other") not in hidden, "another group by now: 10 are not 2 more than 8"


def test_a_table_is_made_that_agrees_with_a_release_though_firms_moved():
    random = Random(2)
    firms: Firms = [
        (
            random.choice("xyz"),
            random.choice("abcd"),
            frozenset("t") if random.random() < 0.5 else frozenset(),
        )
        for _ in range(30)
    ]
    counts = tables(firms, "xyz", "abcd", "t")
    told = release(counts, protected([], counts, REST)).told
    assert None in told.values()
    moved: Firms = [("x", "d", frozenset())] * 4 + firms[4:]
    found = possible(told, tables(moved, "xyz", "abcd", "t"))
    assert {cell: n for cell, n in found.cells.items() if told[cell] is not None} == {
        cell: n for cell, n in told.items() if n is not None
    }
    assert min(found.cells.values()) >= 0
    for one in found.sums:
        assert found.cells[one.parent] == sum(found.cells[part] for part in one.parts)


def test_a_release_that_no_table_agrees_with_is_not_guessed_at():
    counts = with_margins({key(place="a"): 9, key(place="b"): 9}, {"place": "ab"})
    with pytest.raises(UserFacingError, match=r"publication\.untraceable"):
        possible({**counts.cells, (): 20}, counts)
