"""Places on paths are given once, in the hub's order, and the queue moves up."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from digifocus_desktop.model.command import CommandKind
from digifocus_desktop.model.ids import pair_id
from sync.hub.database.opening import DatabaseUrls, make_engine
from sync.hub.database.tables import op_log, seat, seat_wait
from sync.hub.service import HubService
from sync.hub.settings import HubSettings
from tests.sync.world import DEVICE_TIME, Clock, Laptop, World


def path(hub: World, capacity: int | None = 2, **values: object) -> str:
    path_id = str(uuid4())
    plain = {
        "work_package_id": str(uuid4()),
        "key": f"TP{path_id[:8]}",
        "names": {"fi": "Polku"},
        "position": 0,
        "target_groups": [],
    }
    hub.write("path", path_id, programme_id=hub.programme, capacity=capacity, **{**plain, **values})
    return path_id


def ask(laptop: Laptop, kind: str, company: str, target: str) -> str:
    facts = {"company_id": company, "user_id": laptop.me.user_id, "target": target}
    return laptop.write("command", None, None, kind=kind, asked_at=DEVICE_TIME, **facts)


def request(laptop: Laptop, company: str, target: str) -> str:
    return ask(laptop, "seat.request", company, target)


def withdraw(laptop: Laptop, company: str, target: str) -> str:
    return ask(laptop, "seat.withdraw", company, target)


def code(laptop: Laptop, command: str) -> str:
    answer = laptop.value("command", command, "answer")
    return str(answer["code"])


def place(laptop: Laptop, target: str, company: str) -> tuple[str, int | None]:
    row = laptop.rows["enrolment", pair_id("enrolment", target, company)].row
    return row["state"], row["queue_no"]


def queue(laptop: Laptop, target: str) -> list[str]:
    waiting = [row.row for row in laptop.all("enrolment") if row.row["state"] == "waiting"]
    mine = sorted((row for row in waiting if row["path_id"] == target), key=lambda row: row["queue_no"])
    return [row["company_id"] for row in mine]


def confirmed(hub: World, target: str) -> set[str]:
    with hub.engine.begin() as connection:
        found = connection.scalars(select(seat.c.company_id).where(seat.c.path_id == target))
        return set(found.all())


def test_a_request_is_answered_in_the_reply_and_as_rows(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub)
    firm = laptop.company()
    command = request(laptop, firm, target)
    reply = laptop.push()[-1]
    laptop.pull()

    assert reply.fields == {"state": "answered:seat.confirmed"}
    assert (laptop.value("command", command, "state"), code(laptop, command)) == ("done", "seat.confirmed")
    assert laptop.value("command", command, "decided_at") == DEVICE_TIME
    assert place(laptop, target, firm) == ("confirmed", None)
    enrolment = laptop.rows["enrolment", pair_id("enrolment", target, firm)]
    assert enrolment.row["organisation_id"] == laptop.me.organisation_id


def test_who_comes_after_the_last_place_waits_and_is_next_when_one_withdraws(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub, 2)
    firms = [laptop.company(f"Firm {number}") for number in range(4)]
    commands = [request(laptop, firm, target) for firm in firms]
    laptop.sync()

    codes = [code(laptop, command) for command in commands]
    assert codes == ["seat.confirmed"] * 2 + ["seat.waiting"] * 2
    assert queue(laptop, target) == firms[2:]

    withdraw(laptop, firms[0], target)
    laptop.sync()

    assert confirmed(hub, target) == {firms[1], firms[2]}
    assert place(laptop, target, firms[0]) == ("withdrawn", None)
    assert place(laptop, target, firms[2]) == ("confirmed", None)
    assert queue(laptop, target) == firms[3:]

    request(laptop, firms[0], target)
    laptop.sync()

    assert queue(laptop, target) == [firms[3], firms[0]]


def test_leaving_undone_before_it_is_sent_costs_nothing(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub, 1)
    firms = [laptop.company(f"Firm {number}") for number in range(3)]
    for firm in firms:
        request(laptop, firm, target)
    laptop.sync()
    for firm in firms[:2]:
        withdraw(laptop, firm, target)
    for firm in firms[:2]:
        request(laptop, firm, target)
    laptop.sync()

    assert confirmed(hub, target) == {firms[0]}
    assert queue(laptop, target) == firms[1:]


def test_a_replayed_or_repeated_request_takes_no_second_place(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub, 2)
    firm = laptop.company()
    request(laptop, firm, target)
    ops = list(laptop.pending)
    first = laptop.push()
    again = laptop.send(*ops)
    request(laptop, firm, target)
    laptop.sync()

    assert again == first
    assert confirmed(hub, target) == {firm}
    with hub.engine.begin() as connection:
        assert connection.scalar(select(seat.c.seat_no).where(seat.c.company_id == firm)) == 1


def test_the_same_command_from_a_copied_laptop_is_not_decided_again(hub: World) -> None:
    laptop, copy = hub.laptop(), hub.laptop()
    target = path(hub, 1)
    firm = laptop.company()
    command = request(laptop, firm, target)
    laptop.sync()
    withdraw(laptop, firm, target)
    laptop.sync()
    copy.pull()
    values = {"kind": "seat.request", "target": target, "company_id": firm, "user_id": laptop.me.user_id}
    copy.rows.pop(("command", command))
    copy.send(copy.op("command", command, {**values, "asked_at": DEVICE_TIME}))

    assert confirmed(hub, target) == set()


def test_more_places_go_to_those_who_wait_and_fewer_than_given_are_refused(hub: World) -> None:
    lead, laptop, target = hub.laptop("a", "org_admin", "advisor"), hub.laptop(), path(hub, 2)
    firms = [laptop.company(f"Firm {number}") for number in range(4)]
    for firm in firms:
        request(laptop, firm, target)
    laptop.sync()
    lead.pull()
    lead.write("path", target, capacity=3)
    lead.sync()

    assert confirmed(hub, target) == set(firms[:3])

    lead.write("path", target, capacity=2)
    (refused,) = lead.push()
    lead.pull()

    assert refused.quarantined == "seats.below_filled:capacity"
    assert lead.value("path", target, "capacity") == 3
    assert confirmed(hub, target) == set(firms[:3])

    withdraw(laptop, firms[0], target)
    withdraw(laptop, firms[3], target)
    laptop.sync()
    lead.write("path", target, capacity=2)
    lead.sync()

    assert lead.value("path", target, "capacity") == 2
    with hub.engine.begin() as connection:
        numbers = connection.scalars(select(seat.c.seat_no).where(seat.c.pool == target))
        assert sorted(numbers) == [1, 2]


def test_paths_of_one_pool_share_their_places(hub: World) -> None:
    laptop = hub.laptop()
    one, two = path(hub, 2, pool="TP6"), path(hub, 2, pool="TP6")
    firms = [laptop.company(f"Firm {number}") for number in range(3)]
    for firm, target in zip(firms, (one, two, one), strict=True):
        request(laptop, firm, target)
    laptop.sync()

    assert (confirmed(hub, one), confirmed(hub, two)) == ({firms[0]}, {firms[1]})
    assert queue(laptop, one) == [firms[2]]

    withdraw(laptop, firms[1], two)
    laptop.sync()

    assert confirmed(hub, one) == {firms[0], firms[2]}


def test_a_path_without_a_number_of_places_takes_all(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub, None)
    firms = [laptop.company(f"Firm {number}") for number in range(5)]
    for firm in firms:
        request(laptop, firm, target)
    laptop.sync()

    assert confirmed(hub, target) == set(firms)


@pytest.mark.parametrize("case", ["path", "firm"])
def test_what_cannot_be_asked_for_is_answered_with_a_reason(hub: World, case: str) -> None:
    laptop, target = hub.laptop(), path(hub)
    firm = laptop.company()
    laptop.sync()
    if case == "firm":
        laptop.delete("company", firm)
    command = request(laptop, firm, str(uuid4()) if case == "path" else target)
    laptop.sync()

    assert laptop.value("command", command, "state") == "refused"
    assert code(laptop, command) == f"seat.no_{case}"


def test_only_the_hub_answers_and_nobody_takes_a_command_back(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub)
    firm = laptop.company()
    laptop.sync()
    answered = {"state": "done", "answer": {"code": "seat.confirmed"}}
    facts = {"company_id": firm, "user_id": laptop.me.user_id, "target": target, "asked_at": DEVICE_TIME}
    laptop.write("command", None, None, kind="seat.request", **facts, **answered)
    laptop.write("enrolment", None, None, programme_id=hub.programme, company_id=firm, path_id=target,
                 state="confirmed", decided_at=DEVICE_TIME)  # fmt: skip
    laptop.write("command", None, None, kind="seat.give_all", **facts)
    forged, given, unknown = laptop.push()
    command = request(laptop, firm, target)
    laptop.sync()
    laptop.write("command", command, state="refused")
    (changed,) = laptop.push()

    assert [one.quarantined for one in (forged, given, unknown, changed)] == [
        "write.hub_only", "write.hub_only", "command.unknown", "write.fixed",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", CommandKind)
def test_the_hub_knows_every_kind_of_command(hub: World, kind: CommandKind) -> None:
    laptop, target = hub.laptop(), path(hub)
    firm = laptop.company()
    laptop.sync()
    ask(laptop, kind, firm, target)

    (result,) = laptop.push()
    assert result.quarantined != "command.unknown"


def test_a_firm_out_of_sight_cannot_be_asked_for(hub: World) -> None:
    owner, stranger, target = hub.laptop("a"), hub.laptop("b"), path(hub)
    firm = owner.company()
    owner.sync()
    request(stranger, firm, target)
    (result,) = stranger.push()

    assert result.quarantined == "write.scope"
    assert confirmed(hub, target) == set()


def test_partners_see_the_same_queue(hub: World) -> None:
    one, two, target = hub.laptop("a"), hub.laptop("b"), path(hub, 1)
    first, second = one.company("First"), two.company("Second")
    request(one, first, target)
    request(two, second, target)
    one.sync()
    two.sync()
    one.pull()

    assert place(one, target, second) == place(two, target, second) == ("waiting", 1)


def test_the_database_has_no_row_for_a_place_too_many(hub: World) -> None:
    laptop, target = hub.laptop(), path(hub, 1)
    firm = laptop.company()
    request(laptop, firm, target)
    laptop.sync()

    with pytest.raises(IntegrityError), hub.engine.begin() as connection:
        connection.execute(text(
            "INSERT INTO seat(pool, seat_no, path_id, company_id) VALUES (:path, 2, :path, :firm)"
        ), {"path": target, "firm": firm})  # fmt: skip


def push_one_by_one(url: str, token: str, raws: list[dict[str, Any]]) -> list[str]:
    """Be a hub process of its own that is sent these operations, one a request."""
    engine = make_engine(url, pool_size=1)
    service = HubService(HubSettings(engine, Clock()))
    who = service.authenticate(token)
    answers = [service.push(who, [raw]).results[0].fields["state"] for raw in raws]
    engine.dispose()
    return answers


def test_forty_at_once_for_ten_places(hub: World, hub_urls: DatabaseUrls) -> None:
    """Eight laptops, two hub processes, one database."""
    target = path(hub, 10)
    laptops = [hub.laptop(name) for name in "abababab"]
    firms: set[str] = set()
    for laptop in laptops:
        own = [laptop.company(f"Firm {number}") for number in range(5)]
        laptop.sync()
        firms |= set(own)
        for firm in own:
            request(laptop, firm, target)
    raws = [[op.to_wire() for op in laptop.pending] for laptop in laptops]
    tokens = [laptop.token() for laptop in laptops]
    with ProcessPoolExecutor(2, get_context("spawn")) as processes:
        replies = processes.map(push_one_by_one, [hub_urls.app] * len(laptops), tokens, raws)
        answers = [answer for reply in replies for answer in reply]
    laptops[0].pull()

    assert answers.count("answered:seat.confirmed") == 10
    assert answers.count("answered:seat.waiting") == 30
    with hub.engine.begin() as connection:
        query = select(op_log.c.payload).where(op_log.c.entity == "command").order_by(op_log.c.seq)
        order = [payload["set"]["company_id"][0] for payload in connection.scalars(query)]
        waiting = select(seat_wait.c.company_id).order_by(seat_wait.c.queue_no)
        assert list(connection.scalars(waiting)) == order[10:]
    assert confirmed(hub, target) == set(order[:10])
    assert queue(laptops[0], target) == order[10:]
    assert set(order) == firms
