"""Taking answers in from a survey tool."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.survey_import.presenter import SurveyPresenter
    from ui.screens.survey_import.view import SurveyPage
    from ui.shared.import_page import ask_open, ask_save

    return SurveyPage(SurveyPresenter(context), context.shell, ask_open, ask_save)
