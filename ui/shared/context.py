"""What every screen is made of: services, lanes, the way around, and what changed."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.services import Services
from ui.shared.navigation import Navigator
from ui.shared.runner import Runner


class Changes(QObject):
    """Tells screens that stored data changed: their own work, another screen's or sync's.

    Signals:
        happened: A frozenset of entity names.
    """

    happened = Signal(object)


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """Handed to the factory of each screen.

    Attributes:
        services: Use cases of the open workspace.
        runner: Lanes for work off the UI thread.
        navigator: Where the person is and goes.
        changes: Tells when stored data changed.
    """

    services: Services
    runner: Runner
    navigator: Navigator
    changes: Changes
