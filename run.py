#!/usr/bin/env python3
"""Prepare this clone when it is new, then run the program, the hub or the tests.

Usage: python3 run.py [VERB] [ARGUMENTS]
  app        open the program (the default); `app --help` lists its own verbs
  hub        the shared database server; `hub --help` lists its verbs
  test       ruff, mypy, import-linter and pytest; ARGUMENTS go to pytest
  lint       ruff, mypy and import-linter only
  bench      measure speed and memory against the frozen baselines
  shots      draw every screen as PNG: shots FOLDER
  build      make an installable bundle of this system and try it: build [OUT]
  kill       kill the window again and again while it is answered, and compare: kill [TIMES]
  mutants    put seeded bugs into sync and tell which test finds each: mutants [NAME…]
  nightly    live random days of sync all night, and keep those that end badly: nightly [DAYS]
  soak       let many laptops work at once over bad lines, killed at random: soak [LAPTOPS] [OPERATIONS]
  form       compile the questionnaire after its workbook was edited
  migration  write the next migration of the entities: migration "what changes"
  doctor     tell what this machine has and lacks; changes nothing

Needs Python 3.11 or newer alone: the first start makes `.venv` from `requirements.lock`, once and for all.
"""

import sys

if sys.hexversion < 0x030B0000:
    sys.exit(f"DigiFocus needs Python 3.11 or newer; this one is {sys.version.split()[0]}.")

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

SETUP_VERSION = 1  # raised when the steps of `prepare` change, so that every clone runs them again
ROOT = Path(__file__).resolve().parent
LOCK, VENV, STAMP = ROOT / "requirements.lock", ROOT / ".venv", ROOT / ".venv" / ".run-stamp"
IN_VENV = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
PYTHON = VENV / IN_VENV
TRANSLATIONS = ROOT / "resources" / "translations"
SOURCES = [ROOT / name for name in ("digifocus_desktop", "ui", "sync", "resources")]
MODULES = {
    "app": "digifocus_desktop",
    "hub": "sync.hub",
    "bench": "tests.bench",
    "shots": "tests.shots",
    "build": "bundle.build",
    "kill": "tests.end2end.kill_loop",
    "mutants": "tests.sync.mutants",
    "nightly": "tests.sync.nightly",
    "soak": "tests.sync.soak",
    "form": "digifocus_desktop.services.shipped_form",
    "migration": "digifocus_desktop.model.migrations",
}
VERBS = (*MODULES, "test", "lint", "doctor")
SCREENLESS = ("hub", "lint", "form", "migration")

# Qt's own message names only libxcb-cursor0, whichever library is missing, so each is loaded here.
# Debian 13 and Ubuntu 24.04 renamed some packages (…t64); the new ones provide these names.
LIBRARIES: dict[str, dict[str, str]] = json.loads(
    (ROOT / "packaging" / "linux" / "libraries.json").read_text(encoding="utf-8")
)
WITH_VALUE = ("--data-dir", "--passphrase-file", "--companies", "--seed", "--open")
APT = "apt-get install -y --no-install-recommends"
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


class SetupError(Exception):
    """The machine lacks something; the message says what to do."""


def fingerprint() -> str:
    """What `.venv` is made from: lock file, Python and the steps of this file.

    A patch release of Python changes nothing: after a system update the program must start without network.
    """
    steps = f"{SETUP_VERSION} {sys.implementation.cache_tag} {sys.platform}\n"
    return sha256(steps.encode() + LOCK.read_bytes()).hexdigest()


def opens_window(args: list[str]) -> bool:
    """Whether `app` with these arguments shows a window: it does unless a verb or a help flag is given."""
    words = iter(args)
    for word in words:
        if word in WITH_VALUE:
            next(words, None)
        elif word in ("-h", "--help", "--version") or not word.startswith("-"):
            return False
    return True


def library_groups(verb: str, args: list[str]) -> frozenset[str]:
    """The groups of `LIBRARIES` that this start needs; none outside Linux, where Qt brings all."""
    if not sys.platform.startswith("linux") or verb in SCREENLESS:
        return frozenset()
    groups = {*LIBRARIES} if verb == "build" else {"offscreen"}
    if verb == "app" and opens_window(args) and "QT_QPA_PLATFORM" not in os.environ:
        groups.add("x11" if os.environ.get("DISPLAY") else "wayland")
    return frozenset(groups)


def missing_libraries(groups: frozenset[str]) -> dict[str, str]:
    """Libraries of these groups that do not load, each with the Debian package that has it."""
    import ctypes

    missing = {}
    for group in sorted(groups):
        for library, package in LIBRARIES[group].items():
            try:
                ctypes.CDLL(library)
            except OSError:
                missing[library] = package
    return missing


def has_display() -> bool:
    """Whether a window can be shown, as far as the environment tells."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def child_environment() -> dict[str, str]:
    """The environment of everything started here: this tree first, byte code kept, text in UTF-8."""
    dropped = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}
    env = {name: value for name, value in os.environ.items() if name not in dropped}
    env["PYTHONPATH"] = str(ROOT)
    if sys.platform.startswith("linux") and not any(env.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        env["LANG"] = "C.UTF-8"  # Qt warns about any other encoding
    return env


def test_environment(runtime_dir: str) -> dict[str, str]:
    """The environment of the tests: no screen, no proxy, a runtime folder of their own when none is set."""
    env = {name: value for name, value in child_environment().items() if name.lower() not in PROXIES}
    env["QT_QPA_PLATFORM"] = "offscreen"
    env.setdefault("XDG_RUNTIME_DIR", runtime_dir)
    return env


def say(text: str) -> None:
    """Tell the user what happens; on stderr, for stdout belongs to the program."""
    print(text, file=sys.stderr, flush=True)


def run(command: list[str], env: dict[str, str], cwd: Path | None = None, **output: Any) -> int:
    """Run a command to its end, its output with ours, and return its exit code (127: it cannot be run)."""
    import subprocess

    try:
        return subprocess.run(command, env=env, cwd=cwd, check=False, **output).returncode
    except OSError:
        return 127


def step(*command: str) -> bool:
    """Run one step of the setup, all its output on stderr; whether it succeeded."""
    return run([*command], child_environment(), stdout=2) == 0


def quietly(command: list[str]) -> bool:
    """Whether the command exists and succeeds; its output is dropped."""
    from subprocess import DEVNULL

    return run(command, child_environment(), stdout=DEVNULL, stderr=DEVNULL) == 0


def apt_prefix() -> list[str] | None:
    """How to call apt-get here without being asked for a password, or None."""
    import shutil

    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if quietly(["sudo", "-n", "true"]) else None


def missing_packages(groups: frozenset[str], uv: bool) -> list[str]:
    """Debian packages that this start needs and the machine lacks, sorted."""
    from importlib.util import find_spec

    packages = set(missing_libraries(groups).values())
    needs_venv = sys.platform.startswith("linux") and not uv and prepared_groups() is None
    if needs_venv and find_spec("ensurepip") is None:
        packages.add(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(packages)


def install_packages(groups: frozenset[str], uv: bool) -> None:
    """Bring in what the system lacks, by apt where that is allowed.

    Raises:
        SetupError: It may not be installed from here, or is still missing; the message has the line to type.
    """
    packages = missing_packages(groups, uv)
    if not packages:
        return
    line = f"{APT} {' '.join(packages)}"
    prefix = apt_prefix()
    if prefix is not None:
        say("Installing system packages: " + " ".join(packages))
        quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
        step(*quiet, "apt-get", "update", "-q")  # one unreachable source need not stop the others
        step(*quiet, *line.split())
    if missing_packages(groups, uv):
        raise SetupError(
            f"This machine lacks {', '.join(packages)}.\nOn Debian or Ubuntu type:\n  sudo {line}\n"
            "Elsewhere install the packages that hold them, then start again."
        )


def make_venv(uv: bool, venv: Path = VENV, lock: Path = LOCK) -> None:
    """Make an environment hold exactly what a lock file says.

    Raises:
        SetupError: The packages could not be fetched or a hash differs.
    """
    python = str(venv / IN_VENV)
    usable = "" if uv else "import pip; "
    usable += f"import sys; sys.exit(sys.implementation.cache_tag != {sys.implementation.cache_tag!r})"
    strict = ["--require-hashes", "--only-binary", ":all:"]
    if uv:
        create = ["uv", "venv", "--clear", "--quiet", "--python", sys.executable, str(venv)]
        fill = ["uv", "pip", "sync", "--quiet", *strict, "--python", python, str(lock)]
    else:
        create = [sys.executable, "-m", "venv", "--clear", str(venv)]
        fill = [python, "-m", "pip", "install", "--no-deps", *strict, "-r", str(lock)]
    if not quietly([python, "-c", usable]) and not step(*create):
        raise SetupError(f"The folder {venv.name} could not be made; the lines above say why.")
    if not step(*fill):
        raise SetupError(
            "The libraries could not be installed; the lines above say why.\n"
            "The first start needs a network (about 400 MB); start again when there is one."
        )


def stale_translations() -> bool:
    """Whether an interface text file is newer than what was compiled from it."""
    pairs = ((source, source.with_suffix(".qm")) for source in TRANSLATIONS.glob("*.ts"))
    return any(not made.exists() or made.stat().st_mtime < source.stat().st_mtime for source, made in pairs)


def prepared_groups() -> set[str] | None:
    """The library groups found good when this `.venv` was made, or None when it has to be made again."""
    try:
        made_from, _, groups = STAMP.read_text(encoding="utf-8").partition("\n")
    except OSError:
        return None
    return set(groups.split()) if made_from == fingerprint() and PYTHON.exists() else None


def prepare(verb: str, args: list[str]) -> None:
    """Make this clone ready for a start; at once when it is.

    Raises:
        SetupError: Something is missing that cannot be installed from here.
    """
    groups, known = library_groups(verb, args), prepared_groups()
    if known is None or not groups <= known:
        with LOCK.open("rb") as held:
            if sys.platform != "win32":
                import fcntl

                fcntl.flock(held, fcntl.LOCK_EX)  # a second start waits for the first one's setup
            _set_up(groups)
    if verb in SCREENLESS or not stale_translations():
        return
    if not step(str(PYTHON), str(TRANSLATIONS / "build.py"), "compile"):
        raise SetupError("The translations could not be compiled; the lines above say why.")


def _set_up(groups: frozenset[str]) -> None:
    known, uv = prepared_groups(), quietly(["uv", "--version"])
    install_packages(groups, uv)
    if known is None:
        say("Preparing DigiFocus in .venv (only at the first start and after an update) …")
        STAMP.unlink(missing_ok=True)
        make_venv(uv)
        quietly([str(PYTHON), "-m", "compileall", "-q", "-j", "0", str(VENV), *map(str, SOURCES)])
    STAMP.write_text(f"{fingerprint()}\n{' '.join(sorted(groups | (known or set())))}", encoding="utf-8")


def start(module: str, args: list[str], env: dict[str, str]) -> NoReturn:
    """Become `python -m module`, in the folder the user stands in."""
    command = [str(PYTHON), "-P", "-m", module, *args]
    if sys.platform == "win32":  # there exec returns to the shell at once
        sys.exit(run(command, env))
    os.execve(command[0], command, env)


def checks() -> dict[str, list[str]]:
    """The commands of `lint` by name, in their order."""
    linter = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"
    return {
        "ruff": [str(PYTHON), "-m", "ruff", "check", "."],
        "mypy": [str(PYTHON), "-m", "mypy"],
        "import-linter": [str(PYTHON), "-c", linter],
    }


def run_checks(commands: dict[str, list[str]], env: dict[str, str]) -> int:
    """Run every check to its end; 1 when one of them failed, else 0."""
    failed = []
    for name, command in commands.items():
        say(f"== {name}")
        if run(command, env, ROOT) != 0:
            failed.append(name)
    if failed:
        say("Failed: " + ", ".join(failed))
    return 1 if failed else 0


def test(args: list[str]) -> int:
    """Run every check and the tests; all tests on up to four cores, the long files not last."""
    from tempfile import TemporaryDirectory

    spread = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder")
    commands = {**checks(), "pytest": [str(PYTHON), "-m", "pytest", *(args or spread)]}
    with TemporaryDirectory(prefix="digifocus-run-") as folder:
        return run_checks(commands, test_environment(folder))


def doctor() -> int:
    """Print what this machine has and lacks; 0 when the program can start, else 1."""
    uv = quietly(["uv", "--version"])
    packages = missing_packages(library_groups("app" if has_display() else "test", []), uv)
    ready = prepared_groups() is not None
    rows = {
        "Python": f"{sys.version.split()[0]}, {sys.executable}",
        "System packages": "missing: " + " ".join(packages) if packages else "all there",
        "Libraries in .venv": "ready" if ready else "not yet; made at the first start",
        "Installer": "uv" if uv else "pip",
        "Screen": "yes" if has_display() else "none: only verbs without a window work",
    }
    for name, text in rows.items():
        print(f"{name + ':':20} {text}")
    if packages:
        by_hand = f"Install them with:\n  sudo {APT} {' '.join(packages)}"
        print("The next start installs them." if apt_prefix() is not None else by_hand)
    return 0 if ready and not packages else 1


def perform(verb: str, args: list[str]) -> int:
    """Run a verb on a prepared clone and return its exit code."""
    if verb in ("lint", "test"):
        return test(args) if verb == "test" else run_checks(checks(), child_environment())
    env = child_environment()
    if verb != "app":
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    if verb == "build":
        env["PYTHONPATH"] += os.pathsep + str(ROOT / "packaging")
    start(MODULES[verb], args, env)


def main(argv: list[str]) -> int:
    """Run the verb and return its exit code: 1 when the machine lacks something, 2 when it cannot work."""
    verb, args = (argv[0], argv[1:]) if argv and not argv[0].startswith("-") else ("app", argv)
    if {*argv[:1], *(args[:1] if verb in ("test", "lint", "doctor") else ())} & {"-h", "--help"}:
        print(__doc__)
        return 0
    if verb not in VERBS or (args and verb in ("lint", "doctor")):
        say(f"There is no verb '{' '.join(argv)}'. The verbs are: {', '.join(VERBS)}.")
        return 2
    if verb == "doctor":
        return doctor()
    if verb == "app" and opens_window(args) and not has_display():
        say(
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.\n"
            "Verbs without a window work: python3 run.py app --help"
        )
        return 2
    try:
        prepare(verb, args)
    except SetupError as error:
        say(str(error))
        return 1
    return perform(verb, args)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # a setup that was stopped goes on at the next start
        sys.exit(130)
