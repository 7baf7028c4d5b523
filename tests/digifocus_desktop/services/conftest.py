"""A real workspace for each test, with a clock that stands still."""

from datetime import UTC, datetime

import pytest

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.workspace import Profile, Ways, Workspace

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PROFILE = Profile("Liisa Koponen", "proagria", "yritysneuvoja", "liisa@example.org")


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.create(AppPaths(tmp_path / "data"), PROFILE, Ways(key_file=True), now=lambda: NOON)
    yield workspace
    workspace.close()


@pytest.fixture
def services(workspace):
    return workspace.services
