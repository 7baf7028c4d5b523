"""The import contracts of `pyproject.toml` hold, and each breaks on the fault it is for and no other does."""

import copy
from collections.abc import Callable

import pytest
from grimp import ImportGraph, build_graph
from importlinter import configuration
from importlinter.application.use_cases import read_user_options
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.independence import IndependenceContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract
from importlinter.domain.contract import Contract

from tests.contracts.tree import ROOT

configuration.configure()
OPTIONS = read_user_options(str(ROOT / "pyproject.toml"))
TYPES: dict[str, Callable[..., Contract]] = {
    "forbidden": ForbiddenContract,
    "independence": IndependenceContract,
    "layers": LayersContract,
    "protected": ProtectedContract,
}
FAULTS = {
    "Program, top to bottom": ("digifocus_desktop.domain", "digifocus_desktop.forms"),
    "Sync shares only the protocol": ("sync.client", "sync.hub"),
    "UI, top to bottom": ("ui.shared", "ui.main_window"),
    "Screens are strangers": ("ui.screens.planted_one", "ui.screens.planted_two"),
    "Screens use services only": ("ui.screens.planted_one", "sqlalchemy"),
    "No Qt below ui": ("digifocus_desktop.paths", "PySide6"),
    "Hub, top to bottom": ("sync.hub.rights.roles", "sync.hub.web.api"),
    "The hub stands alone": ("sync.hub", "resources"),
    "No hub in the program": ("digifocus_desktop.services", "sync.hub"),
    "Pure core": ("digifocus_desktop.domain", "sqlalchemy"),
    "Rows stay below services": ("digifocus_desktop.documents", "digifocus_desktop.model"),
}
"""By contract: the importing and the imported module of the fault."""


@pytest.fixture(scope="module")
def graph() -> ImportGraph:
    """Who imports whom in this tree."""
    session = OPTIONS.session_options
    built = build_graph(*session["root_packages"], include_external_packages=True, cache_dir=None)
    assert built.modules, "no module was read"
    return built


def broken(graph: ImportGraph) -> set[str]:
    """Names of the contracts that this graph breaks."""
    names = set()
    for contract in OPTIONS.contracts_options:
        checked = TYPES[contract["type"]](
            name=contract["name"], session_options=OPTIONS.session_options, contract_options=contract
        )
        if not checked.check(graph=copy.deepcopy(graph), verbose=False).kept:
            names.add(contract["name"])
    return names


@pytest.fixture(scope="module")
def already(graph) -> set[str]:
    """The contracts that the tree itself breaks: none, or one test tells it and the others stay calm."""
    return broken(graph)


def test_the_tree_breaks_no_contract(already):
    assert already == set(), "`python3 run.py lint` shows the import"


def test_every_contract_has_a_planted_fault():
    assert {contract["name"] for contract in OPTIONS.contracts_options} == set(FAULTS), (
        "a contract of pyproject.toml and its fault in FAULTS belong together"
    )


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_breaks_its_contract_alone(graph, already, name):
    importer, imported = FAULTS[name]
    faulty = copy.deepcopy(graph)
    for module in (importer, imported, "ui.screens.planted_two"):
        if module not in faulty.modules:
            faulty.add_module(module, is_squashed=not module.startswith("ui."))
    faulty.add_import(importer=importer, imported=imported, line_number=1, line_contents="planted")

    assert broken(faulty) == {name} | already
