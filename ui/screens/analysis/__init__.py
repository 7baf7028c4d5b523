"""The analysis of a firm."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the screen."""
    from ui.screens.analysis.presenter import AnalysisPresenter
    from ui.screens.analysis.view import AnalysisPage

    return AnalysisPage(AnalysisPresenter(context), context.shell.actions)
