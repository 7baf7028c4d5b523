"""What a part of the settings is made of: groups of a title with a hint, and their controls."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.screens.settings.state import SettingsState
from ui.shared import theme
from ui.shared.layout import Card, FlowLayout, Part, Rule, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_WORDS = 200


class Group(Live, QWidget):
    """Title and hint at the left, controls at the right; one above the other where room is short.

    `drop` is how far down the title begins: 8 px puts it in line with a button. The controls of a group
    that is `filled` take the room there is below them.
    """

    def __init__(self, *controls: Part, drop: int = 8, filled: bool = False) -> None:
        super().__init__()
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._hint = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._words = QWidget()
        self._words.setLayout(column(self._title, self._hint, None, gap=4, margins=(0, drop, 0, 0)))
        parts = controls if filled else (*controls, None)
        self._row = row(self._words, (column(*parts, gap=8), 1), gap=24)
        self.setLayout(self._row)
        self._narrow = False
        self.restyle()

    def set_words(self, title: str, hint: str = "") -> None:
        """Set what the group is about; its name for screen readers too."""
        self._title.setText(title)
        self._hint.show_text(hint)
        self.setAccessibleName(title)

    def set_drop(self, drop: int) -> None:
        """Begin the title so far down: what stands beside it has changed."""
        inside = self._words.layout()
        if inside is not None:
            inside.setContentsMargins(0, drop, 0, 0)

    def set_narrow(self, narrow: bool) -> None:
        """Put the words above the controls, or beside them."""
        self._narrow = narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        self._row.setSpacing(8 if narrow else 24)
        self.restyle()

    def restyle(self) -> None:
        """Keep the words of all groups equally wide."""
        wide = theme.current().px(_WORDS)
        self._words.setMinimumWidth(0 if self._narrow else wide)
        self._words.setMaximumWidth(16777215 if self._narrow else wide)


class Sheet(Live, Card):
    """One part of the settings: a card of groups parted by lines; if `filled`, the last takes the rest."""

    def __init__(self, *groups: QWidget, filled: bool = False) -> None:
        self.groups = tuple(groups)
        *above, last = _parted(self.groups)
        rest: tuple[Part, ...] = ((last, 1),) if filled else (last, None)
        super().__init__(column(*above, *rest, gap=10, margins=(24, 16, 24, 16)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_state(self, state: SettingsState) -> None:
        """Draw the state; drawing it twice changes nothing."""

    def set_narrow(self, narrow: bool) -> None:
        """Follow the room there is."""
        for group in self.groups:
            if isinstance(group, Group):
                group.set_narrow(narrow)


def flow(*widgets: QWidget) -> FlowLayout:
    """Return a row of widgets that goes on to the next line where room ends."""
    layout = FlowLayout(8)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _parted(groups: Iterable[QWidget]) -> list[QWidget]:
    parts: list[QWidget] = []
    for group in groups:
        if parts:
            parts.append(Rule())
        parts.append(group)
    return parts
