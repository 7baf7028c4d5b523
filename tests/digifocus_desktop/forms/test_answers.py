import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status, answers_from_map

VALUES = st.one_of(
    st.none(),
    st.integers(-5, 10_000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(),
    st.lists(st.text(min_size=1)).map(tuple),
)
RATING = st.none() | st.integers(0, 4)
NOTES = st.none() | st.text(min_size=1)
ANSWERS = st.builds(Answer, st.sampled_from(Status), VALUES, RATING, RATING, NOTES, st.booleans())


@given(ANSWERS)
def test_an_answer_survives_its_entry(answer):
    assert Answer.from_entry(answer.to_entry()) == answer


def test_an_entry_leaves_out_what_is_empty():
    assert Answer.of(3).to_entry() == {"s": "answered", "v": 3}
    assert Answer(Status.DONT_KNOW, note="kysytään").to_entry() == {"s": "dont_know", "n": "kysytään"}
    full = Answer(Status.ANSWERED, ("b2c", "vk"), 2, 1, "huom", True)
    assert full.to_entry() == {"s": "answered", "v": ["b2c", "vk"], "o": 2, "a": 1, "n": "huom", "d": True}


def test_an_entry_of_a_newer_version_is_read_without_its_unknown_keys():
    assert Answer.from_entry({"s": "answered", "v": 0, "future": 1}) == Answer.of(0)


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"s": "maybe"},
        {"s": "answered", "v": {"x": 1}},
        {"s": "answered", "v": True},
        {"s": "answered", "v": float("nan")},
        {"s": "answered", "v": [1]},
        {"s": "answered", "o": 5},
        {"s": "answered", "a": "2"},
        {"s": "answered", "n": 3},
        [],
        None,
    ],
)
def test_a_foreign_entry_is_refused(entry):
    with pytest.raises(FormError) as caught:
        Answer.from_entry(entry)

    assert caught.value.code == "answer.entry"


def test_the_agreed_value_settles_whatever_was_said():
    assert Answer(Status.ANSWERED, 3, agreed=1).settled == 1
    assert Answer(Status.DONT_KNOW, agreed=0).settled == 0
    assert Answer(Status.ANSWERED, 3, observation=1).settled == 3
    assert Answer(Status.SKIPPED).settled is None


def test_a_map_of_entries_becomes_answers_by_item():
    assert answers_from_map({"c_sivut": {"s": "answered", "v": 2}}) == {"c_sivut": Answer.of(2)}
