"""The own organisation's people and their laptops, for its admin."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; what is copied goes to the clipboard of the system."""
    from PySide6.QtGui import QGuiApplication

    from ui.screens.people.presenter import PeoplePresenter
    from ui.screens.people.view import PeoplePage

    def copy(text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    return PeoplePage(PeoplePresenter(context), context.shell, copy)
