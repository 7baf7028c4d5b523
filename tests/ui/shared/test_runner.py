import logging
import threading
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread

from digifocus_desktop.errors import StoreError
from ui.shared.runner import InlineRunner, QtRunner


@pytest.fixture
def runner(qtbot):
    runner = QtRunner()
    yield runner
    runner.close()


def test_work_runs_elsewhere_and_its_outcome_comes_to_the_ui_thread(qtbot, runner, qapp):
    seen: dict[str, Any] = {}

    def work():
        seen["work"] = threading.current_thread()
        return 42

    def done(value):
        seen["done"] = (value, QThread.currentThread() is qapp.thread())

    runner.read(work, done)
    qtbot.waitUntil(lambda: "done" in seen)

    assert seen["work"] is not threading.main_thread()
    assert seen["done"] == (42, True)


def test_a_lane_keeps_its_order_on_one_thread(qtbot, runner):
    order: list[Any] = []
    for number in range(20):
        runner.write(lambda n=number: (n, threading.current_thread().name), order.append)
    qtbot.waitUntil(lambda: len(order) == 20)

    assert [number for number, _ in order] == list(range(20))
    assert len({name for _, name in order}) == 1


def test_a_slow_network_holds_up_neither_reading_nor_writing(qtbot, runner):
    free = threading.Event()
    told: list[Any] = []
    runner.net(free.wait, lambda _: told.append("net"))
    runner.read(lambda: None, lambda _: told.append("read"))
    runner.write(lambda: None, lambda _: told.append("write"))
    qtbot.waitUntil(lambda: {"read", "write"} <= set(told))
    before = list(told)
    free.set()
    qtbot.waitUntil(lambda: "net" in told)

    assert "net" not in before


def test_an_error_of_the_persons_world_goes_to_who_asked(qtbot, runner):
    failed: list[Any] = []

    def work():
        raise StoreError("store.full")

    with qtbot.assertNotEmitted(runner.unexpected):
        runner.write(work, lambda _: None, failed.append)
        qtbot.waitUntil(lambda: bool(failed))

    assert failed[0].code == "store.full"


def test_a_bug_is_told_once_and_its_message_stays_out_of_the_log(qtbot, runner, caplog):
    typed = "Anna " + "Mäkelä"

    def work():
        raise ValueError(typed)

    failed: list[Any] = []
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(runner.unexpected) as told:
        runner.read(work, lambda _: None, failed.append)

    assert isinstance(told.args[0], ValueError)
    assert failed == []
    assert typed not in caplog.text


@pytest.mark.parametrize("given", [(), ("wanted",)])
def test_an_outcome_for_a_deleted_owner_is_dropped(qtbot, runner, given):
    class Owner(QObject):
        def done(self, *value):
            heard.append(value)

    heard: list[Any] = []
    begun, free, owner = threading.Event(), threading.Event(), Owner()

    def work():
        begun.set()
        free.wait()
        return 1

    runner.read(work, partial(owner.done, *given) if given else owner.done)
    begun.wait()
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    free.set()
    after: list[Any] = []
    runner.read(lambda: None, after.append)
    qtbot.waitUntil(lambda: bool(after))

    assert heard == []


def test_closing_lets_writes_end_and_drops_their_outcomes(qtbot):
    runner = QtRunner()
    written: list[Any] = []
    told: list[Any] = []
    for number in range(5):
        runner.write(partial(written.append, number), told.append)
    runner.close()
    runner.write(lambda: written.append("late"), told.append)

    assert written == [0, 1, 2, 3, 4]
    assert told == []


def test_it_tells_whether_it_is_busy(qtbot, runner):
    states: list[Any] = []
    runner.busy_changed.connect(states.append)
    runner.read(lambda: None, lambda _: None)
    qtbot.waitUntil(lambda: states == [True, False])

    assert not runner.busy


def test_the_inline_runner_does_all_at_once():
    runner = InlineRunner()
    told: list[Any] = []

    def refuse():
        raise StoreError("store.full")

    runner.read(lambda: 1, told.append)
    runner.write(refuse, told.append, lambda error: told.append(error.code))
    runner.net(refuse, told.append)

    assert told == [1, "store.full"]
    assert [str(error) for error in runner.unexpected] == ["store.full"]
