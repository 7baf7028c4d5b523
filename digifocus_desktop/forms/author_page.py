"""The part of the page for authors of forms that follows from the engine: kinds, functions, columns, looks.

The page names no function that is not there, because this writes it and a test compares.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from digifocus_desktop.forms.appearance import WORDS
from digifocus_desktop.forms.functions import CONTEXT, FUNCTIONS, MANY, REFUSED
from digifocus_desktop.forms.items import INSTEAD, REFUSED_TYPES, ItemType
from digifocus_desktop.forms.sheet_columns import TABLES

BEGIN, END = "<!-- moottorista alkaa -->", "<!-- moottorista päättyy -->"
"""Around the part that is written by the program."""

KINDS: Mapping[ItemType, str] = {
    ItemType.SELECT_ONE: "yksi vaihtoehto, `select_one luettelo`; pisteytettävässä viisi porrasta 0–4",
    ItemType.SELECT_MULTIPLE: "monta vaihtoehtoa; `bind::df:max_choices` rajaa määrän",
    ItemType.INTEGER: "kokonaisluku",
    ItemType.DECIMAL: "luku, jossa voi olla desimaaleja",
    ItemType.TEXT: "teksti; `bind::df:max_chars` rajaa pituuden",
    ItemType.DATE: "päivä",
    ItemType.TIME: "kellonaika",
    ItemType.DATE_TIME: "päivä ja kellonaika",
    ItemType.NOTE: "luettava teksti, johon ei vastata",
    ItemType.CALCULATE: "laskettu arvo, jota ei näytetä; kaava sarakkeessa `calculation`",
}
TOLD: Mapping[str, str] = {
    "not": "ehdon vastakohta", "coalesce": "ensimmäinen, jolla on arvo",
    "if": "toinen arvo, kun ehto pitää paikkansa, muuten kolmas",
    "applies": "koskeeko kysymys yritystä (oma toiminto, ei XLSFormissa)", "true": "tosi", "false": "epätosi",
    "boolean": "totuusarvoksi", "number": "luvuksi", "string": "tekstiksi",
    "selected": "onko vaihtoehto valittu",
    "selected-at": "valituista se, jonka järjestysnumero nollasta on annettu",
    "count-selected": "montako valittu", "round": "pyöristys, toinen luku on desimaalien määrä",
    "int": "desimaalit pois", "abs": "itseisarvo", "pow": "potenssi", "min": "pienin", "max": "suurin",
    "sum": "summa", "count": "montako", "count-non-empty": "montako, joilla on arvo",
    "checklist": "pitääkö vähintään ja enintään näin moni paikkansa (−1 = ei rajaa)",
    "weighted-checklist": "sama painoilla", "once": "vain oletusvastauksessa: arvo, kunnes on vastattu",
    "boolean-from-string": "tosi, kun teksti on `true` tai `1`", "sqrt": "neliöjuuri", "exp": "e potenssiin",
    "exp10": "10 potenssiin", "log": "luonnollinen logaritmi", "log10": "kymmenkantainen logaritmi",
    "sin": "sini", "cos": "kosini", "tan": "tangentti", "asin": "arkussini", "acos": "arkuskosini",
    "atan": "arkustangentti", "atan2": "arkustangentti kahdesta luvusta", "pi": "π",
    "date": "päiväksi", "date-time": "päiväksi ja kellonajaksi", "decimal-date-time": "päiviä 1.1.1970:stä",
    "decimal-time": "kellonaika vuorokauden osana", "format-date": "päivä kaavan mukaan, esim. `%e.%n.%Y`",
    "format-date-time": "sama kellonajan kanssa, esim. `%H:%M`",
    "concat": "tekstit peräkkäin, enintään 20 000 merkkiä",
    "string-length": "merkkien määrä", "contains": "onko osa tekstissä", "starts-with": "alkaako teksti näin",
    "ends-with": "päättyykö teksti näin", "substr": "osa tekstistä paikasta (nollasta) paikkaan",
    "substring-before": "teksti ennen merkkiä", "substring-after": "teksti merkin jälkeen",
    "translate": "merkit toisiksi", "normalize-space": "ylimääräiset välit pois",
    "join": "tekstit peräkkäin, väliin erotin", "regex": "sopiiko koko teksti kaavaan",
    "digest": "tarkistussumma", "base64-decode": "teksti base64-muodosta",
    "today": "päivä, jona analyysi alkoi",
    "now": "hetki, jona analyysi alkoi", "version": "lomakkeen versio",
    "jr:choice-name": "vaihtoehdon teksti suomeksi: `jr:choice-name(${kysymys}, '${kysymys}')`",
    "indexed-repeat": "toiston kysymys järjestysnumerolla: `indexed-repeat(${kysymys}, ${toisto}, 2)`",
    "position": "monesko tämä on toistossa: `position(..)`",
}  # fmt: skip
_ASKED = {"jr:choice-name": "2", "indexed-repeat": "3", "position": "1"}
_WHY = {
    "expression.refused_chance": "saman vastauksen on annettava aina sama tulos",
    "expression.refused_file": "lukisi toista tiedostoa",
    "expression.refused_device": "tarvitsee laitteen anturin",
    "expression.refused_path": "viitataan kysymyksiin nimellä",
    "expression.refused_words": "tekstit ovat soluissa kielittäin",
    "item.type_device": "tarvitsee puhelimen kameran, mikrofonin tai paikannuksen",
    "item.type_file": "lukisi tai tallentaisi toista tiedostoa",
    "item.type_known": "ohjelma tietää sen itse",
}


def author_tables() -> str:
    """Return the part of the page, in Finnish."""
    return "\n".join(
        [
            BEGIN, "### Kysymysten tyypit", *_table(("Tyyppi", "Mitä", "`appearance`"), _kinds()), "",
            "### Toiminnot ehdoissa ja kaavoissa",
            "Merkki ∑: toiston kysymys annetaan sellaisenaan, ja toiminto käy läpi kaikki kerrat.", "",
            *_table(("Toiminto", "Arvoja", "Mitä"), _functions()), "",
            "### Mitä ei ole", *_table(("Tyyppi tai toiminto", "Miksi"), _refused()), "",
            "### Omien taulukoiden sarakkeet", *_table(("Taulukko", "Sarakkeet"), _sheets()), END,
        ]
    )  # fmt: skip


def put_into(page: str) -> str:
    """Return the page with the part written anew."""
    before, _, rest = page.partition(BEGIN)
    return before + author_tables() + rest.partition(END)[2]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _kinds() -> Iterator[tuple[str, str, str]]:
    for kind, told in KINDS.items():
        yield f"`{kind}`", told, ", ".join(f"`{word}`" for word in sorted(WORDS[kind])) or "–"


def _functions() -> Iterator[tuple[str, str, str]]:
    for name in sorted(FUNCTIONS.keys() | CONTEXT.keys() | _ASKED.keys()):
        function = FUNCTIONS.get(name)
        if function is None:
            yield f"`{name}`", _ASKED.get(name, "0"), TOLD[name]
            continue
        least, most = function.least, function.most
        several = f"{least}–" if most == MANY else str(least) if least == most else f"{least}–{most}"
        yield f"`{name}`" + (" ∑" if function.many else ""), several, TOLD[name]


def _refused() -> Iterator[tuple[str, str]]:
    for name, code in sorted({**REFUSED_TYPES, **REFUSED}.items()):
        yield f"`{name}`", _WHY.get(code) or f"käytetään tyyppiä `{INSTEAD[name]}`"


def _sheets() -> Iterator[tuple[str, str]]:
    for name, columns in TABLES.items():
        headings = dict.fromkeys(
            f"`{one.heading}`" + (" (kielittäin)" if one.translated else "") for one in columns
        )
        yield f"`{name}`", ", ".join(headings)
