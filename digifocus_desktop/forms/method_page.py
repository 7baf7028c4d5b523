"""The page that tells how the analysis counts, in Finnish Markdown, made from the package itself.

Whoever doubts a number reads it here; since the package is the only source, the page cannot fall behind.
"""

import math
from collections.abc import Iterable, Sequence
from string import Template

import resources
from digifocus_desktop.forms.package import (
    REFERENCE_LANGUAGE,
    Dimension,
    DimensionKind,
    FormPackage,
    Item,
    Texts,
    text,
)
from digifocus_desktop.forms.scoring import (
    FAIR_DONT_KNOW_SHARE,
    GOOD_DONT_KNOW_SHARE,
    MIN_COVERAGE,
    MIN_ITEMS_SHORTENED,
    MIN_MEASURED_OF_SEVEN,
    STEP,
)

_KINDS = {
    DimensionKind.COMPETENCE: "osaaminen",
    DimensionKind.LEVEL: "digitaso",
    DimensionKind.BRANCH: "kohderyhmäosio",
}
_DIMENSION_HEAD = (
    "Osio",
    "Nimi",
    "Luku",
    "Kohtia",
    "Painot",
    "Vähintään",
    "Vaihteluväli, kun kaikkiin vastattu",
)


def method_page(package: FormPackage) -> str:
    """Return the page of a package; its prose is `resources/documents/method.md`."""
    scored = [item for item in package.items if item.scored]
    return Template(resources.path("documents", "method.md").read_text("utf-8")).substitute(
        title=package.title,
        version=package.version,
        hash=package.hash,
        confirm_not_applicable=package.confirm_not_applicable,
        coverage=_percent(MIN_COVERAGE),
        shortened=MIN_ITEMS_SHORTENED,
        measured=MIN_MEASURED_OF_SEVEN,
        step=_number(STEP),
        good=_percent(GOOD_DONT_KNOW_SHARE),
        fair=_percent(FAIR_DONT_KNOW_SHARE),
        dii_version=package.dii_version,
        dimensions=_table(_DIMENSION_HEAD, (_dimension(package, one) for one in package.dimensions)),
        bands=_table(
            ("Pisteet", "Taso"), ((f"{_number(one.lower)}–", _fi(one.label)) for one in package.bands)
        ),
        flags=_table(
            ("Kohta", "Lippu, kun arvo on enintään", "Tee ensin"),
            ((_code(one.item), str(one.limit), _fi(one.action)) for one in package.flags),
        ),
        hidden=_table(
            ("Kohta", "Kysytään, kun", "Arvo piilossa"), (_hidden(one) for one in scored if one.relevance)
        ),
        themes=_themes(package),
        rules=_table(
            ("Sääntö", "Ehto", "Kenen puoleen"),
            ((one.code, _code(one.condition), _fi(one.direction)) for one in package.rules),
        ),
        dii=_table(
            ("", "Tosiasia", "Ehto"),
            ((str(one.number), _fi(one.label), _code(one.condition)) for one in package.dii),
        ),
        items=_table(("Kohta", "Kysymys", "Osio", "Paino", "Ei koske", "Havainto"), map(_item, scored)),
    )


def _dimension(package: FormPackage, dimension: Dimension) -> tuple[str, ...]:
    items = package.items_by_dimension[dimension.id]
    weights = sum(item.weight for item in items)
    half_range = STEP * max(item.weight for item in items) / weights
    return (
        dimension.id,
        _fi(dimension.label),
        _KINDS[dimension.kind],
        str(len(items)),
        _number(weights),
        str(dimension.min_items),
        f"± {_number(math.floor(half_range * 10 + 0.5) / 10)}",
    )


def _hidden(item: Item) -> tuple[str, ...]:
    value = "poissa laskusta" if item.hidden_value is None else str(item.hidden_value)
    return _code(item.id), " ja ".join(map(_code, item.relevance)), value


def _themes(package: FormPackage) -> str:
    feeding = {
        theme.code: " ".join(_code(item.id) for item in package.items if theme.code in item.themes)
        for theme in package.themes
    }
    return _table(
        ("Teema", "Nimi", "Ehto", "Kohdat"),
        (
            (one.code, _fi(one.label), _code(one.gate) if one.gate else "–", feeding[one.code])
            for one in package.themes
        ),
    )


def _item(item: Item) -> tuple[str, ...]:
    return (
        _code(item.id),
        _fi(item.label),
        ", ".join(item.dimensions),
        _number(item.weight),
        "saa valita" if item.not_applicable else "",
        "kyllä" if item.observable else "",
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(map(_row, (head, ["---"] * len(head), *rows)))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _code(source: str) -> str:
    return f"`{source}`"


def _fi(texts: Texts) -> str:
    return text(texts, REFERENCE_LANGUAGE).text


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"
