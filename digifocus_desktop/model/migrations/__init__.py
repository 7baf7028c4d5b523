"""Migrations of the synced entities; the same scripts run on the laptop and on the hub.

Store and hub each add a branch of their own for their own tables. `upgrade` brings a database
to the heads of the entity branch and of the branches given; it runs in the caller's transaction.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, MetaData

if TYPE_CHECKING:
    from alembic.config import Config

ENTITY_VERSIONS = Path(__file__).resolve().parent / "versions"


def configuration(
    connection: Connection | None, branches: Sequence[Path], metadata: MetaData | None
) -> "Config":
    """Return an Alembic configuration over the entity branch and the branches in these folders."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).resolve().parent))
    config.set_main_option("path_separator", "newline")
    folders = [ENTITY_VERSIONS, *branches]
    config.set_main_option("version_locations", "\n".join(str(folder) for folder in folders))
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config


def upgrade(connection: Connection, branches: Sequence[Path] = (), metadata: MetaData | None = None) -> None:
    """Bring the database to every head; an error leaves it as it was if the caller rolls back."""
    from alembic import command

    command.upgrade(configuration(connection, branches, metadata), "heads")


def head_revisions(branches: Sequence[Path] = ()) -> frozenset[str]:
    """Return the newest revision of each branch."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(configuration(None, branches, None))
    return frozenset(script.get_heads())


def known_revisions(branches: Sequence[Path] = ()) -> frozenset[str]:
    """Return every revision of these branches; another one was made by a newer version."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(configuration(None, branches, None))
    return frozenset(revision.revision for revision in script.walk_revisions())
