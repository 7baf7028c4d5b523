"""The role for reports reads its views, and nothing else whatever it tries."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import DBAPIError, OperationalError

from digifocus_desktop.model.ids import form_package_id
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services.shipped_form import shipped_package
from sync.hub.__main__ import main
from sync.hub.database.opening import DATABASE, DatabaseUrls
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.reporting import CONNECTIONS, REPORTED, REPORTING_ROLE, VIEWS
from sync.hub.database.tables import HUB_METADATA
from tests.sync.world import DEVICE_TIME, Laptop, World

pytestmark = pytest.mark.hub
ROOT = Path(__file__).parents[3]
GUIDE = ROOT / "docs" / "hub.md"
FORM = shipped_package()
RATED = [item.id for item in FORM.items if item.scored and item.type == "select_one"]
PERSON, SECRET = "Aino Ek", "a word of the advisor"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    postgres: EmbeddedPostgres,
    hub_urls: DatabaseUrls,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Run]:
    """Run one verb as somebody who administers the database."""

    def call(*arguments: str, url: str = postgres.url(SUPERUSER, DATABASE)) -> tuple[int, str, str]:
        monkeypatch.setenv("DIGIFOCUS_DATABASE", url)
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    yield call
    call("reporting", "off")


def firm_with_everything(advisor: Laptop, package: str, shared: bool) -> str:
    """Queue a firm with an analysis, an interview, a person, notes and a certificate."""
    firm = advisor.company(f"Firm {uuid4().hex[:6]}")
    if shared:
        advisor.consent(firm)
    advisor.write("person", None, None, company_id=firm, name=PERSON, phone="040 123")
    first = {"company_id": firm, "started_at": DEVICE_TIME, "completed_at": DEVICE_TIME}
    answers = {f"answers/{item}": {"s": "answered", "v": 3} for item in RATED}
    analysis = advisor.write(
        "response_set", None, None, **first, form_package_id=package, phase="T0", **answers
    )
    held = {**first, "response_set_id": analysis, "kind": "digital", "held_on": "2026-11-24"}
    interview = advisor.write("interview", None, None, **held)
    note = {
        "company_id": firm,
        "interview_id": interview,
        "step": 1,
        "audience": "firm",
        "written_at": DEVICE_TIME,
    }
    advisor.write("step_note", None, None, **note, body=SECRET)
    advisor.write("action", None, None, company_id=firm, interview_id=interview, title=SECRET, state="done")
    number = f"DF26-{advisor.me.device_no}-{advisor.n:03}"
    printed = {"number": number, "title": "x", "language": "fi", "issued_on": "2026-11-24"}
    proof = {"content": {}, "attachment_id": str(uuid4()), "sha256": "0" * 64, "person_name": PERSON}
    mine = {"company_id": firm, "organisation_id": advisor.me.organisation_id}
    advisor.write("certificate", None, None, **mine, **printed, **proof)
    return firm


@pytest.fixture
def firms(hub: World) -> dict[str, str]:
    """Firms of A, which leads, and of B: one that B keeps to itself, one that it shares."""
    a, b = hub.laptop("a"), hub.laptop("b")
    package = {"form_key": FORM.id, "version": FORM.version, "title": FORM.title, "sha256": FORM.hash}
    identity = form_package_id(FORM.hash)
    body = json.loads(FORM.json)
    a.write("form_package", identity, None, programme_id=hub.programme, body=body, **package)
    tp = str(uuid4())
    names = {"fi": "Koulutukset", "sv": "x", "en": "x"}
    hub.write(
        "work_package", tp, programme_id=hub.programme, key="TP2", names=names, targets={"companies": 105}
    )
    found = {
        "own": firm_with_everything(a, identity, shared=False),
        "kept": firm_with_everything(b, identity, shared=False),
        "shared": firm_with_everything(b, identity, shared=True),
    }
    session = {
        "kind": "training",
        "title": "TP2.1",
        "starts_at": DEVICE_TIME,
        "state": "held",
        "work_package_id": tp,
    }
    held = a.write("activity", None, None, programme_id=hub.programme, **session)
    for firm in found.values():
        a.write("attendance", None, None, activity_id=held, company_id=firm, name=PERSON, mark="present")
    for laptop in (a, b):
        assert [answer.quarantined for answer in laptop.push() if answer.quarantined] == []
    return found


@pytest.fixture
def reader(run: Run, firms: dict[str, str], postgres: EmbeddedPostgres) -> Iterator[Engine]:
    """An engine of the role, with the password that the verb printed."""
    code, said, _ = run("reporting", "on")
    assert code == 0
    password = said.split("Password")[1].split()[0]
    engine = create_engine(postgres.url(REPORTING_ROLE, DATABASE).replace(postgres.password, password))
    yield engine
    engine.dispose()


def column(connection: Connection, view: str, name: str) -> list[Any]:
    return list(connection.scalars(text(f"SELECT {name} FROM {view}")))


def test_each_view_shows_what_the_lead_may_see(reader: Engine, firms: dict[str, str]) -> None:
    own, shared = firms["own"], firms["shared"]
    with reader.connect() as connection:
        assert set(column(connection, "firms", "firm_id")) == set(firms.values())
        for view in ("analyses", "interviews", "certificates"):
            assert sorted(column(connection, view, "firm_id")) == sorted([own, shared]), view
        analyses = set(column(connection, "analyses", "analysis_id"))
        assert set(column(connection, "scores", "analysis_id")) == analyses
        assert set(column(connection, "interviews", "actions_done")) == {1}
        assert set(column(connection, "attendance", "firm_id")) == set(firms.values())
        assert column(connection, "trainings", "work_package") == ["TP2"]
        level = column(connection, "analyses", "level")
        totals = connection.execute(text("SELECT work_package, measure, target, done FROM totals")).all()

    assert all(0 < value <= 100 for value in level)
    assert set(totals) == {
        ("TP2", "companies", 105, 3),
        ("TP2", "sessions", None, 1),
        (None, "analysed_and_interviewed_companies", None, 3),
    }


def test_no_name_no_note_and_no_device_is_in_any_view(reader: Engine) -> None:
    with reader.connect() as connection:
        every = {view: connection.execute(text(f"SELECT * FROM {view}")).all() for view in VIEWS}

    assert not [view for view, rows in every.items() if re.search(f"{PERSON}|{SECRET}|040 123", str(rows))]
    assert [view for view, rows in every.items() if not rows] == ["paths", "seats"]


def refused(engine: Engine, statement: str) -> bool:
    """Tell whether the database refuses it for want of the right to do so."""
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("SET LOCAL digifocus.own_work = 'on'")
            connection.exec_driver_sql("SET TRANSACTION READ WRITE")
            connection.exec_driver_sql(statement)
    except DBAPIError as error:
        return any(word in str(error) for word in ("permission denied", "must be owner", "cannot "))
    return False


def test_the_role_reads_nothing_else_and_writes_nothing(reader: Engine) -> None:
    tables = sorted({*ENTITIES, *HUB_METADATA.tables, "alembic_version", "reporting.sight"})
    tries = [f"SELECT 1 FROM {name if '.' in name else f'public.{name}'} LIMIT 1" for name in tables]
    tries += [f"SELECT * FROM {name}" for name in ("pg_authid", "pg_shadow")]
    tries += ["SELECT public.forget_operations()", "SELECT pg_read_file('PG_VERSION')"]
    tries += [f"DELETE FROM {view}" for view in VIEWS] + [f"UPDATE {VIEWS[0]} SET mode = 'x'"]
    tries += ["CREATE TABLE reporting.x (y int)", "CREATE TABLE public.x (y int)", "CREATE ROLE x"]
    tries += ["SET ROLE digifocus_owner", "CREATE FUNCTION reporting.f() RETURNS int RETURN 1"]
    tries += ["COPY (SELECT 1) TO '/tmp/x'", "COPY (SELECT 1) TO PROGRAM 'true'"]

    assert [statement for statement in tries if not refused(reader, statement)] == []


def test_settings_of_others_open_nothing(reader: Engine, firms: dict[str, str]) -> None:
    with reader.begin() as connection:
        for name in ("own_work", "user", "organisation"):
            connection.exec_driver_sql(f"SET digifocus.\"{name}\" = 'on'")
        assert firms["kept"] not in column(connection, "analyses", "firm_id")


def test_the_role_has_limits(reader: Engine) -> None:
    with reader.connect() as connection:
        assert connection.scalar(text("SHOW statement_timeout")) == "1min"
        assert connection.scalar(text("SHOW default_transaction_read_only")) == "on"
        limit = text("SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user")
        assert connection.scalar(limit) == CONNECTIONS


def test_off_ends_what_is_open_and_on_gives_another_password(reader: Engine, run: Run) -> None:
    with reader.connect() as connection:
        assert column(connection, "firms", "name")
        assert run("reporting", "off")[1] == "Nobody reads the views any more.\n"
        with pytest.raises(OperationalError):
            column(connection, "firms", "name")
    assert run("reporting", "off")[1] == "Nobody could read the views.\n"
    run("reporting", "on")
    with pytest.raises(OperationalError):
        reader.connect()


def test_scores_follow_the_answers_when_they_are_made_anew(
    hub: World, firms: dict[str, str], run: Run, postgres: EmbeddedPostgres
) -> None:
    assert run("reporting", "refresh")[1] == "3 analyses have scores.\n"
    with hub.engine.begin() as connection:
        sets = ENTITIES["response_set"].table
        connection.execute(sets.update().where(sets.c.company_id == firms["own"]).values(deleted=True))

    assert run("reporting", "refresh")[1] == "2 analyses have scores.\n"


def test_a_role_that_may_not_make_others_is_told_so(run: Run, hub_urls: DatabaseUrls) -> None:
    code, _, error = run("reporting", "on", url=hub_urls.owner)

    assert code == 1
    assert "may not make others" in error


def test_the_guide_names_every_column_of_every_view(hub_urls: DatabaseUrls) -> None:
    query = text(
        "SELECT c.relname, string_agg(a.attname, ', ' ORDER BY a.attnum) AS columns "
        "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 "
        "WHERE n.nspname = 'reporting' AND c.relname <> 'sight' GROUP BY c.relname"
    )
    engine = create_engine(hub_urls.owner)
    with engine.connect() as connection:
        found = {row.relname: row.columns for row in connection.execute(query)}
    engine.dispose()
    told = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| ([\w, ]+) \|$", GUIDE.read_text("utf-8"), re.MULTILINE))

    assert set(found) == set(VIEWS)
    assert {view: told.get(view) for view in found} == found


def test_the_policies_know_every_table_that_a_view_reads(hub_urls: DatabaseUrls) -> None:
    query = text(
        "SELECT DISTINCT table_name FROM information_schema.view_table_usage "
        "WHERE view_schema = 'reporting' AND table_schema = 'public'"
    )
    engine = create_engine(hub_urls.owner)
    with engine.connect() as connection:
        assert set(connection.scalars(query)) == REPORTED
    engine.dispose()
