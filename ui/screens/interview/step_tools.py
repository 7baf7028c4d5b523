"""Step 3: the tool map, twenty categories with status, product, cost and who masters it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.domain.formats import parse_number
from digifocus_desktop.services.tool_map import COST_MAX_CENTS, IN_USE, STATUSES, TRIED, ToolDraft, ToolRow
from ui.screens.interview.acts import StepActs
from ui.screens.interview.parts import StepPanel, show_unless_typing
from ui.screens.interview.words import euros_field, plain, tool_status
from ui.shared import theme
from ui.shared.chips import LanguageTag
from ui.shared.choices import CheckRow, Option, WrappingSegment
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, Rule, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_euros

NAME_PX = 168
COST_PX, WHO_PX = 88, 120


class ToolLine(Live, QWidget):
    """One category; product, cost and who open when it is in use or was tried.

    Signals:
        changed: The new `ToolDraft`.
    """

    changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = ToolDraft()
        self.name = PlainLabel("", Role.LABEL, wrap=True)
        self.status = WrappingSegment()
        self.product, self.cost, self.who = LineEdit(), LineEdit(), LineEdit()
        self._product = FormField("", self.product)
        self._cost = FormField("", self.cost)
        self._who = FormField("", self.who)
        self.give_up = CheckRow()
        self._head = row(self.name, (self.status, 1), gap=12)
        self._more = QWidget()
        self._pair = row(self._cost, self._who, column(None, self.give_up), None, gap=12)
        self._fields = row((self._product, 1), self._pair, gap=12)
        self._more.setLayout(self._fields)
        self.setLayout(column(self._head, self._more, Rule(), gap=8, margins=(0, 4, 0, 0)))
        self._connect()
        self._more.hide()
        self.restyle()
        self.retranslate()

    def _connect(self) -> None:
        self.status.chosen.connect(lambda value: self._tell(replace(self._draft, status=str(value))))
        self.product.committed.connect(lambda words: self._tell(replace(self._draft, product=words)))
        self.who.committed.connect(lambda words: self._tell(replace(self._draft, mastered_by=words)))
        self.cost.committed.connect(self._tell_cost)
        self.give_up.clicked.connect(lambda on: self._tell(replace(self._draft, give_up=on)))

    def show_row(self, tool: ToolRow) -> None:
        """Draw a category; drawing the same again changes nothing."""
        self._draft = draft = tool.draft
        self.name.setText(plain(tool.tool.label))
        self.status.setAccessibleName(self.name.text())
        self.status.set_value(draft.status)
        self._more.setVisible(draft.status in {IN_USE, TRIED})
        show_unless_typing(self.product, draft.product)
        show_unless_typing(self.cost, euros_field(draft.monthly_cost_cents))
        show_unless_typing(self.who, draft.mastered_by)
        self.give_up.setChecked(draft.give_up)

    def restyle(self) -> None:
        """Keep the columns in line; stack them where text is large."""
        now = theme.current()
        directions = QBoxLayout.Direction
        direction = directions.TopToBottom if now.scale > 1.25 else directions.LeftToRight
        self._head.setDirection(direction)
        self._fields.setDirection(direction)
        self._pair.setDirection(directions.TopToBottom if now.scale > 1.5 else directions.LeftToRight)
        self.name.setFixedWidth(now.px(NAME_PX if now.scale <= 1.25 else 2 * NAME_PX))
        self._cost.setFixedWidth(now.px(COST_PX))
        self._who.setFixedWidth(now.px(WHO_PX))

    def retranslate(self) -> None:
        """Set every word."""
        self.status.set_options([Option(status, tool_status(status)) for status in STATUSES])
        self._product.set_label(QCoreApplication.translate("Interview", "Which one"))
        self._cost.set_label(QCoreApplication.translate("Interview", "€ a month"))
        self._who.set_label(QCoreApplication.translate("Interview", "Who masters it"))
        self.give_up.setText(QCoreApplication.translate("Interview", "Give this up"))

    def _tell_cost(self, words: str) -> None:
        number = parse_number(words) if words.strip() else None
        fits = not words.strip() or (number is not None and 0 <= number <= COST_MAX_CENTS / 100)
        self._cost.set_error(
            "" if fits else QCoreApplication.translate("Interview", "Euros, for example 19,90")
        )
        if fits:
            cents = None if number is None else round(number * 100)
            self._tell(replace(self._draft, monthly_cost_cents=cents))

    def _tell(self, draft: ToolDraft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._more.setVisible(draft.status in {IN_USE, TRIED})
            self.changed.emit(draft)


class ToolsPanel(StepPanel):
    """All categories and what they cost together."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.lines: dict[str, ToolLine] = {}
        self.total = PlainLabel("", Role.STRONG, wrap=True)
        self._asked = PlainLabel("", Role.CAPTION, "muted")
        self._language = LanguageTag()
        self._rows = column(gap=4)
        head = row((self.total, 1), self._language, self._asked, gap=12)
        self.setLayout(column(Card(column(head, Rule(), self._rows, gap=8, margins=(16, 12, 16, 8))), None))

    def draw(self) -> None:
        """Draw every category and the sum."""
        desk = self.state.desk
        assert desk is not None
        tools = desk.tools
        for found in tools.rows:
            code = found.tool.code
            if code not in self.lines:
                self.lines[code] = line = ToolLine()
                line.changed.connect(lambda draft, name=code: self.acts.write_tool(name, draft))
                self._rows.addWidget(line)
            self.lines[code].show_row(found)
        self.total.setText(self._sum(tools.monthly_cost_cents, tools.given_up_cents))
        asked = QCoreApplication.translate("Interview", "{done} of {all} asked")
        self._asked.setText(asked.format(done=tools.asked, all=len(tools.rows)))
        self._language.show_texts(*(found.tool.label for found in tools.rows))

    @staticmethod
    def _sum(cost_cents: int, given_up_cents: int) -> str:
        words = QCoreApplication.translate("Interview", "Together {sum} a month").format(
            sum=format_euros(cost_cents)
        )
        if not given_up_cents:
            return words
        less = QCoreApplication.translate("Interview", "of which {sum} is given up")
        return f"{words}, {less.format(sum=format_euros(given_up_cents))}"
