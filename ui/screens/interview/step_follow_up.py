"""Step 7: a message, a call and the measurement at the end."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.follow_ups import FOLLOW_UPS
from digifocus_desktop.services.interviews import STEP_MINUTES
from ui.screens.interview.acts import StepActs
from ui.screens.interview.parts import DayField, StepPanel
from ui.screens.interview.state import InterviewState
from ui.screens.interview.words import minutes, step_name
from ui.shared import theme
from ui.shared.choices import CheckRow
from ui.shared.fields import FormField
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_near_date

DAY_PX = 150


def follow_up_words(kind: str) -> tuple[str, str]:
    """Return what is agreed and what it is for."""
    return {
        "message": (
            QCoreApplication.translate("Interview", "A message in two weeks"),
            QCoreApplication.translate("Interview", "Has the first act been done? What stands in the way?"),
        ),
        "call": (
            QCoreApplication.translate("Interview", "A call in three months"),
            QCoreApplication.translate("Interview", "How the steps went. It comes into the day's programme."),
        ),
        "measurement": (
            QCoreApplication.translate("Interview", "The measurement at the end"),
            QCoreApplication.translate("Interview", "The same questions again, about 20 minutes."),
        ),
    }[kind]


class FollowUpLine(Live, Card):
    """One thing that follows: agreed or not, and its day.

    Signals:
        changed: The day, or None.
    """

    changed = Signal(object)

    def __init__(self, kind: str, *, parent: QWidget | None = None) -> None:
        self._kind = kind
        self._proposal: date | None = None
        self.box = CheckRow()
        self._hint = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.day = DayField()
        self._field = FormField("", self.day)
        words = column(self.box, self._hint, None, gap=0)
        super().__init__(row((words, 1), self._field, gap=16, margins=(16, 6, 16, 10)), parent=parent)
        self.box.clicked.connect(self._tick)
        self.day.picked.connect(self._pick)
        self.day.refused.connect(self._refuse)
        self.restyle()
        self.retranslate()

    def show_day(self, day: date | None, proposal: date | None, today: date) -> None:
        """Draw the agreed day, or the proposal as a grey hint."""
        self._proposal = proposal
        self.box.setChecked(day is not None)
        self.day.set_day(day, today)
        self.day.setPlaceholderText(format_near_date(proposal, today) if proposal else "")

    def restyle(self) -> None:
        """Keep the column of days in line."""
        self._field.setFixedWidth(theme.current().px(DAY_PX))

    def retranslate(self) -> None:
        """Set every word."""
        title, hint = follow_up_words(self._kind)
        self.box.setText(title)
        self._hint.setText(hint)
        self._field.set_label(QCoreApplication.translate("Interview", "Day"))
        self.day.setAccessibleName(QCoreApplication.translate("Interview", "{what}: day").format(what=title))

    def _tick(self, on: bool) -> None:
        if on and self._proposal is None:
            self.box.setChecked(False)
            self.day.setFocus()
            return
        self.changed.emit(self._proposal if on else None)

    def _pick(self, day: date | None) -> None:
        self.changed.emit(day)

    def _refuse(self, wrong: bool) -> None:
        words = QCoreApplication.translate("Interview", "Give a day, for example 30.11.")
        self._field.set_error(words if wrong else "")


class FollowUpPanel(StepPanel):
    """What follows, and what has been agreed so far."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.lines = {kind: FollowUpLine(kind) for kind in FOLLOW_UPS}
        self._title = PlainLabel("", Role.TITLE)
        self.summary = PlainLabel("", wrap=True)
        card = Card(column(self._title, self.summary, gap=6, margins=(16, 12, 16, 14)))
        self._time_title = PlainLabel("", Role.TITLE)
        self.time = PlainLabel("", wrap=True)
        time = Card(column(self._time_title, self.time, gap=6, margins=(16, 12, 16, 14)))
        self.setLayout(column(*self.lines.values(), card, time, None, gap=10))
        for kind, line in self.lines.items():
            line.changed.connect(lambda day, name=kind: self.acts.follow_up(name, day))

    def show_state(self, state: InterviewState) -> None:
        """Draw what was read anew, and the time, which goes on."""
        super().show_state(state)
        self._draw_time()

    def draw(self) -> None:
        """Draw the days and the summary."""
        desk = self.state.desk
        assert desk is not None
        for kind, line in self.lines.items():
            line.show_day(desk.interview.follow_ups.get(kind), desk.proposals.get(kind), desk.today)
        self._title.setText(QCoreApplication.translate("Interview", "Agreed today"))
        lines = []
        for number, action in enumerate(desk.actions, start=1):
            draft = action.draft
            when = format_near_date(draft.due_on, desk.today) if draft.due_on else ""
            parts = (draft.title, draft.who, when)
            lines.append(f"{number}. " + " · ".join(filter(None, parts)))
        nothing = QCoreApplication.translate("Interview", "No steps have been agreed yet.")
        self.summary.setText("\n".join(lines) or nothing)
        self._draw_time()

    def _draw_time(self) -> None:
        self._time_title.setText(QCoreApplication.translate("Interview", "Time used"))
        used = [(step, self.state.step_minutes(step)) for step in STEP_MINUTES]
        spent = [f"{step}. {step_name(step)} · {minutes(count)}" for step, count in used if count]
        whole = QCoreApplication.translate("Interview", "Together {time}")
        self.time.setText("\n".join([*spent, whole.format(time=minutes(self.state.used_minutes))]))
