"""The interview of a firm: seven steps, notes, what is agreed."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Build the screen."""
    from ui.screens.interview.presenter import InterviewPresenter
    from ui.screens.interview.view import InterviewPage

    return InterviewPage(InterviewPresenter(context), context.shell)
