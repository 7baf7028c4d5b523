"""The actions that work everywhere, with their words and keys."""

from collections.abc import Callable, Container
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.shared import theme
from ui.shared.actions import PALETTE, Action
from ui.shared.monitoring_pages import monitoring_pages
from ui.shared.rail import RailPlace

Run = Callable[[], object]


def window_actions(
    *,
    palette: Run,
    has_places: Callable[[], bool],
    keys: Run,
    next_pane: Run,
    previous_pane: Run,
    undo: Run,
) -> list[Action]:
    """Return the actions of the window itself; without places to go to there is no palette."""
    return [
        Action(PALETTE, _palette_words, palette, "Ctrl+K", has_places, "search"),
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


def page_actions(
    screens: Container[str], go: Callable[[str], object], here: Callable[[], str]
) -> list[Action]:
    """Return an action for each page that is reached from inside a place, under the place's name.

    A firm is added from anywhere but the list of firms, which has an act of its own for that.
    """
    inner = [route for route, _ in monitoring_pages()[1:]]
    found = [_page_action(route, go) for route in inner if route in screens]
    if "forms" in screens:
        found.append(Action("go.forms", _forms_words, lambda: go("forms"), icon="file-spreadsheet"))
    if "people" in screens:
        found.append(Action("go.people", _people_words, lambda: go("people"), icon="users"))
    if "new_company" in screens:
        run, elsewhere = partial(go, "new_company"), lambda: here() != "companies"
        found.append(Action("go.new_company", _new_words, run, enabled=elsewhere, icon="plus"))
    return found


def _page_action(route: str, go: Callable[[str], object]) -> Action:
    def words() -> str:
        place = QCoreApplication.translate("Monitoring", "Monitoring")
        return f"{place}: {dict(monitoring_pages())[route]}"

    return Action(f"go.{route}", words, lambda: go(route), icon="chart-column")


def _new_words() -> str:
    return QCoreApplication.translate("NewCompany", "New company")


def _forms_words() -> str:
    return QCoreApplication.translate("Forms", "Forms")


def _people_words() -> str:
    return QCoreApplication.translate("People", "People and computers")


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
