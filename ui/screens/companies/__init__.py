"""The list of firms: search, filters, and the selected firm beside it."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; it takes keys before the store is open."""
    from ui.screens.companies.presenter import CompaniesPresenter
    from ui.screens.companies.view import CompaniesPage

    return CompaniesPage(CompaniesPresenter(context), context.shell)
