"""The plan of advice: its steps in order, what was left out, and why the rules are departed from."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from digifocus_desktop.services.advice_values import AdvicePlan, PlannedStep, Reason
from ui.shared import plan_words as words
from ui.shared.buttons import Button
from ui.shared.layout import Rule, clear, column, row
from ui.shared.live import Live
from ui.shared.plan_step import PlanStepRow
from ui.shared.reason_ask import FOR_ADDING, ReasonAsk
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


@dataclass(frozen=True, slots=True)
class Decision:
    """What an advisor decided about a step, with the reason.

    Attributes:
        act: `drop`, `add`, `own`, `move` or `follow` (the rules again).
        code: The step; the words of it for `own`.
        reason: Why; None for `follow`.
        note: Why, in words.
        position: Its place from 0 for `move`.
    """

    act: str
    code: str
    reason: Reason | None = None
    note: str = ""
    position: int = 0


class PlanList(Live, QWidget):
    """Numbered steps; drag a number, or Alt+↑ and Alt+↓, moves one.

    Signals:
        decided: A `Decision`.
        taken: The `PlannedStep` that becomes an action.
        cause_chosen: Id of the question behind a cause.
        unfolded: A part that has just opened and should come into view.
    """

    decided = Signal(object)
    taken = Signal(object)
    cause_chosen = Signal(str)
    unfolded = Signal(object)

    def __init__(self, *, takes: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes = takes
        self._steps: tuple[PlannedStep, ...] = ()
        self._dropped: tuple[PlannedStep, ...] = ()
        self._then: Callable[[Reason, str], object] = _nothing
        self.rows: dict[str, PlanStepRow] = {}
        self.reason = ReasonAsk()
        self._stack, self._gone = column(gap=4), column(gap=0)
        self.setLayout(column(self._stack, self.reason, self._gone, gap=4))
        self._asked_at = 0
        self.reason.given.connect(self._given)
        self.reason.closed.connect(self._focus_row)

    def show_plan(self, steps: Sequence[PlannedStep], plan: AdvicePlan, *, choosing: bool = True) -> None:
        """Draw these steps of a plan; drawing the same again keeps open what is open."""
        order = [step.code for step in steps]
        if order != list(self.rows) or tuple(steps) != self._steps:
            self._arrange(order)
        self._steps = tuple(steps)
        for place, step in enumerate(steps):
            self.rows[step.code].show_step(step, place, len(steps), plan.today, choosing=choosing)
        self._draw_dropped(plan.dropped if choosing else ())

    def ask_why_added(self, title: str, then: Callable[[Reason, str], object]) -> None:
        """Ask why a step is added, and then do it."""
        question = QCoreApplication.translate("Plan", "Why is “{step}” added?").format(step=title)
        self._ask(question, then, FOR_ADDING)

    def fold(self) -> bool:
        """Take the question back, and return whether there was one."""
        return self.reason.fold()

    def _ask(
        self,
        question: str,
        then: Callable[[Reason, str], object],
        reasons: Collection[Reason] = tuple(Reason),
        *,
        at: int = 0,
    ) -> None:
        self._then, self._asked_at = then, at
        self.reason.ask(question, reasons)
        self.unfolded.emit(self.reason)

    def _arrange(self, order: list[str]) -> None:
        focused = QApplication.focusWidget()
        held = focused is not None and any(
            made.isAncestorOf(focused) for code, made in self.rows.items() if code not in order
        )
        rows = {code: self.rows.get(code) or self._make(code) for code in order}
        for code in self.rows.keys() - rows.keys():
            self.rows[code].hide()
            self.rows[code].deleteLater()
        for made in self.rows.values():
            self._stack.removeWidget(made)
        clear(self._stack)  # the rules between them
        for place, made in enumerate(rows.values()):
            if place:
                self._stack.addWidget(Rule())
            self._stack.addWidget(made)
        self.rows = rows
        if held:
            self._focus_row()

    def _make(self, code: str) -> PlanStepRow:
        made = PlanStepRow(takes=self._takes)
        made.taking.connect(lambda: self._take(code))
        made.dropping.connect(lambda: self._drop(code))
        made.following.connect(lambda: self.decided.emit(Decision("follow", code)))
        made.moving.connect(lambda by: self._move(code, self._place(code) + by))
        made.dragged.connect(lambda point: self._drag(code, point))
        made.cause_chosen.connect(self.cause_chosen)
        made.unfolded.connect(lambda: self.unfolded.emit(made))
        return made

    def _take(self, code: str) -> None:
        self.taken.emit(self._steps[self._place(code)])

    def _drop(self, code: str) -> None:
        question = QCoreApplication.translate("Plan", "Why is “{step}” left out?")
        self._ask(
            question.format(step=self._title(code)),
            lambda reason, note: self.decided.emit(Decision("drop", code, reason, note)),
            at=self._place(code),
        )

    def _move(self, code: str, place: int) -> None:
        if place == self._place(code):
            return
        question = QCoreApplication.translate("Plan", "Why does “{step}” move to place {place}?")
        self._ask(
            question.format(step=self._title(code), place=place + 1),
            lambda reason, note: self.decided.emit(Decision("move", code, reason, note, place)),
            at=place,
        )

    def _drag(self, code: str, point: QPoint) -> None:
        """The step takes the place of the row it was let go over; past the ends, the first or the last."""
        height = self.mapFromGlobal(point).y()
        above = [row for row in self.rows.values() if row.geometry().center().y() < height]
        others = [row for row in above if row is not self.rows[code]]
        self._move(code, min(len(others), len(self.rows) - 1))

    def _draw_dropped(self, dropped: tuple[PlannedStep, ...]) -> None:
        if dropped == self._dropped:
            return
        self._dropped = dropped
        clear(self._gone)
        for step in dropped:
            title = PlainLabel(words.step_title(step), Role.CAPTION, "muted", wrap=True)
            why = PlainLabel(words.departure_words(step.departures[0]), Role.CAPTION, "muted", wrap=True)
            back = Button(QCoreApplication.translate("Plan", "Take back"), "quiet", "undo-2")
            back.clicked.connect(lambda _=False, code=step.code: self.decided.emit(Decision("follow", code)))
            self._gone.addLayout(row((column(title, why, gap=0), 1), back, gap=8))

    def retranslate(self) -> None:
        """Draw what was left out in the language of now."""
        dropped, self._dropped = self._dropped, ()
        self._draw_dropped(dropped)

    def _given(self, reason: Reason, note: str) -> None:
        self._focus_row()
        then, self._then = self._then, _nothing
        then(reason, note)

    def _focus_row(self) -> None:
        """Keep the keyboard in the plan: what it was on goes away."""
        for made in [*self.rows.values()][: self._asked_at + 1][-1:]:
            made.show()  # a row that was just made is shown by the next layout; what is hidden takes no focus
            made.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, code: str) -> int:
        return list(self.rows).index(code)

    def _title(self, code: str) -> str:
        return words.step_title(self._steps[self._place(code)])


def _nothing(_reason: Reason, _note: str) -> None:
    """Nothing was asked."""
