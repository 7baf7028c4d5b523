"""Two people change one text: both changes stand, or a person decides; no word is lost in silence."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.names import NOTE_MAX_CHARS
from sync.protocol.merge_text import MOST_PAIRS, merge_text
from tests.counting import calls

BASE = "Tila haluaa lisää mökkivarauksia kesälle. Nykyinen lomake jää usein vastaamatta."

sentences = st.lists(
    st.sampled_from(
        ["Hinta on 20 euroa.", "Kuvat puuttuvat!", "Kuka vastaa?", "a b c.", "Pekka soittaa", "\n"]
    ),
    max_size=8,
).map(" ".join)


def words(text):
    return re.findall(r"\S+", text)


@pytest.mark.parametrize(
    ("one", "two", "merged"),
    [
        (
            "Tila haluaa lisää mökkivarauksia kesälle ja syksylle. Nykyinen lomake jää usein vastaamatta.",
            "Tila haluaa lisää mökkivarauksia kesälle. Nykyinen lomake jää viikonloppuisin vastaamatta.",
            "Tila haluaa lisää mökkivarauksia kesälle ja syksylle. Nykyinen lomake jää viikonloppuisin "
            "vastaamatta.",
        ),
        (
            f"{BASE} Sovittiin uusi lomake.",
            f"Pekka oli mukana. {BASE}",
            f"Pekka oli mukana. {BASE} Sovittiin uusi lomake.",
        ),
        (
            "Tila haluaa lisää mökkivarauksia kesälle.",
            "Tila haluaa lisää mökkivarauksia syksylle. Nykyinen lomake jää usein vastaamatta.",
            "Tila haluaa lisää mökkivarauksia syksylle.",
        ),
        (
            "Mökkitila haluaa lisää mökkivarauksia kesälle. Nykyinen lomake jää usein vastaamatta.",
            "Tila haluaa lisää mökkivarauksia syksylle. Nykyinen lomake jää usein vastaamatta.",
            "Mökkitila haluaa lisää mökkivarauksia syksylle. Nykyinen lomake jää usein vastaamatta.",
        ),
    ],
)
def test_changes_at_different_places_both_stand(one, two, merged):
    for found in (merge_text(BASE, one, two), merge_text(BASE, two, one)):
        assert (found.text, found.clean) == (merged, True)


@pytest.mark.parametrize(
    ("base", "one", "two"),
    [
        ("Hinta on 20 %.", "Hinta on 25 %.", "Hinta on 30 %."),
        (BASE, f"{BASE} Sovittiin, että Hake auttaa.", f"{BASE} Anna vertaa järjestelmiä."),
        (BASE, f"{BASE} Hake auttaa.", BASE.replace("usein", "aina") + " Anna vertaa."),
        ("Tila myy.", "Tila myy ja vuokraa.", "Tila myi."),
        (BASE, "", BASE.replace("usein", "aina")),
        ("", "Yksi.", "Toinen."),
    ],
)
def test_changes_of_the_same_words_are_left_to_a_person_and_the_proposal_holds_both(base, one, two):
    found = merge_text(base, one, two)

    assert not found.clean
    assert not merge_text(base, two, one).clean
    assert set(words(one)) | set(words(two)) <= set(words(found.text)) | set(words(base))


def test_the_same_addition_on_both_sides_stands_once():
    one = f"{BASE} Sovittiin."

    assert merge_text(BASE, one, one).text == one
    assert merge_text(BASE, f"Uusi. {one}", one).text == f"Uusi. {one}"


@given(base=sentences, one=sentences, two=sentences)
def test_a_clean_merge_is_the_same_from_both_sides_and_stands_still(base, one, two):
    found, turned = merge_text(base, one, two), merge_text(base, two, one)

    assert found.clean is turned.clean
    if found.clean:
        assert found.text == turned.text
        assert merge_text(base, one, one).text == one
        assert merge_text(one, one, found.text).text == found.text


@given(base=sentences, one=sentences)
def test_a_side_that_changed_nothing_gives_way(base, one):
    assert merge_text(base, one, base).text == one
    assert merge_text(base, base, one).text == one


@given(
    kept=st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8, unique=True),
    data=st.data(),
)
def test_every_word_that_one_side_wrote_is_there_and_every_word_that_one_side_struck_is_gone(kept, data):
    base = [f"{word}{number}." for number, word in enumerate(kept)]

    def changed(mark):
        """The base with some sentences struck, some written anew, some added."""
        side = []
        for number, sentence in enumerate(base):
            fate = data.draw(st.sampled_from(["keep", "keep", "strike", "anew", "add"]))
            side += {
                "keep": [sentence],
                "strike": [],
                "anew": [f"{mark}anew{number}."],
                "add": [sentence, f"{mark}add{number}."],
            }[fate]
        return side

    one, two = changed("X"), changed("Y")
    found = merge_text(" ".join(base), " ".join(one), " ".join(two))

    written = (set(one) | set(two)) - set(base)
    assert written <= set(words(found.text))
    if found.clean:
        struck = (set(base) - set(one)) | (set(base) - set(two))
        assert not struck & set(words(found.text))


def test_texts_that_say_the_same_over_and_over_are_left_to_a_person():
    base = "sana " * (2 * int(MOST_PAIRS**0.5))

    assert not merge_text(base, f"x {base} y", f"z {base} w").clean


@pytest.mark.parametrize("gap", [" ", ". "])
def test_a_text_rewritten_at_every_second_word_does_not_hold_up_the_hub(gap):
    """Each run of words both have is looked for over the whole rest: half a minute, while all others wait."""
    signs = [chr(0x4E00 + number) for number in range(NOTE_MAX_CHARS // (1 + len(gap)))]
    base = gap.join(signs)
    one = gap.join("x" if number % 2 else sign for number, sign in enumerate(signs))
    two = gap.join("y" if number % 2 == 0 else sign for number, sign in enumerate(signs))

    found = merge_text(base, one, two)

    assert calls(lambda: merge_text(base, one, two)) < 100_000
    assert not found.clean
    assert {"x", "y"} <= {word.strip(".") for word in words(found.text)}


def test_a_long_note_with_many_changes_on_both_sides_is_merged():
    base = [f"Lause numero {number} kertoo tilasta." for number in range(700)]
    one = [
        line.replace("tilasta", "navetasta") if number % 20 == 3 else line for number, line in enumerate(base)
    ]
    two = [line.replace("kertoo", "puhuu") if number % 20 == 9 else line for number, line in enumerate(base)]

    found = merge_text(" ".join(base), " ".join(one), " ".join(two))

    assert found.clean
    assert (found.text.count("navetasta"), found.text.count("puhuu")) == (35, 35)
