"""What every screen is made of: services, lanes, the window around it, and what changed."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.services import Services
from ui.shared.navigation import Navigator
from ui.shared.runner import Runner
from ui.shared.shell import Shell


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
        shell: The window around the screen: navigator, actions, toasts.
        changes: Tells when stored data changed.
    """

    services: Services
    runner: Runner
    shell: Shell
    changes: Changes

    @property
    def navigator(self) -> Navigator:
        """Where the person is and goes."""
        return self.shell.navigator
