"""The merge of one field: what its author saw decides, and nothing is lost in silence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.merge import Outcome, Versioned, apply_set_change, equal, merge_field, set_change
from sync.protocol.operations import FieldPatch
from sync.protocol.rules import SyncRule

SCALARS = [SyncRule.SCALAR, SyncRule.TEXT, SyncRule.MAP]
FIXED = [SyncRule.IMMUTABLE, SyncRule.APPEND_ONLY]
values = st.none() | st.booleans() | st.integers() | st.text()
words = st.lists(st.sampled_from("abcdef"), max_size=4)
dots = st.sampled_from([None, "AAAAAAAA:1", "BBBBBBBB:2", "CCCCCCCC:3"])
NEW = "DDDDDDDD:4"


@pytest.mark.parametrize("rule", SCALARS)
@given(old=values, new=values, dot=dots)
def test_a_change_that_saw_the_shared_value_replaces_it(
    rule: SyncRule, old: Any, new: Any, dot: str | None
) -> None:
    merged = merge_field(rule, Versioned(old, dot), FieldPatch(new, dot), NEW)

    assert merged.outcome is Outcome.OK
    assert merged.current == Versioned(new, NEW)


@pytest.mark.parametrize("rule", SCALARS)
@given(old=values, new=values, dot=dots, base=dots)
def test_a_change_that_had_not_seen_the_shared_value_never_replaces_it(
    rule: SyncRule, old: Any, new: Any, dot: str | None, base: str | None
) -> None:
    current = Versioned(old, dot)
    merged = merge_field(rule, current, FieldPatch(new, base), NEW)

    if base != dot:
        assert merged.current == current
        assert merged.outcome is (Outcome.SAME if equal(old, new) else Outcome.CONFLICT)


@given(shared=words, mine=words, theirs=words)
def test_set_changes_commute_where_they_touch_different_elements(
    shared: list[str], mine: list[str], theirs: list[str]
) -> None:
    one = {"add": [f"one-{word}" for word in mine], "remove": []}
    two = {"add": [f"two-{word}" for word in theirs], "remove": []}
    forward = apply_set_change(apply_set_change(shared, one), two)

    assert forward == apply_set_change(apply_set_change(shared, two), one)
    assert set(forward) == set(shared) | set(one["add"]) | set(two["add"])


@given(old=words, new=words)
def test_a_set_change_leads_from_the_old_elements_to_the_new(old: list[str], new: list[str]) -> None:
    assert apply_set_change(old, set_change(old, new)) == sorted(set(new))


def test_a_set_never_conflicts_and_says_when_it_merged() -> None:
    merged = merge_field(
        SyncRule.SET,
        Versioned(["a", "b"], "AAAAAAAA:1"),
        FieldPatch({"add": ["c"], "remove": ["a"]}, None),
        NEW,
    )

    assert merged.outcome is Outcome.MERGED
    assert merged.current == Versioned(["b", "c"], NEW)


@pytest.mark.parametrize(
    "change", [None, [], "a", {"add": "a"}, {"add": [1]}, {"other": []}, {"remove": [None]}]
)
def test_what_is_no_set_change_is_an_error(change: Any) -> None:
    with pytest.raises(ValueError, match="set change"):
        apply_set_change([], change)


@given(numbers=st.lists(st.integers(), min_size=1), order=st.randoms())
def test_a_monotone_field_is_the_largest_in_any_order(numbers: list[int], order: Any) -> None:
    current = Versioned(None, None)
    shuffled = list(numbers)
    order.shuffle(shuffled)
    for n, number in enumerate(shuffled, start=1):
        current = merge_field(SyncRule.MONOTONE, current, FieldPatch(number, None), f"AAAAAAAA:{n}").current

    assert current.value == max(numbers)


def test_a_monotone_field_never_goes_back() -> None:
    current = Versioned("2026-02-01", "AAAAAAAA:1")
    merged = merge_field(SyncRule.MONOTONE, current, FieldPatch(None, "AAAAAAAA:1"), NEW)

    assert (merged.outcome, merged.current) == (Outcome.SAME, current)


@pytest.mark.parametrize(
    ("known", "change", "outcome"),
    [
        ("2026-02-01", "2026-02-02", Outcome.SAME),
        ("2026-02-01", None, Outcome.CONFLICT),
        (None, "2026-02-02", Outcome.CONFLICT),
    ],
)
def test_what_two_did_apart_was_done_when_the_first_came(known, change, outcome) -> None:
    current = Versioned(known, "AAAAAAAA:1")
    merged = merge_field(SyncRule.ONCE, current, FieldPatch(change, None), NEW)
    seen = merge_field(SyncRule.ONCE, current, FieldPatch(change, "AAAAAAAA:1"), NEW)

    assert (merged.outcome, merged.current) == (outcome, current)
    assert seen.current == Versioned(change, NEW)


@pytest.mark.parametrize("rule", FIXED)
@given(old=values, new=values, base=dots)
def test_a_fixed_field_is_written_once(rule: SyncRule, old: Any, new: Any, base: str | None) -> None:
    first = merge_field(rule, Versioned(None, None), FieldPatch(old, None), "AAAAAAAA:1")
    second = merge_field(rule, first.current, FieldPatch(new, base), NEW)

    assert first.outcome is Outcome.OK
    assert second.current == first.current
    assert second.outcome is (Outcome.SAME if equal(old, new) else Outcome.REFUSED)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [(True, 1, False), (0, False, False), (1, 1.0, True), ([1], [True], False), ({"a": 1}, {"a": 1}, True),
     ({"a": 1}, {"a": 1, "b": 2}, False), ("ä", "a\u0308", False), (None, None, True)],
)  # fmt: skip
def test_values_are_compared_as_json(left: Any, right: Any, same: bool) -> None:
    assert equal(left, right) is same
