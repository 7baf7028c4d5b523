"""Handing the computer to the entrepreneur, who answers alone."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.hand_over.presenter import HandOverPresenter
    from ui.screens.hand_over.view import HandOverPage

    return HandOverPage(HandOverPresenter(context))
