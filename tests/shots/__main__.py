"""Draws every screen: `python -m tests.shots FOLDER [--usual] [--only NAME]`."""

import argparse
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.startup import Options
from tests.driving import demo_program, moment, open_demo, running, settle, the_application
from tests.shots.looks import USUAL, Look, pairwise
from tests.shots.stops import Stop, stops
from tests.ui.helpers import beyond_the_edge, cut_texts
from ui.screens import GATES
from ui.shared.navigation import Route

CLOCK = "2026-11-13T09:20"
"""A Friday morning on which the demo has a visit, a call and a training before it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What became of one picture.

    Attributes:
        file: Its name, or the name of the place that could not be drawn.
        faults: Texts that are cut, or why nothing could be drawn.
    """

    file: str
    faults: tuple[str, ...] = ()


def main(arguments: list[str]) -> int:
    """Draw, tell what is wrong and return the exit code: 0 all is well, 1 a screen could not be drawn."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--usual", action="store_true", help="only Finnish, light, 100 %%, 1366×768")
    parser.add_argument("--only", default="", help="only places whose name begins so")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    looks = [USUAL] if options.usual else pairwise()
    with tempfile.TemporaryDirectory(prefix="digifocus-shots-") as data:
        drawn = [*_workspace(Path(data) / "data", looks, options), *_gates(Path(data), looks, options)]
    return _report(options.folder, drawn)


def _workspace(data: Path, looks: list[Look], options: argparse.Namespace) -> list[Drawn]:
    program = demo_program(data, moment(CLOCK))
    found: list[Drawn] = []
    with running(program):
        open_demo(program)
        places = [stop for stop in stops(program) if stop.name.startswith(options.only)]
        for look in looks:
            _put_on(program, look)
            found += [_draw(program, stop, look, options.folder) for stop in places]
            program.window.shell.navigator.go(Route("today"))
            settle(program)
    return found


def _gates(data: Path, looks: list[Look], options: argparse.Namespace) -> list[Drawn]:
    """Draw what stands before a workspace: the first start in an empty folder, the lock over the demo."""
    found: list[Drawn] = []
    program = Program(the_application(), Options(data / "empty"))
    with running(program):
        for look in looks:
            _put_on(program, look)
            for name in GATES:
                stop = Stop(name, Route(name))
                if name.startswith(options.only):
                    found.append(_draw(program, stop, look, options.folder))
    return found


def _put_on(program: Program, look: Look) -> None:
    program.preferences.change(
        language=look.language, look=look.look, text_percent=look.percent, motion="less", contrast="plain"
    )
    program.window.resize(*look.size)
    settle(program)


def _draw(program: Program, stop: Stop, look: Look, folder: Path) -> Drawn:
    window = program.window
    name = f"{stop.name}-{look.words}"
    try:
        window.shell.navigator.go(stop.route)
        settle(program)
        stop.act(program)
        settle(program)
    except Exception as error:  # a screen that breaks is told, the others are drawn
        traceback.print_exc()
        return Drawn(name, (f"cannot be drawn: {type(error).__name__}: {error}",))
    window.grab().save(str(folder / f"{name}.png"))
    faults = (*cut_texts(window), *beyond_the_edge(window))
    if window.shell.navigator.current.name != stop.route.name:
        faults = (*faults, f"led to {window.shell.navigator.current.name}")
    for floating in (window.__dict__.get("palette_panel"), window.__dict__.get("key_sheet")):
        if floating is not None and floating.isVisible():
            floating.dismiss()
    return Drawn(f"{name}.png", faults)


def _report(folder: Path, drawn: list[Drawn]) -> int:
    undrawn = [one for one in drawn if not one.file.endswith(".png")]
    lines = [f"{len(drawn) - len(undrawn)} pictures", ""]
    for one in drawn:
        lines += [f"- {one.file}", *(f"  - {fault}" for fault in one.faults)]
    (folder / "index.md").write_text("\n".join(lines) + "\n", "utf-8")
    for one in drawn:
        for fault in one.faults:
            print(f"{one.file}: {fault}")
    print(f"{lines[0]} in {folder}, {sum(bool(one.faults) for one in drawn)} with faults")
    return 1 if undrawn else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
