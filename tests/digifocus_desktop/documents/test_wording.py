import re
import tomllib

import pytest

import resources
from digifocus_desktop.documents.fonts import Face, advances
from digifocus_desktop.documents.wording import amount, lessons, listing, statement, wording


def test_every_fixed_text_has_three_languages_that_can_be_printed():
    texts = tomllib.loads(resources.path("documents", "texts.toml").read_text(encoding="utf-8"))

    for document in texts.values():
        for words in document.values():
            assert set(words) == {"fi", "sv", "en"}
            assert all(words.values())
            assert {ord(c) for text in words.values() for c in text} <= set(advances(Face.REGULAR))


def test_placeholders_are_the_same_in_every_language():
    texts = tomllib.loads(resources.path("documents", "texts.toml").read_text(encoding="utf-8"))

    for document in texts.values():
        for words in document.values():
            assert len({tuple(re.findall(r"{\w+}", text)) for text in words.values()}) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Euroopan unionin osarahoittama"),
        ("sv", "Medfinansieras av Europeiska unionen"),
        ("en", "Co-funded by the European Union"),
    ],
)
def test_the_statement_is_the_funds_own(language, text):
    assert " ".join(statement(language)) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 oppitunti"), (22, "22 oppituntia"), (2.5, "2,5 oppituntia"), (0.25, "0,25 oppituntia")],
)
def test_lessons_are_counted_in_words(count, text):
    assert lessons(count, wording("certificate", "fi"), "fi").replace("\u00a0", " ") == text


def test_english_writes_a_decimal_point():
    assert amount(2.5, "en") == "2.5"


def test_names_are_listed_with_and_before_the_last():
    words = wording("certificate", "sv")

    assert listing(("A",), words) == "A"
    assert listing(("A", "B", "C"), words) == "A, B och C"
