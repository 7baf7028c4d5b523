"""Which trainings firms need, for planning trainings."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.needs.presenter import NeedsPresenter
    from ui.screens.needs.view import NeedsPage
    from ui.shared.printing import ask_workbook

    return NeedsPage(NeedsPresenter(context), context.shell, ask_workbook)
