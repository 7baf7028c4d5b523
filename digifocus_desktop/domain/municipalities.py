"""The municipalities of the region: finding one by code, name or postal code."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from digifocus_desktop.domain.names import clean_line
from digifocus_desktop.domain.sorting import sort_key
from digifocus_desktop.domain.tables import read_table

_OFFICIAL = re.compile(r"s? (kunta|kaupunki|kommun|stad|municipality)$")


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality.

    Attributes:
        code: Three digits as text; zeros in front belong to it.
        names: Name by language; `fi` and `sv`.
        genitive: Finnish form in official names, as in *Juvan kunta*.
        sub_region: Code of the sub-region (seutukunta).
        postal_codes: Five-digit codes that suggest this municipality.
    """

    code: str
    names: dict[str, str]
    genitive: str
    sub_region: str
    postal_codes: tuple[str, ...]

    def name(self, language: str = "fi") -> str:
        """Return the name in Swedish, or in Finnish for every other language."""
        return self.names.get(language, self.names["fi"])


class Municipalities:
    """The municipalities of one region, with those that were joined to them."""

    def __init__(
        self, region: str, rows: Iterable[Municipality], former: dict[str, str], old: dict[str, str]
    ) -> None:
        self.region = region
        self.all = tuple(sorted(rows, key=lambda row: sort_key(row.names["fi"])))
        self._by_code = {row.code: row for row in self.all}
        self._by_code |= {code: self._by_code[joined] for code, joined in former.items()}
        self._by_name = {_key(name): row for row in self.all for name in (*row.names.values(), row.genitive)}
        self._by_name |= {_key(name): self._by_code[code] for name, code in old.items()}
        self._by_postal_code = {code: row for row in self.all for code in row.postal_codes}

    def by_code(self, code: str) -> Municipality | None:
        """Return the municipality of a code; zeros lost from the front and joined codes are understood."""
        return self._by_code.get(code.strip().zfill(3))

    def by_name(self, name: str) -> Municipality | None:
        """Return the municipality of a name in Finnish or Swedish, official form or not, or of one joined."""
        return self._by_name.get(_key(name))

    def find(self, text: str) -> Municipality | None:
        """Return the municipality that a cell of a list means: its code or its name."""
        return self.by_code(text) if text.strip().isdecimal() else self.by_name(text)

    def suggest(self, postal_code: str) -> Municipality | None:
        """Return the municipality most of a postal code area lies in; a person confirms it."""
        return self._by_postal_code.get(postal_code.strip())


def load_municipalities(text: str) -> Municipalities:
    """Return the municipalities of the file `resources/reference/municipalities.toml`.

    Raises:
        InvalidFieldError: `table.*`, with the place in `field`.
    """
    root = read_table(text)
    region = root.text("region")
    root.text("region_name")
    rows = []
    for table in root.tables("municipality"):
        names = {"fi": table.text("fi"), "sv": table.text("sv")}
        codes = table.words("postal_codes")
        code, genitive = table.text("code"), table.text("genitive")
        rows.append(Municipality(code, names, genitive, table.text("sub_region"), codes))
        table.finish()
    known = sorted(row.code for row in rows)
    former: dict[str, str] = {}
    old_names: dict[str, str] = {}
    for table in root.tables("former"):
        code = table.text("code")
        former[code] = table.choice("joined", known)
        old_names |= {table.text(key): code for key in ("fi", "genitive", "sv")}
        table.day("since")
        table.finish()
    root.finish()
    return Municipalities(region, rows, former, old_names)


def _key(name: str) -> str:
    return _OFFICIAL.sub("", clean_line(name[:100]).casefold())
