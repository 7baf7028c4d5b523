"""Writes any number of further firms, to measure with; quick, and without the stories of the usual ones."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from digifocus_desktop.demo import firms
from digifocus_desktop.demo.advice import write_analysis
from digifocus_desktop.demo.answers import Answered, believable
from digifocus_desktop.demo.cast import INDUSTRIES, Firm, Way, drawn_firm
from digifocus_desktop.demo.firms import company_id
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.services.interviews import INTERVIEW

Progress = Callable[[int, int], None]
"""(done, all) firms."""

CHUNK = 2000
_SETS_PER_GROUP = 3
_WAYS = (Way.NEW, Way.CONTACTED, Way.ANALYSED, Way.INTERVIEWED)
_SHARES = (30, 56, 8, 6)


@dataclass(frozen=True, slots=True)
class Stock:
    """What many firms share: answers by target group."""

    answers: Mapping[str, tuple[Answered, ...]]


def make_stock(scene: Scene) -> Stock:
    """Return answers to choose from."""

    def answers(group: str) -> Iterator[Answered]:
        for number in range(_SETS_PER_GROUP):
            firm = drawn_firm(scene.random, f"stock-{group}-{number}", number)
            ability = scene.random.uniform(0.7, 2.7)
            given = believable(scene.package, replace(firm, groups=(group,)), scene.random, ability)
            yield Answered.of(scene.package, given)

    return Stock({group: tuple(answers(group)) for group in INDUSTRIES})


def write_many(scene: Scene, stock: Stock, numbers: Iterator[str], first: int, count: int) -> None:
    """Write the firms `first` to `first + count - 1`; a chunk a transaction."""
    random = Random(f"{scene.seed}/{first}")  # noqa: S311  # invented data, not a secret
    for number in range(first, first + count):
        way = random.choices(_WAYS, _SHARES)[0]
        firm = replace(drawn_firm(random, f"many-{number}", number), way=way)
        contacted = scene.day(-random.randrange(30, 700))
        firms.write_firm(scene, firm, next(numbers), contacted)
        if way >= Way.ANALYSED:
            begun = scene.at(contacted + timedelta(days=7), 10)
            answers = random.choice(stock.answers[firm.groups[0]])
            analysis = write_analysis(scene, firm, FIRST_PHASE, begun, answers, done=True)
            if way >= Way.INTERVIEWED:
                _write_interview(scene, firm, analysis, contacted.toordinal() + 14)


def _write_interview(scene: Scene, firm: Firm, analysis: str, ordinal: int) -> None:
    held = scene.day(0).fromordinal(ordinal)
    begun = scene.at(held, 10)
    scene.add(
        "interview",
        scene.id("interview", firm.key, number=firm.number),
        company_id=company_id(scene, firm),
        response_set_id=analysis,
        kind=INTERVIEW,
        held_on=held,
        started_at=begun,
        completed_at=begun + timedelta(minutes=55),
        advisor_user_id=scene.colleagues[firm.owner].user_id,
    )
