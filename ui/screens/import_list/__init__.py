"""Taking a list of firms in from Excel."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.import_list.presenter import ListPresenter
    from ui.screens.import_list.view import ListPage
    from ui.shared.import_page import ask_open, ask_save

    return ListPage(ListPresenter(context), context.shell, ask_open, ask_save)
