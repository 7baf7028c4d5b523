"""When syncs start by themselves, and what the rail is told."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
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
    """A pulse that a test starts itself, while it listens.

    Events are handled between a fixture and its test: a pulse that was started here would now and then have
    synced, with the hub as it was before the test, when nobody listened yet.
    """
    pulse = SyncPulse(lambda: cast("Any", hub), InlineRunner())
    yield pulse
    pulse.stop()


@pytest.fixture
def synced(qtbot, pulse, hub):
    """The same after its first sync."""
    with qtbot.waitSignal(pulse.ended):
        pulse.start()
    assert hub.synced == 1
    return pulse


def _online():
    from PySide6.QtNetwork import QNetworkInformation

    return QNetworkInformation.Reachability.Online


def test_a_first_sync_follows_the_opening(qtbot, pulse, hub):
    with qtbot.waitSignal(pulse.ended):
        pulse.start()
        assert hub.synced == 0

    assert hub.synced == 1


def test_a_change_is_sent_when_no_more_changes_come(qtbot, synced, hub):
    for _ in range(5):
        synced.note_change(frozenset({"company"}))
    qtbot.waitUntil(lambda: hub.synced == 2)


def test_a_change_that_came_from_the_hub_starts_nothing(qtbot, synced, hub):
    hub.needed = False
    with qtbot.waitSignals([synced.badge, synced._soon.timeout]):
        synced.note_change()

    assert hub.synced == 1


def test_the_end_of_a_sync_is_no_change_to_send(synced):
    synced.note_change(frozenset())

    assert not synced._soon.isActive()


def test_without_network_it_is_tried_again_by_itself(qtbot, pulse, hub):
    hub.fails_with = "sync.offline"
    pulse.start()
    qtbot.waitUntil(lambda: hub.synced == 2)
    hub.fails_with = ""
    with qtbot.waitSignal(pulse.ended, check_params_cb=lambda code: code == ""):
        pass


def test_the_network_is_watched_only_once_it_was_missed(qtbot, pulse, hub, monkeypatch):
    watched: list[None] = []
    monkeypatch.setattr(pulse, "_watch_network", lambda _loaded: watched.append(None))
    with qtbot.waitSignal(pulse.ended):
        pulse.start()
    assert not watched

    hub.fails_with = "sync.offline"
    pulse.sync_now()
    pulse.sync_now()

    assert len(watched) == 1


def test_a_network_that_is_back_starts_a_sync_at_once(qtbot, pulse, hub):
    hub.fails_with = "sync.offline"
    with qtbot.waitSignal(pulse.ended):
        pulse.start()
    hub.fails_with = ""
    tried = hub.synced
    pulse._on_reachability(_online())

    assert hub.synced == tried + 1


def test_a_refusal_is_not_repeated_soon(qtbot, pulse, hub):
    hub.fails_with = "sync.revoked"
    with qtbot.waitSignal(pulse.ended, check_params_cb=lambda code: code == "sync.revoked"):
        pulse.start()

    assert pulse._next.interval() > max(RETRY_MS)


def test_after_stop_nothing_starts_and_a_running_sync_is_told(pulse, hub):
    pulse.start()
    pulse.sync_now()
    pulse.stop()
    pulse.note_change()
    pulse.sync_now()

    assert hub.synced == 1
    assert hub.stop_flags[0]()


def test_a_sync_asked_for_while_one_runs_follows_it(pulse, hub):
    hub.meanwhile.append(pulse.sync_now)
    pulse.start()
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
    assert badge_of(PLAIN._replace(**changes)) == badge


def test_the_pulse_loads_no_heavy_library():
    code = (
        "import sys, ui.shared.sync_pulse; "
        "print([m for m in ('sqlalchemy', 'httpx', 'zstandard', 'keyring', 'PySide6.QtNetwork') "
        "if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"
