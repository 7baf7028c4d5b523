"""The program is killed in the middle of publishing, imports, certificates and the rest: nothing is half."""

import json

import pytest

from tests.end2end import kill_works
from tests.end2end.kill_works import SHORT, WORKS, Told, loop


@pytest.mark.slow
def test_nothing_is_lost_or_half_when_the_program_is_killed_at_its_work(tmp_path) -> None:
    outcome = loop(tmp_path, rounds=1, seed=7, works=SHORT)

    assert outcome.kills == len(SHORT)
    assert all(outcome.told[work] for work in SHORT)
    assert outcome.faults == []


def test_each_kind_of_work_is_looked_at() -> None:
    assert set(WORKS) == set(kill_works.LOOKS) > set(SHORT)


def test_what_was_told_and_is_not_there_is_a_fault(workspace) -> None:
    told = Told()
    told.add([["no such release", "released"]])
    assert list(kill_works._release(workspace, told)) == ["release no such release is gone"]

    told = Told()
    told.add([["no such certificate", "1", "2"]])
    assert list(kill_works._certificate(workspace, told)) == ["certificate 1 is gone"]


def test_only_the_last_record_of_a_run_may_be_a_step_further(tmp_path) -> None:
    told, file = Told(), tmp_path / "told.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in (["a", True], ["a", False], ["b", True])))
    told.add(kill_works._lines(file))

    assert told.last() == [["a", False], ["b", True]]
    assert told.open == {"b"}
