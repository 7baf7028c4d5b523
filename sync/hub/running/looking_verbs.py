"""Verbs about sight: who sees a firm's file, showing it to one more organisation, what a person sees."""

import argparse

from sync.hub.running.looking import HubLooks
from sync.hub.running.operating import HubCommands
from sync.hub.running.verbs import Verbs, add_group, add_verb, opened_hub, print_table

_FIRM = "id, Y-tunnus or name of the firm"


def add_grants(verbs: Verbs) -> None:
    """Add the verbs about who sees a firm's file."""
    group = add_group(verbs, "grant", "who sees the file of a firm")
    listed = add_verb(group, "list", "list who sees the file of a firm, and why", _list)
    listed.add_argument("firm", help=_FIRM)
    give = add_verb(
        group, "give", "show the file of a firm to one more organisation, as the firm agreed", _give
    )
    _add_pair(give)
    give.add_argument(
        "channel", choices=("contract", "form", "spoken", "message"), help="how the firm agreed"
    )
    give.add_argument("date", help="when it agreed, YYYY-MM-DD")
    _add_pair(add_verb(group, "withdraw", "show it to that organisation no longer", _withdraw))


def add_sight_of_user(group: Verbs) -> None:
    """Add the verb about what a person sees to those about users."""
    add_verb(group, "sees", "tell what a user sees", _sees).add_argument("email", help="e-mail address")


def add_story_of_device(group: Verbs) -> None:
    """Add the verb about one laptop to those about laptops."""
    text = "tell what the hub knows of a laptop"
    add_verb(group, "show", text, _show).add_argument("device", help="id of the laptop, from the list")


def _add_pair(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("firm", help=_FIRM)
    verb.add_argument("organisation", help="key or name of the organisation")


def _list(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        rows = HubLooks(hub).grants(options.firm)
    print_table(rows) if rows else print("Nobody sees its file.")


def _give(options: argparse.Namespace) -> None:
    agreed = {"channel": options.channel, "agreed_on": options.date}
    with opened_hub(options) as hub:
        code = HubCommands(hub).share(options.firm, options.organisation, agreed)
    done = code == "share.done"
    print(f"{options.organisation} sees its file from now on." if done else f"Nothing was changed: {code}")


def _withdraw(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        code = HubCommands(hub).unshare(options.firm, options.organisation)
    done = code == "share.withdrawn"
    said = "It leaves the laptops of that organisation with their next sync."
    print(said if done else f"Nothing was changed: {code}")


def _sees(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        sight = HubLooks(hub).sees(options.email)
    if not sight.rows:
        print("Nothing.")
        return
    print_table([(entity, str(count)) for entity, count in sight.rows])
    print(f"\nFiles of {len(sight.files)} firms:")
    if sight.files:
        print_table([(firm, owner) for firm, owner in sight.files])


def _show(options: argparse.Namespace) -> None:
    with opened_hub(options) as hub:
        print_table(HubLooks(hub).device(options.device))
