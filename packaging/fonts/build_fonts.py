"""Build the typefaces in `resources/fonts/` from their published TTF files.

    python packaging/fonts/build_fonts.py --inter DIR --ubuntu DIR --out resources/fonts

`DIR` is an unpacked npm package: `npm pack @expo-google-fonts/inter@0.4.2` and
`npm pack @expo-google-fonts/ubuntu@0.4.1`. The result is the same bytes for the same input.

What it makes:

- `Inter-400/500/600/700.ttf`: Latin with Extended A, B and Additional, Greek, Cyrillic, and the
  signs of our interface. Kerning and tabular figures stay for the screen.
- `InterTab-400/600.ttf`: the same with the tabular figures frozen in as the only figures, because
  reportlab applies no font features and a column of numbers needs digits of one width.
- `UbuntuDerivative-400.ttf`: the letters of the EU co-funding statement alone. Inter is not among
  the typefaces that the fund allows for it; the Ubuntu Font Licence asks for the new name.
- The licence beside each.
"""

import argparse
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LETTERS = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x02B9, 0x02BD),
    (0x02C6, 0x02DD),
    (0x0370, 0x03FF),
    (0x0400, 0x052F),
    (0x1E00, 0x1EFF),
)
SIGNS = (
    (0x2009, 0x200A),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2190, 0x2199),
    (0x2212, 0x2212),
    (0x2248, 0x2248),
    (0x2260, 0x2265),
    (0x25CB, 0x25CF),
    (0x2318, 0x2318),
    (0x2713, 0x2717),
)
STATEMENTS = (
    "Euroopan unionin osarahoittama",
    "Medfinansieras av Europeiska unionen",
    "Co-funded by the European Union",
)
INTER_SOURCES = {400: "400Regular", 500: "500Medium", 600: "600SemiBold", 700: "700Bold"}
TABULAR_WEIGHTS = (400, 600)
STYLE_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
DIGITS = "0123456789"


def cut(font: TTFont, characters: set[int], features: tuple[str, ...]) -> None:
    """Keep the glyphs of `characters` and the layout features named; drop hinting."""
    options = subset.Options()
    options.layout_features = list(features)
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.glyph_names = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def freeze_tabular_digits(font: TTFont) -> None:
    """Let the character map lead from each digit to its tabular form."""
    table = font["GSUB"].table
    tabular: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for lookup in table.LookupList.Lookup[index].SubTable:
                    tabular.update(getattr(lookup, "ExtSubTable", lookup).mapping)
    for character_map in font["cmap"].tables:
        for digit in DIGITS:
            glyph = character_map.cmap.get(ord(digit))
            if glyph in tabular:
                character_map.cmap[ord(digit)] = tabular[glyph]


def rename(font: TTFont, family: str, style: str) -> None:
    """Give a changed copy a family name of its own in every name record."""
    names = font["name"]
    full = f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style}"
    new = {1: family, 2: "Regular", 3: full, 4: full, 6: postscript, 16: family, 17: style}
    for record in list(names.names):
        if record.nameID in new:
            place = (record.nameID, record.platformID, record.platEncID, record.langID)
            names.setName(new[record.nameID], *place)


def build_inter(source: Path, out: Path) -> None:
    """Write the four weights for screen and paper and the two with tabular figures."""
    characters = {code for low, high in LETTERS + SIGNS for code in range(low, high + 1)}
    for weight, name in INTER_SOURCES.items():
        font = TTFont(source / name / f"Inter_{name}.ttf", recalcTimestamp=False)
        cut(font, characters, ("kern", "mark", "ccmp", "tnum"))
        font.save(out / f"Inter-{weight}.ttf")
    for weight in TABULAR_WEIGHTS:
        name = INTER_SOURCES[weight]
        font = TTFont(source / name / f"Inter_{name}.ttf", recalcTimestamp=False)
        freeze_tabular_digits(font)
        rename(font, "Inter Tab", STYLE_NAMES[weight])
        cut(font, characters, ())
        font.save(out / f"InterTab-{weight}.ttf")
    shutil.copyfile(source / "LICENSE_FONT", out / "Inter-LICENSE.txt")


def build_statement_face(source: Path, out: Path) -> None:
    """Write the face of the EU statement under a name that says it is a changed copy."""
    font = TTFont(source / "400Regular" / "Ubuntu_400Regular.ttf", recalcTimestamp=False)
    rename(font, "Ubuntu derivative DigiFocus", "Regular")
    cut(font, {ord(character) for text in STATEMENTS for character in text}, ())
    font.save(out / "UbuntuDerivative-400.ttf")
    shutil.copyfile(source / "LICENSE_FONT", out / "UbuntuDerivative-LICENSE.txt")


def main() -> None:
    """Read the three folders from the command line and build everything."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inter", required=True, type=Path, help="unpacked npm package of Inter")
    parser.add_argument("--ubuntu", required=True, type=Path, help="unpacked npm package of Ubuntu")
    parser.add_argument("--out", required=True, type=Path, help="folder for the result")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    build_inter(arguments.inter, arguments.out)
    build_statement_face(arguments.ubuntu, arguments.out)


if __name__ == "__main__":
    main()
