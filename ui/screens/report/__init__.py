"""The result report: looked at, printed, saved."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.report.presenter import ReportPresenter
    from ui.screens.report.view import ReportPage
    from ui.shared.printing import Outside, ask_target

    return ReportPage(ReportPresenter(context, Outside()), context.shell, ask_target)
