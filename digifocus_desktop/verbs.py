"""The verbs of the command line: each opens the store, does one thing and says what it did."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digifocus_desktop.services import Services
from digifocus_desktop.services.importing import SLICE, PlannedRow
from digifocus_desktop.services.workspace import Profile
from digifocus_desktop.startup import Options, make_session

OK, REFUSED = 0, 1


@contextmanager
def _services(options: Options, *, make: bool = False) -> Iterator[Services]:
    """Open the store, or make one if there is none and `make` says so."""
    session = make_session(options)
    if make and not session.has_store:
        session.create(Profile(), options.passphrase)
    else:
        session.open()
    try:
        yield session.services
    finally:
        session.close()


def _say(**facts: object) -> None:
    json.dump(facts, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")


def sync(options: Options) -> int:
    """Send what waits and fetch what is new."""
    with _services(options) as services:
        report = services.syncing.sync_now()
        if report is None:
            print("This computer has not joined a project yet: see `enrol --help`.", file=sys.stderr)
            return REFUSED
        status = services.syncing.status()
        services.syncing.close()
        _say(
            sent=len(report.sent_rows),
            received=sum(report.fetched.values()),
            waiting=status.waiting,
            decisions=status.decisions,
            set_aside=status.set_aside,
        )
    return OK


def enrol(options: Options, hub: str, code: str) -> int:
    """Join the project's database."""
    with _services(options, make=True) as services:
        services.joining.join(hub, code)
        me = services.me
        _say(user=me.name, organisation=me.organisation_name, device=me.device, number=me.device_number)
    return OK


def export(options: Options, folder: Path) -> int:
    """Write everything as open files."""
    with _services(options) as services:
        exported = services.exporting.export(folder)
        _say(rows=sum(exported.rows.values()), documents=exported.documents)
    return OK


def import_companies(options: Options, file: Path) -> int:
    """Take in a list of firms; every row that is not taken is told with its reason."""
    with _services(options) as services:
        importing = services.importing
        preview = importing.preview(importing.read(file))
        importing.prepare()
        created, refused = 0, list(preview.refused)
        for start in range(0, len(preview.create), SLICE):
            taken = importing.take(preview, start)
            created += len(taken.created)
            refused += taken.refused
        _say(
            created=created,
            already_there=[_row(one) for one in preview.known],
            not_taken=[_row(one) for one in sorted(refused, key=lambda row: row.number)],
        )
    return OK


def _row(row: PlannedRow) -> dict[str, object]:
    return {"row": row.number, "name": row.name, "reason": row.code, **dict(row.facts or {})}
