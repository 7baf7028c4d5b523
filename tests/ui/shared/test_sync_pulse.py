"""When syncs start by themselves, and what the rail is told."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest

from digifocus_desktop.errors import SyncError
from digifocus_desktop.services.sync_status import SyncStatus
from ui.shared import sync_pulse
from ui.shared.runner import InlineRunner
from ui.shared.shell import SyncBadge, SyncKind
from ui.shared.sync_pulse import RETRY_MS, SyncPulse, badge_of

PLAIN = SyncStatus(True, False, 3, None, 0, 0, 0, None, False, "", 0)


@dataclass
class Hubless:
    """Stands where the services of a workspace are: counts syncs and fails as told."""

    needed: bool = True
    fails_with: str = ""
    synced: int = 0
    stop_flags: list[Callable[[], bool]] = field(default_factory=list)
    meanwhile: list[Callable[[], None]] = field(default_factory=list)

    @property
    def syncing(self):
        return self

    def sync_now(self, cancelled):
        self.synced += 1
        self.stop_flags.append(cancelled)
        while self.meanwhile:
            self.meanwhile.pop()()
        if self.fails_with:
            raise SyncError(self.fails_with)

    def needs_sync(self):
        return self.needed

    def status(self):
        return PLAIN


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(sync_pulse, "AFTER_CHANGE_MS", 20)
    monkeypatch.setattr(sync_pulse, "FIRST_MS", 20)
    monkeypatch.setattr(sync_pulse, "BADGE_MS", 10)
    monkeypatch.setattr(sync_pulse, "RETRY_MS", (30, 40))


@pytest.fixture
def hub():
    return Hubless()


@pytest.fixture
def pulse(qapp, hub):
    pulse = SyncPulse(lambda: cast("Any", hub), InlineRunner())
    pulse.start()
    yield pulse
    pulse.stop()


def test_a_first_sync_follows_the_opening(qtbot, pulse, hub):
    with qtbot.waitSignal(pulse.ended):
        pass

    assert hub.synced == 1


def test_a_change_is_sent_when_no_more_changes_come(qtbot, pulse, hub):
    qtbot.waitUntil(lambda: hub.synced == 1)
    for _ in range(5):
        pulse.note_change(frozenset({"company"}))
    qtbot.waitUntil(lambda: hub.synced == 2)


def test_a_change_that_came_from_the_hub_starts_nothing(qtbot, pulse, hub):
    qtbot.waitUntil(lambda: hub.synced == 1)
    hub.needed = False
    with qtbot.waitSignal(pulse.badge):
        pulse.note_change()
    with qtbot.waitSignal(pulse._soon.timeout):
        pass

    assert hub.synced == 1


def test_without_network_it_is_tried_again_by_itself(qtbot, pulse, hub):
    hub.fails_with = "sync.offline"
    qtbot.waitUntil(lambda: hub.synced == 2)
    hub.fails_with = ""
    with qtbot.waitSignal(pulse.ended, check_params_cb=lambda code: code == ""):
        pass


def test_a_refusal_is_not_repeated_soon(qtbot, pulse, hub):
    hub.fails_with = "sync.revoked"
    with qtbot.waitSignal(pulse.ended, check_params_cb=lambda code: code == "sync.revoked"):
        pass

    assert pulse._next.interval() > max(RETRY_MS)


def test_after_stop_nothing_starts_and_a_running_sync_is_told(qtbot, pulse, hub):
    pulse.sync_now()
    pulse.stop()
    pulse.note_change()
    pulse.sync_now()

    assert hub.synced == 1
    assert hub.stop_flags[0]()


def test_a_sync_asked_for_while_one_runs_follows_it(pulse, hub):
    hub.meanwhile.append(pulse.sync_now)
    pulse.sync_now()

    assert hub.synced == 2


@pytest.mark.parametrize(
    ("changes", "badge"),
    [
        ({"decisions": 2, "waiting": 5}, SyncBadge(SyncKind.DECISIONS, 2)),
        ({"problem": "store.full"}, SyncBadge(SyncKind.NOT_SAVING)),
        ({"waiting": 3, "problem": "sync.offline"}, SyncBadge(SyncKind.OFFLINE, 3)),
        ({"waiting": 3}, SyncBadge(SyncKind.SENDING, 3)),
        ({"joined": False, "waiting": 9}, SyncBadge(SyncKind.LOCAL)),
    ],
)
def test_the_rail_tells_the_strongest_thing(changes, badge):
    assert badge_of(replace(PLAIN, **changes)) == badge


def test_the_pulse_loads_no_heavy_library():
    code = (
        "import sys, ui.shared.sync_pulse; "
        "print([m for m in ('sqlalchemy', 'httpx', 'zstandard', 'keyring') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"
