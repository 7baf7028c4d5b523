"""What every test stands on: no screen, no proxy, folders of its own, and nothing left running."""

import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.scratch import lie_in_memory

lie_in_memory()
pytest_plugins = ["tests.look", "tests.workspaces"]

GRACE_S = 5.0
"""How long a thread may take to end after its test."""

HOME = Path(tempfile.mkdtemp(prefix="digifocus-test-home-"))
"""What the tests' programs take for the user's folders; gone after the run."""


def _isolate(home: Path) -> None:
    """Set the environment before Qt and our modules read it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home / name.lower())
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        os.environ["LANG"] = "C.UTF-8"
    for name in list(os.environ):
        if name.lower() in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            del os.environ[name]


_isolate(HOME)

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_collection_finish() -> None:
    """Let no collection of garbage look at what stays to the end: thousands of tests and their modules."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Take the folders away again."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty folder for one store, as `--data-dir` gets it."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def left_threads(before: set[threading.Thread]) -> list[str]:
    """Names of the non-daemon threads that were not there before and do not end within `GRACE_S`."""
    left = []
    for thread in set(threading.enumerate()) - before:
        if not thread.daemon:
            thread.join(GRACE_S)
            if thread.is_alive():
                left.append(thread.name)
    return sorted(left)


def running_qthreads() -> list[str]:
    """The `QThread` objects that run now, save the one of the interface; none while Qt is not loaded."""
    core = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    application = core.QCoreApplication.instance()
    ours = application.thread() if application is not None else None
    threads = [thing for thing in gc.get_objects() if issubclass(type(thing), core.QThread)]
    return [repr(thread) for thread in threads if thread is not ours and thread.isRunning()]


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = left_threads(before)
    assert not left, f"the test left threads running: {left}"


@pytest.fixture(autouse=True, scope="module")
def _no_qthread_is_left() -> Iterator[None]:
    before = set(running_qthreads())
    yield
    left = sorted(set(running_qthreads()) - before)
    assert not left, f"the tests of this module left QThreads running: {left}"
