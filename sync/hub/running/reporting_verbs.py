"""Verbs about reports: let Excel and BI read, make their scores anew, end it."""

import argparse

from sync.hub.running.reporting import make_scores, open_door, shut_door
from sync.hub.running.verbs import Verbs, add_group, add_verb, opened_hub, place_of, print_table
from sync.hub.settings import system_clock


def add_reporting(verbs: Verbs) -> None:
    """Add them."""
    group = add_group(verbs, "reporting", "the views for Excel and BI, and who may read them")
    add_verb(group, "on", "let one role read the views, and print how; a new password each time", _on)
    add_verb(group, "off", "let nobody read them any more, at once", _off)
    add_verb(group, "refresh", "score the analyses anew for the views", _refresh)


def _on(options: argparse.Namespace) -> None:
    with place_of(options) as place:
        door = open_door(place)
    print_table(door.lines())
    if door.host.startswith("/"):
        print("\nThe hub's own PostgreSQL answers on this machine alone. From another one, as a user who may")
        print(f"open that folder here: ssh -L {door.port}:{door.host}/.s.PGSQL.{door.port} THIS-MACHINE")
        print(f"and then Server is 127.0.0.1:{door.port}. It answers while the hub runs.")
    print(
        "\nThe password is not shown again. Who has it sees what docs/hub.md lists: give it to nobody else."
    )


def _off(options: argparse.Namespace) -> None:
    with place_of(options) as place:
        was_open = shut_door(place)
    print("Nobody reads the views any more." if was_open else "Nobody could read the views.")


def _refresh(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        scored = make_scores(hub.engine, system_clock())
    print(f"{scored} analyses have scores.")
