"""Finishing an analysis, and the one quiet line of what it told of the firm."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.formats import lowered
from digifocus_desktop.services import Services
from digifocus_desktop.services.analysis_told import Filled
from resources.labels import label
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.navigation import Route


def finish_analysis(services: Services, response_set_id: str) -> Filled:
    """Finish an analysis and fill the empty facts of its firm; *write* lane."""
    services.analyses.complete(response_set_id)
    return services.told_facts.fill(response_set_id)


def tell_filled(context: ScreenContext, filled: Filled) -> None:
    """Say in a toast what was filled, with undo; or what differs, with the way there."""
    toasts = context.shell.toasts
    apart = QCoreApplication.translate("Finishing", "The firm's page says otherwise: {facts}.")
    apart = apart.format(facts=_names(filled.differing)) if filled.differing else ""
    if filled.saved:
        said = QCoreApplication.translate("Finishing", "Filled in for the firm from the answers: {facts}.")
        said = said.format(facts=_names(tuple(one.field for one in filled.saved)))
        toasts.show(f"{said} {apart}".strip(), lambda: _undo(context, filled))
    elif apart:
        there = Route("company", filled.company_id)
        see = QCoreApplication.translate("Finishing", "Open the firm")
        toasts.show(apart, lambda: context.navigator.go(there), see)


def _undo(context: ScreenContext, filled: Filled) -> None:
    context.runner.write(lambda: context.services.told_facts.undo(filled), _nothing, _nothing)


def _names(fields: tuple[str, ...]) -> str:
    names = (label(f"company.{name}", current_language(), default=name) for name in fields)
    return ", ".join(lowered(name) for name in names)


def _nothing(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""
