"""What was deleted, to bring it back."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.trash.presenter import TrashPresenter
    from ui.screens.trash.view import TrashPage

    return TrashPage(TrashPresenter(context), context.shell)
