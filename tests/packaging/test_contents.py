"""What goes into a bundle: Qt by a list, nothing under the GPL alone, no tool of development."""

import ast
import tomllib

import pytest

import digifocus_desktop
from bundle import contents
from tests.contracts.tree import ROOT, sources


def test_the_version_is_the_program_s_and_the_project_s():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert contents.version() == digifocus_desktop.__version__ == project["version"]


def test_a_version_that_no_package_manager_takes_is_refused(tmp_path):
    (tmp_path / "digifocus_desktop").mkdir()
    (tmp_path / "digifocus_desktop" / "__init__.py").write_text('__version__ = "next"\n', "utf-8")

    with pytest.raises(ValueError, match=r"1\.2\.3"):
        contents.version(tmp_path)


@pytest.mark.parametrize(
    ("system", "machine", "name"),
    [
        ("linux", "x86_64", "digifocus-desktop-0.1.0-linux-x86_64"),
        ("win32", "AMD64", "digifocus-desktop-0.1.0-windows-x86_64"),
        ("darwin", "arm64", "digifocus-desktop-0.1.0-macos-arm64"),
    ],
)
def test_a_bundle_is_named_by_version_system_and_machine(system, machine, name):
    assert contents.bundle_name("0.1.0", system, machine) == name


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("PySide6/Qt/lib/libQt6Widgets.so.6", "Widgets"),
        ("libQt6WaylandClient.so.6", "WaylandClient"),
        ("PySide6/QtCore.abi3.so", "Core"),
        ("PySide6\\Qt6Network.dll", "Network"),
        ("PySide6\\QtPdf.pyd", "Pdf"),
        ("PySide6/Qt/lib/QtSvg.framework/Versions/A/QtSvg", "Svg"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", None),
        ("digifocus_desktop/model/migrations/env.py", None),
    ],
)
def test_a_file_tells_its_part_of_qt(path, module):
    assert contents.qt_module(path) == module


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_sv.qm",
        "resources/translations/digifocus_fi.qm",
        "libpython3.11.so.1.0",
    ],
)
def test_what_the_program_uses_stays(path):
    assert contents.wanted(path)
    assert contents.forbidden([path]) == []


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/QtOpenGL.abi3.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qt_fi.qm",
    ],
)
def test_what_it_does_not_use_goes_and_is_seen_if_it_stays(path):
    assert not contents.wanted(path)
    assert contents.forbidden(["digifocus-desktop", path]) == [path]


@pytest.mark.parametrize(
    "path",
    [
        "_internal/PySide6/Qt/lib/libQt6Charts.so.6",
        "_internal/PySide6/QtGraphsWidgets.abi3.so",
        "_internal/PySide6/Qt6WebEngineCore.dll",
        "_internal/PySide6/Qt/lib/QtVirtualKeyboard.framework/QtVirtualKeyboard",
        "_internal/pytest-9.2.0.dist-info/METADATA",
        "_internal/_pytest/config.pyc",
        "_internal/hypothesis/__init__.pyc",
        "_internal/fontTools/ttLib.pyc",
    ],
)
def test_what_must_never_be_delivered_is_seen(path):
    assert contents.forbidden([path]) == [path]


def test_every_part_of_qt_that_the_program_imports_is_on_the_list():
    used = set()
    for source in sources("digifocus_desktop", "ui", "resources"):
        if source.path == "resources/translations/build.py":
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.Qt"):
                used.add(str(node.module).removeprefix("PySide6.Qt"))

    assert len(used) > 5
    assert used - contents.QT_MODULES == set()
    assert not [name for name in contents.QT_MODULES if name.startswith(tuple(contents.FORBIDDEN_QT))]


def test_all_that_is_read_by_path_is_delivered_and_no_source_of_texts():
    found = {(folder, file.rpartition("/")[2]) for file, folder in contents.data_files()}

    assert ("resources/forms", "digianalyysi.json") in found
    assert ("resources/programmes", "digifocus.toml") in found
    assert ("resources/fonts", "Inter-400.ttf") in found
    assert ("resources/icons", "house.svg") in found
    assert ("resources/licences", "NOTICE.txt") in found
    assert ("digifocus_desktop/model/migrations", "env.py") in found
    assert ("digifocus_desktop/model/migrations", "script.py.mako") in found
    assert not [name for _, name in found if name.endswith((".ts", ".pyc"))]


def test_every_migration_ships_as_a_file_with_what_it_imports():
    scripts = {source.path for source in sources() if "/migrations/versions/" in source.path}
    shipped = {path.relative_to(ROOT).as_posix() for path in contents.migration_scripts()}

    assert scripts
    assert scripts <= shipped
    assert "digifocus_desktop.store.local_tables" in contents.desktop_imports()
    assert "digifocus_desktop.model.types" in contents.hub_imports()
    assert not [name for name in contents.hub_imports() if ".store" in name or name.startswith("ui")]


def test_what_is_loaded_by_name_is_told_to_the_freezer():
    hidden = contents.desktop_imports()
    screens = [f"ui.screens.{path.parent.name}" for path in (ROOT / "ui" / "screens").glob("*/__init__.py")]

    assert len(screens) > 8
    assert set(screens) <= set(hidden)
    assert "keyring.backends.SecretService" in hidden
    assert "keyring.backends.Windows" in hidden
