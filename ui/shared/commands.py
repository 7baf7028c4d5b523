"""The actions that work everywhere, with their words and keys."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.shared import theme
from ui.shared.actions import PALETTE, Action
from ui.shared.rail import RailPlace

Run = Callable[[], object]


def window_actions(*, palette: Run, keys: Run, next_pane: Run, previous_pane: Run, undo: Run) -> list[Action]:
    """Return the actions of the window itself."""
    return [
        Action(PALETTE, _palette_words, palette, "Ctrl+K", icon="search"),
        Action("keys", lambda: QCoreApplication.translate("Commands", "Show the keys"), keys, "F1"),
        Action(
            "pane.next",
            lambda: QCoreApplication.translate("Commands", "Go to the next part"),
            next_pane,
            "F6",
        ),
        Action(
            "pane.previous",
            lambda: QCoreApplication.translate("Commands", "Go to the previous part"),
            previous_pane,
            "Shift+F6",
        ),
        Action("undo", lambda: QCoreApplication.translate("Commands", "Undo"), undo, "Ctrl+Z", icon="undo-2"),
    ]


def size_actions() -> list[Action]:
    """Return the actions of the text size."""
    return [
        Action(
            "text.larger",
            lambda: QCoreApplication.translate("Commands", "Make the text larger"),
            lambda: theme.current().step_scale(1),
            "Ctrl++ | Ctrl+=",
            icon="plus",
        ),
        Action(
            "text.smaller",
            lambda: QCoreApplication.translate("Commands", "Make the text smaller"),
            lambda: theme.current().step_scale(-1),
            "Ctrl+-",
            icon="minus",
        ),
        Action(
            "text.normal",
            lambda: QCoreApplication.translate("Commands", "Set the text to its normal size"),
            lambda: theme.current().step_scale(0),
            "Ctrl+0",
            icon="type",
        ),
    ]


def place_actions(places: list[RailPlace], go: Callable[[str], object]) -> list[Action]:
    """Return an action for each item of the rail; the first six have `Ctrl+1` to `Ctrl+6`."""
    above = [place.route for place in places if not place.bottom]
    return [_place_action(place, above, go) for place in places]


def _place_action(place: RailPlace, above: list[str], go: Callable[[str], object]) -> Action:
    number = above.index(place.route) + 1 if place.route in above else 0
    shortcut = f"Ctrl+{number}" if 1 <= number <= 6 else ""
    return Action(f"go.{place.route}", place.words, lambda: go(place.route), shortcut, icon=place.icon)


def _palette_words() -> str:
    return QCoreApplication.translate("Commands", "Go to a company or do something")


def lock_action(run: Run) -> Action:
    """Return the action that locks the program."""
    return Action(
        "lock", lambda: QCoreApplication.translate("Commands", "Lock now"), run, "Ctrl+L", icon="lock"
    )
