"""Change over all firms, and which of them are to be measured again."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; where a file goes is asked of the system."""
    from ui.screens.effect.presenter import EffectPresenter
    from ui.screens.effect.view import EffectPage, ask_workbook
    from ui.shared.printing import open_file

    return EffectPage(EffectPresenter(context, open_file), context.shell, ask_workbook)
