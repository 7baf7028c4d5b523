import pytest

from digifocus_desktop.domain.duplicates import Duplicates, Firm, Likeness, Match, name_key

MATTILA = Firm("a", "Mattilan tila Oy", "0215848-5", "178")
NAMELESS_ID = Firm("b", "Leipomo Åkerö", None, "491")


@pytest.fixture
def known() -> Duplicates:
    return Duplicates([MATTILA, NAMELESS_ID])


def test_the_same_business_id_is_the_same_firm_under_any_name(known):
    found = known.find(Firm("x", "Aivan muu", "0215848-5"))
    assert found == (Match("a", Likeness.SAME_BUSINESS_ID),)


@pytest.mark.parametrize(
    "name", ["MATTILAN TILA", "Mattilan-tila oy", "Oy Mattilan Tila Ab", "mattilan  tila "]
)
def test_a_name_is_compared_without_its_form(known, name):
    assert known.find(Firm("x", name, None, "178")) == (Match("a", Likeness.SAME_NAME_AND_MUNICIPALITY),)


def test_a_name_without_municipality_is_a_weaker_likeness(known):
    assert known.find(Firm("x", "Mattilan tila")) == (Match("a", Likeness.SAME_NAME),)


def test_the_same_name_elsewhere_is_another_firm(known):
    assert known.find(Firm("x", "Mattilan tila", None, "740")) == ()


def test_two_business_ids_are_two_firms(known):
    assert known.find(Firm("x", "Mattilan tila", "0600598-8", "178")) == ()


def test_a_firm_is_no_duplicate_of_itself(known):
    assert known.find(MATTILA) == ()


def test_finnish_letters_tell_names_apart():
    assert name_key("Säde Oy") != name_key("Sade Oy")


def test_a_name_of_form_words_alone_keeps_them():
    assert name_key("Osuuskunta") == "osuuskunta"


def test_the_surest_match_comes_first(known):
    known.add(Firm("c", "Leipomo Åkerö", "2520006-8", "491"))
    found = known.find(Firm("x", "Mattilan tila", "0215848-5", "178"))
    assert [match.likeness for match in found] == [Likeness.SAME_BUSINESS_ID]
    assert len(known.find(Firm("x", "Leipomo Åkerö", None, "491"))) == 2
