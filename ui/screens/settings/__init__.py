"""Settings: the person, this computer, the ways in, backups, the shared database, what the program is."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page."""
    from ui.screens.settings.outside import Outside
    from ui.screens.settings.presenter import SettingsPresenter
    from ui.screens.settings.view import SettingsPage

    return SettingsPage(SettingsPresenter(context), context, Outside())
