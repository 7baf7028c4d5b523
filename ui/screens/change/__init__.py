"""What changed in one firm from its first measurement to a later one."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the screen."""
    from ui.screens.change.presenter import ChangePresenter
    from ui.screens.change.view import ChangePage

    return ChangePage(ChangePresenter(context), context.shell.actions)
