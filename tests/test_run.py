"""`run.py` prepares a clone once, starts what is asked for, and says plainly what it cannot do."""

import ast
import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import pytest

import run

RUN = Path(run.__file__)
PROGRAM = """
import os, sys
import tiny
print(tiny.__name__, os.getcwd(), *sys.argv[1:])
"""


def write_wheel(folder: Path) -> str:
    """Make the smallest library that can be installed and return its SHA-256."""
    path = folder / "tiny-1.0-py3-none-any.whl"
    contents = {
        "tiny.py": "",
        "tiny-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n",
        "tiny-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = []
    for name, text in contents.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        rows.append(f"{name},sha256={digest},{len(text)}")
    rows.append("tiny-1.0.dist-info/RECORD,,")
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**contents, "tiny-1.0.dist-info/RECORD": "\n".join(rows) + "\n"}.items():
            wheel.writestr(name, text)
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass
class Clone:
    """A project with the real `run.py`, one library, and a program that tells how it was called."""

    root: Path
    wheels: Path
    digest: str
    env: dict[str, str] = field(default_factory=dict)

    def lock(self, digest: str, note: str = "") -> None:
        """Write the lock file with this hash."""
        text = f"# {note}\ntiny==1.0 \\\n    --hash=sha256:{digest}\n"
        (self.root / "requirements.lock").write_text(text, encoding="utf-8")

    def command(self, *args: str) -> list[str]:
        """What a user types."""
        return [sys.executable, str(self.root / "run.py"), *args]

    def start(self, *args: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        """Type it, in a folder and with more environment."""
        full = {**self.env, **env}
        where = cwd or self.root
        return subprocess.run(
            self.command(*args), cwd=where, env=full, capture_output=True, text=True, check=False, timeout=300
        )


def new_clone(root: Path, wheels: Path, digest: str) -> Clone:
    """Lay out a clone that nobody has started yet."""
    package = root / "digifocus_desktop"
    package.mkdir(parents=True)
    (root / "run.py").write_bytes(RUN.read_bytes())
    shutil.copytree(RUN.parent / "packaging" / "linux", root / "packaging" / "linux")
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    offline = {
        "PIP_NO_INDEX": "1",
        "UV_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels),
        "UV_FIND_LINKS": str(wheels),
    }
    clone = Clone(root, wheels, digest, {**os.environ, **offline})
    clone.lock(digest)
    return clone


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with the one library, and its hash."""
    folder = tmp_path_factory.mktemp("wheels")
    return folder, write_wheel(folder)


@pytest.fixture
def fresh(tmp_path: Path, wheels: tuple[Path, str]) -> Clone:
    """A clone before its first start."""
    return new_clone(tmp_path / "clone", *wheels)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, wheels: tuple[Path, str]) -> Clone:
    """A clone after its first start."""
    clone = new_clone(tmp_path_factory.mktemp("prepared") / "clone", *wheels)
    done = clone.start("app", "export", "out")
    assert done.returncode == 0, done.stderr
    assert "Preparing" in done.stderr
    return clone


def test_two_first_starts_at_once_prepare_once(fresh):
    both = [
        subprocess.Popen(
            fresh.command("app", "export"),
            cwd=fresh.root,
            env=fresh.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    ends = [process.communicate(timeout=300) for process in both]

    assert [process.returncode for process in both] == [0, 0], ends
    assert sum(told.count("Preparing") for _, told in ends) == 1
    assert all(said.startswith("tiny ") for said, _ in ends)


def test_a_later_start_prepares_nothing_and_finds_the_user_where_he_is(prepared, tmp_path):
    done = prepared.start("app", "export", "out", cwd=tmp_path, PATH="")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["tiny", str(tmp_path), "export", "out"]


def test_a_start_without_a_verb_hands_its_options_to_the_program(prepared):
    done = prepared.start("--demo", "--companies", "5", QT_QPA_PLATFORM="offscreen")

    assert done.stdout.split()[2:] == ["--demo", "--companies", "5"]


def test_the_packages_are_byte_compiled_even_where_the_machine_forbids_it(prepared):
    prepared.start("app", "export", PYTHONDONTWRITEBYTECODE="1")

    assert list(prepared.root.glob("digifocus_desktop/__pycache__/*.pyc"))


def test_a_new_lock_file_prepares_again(prepared):
    prepared.lock(prepared.digest, note="later")
    again = prepared.start("app", "export")
    after = prepared.start("app", "export")

    assert again.returncode == 0, again.stderr
    assert "Preparing" in again.stderr
    assert after.stderr == ""


def test_a_library_with_another_hash_is_refused_and_the_program_not_started(fresh):
    fresh.lock("0" * 64)
    refused = fresh.start("app", "export")
    fresh.lock(fresh.digest)
    healed = fresh.start("app", "export")

    assert refused.returncode == 1
    assert refused.stdout.count("tiny ") == 0
    assert "could not be installed" in refused.stderr
    assert "Traceback" not in refused.stderr.split("The libraries could not")[-1]
    assert healed.returncode == 0, healed.stderr


def test_without_uv_pip_installs_or_the_missing_debian_package_is_named(fresh):
    done = fresh.start("app", "export", PATH="")

    if find_spec("ensurepip") is None:
        assert (done.returncode, "-venv" in done.stderr) == (1, True)
    else:
        assert done.returncode == 0, done.stderr
        assert list(fresh.root.glob(".venv/**/site-packages/pip"))


def test_translations_are_compiled_when_their_source_is_newer(prepared):
    folder = prepared.root / "resources" / "translations"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "digifocus_fi.ts").write_text("<TS/>", encoding="utf-8")
    compiler = (
        "import pathlib, sys; pathlib.Path(__file__).with_name('digifocus_fi.qm').write_text(sys.argv[1])"
    )
    (folder / "build.py").write_text(compiler, encoding="utf-8")
    done = prepared.start("app", "export")

    assert done.returncode == 0, done.stderr
    assert (folder / "digifocus_fi.qm").read_text(encoding="utf-8") == "compile"


def test_without_a_screen_the_window_is_refused_before_anything_is_made(fresh):
    env = {name: value for name, value in fresh.env.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM")
    fresh.env = env
    done = fresh.start()

    assert done.returncode == (2 if sys.platform.startswith("linux") else 0)
    assert "There is no screen here" in done.stderr
    assert not (fresh.root / ".venv").exists()


def test_an_unknown_verb_is_answered_with_the_known_ones(fresh):
    done = fresh.start("tets")

    assert done.returncode == 2
    assert "'tets'" in done.stderr
    assert "doctor" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [("test --help", 0), ("lint -h", 0), ("doctor --help", 0), ("lint ui", 2), ("doctor now", 2)],
)
def test_verbs_without_arguments_of_their_own_tell_how_they_are_called(words, code, capsys):
    assert run.main(words.split()) == code
    said = capsys.readouterr()

    assert ("Usage: python3 run.py" in said.out) == (code == 0)
    assert (f"'{words}'" in said.err) == (code == 2)


def test_help_names_every_verb(capsys):
    assert run.main(["--help"]) == 0
    shown = capsys.readouterr().out

    assert [verb for verb in run.VERBS if f"\n  {verb} " not in shown] == []


def test_doctor_tells_what_is_missing_and_changes_nothing(fresh):
    done = fresh.start("doctor")

    assert done.returncode == 1
    assert "not yet; made at the first start" in done.stdout
    assert not (fresh.root / ".venv").exists()


def test_an_old_python_gets_a_sentence_and_no_traceback():
    old = "import runpy, sys; sys.hexversion = 0x03080000; runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", old, str(RUN)], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith("DigiFocus needs Python 3.11 or newer")
    assert "Traceback" not in done.stderr


def test_an_old_python_can_read_the_file_that_tells_it_so():
    assert ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 6)).body


def test_only_the_standard_library_is_imported():
    tree = ast.parse(RUN.read_text(encoding="utf-8"))
    names = [one.name for node in ast.walk(tree) if isinstance(node, ast.Import) for one in node.names]
    names += [str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    strange = {name.split(".")[0] for name in names} - sys.stdlib_module_names

    assert names
    assert strange == set()


@pytest.mark.parametrize(
    ("args", "window"),
    [
        ([], True),
        (["--demo"], True),
        (["--data-dir", "sync"], True),
        (["--demo", "--companies", "50", "--seed", "3"], True),
        (["sync"], False),
        (["--data-dir", "d", "export", "out"], False),
        (["--help"], False),
    ],
)
def test_a_window_is_opened_unless_a_verb_is_given(args, window):
    assert run.opens_window(args) is window


def test_a_hub_needs_no_library_of_a_screen(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM")

    assert run.library_groups("hub", ["serve"]) == frozenset()
    assert run.library_groups("app", []) == {"offscreen", "x11"}
    assert run.library_groups("test", []) == {"offscreen"}
    assert run.library_groups("build", []) == set(run.LIBRARIES), "what is bundled has to be there"


@pytest.fixture
def lacking(monkeypatch, fresh):
    """A machine on which one library is missing, and no clone prepared."""
    monkeypatch.setattr(run, "LIBRARIES", {"offscreen": {"libplanted.so.7": "libplanted7"}})
    monkeypatch.setattr(run, "STAMP", fresh.root / ".venv" / ".run-stamp")
    return frozenset({"offscreen"})


def test_a_missing_library_is_named_with_its_package(lacking):
    assert run.missing_libraries(lacking) == {"libplanted.so.7": "libplanted7"}


def test_where_nothing_may_be_installed_one_line_says_what_to_type(monkeypatch, lacking):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(run.SetupError) as caught:
        run.install_packages(lacking, uv=True)

    assert "\n  sudo apt-get install -y --no-install-recommends libplanted7\n" in str(caught.value)


def test_where_it_is_allowed_apt_is_asked_for_the_missing_package(monkeypatch, lacking, tmp_path):
    log = tmp_path / "log"
    programs = {"apt-get": f'echo "$@" >> {log}', "sudo": 'shift; exec "$@"'}
    for name, body in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(run.SetupError):
        run.install_packages(lacking, uv=True)

    assert log.read_text(encoding="utf-8").splitlines() == [
        "update -q",
        "install -y --no-install-recommends libplanted7",
    ]


def test_the_program_keeps_its_byte_code_and_the_tests_get_no_proxy_and_no_screen(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("HTTPS_PROXY", "proxy.invalid")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    env = run.test_environment("runtime")

    assert "PYTHONDONTWRITEBYTECODE" not in run.child_environment()
    assert run.child_environment()["HTTPS_PROXY"] == "proxy.invalid"
    assert "HTTPS_PROXY" not in env
    assert (env["QT_QPA_PLATFORM"], env["XDG_RUNTIME_DIR"]) == ("offscreen", "runtime")


def test_every_check_runs_although_the_first_fails(capfd):
    commands = {
        "first": [sys.executable, "-c", "print('first ran'); raise SystemExit(3)"],
        "second": [sys.executable, "-c", "print('second ran')"],
    }
    code = run.run_checks(commands, dict(os.environ))
    shown = capfd.readouterr()

    assert code == 1
    assert shown.out.split("\n") == ["first ran", "second ran", ""]
    assert shown.err.endswith("Failed: first\n")


def test_lint_is_ruff_then_mypy_then_import_linter():
    assert list(run.checks()) == ["ruff", "mypy", "import-linter"]
