"""Verbs about the programme, its organisations, their people and the laptops of these."""

import argparse
import sys
from pathlib import Path

from sync.hub.rights.roles import ADVISOR, ROLES
from sync.hub.running.looking import HubLooks
from sync.hub.running.looking_verbs import add_grants, add_sight_of_user, add_story_of_device
from sync.hub.running.operating import HubCommands
from sync.hub.running.verbs import Verbs, add_group, add_verb, opened_hub, print_table


def add_people_verbs(verbs: Verbs) -> None:
    """Add them."""
    _add_programme(verbs)
    _add_organisation(verbs)
    _add_user(verbs)
    code = add_verb(verbs, "code", "make a one-time code with which a user's laptop joins", _code)
    code.add_argument("email", help="e-mail address of the user")
    _add_device(verbs)
    add_grants(verbs)
    text = "erase a person or a firm for good, here and on every laptop; evidence for the funder stays"
    erase = add_verb(verbs, "erase", text, _erase)
    erase.add_argument("id", help="id of the person or the firm")
    add_verb(
        verbs, "erasures", "list what was erased, and which laptops say that they have done so", _erasures
    )


def _add_programme(verbs: Verbs) -> None:
    group = add_group(verbs, "programme", "the programme: organisations, work packages, paths, themes")
    load = add_verb(group, "load", "take a programme file in; rows that are there stay as they are", _load)
    load.add_argument("file", type=Path, help="programme file (.toml)")


def _add_organisation(verbs: Verbs) -> None:
    group = add_group(verbs, "organisation", "the organisations of the programme")
    text = "add an organisation, or change the one with this key"
    add = add_verb(group, "add", text, _add_one_organisation)
    add.add_argument("key", help="short key, such as proagria")
    add.add_argument("name", help="full name")
    add.add_argument("--short-name", help="name for narrow places (default: the full name)")
    add.add_argument("--business-id", help="Y-tunnus")
    add_verb(group, "list", "list the organisations", _list_organisations)


def _add_user(verbs: Verbs) -> None:
    group = add_group(verbs, "user", "the people who may join")
    add = add_verb(group, "add", "add a user, or change the one with this address", _add_one_user)
    add.add_argument("name", help="full name")
    add.add_argument("email", help="e-mail address")
    add.add_argument("organisation", help="key or name of the user's organisation")
    add.add_argument(
        "--role",
        action="append",
        choices=ROLES,
        help=f"may be given more than once (default: {ADVISOR})",
    )
    add_verb(group, "list", "list the active users", _list_users)
    stop = add_verb(
        group, "deactivate", "refuse a user and every laptop of his, at once; all rows stay", _stop
    )
    stop.add_argument("email", help="e-mail address of the user")
    let = add_verb(group, "reactivate", "let a user work here again, on the same laptops", _let)
    let.add_argument("email", help="e-mail address of the user")
    add_sight_of_user(group)


def _add_device(verbs: Verbs) -> None:
    group = add_group(verbs, "device", "the laptops that have joined")
    add_verb(group, "list", "list the laptops", _list_devices)
    revoke = add_verb(group, "revoke", "close the hub to a laptop, at once", _revoke)
    revoke.add_argument("device", help="id of the laptop, from the list")
    add_story_of_device(group)


def _load(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        loaded = HubCommands(hub).load_programme(options.file)
    print(f"{loaded.name}: {loaded.new_rows} new rows.")


def _add_one_organisation(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        HubCommands(hub).add_organisation(options.key, options.name, options.short_name, options.business_id)
    print(f"{options.name} is in the programme.")


def _list_organisations(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        print_table(HubCommands(hub).organisations())


def _add_one_user(options: argparse.Namespace) -> None:
    roles = options.role or [ADVISOR]
    with opened_hub(options) as hub:
        HubCommands(hub).add_user(options.name, options.email, options.organisation, roles)
    print(f"{options.name} may join. Next: code {options.email}")


def _list_users(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        print_table(HubCommands(hub).users())


def _stop(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        devices = HubCommands(hub).set_active(options.email, False)
        left = HubLooks(hub).left_by(options.email)
    print(f"The hub is closed to {options.email}. Laptops: {', '.join(devices) or 'none'}.")
    print("What they have not sent stays on them. What is here stays, and is seen by:\n")
    print_table(left)


def _let(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        devices = HubCommands(hub).set_active(options.email, True)
    print(f"{options.email} may work here again. Laptops: {', '.join(devices) or 'none, make a code'}.")


def _code(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        print(HubCommands(hub).issue_code(options.email))
    print("Good for one laptop, for 72 hours. It is not shown again.", file=sys.stderr)


def _list_devices(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        print_table(HubCommands(hub).devices())


def _revoke(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        HubCommands(hub).revoke_device(options.device)
    print(f"The hub is closed to {options.device}.")


def _erase(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        code = HubCommands(hub).erase(options.id)
    done = code == "erase.done"
    print("Erased; each laptop follows with its next sync." if done else f"Nothing was erased: {code}")


def _erasures(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        rows = HubCommands(hub).erasures()
    print_table([(*row[:4], row[4] or "not yet") for row in rows])
