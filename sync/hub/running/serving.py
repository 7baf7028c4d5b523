"""The verb `serve`: the hub answers laptops until it is stopped, with its backups and figures."""

import argparse
import gc
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from sync.hub.database.opening import Place, migrated_engine
from sync.hub.errors import HubSetupError
from sync.hub.running.backup_timer import BackupTimer
from sync.hub.running.backups import KEPT
from sync.hub.running.verbs import Verbs, add_verb, place_of
from sync.hub.settings import HubSettings, system_clock
from sync.hub.web import journal
from sync.hub.web.metrics import Metrics

DEFAULT_PORT = 8750


def add_serve(verbs: Verbs) -> None:
    """Add the verb."""
    serve = add_verb(verbs, "serve", "answer laptops until stopped with Ctrl+C", _serve)
    serve.add_argument(
        "--host", default="127.0.0.1", help="address to listen at (default: this machine only)"
    )
    serve.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"port (default {DEFAULT_PORT})")
    serve.add_argument("--certificate", type=Path, metavar="FILE", help="own TLS certificate chain (PEM)")
    serve.add_argument("--key", type=Path, metavar="FILE", help="its private key (PEM)")
    serve.add_argument(
        "--metrics-port",
        type=int,
        metavar="PORT",
        help="figures for Prometheus at this port of this machine (default: none)",
    )
    serve.add_argument("--backup", type=Path, metavar="FOLDER", help="write backups there by itself")
    serve.add_argument(
        "--backup-hours", type=float, default=24.0, metavar="H", help="hours between them (default 24)"
    )
    serve.add_argument(
        "--backup-keep", type=int, default=KEPT, metavar="N", help=f"newest to keep (default {KEPT})"
    )


def _serve(options: argparse.Namespace) -> None:
    import uvicorn

    from sync.hub.web.api import create_app

    # The server hands the signal on when it has finished; the database must stop after it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    tls = _tls(options)
    with ExitStack() as open_things:
        place = open_things.enter_context(place_of(options))
        engine = open_things.enter_context(migrated_engine(place.urls))
        listener = open_things.enter_context(listening(options.host, options.port))
        metrics = open_things.enter_context(_watched(engine, options.metrics_port))
        _back_up_by_itself(open_things, place, options)
        journal.begin()
        scheme, port = ("https" if tls else "http"), listener.getsockname()[1]
        print(f"The hub answers at {scheme}://{options.host}:{port}. Ctrl+C stops it.", flush=True)
        app = create_app(HubSettings(engine), metrics)
        gc.freeze()  # what is there now stays to the end: it is not looked through again and again
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, **tls))
        server.run(sockets=[listener])


def _tls(options: argparse.Namespace) -> dict[str, Any]:
    files = {"ssl_certfile": options.certificate, "ssl_keyfile": options.key}
    if not any(files.values()):
        return {}
    missing = [str(path or name) for name, path in files.items() if path is None or not path.is_file()]
    if missing:
        text = f"TLS needs --certificate and --key, two files. Not found: {', '.join(missing)}"
        raise HubSetupError("hub.tls", text)
    return files


@contextmanager
def _watched(engine: Engine, port: int | None) -> Iterator[Metrics]:
    """Yield the figures, served at a port of this machine where one is asked for."""
    from prometheus_client import start_http_server

    metrics = Metrics(engine)
    if port is None:
        yield metrics
        return
    try:
        server, thread = start_http_server(port, "127.0.0.1", metrics.registry)
    except (OSError, OverflowError) as error:
        raise HubSetupError("hub.port", f"Cannot listen at port {port}: {error}") from error
    print(f"Figures at http://127.0.0.1:{server.server_port}/metrics.", flush=True)
    try:
        yield metrics
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _back_up_by_itself(open_things: ExitStack, place: Place, options: argparse.Namespace) -> None:
    if options.backup is not None:
        every = timedelta(hours=max(options.backup_hours, 1 / 60))
        timer = BackupTimer(place.whole, options.backup, every, options.backup_keep, system_clock)
        open_things.enter_context(timer)


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
