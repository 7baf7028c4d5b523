"""Step 1: the two numbers, strengths, surprises, and the values that are agreed anew."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.forms.package import Item
from digifocus_desktop.forms.result import Score
from digifocus_desktop.services.interviews import InterviewView
from ui.screens.interview.acts import StepActs
from ui.screens.interview.correction import CorrectionForm
from ui.screens.interview.parts import StepPanel
from ui.screens.interview.state import Desk
from ui.screens.interview.words import answer_words, item_label, plain, strength_words
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.layout import Card, Part, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.meters import LevelBar
from ui.shared.notices import EmptyState
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class NumberCard(Live, Card):
    """One headline: number, word, range and bar."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", Role.LABEL, "muted")
        self._number = PlainLabel("", Role.DISPLAY, tabular=True)
        self._word = PlainLabel("", Role.TITLE, wrap=True)
        self._range = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._bar = LevelBar()
        self._language = LanguageTag()
        words = row(self._number, (column(self._word, self._range, gap=0), 1), gap=12)
        super().__init__(
            column(row((self._title, 1), self._language), words, self._bar, gap=4, margins=(16, 10, 16, 10)),
            parent=parent,
        )

    def show_score(self, title: str, score: Score | None) -> None:
        """Draw a headline, or that it is not measured."""
        self._title.setText(title)
        self._bar.setVisible(score is not None)
        self._number.show_text(str(score.rounded) if score else "")
        self._language.show_texts(*([score.band.label] if score else []))
        if score is None:
            self._word.setText(QCoreApplication.translate("Interview", "not measured"))
            self._range.show_text("")
            return
        word = plain(score.band.label)
        border = QCoreApplication.translate("Interview", "{word}, borderline")
        self._word.setText(border.format(word=word) if score.at_border else word)
        about = QCoreApplication.translate("Interview", "about {low}–{high}")
        words = about.format(low=score.low, high=score.high)
        self._range.show_text(words)
        self._bar.set_value(
            score.value, score.half_range, name=title, words=f"{score.rounded}, {self._word.text()}, {words}"
        )


class ListCard(Live, Card):
    """A titled card of rows."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.title = PlainLabel("", Role.TITLE, wrap=True)
        self.language = LanguageTag()
        self._rows = column(gap=4)
        head = row((self.title, 1), self.language)
        super().__init__(column(head, self._rows, None, gap=6, margins=(16, 10, 16, 12)), parent=parent)
        self._shown: object = None

    def show_rows(self, key: object, rows: list[QWidget]) -> None:
        """Draw rows unless `key` says that they are there already."""
        if key == self._shown:
            for one in rows:
                one.deleteLater()
            return
        self._shown = key
        clear(self._rows)
        for one in rows:
            self._rows.addWidget(one)


class ResultPanel(StepPanel):
    """What the analysis says, and what the table agrees on.

    Signals:
        analysis_wanted: There is no analysis and the person wants to begin one.
    """

    analysis_wanted = Signal()

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self._empty = EmptyState("clipboard-list")
        self._own, self._firm = NumberCard(), NumberCard()
        self._strengths, self._surprises, self._agreed = ListCard(), ListCard(), ListCard()
        self.form = CorrectionForm()
        self.correct = Button("", "quiet", "pencil")
        self._numbers = row((self._own, 1), (self._firm, 1), gap=12)
        self._lists = row((self._strengths, 1), (self._surprises, 1), gap=12)
        self._body = QWidget()
        parts: tuple[Part, ...] = (
            self._numbers,
            self._lists,
            self._agreed,
            self.form,
            row(self.correct, None),
        )
        self._body.setLayout(column(*parts, gap=12))
        self.setLayout(column(self._empty, self._body, None, gap=0))
        self.correct.clicked.connect(lambda: self.open_form(""))
        self.form.agreed.connect(self._agree)
        self.form.closed.connect(self._close_form)
        self._empty.acted.connect(self.analysis_wanted)
        self.form.hide()
        self.restyle()

    def restyle(self) -> None:
        """Stack the columns where text is large."""
        directions = QBoxLayout.Direction
        large = theme.current().scale > 1.25
        for lines in (self._numbers, self._lists):
            lines.setDirection(directions.TopToBottom if large else directions.LeftToRight)

    def draw(self) -> None:
        """Draw numbers, lists and agreements."""
        desk = self.state.desk
        assert desk is not None
        self._empty.setVisible(desk.result is None)
        self._body.setVisible(desk.result is not None)
        self._empty.show_words(
            QCoreApplication.translate("Interview", "No analysis has been made yet."),
            QCoreApplication.translate(
                "Interview", "The interview can go on without one; the numbers come when it is made."
            ),
            QCoreApplication.translate("Interview", "Start the analysis"),
        )
        if desk.result is not None:
            self._draw_result(desk)
        self.correct.setText(QCoreApplication.translate("Interview", "Correct an answer together"))

    def open_form(self, item_id: str) -> None:
        """Open the form, at an item or for choosing one."""
        desk = self.state.desk
        if desk is None:
            return
        self.correct.hide()
        self.form.show_items(correctable(desk.interview), item_id)
        self.form.show()
        self.form.focus_first()
        self.unfolded.emit(self.form)

    def _draw_result(self, desk: Desk) -> None:
        result = desk.result
        assert result is not None
        own = QCoreApplication.translate("Interview", "Own competence")
        self._own.show_score(own, result.result.competence)
        firm = QCoreApplication.translate("Interview", "The firm's digital level")
        self._firm.show_score(firm, result.result.level)
        self._strengths.title.setText(QCoreApplication.translate("Interview", "Strengths"))
        self._strengths.language.show_texts(*(one.anchor.label for one in result.result.strengths))
        strengths = [strength_words(result.package, one) for one in result.result.strengths]
        none_yet = QCoreApplication.translate("Interview", "Not enough is answered yet.")
        self._strengths.show_rows(
            tuple(strengths), [_line("check", "ok", text) for text in strengths or [none_yet]]
        )
        self._draw_surprises(desk.interview)
        self._draw_agreements(desk.interview)

    def _draw_surprises(self, interview: InterviewView) -> None:
        self._surprises.title.setText(QCoreApplication.translate("Interview", "Seen differently"))
        lines = surprises(interview)
        by_id = interview.package.by_id
        self._surprises.language.show_texts(*(by_id[item].label for item, _, _ in lines if item in by_id))
        words = QCoreApplication.translate("Interview", "own answer {own}, observed {seen}")
        rows: list[QWidget] = []
        for item, own, seen in lines:
            line = OpenRow(item_label(interview.package, item), words.format(own=own, seen=seen))
            line.clicked.connect(lambda _=False, name=item: self.open_form(name))
            rows.append(line)
        if not rows:
            nothing = QCoreApplication.translate("Interview", "No observation differs from an answer.")
            rows.append(PlainLabel(nothing, tone="muted", wrap=True))
        self._surprises.show_rows((lines, self._surprises.title.text()), rows)

    def _draw_agreements(self, interview: InterviewView) -> None:
        self._agreed.title.setText(QCoreApplication.translate("Interview", "Agreed corrections"))
        self._agreed.setVisible(bool(interview.agreements))
        by_id = interview.package.by_id
        held = [one.item for one in interview.agreements if one.item in by_id]
        self._agreed.language.show_texts(*(by_id[name].label for name in held))
        rows: list[QWidget] = []
        for one in interview.agreements:
            package, item = interview.package, one.item
            change = f"{answer_words(package, item, one.before)} → {answer_words(package, item, one.agreed)}"
            labels = [PlainLabel(item_label(package, item), Role.LABEL, wrap=True)]
            labels.append(PlainLabel(change, wrap=True))
            if one.shared:  # the entrepreneur looks at this list too
                labels.append(PlainLabel(one.reason, Role.CAPTION, "muted", wrap=True))
            texts = column(*labels, gap=2)
            remove = Button(
                QCoreApplication.translate("Interview", "Remove the correction"), "icon", "trash-2"
            )
            remove.clicked.connect(lambda _=False, held=one: self.acts.withdraw_agreement(held))
            line = QWidget()
            line.setLayout(row((texts, 1), remove))
            rows.append(line)
        self._agreed.show_rows((interview.agreements, self._agreed.title.text()), rows)

    def _agree(self, item: str, value: int, reason: str, shared: bool) -> None:
        self.acts.agree(item, value, reason, shared)
        self._close_form()

    def fold(self) -> bool:
        """Close the form of a correction."""
        opened = not self.form.isHidden()
        if opened:
            self._close_form()
        return opened

    def _close_form(self) -> None:
        self.form.hide()
        self.correct.show()
        self.correct.setFocus()


def surprises(interview: InterviewView) -> tuple[tuple[str, int, int], ...]:
    """Return (item, own answer, observation) where the two differ and nothing is agreed, the widest first."""
    found = [
        (item, answer.value, answer.observation)
        for item, answer in interview.answers.items()
        if answer.observation is not None and isinstance(answer.value, int) and answer.agreed is None
        if answer.observation != answer.value
    ]
    return tuple(sorted(found, key=lambda one: -abs(one[1] - one[2])))


def correctable(interview: InterviewView) -> tuple[Item, ...]:
    """Return the answered items that score, in order of the form."""
    return tuple(item for item in interview.package.items if item.scored and item.id in interview.answers)


def _line(icon: str, tone: str, text: str) -> QWidget:
    line = QWidget()
    line.setLayout(row(column(IconLabel(icon, tone, 18), None), (PlainLabel(text, wrap=True), 1), gap=8))
    return line
