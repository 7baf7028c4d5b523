"""The screens by route name; each is imported when a person first goes there.

A screen is a package with `create(context) -> Page`. It knows services and what all screens
share, and no other screen: it goes there by a `Route`.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from ui.shared.context import ScreenContext
from ui.shared.page import Page
from ui.shared.shell import ScreenFactory, Shell

SCREENS: Mapping[str, str] = {
    "today": "today",
    "companies": "companies",
    "company": "company",
    "new_company": "new_company",
    "hand_over": "hand_over",
    "import_list": "import_list",
    "survey_import": "survey_import",
    "trash": "trash",
    "analysis": "analysis",
    "result": "result",
    "change": "change",
    "change_paper": "change_paper",
    "report": "report",
    "paper_form": "paper_form",
    "keying": "keying",
    "interview": "interview",
    "advice": "advice",
    "advice_counts": "advice_counts",
    "effect": "effect",
    "publication": "publication",
    "certificates": "certificates",
    "monitoring": "needs",
    "questions": "questions",
    "targets": "targets",
    "sync": "sync",
    "settings": "settings",
    "forms": "forms",
    "people": "people",
    "firm_care": "firm_care",
    "erasures": "erasures",
}
"""Route name → package below `ui.screens`."""

ALONE = "alone"
"""The analysis in the entrepreneur's hands: no other screen is there beside it."""

GATES: Mapping[str, str] = {"start": "start", "unlock": "unlock"}
"""The screens before a workspace is open."""


def gates(context_for: Callable[[Shell], ScreenContext]) -> dict[str, ScreenFactory]:
    """Return a factory for each screen that leads to an open workspace."""
    return {route: _factory(package, context_for) for route, package in GATES.items()}


def handed_over(context_for: Callable[[Shell], ScreenContext]) -> dict[str, ScreenFactory]:
    """Return the one screen that the entrepreneur sees while the computer is in their hands."""

    def make(shell: Shell) -> Page:
        from ui.screens.analysis.alone import create  # loaded when it is needed, as the others

        return create(context_for(shell))

    return {ALONE: make}


def factories(context_for: Callable[[Shell], ScreenContext]) -> dict[str, ScreenFactory]:
    """Return a factory for each screen of an open workspace."""
    return {route: _factory(package, context_for) for route, package in SCREENS.items()}


def _factory(package: str, context_for: Callable[[Shell], ScreenContext]) -> ScreenFactory:
    def make(shell: Shell) -> Page:
        page = import_module(f"ui.screens.{package}").create(context_for(shell))
        assert isinstance(page, Page)
        return page

    return make
