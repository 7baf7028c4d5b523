"""Makes stores in which every firm has been analysed, once or twice, to measure statistics with."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from digifocus_desktop.demo import firms, making, names
from digifocus_desktop.demo.advice import write_analysis
from digifocus_desktop.demo.answers import Answered
from digifocus_desktop.demo.cast import Way, drawn_firm
from digifocus_desktop.demo.many import Stock, make_stock
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.forms.package import FormPackage, ItemKind
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.end_measurements import END

_CHUNK = 1000
_FIRST = 100
"""Beyond the numbers of the firms that every demo has."""
_BETWEEN = timedelta(days=200)
"""From a firm's first measurement to the one at its end."""


def analysed_store(folder: Path, count: int, *, twice: bool = False) -> AppPaths:
    """Return a demo with `count` further analyses, made if the folder does not have it yet.

    Each is the first one of a firm of its own; `twice`, half as many firms have been measured at the end too.
    """
    paths = AppPaths(folder / f"analysed-{count}{'-twice' if twice else ''}")
    whole = paths.data_dir / "whole"
    if not whole.exists():
        shutil.rmtree(paths.data_dir, ignore_errors=True)
        _make(paths, count // 2 if twice else count, twice=twice)
        whole.touch()
    return paths


def _make(paths: AppPaths, count: int, *, twice: bool) -> None:
    with closing(making.make(paths, 0, 1)) as workspace:
        numbers = names.business_ids(2)
        with workspace.store.apply() as (connection, _):
            colleagues = making._people(connection, 1)
        for first in range(0, count, _CHUNK):
            with workspace.store.apply() as (connection, _):
                scene = making._scene(connection, 1, workspace.store.now(), colleagues)
                scene.random.seed(first)  # other answers in every chunk
                _write(scene, numbers, first, min(_CHUNK, count - first), twice=twice)
            sys.stderr.write(f"\r{min(first + _CHUNK, count)} of {count} analysed firms made")
        sys.stderr.write("\n")
        workspace.services.forget_me()
        workspace.services.scores.rebuild()


def _write(scene: Scene, numbers: Iterator[str], first: int, count: int, *, twice: bool) -> None:
    random, stock = Random(first), make_stock(scene)
    later = _later(scene.package, stock)
    for number in range(first, first + count):
        drawn = drawn_firm(random, f"analysed-{number}", _FIRST + number)
        contacted = scene.day(-random.randrange(230, 700))
        firm = replace(drawn, way=Way.ANALYSED)
        firms.write_firm(scene, firm, next(numbers), contacted)
        answers = random.choice(stock.answers[firm.groups[0]])
        begun = scene.at(contacted + timedelta(days=7), 10)
        write_analysis(scene, firm, FIRST_PHASE, begun, answers, done=True)
        if twice:
            answers = random.choice(later[firm.groups[0]])
            write_analysis(scene, firm, END, begun + _BETWEEN, answers, done=True)


def _later(package: FormPackage, stock: Stock) -> Mapping[str, tuple[Answered, ...]]:
    """The same answers with own competence as it is judged for the beginning, one lower than now."""

    def judged(name: str, entry: Mapping[str, Any]) -> Mapping[str, Any]:
        own = package.by_id[name].kind is ItemKind.COMPETENCE
        return {**entry, "t": max(0, entry["v"] - 1)} if own and "v" in entry else entry

    return {
        group: tuple(
            Answered({name: judged(name, entry) for name, entry in one.entries.items()}, one.measures)
            for one in answers
        )
        for group, answers in stock.answers.items()
    }
