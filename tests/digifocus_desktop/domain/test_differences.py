"""Differences: both texts can be read back from them, and what changed is told by words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain import differences as module
from digifocus_desktop.domain.differences import Change, Piece, differences

TEXTS = st.text(st.sampled_from("ab \näÅ"), max_size=40)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(before, after):
    pieces = differences(before, after)

    assert "".join(one.text for one in pieces if one.change is not Change.ADDED) == before
    assert "".join(one.text for one in pieces if one.change is not Change.REMOVED) == after
    assert all(one.change is not two.change for one, two in pairwise(pieces))


def test_what_changed_is_told_by_words():
    before = "Nykyinen lomake jää usein vastaamatta.\nSovittiin käynti."
    after = "Nykyinen lomake jää viikonloppuisin vastaamatta.\nSovittiin käynti.\nAnna vertaa."

    assert [one for one in differences(before, after) if one.change is not Change.SAME] == [
        Piece(Change.REMOVED, "usein "),
        Piece(Change.ADDED, "viikonloppuisin "),
        Piece(Change.ADDED, "\nAnna vertaa."),
    ]


def test_the_same_text_and_no_text_have_no_differences():
    assert differences("Sama", "Sama") == (Piece(Change.SAME, "Sama"),)
    assert differences("", "") == ()


def test_a_stretch_too_long_to_compare_is_told_as_a_whole(monkeypatch):
    monkeypatch.setattr(module, "MOST_WORDS", 3)

    assert differences("a b c d", "a b c e") == (
        Piece(Change.REMOVED, "a b c d"),
        Piece(Change.ADDED, "a b c e"),
    )
