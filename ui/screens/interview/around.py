"""What stands around the work: the list of steps, the time used, the round of Tab."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QWidget

from digifocus_desktop.services.interviews import STEP_MINUTES
from ui.screens.interview.notes_panel import WIDE_PX
from ui.screens.interview.state import InterviewState
from ui.screens.interview.words import minutes, step_name, used_and_left
from ui.shared import theme
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.meters import Progress
from ui.shared.sections import Section, SectionList
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

STEPS_PX, NUMBERS_PX = 232, 56
LEAST_PX = 73
_WORK_PX, _WORK_AROUND = 432, 112
"""Least width of the work at 100 %, and what stands around it."""


class StepsSide(Live, Card):
    """The seven steps with minutes and ticks; numbers alone where text is large.

    Signals:
        chosen: The step the person opened.
    """

    chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.list, self._narrow = SectionList(), False
        super().__init__(column(6, self.list, None, gap=0), "side", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.list.chosen.connect(self.chosen)
        self.restyle()
        self.retranslate()

    def show_state(self, state: InterviewState) -> None:
        """Draw the steps; the present one shows its minutes."""
        done = state.desk.interview.done if state.desk else frozenset[int]()
        sections = [
            Section(
                step,
                step_name(step),
                letter=str(step),
                note=minutes(planned),
                mark="done" if step in done and step != state.step else "",
            )
            for step, planned in STEP_MINUTES.items()
        ]
        self.list.show_sections(sections, state.step)
        self._fit()

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.list.set_letters(self._numbers)
        self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Show numbers alone, where the window leaves no room for names."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self.restyle()

    def wide_px(self, *, narrow: bool) -> int:
        """Width it takes with its names, or with numbers alone."""
        now = theme.current()
        if narrow or now.scale >= 1.5:
            return max(LEAST_PX, now.px(NUMBERS_PX))
        names = [now.width_of(step_name(step), Role.STRONG) for step in STEP_MINUTES]
        longest = max(
            now.width_of(minutes(planned), Role.CAPTION_STRONG) for planned in STEP_MINUTES.values()
        )
        return max(now.px(STEPS_PX), 16 + now.px(26) + max(names) + 12 + max(longest, now.px(18)) + 17)

    @property
    def _numbers(self) -> bool:
        return self._narrow or theme.current().scale >= 1.5

    def retranslate(self) -> None:
        """Set the name of the list."""
        self.list.setAccessibleName(QCoreApplication.translate("Interview", "Steps"))

    def _fit(self) -> None:
        """Be as wide as the design, or as the longest name of the language asks."""
        self.setFixedWidth(self.wide_px(narrow=self._narrow))


def notes_below(width: int, steps: StepsSide) -> bool:
    """Let the steps be numbers where room is short; return whether even so the notes must go below."""
    now = theme.current()
    work, notes = _WORK_AROUND + now.px(_WORK_PX), now.px(WIDE_PX)
    below = now.scale > 1.5 or width < steps.wide_px(narrow=True) + work + notes
    steps.set_narrow(width < steps.wide_px(narrow=False) + work + (0 if below else notes))
    return below


class TimeUsed(Live, QWidget):
    """How much time is used and left, as a bar and in words."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = InterviewState()
        self._bar = Progress()
        self.words = PlainLabel("", Role.CAPTION_LABEL, "muted", tabular=True)
        self.setLayout(row(self._bar, self.words, gap=10))
        self.retranslate()

    def show_state(self, state: InterviewState) -> None:
        """Draw minutes used and left; what is left alone where text is large, for the bar shows the rest."""
        self._state = state
        used, left = state.used_minutes, state.left_minutes
        self._bar.set_share(used / (used + left) if used + left else 1.0)
        self.words.setText(used_and_left(used, left, short=theme.current().scale > 1.25))

    def restyle(self) -> None:
        """Say it as short as the size of text asks."""
        self.show_state(self._state)

    def retranslate(self) -> None:
        """Set the name of the bar."""
        self._bar.setAccessibleName(QCoreApplication.translate("Interview", "Time used"))


def stops(root: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard in `root`, in the order of its layouts, hidden parts included."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield root
    if isinstance(root, QScrollArea):
        inner = root.widget()
        if inner is not None:
            yield from stops(inner)
        return
    layout = root.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if inner is not None:
            yield from stops(inner)
        elif nested is not None:
            yield from _stops_in(nested)
