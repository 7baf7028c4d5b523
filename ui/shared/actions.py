"""Everything that can be done, in one list: shortcuts, tooltips, key sheet and palette draw on it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from digifocus_desktop.errors import BugError

Words = Callable[[], str]

PALETTE = "palette"
"""Id of the action that opens the palette."""


def _always() -> bool:
    return True


class Action(NamedTuple):
    """One thing a person can do.

    Attributes:
        id: Stable name, such as `"company.new"`.
        words: Gives its words in the language of now, verb first.
        run: Does it.
        shortcut: Keys in Qt's portable form, such as `"Ctrl+N"`, or empty.
        enabled: Whether it can be done now.
        icon: Name of an icon.
        listed: Whether the palette and the key sheet show it.
        owner: The page it belongs to; it works only while that page is shown. None: everywhere.
    """

    id: str
    words: Words
    run: Callable[[], object]
    shortcut: str = ""
    enabled: Callable[[], bool] = _always
    icon: str = "chevron-right"
    listed: bool = True
    owner: QWidget | None = None


class KeyHint(NamedTuple):
    """A key that a page handles itself, for the key sheet: `keys` as drawn and `words` for what it does."""

    keys: str
    words: str


class ActionRegistry(QObject):
    """The list of actions of one window; gives each its shortcut.

    Signals:
        changed: An action came or went.
    """

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, tuple[Action, list[QShortcut]]] = {}
        self.single_keys = True

    def add(self, action: Action) -> None:
        """Take an action in.

        Raises:
            BugError: Its id is taken.
        """
        if action.id in self._actions:
            raise BugError("ui.action_twice", id=action.id)
        shortcuts = [self._shortcut(action, keys) for keys in action.shortcut.split(" | ") if keys]
        self._actions[action.id] = (action, shortcuts)
        if action.owner is not None:
            action.owner.destroyed.connect(lambda *_: self._forget(action))
        self.changed.emit()

    def remove(self, action_id: str) -> None:
        """Forget an action; one that is not there is forgotten already."""
        _, shortcuts = self._actions.pop(action_id, (None, []))
        for shortcut in shortcuts:
            if isValid(shortcut):  # those of a page went with it
                shortcut.setEnabled(False)
                shortcut.deleteLater()
        self.changed.emit()

    def __iter__(self) -> Iterator[Action]:
        return iter([action for action, _ in self._actions.values()])

    def available(self) -> list[Action]:
        """Return the listed actions that can be done now."""
        return [action for action in self if action.listed and self._usable(action)]

    def trigger(self, action_id: str) -> bool:
        """Do an action if it can be done now; return whether it was."""
        action, _ = self._actions.get(action_id, (None, []))
        if action is None or not self._usable(action):
            return False
        action.run()
        return True

    def tooltip(self, action_id: str) -> str:
        """Return the words of an action with its keys in brackets."""
        action, _ = self._actions[action_id]
        keys = shown_keys(action.shortcut)
        return f"{action.words()} ({keys})" if keys else action.words()

    def remove_of(self, owner: QWidget) -> None:
        """Forget the actions of a page that goes; the next page of its kind brings its own."""
        for action in [one for one in self if one.owner is owner]:
            self.remove(action.id)

    def _forget(self, action: Action) -> None:
        # the page may outlive the window it was in, or another one may have come in its place
        if isValid(self) and any(one is action for one in self):
            self.remove(action.id)

    def _usable(self, action: Action) -> bool:
        return (action.owner is None or action.owner.isVisible()) and action.enabled()

    def _shortcut(self, action: Action, keys: str) -> QShortcut:
        sequence = QKeySequence(keys)
        shortcut = QShortcut(sequence, action.owner or self._window)
        contexts = Qt.ShortcutContext
        within = contexts.WidgetWithChildrenShortcut if action.owner else contexts.WindowShortcut
        shortcut.setContext(within)
        shortcut.activated.connect(lambda: self.trigger(action.id))
        return shortcut


def shown_keys(shortcut: str) -> str:
    """Return a shortcut as the keyboard of this computer names it."""
    first = shortcut.split(" | ", maxsplit=1)[0]
    shown = QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("Return", "Enter")  # what is printed on the key


def text_has_focus() -> bool:
    """Return whether keys go into a text: then single letters and digits are not commands."""
    focused = QApplication.focusWidget()
    return focused is not None and focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
