"""Synkronointi: how things stand, what people must decide, and what has happened."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Build the screen."""
    from ui.screens.sync.presenter import SyncPresenter
    from ui.screens.sync.view import SyncPage

    return SyncPage(SyncPresenter(context), context)
