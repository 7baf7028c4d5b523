"""Makes a store in which every firm has been analysed, to measure statistics with."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from digifocus_desktop.demo import firms, making, names
from digifocus_desktop.demo.advice import write_analysis
from digifocus_desktop.demo.cast import Way, drawn_firm
from digifocus_desktop.demo.many import make_stock
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Workspace

_CHUNK = 1000
_FIRST = 100
"""Beyond the numbers of the firms that every demo has."""


def analysed_store(folder: Path, count: int) -> Workspace:
    """Return a demo with `count` further analysed firms, made if the folder does not have it yet."""
    paths = AppPaths(folder / f"analysed-{count}")
    if paths.has_store:
        return Workspace.open(paths)
    workspace = making.make(paths, 0, 1)
    numbers = names.business_ids(2)
    with workspace.store.apply() as (connection, _):
        colleagues = making._people(connection, 1)
    for first in range(0, count, _CHUNK):
        with workspace.store.apply() as (connection, _):
            scene = making._scene(connection, 1, workspace.store.now(), colleagues)
            _write(scene, numbers, first, min(_CHUNK, count - first))
    workspace.services.forget_me()
    return workspace


def _write(scene: Scene, numbers: Iterator[str], first: int, count: int) -> None:
    random = Random(first)
    stock = make_stock(scene)
    for number in range(first, first + count):
        drawn = drawn_firm(random, f"analysed-{number}", _FIRST + number)
        contacted = scene.day(-random.randrange(30, 700))
        firm = replace(drawn, way=Way.ANALYSED)
        firms.write_firm(scene, firm, next(numbers), contacted)
        answers = random.choice(stock.answers[firm.groups[0]])
        begun = scene.at(contacted + timedelta(days=7), 10)
        write_analysis(scene, firm, FIRST_PHASE, begun, answers, done=True)
