"""What every verb of the hub's command line shares: where the database is, and how lists look."""

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from sync.hub.database.opening import Place, opened_database, opened_place
from sync.hub.settings import HubSettings

DATABASE_VARIABLE = "DIGIFOCUS_DATABASE"

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Handler = Callable[[argparse.Namespace], None]


def add_verb(verbs: Verbs, name: str, text: str, handler: Handler) -> argparse.ArgumentParser:
    """Add a verb that `handler` carries out, with the options that say where the database is."""
    verb = verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    verb.set_defaults(handler=handler)
    place = verb.add_mutually_exclusive_group()
    place.add_argument(
        "--database",
        metavar="URL",
        help="use this PostgreSQL database, postgresql://user:password@host/name; the environment "
        f"variable {DATABASE_VARIABLE} does the same and keeps the password out of process lists",
    )
    place.add_argument(
        "--data-dir",
        type=Path,
        metavar="FOLDER",
        help="keep an own PostgreSQL in this folder; without either option, in the system's usual place",
    )
    return verb


def add_group(verbs: Verbs, name: str, text: str) -> Verbs:
    """Add a word that stands before verbs of its own."""
    group = verbs.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    return group.add_subparsers(required=True, metavar="COMMAND")


@contextmanager
def opened_hub(options: argparse.Namespace) -> Iterator[HubSettings]:
    """Yield a hub over the database the options name, migrated."""
    with opened_database(_database(options), options.data_dir) as engine:
        yield HubSettings(engine)


@contextmanager
def place_of(options: argparse.Namespace) -> Iterator[Place]:
    """Yield the database the options name, as it is."""
    with opened_place(_database(options), options.data_dir) as place:
        yield place


def _database(options: argparse.Namespace) -> str | None:
    """Return the database asked for; a folder on the command line beats the environment."""
    if options.database or options.data_dir:
        return options.database or None
    return os.environ.get(DATABASE_VARIABLE)


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns that line up."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
