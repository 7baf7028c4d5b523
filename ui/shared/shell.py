"""What the window gives to its screens, and how it gets them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from ui.shared.actions import ActionRegistry
from ui.shared.navigation import Navigator
from ui.shared.notices import ToastHost
from ui.shared.page import Page


class Shell(NamedTuple):
    """The window as a screen sees it.

    Attributes:
        navigator: Moves to other screens.
        actions: Takes the screen's actions.
        toasts: Tells what was done, with undo.
    """

    navigator: Navigator
    actions: ActionRegistry
    toasts: ToastHost


ScreenFactory = Callable[[Shell], Page]
"""Imports a screen, builds its presenter and page; called when a person first goes there."""


class SyncKind(Enum):
    """What the rail tells of the data, strongest first."""

    DECISIONS = "decisions"
    NOT_SAVING = "not_saving"
    OFFLINE = "offline"
    SENDING = "sending"
    UP_TO_DATE = "up_to_date"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class SyncBadge:
    """State of the data for the rail; `count` is how many decisions or changes."""

    kind: SyncKind = SyncKind.LOCAL
    count: int = 0
