"""The role that reads the views for reports, and nothing else of the database.

It has no right on any table. The views belong to the tables' owner, whom row-level security binds too: the
policies let that owner read for whoever is this role (`policies.py`), and each view says which rows it shows.
"""

import secrets
from typing import Final

from sqlalchemy import Connection, text

REPORTING_ROLE: Final = "digifocus_reporting"
SCHEMA: Final = "reporting"
VIEWS: Final = (
    "analyses",
    "attendance",
    "certificates",
    "firms",
    "interviews",
    "paths",
    "scores",
    "seats",
    "totals",
    "trainings",
)
REPORTED: Final = frozenset(
    {
        "access_grant",
        "action",
        "activity",
        "attendance",
        "certificate",
        "company",
        "enrolment",
        "form_package",
        "interview",
        "organisation",
        "path",
        "programme",
        "referral",
        "report_score",
        "response_set",
        "work_package",
    }
)
"""Tables that the views read."""
CONNECTIONS: Final = 5
STATEMENT_SECONDS: Final = 60
_LIMITS: Final = (
    f"SET statement_timeout = '{STATEMENT_SECONDS}s'",
    "SET idle_in_transaction_session_timeout = '60s'",
    "SET default_transaction_read_only = on",
    f"SET search_path = {SCHEMA}",
    f"CONNECTION LIMIT {CONNECTIONS}",
)


def may_make_roles(connection: Connection) -> bool:
    """Tell whether the session's role may make others."""
    query = "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
    return bool(connection.scalar(text(query)))


def has_views(connection: Connection) -> bool:
    """Tell whether the views are there."""
    return connection.scalar(text(f"SELECT to_regnamespace('{SCHEMA}')")) is not None


def is_open(connection: Connection) -> bool:
    """Tell whether somebody may sign in to read reports."""
    query = text("SELECT rolcanlogin FROM pg_roles WHERE rolname = :role")
    return bool(connection.scalar(query, {"role": REPORTING_ROLE}))


def open_reports(connection: Connection) -> str:
    """Let the role sign in with a new password, which is returned; an older one is good no more."""
    password = secrets.token_urlsafe(24)
    found = connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": REPORTING_ROLE})
    if not found:
        connection.exec_driver_sql(f"CREATE ROLE {REPORTING_ROLE} NOINHERIT")
    # DDL takes no parameters; the password is our own, of letters, digits, - and _.
    connection.exec_driver_sql(f"ALTER ROLE {REPORTING_ROLE} LOGIN PASSWORD '{password}'")
    for limit in _LIMITS:
        connection.exec_driver_sql(f"ALTER ROLE {REPORTING_ROLE} {limit}")
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA {SCHEMA} TO {REPORTING_ROLE}")
    named = ", ".join(f"{SCHEMA}.{view}" for view in VIEWS)
    connection.exec_driver_sql(f"GRANT SELECT ON {named} TO {REPORTING_ROLE}")
    return password


def close_reports(connection: Connection) -> None:
    """Let nobody sign in as the role, and end the sessions there are."""
    connection.exec_driver_sql(f"ALTER ROLE {REPORTING_ROLE} NOLOGIN PASSWORD NULL")
    query = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :role")
    connection.execute(query, {"role": REPORTING_ROLE})
