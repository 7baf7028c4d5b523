"""The questionnaire on paper: looked at, printed, saved."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.paper_form.presenter import Outside, PaperFormPresenter
    from ui.screens.paper_form.view import PaperFormPage
    from ui.shared import printing
    from ui.shared.printers import printer_names

    outside = Outside(printer_names, printing.start_printing, printing.open_file)
    return PaperFormPage(PaperFormPresenter(context, outside), context.shell, printing.ask_target)
