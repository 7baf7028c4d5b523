"""Reports: scores made anew for the views, and the door for Excel and BI opened and closed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.engine import URL, make_url

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import answers_from_map
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.result import Score
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import Figures
from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.model.types import json_text
from sync.hub.database.opening import Place, make_engine
from sync.hub.database.reporting import (
    REPORTING_ROLE,
    SCHEMA,
    close_reports,
    has_views,
    is_open,
    may_make_roles,
    open_reports,
)
from sync.hub.database.tables import report_score
from sync.hub.database.walls import own_work
from sync.hub.errors import HubSetupError
from sync.hub.settings import system_clock

LEVEL, COMPETENCE = "LEVEL", "COMPETENCE"
_ANSWERED = ("id", "form_package_id", "answers", "phase", "quick", "started_at")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Door:
    """How a program that makes reports reaches the views."""

    host: str
    port: int
    database: str
    user: str
    password: str

    def lines(self) -> list[tuple[str, str]]:
        """Return what is typed into such a program, in its own words, and one line for ODBC."""
        line = (
            f"Driver={{PostgreSQL Unicode(x64)}};Server={self.host};Port={self.port};"
            f"Database={self.database};Uid={self.user};Pwd={self.password};ReadOnly=1"
        )
        return [
            ("Server", f"{self.host}:{self.port}"),
            ("Database", self.database),
            ("Schema", SCHEMA),
            ("User", self.user),
            ("Password", self.password),
            ("ODBC", line),
        ]


def open_door(place: Place) -> Door:
    """Make scores anew and let the reporting role sign in; return how.

    Raises:
        HubSetupError: `hub.reporting_role`, the database's role may not make others; `hub.reporting_views`.
    """
    url = make_url(place.whole)
    with _administered(place) as engine:
        with engine.begin() as connection:
            _check_may(connection)
            password = open_reports(connection)
        make_scores(engine, system_clock())
    host, port = _address(url)
    return Door(host, port, url.database or "", REPORTING_ROLE, password)


def shut_door(place: Place) -> bool:
    """Let nobody read reports any more; return whether anybody could."""
    with _administered(place) as engine, engine.begin() as connection:
        was_open = is_open(connection)
        if was_open:
            _check_may(connection)
            close_reports(connection)
    return was_open


@contextmanager
def _administered(place: Place) -> Iterator[Engine]:
    """Yield an engine of whoever administers the database; no table is made in that name."""
    engine = make_engine(place.whole, pool_size=1)
    try:
        yield engine
    finally:
        engine.dispose()


def make_scores(engine: Engine, now: datetime) -> int:
    """Score every analysis anew from its answers; return how many could be scored."""
    sets = ENTITIES["response_set"].table
    columns = [sets.c[name] for name in _ANSWERED]
    packages: dict[str, FormPackage | None] = {}
    scored = 0
    with own_work(engine) as connection:
        connection.execute(delete(report_score))
        query = select(*columns).where(~sets.c.deleted).order_by(sets.c.id)
        for part in connection.execute(query).partitions(_AT_ONCE):
            rows: list[dict[str, Any]] = []
            for row in part:
                if row.form_package_id not in packages:
                    packages[row.form_package_id] = _package(connection, row.form_package_id)
                made = list(_scores(row, packages[row.form_package_id], now))
                scored += bool(made)
                rows += made
            if rows:
                connection.execute(insert(report_score), rows)
    return scored


def _package(connection: Connection, package_id: str) -> FormPackage | None:
    table = ENTITIES["form_package"].table
    body = connection.scalar(select(table.c.body).where(table.c.id == package_id))
    with suppress(FormError):
        return FormPackage.from_json(json_text(body)) if body is not None else None
    return None


def _scores(row: Any, package: FormPackage | None, now: datetime) -> Iterator[dict[str, Any]]:
    """Yield the rows of one analysis; none of one that cannot be read, as on a laptop."""
    if package is None:
        return
    try:
        course = Course.of(row.phase, row.quick, row.started_at)
        figures = Figures.of(Runtime(package, answers_from_map(row.answers), course))
    except FormError:
        return
    for name, score in {**figures.dimensions, LEVEL: figures.level, COMPETENCE: figures.competence}.items():
        numbers = _numbers(score)
        yield {"response_set_id": row.id, "dimension": name, "scored_at": now, **numbers}


def _numbers(score: Score | None) -> dict[str, float | None]:
    if score is None:
        return {"value": None, "low": None, "high": None}
    low, high = max(score.value - score.half_range, 0.0), min(score.value + score.half_range, 100.0)
    return {"value": score.value, "low": low, "high": high}


def _check_may(connection: Connection) -> None:
    if not may_make_roles(connection):
        text = (
            "The role of this database may not make others. Name an administrator's in --database for this "
            "one command."
        )
        raise HubSetupError("hub.reporting_role", text)
    if not has_views(connection):
        raise HubSetupError("hub.reporting_views", "The views are not there yet: let the hub start once.")


def _address(url: URL) -> tuple[str, int]:
    host = url.host or url.query.get("host") or "localhost"
    port = url.port or url.query.get("port") or 5432
    return str(host), int(str(port))
