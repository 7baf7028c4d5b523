"""Row-level security: what the database itself shows and takes, whatever the hub's code asks of it."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from sqlalchemy import Connection, Engine, Executable, create_engine, insert, select, text, update
from sqlalchemy.exc import ProgrammingError

from digifocus_desktop.model.registry import ENTITIES, METADATA
from sync.hub.database.opening import DatabaseUrls, make_engine, migrate, opened_database
from sync.hub.database.policies import walled_tables
from sync.hub.database.postgres import SUPERUSER, EmbeddedPostgres
from sync.hub.database.tables import HUB_METADATA, access_grant, op_log, sync_row
from sync.hub.database.walls import as_caller, as_hub, own_work
from sync.hub.sight import access
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
TABLES = sorted({*METADATA.tables, *HUB_METADATA.tables})
Firms = tuple[Laptop, Laptop, str, str]


@pytest.fixture
def firms(hub: World) -> Firms:
    """An advisor of A and one of B, each with a firm and its file; the ids of A's."""
    ours, theirs = hub.laptop("a"), hub.laptop("b", "advisor", "org_admin")
    company = ours.company("Mäkelän tila")
    file = ours.company_file(company, phone="040 123")
    theirs.company_file(theirs.company("Lahden tila"), phone="050 999")
    ours.push()
    theirs.push()
    return ours, theirs, company, file


def seen(connection: Connection) -> set[str]:
    """Return the tables of which the transaction sees any row."""
    return {name for name in TABLES if connection.scalar(text(f'SELECT 1 FROM "{name}" LIMIT 1'))}


def refused(connection: Connection, statement: Executable) -> bool:
    try:
        with connection.begin_nested():
            connection.execute(statement)
    except ProgrammingError as error:
        return "row-level security" in str(error)
    return False


@pytest.mark.usefixtures("firms")
@pytest.mark.parametrize("role", ["owner", "app"])
def test_a_transaction_that_says_for_whom_it_works_for_nobody_sees_nothing(
    hub_urls: DatabaseUrls, role: str
) -> None:
    engine = make_engine(getattr(hub_urls, role))
    with engine.connect() as connection:
        assert seen(connection) == set()
        connection.rollback()
        as_hub(connection)
        assert {"company", "sync_row", "op_log", "access_grant", "hub_state", "hub_device"} <= seen(
            connection
        )
        connection.rollback()
        assert seen(connection) == set()
    engine.dispose()


def test_every_table_stands_behind_forced_policies(hub_engine: Engine) -> None:
    query = text(
        "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, "
        "array_agg(p.polcmd::text ORDER BY p.polcmd::text) "
        "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_policy p "
        "ON p.polrelid = c.oid WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' GROUP BY 1, 2"
    )
    with hub_engine.connect() as connection:
        found = {name: (forced, commands) for name, forced, commands in connection.execute(query)}

    assert set(TABLES) == set(walled_tables()) == set(found) - {"alembic_version"}
    assert {name: found[name] for name in TABLES} == dict.fromkeys(TABLES, (True, ["a", "d", "r", "w"]))


def test_an_advisor_sees_the_own_and_the_shared_and_nothing_else(firms: Firms, hub_engine: Engine) -> None:
    ours, theirs, _, _ = firms
    phones = select(ENTITIES["company_file"].table.c.phone)
    names = select(ENTITIES["company"].table.c.name)
    with hub_engine.connect() as connection:
        as_caller(connection, ours.who.caller)
        assert connection.scalars(phones).all() == ["040 123"]
        assert set(connection.scalars(names)) == {"Mäkelän tila", "Lahden tila"}
        assert set(connection.scalars(select(op_log.c.actor))) == {ours.me.user_id}
        assert not seen(connection) & {"hub_state", "hub_device", "enrolment_code", "access_token"}
        buckets = set(connection.scalars(select(sync_row.c.bucket)))
        principals = set(connection.scalars(select(access_grant.c.principal)))
        as_caller(connection, theirs.who.caller)
        assert connection.scalars(phones).all() == ["050 999"]

    assert not any(theirs.me.organisation_id in bucket for bucket in buckets)
    assert principals <= ours.who.caller.principals


def test_what_a_caller_writes_is_held_against_his_grants(firms: Firms, hub_engine: Engine) -> None:
    ours, theirs, company, file = firms
    files, companies = ENTITIES["company_file"].table, ENTITIES["company"].table
    organisations = ENTITIES["organisation"].table
    values = {"id": str(uuid4()), "bucket": f"company:{company}", "company_id": company, "deleted": False}
    with hub_engine.connect() as connection:
        as_caller(connection, theirs.who.caller)
        assert refused(connection, insert(files).values(values))
        assert connection.execute(update(files).where(files.c.id == file).values(phone="x")).rowcount == 0
        taken = update(companies).where(companies.c.id == company).values(name="x")
        assert connection.execute(taken).rowcount == 0
        foreign = organisations.c.id == ours.me.organisation_id
        assert connection.execute(update(organisations).where(foreign).values(name="x")).rowcount == 0
        own = organisations.c.id == theirs.me.organisation_id
        assert connection.execute(update(organisations).where(own).values(name="x")).rowcount == 1
        as_caller(connection, ours.who.caller)
        assert connection.execute(update(files).where(files.c.id == file).values(phone="y")).rowcount == 1
        assert refused(connection, update(files).where(files.c.id == file).values(bucket="company:x"))
        given = {"principal": "user:x", "bucket": f"company:{company}", "from_seq": 1}
        assert refused(connection, insert(access_grant).values(given))
        device = ENTITIES["device"].table
        assert connection.execute(update(device).values(number=9)).rowcount == 0


def test_a_firm_handed_over_and_one_that_changes_hands_in_the_same_push(firms: Firms) -> None:
    ours, theirs, company, file = firms
    ours.write("company_file", file, phone="last word")
    ours.write("company", company, owner_organisation_id=theirs.me.organisation_id)
    new = ours.company("Passed on", owner_organisation_id=None)
    ours.write("company", new, owner_organisation_id=ours.me.organisation_id)
    note = ours.company_file(new, phone="between")
    ours.write("company", new, owner_organisation_id=theirs.me.organisation_id)

    assert [answer.quarantined for answer in ours.push()] == [None] * 6
    theirs.pull()
    assert theirs.value("company_file", file, "phone") == "last word"
    assert theirs.value("company_file", note, "phone") == "between"


@pytest.fixture
def own_filter_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hub without its first wall."""
    monkeypatch.setattr(access.OwnFilter, "stands", False)


def test_without_the_hubs_own_filter_a_pull_gives_the_same(
    hub: World, firms: Firms, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, _, _, _ = firms
    ours.consent(ours.company("Shared"))
    ours.push()
    laptops = [hub.laptop("a"), hub.laptop("b"), hub.laptop("b", "org_admin"), hub.laptop("a", "auditor")]
    with_both = [laptop.pull() for laptop in laptops]
    monkeypatch.setattr(access.OwnFilter, "stands", False)
    for laptop, before in zip(laptops, with_both, strict=True):
        laptop.cursor = None
        assert laptop.pull() == before


@pytest.mark.usefixtures("own_filter_off")
def test_without_the_hubs_own_filter_nothing_foreign_is_changed(firms: Firms) -> None:
    ours, theirs, company, file = firms
    theirs.write("company_file", file, phone="hacked")
    theirs.company_file(company, phone="hacked")
    theirs.write("company", company, name="hacked")
    theme = {"key": "hacked", "names": {"fi": "hacked", "sv": "hacked", "en": "hacked"}}
    theirs.write("theme", None, None, programme_id=theirs.me.programme_id, **theme)
    theirs.write("organisation", ours.me.organisation_id, name="hacked")
    theirs.write("device", ours.device, number=99)
    fine = theirs.company("Fine")
    answers = theirs.push()
    ours.pull()

    # what is missing in a row is told before; the rest is refused by the database
    assert {answer.quarantined for answer in answers[:-1]} == {"write.scope"}
    assert answers[-1].quarantined is None
    assert ours.has("company", fine)
    assert "hacked" not in str([row.row for row in ours.rows.values()])
    assert [row.row["phone"] for row in ours.all("company_file")] == ["040 123"]


@pytest.fixture
def one_role(postgres: EmbeddedPostgres) -> Iterator[str]:
    """A database whose owner is the hub's only role, as one is given by those who run PostgreSQL."""
    admin = create_engine(postgres.url(SUPERUSER, "postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE ROLE only_one LOGIN PASSWORD '{postgres.password}'")
        connection.exec_driver_sql("CREATE DATABASE by_one_role OWNER only_one")
    yield postgres.url("only_one", "by_one_role")
    with admin.connect() as connection:
        connection.exec_driver_sql("DROP DATABASE by_one_role")
        connection.exec_driver_sql("DROP ROLE only_one")
    admin.dispose()


def test_the_policies_bind_an_owner_who_is_the_hubs_only_role(
    one_role: str, caplog: pytest.LogCaptureFixture
) -> None:
    with opened_database(one_role.replace("+psycopg", ""), None) as engine:
        world = World(engine)
        ours, theirs = world.laptop("a"), world.laptop("b")
        company = ours.company()
        ours.company_file(company, phone="040")
        ours.push()
        ours.pull()
        theirs.pull()
        assert (len(ours.all("company_file")), len(theirs.all("company_file"))) == (1, 0)
        with engine.connect() as connection:
            assert seen(connection) == set()
    assert caplog.text == ""


def test_the_operator_is_told_of_a_role_that_no_policy_binds(
    postgres: EmbeddedPostgres, hub_urls: DatabaseUrls, caplog: pytest.LogCaptureFixture
) -> None:
    with opened_database(postgres.url(SUPERUSER, "digifocus"), None):
        pass
    assert "does not bind the role postgres" in caplog.text


def test_policies_are_made_once_and_again_when_they_are_others(
    hub_urls: DatabaseUrls, hub_engine: Engine
) -> None:
    owner = make_engine(hub_urls.owner)
    with own_work(owner) as connection:
        connection.exec_driver_sql("DROP POLICY digifocus_select ON person")
    migrate(hub_urls)
    with own_work(owner) as connection:
        assert policies_of(connection, "person") == 3  # as it is stamped, so nobody looked
        connection.exec_driver_sql("UPDATE hub_state SET walls = 'of another version'")
    migrate(hub_urls)
    with own_work(owner) as connection:
        assert policies_of(connection, "person") == 4
    owner.dispose()


def policies_of(connection: Connection, table: str) -> int:
    query = text("SELECT count(*) FROM pg_policies WHERE tablename = :table")
    return int(connection.scalar(query, {"table": table}) or 0)
