"""Real workspaces for tests: made once, copied for each test, at a clock that stands still."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.shipped_form import shipped_package
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
def finnish_form(monkeypatch: pytest.MonkeyPatch) -> FormPackage:
    """New analyses are made with a form that nobody has translated yet."""
    plain = _in_finnish(json.loads(shipped_package().json))
    package = FormPackage.from_json(json.dumps(plain))
    monkeypatch.setattr("digifocus_desktop.services.forms.shipped_package", lambda: package)
    return package


def _in_finnish(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _in_finnish(value) for key, value in part.items() if key not in {"sv", "en"}}
    return [_in_finnish(one) for one in part] if isinstance(part, list) else part


@pytest.fixture
def services(workspace: Workspace) -> Services:
    """The services of the open workspace."""
    return workspace.services
