"""Everything delivered brings its licence."""

import pytest

from bundle import attribution
from bundle.errors import BuildError


def plant(site, name, metadata, *texts):
    folder = site / f"{name}.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(metadata, "utf-8")
    for text in texts:
        (folder / text).write_text("terms", "utf-8")
    return folder


@pytest.fixture
def site(tmp_path):
    """Libraries as they lie in an environment that builds."""
    site = tmp_path / "site-packages"
    plant(
        site,
        "jaraco.classes-3.4.0",
        "Name: jaraco.classes\nVersion: 3.4.0\nLicense-Expression: MIT\n",
        "LICENSE",
    )
    plant(site, "pyside6_addons-6.11.3", "Name: PySide6_Addons\nVersion: 6.11.3\n")
    plant(site, "pyinstaller-6.22.3", "Name: pyinstaller\nVersion: 6.22.3\n", "COPYING.txt")
    plant(site, "pytest_qt-4.5.0", "Name: pytest-qt\nVersion: 4.5.0\n", "LICENSE")
    return site


def test_what_makes_the_bundle_is_not_in_it(site):
    assert {"jaraco-classes", "pyside6-addons"} <= attribution.libraries(site).keys()
    assert "pyinstaller" not in attribution.libraries(site)


def test_a_library_without_a_licence_text_stops_the_build(site, tmp_path):
    plant(site, "bare-1.0", "Name: bare\nVersion: 1.0\n")

    with pytest.raises(BuildError, match="bare"):
        attribution.add(tmp_path / "bundle", site, ())


def test_all_texts_are_beside_the_program(site, tmp_path):
    folder = tmp_path / "bundle"
    attribution.add(folder, site, ())

    assert (folder / "_internal" / "jaraco.classes-3.4.0.dist-info" / "LICENSE").read_text("utf-8") == "terms"
    assert not (folder / "_internal" / "pyinstaller-6.22.3.dist-info").exists()
    assert {"NOTICE.txt", "EUPL-1.2.txt", "LGPL-3.0.txt", "Python.txt"} <= {
        path.name for path in (folder / "licences").iterdir()
    }
    assert "jaraco.classes 3.4.0 · MIT" in (folder / "licences" / "LIST.txt").read_text("utf-8").splitlines()


def test_a_library_of_the_system_that_nobody_owns_stops_the_build(site, tmp_path):
    if not attribution.has_packages():
        pytest.skip("this system has no dpkg")
    with pytest.raises(BuildError, match=r"libplanted\.so\.7"):
        attribution.add(tmp_path / "bundle", site, ["libplanted.so.7"])
