"""Ways to answer that are not rows of anchored answers: lists, ticks, numbers, text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.screens.analysis.state import AnswerKind, ChoiceLine, OpenQuestion
from ui.shared import theme
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, LineEdit, TextArea
from ui.shared.layout import Columns, clear, column, row
from ui.shared.live import Live


class TickRows(QWidget):
    """Several answers at once.

    Signals:
        chosen: The names that are ticked, in the order of the form.
    """

    chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[ChoiceLine, ...] = ()
        self._rows: list[CheckRow] = []
        self._columns = Columns(gap=2)
        self.setLayout(self._columns)

    @property
    def rows(self) -> Sequence[CheckRow]:
        """The rows, in order."""
        return tuple(self._rows)

    def show_choices(self, question: str, choices: tuple[ChoiceLine, ...], names: object, most: int) -> None:
        """Show these choices, at `most` so many side by side, with `names` ticked."""
        self._columns.set_most(most)
        if choices != self._choices:
            self._choices = choices
            clear(self._columns)
            self._rows = [CheckRow(choice.text, parent=self) for choice in choices]
            for line in self._rows:
                line.clicked.connect(self._on_clicked)
                self._columns.addWidget(line)
        self.setAccessibleName(question)
        ticked = names if isinstance(names, tuple) else ()
        for line, choice in zip(self._rows, choices, strict=True):
            line.setAccessibleDescription(question)
            line.setChecked(choice.value in ticked)

    def press_key(self, key: str) -> bool:
        """Turn the tick of the row whose key it is; return whether there is one."""
        for line, choice in zip(self._rows, self._choices, strict=True):
            if choice.key and choice.key == key:
                line.setFocus(Qt.FocusReason.ShortcutFocusReason)
                line.click()
                return True
        return False

    def _on_clicked(self) -> None:
        pairs = zip(self._rows, self._choices, strict=True)
        self.chosen.emit(tuple(choice.value for line, choice in pairs if line.isChecked()))


class Editors(Live, QWidget):
    """Shows the one editor that fits the question.

    Signals:
        chosen: A value from a list.
        chosen_many: The names that are ticked.
        typed: A number, day or text as it was typed.
    """

    chosen = Signal(object)
    chosen_many = Signal(object)
    typed = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.ticks = Choice(), TickRows()
        self.field, self.line, self.lines = LineEdit(), LineEdit(), TextArea(least_lines=4)
        self._item = ""
        self.setLayout(
            column(row((self.list, 1), None), self.ticks, row(self.field, None), self.line, self.lines, gap=0)
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.list.chosen.connect(self.chosen)
        self.ticks.chosen.connect(self.chosen_many)
        for editor in self._typing:
            editor.committed.connect(self.typed)
        self.restyle()
        self.retranslate()

    def show_question(self, question: OpenQuestion) -> None:
        """Draw the stored value; what was refused stays as it was typed."""
        same, self._item = question.item == self._item, question.item
        kind = question.kind
        for editor, its_kind in (
            (self.list, AnswerKind.LIST),
            (self.ticks, AnswerKind.MANY),
            (self.field, AnswerKind.FIELD),
            (self.line, AnswerKind.LINE),
            (self.lines, AnswerKind.LINES),
        ):
            editor.setVisible(kind is its_kind)
            if kind is its_kind:
                editor.setAccessibleName(question.question)
        self.setVisible(kind is not AnswerKind.ROWS)
        if kind is AnswerKind.LIST:
            self.list.set_values([(line.value, line.text) for line in question.choices], question.value)
        elif kind is AnswerKind.MANY:
            self.ticks.show_choices(question.question, question.choices, question.value, question.columns)
        elif kind is not AnswerKind.ROWS and not (same and question.problem):
            self._show_typed(question)

    def show_problem(self, sentence: str) -> None:
        """Draw the border of an error on what is typed in, or not."""
        for field in self._typing:
            field.set_invalid(bool(sentence))
            field.setAccessibleDescription(sentence)

    def flush(self) -> None:
        """Hand over what was typed."""
        for editor in self._typing:
            editor.flush()

    def focus_first(self) -> None:
        """Put the keyboard into the editor that is shown."""
        first = self.ticks.rows[:1]
        for line in first if self.ticks.isVisible() else ():
            line.show()  # just made it would be shown by the next layout, and what is hidden takes no focus
        for editor in (self.list, *first, *self._typing):
            if editor.isVisible():
                editor.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def restyle(self) -> None:
        """Take widths from the theme."""
        self.field.setFixedWidth(theme.current().px(180))
        self.list.setMinimumWidth(theme.current().px(320))

    def retranslate(self) -> None:
        """Set the words of an empty list."""
        self.list.setPlaceholderText(QCoreApplication.translate("Analysis", "Choose"))

    @property
    def _typing(self) -> tuple[LineEdit | TextArea, ...]:
        return (self.field, self.line, self.lines)

    def _show_typed(self, question: OpenQuestion) -> None:
        for editor in self._typing:
            editor.show_text(question.typed if editor.isVisibleTo(self) else "")
        self.field.setPlaceholderText(question.sample)
