"""One demo workspace for all tests of the demo: it is only looked at."""

from collections.abc import Iterator

import pytest

from digifocus_desktop.demo.making import make
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.workspace import Workspace
from tests.workspaces import NOON


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The usual demo on the day of the tests."""
    workspace = make(AppPaths(tmp_path_factory.mktemp("demo") / "data"), 0, 1, now=lambda: NOON)
    yield workspace
    workspace.close()


@pytest.fixture
def shown(demo: Workspace) -> Services:
    """What screens would show of it."""
    return demo.services
