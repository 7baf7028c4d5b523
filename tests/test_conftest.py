"""The leak checks of `conftest.py` see what they are for."""

import os
import threading

from PySide6.QtCore import QThread

from tests import conftest


def test_a_thread_that_goes_on_is_named(monkeypatch):
    monkeypatch.setattr(conftest, "GRACE_S", 0.01)
    before = set(threading.enumerate())
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="goes-on")
    thread.start()
    left = conftest.left_threads(before)
    stop.set()
    thread.join()

    assert left == ["goes-on"]


def test_a_thread_that_has_ended_is_not_named():
    before = set(threading.enumerate())
    thread = threading.Thread(target=int)
    thread.start()

    assert conftest.left_threads(before) == []


def test_a_running_qthread_is_named_until_it_ends(qapp):
    thread = QThread()
    thread.start()
    running = conftest.running_qthreads()
    thread.quit()
    thread.wait()

    assert running == [repr(thread)]
    assert conftest.running_qthreads() == []


def test_no_proxy_and_no_screen_reach_the_tests():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert not [name for name in os.environ if name.lower().endswith("_proxy")]
