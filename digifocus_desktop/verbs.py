"""The verbs of the command line: each opens the store, does one thing and says what it did."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digifocus_desktop.services import Services
from digifocus_desktop.startup import Options, make_session

OK, REFUSED = 0, 1


@contextmanager
def _services(options: Options) -> Iterator[Services]:
    session = make_session(options)
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
            sent=report.sent,
            received=report.received,
            waiting=status.waiting,
            decisions=status.decisions,
            set_aside=status.set_aside,
        )
    return OK


def enrol(options: Options, hub: str, code: str) -> int:
    """Join the project's database."""
    with _services(options) as services:
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
        plan = services.importing.plan(file)
        services.importing.apply(plan)
        _say(
            created=len(plan.create),
            already_there=len(plan.known),
            not_taken=[{"row": one.row, "reason": one.reason} for one in plan.refused],
        )
    return OK
