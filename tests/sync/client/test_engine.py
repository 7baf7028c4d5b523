"""How much a push holds, and how the clock of the hub is compared."""

from collections import Counter
from uuid import uuid4

from sync.client.engine import FIRST_OPS, Room, SyncReport, clock_offset_ms
from sync.protocol.hello import MAX_PUSH_OPS
from sync.protocol.operations import FieldPatch, Op

TIME = "2026-11-24T10:00:00.000Z"


def ops(*sizes, txn=None):
    return [
        Op(n, txn or str(uuid4()), "person", str(uuid4()), {"name": FieldPatch("x" * size, None)}, TIME)
        for n, size in enumerate(sizes, 1)
    ]


def test_a_push_doubles_while_it_is_quick_and_never_passes_the_limit():
    room = Room()
    assert room.ops == FIRST_OPS
    for _ in range(10):
        room.double()

    assert room.ops == MAX_PUSH_OPS


def test_a_push_is_halved_down_to_one_operation_and_then_gives_up():
    room = Room()
    assert room.halve(8)
    assert room.ops == 4
    assert room.halve(2)
    assert room.ops == 1
    assert not room.halve(1)


def test_large_operations_travel_in_small_company_but_transactions_stay_whole():
    room = Room(size=1000)

    assert len(room.first_of(ops(900, 900))) == 1
    assert len(room.first_of(ops(5000))) == 1
    assert len(room.first_of(ops(10, 10))) == 2
    assert len(room.first_of(ops(900, 900, 900, txn=str(uuid4())))) == 3


def test_no_more_operations_are_read_than_are_likely_to_have_room():
    room = Room()
    for _ in range(10):
        room.double()
    before = room.wanted
    room.first_of(ops(*[4000] * MAX_PUSH_OPS))
    tight = room.wanted
    room.first_of(ops(*[10] * tight))

    assert before == MAX_PUSH_OPS
    assert tight == 2 * 249, "what has room in a megabyte, twice"
    assert room.wanted == MAX_PUSH_OPS


def test_the_clock_of_the_hub_is_taken_from_the_middle_of_the_request():
    before, hub, after = "2026-11-24T10:00:00.000Z", "2026-11-24T10:05:01.000Z", "2026-11-24T10:00:02.000Z"

    assert clock_offset_ms(before, hub, after) == 5 * 60 * 1000


def test_a_sync_that_moved_nothing_is_quiet():
    assert SyncReport().quiet

    report = SyncReport(fetched=Counter(company=2))
    assert not report.quiet
    assert (report.sent, report.received) == (0, 2)
