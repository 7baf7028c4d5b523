"""Writes the next migration of the synced entities: what the models have and the newest revision has not.

    python3 run.py migration "firms have a fax"

The script is a draft: read it before you keep it. Ids of revisions count on: `m0002` comes after `m0001`.
"""

import argparse
import re
import sys
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import MetaData, create_engine
from sqlalchemy.pool import StaticPool

from digifocus_desktop.model.migrations import ENTITY_VERSIONS, configuration, head_revisions, upgrade
from digifocus_desktop.model.registry import METADATA


def write(words: str, folder: Path = ENTITY_VERSIONS, models: MetaData = METADATA) -> str:
    """Write the script into `folder` and return the id of its revision.

    Raises:
        ValueError: There is no word, or the models have nothing that the newest revision has not.
    """
    slug = "_".join(re.findall(r"[a-z0-9]+", words.lower()))
    if not slug:
        raise ValueError('Say in a few words what changes: python3 run.py migration "firms have a fax"')
    (head,) = head_revisions()
    revision = f"m{int(head[1:]) + 1:04}"
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.begin() as connection:
        upgrade(connection)
        config = configuration(connection, () if folder == ENTITY_VERSIONS else (folder,), models)
        config.set_main_option("file_template", f"{revision}_{slug}")
        command.revision(
            config,
            words,
            autogenerate=True,
            head=head,
            rev_id=revision,
            version_path=str(folder),
            process_revision_directives=_refuse_empty,
        )
    engine.dispose()
    return revision


def _refuse_empty(_context: Any, _revision: Any, directives: list[Any]) -> None:
    if directives[0].upgrade_ops.is_empty():
        raise ValueError("The models and the newest revision are the same: change the models first.")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="run.py migration", description=__doc__)
    parser.add_argument("words", nargs="+", metavar="WORD", help="what changes, in a few words")
    try:
        made = write(" ".join(parser.parse_args().words))
    except ValueError as error:
        sys.exit(str(error))
    print(f"Now write {made} into HEADS of digifocus_desktop/store/schema.py.")
