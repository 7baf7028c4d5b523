"""The hub's command line: `python3 run.py hub …`."""

import argparse
import logging
import sys
from collections.abc import Sequence

from digifocus_desktop.errors import DigiFocusError
from sync.hub.errors import HubSetupError, OpRefusedError
from sync.hub.running.describing import add_openapi
from sync.hub.running.keeping_verbs import add_keeping_verbs
from sync.hub.running.people_verbs import add_people_verbs
from sync.hub.running.reporting_verbs import add_reporting
from sync.hub.running.serving import add_serve
from sync.hub.running.verbs import Handler


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the process's exit code."""
    options = build_parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    handler: Handler = options.handler
    try:
        handler(options)
    except HubSetupError as error:
        return _fail(error.text)
    except OpRefusedError as error:
        return _fail(f"Refused: {error.reason}")
    except DigiFocusError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return 130
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Build the command line."""
    parser = argparse.ArgumentParser(
        prog="digifocus-hub" if getattr(sys, "frozen", False) else "run.py hub",
        description="The shared project database: run it, keep it, and say who may join it.",
        epilog="First time: programme load FILE, user add, code, serve.",
    )
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    add_serve(verbs)
    add_people_verbs(verbs)
    add_keeping_verbs(verbs)
    add_reporting(verbs)
    add_openapi(verbs)
    return parser


def _fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
