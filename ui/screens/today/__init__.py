"""The day: its programme, what was opened last, what waits for the person."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; it takes keys before the store is open."""
    from ui.screens.today.presenter import TodayPresenter
    from ui.screens.today.view import TodayPage

    return TodayPage(TodayPresenter(context), context.shell)
