"""What the Finnish guide says is on the screen is on the screen: words in italics, sentences of errors."""

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterable

import pytest

from tests.contracts.tree import ROOT

GUIDE = (ROOT / "docs" / "kayttoopas.md").read_text("utf-8")
RESOURCES = ROOT / "resources" / "translations"
ITALICS = re.compile(r"(?<!\*)\*([^*]+?)\*(?!\*)")
PLACEHOLDER = re.compile(r"\\\{\w+\\\}|%n")
SAYS = "| Ohjelma sanoo |"


def quoted(text: str) -> list[str]:
    """Return every word of the interface that a page names in italics, a way through menus in its parts."""
    return [part for words in ITALICS.findall(text) for part in re.split(r"\s+›\s+", " ".join(words.split()))]


def shown() -> list[str]:
    """Return every Finnish text of the interface; a plural has two. The change is told as on its paper."""
    nodes = ET.parse(RESOURCES / "digifocus_fi.ts").iter()
    told = [(node.text or "").strip() for node in nodes if node.tag in ("translation", "numerusform")]
    papers = tomllib.loads((ROOT / "resources" / "documents" / "texts.toml").read_text("utf-8"))
    return told + [words["fi"] for words in papers["change"].values()]


def unknown(words: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the words that are no whole text; a number or a time may fill a place in one."""
    pattern = re.compile(
        "|".join(
            PLACEHOLDER.sub(r".+", re.escape(text))
            for text in texts
            if re.search(r"\w", PLACEHOLDER.sub("", re.escape(text)))
        )
    )
    return [word for word in words if not pattern.fullmatch(word)]


def told(text: str) -> list[str]:
    """Return the beginnings of sentences in the table of what the program says."""
    table = text.partition(SAYS)[2].partition("\n\n")[0]
    return re.findall(r"^\| ([^|-][^|]*?) \|", table, re.MULTILINE)


def test_every_word_that_the_guide_shows_is_one_of_the_interface():
    words = quoted(GUIDE)

    assert len(words) > 80
    assert unknown(words, shown()) == [], (
        "docs/kayttoopas.md names in italics what resources/translations/digifocus_fi.ts lacks: follow "
        "the new words in the guide; what is no word of the screen is not in italics"
    )


def test_every_sentence_that_the_guide_explains_is_one_the_program_says():
    rows = tomllib.loads((RESOURCES / "messages.toml").read_text("utf-8"))
    sentences = [row["fi"] for row in rows.values()]

    assert len(told(GUIDE)) > 5
    assert [one for one in told(GUIDE) if not any(text.startswith(one) for text in sentences)] == [], (
        "docs/kayttoopas.md explains a sentence that resources/translations/messages.toml does not have"
    )


@pytest.mark.parametrize("word", ["Tallenna kaikki", "ajan"])
def test_a_word_that_no_screen_shows_is_found(word):
    assert unknown([word, "3 odottaa"], ["Tallenna PDF", "ajan tasalla", "%n odottaa"]) == [word]


def test_ways_and_broken_lines_are_read():
    assert quoted("**Näin**: *Asetukset ›\nTulostus*, *Tee\nensin*.") == [
        "Asetukset",
        "Tulostus",
        "Tee ensin",
    ]
