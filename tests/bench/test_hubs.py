import os
import time

import pytest

from sync.client.progress import Step, SyncProgress
from tests.bench.__main__ import HUB_PARTS, PARTS, _parts
from tests.bench.child import BARE
from tests.bench.child import PARTS as WITH_A_STORE
from tests.bench.hub_large import WARM, Watcher
from tests.bench.hubs import Served, Took, _seconds, resident_mb
from tests.bench.office import analysis_values, file_values


def test_every_part_can_be_measured() -> None:
    assert set(PARTS) - {"start"} == {*WITH_A_STORE, *BARE} - {"half a million"}
    assert _parts("hub") == HUB_PARTS
    assert _parts("sync") == ("sync",)


def test_an_operation_of_the_merge_has_twenty_fields() -> None:
    fields = [len(file_values(number)) + len(analysis_values(number, 10)) + 2 for number in range(24)]

    assert sum(fields) / len(fields) / 2 == pytest.approx(20, abs=0.5)


def test_seconds_of_the_processor_are_those_of_the_process() -> None:
    before, own = _seconds(os.getpid()), time.process_time()
    while time.process_time() - own < 0.05:
        pass

    assert 0.03 <= _seconds(os.getpid()) - before <= time.process_time() - own + 0.05
    assert _seconds(2**30) == 0
    assert Took(9, 1, 2, 3).processor == 6
    assert resident_mb() > 10
    assert resident_mb(os.getpid()) == pytest.approx(resident_mb(), rel=0.2)


def test_a_sync_that_was_cut_counts_on_where_it_stopped() -> None:
    watcher = Watcher(Served("", "", os.getpid()), WARM + 1)
    told = [watcher.cancelled()]
    for step, done in ((Step.HELLO, 0), (Step.FETCH, WARM), (Step.FETCH, WARM + 2)):
        watcher(SyncProgress(step, done, 0))
        told.append(watcher.cancelled())
    watcher(None)
    watcher(SyncProgress(Step.FETCH, 5, 0))
    watcher(SyncProgress(Step.APPLY, 0, 12_000))
    watcher(SyncProgress(Step.APPLY, 400, 12_000))

    assert told == [False, False, False, True]
    assert not watcher.cancelled(), "the line breaks once"
    assert watcher.lines == WARM + 2 + 5
    assert watcher.staged == 12_000
    assert len(watcher.memory) == 6
    watcher.memory = [(50, 70), (40, 90), (58, 60)]
    assert (watcher.growth(0), watcher.growth(1)) == (8, 20)
