"""Keying in a questionnaire that was answered on paper."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.keying.presenter import KeyingPresenter
    from ui.screens.keying.view import KeyingPage

    return KeyingPage(KeyingPresenter(context), context.shell)
