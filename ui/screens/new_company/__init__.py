"""Writing a new firm down."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.new_company.presenter import NewCompanyPresenter
    from ui.screens.new_company.view import NewCompanyPage

    return NewCompanyPage(NewCompanyPresenter(context), context.shell)
