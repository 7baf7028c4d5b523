"""One question of the preview: its words, a way to answer, and what is wrong with the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.answers import AnswerValue
from digifocus_desktop.forms.appearance import listed, one_line
from digifocus_desktop.forms.package import Choice as Option
from digifocus_desktop.forms.package import Item, ItemKind, ItemType, text
from digifocus_desktop.forms.repeats import template_of
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.telling import told
from ui.shared.answers import AnswerGroup, AnswerOption
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, LineEdit, TextArea
from ui.shared.i18n import current_language
from ui.shared.layout import column
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.typed_answers import sample, to_type


class Question(QWidget):
    """Draws an item of a form that is being tried.

    Signals:
        chosen: A value of the form; None takes the answer away.
        typed: What was typed.
    """

    chosen = Signal(object)
    typed = Signal(str)

    def __init__(self, runtime: Runtime, item: Item, language: str) -> None:
        super().__init__()
        self.item, self.look = item, look(runtime, item)
        self._names: tuple[str, ...] = ()
        answer = runtime.answers.get(item.id)
        self._value = answer.settled if answer else runtime.default(item.id)
        self._words = told(runtime, item.label, language)
        self.field: QWidget | None = None
        beside = " · ".join(filter(None, (template_of(item.id), told(runtime, item.hint, language))))
        self._error = PlainLabel("", tone="danger", wrap=True)
        self._error.hide()
        parts = [PlainLabel(self._words, Role.TITLE, wrap=True)]
        parts.append(PlainLabel(beside, Role.CAPTION, "muted", wrap=True))
        self.setLayout(column(*parts, *self._ways(runtime.choices(item.id), language), self._error, gap=4))

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the answer, or nothing."""
        self._error.show_text(sentence)
        if isinstance(self.field, (LineEdit, TextArea)):
            self.field.set_invalid(bool(sentence))
            self.field.setAccessibleDescription(sentence)

    def _ways(self, offered: Sequence[Option], language: str) -> Sequence[QWidget]:
        kind = self.item.type
        if kind is ItemType.SELECT_ONE:
            return (self._one(offered, language),)
        if kind is ItemType.SELECT_MULTIPLE:
            return self._several(offered, language)
        if not kind.asks:
            return ()
        lines = kind is ItemType.TEXT and not one_line(self.item)
        field = TextArea(least_lines=2) if lines else LineEdit(placeholder=sample(self.item))
        field.setAccessibleName(self._words)
        field.show_text(to_type(self.item, self._value))
        field.committed.connect(self.typed)
        self.field = field
        return (field,)

    def _one(self, offered: Sequence[Option], language: str) -> QWidget:
        rated = self.item.kind is not ItemKind.FACT
        values = [
            (
                one.value if rated and one.value is not None else one.name,
                str(one.value) if rated and one.value is not None else "",
                text(one.label, language).text,
            )
            for one in offered
        ]
        if listed(self.item, len(offered)):
            choice = Choice(name=self._words)
            choice.set_values([(value, words) for value, _, words in values], self._value)
            choice.chosen.connect(self.chosen)
            return choice
        group = AnswerGroup()
        group.set_question(self._words, [AnswerOption(*one) for one in values], self._value)
        group.answered.connect(self.chosen)
        return group

    def _several(self, offered: Sequence[Option], language: str) -> Sequence[QWidget]:
        self._names = self._value if isinstance(self._value, tuple) else ()
        rows = []
        for one in offered:
            box = CheckRow(text(one.label, language).text, one.name in self._names)
            box.setAccessibleDescription(self._words)
            box.clicked.connect(lambda on, name=one.name: self._tick(name, on))
            rows.append(box)
        return rows

    def _tick(self, name: str, on: bool) -> None:
        wanted = {*self._names, name} if on else {*self._names} - {name}
        self._names = tuple(one.name for one in self.item.choices if one.name in wanted)
        value: AnswerValue | None = self._names or None
        self.chosen.emit(value)


def look(runtime: Runtime, item: Item) -> tuple[tuple[str, ...], str]:
    """Return what a question shows: its options, and its words with the answers they name."""
    offered = tuple(one.name for one in runtime.choices(item.id))
    return offered, told(runtime, item.label, current_language())
