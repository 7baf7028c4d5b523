"""A SQLAlchemy engine over the store's one writer connection.

SQLAlchemy on SQLite is not atomic by default: the driver begins transactions late. Here the
driver is in autocommit mode and every transaction begins with an explicit `BEGIN IMMEDIATE`.
"""

import json
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from digifocus_desktop.model.types import json_text
from digifocus_desktop.store.opening import Connection


def engine_over(connection: Connection) -> Engine:
    """Return an engine whose only connection is the given one."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,
        json_serializer=json_text,
        json_deserializer=json.loads,
    )

    @event.listens_for(engine, "begin")
    def _begin(sql: Any) -> None:
        sql.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
