"""Processes that are killed at a point, each a fork of this one, which has loaded everything already.

Takes a line of JSON an order and answers with one: `{"role": …}` starts a process and tells its `pid` (and
the `port` of a hub), `{"wait": PID}` tells the signal that ended it, `{"stop": PID}` ends it. Without a point
a process does its work to the end.
"""

import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from digifocus_desktop.store import backup
from sync.client import engine, transport
from sync.client.engine import Room
from sync.hub.database.opening import make_engine
from sync.hub.running import backups
from sync.hub.settings import HubSettings, Rates
from sync.hub.web.api import create_app
from tests.sync.desk import NOON, Desk, noon
from tests.sync.failpoints.points import arm
from tests.sync.failpoints.wire import Wire
from tests.sync.machine.crew import NO_LIMIT, PAGE

PATIENCE_SECONDS = 30
Order = dict[str, Any]


def hub(order: Order, listening: socket.socket) -> None:
    """Serve a hub until the end."""
    settings = HubSettings(make_engine(order["database"]), noon, rates=Rates(NO_LIMIT, NO_LIMIT))
    config = uvicorn.Config(create_app(settings), log_level="critical", lifespan="off")
    uvicorn.Server(config).run(sockets=[listening])


def laptop(order: Order, _listening: socket.socket) -> None:
    """Sync a laptop once."""
    setattr(httpx, "Client", partial(httpx.Client, transport=Wire(order["port"])))  # noqa: B010
    Desk(Path(order["folder"]), order["name"], now=noon).sync()


def laptop_backup(order: Order, _listening: socket.socket) -> None:
    """Make a backup of a laptop's store."""
    desk = Desk(Path(order["folder"]), order["name"], now=noon)
    paths, store = desk.paths, desk.workspace.store
    backup.make_backup(store.path, paths.keys, store.key, paths.backups, now=NOON)


def hub_backup(order: Order, _listening: socket.socket) -> None:
    """Make a backup of the hub."""
    backups.back_up(order["database"], Path(order["folder"]), NOON, keep=1)


ROLES: dict[str, Callable[[Order, socket.socket], None]] = {
    "hub": hub,
    "laptop": laptop,
    "laptop_backup": laptop_backup,
    "hub_backup": hub_backup,
}


def start(order: Order) -> Order:
    """Start a process of this role."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)  # a request that comes before the hub is up waits here
        child = os.fork()
        if child == 0:
            _live(order, listening)
        return {"pid": child, "port": listening.getsockname()[1]}


def _live(order: Order, listening: socket.socket) -> None:
    code = 1
    try:
        if order.get("point"):
            arm(order["point"])
        ROLES[order["role"]](order, listening)
        code = 0
    finally:
        os._exit(code)


def wait(child: int) -> Order:
    """Tell how a process ended; one that does not is asked to."""
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGTERM))
    signal.alarm(PATIENCE_SECONDS)
    _, status = os.waitpid(child, 0)
    signal.alarm(0)
    return {"ended": os.waitstatus_to_exitcode(status)}


def stop(child: int) -> Order:
    """End a process."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return {}


def main() -> None:
    """Take orders until the input ends."""
    setattr(transport, "RETRY_SECONDS", ())  # noqa: B010
    engine.MAX_ROWS = PAGE
    setattr(engine, "Room", partial(Room, ops=PAGE))  # noqa: B010
    for line in sys.stdin:
        order = json.loads(line)
        if "wait" in order:
            told = wait(order["wait"])
        elif "stop" in order:
            told = stop(order["stop"])
        else:
            told = start(order)
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
