"""The result of an analysis."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the screen."""
    from ui.screens.result.presenter import ResultPresenter
    from ui.screens.result.view import ResultPage

    return ResultPage(ResultPresenter(context), context.shell.actions)
