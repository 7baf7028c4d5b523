"""How much advice was given without an interview, and how often advisors depart from the rules."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.advice_counts.presenter import AdviceCountsPresenter
    from ui.screens.advice_counts.view import AdviceCountsPage
    from ui.shared.printing import ask_workbook

    return AdviceCountsPage(AdviceCountsPresenter(context), context.shell, ask_workbook)
