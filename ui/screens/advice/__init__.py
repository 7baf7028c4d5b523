"""Short and open advice: writing it down, the list, the counts."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.advice.presenter import AdvicePresenter
    from ui.screens.advice.view import AdvicePage

    return AdvicePage(AdvicePresenter(context), context.shell)
