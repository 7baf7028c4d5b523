"""What the keys of the day's page do, in words."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.screens.today.presenter import TodayPresenter
from ui.shared.actions import Action


def actions(page: QWidget, does: TodayPresenter) -> Iterator[Action]:
    """Yield what can be done with keys and from the palette."""
    yield Action("today.visit", visit_words, does.plan_visit, "Ctrl+N", icon="plus", owner=page)
    yield Action("today.advice", advice_words, does.log_advice, "F4", icon="message-square", owner=page)


def visit_words() -> str:
    """Words of adding a visit."""
    return QCoreApplication.translate("Today", "Add a visit")


def advice_words() -> str:
    """Words of writing advice down."""
    return QCoreApplication.translate("Today", "Log advice")
