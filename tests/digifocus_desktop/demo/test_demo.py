import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Any

import pytest

from digifocus_desktop.demo.making import make
from digifocus_desktop.demo.names import business_ids, genitive
from digifocus_desktop.domain.business_id import fault
from digifocus_desktop.errors import SyncError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.certificate_roster import Standing
from digifocus_desktop.services.session import Session
from digifocus_desktop.services.today_waiting import WaitingKind
from digifocus_desktop.store import rows
from digifocus_desktop.store.attachments import Attachments
from tests.workspaces import NOON


def sql(workspace, query: str, *values: Any) -> list[Any]:
    with workspace.store.read() as connection:
        return [tuple(row) for row in connection.execute(query, values)]


def everything(workspace) -> dict[str, list[Any]]:
    with workspace.store.read() as connection:
        return {entity: list(rows.everything(connection, entity)) for entity in ENTITIES}


def test_the_usual_demo_has_forty_firms_of_every_target_group(demo) -> None:
    groups = [
        group for (text,) in sql(demo, "SELECT target_groups FROM company") for group in json.loads(text)
    ]

    assert sql(demo, "SELECT count(*) FROM company_index") == [(40,)]
    assert set(groups) == {"b2c", "vk", "toimisto", "b2b", "matkailu", "urakointi", "maatila"}


def test_every_step_of_the_way_is_there(demo) -> None:
    stages = {stage for (stage,) in sql(demo, "SELECT DISTINCT stage FROM company_index")}

    assert stages >= {0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0}


def test_no_firm_can_be_taken_for_a_real_one(demo) -> None:
    firms = sql(demo, "SELECT business_id, example FROM company")

    assert all(example == 1 for _, example in firms)
    assert all(number.startswith("99") and fault(number) is None for number, _ in firms)


def test_business_ids_are_valid_and_never_come_twice() -> None:
    numbers = list(islice(business_ids(3), 95_000))

    assert len(set(numbers)) == len(numbers)
    assert not any(fault(number) for number in (*numbers[:500], *numbers[-500:]))


@pytest.mark.parametrize(
    ("name", "form"), [("Laitinen", "Laitisen"), ("Mäkelä", "Mäkelän"), ("Särkkä", "Särkän")]
)
def test_farms_bear_the_family_name_in_the_genitive(name, form) -> None:
    assert genitive(name) == form


def test_finished_analyses_answer_every_question_that_is_shown(demo) -> None:
    package = demo.services.forms.current
    found = sql(demo, "SELECT answers FROM response_set WHERE completed_at IS NOT NULL")

    assert len(found) > 25
    for (text,) in found:
        assert Runtime(package, answers_from_map(json.loads(text))).progress().complete


def test_results_differ_between_firms_and_are_measured(demo) -> None:
    levels = [value for (value,) in sql(demo, "SELECT value FROM score WHERE dimension = 'LEVEL'")]

    assert all(value is None or 0 <= value <= 100 for value in levels)
    assert len({round(value) for value in levels if value is not None}) > 10


def test_a_firm_measured_again_has_come_further(demo) -> None:
    pairs = sql(
        demo,
        "SELECT s.value, t.value FROM response_set a JOIN response_set b ON b.company_id = a.company_id "
        "JOIN score s ON s.response_set_id = a.id AND s.dimension = 'LEVEL' "
        "JOIN score t ON t.response_set_id = b.id AND t.dimension = 'LEVEL' "
        "WHERE a.phase = 'T0' AND b.phase = 'T1'",
    )

    assert len(pairs) >= 3
    assert all(after > before for before, after in pairs)


def test_today_has_visits_a_call_and_a_training_in_which_the_person_trains(shown) -> None:
    events = shown.today.view().events

    assert [event.kind for event in events] == ["visit", "visit", "call", "path_session"]
    assert events[-1].participants >= 14
    assert events[-1].mine


def test_something_of_every_kind_waits(shown) -> None:
    assert {one.kind for one in shown.today.view().waiting} == set(WaitingKind)


def test_the_open_decision_shows_both_values_and_who_wrote_them(shown) -> None:
    (decision,) = shown.decisions.open()

    assert decision.company == "Villa Kerimaa Oy"
    assert decision.subject == "Pekka Kosonen"
    assert len({side.value for side in decision.sides}) == 2
    assert [side.who for side in decision.sides] == ["Henna Savolainen", "Liisa Koponen"]


def test_certificates_are_real_files_and_one_of_them_is_voided(shown) -> None:
    in_force, voided = shown.certificates.issued(), shown.certificates.issued(voided=True)

    assert len(in_force) >= 8
    assert len(voided) == 1
    assert shown.certificates.stored(in_force[0].id).content.startswith(b"%PDF")


def test_places_are_confirmed_and_some_are_still_asked_for(demo) -> None:
    asked = sql(demo, "SELECT count(*) FROM command WHERE state = 'asked' AND kind = 'seat.request'")
    confirmed = sql(demo, "SELECT count(*) FROM enrolment WHERE state = 'confirmed'")
    seated = sql(
        demo,
        "SELECT count(DISTINCT coalesce(a.person_id, a.name)) FROM attendance a "
        "JOIN activity v ON v.id = a.activity_id WHERE v.theme_key = 'TP6.1'",
    )

    assert (asked[0][0] >= 2, confirmed[0][0] >= 10) == (True, True)
    assert seated[0][0] >= 16


def test_a_path_is_full_and_a_firm_waits_for_a_place_on_it(demo) -> None:
    waiting = sql(
        demo,
        "SELECT e.queue_no, p.capacity, (SELECT count(*) FROM enrolment c WHERE c.path_id = p.id "
        "AND c.state = 'confirmed') FROM enrolment e JOIN path p ON p.id = e.path_id "
        "WHERE e.state = 'waiting'",
    )

    assert [(queue_no, capacity == filled) for queue_no, capacity, filled in waiting] == [(1, True)]


def test_the_whole_programme_has_done_more_than_the_own_organisation(shown) -> None:
    lines = shown.targets.look().lines

    assert all(one.everybody is None or one.everybody >= one.own for one in lines)
    assert (lines[0].everybody or 0) > lines[0].own


def test_some_people_get_a_certificate_and_others_do_not_yet(shown) -> None:
    standings = Counter(
        person.standing for roster in shown.certificates.trainings() for person in roster.candidates
    )

    assert standings[Standing.ISSUED] >= 8
    assert standings[Standing.DUE] >= 3
    assert len(standings) >= 4


def test_the_demo_refuses_to_join_a_hub(shown) -> None:
    with pytest.raises(SyncError) as refused:
        shown.joining.join("https://hub.example.org", "ABCD-EFGH")

    assert refused.value.code == "sync.demo"


def test_every_row_lies_in_the_bucket_that_its_entity_derives(demo) -> None:
    with demo.store.read() as connection:
        for entity, spec in ENTITIES.items():
            buckets = dict(connection.execute(f'SELECT id, bucket FROM "{entity}"').fetchall())
            for row in rows.everything(connection, entity):
                assert buckets[row["id"]] == spec.bucket_of(row["id"], row)


def test_the_same_seed_and_day_give_the_same_rows(demo, tmp_path) -> None:
    again = make(AppPaths(tmp_path / "again"), 0, 1, now=lambda: NOON)
    same = everything(again)
    again.close()

    assert same == everything(demo)


def test_another_seed_gives_other_firms(demo, tmp_path) -> None:
    other = make(AppPaths(tmp_path / "other"), 0, 2, now=lambda: NOON)
    theirs = names_of(everything(other)["company"])
    other.close()

    assert theirs != names_of(everything(demo)["company"])


def test_any_number_of_firms_can_be_asked_for(tmp_path) -> None:
    told: list[tuple[int, int]] = []
    few = make(AppPaths(tmp_path / "few"), 7, 1)
    many = make(AppPaths(tmp_path / "many"), 2300, 1, progress=lambda done, count: told.append((done, count)))

    assert sql(few, "SELECT count(*) FROM company_index") == [(7,)]
    assert sql(many, "SELECT count(*), count(DISTINCT business_id) FROM company_index") == [(2300, 2300)]
    assert told[-1] == (2300, 2300)
    few.close()
    many.close()


def test_nothing_is_left_behind_when_the_making_fails(tmp_path) -> None:
    def fail(_done: int, _count: int) -> None:
        raise KeyboardInterrupt

    paths = AppPaths(tmp_path / "data")
    with pytest.raises(KeyboardInterrupt):
        make(paths, 60, 1, progress=fail)

    assert not paths.store.exists()
    assert not paths.keys.exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from digifocus_desktop.demo import making
from digifocus_desktop.paths import AppPaths

write, step = making.{step}, sys.argv[2]
def killed(*args):
    if step == "after":
        write(*args)
    os.kill(os.getpid(), signal.SIGKILL)
making.{step} = killed
making.make(AppPaths(Path(sys.argv[1])), 0, 1)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize(
    ("step", "when"), [("_people", "before"), ("write_usual", "after"), ("_fill", "after")]
)
def test_a_demo_whose_making_was_killed_is_made_anew_at_the_next_start(tmp_path, step, when) -> None:
    folder = tmp_path / "data"
    code = KILLED.replace("{step}", step)
    killed = subprocess.run([sys.executable, "-c", code, str(folder / "demo"), when], check=False)
    assert killed.returncode == -9
    session = Session(AppPaths(folder), make_demo=lambda paths: make(paths, 0, 1), demo=True)

    session.open()
    firms = sql(session.services, "SELECT count(*) FROM company_index")
    documents = sql(session.services, "SELECT sha256 FROM attachment")
    kept = Attachments(session.services.paths.attachments, session.services.store.key)
    contents = [kept.get(sha256) for (sha256,) in documents]
    session.close()

    assert firms == [(40,)]
    assert all(contents)
    session.open()
    assert sql(session.services, "SELECT count(*) FROM company_index") == [(40,)]
    session.close()


def names_of(firms: Iterable[dict[str, Any]]) -> set[str]:
    return {firm["name"] for firm in firms}
