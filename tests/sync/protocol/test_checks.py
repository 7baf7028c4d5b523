"""Sums of digests: the same on both ends, whatever the order, and never a stranger's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.checks import (
    CheckReply,
    RowDigest,
    Sum,
    Verdict,
    group_of,
    model_revision,
    read_groups,
    read_keys,
    row_digest,
    total,
)
from sync.protocol.errors import ProtocolError

ID = "01900000-0000-7000-8000-000000000001"


def test_a_row_digest_tells_rows_apart() -> None:
    digests = {
        row_digest("company", ID, "b", {"name": "A"}),
        row_digest("company", ID, "b", {"name": "B"}),
        row_digest("company", ID, "c", {"name": "A"}),
        row_digest("person", ID, "b", {"name": "A"}),
        row_digest("company", ID[:-1] + "2", "b", {"name": "A"}),
    }

    assert len(digests) == 5
    assert all(0 <= digest < 2**64 for digest in digests)


@given(st.lists(st.integers(0, 2**64 - 1), max_size=20), st.randoms())
def test_the_order_of_rows_does_not_matter(digests: list[int], random) -> None:
    shuffled = list(digests)
    random.shuffle(shuffled)
    sums = []
    for order in (digests, shuffled):
        one = Sum()
        for digest in order:
            one = one.plus(digest)
        sums.append(one)

    assert sums[0] == sums[1]
    assert Sum.from_wire(sums[0].to_wire()) == sums[0]
    assert total([sums[0], Sum(1, 5)]) == sums[1].plus(5)


def test_messages_come_back_as_they_went() -> None:
    reply = CheckReply(Verdict.DIFFERS, {"0a": Sum(3, 2**64 - 1)})
    line = RowDigest("company", ID, 2**64 - 1)

    assert CheckReply.from_wire(reply.to_wire()) == reply
    assert RowDigest.from_wire(line.to_wire()) == line
    assert group_of(ID) == "01"
    assert (model_revision("m0009+s0004"), model_revision("1")) == ("m0009", "")


@pytest.mark.parametrize(
    "raw", [None, [], [1], [1, 2], [-1, "5"], [1, "-5"], [1, "٥"], [1, "9" * 21], ["1", "5"]]
)
def test_a_sum_that_is_none_is_refused(raw) -> None:
    with pytest.raises(ProtocolError):
        Sum.from_wire(raw)


@pytest.mark.parametrize("groups", [None, "0a", [1], ["abc"], ["%_"], ["0a"] * 33])
def test_groups_that_are_none_are_refused(groups) -> None:
    with pytest.raises(ProtocolError):
        read_groups({"groups": groups})


@pytest.mark.parametrize(
    "rows", [None, [1], [{}], [{"entity": "company", "id": "x"}], [{"entity": "c", "id": ID}] * 1001]
)
def test_rows_that_are_none_are_refused(rows) -> None:
    with pytest.raises(ProtocolError):
        read_keys({"rows": rows})
