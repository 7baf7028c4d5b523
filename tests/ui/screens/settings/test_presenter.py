"""What the settings make of slow work, of work that waits, and of changes from elsewhere."""

import threading
from dataclasses import replace

import pytest

from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.state import Place, Work
from ui.shared.runner import InlineRunner, QtRunner


class Waiting(InlineRunner):
    """Keeps the work of the network lane until it is let go."""

    def __init__(self):
        super().__init__()
        self.kept = []

    def net(self, work, done, failed=None):
        self.kept.append((work, done, failed))

    def let_go(self):
        while self.kept:
            super().net(*self.kept.pop(0))


@pytest.fixture
def runner():
    return Waiting()


@pytest.fixture
def presenter(watched, runner):
    presenter = SettingsPresenter(replace(watched, runner=runner))
    presenter.enter()
    return presenter


def test_one_work_at_a_time(presenter, runner, tmp_path):
    presenter.keeping.back_up()
    presenter.keeping.copy_to(tmp_path)
    presenter.joining.join("https://hub.example.org", "ABCD-EFGH-JKLM")

    assert presenter.state.work is Work.BACK_UP
    assert len(runner.kept) == 1


def test_stopping_a_backup_leaves_none_and_says_nothing_was_made(presenter, runner, services):
    made = []
    presenter.keeping.backed_up.connect(lambda: made.append(True))
    presenter.keeping.back_up()
    presenter.keeping.cancel()
    runner.let_go()

    assert services.backups.all() == ()
    assert presenter.state.work is None
    assert made == []


def test_a_backup_that_was_left_is_not_shown_when_its_check_ends(presenter, runner, services):
    services.backups.make()
    presenter.load()
    presenter.keeping.consider(presenter.state.loaded.backups[0])
    presenter.keeping.stay()
    runner.let_go()

    assert presenter.state.going_back is None


def test_nothing_goes_back_before_the_check_has_ended(presenter, services, asked):
    services.backups.make()
    presenter.load()
    presenter.keeping.consider(presenter.state.loaded.backups[0])
    presenter.keeping.go_back()

    assert presenter.state.work is None
    assert asked == []


def test_a_profile_changed_elsewhere_is_shown(presenter, services):
    services.profile.change(name="Maija Muu", title="", email="", organisation_id="")

    assert presenter.state.loaded.me.name == "Maija Muu"


def test_the_part_that_was_open_is_open_again(presenter):
    presenter.enter("backups")
    presenter.enter()
    assert presenter.state.place is Place.BACKUPS
    presenter.enter("nowhere")

    assert presenter.state.place is Place.BACKUPS


def test_the_passphrase_leaves_the_state_when_it_is_set(presenter):
    presenter.protecting.offer_passphrase()
    presenter.protecting.set_passphrase()
    assert presenter.state.passphrase is not None, "it was not written down yet"
    presenter.protecting.confirm_written(True)
    presenter.protecting.set_passphrase()

    assert presenter.state.passphrase is None


def test_progress_of_another_thread_reaches_the_screen(qtbot, watched):
    runner = QtRunner()
    presenter = SettingsPresenter(replace(watched, runner=runner))
    presenter.enter()
    qtbot.waitUntil(lambda: presenter.state.loaded is not None)
    shares, threads = [], []
    presenter.state_changed.connect(lambda state: shares.append(state.share))
    presenter.state_changed.connect(lambda _state: threads.append(threading.current_thread()))
    with qtbot.waitSignal(presenter.keeping.backed_up, timeout=20_000):
        presenter.keeping.back_up()
    runner.close()

    assert any(share is not None and share > 0 for share in shares)
    assert set(threads) == {threading.main_thread()}
