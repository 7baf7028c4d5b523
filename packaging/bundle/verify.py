"""Whether a finished bundle works where there is no Python, no user folder and no command to lean on."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundle.contents import HUB, INSIDE, LANGUAGES, PROGRAM, forbidden
from bundle.errors import BuildError

STARTS = 5
PATIENCE_S = 180
_SUFFIX = ".exe" if sys.platform == "win32" else ""


def executable(folder: Path, name: str) -> Path:
    """Return an executable of the bundle."""
    return folder / f"{name}{_SUFFIX}"


def bare_environment(home: Path) -> dict[str, str]:
    """The environment of a computer on which nothing is set up: an empty home and no command in the path."""
    env = {
        "HOME": str(home),
        "PATH": str(home / "nothing"),
        "TMPDIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    if sys.platform == "win32":
        env |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "TEMP": str(home), "LOCALAPPDATA": str(home)}
    else:
        env["LC_ALL"] = "C.UTF-8"
    return env


def run(folder: Path, name: str, *arguments: str, home: Path) -> str:
    """Run an executable of the bundle and return what it printed.

    Raises:
        BuildError: It failed; the message holds what it said.
    """
    command = [str(executable(folder, name)), *arguments]
    done = subprocess.run(
        command,
        env=bare_environment(home),
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    if done.returncode != 0:
        said = f"{done.stdout}\n{done.stderr}".strip()
        raise BuildError(
            f"In the bundle `{name} {' '.join(arguments)}` ended with {done.returncode}:\n{said}"
        )
    return done.stdout


def check_files(folder: Path) -> None:
    """Refuse what must not be inside, and miss what must be.

    Raises:
        BuildError: With the names.
    """
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    bad = forbidden(files)
    if bad:
        raise BuildError("These must not be in the bundle:\n  " + "\n  ".join(bad))
    names = {path.rpartition("/")[2] for path in files}
    needed = {f"{own}_{language}.qm" for own in ("qtbase", "digifocus") for language in LANGUAGES}
    needed |= {
        "digifocus.toml",
        "digianalyysi.json",
        "Inter-400.ttf",
        "script.py.mako",
        "env.py",
        "NOTICE.txt",
    }
    if needed - names:
        raise BuildError("These are missing in the bundle: " + ", ".join(sorted(needed - names)))


def check_program(folder: Path, home: Path) -> None:
    """Let the program test itself.

    Raises:
        BuildError: It finds itself unwell, or is another version than it says.
    """
    report = json.loads(run(folder, PROGRAM, "selftest", home=home))
    if not report["ok"]:
        raise BuildError(f"The bundle's selftest failed: {json.dumps(report, ensure_ascii=False)}")


def check_hub(folder: Path, home: Path) -> None:
    """Let the hub start its own PostgreSQL, take the programme in and list its organisations.

    Raises:
        BuildError: It cannot.
    """
    programme = folder / INSIDE / "resources" / "programmes" / "digifocus.toml"
    with empty_home() as place:
        place.chmod(0o755)  # started by root, the database belongs to a user of its own, who must get here
        at = ("--data-dir", str(place / "hub"))
        run(folder, HUB, "programme", "load", *at, str(programme), home=home)
        listed = run(folder, HUB, "organisation", "list", *at, home=home)
    if "proagria" not in listed:
        raise BuildError("The bundled hub loaded the programme and lists no organisation of it.")


def start_time(folder: Path) -> float:
    """Return the median seconds from the call of the program until its window was painted, without a screen.

    The program begins its log right after the first paint; its folder tells the moment.

    Raises:
        BuildError: The window did not come.
    """
    return statistics.median(_one_start(folder) for _ in range(STARTS))


def _one_start(folder: Path) -> float:
    with empty_home() as home:
        data = home / "data"
        command = [str(executable(folder, PROGRAM)), "--data-dir", str(data)]
        begun = time.perf_counter()
        program = subprocess.Popen(command, env=bare_environment(home), cwd=home)
        try:
            while not (data / "logs").exists():
                if program.poll() is not None or time.perf_counter() - begun > PATIENCE_S:
                    raise BuildError("The bundle's window did not open.")
                time.sleep(0.002)
            return time.perf_counter() - begun
        finally:
            program.terminate()
            program.wait(PATIENCE_S)


@contextmanager
def empty_home() -> Iterator[Path]:
    """A folder of a user who has nothing yet; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="digifocus-bundle-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def size(folder: Path) -> int:
    """Return the bytes of all files; a link counts nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
