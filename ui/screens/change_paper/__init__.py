"""The change of a firm on paper: looked at, printed, saved."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.change_paper.presenter import ChangePaperPresenter
    from ui.screens.change_paper.view import ChangePaperPage
    from ui.shared.printing import Outside, ask_target

    return ChangePaperPage(ChangePaperPresenter(context, Outside()), context.shell, ask_target)
