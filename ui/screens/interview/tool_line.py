"""One category of the tool map: how the firm stands to it, what it needs, what fits."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.domain.formats import parse_number
from digifocus_desktop.forms.tool_need import EFFORTS, NEED_LEAST, TOP
from digifocus_desktop.services.tool_examples import ToolExamples
from digifocus_desktop.services.tool_map import (
    COST_MAX_CENTS,
    DATA_LOCATIONS,
    IN_USE,
    NO,
    STATUSES,
    TRIED,
    ToolDraft,
    ToolRow,
)
from resources.labels import label
from ui.screens.interview.parts import show_unless_typing
from ui.screens.interview.tool_words import example_words, need_words, verdict_tone, verdict_words
from ui.screens.interview.words import euros_field, plain, tool_status
from ui.shared import theme
from ui.shared.choices import CheckRow, Option, Segment
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Rule, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

NAME_PX = 168
COST_PX, WHO_PX = 88, 120
_CHOICE_CHARS = 9
_LARGE, _VERY_LARGE = 1.25, 1.5


class ToolLine(Live, QWidget):
    """One category; its fields open where it is in use, was tried, or is needed.

    Signals:
        changed: The new `ToolDraft`.
    """

    changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ToolRow | None = None
        self._draft = ToolDraft()
        self._examples: ToolExamples | None = None
        self.name = PlainLabel("", Role.LABEL, wrap=True)
        self.need = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.verdict = PlainLabel("", Role.CAPTION_STRONG, wrap=True)
        self.status = Segment()
        self.product, self.cost, self.who, self.replaces = LineEdit(), LineEdit(), LineEdit(), LineEdit()
        self.fit, self.effort, self.place = Segment(least_width=48, tight=True), Choice(), Choice()
        self.give_up = CheckRow()
        self._examples_words = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.fields = {
            name: FormField("", widget)
            for name, widget in {
                "product": self.product,
                "cost": self.cost,
                "who": self.who,
                "replaces": self.replaces,
                "fit": self.fit,
                "effort": self.effort,
                "place": self.place,
            }.items()
        }
        self._lay_out()
        self._connect()
        self._more.hide()
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        fields = self.fields
        names = column(self.name, self.need, self.verdict, None, gap=2)
        self._names = QWidget()
        self._names.setLayout(names)
        for choice in (self.effort, self.place):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_CHOICE_CHARS)
        self._head = row(self._names, (self.status, 1), gap=12)
        self._pair = row(fields["cost"], fields["who"], column(None, self.give_up), None, gap=12)
        self._first = row((fields["product"], 3), (fields["replaces"], 2), self._pair, gap=12)
        self._ways = row((fields["effort"], 1), (fields["place"], 1), gap=12)
        self._second = row((fields["fit"], 21), (self._ways, 16), gap=12)
        self._more = QWidget()
        self._more.setLayout(column(self._first, self._second, self._examples_words, gap=8))
        self.setLayout(column(self._head, self._more, Rule(), gap=8, margins=(0, 4, 0, 0)))

    def _connect(self) -> None:
        lines = ((self.product, "product"), (self.who, "mastered_by"), (self.replaces, "replaces"))
        for field, name in lines:
            field.committed.connect(lambda words, name=name: self._put(name, words))
        for part, name in ((self.status, "status"), (self.fit, "fit"), (self.place, "data_location")):
            part.chosen.connect(lambda value, name=name: self._put(name, value))
        self.effort.chosen.connect(lambda value: self._put("effort", value or ""))
        self.cost.committed.connect(self._put_cost)
        self.give_up.clicked.connect(lambda on: self._put("give_up", on))

    def show_row(self, tool: ToolRow, examples: ToolExamples) -> None:
        """Draw a category; drawing the same again changes nothing."""
        self._row, self._examples = tool, examples
        self._draft = draft = tool.draft
        self.name.setText(plain(tool.tool.label))
        self.status.setAccessibleName(self.name.text())
        self.status.set_value(draft.status)
        self.need.show_text(need_words(tool))
        self.verdict.set_tone(verdict_tone(tool.verdict))
        self.verdict.show_text(verdict_words(tool.verdict))
        show_unless_typing(self.product, draft.product)
        show_unless_typing(self.cost, euros_field(draft.monthly_cost_cents))
        show_unless_typing(self.who, draft.mastered_by)
        show_unless_typing(self.replaces, draft.replaces)
        self.fit.set_value(draft.fit)
        self._show_choices()
        self.give_up.setChecked(draft.give_up)
        self._examples_words.show_text(example_words(examples, tool.tool.code))
        self._unfold()

    def restyle(self) -> None:
        """Take the widths of the columns."""
        now = theme.current()
        self._arrange()
        self.fields["cost"].setFixedWidth(now.px(COST_PX))
        self.fields["who"].setFixedWidth(now.px(WHO_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Stack where text is large, and where a scale would go on to a second line."""
        now, room = theme.current(), self.width()
        scale, beside, choices = now.scale, now.px(NAME_PX), self._ways.minimumSize().width()
        alone = scale > _LARGE or beside + self.status.line_width + 12 > room
        self._names.setFixedWidth(2 * beside if alone else beside)
        _stack(self._head, alone)
        _stack(self._first, scale > _LARGE)
        _stack(self._second, scale > _LARGE or self.fit.line_width + choices + 24 > room)
        _stack(self._pair, scale > _VERY_LARGE)

    def retranslate(self) -> None:
        """Set every word."""
        self.status.set_options([Option(status, tool_status(status)) for status in STATUSES])
        self.fit.set_options([Option(value, str(value)) for value in range(TOP + 1)])
        self.fields["product"].set_label(QCoreApplication.translate("Interview", "Which one"))
        self.fields["cost"].set_label(QCoreApplication.translate("Interview", "€ a month"))
        self.fields["who"].set_label(QCoreApplication.translate("Interview", "Who can use it"))
        self.fields["replaces"].set_label(QCoreApplication.translate("Interview", "What it replaces"))
        self.fields["fit"].set_label(
            QCoreApplication.translate("Interview", "How well it covers the need, 0 not at all, 4 fully")
        )
        self.fields["effort"].set_label(QCoreApplication.translate("Interview", "Effort to start"))
        self.fields["place"].set_label(QCoreApplication.translate("Interview", "Where the data are"))
        self.give_up.setText(QCoreApplication.translate("Interview", "Stop using this"))
        if self._row is not None and self._examples is not None:
            self.show_row(self._row, self._examples)

    def _show_choices(self) -> None:
        language, tool = current_language(), self._row.tool if self._row else None
        usual = label(f"tool_effort.{tool.effort}", language, default="–") if tool else "–"
        efforts: list[tuple[object, str]] = [(None, usual)]
        efforts += [
            (one, label(f"tool_effort.{one}", language)) for one in EFFORTS if tool and one != tool.effort
        ]
        self.effort.set_values(efforts, self._draft.effort or None)
        places: list[tuple[object, str]] = [(None, "–")]
        places += [(one, label(f"tool_data.{one}", language)) for one in DATA_LOCATIONS]
        self.place.set_values(places, self._draft.data_location)

    def _unfold(self) -> None:
        """Show the fields that say something here."""
        draft, need = self._draft, self._row.need if self._row else None
        used = draft.status in {IN_USE, TRIED}
        wanted = draft.status in {TRIED, NO} and need is not None and need >= NEED_LEAST
        self._more.setVisible(used or wanted)
        for part in (self.fields["who"], self.give_up):
            part.setVisible(used)
        self.fields["fit"].setVisible(need is not None)
        for name in ("effort", "replaces"):
            self.fields[name].setVisible(wanted)
        if not wanted:
            self._examples_words.hide()

    def _put_cost(self, words: str) -> None:
        number = parse_number(words) if words.strip() else None
        fits = not words.strip() or (number is not None and 0 <= number <= COST_MAX_CENTS / 100)
        self.fields["cost"].set_error(
            "" if fits else QCoreApplication.translate("Interview", "Euros, for example 19,90")
        )
        if fits:
            self._put("monthly_cost_cents", None if number is None else round(number * 100))

    def _put(self, name: str, value: Any) -> None:
        draft = replace(self._draft, **{name: value})
        if draft != self._draft:
            self._draft = draft
            self._unfold()
            self.changed.emit(draft)


def _stack(lines: QBoxLayout, stacked: bool) -> None:
    ways = QBoxLayout.Direction
    lines.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
