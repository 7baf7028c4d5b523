from dataclasses import astuple
from itertools import combinations, product

from tests.shots.looks import LANGUAGES, LOOKS, PERCENTS, SIZES, USUAL, pairwise


def test_every_pair_of_traits_is_drawn_once_at_least_and_the_usual_look_first() -> None:
    looks = pairwise()
    drawn = {pair for look in looks for pair in combinations(enumerate(astuple(look)), 2)}
    wanted = {
        pair
        for values in product(LANGUAGES, LOOKS, PERCENTS, SIZES)
        for pair in combinations(enumerate(values), 2)
    }

    assert drawn == wanted
    assert looks[0] == USUAL
    assert len(looks) < 20
