"""One question and its anchored answers, and the questions that are closed around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QRadioButton, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.buttons import Worded
from ui.shared.choices import choose
from ui.shared.layout import Columns, clear
from ui.shared.live import Live, Ringed, frame
from ui.shared.rowpaint import Rowed, option_ground
from ui.shared.text import draw_line
from ui.shared.theme import Role


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """One anchored answer.

    Attributes:
        value: What is handed back.
        key: The key that gives it, drawn on the cap, or empty.
        text: The anchor sentence.
    """

    value: object
    key: str
    text: str


class AnswerRow(Worded, Rowed, Live, QRadioButton):
    """Key cap, sentence, tick; the whole row is the target and draws its own focus ring."""

    row_left, row_right = 55, 55
    row_role = Role.TITLE
    row_extra = 6

    def __init__(self, option: AnswerOption, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = False
        self.prepare()
        self.show_option(option)

    @property
    def proposed(self) -> bool:
        """Whether the answer is proposed, and chosen by nobody."""
        return self._proposed

    def set_proposed(self, proposed: bool) -> None:
        """Mark the answer as a proposal, or not."""
        self._proposed = proposed
        self.update()

    def show_option(self, option: AnswerOption) -> None:
        """Become the row of an answer, so that the next question need not make rows anew."""
        self.option = option
        self.setText(option.text)
        self.setAccessibleName(f"{option.key}, {option.text}" if option.key else option.text)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave up and down to the page, where they move between questions."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring, ground, cap, sentence and tick."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        if self.hasFocus():
            frame(painter, QRectF(self.rect()), 8, None, line=now.color("focus"), width=2)
        fill, line, width = option_ground(now, self)
        ground = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        frame(painter, ground, 6, fill, line=line, width=width)
        if self._proposed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.color("primary"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)
        self._paint_cap(painter, on)
        painter.setPen(now.color("text" if self.isEnabled() else "muted"))
        painter.setFont(now.font(Role.TITLE if on else Role.ANSWER))
        left = self._left()
        draw_line(painter, QRect(left, 0, self.width() - left - 55, self.height()), self.text(), wrap=True)
        if on or self._proposed:
            side = now.px(20)
            pixmap = now.pixmap("check", "primary", 20) if on else now.pixmap("pencil", "muted", 20)
            painter.drawPixmap(self.width() - 18 - side, (self.height() - side) // 2, pixmap)

    def restyle(self) -> None:
        """Take fonts and measures from the theme."""
        self.row_left = self._left()
        super().restyle()

    def _left(self) -> int:
        return 15 + theme.current().px(26) + 14

    def _paint_cap(self, painter: QPainter, on: bool) -> None:
        now = theme.current()
        side = now.px(26)
        cap = QRectF(15, (self.height() - side) / 2, side, side)
        fill, line = ("primary", "primary") if on else ("surface_alt", "control")
        frame(painter, cap, 6, now.color(fill), line=now.color(line))
        painter.setFont(now.font(Role.CAPTION_STRONG))
        painter.setPen(now.color("on_primary" if on else "text"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self.option.key)


class AnswerGroup(QWidget):
    """The answers of one question: one choice, by touch, by digit or with Space.

    Left and right move the focus without answering; up and down are left to the page. Choosing
    is told at once and moves nothing, so that one can talk about the answer.

    Signals:
        answered: The value of the answer the person chose.
    """

    answered = Signal(object)

    def __init__(self, question: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._rows: list[AnswerRow] = []
        self._columns = Columns(gap=2)
        self.setLayout(self._columns)
        self.setAccessibleName(question)

    @property
    def rows(self) -> Sequence[AnswerRow]:
        """The rows, in order."""
        return tuple(self._rows)

    @property
    def value(self) -> object:
        """What is chosen, or None."""
        return next((row.option.value for row in self._rows if row.isChecked()), None)

    def set_question(
        self,
        question: str,
        options: Sequence[AnswerOption],
        value: object = None,
        columns: int = 0,
        *,
        proposed: bool = False,
    ) -> None:
        """Show a question's answers; drawing the same again changes nothing.

        Args:
            question: Its words.
            options: The answers.
            value: What is chosen.
            columns: How many of them may stand side by side where they fit; 0 is one below the other.
            proposed: Whether `value` is only proposed: it is marked and not chosen.
        """
        self._columns.set_most(columns)
        if question != self._question or list(options) != [row.option for row in self._rows]:
            self._question = question
            self.setAccessibleName(question)
            if len(options) != len(self._rows):
                self._make_rows(options)
            for row, option in zip(self._rows, options, strict=True):
                row.show_option(option)
                row.setAccessibleDescription(question)
        self.set_value(None if proposed else value)
        for row in self._rows:
            row.set_proposed(proposed and row.option.value == value)

    def set_value(self, value: object) -> None:
        """Mark an answer, without a signal; None marks none."""
        choose(self._rows, [row.option.value == value and value is not None for row in self._rows])

    def press_key(self, key: str) -> bool:
        """Answer as if the key was pressed on a row; return whether there is such an answer."""
        for row in self._rows:
            if row.option.key and row.option.key == key:
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)
                row.click()
                return True
        return False

    def focus_first(self) -> None:
        """Put the keyboard on the chosen answer, or on the first."""
        target = next((row for row in self._rows if row.isChecked()), self._rows[0] if self._rows else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, left and right move between the rows."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and not event.modifiers():
            self._move(steps[key])
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.press_key(event.text()):
            super().keyPressEvent(event)

    def _make_rows(self, options: Sequence[AnswerOption]) -> None:
        clear(self._columns)
        self._rows = [AnswerRow(option, parent=self) for option in options]
        for row in self._rows:
            row.clicked.connect(self._on_clicked)
            self._columns.addWidget(row)

    def _move(self, step: int) -> None:
        places = [index for index, row in enumerate(self._rows) if row.hasFocus()]
        if places:
            target = max(0, min(len(self._rows) - 1, places[0] + step))
            self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        self.answered.emit(self.value)


class ClosedQuestion(Worded, Ringed, Rowed, Live, QPushButton):
    """A question on one line: done or not, its words, the answer at the right; a tap opens it."""

    ring_radius = 13.0
    row_role = Role.LABEL

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = ""
        self._done = False
        self.setAutoDefault(False)
        self.prepare()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_question(self, question: str, answer: str = "", *, done: bool = False) -> None:
        """Set the words; `answer` is the chosen anchor with its number."""
        self._answer, self._done = answer, done
        self.setText(question)
        self.setAccessibleName(f"{question}, {answer}" if answer else question)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """One line always."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words end in an ellipsis."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, mark, question, answer and pencil."""
        now = theme.current()
        painter = QPainter(self)
        self._paint_ground(painter)
        mark = now.px(20)
        pixmap = now.pixmap("circle-check" if self._done else "circle", "ok" if self._done else "control", 20)
        painter.drawPixmap(16, (self.height() - mark) // 2, pixmap)
        left, right = 16 + mark + 12, self.width() - 16
        if self._done:
            pencil = now.px(18)
            top = (self.height() - pencil) // 2
            painter.drawPixmap(right - pencil, top, now.pixmap("pencil", "muted", 18))
            right -= pencil + 12
        if self._answer:
            right = self._paint_answer(painter, left, right)
        painter.setFont(now.font(Role.LABEL if self._done else Role.BODY))
        painter.setPen(now.color("text" if self._done else "muted"))
        draw_line(painter, QRect(left, 0, right - left, self.height()), self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        if self._done or self.underMouse() or self.isDown():
            fill = "line" if self.isDown() else "surface_alt" if self.underMouse() else "surface"
            frame(painter, QRectF(self.rect()), 10, now.color(fill), line=now.color("line"))

    def _paint_answer(self, painter: QPainter, left: int, right: int) -> int:
        """Draw the answer at the right and return where the question has to end."""
        now = theme.current()
        question = min(now.width_of(self.text(), Role.LABEL), right - left)
        room = min(now.width_of(self._answer) + 2, max(right - left - question - 16, (right - left) // 3))
        painter.setFont(now.font(Role.BODY))
        painter.setPen(now.color("muted"))
        draw_line(painter, QRect(right - room, 0, room, self.height()), self._answer)
        return right - room - 16
