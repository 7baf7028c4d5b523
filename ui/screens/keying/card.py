"""The line that is keyed: the question, its options with their marks, a field for what is typed."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.answers import Status
from ui.screens.keying import words
from ui.screens.keying.state import KeyingState, KeyQuestion
from ui.shared.answers import AnswerGroup, AnswerOption
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, Scrolled, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_STEPS = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class LineCard(Live, Card):
    """Draws the open line.

    Signals:
        chosen: The mark of an option.
        typed: What stands in the field, and which way to go on.
        jump_wanted: `/` was pressed where it is no text.
    """

    chosen = Signal(str)
    typed = Signal(str, int)
    jump_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._place = PlainLabel("", Role.CAPTION, "muted")
        self._question = PlainLabel("", Role.TITLE, wrap=True)
        self._hint = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.options, self.entry = AnswerGroup(), LineEdit()
        self.field = FormField("", self.entry)
        self._list, self._beside = PlainLabel("", wrap=True), PlainLabel("", Role.CAPTION_LABEL, wrap=True)
        self.problem = PlainLabel("", Role.CAPTION_LABEL, "danger", wrap=True)
        scrolled = Scrolled(gap=8, margins=(2, 0, 12, 0))
        parts = (self._place, self._question, self._hint, self.problem)
        for part in (*parts, self.field, self.options, self._list, self._beside):
            scrolled.body.addWidget(part)
        scrolled.body.addStretch(1)
        super().__init__(column((scrolled, 1), margins=(18, 14, 8, 14)), "card", parent)
        self._item = ""
        self._state = KeyingState()
        self.options.answered.connect(lambda value: self.chosen.emit(str(value)))
        self.entry.installEventFilter(self)
        self.retranslate()

    @property
    def waiting(self) -> str | None:
        """What was typed and not handed over; None if there is nothing."""
        return self.entry.text() if self.entry.isVisible() and self.entry.isModified() else None

    def show_state(self, state: KeyingState) -> None:
        """Draw the open line; what was refused stays as it was typed."""
        self._state, question = state, state.question
        self.setVisible(question is not None)
        if question is None:
            return
        number = f"{question.number} · " if question.number else ""
        self._place.setText(f"{number}{question.item}")
        self._question.setText(question.question)
        self._hint.show_text(question.hint)
        self.problem.show_text(words.problem_words(state))
        self._show_answer(question, state)
        self._beside.show_text(_beside_words(question))
        self._item = question.item

    def retranslate(self) -> None:
        """Set every word."""
        self.field.set_label(QCoreApplication.translate("Keying", "Answer"))
        self.show_state(self._state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrows hand over what was typed and go on."""
        if watched is self.entry and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                words_ = self.entry.text() if self.entry.isModified() else ""
                self.typed.emit(words_, step)
                return True
            question = self._state.question
            if event.text() == "/" and question is not None and not question.free:
                self.jump_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def _show_answer(self, question: KeyQuestion, state: KeyingState) -> None:
        self.options.setVisible(question.direct)
        self.field.setVisible(not question.direct)
        lines = "\n".join(f"{mark}  {word}" for mark, word in question.options)
        self._list.show_text("" if question.direct else lines)
        if question.direct:
            options = [AnswerOption(mark, mark, word) for mark, word in question.options]
            self.options.set_question(question.question, options, next(iter(question.chosen), None))
        elif question.item != self._item or state.problem is None:
            self.entry.setText(question.typed)
            self.entry.setModified(False)
            self.entry.selectAll()


def _beside_words(question: KeyQuestion) -> str:
    """Return how the line stands beside its answer, one thing a line."""
    parts = []
    if question.hidden:
        parts.append(
            QCoreApplication.translate("Keying", "Not asked of this firm. An answer is kept and not scored.")
        )
    if question.most:
        most = QCoreApplication.translate("Keying", "At most {max} options.")
        parts.append(most.replace("{max}", str(question.most)))
    if question.withdrawn:
        gone = QCoreApplication.translate(
            "Keying", "“{answer}” does not fit the earlier answers. It is kept and does not count."
        )
        parts.append(gone.replace("{answer}", question.withdrawn))
    statuses = {
        Status.DONT_KNOW: QCoreApplication.translate("Keying", "Don't know"),
        Status.NOT_APPLICABLE: QCoreApplication.translate("Keying", "Does not concern us"),
        Status.SKIPPED: QCoreApplication.translate("Keying", "Left out"),
    }
    if question.status in statuses:
        parts.append(statuses[question.status])
    if question.develop:
        parts.append(QCoreApplication.translate("Keying", "Wants to develop"))
    if question.observation is not None:
        rating = QCoreApplication.translate("Keying", "Advisor's rating {value}")
        parts.append(rating.format(value=question.observation))
    if question.then is not None:
        rating = QCoreApplication.translate("Keying", "The beginning, judged now: {value}")
        parts.append(rating.format(value=question.then))
    return "\n".join(parts)
