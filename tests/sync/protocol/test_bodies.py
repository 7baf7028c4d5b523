"""Bodies: whole or not used at all, and never larger than said."""

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.bodies import decode_body, encode_body
from sync.protocol.errors import ProtocolError

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
lines = st.lists(st.dictionaries(st.text(), json_values, max_size=4), max_size=5)


@given(lines)
def test_a_body_comes_back_as_it_was(given_lines: list[dict[str, object]]) -> None:
    body = decode_body(encode_body(given_lines, {"cursor": "x"}))

    assert body.lines == given_lines
    assert body.end["cursor"] == "x"
    assert body.end["count"] == len(given_lines)


@given(st.integers(min_value=0))
def test_a_body_cut_anywhere_is_not_used(place: int) -> None:
    whole = encode_body([{"n": n, "name": "Mäkelän tila"} for n in range(5)])
    plain = zstandard.ZstdDecompressor().decompress(whole)
    for data in (whole, plain):
        with pytest.raises(ProtocolError):
            decode_body(data[: place % len(data)])


@given(st.integers(min_value=0), st.integers(1, 255))
def test_a_changed_byte_is_found(place: int, change: int) -> None:
    plain = bytearray(zstandard.ZstdDecompressor().decompress(encode_body([{"n": 1}, {"n": 2}])))
    end = plain.rindex(b"\n", 0, -1)
    plain[place % end] ^= change
    with pytest.raises(ProtocolError):
        decode_body(bytes(plain))


def test_the_end_line_cannot_be_overridden() -> None:
    body = decode_body(encode_body([{"n": 1}], {"count": 7, "sha256": "x", "end": False}))

    assert (body.end["count"], body.end["end"]) == (1, True)


@pytest.mark.parametrize("size", [10**6, 10**9])
def test_a_bomb_is_stopped_at_the_limit(size: int) -> None:
    packer = zstandard.ZstdCompressor(level=3).compressobj()
    chunk = b"0" * 10**6
    bomb = b"".join(packer.compress(chunk) for _ in range(size // 10**6)) + packer.flush()
    with pytest.raises(ProtocolError) as refusal:
        decode_body(bomb, max_bytes=100_000)

    assert refusal.value.code == "protocol.too_large"


def test_more_lines_than_allowed_are_refused() -> None:
    with pytest.raises(ProtocolError) as refusal:
        decode_body(encode_body([{}] * 11), max_lines=10)

    assert refusal.value.code == "protocol.too_large"


@pytest.mark.parametrize(
    "line", [b"5", b"[]", b"NaN", b'{"a":NaN}', b'{"a":' * 500 + b"1" + b"}" * 500, b"\xff"]
)
def test_a_line_that_is_no_plain_object_is_refused(line: bytes) -> None:
    good = zstandard.ZstdDecompressor().decompress(encode_body([{"n": 1}]))
    body = good.replace(b'{"n":1}', line)
    with pytest.raises(ProtocolError):
        decode_body(body)


def test_a_thousand_rows_travel_small() -> None:
    rows = [
        {"put": "company", "id": str(n), "row": {"name": f"Firm {n}", "municipality": "740"}}
        for n in range(1000)
    ]

    assert len(encode_body(rows)) < 20_000
