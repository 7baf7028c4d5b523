"""Messages: every one reads back as it was written; what is malformed names the field."""

import re
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.canonical import canonical, op_hash
from sync.protocol.dots import is_device_id, make_dot, new_device_id, parse_dot
from sync.protocol.errors import ProtocolError
from sync.protocol.hello import Hello, HelloReply
from sync.protocol.operations import FieldPatch, Op, OpResult, OpStatus
from sync.protocol.rows import Drop, PullEnd, PullLine, Put, Remove, pull_line
from sync.protocol.signin import EnrolRequest, Me, new_code, normal_code, token_message

TIME = "2026-11-24T10:00:00.000Z"
ID = "0198c0de-0000-7000-8000-000000000001"


@pytest.fixture
def op() -> Op:
    patches = {"name": FieldPatch("Mäkelä", None), "answers/A1": FieldPatch({"v": 1}, "AAAAAAAA:1")}
    return Op(3, str(uuid4()), "company", ID, patches, TIME, {"name": "AAAAAAAA:2"}).sealed()


def test_an_operation_reads_back(op: Op) -> None:
    assert Op.from_wire(op.to_wire()) == op


def test_the_hash_covers_every_member(op: Op) -> None:
    others = [
        replace(op, n=4),
        replace(op, txn=str(uuid4())),
        replace(op, entity="person"),
        replace(op, entity_id=str(uuid4())),
        replace(op, patches={"name": FieldPatch("Mäkela", None)}),
        replace(op, time="2026-11-24T10:00:00.001Z"),
        replace(op, seen=None),
    ]

    assert len({other.sealed().hash for other in [op, *others]}) == len(others) + 1
    with pytest.raises(ProtocolError) as refusal:
        Op.from_wire(replace(op, n=4).to_wire())
    assert refusal.value.code == "protocol.hash"


@pytest.mark.parametrize(
    ("member", "value"),
    [("n", 0), ("n", True), ("n", 2**60), ("txn", "x"), ("entity", ""), ("entity", 1), ("t", "now"),
     ("set", {}), ("set", {"name": ["x"]}), ("set", {"name": ["x", "nodot"]}), ("id", ID.upper()),
     ("seen", 1), ("seen", [])],
)  # fmt: skip
def test_a_malformed_member_of_an_operation_is_named(op: Op, member: str, value: Any) -> None:
    raw = {**op.to_wire(), member: value}
    with pytest.raises(ProtocolError) as refusal:
        Op.from_wire({**raw, "hash": op_hash(raw)})

    assert refusal.value.code in ("protocol.field", "protocol.dot")
    assert value == "" or str(value) not in str(refusal.value)


@pytest.mark.parametrize(
    "result",
    [OpResult(1, 5, {}), OpResult(1, 5, {"name": "merged"}), OpResult(2, 6, {}, "write.scope")],
)
def test_an_answer_reads_back(result: OpResult) -> None:
    assert OpResult.from_wire(result.to_wire()) == result


def test_an_answer_tells_its_conflicts() -> None:
    result = OpResult(1, 2, {"a": f"conflict:{ID}", "b": "same:AAAAAAAA:1", "c": "merged"})

    assert result.conflicts == (ID,)
    assert result.status is OpStatus.APPLIED
    assert OpResult(1, 2, {}, "x").status is OpStatus.QUARANTINED


@pytest.mark.parametrize(
    "line",
    [
        Put("company", ID, "programme:x", 7, {"name": "Acme"}, {"name": "AAAAAAAA:1"}),
        Remove("company", ID),
        Remove("device", "AAAAAAAA"),
        Drop("company:x"),
    ],
)
def test_a_pull_line_reads_back(line: PullLine) -> None:
    assert pull_line(line.to_wire()) == line


@pytest.mark.parametrize("raw", [{}, {"put": "company"}, {"remove": 5, "id": ID}, {"drop": ""}, [], None])
def test_a_line_of_no_known_kind_is_refused(raw: Any) -> None:
    with pytest.raises(ProtocolError):
        pull_line(raw)


def test_the_end_of_a_pull_reads_back() -> None:
    end = PullEnd("opaque", True, 9)

    assert PullEnd.from_wire({**end.to_wire(), "end": True, "count": 0}) == end


ME = Me(ID, "Aino Ek", "aino@example.org", ID, "ProAgria", ID, ("advisor", "org_admin"), 7)


def test_hello_and_its_reply_read_back() -> None:
    hello = Hello((1, 2), "0.1", "m0001", ID, TIME)
    reply = HelloReply(1, ID, ID, TIME, 5, 9, 0, ME, 1000)

    assert Hello.from_wire(hello.to_wire()) == hello
    assert HelloReply.from_wire(reply.to_wire()) == reply
    assert HelloReply.from_wire(replace(reply, me=replace(ME, email=None)).to_wire()).me.email is None


def test_an_enrolment_reads_back_and_refuses_what_is_no_laptop() -> None:
    request = EnrolRequest("AAAA-BBBB-CCCC", "Laptop01", "0f" * 32, ID, "Ainon kone")

    assert EnrolRequest.from_wire(request.to_wire()) == request
    for device in ("hub-0001", "short", "with spc", "ääääääää"):
        with pytest.raises(ProtocolError):
            EnrolRequest.from_wire(replace(request, device=device).to_wire())


@given(st.sampled_from([" ", "-", "–", ""]), st.booleans())
def test_a_code_is_read_however_it_is_typed(separator: str, lower: bool) -> None:
    code = new_code()
    typed = separator.join(code.split("-"))

    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", code)
    assert normal_code(typed.lower() if lower else typed) == code.replace("-", "")


@pytest.mark.parametrize("text", ["", "AAAA-AAAA", "AAAA-AAAA-AAAA-A", "AAAA-AAAA-AAA!", "ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ"])
def test_what_cannot_be_a_code_is_none(text: str) -> None:
    assert normal_code(text) is None


def test_a_signed_message_is_bound_to_hub_device_and_nonce() -> None:
    messages = {token_message("h", "d", "n"), token_message("x", "d", "n"), token_message("h", "x", "n")}

    assert len(messages) == 3
    assert all(message.startswith(b"digifocus access token 1\n") for message in messages)


def test_dots_name_device_and_number() -> None:
    assert parse_dot(make_dot("hub-0001", 12)) == ("hub-0001", 12)
    assert is_device_id(new_device_id())
    for text in (
        "AAAAAAAA:0",
        "AAAAAAAA:01",
        "AAAAAAAA",
        ":1",
        "AAAAAAA:1",
        "AAAAAAAA:1 ",
        "AAAAAAAA:-1",
        "AAAAAAAA:١",
    ):
        with pytest.raises(ProtocolError):
            parse_dot(text)


@given(st.dictionaries(st.text(), st.integers() | st.text()))
def test_one_value_has_one_spelling(value: dict[str, Any]) -> None:
    backwards = dict(reversed(list(value.items())))

    assert canonical(value) == canonical(backwards)


def test_every_text_has_a_spelling_and_nan_has_none() -> None:
    assert canonical({"a": "\ud800"}) == b'{"a":"\\ud800"}'
    with pytest.raises(ProtocolError):
        canonical(float("nan"))
