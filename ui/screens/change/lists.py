"""Cards of lines: red flags, agreed steps, what the firm tells, its numbers, large steps, how it compares."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.firm_change import most_moved
from digifocus_desktop.services.firm_change_values import Asked, FirmChangeView
from ui.screens.change import words
from ui.shared.layout import Card, CardLook, clear, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

MOVED = 8
"""Most questions told by themselves."""


class Line(NamedTuple):
    """A line of a card.

    Attributes:
        text: What it says.
        detail: What stands below it, small.
        icon: Before it; empty for none.
        tone: Of the icon.
        asked: The question above it, small.
    """

    text: str
    detail: str = ""
    icon: str = ""
    tone: str = "muted"
    asked: str = ""


class LineCard(Live, Card):
    """A title and lines; not there without lines."""

    def __init__(self, look: CardLook = "card", *, parent: QWidget | None = None) -> None:
        self.title = PlainLabel("", Role.TITLE)
        self.count = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._lines = column(gap=6)
        self._shown: tuple[Line, ...] | None = None
        super().__init__(
            column(self.title, self.count, self._lines, gap=4, margins=(18, 10, 16, 12)), look, parent
        )

    def show_lines(self, title: str, lines: Iterable[Line], count: str = "") -> None:
        """Show these lines; showing them twice changes nothing."""
        shown = tuple(lines)
        self.title.setText(title)
        self.count.show_text(count)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        for line in shown:
            told = column(gap=0)
            if line.asked:
                told.addWidget(PlainLabel(line.asked, Role.CAPTION, "muted", wrap=True))
            told.addWidget(PlainLabel(line.text, wrap=True))
            if line.detail:
                told.addWidget(PlainLabel(line.detail, Role.CAPTION, "muted", wrap=True))
            if line.icon:
                icon = column(1, IconLabel(line.icon, line.tone, 18), None, gap=0)
                self._lines.addLayout(row(icon, (told, 1), gap=10))
            else:
                self._lines.addLayout(told)


class Cards:
    """The cards beside and below the areas.

    Attributes:
        flags: What became of the red flags.
        steps: How the agreed steps stand.
        told: What the firm says of its steps, of hindrances and of benefit.
        numbers: Outcome numbers.
        moved: Questions that changed by more than a step.
        compared: How the two measurements can be compared.
    """

    def __init__(self) -> None:
        self.flags, self.steps, self.told = LineCard(), LineCard(), LineCard()
        self.numbers, self.moved, self.compared = LineCard(), LineCard(), LineCard("soft")

    def show_view(self, view: FirmChangeView) -> None:
        """Show the lines of a change."""
        said = words.said()
        self.flags.show_lines(said["flags"], _flags(view))
        self.steps.show_lines(said["steps"], _steps(view), said.steps_count(view.actions))
        self.told.show_lines(said["told"], _asked(view.told))
        self.numbers.show_lines(said["figures"], _asked(view.numbers))
        self.moved.show_lines(said["moved"], _moved(view), words.moved_words(view.change, MOVED))
        self.compared.show_lines(said["compared"], map(Line, (*said.compared(view), said["caution"])))


def _flags(view: FirmChangeView) -> Iterable[Line]:
    for one in view.change.flags:
        yield Line(*words.said().flag(one), *words.FLAG_LOOKS[one.state])


def _steps(view: FirmChangeView) -> Iterable[Line]:
    for one in view.actions:
        yield Line(one.draft.title, words.said().step(one), *words.step_look(one))


def _asked(asked: Sequence[Asked]) -> Iterable[Line]:
    for one in asked:
        yield Line(words.said().asked(one), asked=words.said().of(one.item.label))


def _moved(view: FirmChangeView) -> Iterable[Line]:
    said = words.said()
    for one in most_moved(view.change, MOVED):
        rose = one.after > one.before
        yield Line(
            said.now(one),
            said["then_was"].format(anchor=said.then(one)),
            "chevron-up" if rose else "chevron-down",
            "ok" if rose else "muted",
            said.of(one.item.label),
        )
