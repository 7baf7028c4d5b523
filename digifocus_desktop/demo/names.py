"""Invented names of the region: places, families, farms and firms, phones and business ids."""

from collections.abc import Iterator, Mapping
from random import Random

from digifocus_desktop.store.search import municipalities

VILLAGES: Mapping[str, tuple[str, ...]] = {
    "046": ("Ihamaniemi", "Simanala"),
    "097": ("Kissakoski", "Puula", "Lahnaniemi"),
    "178": ("Vuorenmaa", "Paatela", "Näärinki", "Auvila"),
    "213": ("Luusniemi", "Synsiö", "Otamo"),
    "491": ("Haukivuori", "Anttola", "Ristiina", "Otava", "Suomenniemi"),
    "507": ("Toivola", "Nurmaa", "Halmeniemi"),
    "623": ("Partaala", "Hurissalo", "Kuorlahti"),
    "681": ("Parkumäki", "Osikonmäki", "Asikkala"),
    "740": ("Kerimäki", "Savonranta", "Punkaharju", "Oravi"),
    "768": ("Lohilahti", "Kaartilankoski", "Telataipale"),
}
STREETS = ("Kirkkotie", "Rantatie", "Koulutie", "Myllytie", "Kylätie", "Puulantie", "Satamatie", "Mäkitie")
FIRST_NAMES = (
    "Anna", "Antti", "Kaisa", "Pekka", "Sanna", "Juha", "Tiina", "Mikko", "Maria", "Jari", "Eeva", "Heikki",
    "Päivi", "Timo", "Riitta", "Matti", "Jaana", "Ville", "Outi", "Sami", "Åsa", "Helmi", "Onni",
)  # fmt: skip
FAMILY_NAMES = (
    "Laitinen", "Kosonen", "Mäkelä", "Väisänen", "Vainikainen", "Pulkkinen", "Hänninen", "Auvinen",
    "Kaipainen", "Parkkinen", "Tiihonen", "Nousiainen", "Makkonen", "Loikkanen", "Sairanen", "Jalkanen",
    "Montonen", "Kontinen",
    "Reponen", "Karvinen", "Lyytikäinen", "Puntanen", "Ruhanen", "Taavitsainen", "Halinen", "Luostarinen",
    "Himanen", "Kuitunen", "Manninen", "Ollikainen", "Hirvelä", "Siitari", "Tuukkala", "Ikonen", "Paasonen",
    "Viskari", "Ylönen", "Härkönen", "Kokkonen", "Särkkä",
)  # fmt: skip
FARMS = (
    "tila", "luomutila", "marjatila", "maatila", "kotieläintila", "hevostila", "lammastila", "puutarha",
    "maatilamatkailu", "lomamökit", "koneurakointi", "metsäkone",
)  # fmt: skip
TRADES = (
    "Leipä", "Puupaja", "Matkailu", "Kone", "Verstas", "Taimisto", "Hunaja", "Pesula", "Sähkö", "Rakennus",
    "Kuljetus", "Kukka", "Hyvinvointi", "Kalatuote", "Media", "Mainos", "Verkkopuoti", "Kalusto", "Metalli",
    "Luontopalvelu", "Kahvila", "Tilitoimisto", "Huolto", "Hirsi", "Käsityö", "Saha", "Lomakylä", "Juustola",
)  # fmt: skip

_FIRST_DIGITS, _SPAN, _STRIDE = 9_900_000, 100_000, 7_919
_WIDER, _WIDER_SPAN = 9_000_000, 900_000


def business_ids(seed: int) -> Iterator[str]:
    """Yield business ids with valid check digits from a range that the register is far from reaching.

    The first ninety thousand begin with 99, later ones with 9; none comes twice.
    """
    for first, span in ((_FIRST_DIGITS, _SPAN), (_WIDER, _WIDER_SPAN)):
        for position in range(span):
            number = first + (position * _STRIDE + seed * 31) % span
            check = _check_digit(number)
            if check is not None:
                yield f"{number}-{check}"


def _check_digit(number: int) -> int | None:
    """Return the digit that makes the number valid; None for one that is never given out."""
    total = sum(
        int(digit) * weight for digit, weight in zip(str(number), (7, 9, 10, 5, 8, 4, 2), strict=True)
    )
    check = -total % 11
    return None if check == 10 else check


def genitive(name: str) -> str:
    """Return the genitive of a family name: Laitinen, Laitisen; Mäkelä, Mäkelän."""
    if name.endswith("nen"):
        return f"{name[:-3]}sen"
    if name == "Särkkä":
        return "Särkän"
    return f"{name}n"


def firm_name(random: Random, municipality: str, farm: bool) -> str:
    """Return the name of a farm or of another firm."""
    family = random.choice(FAMILY_NAMES)
    if farm:
        return f"{genitive(family)} {random.choice(FARMS)}"
    place = municipalities().by_code(municipality)
    trade = random.choice(TRADES)
    if place is not None and random.random() < 0.6:
        return f"{place.genitive} {trade} Oy"
    return f"{trade} {family} {random.choice(('Oy', 'Ky', 'Tmi'))}"


def person_name(random: Random) -> str:
    """Return first and last name."""
    return f"{random.choice(FIRST_NAMES)} {random.choice(FAMILY_NAMES)}"


def phone(random: Random) -> str:
    """Return a number that nobody has: the exchange 555."""
    return f"+35840555{random.randrange(10_000):04}"


def email(person: str, firm: str) -> str:
    """Return an address below `.example`, where no mail can go."""
    letters = str.maketrans("åäöłÅÄÖŁ", "aaolaaol")
    local = person.partition(" ")[0].lower().translate(letters)
    domain = "".join(c for c in firm.lower().translate(letters) if c.isascii() and c.isalnum())
    return f"{local}@{domain[:30]}.example"
