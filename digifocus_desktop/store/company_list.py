"""The company list as the screen asks for it: an exact count and one page, in one statement."""

import json
import sys
from datetime import date, datetime
from typing import Any

from digifocus_desktop.domain.sorting import sort_words
from digifocus_desktop.store import words
from digifocus_desktop.store.company_rows import PAGE_ROWS, CompanyPage, CompanyQuery, CompanyRow, ListOrder
from digifocus_desktop.store.opening import Connection

_COLUMNS = (
    "i.company_id, i.name, i.business_id, i.municipality, i.target_groups, i.stage, i.stage_key, i.last_at, "
    "i.owner_user_id, i.owner_organisation_id, i.example"
)

_ORDERS = {
    ListOrder.NAME: ("ix_company_index_name", ("sort_key",)),
    ListOrder.MUNICIPALITY: ("ix_company_index_place", ("municipality_key", "sort_key")),
    ListOrder.STAGE: ("ix_company_index_stage", ("stage", "sort_key")),
    ListOrder.LAST: ("ix_company_index_last", ("last_at", "sort_key")),
}


def page(connection: Connection, query: CompanyQuery, offset: int = 0, limit: int = PAGE_ROWS) -> CompanyPage:
    """Return rows `offset` to `offset + limit` of the list and its exact length."""
    hits, values = _hits(query)
    index, columns = _ORDERS[query.sort]
    turn = " DESC" if query.descending else ""
    order = ", ".join(f"i.{column}{turn}" for column in columns)
    # Walking the order's own index and asking the hits for each row stops at the page's end:
    # quicker than sorting when a letter finds thousands, and quick enough when it finds one.
    found = connection.execute(
        f"WITH hits AS MATERIALIZED ({hits}) "  # noqa: S608  # constants; values are bound
        f"SELECT (SELECT count(*) FROM hits), {_COLUMNS} FROM company_index i INDEXED BY {index} "
        f"WHERE i.row IN (SELECT row FROM hits) ORDER BY {order} LIMIT ? OFFSET ?"
        if hits
        else f"SELECT (SELECT count(*) FROM company_index), {_COLUMNS} "  # noqa: S608  # constants
        f"FROM company_index i INDEXED BY {index} ORDER BY {order} LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    if not found:
        return CompanyPage(count(connection, query) if offset else 0, ())
    return CompanyPage(found[0][0], tuple(_row(row[1:]) for row in found))


def beginning(connection: Connection, text: str, limit: int) -> tuple[CompanyRow, ...]:
    """Return the first companies whose names begin with a text: a piece of the index of names."""
    words = sort_words(text)
    if not words:
        return ()
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM company_index i INDEXED BY ix_company_index_name "  # noqa: S608  # constants
        "WHERE i.sort_key >= ? AND i.sort_key < ? ORDER BY i.sort_key LIMIT ?",
        (words, words + chr(sys.maxunicode), limit),
    )
    return tuple(_row(row) for row in found)


def count(connection: Connection, query: CompanyQuery) -> int:
    """Return how many companies the query finds: the number on a saved filter."""
    hits, values = _hits(query)
    source = f"({hits})" if hits else "company_index"
    return int(connection.execute(f"SELECT count(*) FROM {source}", values).fetchone()[0])  # noqa: S608  # constants


def _hits(query: CompanyQuery) -> tuple[str, tuple[Any, ...]]:
    """The statement that gives the rows found, and its values; empty when all are wanted."""
    conditions: list[str] = []
    values: list[Any] = []
    for column, value in (("owner_user_id", query.mine), ("municipality", query.municipality)):
        if value is not None:
            conditions.append(f"{column} = ?")
            values.append(value)
    if query.stages:
        conditions.append(f"stage IN ({', '.join('?' * len(query.stages))})")
        values.extend(query.stages)
    expression = words.query(query.text, query.target_group)
    if expression is not None:
        matching = "SELECT rowid AS row FROM company_words WHERE company_words MATCH ?"
        values.append(expression)
        if not conditions:
            return matching, tuple(values)
        conditions.append(f"row IN ({matching})")
    if not conditions:
        return "", ()
    return f"SELECT row FROM company_index WHERE {' AND '.join(conditions)}", tuple(values)  # noqa: S608  # constants


def _row(stored: tuple[Any, ...]) -> CompanyRow:
    (
        company_id,
        name,
        business_id,
        municipality,
        groups,
        steps,
        stage_key,
        last_at,
        user,
        organisation,
        example,
    ) = stored
    return CompanyRow(
        company_id, name, business_id, municipality, tuple(json.loads(groups)), steps, stage_key,
        _local_day(last_at), user, organisation, bool(example),
    )  # fmt: skip


def _local_day(at: str | None) -> date | None:
    if at is None:
        return None
    return date.fromisoformat(at) if len(at) == 10 else datetime.fromisoformat(at).astimezone().date()
