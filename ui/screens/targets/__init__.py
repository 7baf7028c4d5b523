"""The programme's targets: what we have done beside what all have."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.targets.presenter import TargetsPresenter
    from ui.screens.targets.view import TargetsPage

    return TargetsPage(TargetsPresenter(context), context.shell)
