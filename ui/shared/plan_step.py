"""One step of the plan: what, why, what it costs; opened, the answers behind it and how it is done."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from digifocus_desktop.services.advice_values import RULE, PlannedStep
from ui.shared import plan_words as words
from ui.shared.buttons import Button, Worded
from ui.shared.layout import FlowLayout, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live, Ringed
from ui.shared.number_badge import NumberBadge
from ui.shared.text import IconLabel, PlainLabel, escaped
from ui.shared.theme import Role


class Handle(NumberBadge):
    """The number of a step; dragging it moves the step.

    Signals:
        dropped: Where it was let go, on the screen.
    """

    dropped = Signal(QPoint)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pressed: QPoint | None = None
        self.movable = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if self.movable and event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a press that did not move is none."""
        pressed, self._pressed = self._pressed, None
        self.set_movable(self.movable)
        let_go = event.globalPosition().toPoint()
        if pressed is not None and abs(let_go.y() - pressed.y()) > self.height() // 2:
            self.dropped.emit(let_go)

    def set_movable(self, movable: bool) -> None:
        """Show by the pointer whether it can be dragged."""
        self.movable = movable
        self.setCursor(Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.ArrowCursor)


class StepHead(Worded, Ringed, Live, QPushButton):
    """What is always seen of a step; the whole of it opens and closes what is told of it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", Role.STRONG, wrap=True)
        self.why = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.facts = PlainLabel("", Role.CAPTION_STRONG, wrap=True)
        self.decided = PlainLabel("", Role.CAPTION, "primary", wrap=True)
        self.mark = IconLabel("chevron-down", "muted", 18)
        for label in (self.title, self.why, self.facts, self.decided, self.mark):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        first = row((self.title, 1), self.mark, gap=6)
        self._column = column(first, self.why, self.facts, self.decided, gap=1)
        self.setLayout(self._column)
        self.setFlat(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """As the words ask."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the words let; how high that is hangs on the width."""
        return QSize(self._column.totalMinimumSize().width(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing: the words draw themselves."""


class PlanStepRow(Live, QWidget):
    """A step with its number.

    Signals:
        taking: The person makes an action of it.
        dropping: The person leaves it out.
        following: The person takes back what was decided about it.
        moving: One place up (-1) or down (1).
        dragged: Where its number was let go, on the screen.
        cause_chosen: Id of the question behind a cause.
        unfolded: It was opened.
    """

    taking = Signal()
    dropping = Signal()
    following = Signal()
    moving = Signal(int)
    dragged = Signal(QPoint)
    cause_chosen = Signal(str)
    unfolded = Signal()

    def __init__(self, *, takes: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: PlannedStep | None = None
        self._today = date.min
        self._place = self._of = 0
        self._takes = takes
        self.badge = Handle()
        self.head = StepHead()
        self.take_button = Button("", "quiet", "plus")
        self._details = QWidget()
        self._lines = column(gap=6, margins=(0, 4, 0, 4))
        self._details.setLayout(self._lines)
        self._details.hide()
        body = column(self.head, row(self.take_button, None), self._details, gap=2)
        self.setLayout(row(column(self.badge, None, margins=(0, 2, 0, 0)), (body, 1), gap=12))
        self._connect()
        self.retranslate()

    def show_step(self, step: PlannedStep, place: int, of: int, today: date, *, choosing: bool) -> None:
        """Draw a step at a place from 0; `choosing` tells whether it can be dropped and moved."""
        self._step, self._today, self._place, self._of = step, today, place, of
        self._choosing = choosing
        self.badge.set_number(place + 1)
        self.badge.set_movable(choosing and of > 1)
        self.retranslate()

    @property
    def opened(self) -> bool:
        """Whether the answers behind it are shown."""
        return not self._details.isHidden()

    def toggle(self) -> None:
        """Show the answers behind it, or hide them."""
        self._details.setVisible(self._details.isHidden())
        self._draw_button()
        if self.opened:
            self.unfolded.emit()

    def retranslate(self) -> None:
        """Set every word, those of the form too."""
        step = self._step
        if step is None:
            return
        head, title = self.head, words.step_title(step)
        head.title.setText(title)
        head.why.show_text(words.because_words(step))
        head.facts.show_text(words.facts_words(step, self._today))
        head.decided.show_text(" ".join(words.departure_words(one) for one in step.departures))
        self.setAccessibleName(f"{self._place + 1}. {title}")
        self.take_button.setText(QCoreApplication.translate("Plan", "Agree on this step"))
        self.take_button.setVisible(self._takes)
        self._draw_button()
        self._draw_details(step)

    def _draw_button(self) -> None:
        closed = QCoreApplication.translate("Plan", "Show the answers behind it")
        opened = QCoreApplication.translate("Plan", "Hide the answers behind it")
        head = self.head
        told = (head.title, head.why, head.facts, head.decided)
        head.setAccessibleName(", ".join(filter(None, (label.text() for label in told))))
        head.setToolTip(escaped(opened if self.opened else closed))
        head.mark.set_icon("chevron-up" if self.opened else "chevron-down", "muted")

    def _draw_acts(self, step: PlannedStep) -> FlowLayout:
        """What can be done with the step, as buttons below what is told of it."""
        acts = FlowLayout(gap=4)
        for text, icon, run, fits in (
            (QCoreApplication.translate("Plan", "Move up"), "chevron-up", self._up, self._place > 0),
            (
                QCoreApplication.translate("Plan", "Move down"),
                "chevron-down",
                self._down,
                self._place < self._of - 1,
            ),
            (
                QCoreApplication.translate("Plan", "Take the advisor's decision back"),
                "undo-2",
                self.following.emit,
                bool(step.departures),
            ),
            (
                QCoreApplication.translate("Plan", "Leave this step out"),
                "x",
                self.dropping.emit,
                step.source == RULE,
            ),
        ):
            if fits and self._choosing:
                button = Button(text, "quiet", icon)
                button.clicked.connect(lambda _=False, do=run: do())
                acts.addWidget(button)
        return acts

    def _draw_details(self, step: PlannedStep) -> None:
        clear(self._lines)
        if step.causes:
            heading = QCoreApplication.translate("Plan", "The answers behind it")
            self._lines.addWidget(PlainLabel(heading, Role.CAPTION_LABEL, "muted"))
        for cause in step.causes:
            line = OpenRow(words.said(cause.answer), words.said(cause.question))
            line.clicked.connect(lambda _=False, item=cause.item: self.cause_chosen.emit(item))
            self._lines.addWidget(line)
        for label, text in words.detail_pairs(step):
            pair = (PlainLabel(label, Role.CAPTION_LABEL, "muted"), PlainLabel(text, wrap=True))
            self._lines.addLayout(column(*pair, gap=0))
        self._lines.addLayout(self._draw_acts(step))

    def _connect(self) -> None:
        self._choosing = False
        self.head.clicked.connect(self.toggle)
        self.take_button.clicked.connect(self.taking)
        self.badge.dropped.connect(self.dragged)
        for keys, move in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(move)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self._choosing and 0 <= self._place + by < self._of:
            self.moving.emit(by)
