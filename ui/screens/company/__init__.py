"""One firm: its way, what happens, who it is, and the history of every field."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; it reads the firm when it is entered."""
    from ui.screens.company.presenter import CompanyPresenter
    from ui.screens.company.view import CompanyPage

    return CompanyPage(CompanyPresenter(context), context.shell)
