"""Change over all firms, and which of them are to be measured again."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.effect.presenter import EffectPresenter
    from ui.screens.effect.view import EffectPage
    from ui.shared.printing import ask_workbook

    return EffectPage(EffectPresenter(context), context.shell, ask_workbook)
