"""Real workspaces for tests: made once, copied for each test, at a clock that stands still."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.workspace import Profile, Ways, Workspace

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PROFILE = Profile("Liisa Koponen", "proagria", "yritysneuvoja", "liisa@example.org")


@pytest.fixture(scope="session")
def workspace_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace that tests copy: making one runs every migration."""
    folder = tmp_path_factory.mktemp("template") / "data"
    Workspace.create(AppPaths(folder), PROFILE, Ways(key_file=True), now=lambda: NOON).close()
    return folder


@pytest.fixture
def workspace(workspace_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    """An open workspace of Liisa Koponen, ProAgria, that has not joined a hub."""
    shutil.copytree(workspace_template, tmp_path / "data")
    workspace = Workspace.open(AppPaths(tmp_path / "data"), now=lambda: NOON)
    yield workspace
    workspace.close()


@pytest.fixture
def services(workspace: Workspace) -> Services:
    """The services of the open workspace."""
    return workspace.services
