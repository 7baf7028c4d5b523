"""The first start: join the project, work on this computer only, or look around."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.start.presenter import StartPresenter
    from ui.screens.start.view import StartPage

    return StartPage(StartPresenter(context), context.preferences)
