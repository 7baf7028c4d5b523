import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.sorting import sort_key

names = st.text(st.characters(codec="utf-8"), max_size=30)


def ordered(*words: str) -> list[str]:
    return sorted(words, key=sort_key)


def test_swedish_o_and_the_umlauts_come_last_in_finnish_order():
    assert ordered("Ölander", "Äijälä", "Åberg", "Zetor", "Aalto") == [
        "Aalto", "Zetor", "Åberg", "Äijälä", "Ölander",
    ]  # fmt: skip


def test_w_stands_beside_v():
    assert ordered("Wa", "Vb", "Va", "Xa") == ["Va", "Wa", "Vb", "Xa"]


def test_capital_letters_and_foreign_accents_do_not_move_a_name():
    assert ordered("ESTERI", "Étienne", "esa", "Łukasz", "lumi", "Lumo", "Mylly", "Müller") == [
        "esa", "ESTERI", "Étienne", "Łukasz", "lumi", "Lumo", "Müller", "Mylly",
    ]  # fmt: skip


def test_numbers_are_ordered_by_their_value():
    assert ordered("Tila 10", "Tila 9", "Tila 009", "Tila 100", "Tila", "Tila 12345678901") == [
        "Tila", "Tila 009", "Tila 9", "Tila 10", "Tila 100", "Tila 12345678901",
    ]  # fmt: skip


def test_digits_come_before_letters_and_a_shorter_name_before_its_longer():
    assert ordered("Anttila", "3 veljestä", "Antti", "Antti Oy") == [
        "3 veljestä",
        "Antti",
        "Antti Oy",
        "Anttila",
    ]


def test_quotes_and_hyphens_do_not_matter():
    assert ordered('"Zeta"', "Ala-Mattila", "Ala Nieminen", "(Alatalo)") == [
        "Ala-Mattila", "Ala Nieminen", "(Alatalo)", '"Zeta"',
    ]  # fmt: skip


def test_sqlite_sorts_the_keys_as_python_does():
    words = ["Åberg", "öljy", "Wa", "va", "Ä 10", "Ä 9", "Щука", "", "ß", "🚜 Tila", "zeta", "Aalto"]
    with sqlite3.connect(":memory:") as db:
        db.execute("create table t (name text, sort_key text)")
        db.executemany("insert into t values (?, ?)", [(word, sort_key(word)) for word in words])
        found = [name for (name,) in db.execute("select name from t order by sort_key")]
    db.close()
    assert found == sorted(words, key=sort_key)


@given(names, names)
def test_equal_keys_mean_equal_names_but_for_case(one, other):
    if sort_key(one) == sort_key(other):
        assert sort_key(one.casefold()) == sort_key(other.casefold())


@given(names)
def test_a_key_can_be_stored(name):
    assert sort_key(name).encode().decode() == sort_key(name)


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_any_two_numbers_keep_their_order(one, other):
    if one < other:
        assert sort_key(f"tila {one}") < sort_key(f"tila {other}")
