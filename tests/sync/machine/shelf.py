"""Copies of the whole hub database that are put back in a few milliseconds."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Engine

from digifocus_desktop.model.registry import METADATA
from sync.hub.database.tables import HUB_METADATA
from sync.hub.database.walls import own_work
from sync.hub.running.operating import HubCommands
from sync.hub.settings import HubSettings

TABLES = (*METADATA.tables, *HUB_METADATA.tables)


@dataclass
class Shelf:
    """One copy, beside the tables and in the same database."""

    owner: Engine
    name: str

    def __post_init__(self) -> None:
        self._run(f'DROP SCHEMA IF EXISTS "{self.name}" CASCADE', f'CREATE SCHEMA "{self.name}"')
        self._run(*(f'CREATE TABLE "{self.name}".{table} (LIKE public.{table})' for table in TABLES))

    def keep(self) -> None:
        """Copy the hub."""
        self._each(lambda table: f'DELETE FROM "{self.name}".{table}')
        self._each(lambda table: f'INSERT INTO "{self.name}".{table} SELECT * FROM public.{table}')

    def put_back(self) -> None:
        """Let the hub be as it was, without its noticing."""
        self._each(lambda table: f"DELETE FROM public.{table}")
        self._each(lambda table: f'INSERT INTO public.{table} SELECT * FROM "{self.name}".{table}')

    def restore(self) -> None:
        """Let the hub be as it was, as a backup that is put back by the book."""
        self.put_back()
        HubCommands(HubSettings(self.owner)).note_restored()

    def drop(self) -> None:
        """Take the copy away."""
        self._run(f'DROP SCHEMA "{self.name}" CASCADE')

    def _each(self, statement: Callable[[str], str]) -> None:
        self._run(*map(statement, TABLES))

    def _run(self, *statements: str) -> None:
        with own_work(self.owner) as connection:
            connection.exec_driver_sql(";".join(statements))
