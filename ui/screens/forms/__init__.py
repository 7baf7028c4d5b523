"""The forms of the analysis: versions, checking a workbook, publishing, drafts."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.forms.outside import Outside
    from ui.screens.forms.presenter import FormsPresenter
    from ui.screens.forms.view import FormsPage

    return FormsPage(FormsPresenter(context), context.shell, Outside())
