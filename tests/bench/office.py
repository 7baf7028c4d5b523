"""Firms with analyses for a hub to hold, made up alike every time."""

from collections.abc import Iterator, Mapping
from functools import cache
from random import Random
from typing import Any, Final

from digifocus_desktop.demo.answers import Answered, believable
from digifocus_desktop.demo.cast import drawn_firm
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.services.forms import package_id
from digifocus_desktop.services.shipped_form import shipped_package
from tests.sync.world import Laptop

ANSWERS: Final = 72
"""At most; a real analysis has some seventy."""
OF_A_FIRM: Final = 3
"""Rows: the firm, its file and its analysis."""
_TOWNS = ("Juva", "Kiuruvesi", "Sonkajärvi", "Heinävesi", "Rääkkylä", "Valtimo", "Lapinlahti")
_SETS = 24


def file_values(number: int) -> dict[str, Any]:
    """Return the file of a firm, every field but its firm."""
    town = _TOWNS[number % len(_TOWNS)]
    return {
        "street": f"Koskitie {number % 180 + 1}",
        "postcode": f"{70_000 + number % 9000}",
        "locality": town,
        "phone": f"040 555 {number % 10_000:04}",
        "email": f"tila{number}@example.org",
        "website": f"https://tila{number}.example.org",
        "industry": "farm",
        "turnover_class": "small",
        "turnover_year": 2025,
        "staff_fte": 1.5 + number % 4,
        "founded_year": 1950 + number % 70,
        "language": "fi",
        "earlier_project": number % 3 == 0,
        "source": "visit",
        "description": f"Lypsykarjatila, {20 + number % 90} lehmää, {town}. Suoramyynti alkoi keväällä.",
        "deleted": False,
    }


def analysis_values(number: int, answers: int = ANSWERS) -> dict[str, Any]:
    """Return an analysis but for its firm, as a laptop sends it: every answer by itself."""
    values: dict[str, Any] = {
        "form_package_id": package_id(shipped_package()),
        "phase": FIRST_PHASE,
        "mode": "advisor",
        "quick": False,
        "started_at": "2026-09-14T07:30:00.000Z",
        "completed_at": "2026-09-14T09:10:00.000Z",
    }
    given = _answers(number % _SETS, answers)
    return {**values, **{f"answers/{name}": entry for name, entry in given.items()}}


@cache
def _answers(number: int, most: int) -> Mapping[str, Any]:
    """Return what one of some two dozen kinds of firms answers."""
    random = Random(number)
    drawn = drawn_firm(random, f"bench-{number}", number)
    given = believable(shipped_package(), drawn, random, random.uniform(0.7, 2.7), most)
    return Answered.of(shipped_package(), given).entries


def firm(laptop: Laptop, number: int) -> str:
    """Queue a firm at a laptop."""
    return laptop.company(f"Tila {number}", municipality=f"{number % 900 + 5:03}")


def pushed(laptop: Laptop) -> None:
    """Push what is queued at a laptop; none of it may go aside."""
    aside = [result.quarantined for result in laptop.push() if result.quarantined]
    assert not aside, f"{len(aside)} operations went aside: {aside[0]}"


def fill(laptop: Laptop, firms: int, answers: int = ANSWERS, batch: int = 900) -> Iterator[str]:
    """Send firms with their files and analyses; yield their ids."""
    for number in range(firms):
        company = firm(laptop, number)
        laptop.company_file(company, **file_values(number))
        laptop.write("response_set", None, None, company_id=company, **analysis_values(number, answers))
        yield company
        if len(laptop.pending) >= batch:
            pushed(laptop)
    if laptop.pending:
        pushed(laptop)
