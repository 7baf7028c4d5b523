"""The way in when the store is locked or did not open."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.unlock.presenter import UnlockPresenter
    from ui.screens.unlock.view import UnlockPage

    return UnlockPage(UnlockPresenter(context))
