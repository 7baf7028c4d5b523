"""The result report: looked at, printed, saved."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.report.presenter import Outside, ReportPresenter
    from ui.screens.report.view import ReportPage
    from ui.shared import printing
    from ui.shared.printers import printer_names

    outside = Outside(printer_names, printing.start_printing, printing.open_file)
    return ReportPage(ReportPresenter(context, outside), context.shell, printing.ask_target)
