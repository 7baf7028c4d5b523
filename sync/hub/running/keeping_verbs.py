"""Verbs that keep a hub's data: back up, try a backup out, put it back, examine."""

import argparse
from pathlib import Path

from sync.hub.errors import HubSetupError
from sync.hub.running.backups import KEPT, back_up
from sync.hub.running.keeping import examine_place, restore, try_out
from sync.hub.running.operating import HubCommands
from sync.hub.running.soundness import Soundness
from sync.hub.running.verbs import Verbs, add_verb, opened_hub, place_of
from sync.hub.settings import system_clock


def add_keeping_verbs(verbs: Verbs) -> None:
    """Add them."""
    backup = add_verb(verbs, "backup", "write a backup into a folder, while the hub runs", _backup)
    backup.add_argument("folder", type=Path, help="on another disk than the hub's")
    backup.add_argument(
        "--keep", type=int, default=KEPT, metavar="N", help=f"newest backups to keep (default {KEPT})"
    )
    backup.add_argument("--try-out", action="store_true", help="put it back into a server of its own, too")
    back = add_verb(verbs, "restore", "put a backup back and tell laptops to send what it lacks", _restore)
    back.add_argument("file", type=Path, help="the backup (.dump)")
    text = "check that the database, or a backup of it, is whole and sound"
    verify = add_verb(verbs, "verify", text, _verify)
    verify.add_argument("--backup", type=Path, metavar="FILE", help="try this backup out instead")
    add_verb(verbs, "restored", "say that the database was put back by other means", _restored)


def _backup(options: argparse.Namespace) -> None:
    with place_of(options) as place:
        made = back_up(place.whole, options.folder, system_clock(), options.keep)
    print(f"{made.path} ({made.size / 2**20:.1f} MB) holds everything up to number {made.seq}.")
    if options.try_out:
        _report(try_out(made.path))


def _restore(options: argparse.Namespace) -> None:
    with place_of(options) as place:
        aside = restore(options.file, place, system_clock)
    if aside:
        print(f"The database so far is kept as {aside} until the next restore.")
    print("The backup is back. Each laptop sends what it lacks at its next sync.")


def _verify(options: argparse.Namespace) -> None:
    if options.backup is not None:
        _report(try_out(options.backup))
        return
    with place_of(options) as place:
        _report(examine_place(place))


def _report(found: Soundness) -> None:
    print(f"{found.rows} rows, {found.operations} operations, {found.documents} documents.")
    for finding in found.findings:
        print(f"{finding.count or 'no'} {finding.text}")
    if not found.sound:
        raise HubSetupError("hub.unsound", "Not sound. Keep this database and ask for help before going on.")
    print("Sound.")


def _restored(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        HubCommands(hub).note_restored()
    print("Each laptop will send again what it still holds, at its next sync.")
