"""How the questions of the form worked, for the people who keep the form."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.questions.presenter import QuestionsPresenter
    from ui.screens.questions.view import QuestionsPage
    from ui.shared.printing import ask_workbook

    return QuestionsPage(QuestionsPresenter(context), context.shell, ask_workbook)
