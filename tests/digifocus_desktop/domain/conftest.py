import pytest

import resources
from digifocus_desktop.domain.municipalities import Municipalities, load_municipalities
from digifocus_desktop.domain.programme import Programme, load_programme


@pytest.fixture(scope="session")
def programme_text() -> str:
    return resources.path("programmes", "digifocus.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def programme(programme_text: str) -> Programme:
    return load_programme(programme_text)


@pytest.fixture(scope="session")
def municipalities() -> Municipalities:
    text = resources.path("reference", "municipalities.toml").read_text(encoding="utf-8")
    return load_municipalities(text)
