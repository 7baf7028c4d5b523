import json

import pytest

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Workspace
from tests.end2end import kill_loop
from tests.end2end.kill_loop import loop


@pytest.mark.slow
def test_no_answer_that_was_told_to_be_saved_is_lost_when_the_window_is_killed(tmp_path) -> None:
    outcome = loop(tmp_path, kills=5, seed=11)

    assert outcome.kills == 5
    assert outcome.told > 20
    assert not outcome.lost


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [("--help", 0, "how many times"), ("many", 2, "not a number"), ("0", 2, "not a")],
)
def test_the_loop_says_how_it_is_called(capsys, arguments, code, told) -> None:
    with pytest.raises(SystemExit) as ended:
        kill_loop.main([arguments])

    said = capsys.readouterr()
    assert ended.value.code == code
    assert told in said.out + said.err


def test_an_answer_that_is_not_there_counts_as_lost(tmp_path) -> None:
    kill_loop._make(tmp_path / "data")
    workspace = Workspace.open(AppPaths(tmp_path / "data"))
    with workspace.store.read() as connection:
        response_set = connection.execute("SELECT id FROM response_set").fetchone()[0]
    workspace.close()
    told = [[response_set, "a_tieto", {"s": "answered", "v": 3}]]

    found = list(kill_loop._compare(tmp_path / "data", told, [["a_tieto", 3]]))

    assert found == ["a_tieto: 3 was told, None is stored"]


def test_a_line_that_the_kill_cut_off_is_not_read(tmp_path) -> None:
    file = tmp_path / "told.jsonl"
    file.write_text(json.dumps(["x", "a", None]) + '\n["x", "b', "utf-8")

    assert kill_loop._lines(file) == [["x", "a", None]]


def test_what_was_clicked_after_the_last_answer_that_was_told_may_be_stored() -> None:
    assert kill_loop._possible([0], [0, 2, 0]) == [0, 2, 0]
    assert kill_loop._possible([1, 0], [1, 2, 0, 3]) == [0, 3]
