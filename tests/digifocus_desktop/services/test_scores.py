"""The tables of scores and needs: they follow the answers and can be made anew, slice by slice."""

import json
import subprocess
import sys
from contextlib import closing

import pytest

from digifocus_desktop.forms.advice import gate_open, theme_need
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime
from digifocus_desktop.services import scores
from digifocus_desktop.services.measures import Measures
from digifocus_desktop.services.workspace import Workspace
from digifocus_desktop.store import meta
from tests.analysis_data import answer_all, open_analysis

TABLES = ("score", "theme_need", "main_problem")


def everything(services):
    with services.store.read() as connection:
        return {
            table: sorted(map(repr, map(tuple, connection.execute(f"SELECT * FROM {table}").fetchall())))
            for table in TABLES
        }


def needs(services, analysis):
    with services.store.read() as connection:
        return {
            theme: (need, wished)
            for theme, need, wished in connection.execute(
                "SELECT theme, need, wished FROM theme_need WHERE response_set_id = ?", (analysis.id,)
            )
        }


def empty_tables(services):
    with services.store.local() as connection:
        for table in TABLES:
            connection.execute(f"DELETE FROM {table}")
        connection.execute("DELETE FROM store_meta WHERE key = 'scores_made'")


def test_needs_follow_each_answer_and_equal_those_of_the_engine(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, value=1, t_ongelma_aihe=Answer.of("tietoturva"))
    stored = services.analyses.open(analysis.id)
    runtime = Runtime(stored.package, stored.answers)
    engine = {
        one.code: theme_need(runtime, one.code).need
        for one in stored.package.themes
        if gate_open(runtime, one.gate) is not False
    }
    assert "TP6.1" in engine, "a path of the firm's own group"
    assert "TP6.2" not in engine, "a path of another target group is no demand"

    found = needs(services, analysis)
    assert {theme: need for theme, (need, _) in found.items()} == pytest.approx(
        {theme: need for theme, need in engine.items() if need is not None}
    )
    assert found["TP2.1"][0] == pytest.approx(0.75)
    assert everything(services)["main_problem"] == [repr((analysis.id, "tietoturva"))]


def test_a_tick_of_wanting_to_develop_is_a_wish_for_the_themes_of_its_item(services):
    analysis = open_analysis(services)
    item = next(one for one in analysis.package.items if one.scored and one.themes and not one.relevance)
    services.analyses.answer(analysis.id, {item.id: Answer.of(4)})
    assert not any(wish for _, wish in needs(services, analysis).values())
    ticked = Answer(Answer.of(4).status, 4, develop=True)
    services.analyses.answer(analysis.id, {item.id: ticked})

    wished = {theme for theme, (_, wish) in needs(services, analysis).items() if wish}
    assert wished == set(item.themes) & {one.code for one in analysis.package.themes}


def test_a_store_of_an_older_program_is_caught_up_slice_by_slice(services, monkeypatch):
    monkeypatch.setattr(scores, "SLICE_SECONDS", 0.0001)
    made = [open_analysis(services, name=f"Tila {number}") for number in range(25)]
    for analysis in made:
        services.analyses.answer(analysis.id, {"c_sivut": Answer.of(3)})
    before = everything(services)
    empty_tables(services)

    standing = [services.scores.rebuild_slice()]
    while not standing[-1].finished:
        standing.append(services.scores.rebuild_slice())

    assert [one.done for one in standing] == sorted(one.done for one in standing)
    assert len(standing) > 2, "it was done in one go, so that a save would wait for all of it"
    assert services.scores.rebuild_slice() == scores.Rebuilt(0, 0)
    assert everything(services) == before


def test_a_rebuilding_that_is_left_goes_on_and_leaves_what_was_answered_meanwhile(services, monkeypatch):
    monkeypatch.setattr(scores, "SLICE_SECONDS", 0.0001)
    made = [open_analysis(services, name=f"Tila {number}") for number in range(25)]
    empty_tables(services)
    first = services.scores.rebuild_slice()
    answer_all(services, made[0], value=3)
    answer_all(services, made[-1], value=3)
    assert 0 < first.done < first.all == 25

    while not services.scores.rebuild_slice().finished:
        pass

    now = everything(services)
    services.scores.rebuild()
    assert everything(services) == now
    for analysis in (made[0], made[-1]):
        assert needs(services, analysis)["TP2.1"][0] == pytest.approx(0.25)


def test_rows_made_anew_are_those_of_the_whole_engine_and_nothing_else(services):
    good = open_analysis(services, name="Hyvä", groups=("vk",))
    answer_all(services, good, value=0, vk_vaihe=Answer.of("toiminnassa"))
    broken = open_analysis(services, name="Rikki")
    answer_all(services, broken)
    gone = open_analysis(services, name="Poissa")
    answer_all(services, gone)
    services.analyses.delete(gone.id)
    empty_tables(services)
    with services.store.apply() as (connection, _):
        connection.execute(
            "UPDATE response_set SET answers = json_set(answers, '$.a_sisalto', json('[1]')) WHERE id = ?",
            (broken.id,),
        )
    with services.store.local() as connection:
        for orphan in ("", "5", "zz", gone.id):
            connection.execute("INSERT INTO main_problem VALUES (?, 'tekoaly')", (orphan + "x",))

    services.scores.rebuild()

    stored = services.analyses.open(good.id)
    runtime = Runtime(stored.package, stored.answers)
    engine = Measures.of(runtime, score_runtime(runtime))
    now = everything(services)
    assert now["score"] == sorted(repr((good.id, *row)) for row in json.loads(engine.scores))
    assert now["theme_need"] == sorted(repr((good.id, *row)) for row in json.loads(engine.needs))
    assert now["main_problem"] == []


def test_slices_grow_short_where_the_computer_is_slow_and_long_again():
    pace = scores._Pace()
    pace.took(scores.SLICE_SECONDS, 20)
    usual = pace.fits(0.0)
    pace.held(2 * scores.HELD_SECONDS)
    pace.held(2 * scores.HELD_SECONDS)
    short = pace.fits(0.0)
    for _ in range(10):
        pace.held(scores.HELD_SECONDS / 2)

    assert (usual, short, pace.fits(0.0)) == (20, 5, 20)
    assert pace.is_over(0.97 * scores.SLICE_SECONDS)
    assert not pace.is_over(0.9 * scores.SLICE_SECONDS)


def test_each_slice_ends_when_its_time_is_up(services, monkeypatch):
    for number in range(12):
        open_analysis(services, name=f"Tila {number}")
    empty_tables(services)
    monkeypatch.setattr(scores, "SLICE_SECONDS", 1e-6)

    assert [services.scores.rebuild_slice().done for _ in range(3)] == [1, 2, 3]


KILLED = """
import os, sys
from pathlib import Path
from digifocus_desktop.services import scores
from digifocus_desktop.services.workspace import Workspace
from digifocus_desktop.paths import AppPaths

workspace = Workspace.open(AppPaths(Path(sys.argv[1])))
scores.SLICE_SECONDS = 1e-6
for _ in range(3):
    workspace.services.scores.rebuild_slice()
write = scores.add_measures
scores.add_measures = lambda *given: (write(*given), os._exit(9))
workspace.services.scores.rebuild_slice()
"""


def test_a_program_killed_in_a_slice_goes_on_where_the_last_whole_one_ended(workspace, monkeypatch):
    services = workspace.services
    for number in range(12):
        open_analysis(services, name=f"Tila {number}")
    before = everything(services)
    empty_tables(services)
    workspace.close()
    paths = workspace.paths
    ended = subprocess.run([sys.executable, "-c", KILLED, str(paths.data_dir)], check=False).returncode

    monkeypatch.setattr(scores, "SLICE_SECONDS", 1e-6)
    with closing(Workspace.open(paths)) as again:
        standing = [again.services.scores.rebuild_slice()]
        while not standing[-1].finished:
            standing.append(again.services.scores.rebuild_slice())
        now = everything(again.services)
    assert (ended, standing[0].done, len(standing)) == (9, 4, 10)
    assert now == before


CUT_OFF = """
import os, sys
from pathlib import Path
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import scores
from digifocus_desktop.services.workspace import Workspace

workspace = Workspace.open(AppPaths(Path(sys.argv[1])))
scores.ScoreKeeper.refresh = lambda *_given: os._exit(9)
with workspace.services.store.write() as session:
    first, second = session.query(ResponseSet).order_by(ResponseSet.id)
    first.answers["c_sivut"] = {"s": "answered", "v": 3}
    second.deleted = True
"""


def test_a_program_killed_before_the_tables_followed_makes_good_at_its_next_start(workspace):
    made = [open_analysis(workspace.services, name=f"Tila {number}") for number in range(2)]
    for one in made:
        answer_all(workspace.services, one, value=1)
    before = everything(workspace.services)
    workspace.close()
    command = [sys.executable, "-c", CUT_OFF, str(workspace.paths.data_dir)]
    ended = subprocess.run(command, check=False).returncode

    with closing(Workspace.open(workspace.paths)) as again:
        cut_off = everything(again.services), again.services.upkeep.begin()
        again.services.scores.make_good()
        made_good = everything(again.services), again.services.upkeep.begin()
        again.services.scores.rebuild()
        anew = everything(again.services)

    assert ended == 9
    assert cut_off == (before, True)
    assert made_good == (anew, False)
    assert anew != before


def test_statistics_make_good_by_themselves(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, value=1)
    before = everything(services)
    with services.store.local() as connection:
        connection.execute("DELETE FROM score")
        meta.put(connection, {"scores_due": json.dumps([analysis.id])})

    assert services.scores.is_behind()
    while not services.scores.rebuild_slice().finished:
        pass

    assert everything(services) == before
    assert not services.scores.is_behind()


def test_a_new_store_has_nothing_to_catch_up(services):
    with services.store.read() as connection:
        assert meta.get(connection, "scores_made") == scores.MADE_BY


def test_a_deleted_analysis_has_no_need(services):
    analysis = open_analysis(services)
    answer_all(services, analysis)
    assert needs(services, analysis)
    services.analyses.delete(analysis.id)
    assert not any(everything(services).values())


def test_what_many_transactions_change_at_once_is_made_after_them(services):
    made = [open_analysis(services, name=f"Tila {number}") for number in range(12)]
    for one in made:
        answer_all(services, one, value=1)
    before = everything(services)
    answers = {"a_luvut": Answer.of(4).to_entry()}
    for one in made:
        with services.store.apply() as (connection, touched):
            touched.one_of_many = True
            stored = json.dumps({**json.loads(_answers(connection, one)), **answers})
            connection.execute("UPDATE response_set SET answers = ? WHERE id = ?", (stored, one.id))
            touched.add("response_set", one.id, {})

    put_off = everything(services)
    stops = iter([False, True])
    services.scores.make_good(lambda: next(stops))
    left = services.scores.is_behind()
    services.scores.make_good()
    made_good = everything(services)
    services.scores.rebuild()

    assert put_off == before
    assert left, "ten were made and two are owed"
    assert not services.scores.is_behind()
    assert made_good == everything(services) != before


def _answers(connection, analysis):
    return connection.execute("SELECT answers FROM response_set WHERE id = ?", (analysis.id,)).fetchone()[0]
