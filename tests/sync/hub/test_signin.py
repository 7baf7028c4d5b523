"""Joining and signing in: one code, one laptop; a signed nonce, once; revoking is one row."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.hub.errors import HubRefusalError
from sync.protocol.dots import new_device_id
from sync.protocol.hello import Hello
from sync.protocol.signin import token_message
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub


@pytest.fixture
def laptop(hub: World) -> Laptop:
    return hub.laptop("a", "advisor", "org_admin", email="aino@example.org")


def refusal_of(call: object, *arguments: object) -> tuple[int, str]:
    """Return status and code of the refusal that a call ends in."""
    assert callable(call)
    with pytest.raises(HubRefusalError) as refusal:
        call(*arguments)
    return refusal.value.status, refusal.value.code


def test_enrolment_tells_who_the_user_is_and_numbers_the_device(hub: World, laptop: Laptop) -> None:
    second = hub.laptop("b")

    assert (laptop.me.name, laptop.me.email) == ("aino", "aino@example.org")
    assert laptop.me.roles == ("advisor", "org_admin")
    assert laptop.me.organisation_id == hub.organisations["a"]
    assert second.me.device_no == laptop.me.device_no + 1


def test_a_joined_laptop_is_a_row_its_organisation_sees(laptop: Laptop) -> None:
    laptop.pull()

    assert laptop.value("device", laptop.device, "name") == "Test laptop"
    assert laptop.value("device", laptop.device, "number") == laptop.me.device_no


def test_a_code_works_once(hub: World, laptop: Laptop) -> None:
    code = hub.commands.issue_code(laptop.email)
    first = laptop.enrol_request(code)
    hub.service.enrol(replace(first, device="AAAAAAAA"), "x")
    second = replace(first, device="BBBBBBBB")

    assert refusal_of(hub.service.enrol, second, "x") == (401, "auth.code")


def test_the_same_enrolment_again_gets_the_same_answer(hub: World, laptop: Laptop) -> None:
    request = replace(laptop.enrol_request(hub.commands.issue_code(laptop.email)), device=new_device_id())
    first = hub.service.enrol(request, "x")
    hub.clock.forward(hours=100)

    assert hub.service.enrol(request, "x") == first


def test_a_code_is_read_as_people_type_it(hub: World, laptop: Laptop) -> None:
    code = hub.commands.issue_code(laptop.email)
    typed = f"  {code.lower().replace('-', ' ').replace('0', 'o').replace('1', 'l')} "
    request = replace(laptop.enrol_request(typed), device=new_device_id())

    assert hub.service.enrol(request, "x")[1].user_id == laptop.me.user_id


def test_a_code_ends_after_72_hours(hub: World, laptop: Laptop) -> None:
    request = replace(laptop.enrol_request(hub.commands.issue_code(laptop.email)), device=new_device_id())
    hub.clock.forward(hours=72, seconds=1)

    assert refusal_of(hub.service.enrol, request, "x") == (401, "auth.code")


def test_guessing_codes_is_stopped_for_its_address_and_not_for_others(hub: World, laptop: Laptop) -> None:
    wrong = laptop.enrol_request("AAAA-AAAA-AAAA")
    for _ in range(10):
        assert refusal_of(hub.service.enrol, wrong, "10.0.0.1") == (401, "auth.code")

    assert refusal_of(hub.service.enrol, wrong, "10.0.0.1") == (429, "enrol.too_many")
    assert refusal_of(hub.service.enrol, wrong, "10.0.0.2") == (401, "auth.code")
    hub.clock.forward(minutes=16)
    assert refusal_of(hub.service.enrol, wrong, "10.0.0.1") == (401, "auth.code")


def test_a_device_id_of_another_key_is_taken(hub: World, laptop: Laptop) -> None:
    request = laptop.enrol_request(hub.commands.issue_code(laptop.email))
    other = replace(request, public_key="00" * 32)

    assert refusal_of(hub.service.enrol, other, "x") == (409, "device.taken")


def test_a_nonce_works_once(hub: World, laptop: Laptop) -> None:
    nonce = hub.service.nonce(laptop.device)
    signature = laptop.key.sign(token_message(laptop.hub, laptop.device, nonce))
    hub.service.token(laptop.device, nonce, signature)

    assert refusal_of(hub.service.token, laptop.device, nonce, signature) == (401, "auth.nonce")


def test_a_nonce_ends_after_a_minute(hub: World, laptop: Laptop) -> None:
    nonce = hub.service.nonce(laptop.device)
    signature = laptop.key.sign(token_message(laptop.hub, laptop.device, nonce))
    hub.clock.forward(seconds=61)

    assert refusal_of(hub.service.token, laptop.device, nonce, signature) == (401, "auth.nonce")


def test_a_nonce_is_for_its_own_device(hub: World, laptop: Laptop) -> None:
    other = hub.laptop()
    nonce = hub.service.nonce(other.device)
    signature = laptop.key.sign(token_message(laptop.hub, laptop.device, nonce))

    assert refusal_of(hub.service.token, laptop.device, nonce, signature) == (401, "auth.nonce")


@pytest.mark.parametrize("value", ["", ".", "1.2.3", "9999999999999.x.y", "ä.ö.å"])
def test_a_made_up_nonce_is_refused(hub: World, laptop: Laptop, value: str) -> None:
    assert refusal_of(hub.service.token, laptop.device, value, b"\0" * 64) == (401, "auth.nonce")


def test_only_the_own_key_over_the_own_message_signs_in(hub: World, laptop: Laptop) -> None:
    nonce = hub.service.nonce(laptop.device)
    good = token_message(laptop.hub, laptop.device, nonce)
    wrong = [
        Ed25519PrivateKey.generate().sign(good),
        laptop.key.sign(nonce.encode()),
        laptop.key.sign(token_message(str(uuid4()), laptop.device, nonce)),
        b"",
        b"\0" * 64,
    ]

    for signature in wrong:
        assert refusal_of(hub.service.token, laptop.device, nonce, signature) == (401, "auth.signature")
    assert hub.service.token(laptop.device, nonce, laptop.key.sign(good))


def test_an_unknown_device_learns_nothing(hub: World) -> None:
    assert hub.service.nonce("zzzzzzzz").count(".") == 2
    assert refusal_of(hub.service.token, "zzzzzzzz", hub.service.nonce("zzzzzzzz"), b"") == (
        401,
        "auth.nonce",
    )


def test_a_token_ends_after_ten_minutes(hub: World, laptop: Laptop) -> None:
    token = laptop.token()
    hub.clock.forward(minutes=10, seconds=1)

    assert refusal_of(hub.service.authenticate, token) == (401, "auth.token")


def test_a_revoked_device_is_out_at_once_and_told_why(hub: World, laptop: Laptop) -> None:
    token = laptop.token()
    hub.commands.revoke_device(laptop.device)

    assert refusal_of(hub.service.authenticate, token) == (401, "device.revoked")
    assert refusal_of(laptop.token) == (401, "device.revoked")
    watcher = hub.laptop("a", "org_admin")
    watcher.pull()
    assert watcher.value("device", laptop.device, "revoked_at") == "2026-11-24T10:00:00.000Z"


def test_revoking_a_restored_laptop_closes_its_earlier_id_too(hub: World, laptop: Laptop) -> None:
    renewed = new_device_id()
    hub.service.fork(laptop.who, renewed, str(uuid4()))
    hub.commands.revoke_device(renewed)

    assert refusal_of(laptop.token) == (401, "device.revoked")
    watcher = hub.laptop("a", "org_admin")
    watcher.pull()
    assert watcher.value("device", laptop.device, "revoked_at") is not None


def test_a_user_who_left_is_out_at_once(hub: World, laptop: Laptop) -> None:
    token = laptop.token()
    hub.write("app_user", laptop.me.user_id, active=False)

    assert refusal_of(hub.service.authenticate, token) == (401, "user.inactive")


def greeting(laptop: Laptop, **more: Any) -> Hello:
    """Say hello as this laptop."""
    return replace(Hello((1,), "0.1", "m0001", laptop.incarnation, DEVICE_TIME), **more)


def test_hello_tells_where_both_ends_stand(hub: World, laptop: Laptop) -> None:
    hub.service.hello(laptop.who, greeting(laptop))
    laptop.company()
    laptop.company()
    head = hub.service.push(laptop.who, [op.to_wire() for op in laptop.pending]).head
    reply = hub.service.hello(laptop.who, greeting(laptop))

    assert (reply.last_n, reply.head, reply.me) == (2, head, laptop.me)
    assert (reply.now, reply.hub, reply.backed_up_seq) == ("2026-11-24T10:00:00.000Z", laptop.hub, 0)


def test_a_clock_that_is_wrong_by_years_is_noted_and_refused_nowhere(hub: World, laptop: Laptop) -> None:
    hub.service.hello(laptop.who, greeting(laptop, now="2016-11-24T10:00:00.000Z"))
    who = laptop.sign_in()

    assert who.caller.clock_offset_ms == 10 * 365 * 86_400_000 + 2 * 86_400_000


def test_a_program_that_is_too_old_is_told_so(hub: World, laptop: Laptop) -> None:
    assert refusal_of(hub.service.hello, laptop.who, greeting(laptop, protocols=(0,))) == (
        426,
        "hello.protocol",
    )


def test_a_copied_laptop_is_found_out_and_goes_on_under_a_new_id(hub: World, laptop: Laptop) -> None:
    incarnation = str(uuid4())
    hello = greeting(laptop, incarnation=incarnation)
    assert refusal_of(hub.service.hello, laptop.who, hello) == (409, "device.forked")

    new = new_device_id()
    me = hub.service.fork(laptop.who, new, incarnation)
    assert hub.service.fork(laptop.who, new, incarnation) == me
    assert me.device_no == laptop.me.device_no + 1
    laptop.device, laptop.incarnation = new, incarnation
    laptop.who = laptop.sign_in()
    assert hub.service.hello(laptop.who, hello).last_n == 0


def test_a_fork_cannot_take_anothers_id(hub: World, laptop: Laptop) -> None:
    other = hub.laptop()

    assert refusal_of(hub.service.fork, laptop.who, other.device, str(uuid4())) == (409, "device.taken")
