"""Releases of the programme's totals: the draft, the dated ones, their files."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; where a file goes is asked of the system."""
    from ui.screens.publication.presenter import PublicationPresenter
    from ui.screens.publication.view import Outside, PublicationPage
    from ui.shared import printing

    outside = Outside(lambda name: printing.ask_target(name, 1), printing.ask_workbook, printing.open_file)
    return PublicationPage(PublicationPresenter(context), context.shell, outside)
