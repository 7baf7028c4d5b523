"""Releases of the programme's totals: the draft, the dated ones, their files."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; where a file goes is asked of the system."""
    from ui.screens.publication.presenter import PublicationPresenter
    from ui.screens.publication.view import PublicationPage
    from ui.shared import printing

    presenter, shell = PublicationPresenter(context), context.shell
    return PublicationPage(presenter, shell, printing.ask_workbook, lambda name: printing.ask_target(name, 1))
