"""The firms that the demo always has, in the order they are made, and how far each has come."""

from dataclasses import dataclass, replace
from enum import IntEnum
from random import Random

from digifocus_desktop.demo import names
from digifocus_desktop.domain.turnover import TURNOVER_CLASSES


class Way(IntEnum):
    """How far a firm has come; each step holds what is before it, waiting lists apart."""

    NEW = 0
    CONTACTED = 1
    ANALYSING = 2
    ANALYSED = 3
    INTERVIEWING = 4
    INTERVIEWED = 5
    APPLIED = 6
    IN_TRAINING = 7
    CERTIFIED = 8
    MEASURED_AGAIN = 9


USUAL_COUNT = 40
MUNICIPALITIES = ("046", "097", "178", "213", "491", "507", "623", "681", "740", "768")
_WEIGHTS = (2, 3, 7, 5, 20, 5, 2, 4, 18, 3)
OWNERS = ("proagria", "hake", "miksei", "xamk")
INDUSTRIES = {
    "matkailu": "A", "urakointi": "A", "maatila": "A", "vk": "G", "b2c": "I", "b2b": "C", "toimisto": "N",
}  # fmt: skip
WHAT = {
    "matkailu": "Maatila, jolla on mökkejä ja elämyksiä vieraille.",
    "urakointi": "Maatila, joka urakoi koneilla muille tiloille.",
    "maatila": "Maatila, jolla on tilamyymälä ja suoramyyntiä.",
    "vk": "Verkkokauppa, joka myy omia ja lähialueen tuotteita.",
    "b2c": "Palvelee paikallisia asukkaita ja kesäasukkaita.",
    "b2b": "Valmistaa tilauksesta muille yrityksille.",
    "toimisto": "Tekee verkkosivuja ja mainontaa pienille yrityksille.",
}
FARM_GROUPS = ("matkailu", "urakointi", "maatila")


@dataclass(frozen=True, slots=True)
class Firm:
    """An invented firm before it is written.

    Attributes:
        key: Names it within the demo.
        name: Of the firm.
        municipality: Three-digit code.
        groups: Target groups.
        way: How far it has come.
        owner: Key of the organisation that has it.
        people: (name, role), the main contact first.
        language: Of the firm.
        turnover: Code of the class.
        staff: Person years.
        founded: Year.
        street: Street and number.
        village: Locality.
        number: Its place among all firms.
    """

    key: str
    name: str
    municipality: str
    groups: tuple[str, ...]
    way: Way
    owner: str = "proagria"
    people: tuple[tuple[str, str], ...] = ()
    language: str = "fi"
    turnover: str = "100_400t"
    staff: float = 2.0
    founded: int = 2005
    street: str = ""
    village: str = ""
    number: int = 0


def _pair(first: str, second: str = "") -> tuple[tuple[str, str], ...]:
    return ((first, "yrittäjä"), (second, "puoliso")) if second else ((first, "yrittäjä"),)


MAKELA, LEIPA, SAVOTTA, KERIMAA = "makela", "leipa", "savotta", "kerimaa"
PUUPAJA, PUULA, TAIMISTO = "puupaja", "puula", "taimisto"

_CAST: tuple[Firm, ...] = (
    Firm(MAKELA, "Mäkelän tila", "178", ("matkailu",), Way.ANALYSING,
         people=_pair("Anna Mäkelä", "Antti Mäkelä"), staff=3.0, founded=1998,
         street="Mäkeläntie 61", village="Vuorenmaa"),
    Firm(LEIPA, "Rantasalmen Leipä Oy", "681", ("b2c",), Way.CONTACTED, people=_pair("Kaisa Laitinen"),
         staff=6.0, turnover="400_700t", founded=2011, street="Kirkkotie 4", village="Rantasalmi"),
    Firm(SAVOTTA, "Savottakone Oy", "768", ("urakointi",), Way.INTERVIEWED, people=_pair("Jari Tiihonen"),
         turnover="700t_2m", staff=5.0, founded=2003, village="Lohilahti"),
    Firm(KERIMAA, "Villa Kerimaa Oy", "740", ("matkailu",), Way.CERTIFIED,
         people=_pair("Pekka Kosonen", "Maarit Kosonen"), staff=4.0, founded=2014, village="Kerimäki"),
    Firm(PUUPAJA, "Kangasniemen Puupaja Oy", "213", ("b2b",), Way.ANALYSED, people=_pair("Timo Manninen"),
         turnover="700t_2m", staff=9.0, founded=1994, village="Luusniemi"),
    Firm(PUULA, "Puulan Matkailu", "097", ("matkailu",), Way.INTERVIEWED, people=_pair("Outi Kuitunen"),
         founded=2016, village="Puula"),
    Firm(TAIMISTO, "Puumalan Taimisto", "623", ("vk", "b2c"), Way.IN_TRAINING, people=_pair("Helmi Ruhanen"),
         founded=2009, village="Partaala"),
    Firm("luomu", "Ylä-Enonveden Luomutila", "046", ("matkailu",), Way.IN_TRAINING,
         people=_pair("Sanna Auvinen", "Mikko Auvinen"), village="Ihamaniemi"),
    Firm("marja", "Särkän Marjatila", "507", ("matkailu", "vk"), Way.CERTIFIED, people=_pair("Riitta Särkkä"),
         village="Toivola"),
    Firm("elain", "Tähkäpään kotieläintila", "491", ("matkailu",), Way.IN_TRAINING,
         people=_pair("Eeva Tähkäpää", "Łukasz Nowak"), village="Haukivuori"),
    Firm("vainikka", "Vainikaisen maatilamatkailu", "740", ("matkailu",), Way.IN_TRAINING,
         people=_pair("Matti Vainikainen"), village="Savonranta"),
    Firm("vaisanen", "Väisäsen tila", "178", ("urakointi",), Way.APPLIED, people=_pair("Juha Väisänen"),
         village="Paatela"),
    Firm("hunaja", "Haukivuoren Hunaja", "491", ("b2c",), Way.CONTACTED, people=_pair("Päivi Halinen"),
         turnover="alle20t", staff=1.0, founded=2021, village="Haukivuori"),
    Firm("skargard", "Saimaa Skärgård Ab", "740", ("matkailu", "b2c"), Way.ANALYSED, language="sv",
         people=_pair("Åsa Lindström"), founded=2018, village="Oravi"),
    Firm("toimisto", "Digitoimisto Visakoivu Oy", "491", ("toimisto",), Way.MEASURED_AGAIN, owner="miksei",
         people=_pair("Sami Parkkinen"), staff=4.0, founded=2017, village="Mikkeli"),
    Firm("kauppa", "Neulepuoti Villapaita", "740", ("vk",), Way.MEASURED_AGAIN, owner="hake",
         people=_pair("Žofia Karvinen"), turnover="20_100t", staff=1.0, founded=2022, village="Punkaharju"),
)  # fmt: skip
CAST = tuple(replace(firm, number=number) for number, firm in enumerate(_CAST))


def usual_firms(random: Random, count: int) -> tuple[Firm, ...]:
    """Return the cast, and behind it others until there are `count` firms."""
    drawn = (drawn_firm(random, f"firm-{number}", number) for number in range(len(CAST), count))
    return (*CAST[:count], *drawn)


def drawn_firm(random: Random, key: str, number: int) -> Firm:
    """Return a firm of the next target group and step; names and places are drawn."""
    groups = tuple(INDUSTRIES)
    group = groups[number % len(groups)]
    municipality = random.choices(MUNICIPALITIES, _WEIGHTS)[0]
    way = Way(number * 3 % len(Way))
    return Firm(
        key,
        names.firm_name(random, municipality, farm=group in FARM_GROUPS),
        municipality,
        (group,),
        way,
        owner=OWNERS[0] if way is Way.ANALYSED or random.random() < 0.5 else random.choice(OWNERS[1:]),
        people=_pair(names.person_name(random), names.person_name(random) if random.random() < 0.3 else ""),
        turnover=random.choice(TURNOVER_CLASSES).code,
        staff=float(random.choice((1, 1, 2, 2, 3, 4, 6, 9))),
        founded=random.randrange(1978, 2025),
        street=f"{random.choice(names.STREETS)} {random.randrange(1, 80)}",
        village=random.choice(names.VILLAGES[municipality]),
        number=number,
    )
