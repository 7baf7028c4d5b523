"""What a release withholds: counts by place, by group and by group and need, each one proved."""

import time
from collections import Counter
from random import Random

from digifocus_desktop.domain.beside import protected
from digifocus_desktop.domain.suppression import Counts, key, linked, with_margins
from tests.bench.rows import Row, percentile, row

BAR_S, TIMES, FIRMS, THEMES = 2.0, 20, 180, 12
PLACES, GROUPS, ANSWERS = [f"p{n}" for n in range(10)], [f"g{n}" for n in range(6)], ("need", "none")


def measure() -> list[Row]:
    """Return the row about withholding: the slowest of some tables."""
    tables = [table(Random(seed)) for seed in range(TIMES)]
    seconds, withheld = [], []
    for counts in tables:
        begun = time.perf_counter()
        withheld.append(len(protected([], counts, {})))
        seconds.append(time.perf_counter() - begun)
    note = (
        f"median {percentile(seconds, 50):.2f} s; {FIRMS} firms, {THEMES} themes, "
        f"{max(withheld)} of {len(tables[0].cells)} counts withheld at most"
    )
    return [row("what a release withholds, 10 places, 6 groups × 2", max(seconds), BAR_S, "s", note)]


def table(random: Random) -> Counts:
    """Return what a release counts, of firms that chance spreads."""
    firms = [
        (random.choice(PLACES), random.choices(GROUPS, weights=range(1, 1 + len(GROUPS)))[0])
        for _ in range(FIRMS)
    ]
    tables = [with_margins(Counter(key(place=place) for place, _ in firms), {"place": PLACES})]
    for number in range(THEMES):
        name, share = f"t{number}", random.random()
        needs = Counter(key(group=group, **{name: ANSWERS[random.random() < share]}) for _, group in firms)
        tables.append(with_margins(needs, {"group": GROUPS, name: ANSWERS}))
    return linked(tables)
