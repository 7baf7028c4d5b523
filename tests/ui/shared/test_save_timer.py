"""Typing is told when it pauses, and now and then while it does not."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from ui.shared import save_timer
from ui.shared.fields import LineEdit, TextArea
from ui.shared.save_timer import LATEST_MS, PAUSE_MS


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(save_timer, "PAUSE_MS", 60)
    monkeypatch.setattr(save_timer, "LATEST_MS", 200)


@pytest.mark.parametrize("kind", [LineEdit, TextArea])
def test_without_a_pause_the_text_is_told_now_and_then(qtbot, short, kind):
    field = kind()
    told: list[str] = []
    qtbot.addWidget(field)
    field.show()
    field.committed.connect(told.append)
    typist = QTimer(field, interval=15)
    typist.timeout.connect(lambda: QTest.keyClicks(field, "a"))

    typist.start()
    qtbot.waitUntil(lambda: len(told) > 1)
    typist.stop()

    assert len(told[0]) < len(told[1])


def test_a_pause_is_enough_and_the_bound_is_two_seconds():
    assert PAUSE_MS < LATEST_MS == 2_000
