"""What every screen is made of: services, lanes, the window around it, and what changed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.services import Services
from digifocus_desktop.services.session import Session
from ui.shared.navigation import Navigator
from ui.shared.preferences import Preferences
from ui.shared.runner import Runner
from ui.shared.shell import Shell


class Changes(QObject):
    """Tells screens that stored data changed: their own work, another screen's or sync's.

    Signals:
        happened: A frozenset of entity names.
    """

    happened = Signal(object)


@dataclass(frozen=True, slots=True)
class Controls:
    """What a screen may ask of the running program.

    Attributes:
        lock: Close the store, blank the window and ask for the way in.
        reopen: Open the store anew: after a restore, after joining.
        enter: Show the screens of the workspace that was just opened (from first start and unlock).
        leave_demo: Close the demo and return to the real workspace.
        sync_now: Start a sync unless one is under way.
        hand_over: Show the analysis that was handed over and nothing else; when it was given back, go on
            with its result.
    """

    lock: Callable[[], None]
    reopen: Callable[[], None]
    enter: Callable[[], None]
    leave_demo: Callable[[], None]
    sync_now: Callable[[], None]
    hand_over: Callable[[], None]


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """Handed to the factory of each screen.

    Attributes:
        session: The workspace that is open, and how another one opens.
        runner: Lanes for work off the UI thread.
        shell: The window around the screen: navigator, actions, toasts.
        changes: Tells when stored data changed.
        preferences: Look, language, text size.
        controls: What a screen may ask of the program.
    """

    session: Session
    runner: Runner
    shell: Shell
    changes: Changes
    preferences: Preferences
    controls: Controls

    @property
    def services(self) -> Services:
        """Use cases of the open workspace; ask for them inside a lane."""
        return self.session.services

    @property
    def navigator(self) -> Navigator:
        """Where the person is and goes."""
        return self.shell.navigator
