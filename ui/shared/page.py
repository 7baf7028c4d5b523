"""What the window asks of a screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.shared.actions import KeyHint
from ui.shared.live import Live, Sleeper
from ui.shared.navigation import Route


class Page(Sleeper, Live, QWidget):
    """Base of every screen.

    A screen overrides what it needs. `full_window` screens (analysis, interview, attendance) are
    shown without the rail, because the entrepreneur looks at the same screen.

    Signals:
        title_changed: The words for the window's title bar are others now.
    """

    full_window = False
    title_changed = Signal()

    def title(self) -> str:
        """Return the words for the title bar, such as the firm's name."""
        return ""

    def enter(self, route: Route) -> None:
        """Be shown for a route; called each time the person comes here."""

    def leave(self) -> bool:
        """Be left: write down what is typed. Return False only to stay where it cannot be saved."""
        return True

    def panes(self) -> Sequence[QWidget]:
        """Return the widgets F6 walks through, in order."""
        return ()

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys this screen handles itself, for the F1 sheet."""
        return ()

    def go_back(self) -> bool:
        """Handle Escape within the screen; return whether it was handled."""
        return False

    def focus_first(self) -> None:
        """Put the keyboard where the work begins."""
        panes = self.panes()
        if panes:
            panes[0].setFocus(Qt.FocusReason.OtherFocusReason)
