"""What was erased for good, and which computers have done so."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.erasures.presenter import ErasuresPresenter
    from ui.screens.erasures.view import ErasuresPage

    return ErasuresPage(ErasuresPresenter(context), context.shell)
