"""Who sees a firm: what it shares, and with whom."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.firm_care.presenter import CarePresenter
    from ui.screens.firm_care.view import CarePage

    return CarePage(CarePresenter(context), context.shell)
