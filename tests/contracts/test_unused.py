"""Nothing of the product is left over: each module is reached from a start, each name is used."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from grimp import ImportGraph, build_graph

import run
from tests.contracts.tree import Source, product, source
from ui.screens import GATES, SCREENS

PACKAGES = ("digifocus_desktop", "ui", "sync", "resources")
STARTS = {
    "digifocus_desktop.model.migrations.env",  # Alembic runs it by its path
    "digifocus_desktop.store.local_tables",  # the migrations' truth, compared with a migrated store
    "resources.translations.build",  # run by hand and by `run.py`
    *(f"{module}{tail}" for module in run.MODULES.values() for tail in ("", ".__main__")),
    *(f"ui.screens.{package}" for package in {*SCREENS.values(), *GATES.values()}),
}
"""What is started or loaded by name."""

IDLE = {
    "COMPANY_WORDS": "the migrations' truth, compared with a migrated store",
    "InlineRunner": "lets tests of presenters run without threads",
    "StageBar": "a part of the kit",
    "all_keys": "lets tests walk through every word",
    "documents_of": "of a person; no screen shows a person's documents yet",
    "elides": "tells the tests which text may end in dots",
    "language_of": "lets tests see which language a word came in",
    "page_count": "tells the tests how many pages are shown",
    "set_stage": "a part of the kit",
    "set_wanted": "a part of the kit",
    "tooltip": "a part of the kit",
    "vat_number": "for invoicing",
}
"""Names that no code of the product uses, each with the reason why it is there."""

CALLED_BY_LIBRARIES = re.compile(r"__\w+__|[a-z]+[A-Z]\w*|paint|load_dialect_impl|process_\w+")
"""Qt's overrides, Python's own names, the hooks of SQLAlchemy's types."""

REGISTERED = re.compile(r"listens_for|\.(get|post|exception_handler|middleware)\(")
WORD = re.compile(r"[\w.:]+")


def unreached(graph: ImportGraph, starts: Iterable[str]) -> list[str]:
    """Return the modules that no import leads to from these."""
    own = {module for module in graph.modules if module.split(".")[0] in PACKAGES}
    found: set[str] = set()
    ahead = [*starts]
    while ahead:
        module = ahead.pop()
        if module in found or module not in graph.modules:
            continue
        found.add(module)
        parts = module.split(".")
        ahead += [".".join(parts[:length]) for length in range(1, len(parts))]
        ahead += [other for other in graph.find_modules_directly_imported_by(module) if other in own]
    return sorted(own - found)


def used(node: ast.AST) -> Iterator[str]:
    """Yield the names that a node reads, calls or passes; what it defines is not among them."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.keyword) and node.arg:
        yield node.arg
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and WORD.fullmatch(node.value):
        yield from re.split(r"[.:]", node.value)


def defined(node: ast.AST) -> Iterator[str]:
    """Yield what a node defines: a function, a class, the names at the top of a module."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        decorators = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
        if not REGISTERED.search(decorators) and not _is_row(node):
            yield node.name
    elif isinstance(node, ast.Module):
        for line in node.body:
            targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def _is_row(node: ast.AST) -> bool:
    """Whether a class is a table of the model: the registry finds it by its base."""
    return isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Base" for base in node.bases)


def idle(sources: Iterable[Source]) -> dict[str, str]:
    """Return each name that is defined and used nowhere, with its place."""
    count: Counter[str] = Counter()
    places: dict[str, str] = {}
    for one in sources:
        for node in ast.walk(one.tree):
            count.update(used(node))
            places |= {name: f"{one.path}:{getattr(node, 'lineno', 1)}" for name in defined(node)}
    return {
        name: place
        for name, place in places.items()
        if not count[name] and not CALLED_BY_LIBRARIES.fullmatch(name)
    }


def test_every_module_is_reached_from_a_start():
    graph = build_graph(*PACKAGES, cache_dir=None)

    assert unreached(graph, STARTS) == [], "nothing imports it: use it, or take it out with its tests"


def test_a_module_that_nothing_imports_is_found():
    graph = ImportGraph()
    for module in ("ui", "ui.start", "ui.used", "ui.planted"):
        graph.add_module(module)
    graph.add_import(importer="ui.start", imported="ui.used")

    assert unreached(graph, ["ui.start"]) == ["ui.planted"]


def test_every_name_is_used():
    found = idle(one for one in product() if not one.path.startswith("packaging/"))
    left = [f"{place}: {name}" for name, place in found.items() if name not in IDLE]

    assert left == [], "take it out with its tests, or name it in IDLE with a reason"
    assert sorted(IDLE.keys() - found) == [], "in use or gone by now: take it out of IDLE"


def test_a_name_that_nothing_uses_is_found():
    code = "LIMIT = 3\n\ndef dead():\n    return LIMIT\n\nclass Lost:\n    def walk(self):\n        pass\n"

    assert set(idle([source("ui/shared/planted.py", code)])) == {"dead", "Lost", "walk"}
