"""The open question: the largest text of the page, its answers as rows, and what stands beside them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digifocus_desktop.forms.answers import Status
from ui.screens.analysis.answer_remarks import AnswerRemarks
from ui.screens.analysis.editors import Editors
from ui.screens.analysis.state import AnswerKind, OpenQuestion
from ui.screens.analysis.words import status_words
from ui.shared import theme
from ui.shared.answers import AnswerGroup, AnswerOption
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.choices import CheckRow, Option, Segment
from ui.shared.fields import TextArea
from ui.shared.layout import Card, FlowLayout, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class QuestionCard(Live, Card):
    """Draws an `OpenQuestion`; tells what the person does to it.

    Signals:
        chosen: The value of an answer.
        chosen_many: Names of several answers.
        typed: Id of the item, and a number or text as it was typed.
        status_chosen: A `Status` instead of an answer.
        observed: The advisor's rating 0–4.
        then_rated: How the start is seen now, 0–4.
        noted: Id of the item, and the note.
        develop_ticked: Whether the person wants to develop in this.
        unfolded: The rating or the note was opened, and the card has grown.
    """

    chosen = Signal(object)
    chosen_many = Signal(object)
    typed = Signal(str, str)
    status_chosen = Signal(object)
    observed = Signal(object)
    then_rated = Signal(object)
    noted = Signal(str, str)
    develop_ticked = Signal(bool)
    unfolded = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._question: OpenQuestion | None = None
        self._open_parts: set[str] = set()
        self._status_options: tuple[Option, ...] = ()
        self.belongs = PlainLabel("", Role.CAPTION_LABEL, "muted", wrap=True)
        self.heading = PlainLabel("", Role.HEADING, wrap=True)
        self.hint_beside = PlainLabel("", Role.CAPTION, "muted")
        self.hint_below = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.language = LanguageTag()
        self.answers, self.editors, self.remarks = AnswerGroup(), Editors(), AnswerRemarks()
        self.own_value = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.then_label = PlainLabel("", Role.STRONG, wrap=True)
        self.then = Segment([Option(value, str(value)) for value in range(5)])
        self.earlier = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._problem_icon = IconLabel("triangle-alert", "danger", 16)
        self.problem = PlainLabel("", Role.CAPTION_LABEL, "danger", wrap=True)
        self.develop, self.status = CheckRow(), Segment()
        self.observe_button, self.note_button = Button("", "quiet", "eye"), Button("", "quiet", "sticky-note")
        self.observation_label = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.observation = Segment([Option(value, str(value)) for value in range(5)])
        self.note = TextArea(least_lines=2, most_lines=6)
        super().__init__(None, "open", parent)
        self.setLayout(self._lay_out())
        self._connect()
        self.restyle()
        self.retranslate()

    def show_question(self, question: OpenQuestion) -> None:
        """Draw the question; drawing it twice changes nothing."""
        if self._question is not None and self._question.item != question.item:
            self.flush()
            self._open_parts = set()
        self._question = question
        self.belongs.show_text(question.belongs)
        self.heading.setText(question.question)
        self.language.show_language(question.language)
        self._place_hint()
        self._show_answers(question)
        self.own_value.show_text(self._own_words(question))
        self._show_twice(question)
        self.remarks.show_question(question)
        self.problem.show_text(question.problem_text)
        self._problem_icon.setVisible(bool(question.problem_text))
        self.editors.show_problem(question.problem_text)
        self.develop.setVisible(question.develop is not None)
        self.develop.setChecked(bool(question.develop))
        self._show_beside(question)

    def flush(self) -> None:
        """Hand over what was typed."""
        self.editors.flush()
        self.note.flush()

    def focus_first(self) -> None:
        """Put the keyboard on the chosen answer, on the first, or into the editor."""
        if self.answers.isVisible():
            # Rows that were just made are shown by the next layout, and what is hidden takes no focus.
            for answer in self.answers.rows:
                if not answer.isVisible():
                    answer.show()
            self.answers.focus_first()
        else:
            self.editors.focus_first()

    def press_key(self, key: str) -> bool:
        """Answer by a key; return whether the question has such an answer."""
        question = self._question
        if question is None:
            return False
        rating = self._rating_with_focus() or self._rating_left()
        if rating is not None and key in {"0", "1", "2", "3", "4"}:
            rating.emit(int(key))
        elif key == "?":
            self.status_chosen.emit(Status.DONT_KNOW)
        elif key == "-" and question.not_applicable:
            self.status_chosen.emit(Status.NOT_APPLICABLE)
        elif question.kind is AnswerKind.ROWS:
            return self.answers.press_key(key)
        elif question.kind is AnswerKind.MANY:
            return self.editors.ticks.press_key(key)
        else:
            return False
        return True

    def go_to_then(self) -> bool:
        """Put the keyboard on how the start is seen now, if that is asked and open; return whether it is."""
        question = self._question
        if question is None or not question.asks_twice or question.then is not None:
            return False
        if any(one.hasFocus() for one in self.then.buttons):
            return False  # passed over
        self.then.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.unfolded.emit()
        return True

    def open_observation(self) -> None:
        """Show the advisor's rating and put the keyboard there."""
        if self._question is not None and self._question.observable:
            self._toggle("observation")
            buttons = self.observation.buttons
            if self.observation.isVisible():
                buttons[self._question.observation or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def open_note(self) -> None:
        """Show the note and put the keyboard there."""
        self._toggle("note")
        if self.note.isVisible():
            self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the hint where there is room."""
        super().resizeEvent(event)
        self._place_hint()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.observation_label.setMinimumHeight(theme.current().target())
        self._place_hint()

    def retranslate(self) -> None:
        """Set the words that are not the form's."""
        self.develop.setText(QCoreApplication.translate("Analysis", "I want to develop in this"))
        self.note_button.setText(QCoreApplication.translate("Analysis", "Note"))
        self.note.setAccessibleName(QCoreApplication.translate("Analysis", "Note"))
        self.note.setPlaceholderText(QCoreApplication.translate("Analysis", "A note beside this answer"))
        self.observation_label.setText(
            QCoreApplication.translate("Analysis", "Advisor's rating, seen together with the firm")
        )
        self.observation.setAccessibleName(QCoreApplication.translate("Analysis", "Advisor's rating"))
        self.then_label.setText(
            QCoreApplication.translate("Analysis", "And how do you see your start now? The same scale, 0–4")
        )
        self.then.setAccessibleName(QCoreApplication.translate("Analysis", "The start as seen now"))
        self.observe_button.setText(QCoreApplication.translate("Analysis", "Advisor's rating"))
        self.status.setAccessibleName(QCoreApplication.translate("Analysis", "No answer"))
        self._status_options = ()
        if self._question is not None:
            self.show_question(self._question)

    def _lay_out(self) -> QVBoxLayout:
        self._head = row((self.heading, 1), self.language, self.hint_beside, gap=12)
        instead = row(3, self.status, self.develop, None, gap=12)
        more = row(self.observe_button, self.note_button, None, gap=12)
        self._beside = row((instead, 1), more, gap=12)
        seen = FlowLayout(12)
        seen.addWidget(self.observation_label)
        seen.addWidget(self.observation)
        return column(
            self.belongs,
            self._head,
            self.hint_below,
            self.answers,
            row(3, (self.editors, 1), 3, gap=0),
            self.remarks,
            row(3, column(self._problem_icon, None, gap=0), (self.problem, 1), gap=6),
            self.own_value,
            row(3, (column(self.then_label, self.then, gap=4), 1), gap=0),
            row(3, (self.earlier, 1), gap=0),
            self._beside,
            row(3, (seen, 1), gap=0),
            row(3, (self.note, 1), 3, gap=0),
            gap=6,
            margins=(18, 12, 18, 10),
        )

    def _connect(self) -> None:
        self.answers.answered.connect(self.chosen)
        self.editors.chosen.connect(self.chosen)
        self.editors.chosen_many.connect(self.chosen_many)
        self.editors.typed.connect(self._on_typed)
        self.status.chosen.connect(self.status_chosen)
        self.develop.clicked.connect(self.develop_ticked)
        self.observation.chosen.connect(self.observed)
        self.then.chosen.connect(self.then_rated)
        self.note.committed.connect(self._on_noted)
        self.observe_button.clicked.connect(self.open_observation)
        self.note_button.clicked.connect(self.open_note)

    def _show_answers(self, question: OpenQuestion) -> None:
        if rows := question.kind is AnswerKind.ROWS:
            options = [AnswerOption(line.value, line.key, line.text) for line in question.choices]
            self.answers.set_question(
                question.question, options, question.value, question.columns, proposed=question.proposed
            )
        self.answers.setVisible(rows)
        self.editors.show_question(question)

    def _show_beside(self, question: OpenQuestion) -> None:
        options = [Option(Status.DONT_KNOW, status_words(Status.DONT_KNOW), "circle-question-mark")]
        if question.not_applicable:
            options.append(Option(Status.NOT_APPLICABLE, status_words(Status.NOT_APPLICABLE), "ban"))
        if tuple(options) != self._status_options:
            self._status_options = tuple(options)
            self.status.set_options(options)
        self.status.set_value(question.status)
        seen = question.observation is not None
        shown = question.observable and (seen or "observation" in self._open_parts)
        self.observe_button.setVisible(question.observable)
        self.observation_label.setVisible(shown)
        self.observation.setVisible(shown)
        self.observation.set_value(question.observation)
        self.note.setVisible(bool(question.note) or "note" in self._open_parts)
        self.note.show_text(question.note)

    def _show_twice(self, question: OpenQuestion) -> None:
        for part in (self.then_label, self.then):
            part.setVisible(question.asks_twice)
        self.then.set_value(question.then)
        words = QCoreApplication.translate("Analysis", "At the first measurement: {answer}")
        self.earlier.show_text(words.replace("{answer}", question.earlier) if question.earlier else "")

    def _own_words(self, question: OpenQuestion) -> str:
        if question.own_value is None:
            return ""
        words = QCoreApplication.translate(
            "Analysis", "Agreed in the interview; the firm's own answer was {value}."
        )
        return words.format(value=question.own_value)

    def _rating_with_focus(self) -> SignalInstance | None:
        """The signal of the row of numbers that has the keyboard."""
        rows = ((self.observation, self.observed), (self.then, self.then_rated))
        return next((told for part, told in rows if any(one.hasFocus() for one in part.buttons)), None)

    def _rating_left(self) -> SignalInstance | None:
        """The start as seen now, where only that is left to rate and the keyboard is on no answer."""
        question = self._question
        if question is None or not question.asks_twice or question.then is not None:
            return None
        inside = any(one.hasFocus() for one in self.answers.rows)
        return self.then_rated if question.value is not None and not inside else None

    def _on_typed(self, words: str) -> None:
        if self._question is not None:
            self.typed.emit(self._question.item, words)

    def _on_noted(self, words: str) -> None:
        if self._question is not None:
            self.noted.emit(self._question.item, words)

    def _toggle(self, part: str) -> None:
        self._open_parts ^= {part}
        if self._question is not None:
            self._show_beside(self._question)
            self.unfolded.emit()

    def _place_hint(self) -> None:
        """Beside the question where both fit on a line, else below it."""
        question, now = self._question, theme.current()
        hint = question.hint if question else ""
        words = now.width_of(self.heading.text(), Role.HEADING) + now.width_of(hint, Role.CAPTION)
        beside = now.scale < 1.25 and words + 80 < self.width()
        self.hint_beside.show_text(hint if beside else "")
        self.hint_below.show_text("" if beside else hint)
        self._place_acts()

    def _place_acts(self) -> None:
        """Rating and note beside the ways not to answer, or below them where room is short."""
        parts = (self.status, self.develop, self.observe_button, self.note_button)
        wide = sum(part.sizeHint().width() + 12 for part in parts if not part.isHidden())
        ways = self._beside.Direction
        short = wide + 42 > self.width()  # margins of the card
        self._beside.setDirection(ways.TopToBottom if short else ways.LeftToRight)
