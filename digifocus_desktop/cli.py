"""The command line: without a verb it opens the window, with one it works without any window.

Nothing heavy is imported here: the window must not wait for what only a verb needs.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digifocus_desktop import __version__
from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.paths import default_data_dir

if TYPE_CHECKING:
    from digifocus_desktop.startup import Options

OK, REFUSED, USAGE = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit code: 0 done, 1 refused, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    verb: Callable[[argparse.Namespace], int] = options.run
    try:
        return verb(options)
    except DigiFocusError as error:
        print(_sentence(error), file=sys.stderr)
        return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="digifocus-desktop",
        description="DigiFocus Desktop: analyses, interviews and certificates, with or without a network. "
        "Without a verb it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"DigiFocus Desktop {__version__}")
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=None,
        metavar="D",
        help="folder that holds everything the program keeps (default: the system's place for it)",
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="F",
        help="file whose first line opens the store, for computers without a keyring",
    )
    parser.add_argument("--demo", action="store_true", help="open invented data instead of your own")
    parser.add_argument(
        "--companies", type=int, default=0, metavar="N", help="with --demo: how many firms a new demo gets"
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="with --demo: number the invented data grow from"
    )
    parser.add_argument(
        "--open", default="today", choices=("today", "companies"), help="the page to begin with"
    )
    parser.set_defaults(run=_window)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    _add_verbs(verbs)
    return parser


def _add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    verbs.add_parser("sync", help="send what waits and fetch what is new, then stop").set_defaults(run=_sync)
    enrol = verbs.add_parser("enrol", help="join a project: address of its database and your one-time code")
    enrol.add_argument("hub", help="address, for example https://hub.example.org")
    enrol.add_argument("code", help="one-time code from your organisation's admin")
    enrol.set_defaults(run=_enrol)
    export = verbs.add_parser("export", help="write everything of the store as open files")
    export.add_argument("out", type=Path, help="a new or empty folder")
    export.set_defaults(run=_export)
    companies = verbs.add_parser("import-companies", help="take in a list of firms from Excel or CSV")
    companies.add_argument("file", type=Path, help="an .xlsx or .csv file with headings")
    companies.set_defaults(run=_import_companies)
    verbs.add_parser(
        "selftest", help="make a store, fill a form, make a PDF, and compare; prints JSON"
    ).set_defaults(run=_selftest)


def _window(options: argparse.Namespace) -> int:
    screenless = sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if screenless:
        print(_sentence(DigiFocusError("cli.no_screen")), file=sys.stderr)
        return USAGE
    gc.disable()  # nothing is garbage yet, and looking for it delays the first paint, which enables it again
    from ui.shared.features import ignore_features

    ignore_features()
    from digifocus_desktop.bootstrap import open_window

    return open_window(_options(options))


def _sync(options: argparse.Namespace) -> int:
    from digifocus_desktop import verbs

    return verbs.sync(_options(options))


def _enrol(options: argparse.Namespace) -> int:
    from digifocus_desktop import verbs

    return verbs.enrol(_options(options), options.hub, options.code)


def _export(options: argparse.Namespace) -> int:
    from digifocus_desktop import verbs

    return verbs.export(_options(options), options.out)


def _import_companies(options: argparse.Namespace) -> int:
    from digifocus_desktop import verbs

    return verbs.import_companies(_options(options), options.file)


def _selftest(_options: argparse.Namespace) -> int:
    from digifocus_desktop.selftest import run

    return run()


def _options(options: argparse.Namespace) -> "Options":
    from digifocus_desktop.startup import Options

    return Options(
        _data_dir(options), _passphrase(options), options.demo, options.companies, options.seed, options.open
    )


def _data_dir(options: argparse.Namespace) -> Path:
    folder: Path | None = options.data_dir
    return folder.expanduser().resolve() if folder is not None else default_data_dir()


def _passphrase(options: argparse.Namespace) -> str:
    path: Path | None = options.passphrase_file
    if path is None:
        return ""
    try:
        return path.read_text("utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise DigiFocusError("cli.passphrase_file", path=str(path)) from error


def _sentence(error: DigiFocusError) -> str:
    """Return what to tell a person, in Finnish unless the system speaks Swedish or English."""
    from resources.messages import sentence

    language = next(
        (os.environ[name][:2] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "fi"
    )
    return sentence(error.code, error.facts, language if language in ("sv", "en") else "fi")
