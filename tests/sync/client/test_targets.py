"""A laptop counts its own, and shows what the hub has counted of all."""

from pathlib import Path

from digifocus_desktop.services.targets import MET, Target
from tests.sync.desk import NOON, Desk
from tests.sync.world import World


def line(desk: Desk) -> Target:
    return next(one for one in desk.services.targets.look().lines if one.measure == MET)


def meet(desk: Desk, count: int) -> None:
    for number in range(count):
        firm = desk.firm(f"Firm {number}")
        desk.write(
            "response_set",
            company_id=firm,
            form_package_id="x",
            phase="T0",
            mode="advisor",
            started_at=NOON,
            completed_at=NOON,
            answers={},
        )
        desk.write(
            "interview",
            company_id=firm,
            kind="interview",
            started_at=NOON,
            held_on=NOON.date(),
            completed_at=NOON,
        )


def test_own_counts_at_once_and_all_as_of_the_last_sync(hub: World, hub_url: str, tmp_path: Path) -> None:
    ours, theirs = (Desk(tmp_path / name, name).join(hub, hub_url, name) for name in ("a", "b"))
    meet(ours, 6)
    meet(theirs, 7)
    assert (line(ours).own, line(ours).everybody) == (6, None)
    theirs.sync()
    hub.clock.forward(hours=1)
    ours.sync()  # what is pushed in this sync is counted an hour later
    hub.clock.forward(hours=1)
    ours.sync()

    assert (line(ours).own, line(ours).everybody) == (6, 13)
    assert ours.services.targets.look().counted_at == hub.clock.now
    theirs.sync()
    assert (line(theirs).own, line(theirs).everybody) == (7, 13)
    for desk in (ours, theirs):
        desk.close()
