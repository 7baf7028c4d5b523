"""Search words: inflected forms, accents, numbers, and queries that FTS5 takes."""

import pytest
from sqlcipher3 import dbapi2

from digifocus_desktop.store import words
from digifocus_desktop.store.local_tables import COMPANY_WORDS


def forms(strong: str, weak: str, plural: str, *others: str) -> list[str]:
    """The cases of a word: strong and weak stem, weak plural stem, and forms that follow no rule."""
    singular = [strong, *(weak + end for end in ("n", "lla", "lle", "lta", "ssa", "sta", "ksi", "t"))]
    return [
        *singular,
        strong + "na",
        *(plural + end for end in ("lla", "lle", "lta", "ssa", "sta", "ksi")),
        *others,
    ]


WORDS = {
    "maatila": forms(
        "maatila", "maatila", "maatiloi", "maatilaa", "maatilaan", "maatilojen", "maatiloja", "maatiloihin"
    ),
    "tila": forms("tila", "tila", "tiloi", "tilaa", "tilaan", "tilojen", "tiloja", "tiloihin", "tilamme"),
    "kauppa": forms(
        "kauppa", "kaupa", "kaupoi", "kauppaa", "kauppaan", "kauppojen", "kauppoja", "kauppoihin"
    ),
    "mansikka": forms(
        "mansikka",
        "mansika",
        "mansikoi",
        "mansikkaa",
        "mansikkaan",
        "mansikoiden",
        "mansikoita",
        "mansikoihin",
        "mansikkojen",
    ),
    "leipomo": forms(
        "leipomo",
        "leipomo",
        "leipomoi",
        "leipomoa",
        "leipomoon",
        "leipomoiden",
        "leipomoita",
        "leipomoihin",
        "leipomojen",
    ),
}


class Index:
    """The word table of the store, alone."""

    def __init__(self) -> None:
        self._sql = dbapi2.connect(":memory:")
        self._sql.execute(COMPANY_WORDS)
        self._names: dict[int, str] = {}

    def add(self, *texts: str, numbers: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> None:
        """Index one firm under its first text."""
        row = len(self._names) + 1
        self._names[row] = (*texts, *numbers)[0]
        self._sql.execute(
            "INSERT INTO company_words(rowid, words) VALUES (?, ?)",
            (row, words.document(texts, numbers, groups)),
        )

    def find(self, text: str, group: str | None = None) -> list[str]:
        """Return the firms found, in the order they were added."""
        expression = words.query(text, group)
        rows = self._sql.execute(
            "SELECT rowid FROM company_words WHERE company_words MATCH ? ORDER BY rowid", (expression,)
        )
        return [self._names[row] for (row,) in rows]

    def close(self) -> None:
        """Close the table."""
        self._sql.close()


@pytest.fixture
def index():
    made = Index()
    yield made
    made.close()


@pytest.mark.parametrize("word", WORDS)
def test_every_form_of_a_common_word_finds_every_other(index, word):
    assert len(set(WORDS[word])) >= 12
    for form in WORDS[word]:
        index.add(form)

    for form in WORDS[word]:
        assert index.find(form) == WORDS[word], form


def test_a_basic_form_that_looks_inflected_is_found_by_its_forms(index):
    for form in ("sauna", "saunan", "saunoja", "saunalla"):
        index.add(form)

    for form in ("sauna", "saunan", "saunoja", "saunalla"):
        assert index.find(form) == ["sauna", "saunan", "saunoja", "saunalla"]


@pytest.mark.parametrize("word", WORDS)
def test_common_words_do_not_find_each_other(index, word):
    for other in WORDS:
        index.add(other)

    assert index.find(word) == [word]


@pytest.mark.parametrize(
    "typed", ["ahtari", "ähtäri", "ÄHTÄRI", "ahtarissa", "Ähtärissä", "a\u0308hta\u0308ri"]
)
def test_a_name_with_dots_is_found_with_and_without_them(index, typed):
    index.add("Ähtärin Leipä")

    assert index.find(typed) == ["Ähtärin Leipä"]


def test_dots_typed_are_dots_meant(index):
    index.add("Ahola")

    assert index.find("äh") == []


def test_foreign_accents_are_found_without_them(index):
    index.add("Łukasz Žemaitė Café")

    assert index.find("lukasz zemaite cafe") == index.find("łukasz žemaitė café") == ["Łukasz Žemaitė Café"]


@pytest.mark.parametrize("name", ["Ylä-Enonveden Luomutila", "Öljymäki Oy", "Kuhakosken Mylly"])
def test_every_prefix_of_every_word_finds_the_name(index, name):
    index.add(name)

    for word in words.split(name):
        for length in range(1, len(word) + 1):
            assert index.find(word[:length]) == [name]


def test_all_words_must_be_found_in_any_order(index):
    index.add("Mäkelän tila", "Juva")
    index.add("Mäkelän kauppa", "Mikkeli")

    assert index.find("juva mäk") == ["Mäkelän tila"]


@pytest.mark.parametrize(
    "typed", ["1234567-1", "12345671", "1234567", "1234567 1", "1234567\u20131", "FI12345671", "1234567-"]
)
def test_a_business_id_is_found_however_it_is_typed(index, typed):
    index.add(numbers=("1234567-1",))
    index.add(numbers=("7654321-1",))

    assert index.find(typed) == ["1234567-1"]


def test_a_business_id_is_found_without_its_first_zero(index):
    index.add(numbers=("0123456-2",))

    assert index.find("123456-2") == ["0123456-2"]


@pytest.mark.parametrize(
    "typed", ["040 555 0142", "0405550142", "+358 40 555 0142", "+358 (0)40 5550142", "0405"]
)
def test_a_phone_number_is_found_however_it_is_typed(index, typed):
    index.add(numbers=("+358405550142",))

    assert index.find(typed) == ["+358405550142"]


def test_numbers_that_are_no_one_number_are_looked_for_apart(index):
    index.add("Tila 2024 15")

    assert index.find("2024 15") == ["Tila 2024 15"]


def test_a_group_filters_without_being_typed(index):
    index.add("Eka", groups=("matkailu",))
    index.add("Toka", groups=("vk",))

    assert index.find("", "matkailu") == ["Eka"]
    assert index.find("toka", "matkailu") == []
    assert index.find("_matkailu") == []


@pytest.mark.parametrize("typed", ["", "  ", '"', "***", "-", "_", "\x00", "😀"])
def test_a_text_without_words_looks_for_nothing(typed):
    assert words.query(typed) is None


@pytest.mark.parametrize(
    "typed", ['a" OR b', "NOT x", "NEAR(a b)", "words:x", "a*b^c", "x" * 5_000_000, "مزرعة"]
)
def test_any_text_becomes_a_query_that_is_taken(index, typed):
    index.add("Eka")

    assert index.find(typed) == []
