"""The hub's command line: `python3 run.py hub …`."""

import argparse
import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from digifocus_desktop.errors import DigiFocusError
from sync.hub.caller import ROLE_ADVISOR, ROLES
from sync.hub.commands import HubCommands
from sync.hub.database import opened_database
from sync.hub.errors import HubSetupError, OpRefusedError
from sync.hub.settings import HubSettings

DATABASE_VARIABLE = "DIGIFOCUS_DATABASE"
DEFAULT_PORT = 8750

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Handler = Callable[[argparse.Namespace, HubSettings], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the process's exit code."""
    options = build_parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    handler: Handler = options.handler
    try:
        with opened_database(_database(options), options.data_dir) as engine:
            handler(options, HubSettings(engine))
    except HubSetupError as error:
        return _fail(error.text)
    except OpRefusedError as error:
        return _fail(f"Refused: {error.reason}")
    except DigiFocusError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return 130
    return 0


def _database(options: argparse.Namespace) -> str | None:
    """Return the database asked for; a folder on the command line beats the environment."""
    if options.database or options.data_dir:
        return options.database or None
    return os.environ.get(DATABASE_VARIABLE)


def build_parser() -> argparse.ArgumentParser:
    """Build the command line."""
    parser = argparse.ArgumentParser(
        prog="digifocus-hub" if getattr(sys, "frozen", False) else "run.py hub",
        description="The shared project database: run it, and say who may join it.",
        epilog="First time: programme load FILE, user add, code, serve.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_serve(commands)
    _add_programme(commands)
    _add_organisation(commands)
    _add_user(commands)
    code = _command(commands, "code", "make a one-time code with which a user's laptop joins", _code)
    code.add_argument("email", help="e-mail address of the user")
    _add_device(commands)
    _command(commands, "restored", "say that the database was put back from a backup", _restored)
    return parser


def _command(commands: Commands, name: str, text: str, handler: Handler) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    command.set_defaults(handler=handler)
    place = command.add_mutually_exclusive_group()
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
    return command


def _group(commands: Commands, name: str, text: str) -> Commands:
    group = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    return group.add_subparsers(required=True, metavar="COMMAND")


def _add_serve(commands: Commands) -> None:
    serve = _command(commands, "serve", "answer laptops until stopped with Ctrl+C", _serve)
    serve.add_argument(
        "--host", default="127.0.0.1", help="address to listen at (default: this machine only)"
    )
    serve.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"port (default {DEFAULT_PORT})")


def _add_programme(commands: Commands) -> None:
    group = _group(commands, "programme", "the programme: organisations, work packages, paths, themes")
    load = _command(group, "load", "take a programme file in; rows that are there stay as they are", _load)
    load.add_argument("file", type=Path, help="programme file (.toml)")


def _add_organisation(commands: Commands) -> None:
    group = _group(commands, "organisation", "the organisations of the programme")
    add = _command(
        group, "add", "add an organisation, or change the one with this key", _add_one_organisation
    )
    add.add_argument("key", help="short key, such as proagria")
    add.add_argument("name", help="full name")
    add.add_argument("--short-name", help="name for narrow places (default: the full name)")
    add.add_argument("--business-id", help="Y-tunnus")
    _command(group, "list", "list the organisations", lambda _, hub: _table(HubCommands(hub).organisations()))


def _add_user(commands: Commands) -> None:
    group = _group(commands, "user", "the people who may join")
    add = _command(group, "add", "add a user, or change the one with this address", _add_one_user)
    add.add_argument("name", help="full name")
    add.add_argument("email", help="e-mail address")
    add.add_argument("organisation", help="key or name of the user's organisation")
    add.add_argument(
        "--role",
        action="append",
        choices=ROLES,
        help=f"may be given more than once (default: {ROLE_ADVISOR})",
    )
    _command(group, "list", "list the active users", lambda _, hub: _table(HubCommands(hub).users()))


def _add_device(commands: Commands) -> None:
    group = _group(commands, "device", "the laptops that have joined")
    _command(group, "list", "list the laptops", lambda _, hub: _table(HubCommands(hub).devices()))
    revoke = _command(group, "revoke", "close the hub to a laptop, at once", _revoke)
    revoke.add_argument("device", help="id of the laptop, from the list")


def _serve(options: argparse.Namespace, hub: HubSettings) -> None:
    import uvicorn

    from sync.hub.api import create_app

    # The server hands the signal on when it has finished; the database must stop after it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with listening(options.host, options.port) as listener:
        port = listener.getsockname()[1]
        print(f"The hub answers at http://{options.host}:{port}. Ctrl+C stops it.", flush=True)
        server = uvicorn.Server(uvicorn.Config(create_app(hub), log_level="warning"))
        server.run(sockets=[listener])


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that takes connections.

    Raises:
        HubSetupError: `hub.port`, with the reason in words.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        text = f"Cannot listen at {host}, port {port}: {error}"
        raise HubSetupError("hub.port", text) from error
    # Connections inherit it; asyncio sets it only on sockets that name their protocol, and without it
    # the second packet of an answer waits 40 ms for the first one's receipt.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _load(options: argparse.Namespace, hub: HubSettings) -> None:
    loaded = HubCommands(hub).load_programme(options.file)
    print(f"{loaded.name}: {loaded.new_rows} new rows.")


def _add_one_organisation(options: argparse.Namespace, hub: HubSettings) -> None:
    HubCommands(hub).add_organisation(options.key, options.name, options.short_name, options.business_id)
    print(f"{options.name} is in the programme.")


def _add_one_user(options: argparse.Namespace, hub: HubSettings) -> None:
    roles = options.role or [ROLE_ADVISOR]
    HubCommands(hub).add_user(options.name, options.email, options.organisation, roles)
    print(f"{options.name} may join. Next: code {options.email}")


def _code(options: argparse.Namespace, hub: HubSettings) -> None:
    print(HubCommands(hub).issue_code(options.email))
    print("Good for one laptop, for 72 hours. It is not shown again.", file=sys.stderr)


def _revoke(options: argparse.Namespace, hub: HubSettings) -> None:
    HubCommands(hub).revoke_device(options.device)
    print(f"The hub is closed to {options.device}.")


def _restored(_options: argparse.Namespace, hub: HubSettings) -> None:
    HubCommands(hub).note_restored()
    print("Each laptop will send again what it still holds, at its next sync.")


def _table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
