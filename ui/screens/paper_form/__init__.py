"""The questionnaire on paper: looked at, printed, saved."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.paper_form.presenter import PaperFormPresenter
    from ui.screens.paper_form.view import PaperFormPage
    from ui.shared.printing import Outside, ask_target

    return PaperFormPage(PaperFormPresenter(context, Outside()), context.shell, ask_target)
