"""What an AI tool said: consent, a prompt to copy, the answer to paste, remarks to confirm one by one."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.services.ai_passages import CONFIRMED, REJECTED, TOPICS, AiDraft, AiPassage, AiRemark
from digifocus_desktop.services.ai_prompts import ai_prompt
from ui.screens.interview.parts import DayField
from ui.screens.interview.words import AND
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.chips import Tag
from ui.shared.choices import Option, Segment
from ui.shared.fields import FormField, LineEdit, TextArea
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date


def topic_word(topic: str) -> str:
    """Return what a prompt is about."""
    return {
        "site": QCoreApplication.translate("Interview", "Website"),
        "strategy": QCoreApplication.translate("Interview", "Digital strategy"),
        "experience": QCoreApplication.translate("Interview", "Customer experience"),
    }[topic]


class AiCard(Live, Card):
    """The work with AI, shown once the firm agreed to it.

    Signals:
        added: An `AiDraft`.
        judged: Passage, number of the remark, its new state.
        removed: Id of a passage.
        copied: A prompt was copied.
    """

    added = Signal(object)
    judged = Signal(str, int, str)
    removed = Signal(str)
    copied = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._lead = PlainLabel("", tone="muted", wrap=True)
        self.topic = Segment()
        self.prompt = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.copy = Button("", "secondary", "copy")
        self.source, self.tool, self.day = LineEdit(), LineEdit(), DayField()
        self.answer = TextArea(least_lines=3, most_lines=10)
        self.fields = {
            "source": FormField("", self.source),
            "tool": FormField("", self.tool),
            "on": FormField("", self.day),
            "answer": FormField("", self.answer),
        }
        self.add = Button("", "secondary", "plus")
        self._about = row(
            (self.fields["source"], 3), (self.fields["tool"], 2), (self.fields["on"], 1), gap=12
        )
        self._passages = column(gap=10)
        self._drawn: object = None
        self._of, self._count, self._day = "", 0, date.min
        inside = column(
            self._title, self._lead, self.topic, self.prompt, row(self.copy, None), Rule(), self._about,
            self.fields["answer"], row(self.add, None), self._passages, gap=8, margins=(16, 12, 16, 14),
        )  # fmt: skip
        super().__init__(inside, parent=parent)
        self.topic.set_value(TOPICS[0])
        self.topic.chosen.connect(lambda _topic: self._show_prompt())
        self.day.picked.connect(self._pick)
        self.copy.clicked.connect(self._copy)
        self.add.clicked.connect(self._add)
        self.restyle()
        self.retranslate()
        self.topic.set_value(TOPICS[0])
        self._show_prompt()

    def show_passages(self, interview_id: str, passages: tuple[AiPassage, ...], today: date) -> None:
        """Draw what was kept; the form keeps what is typed for as long as the interview is the same."""
        if interview_id != self._of:
            self._of, self._count, self._day = interview_id, len(passages), today
            self._empty()
            self.tool.clear()
        self.day.set_day(self._day, today)
        drawn = (passages, current_language())
        if drawn == self._drawn:
            return
        if len(passages) > self._count:
            self._empty()
        self._drawn, self._count = drawn, len(passages)
        clear(self._passages)
        for passage in passages:
            self._passages.addWidget(self._passage(passage))

    def restyle(self) -> None:
        """Stack the fields where text is large."""
        directions = QBoxLayout.Direction
        large = theme.current().scale > 1.25
        self._about.setDirection(directions.TopToBottom if large else directions.LeftToRight)

    def retranslate(self) -> None:
        """Set every word."""
        before = self.topic.value or TOPICS[0]
        self._title.setText(QCoreApplication.translate("Interview", "With the help of AI"))
        self._lead.setText(
            QCoreApplication.translate(
                "Interview",
                "The program sends nothing. Copy the prompt into your own tool, paste the answer here and "
                "confirm each remark yourself. Give no personal data.",
            )
        )
        self.topic.set_options([Option(one, topic_word(one)) for one in TOPICS])
        self.topic.set_value(before)
        self.topic.setAccessibleName(QCoreApplication.translate("Interview", "What the AI is asked about"))
        self.copy.setText(QCoreApplication.translate("Interview", "Copy the prompt"))
        for name, text in {
            "source": QCoreApplication.translate("Interview", "Page or text it was given"),
            "tool": QCoreApplication.translate("Interview", "Tool"),
            "on": QCoreApplication.translate("Interview", "Day"),
            "answer": QCoreApplication.translate("Interview", "Its answer, one remark a line"),
        }.items():
            self.fields[name].set_label(text)
        self.add.setText(QCoreApplication.translate("Interview", "Keep the answer"))
        self._show_prompt()

    def _empty(self) -> None:
        self.answer.flush()
        self.answer.show_text("")
        self.source.flush()
        self.source.show_text("")

    def _show_prompt(self) -> None:
        self.prompt.setText(ai_prompt(str(self.topic.value or TOPICS[0]), current_language()))

    def _pick(self, day: date | None) -> None:
        self._day = day or self._day

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(ai_prompt(str(self.topic.value), current_language()))
        self.copied.emit()

    def _add(self) -> None:
        texts = {"source": self.source.text(), "tool": self.tool.text(), "answer": self.answer.toPlainText()}
        missing = QCoreApplication.translate("Interview", "Fill this in.")
        for name, text in texts.items():
            self.fields[name].set_error("" if text.strip() else missing)
        if all(text.strip() for text in texts.values()):
            draft = AiDraft(str(self.topic.value), texts["source"], texts["tool"], self._day, texts["answer"])
            self.added.emit(draft)

    def _passage(self, passage: AiPassage) -> Card:
        mark = Tag(QCoreApplication.translate("Interview", "AI"), "primary")
        about = AND.join((topic_word(passage.topic), passage.source, passage.tool, format_date(passage.on)))
        remove = Button(QCoreApplication.translate("Interview", "Remove the answer"), "icon", "trash-2")
        remove.clicked.connect(lambda: self.removed.emit(passage.id))
        head = row(mark, (PlainLabel(about, Role.CAPTION_STRONG, wrap=True), 1), remove, gap=8)
        lines = [self._remark(passage.id, remark) for remark in passage.remarks]
        return Card(column(head, *lines, gap=6, margins=(12, 8, 8, 10)), "soft")

    def _remark(self, passage_id: str, remark: AiRemark) -> QWidget:
        rejected = remark.state == REJECTED
        words = PlainLabel(remark.words, tone="muted" if rejected else "text", wrap=True)
        confirm = Button(QCoreApplication.translate("Interview", "Confirm"), "quiet", "check")
        reject = Button(QCoreApplication.translate("Interview", "Reject"), "quiet", "x")
        undo = Button(QCoreApplication.translate("Interview", "Judge again"), "quiet")
        confirm.clicked.connect(lambda: self.judged.emit(passage_id, remark.number, CONFIRMED))
        reject.clicked.connect(lambda: self.judged.emit(passage_id, remark.number, REJECTED))
        undo.clicked.connect(lambda: self.judged.emit(passage_id, remark.number, ""))
        tone = "muted" if rejected else "ok"
        state = PlainLabel(_state_words(remark), Role.CAPTION_STRONG, tone, wrap=True)
        for part in (confirm, reject) if remark.state else (undo, state):
            part.hide()
        line = QWidget()
        line.setLayout(row((column(words, state, gap=2), 1), confirm, reject, undo, gap=4))
        return line


def _state_words(remark: AiRemark) -> str:
    day = format_date(remark.on) if remark.on is not None else ""
    if remark.state == CONFIRMED:
        words = QCoreApplication.translate("Interview", "Confirmed by {who}, {day}")
    else:
        words = QCoreApplication.translate("Interview", "Rejected by {who}, {day}")
    return words.format(who=remark.by, day=day)
