"""Work reaches the hub by itself, through the program's real lanes."""

import pytest

from ui.shared import sync_pulse
from ui.shared.context import Changes
from ui.shared.runner import QtRunner
from ui.shared.shell import SyncBadge, SyncKind


@pytest.fixture
def pulse(qapp, anna, monkeypatch):
    for name in ("AFTER_CHANGE_MS", "FIRST_MS", "BADGE_MS"):
        monkeypatch.setattr(sync_pulse, name, 20)
    monkeypatch.setattr(sync_pulse, "RETRY_MS", (50,) * 100)
    runner, changes = QtRunner(), Changes()
    anna.workspace.store.on_change(lambda touched: changes.happened.emit(frozenset(touched.rows)))
    pulse = sync_pulse.SyncPulse(lambda: anna.services, runner)
    changes.happened.connect(pulse.note_change)
    yield pulse
    pulse.stop()
    runner.close()


def test_a_change_is_at_the_hub_soon_after(qtbot, pulse, anna, pekka):
    with qtbot.waitSignal(pulse.ended):
        pulse.start()  # not in the fixture: the first sync could end before anybody listens
    anna.firm()
    qtbot.waitUntil(lambda: anna.services.syncing.status().waiting == 0)
    pekka.sync()

    assert [company["name"] for company in pekka.all("company").values()] == ["Mäkelän tila"]


def test_the_rail_says_what_waits_and_then_that_all_is_there(qtbot, pulse, anna, line):
    badges: list[SyncBadge] = []
    pulse.badge.connect(badges.append)
    pulse.start()
    line.lose_request += ["/sync/v1/push"]
    anna.firm()
    qtbot.waitUntil(lambda: any(badge.kind is SyncKind.OFFLINE and badge.count == 1 for badge in badges))
    qtbot.waitUntil(lambda: badges[-1].kind is SyncKind.UP_TO_DATE)
