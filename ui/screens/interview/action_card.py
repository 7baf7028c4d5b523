"""One agreed step: what, why, the first act, who, by when."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QMenu, QWidget

from digifocus_desktop.domain.formats import parse_number
from digifocus_desktop.services.actions import COST_CLASSES, ActionDraft, ActionView
from ui.screens.interview.parts import DayField, show_unless_typing
from ui.screens.interview.words import reason_line
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.fields import Choice, FormField, LineEdit, TextArea
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.number_badge import NumberBadge
from ui.shared.plan_words import cost_words
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date

WHO_PX, WHEN_PX = 148, 128
_ANY = 16_777_215
_BESIDE_PX = 600
_LONG_DAY = date(2026, 9, 28)


class ActionCard(Live, Card):
    """A card of one step; what is typed is told when it stands still.

    Signals:
        edited: The new `ActionDraft`.
        replacing: The person wants another step in its place.
        removing: The person wants it away.
    """

    edited = Signal(object)
    replacing = Signal()
    removing = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._draft = ActionDraft("")
        self._names = QStringListModel()
        self._badge = NumberBadge()
        self.title = PlainLabel("", Role.TITLE, wrap=True)
        self.reason = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.menu_button = Button("", "icon", "ellipsis")
        self.first_words = TextArea(least_lines=1, most_lines=3)
        self.first_act = FormField("", self.first_words)
        self.who = FormField("", LineEdit())
        self.when = FormField("", DayField())
        self._details = self._make_details()
        self._pair = row(self.who, self.when, gap=12)
        self._fields = row((self.first_act, 1), self._pair, gap=12)
        words = row((column(self.title, self.reason, gap=2), 1), self.menu_button, gap=8)
        work = column(words, self._details, self._fields, gap=8)
        super().__init__(
            row(column(self._badge, None), (work, 1), gap=12, margins=(16, 8, 16, 14)), parent=parent
        )
        self._connect()
        self.restyle()
        self.retranslate()

    def _make_details(self) -> QWidget:
        self.title_edit = FormField("", LineEdit())
        self.minutes_edit = FormField("", LineEdit())
        self.cost_choice = FormField("", Choice())
        details = QWidget()
        details.setLayout(row((self.title_edit, 1), self.minutes_edit, self.cost_choice, gap=12))
        details.hide()
        return details

    def _connect(self) -> None:
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._line(self.who).setCompleter(completer)
        self.menu_button.clicked.connect(self._open_menu)
        self.first_words.committed.connect(self._tell_first_act)
        self._line(self.who).committed.connect(lambda text: self._tell(replace(self._draft, who=text)))
        self._line(self.title_edit).committed.connect(self._tell_title)
        self._line(self.minutes_edit).committed.connect(self._tell_minutes)
        day, cost = self.when.field, self.cost_choice.field
        assert isinstance(day, DayField)
        assert isinstance(cost, Choice)
        day.picked.connect(lambda picked: self._tell(replace(self._draft, due_on=picked)))
        day.refused.connect(self._show_refusal)
        cost.chosen.connect(lambda value: self._tell(replace(self._draft, cost_class=value or None)))

    def show_action(self, number: int, action: ActionView, names: tuple[str, ...], today: date) -> None:
        """Draw a step with its number; drawing the same again changes nothing."""
        self._draft = draft = action.draft
        if tuple(self._names.stringList()) != names:
            self._names.setStringList(list(names))
        self._badge.set_number(number)
        self.title.setText(draft.title)
        self.setAccessibleName(f"{number}. {draft.title}")
        self.reason.show_text(reason_line(draft))
        show_unless_typing(self.first_words, draft.first_act)
        show_unless_typing(self._line(self.who), draft.who)
        show_unless_typing(self._line(self.title_edit), draft.title)
        show_unless_typing(self._line(self.minutes_edit), str(draft.minutes or ""))
        day = self.when.field
        assert isinstance(day, DayField)
        day.set_day(draft.due_on, today)
        self._draw_cost()

    def toggle_details(self) -> None:
        """Open the fields of title, time and cost, or close them."""
        self._details.setVisible(self._details.isHidden())
        if not self._details.isHidden():
            self.title_edit.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the keyboard on the first act."""
        self.first_act.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word of the card."""
        self.first_act.set_label(QCoreApplication.translate("Interview", "First act"))
        self.who.set_label(QCoreApplication.translate("Interview", "Who"))
        self.when.set_label(QCoreApplication.translate("Interview", "By when"))
        self.title_edit.set_label(QCoreApplication.translate("Interview", "What is done"))
        self.minutes_edit.set_label(QCoreApplication.translate("Interview", "Minutes"))
        self.cost_choice.set_label(QCoreApplication.translate("Interview", "Cost"))
        self.menu_button.setText(QCoreApplication.translate("Interview", "Change the step"))
        self.reason.show_text(reason_line(self._draft))
        self._draw_cost()
        self.restyle()

    def restyle(self) -> None:
        """Keep the columns of the cards in line; stack the fields where text is large or room is short."""
        now = theme.current()
        below, stacked = now.scale > 1.1 or self.width() < _BESIDE_PX, now.scale > 1.5
        longest = now.width_of(format_date(_LONG_DAY)) + 28
        for field, wide in ((self.who, now.px(WHO_PX)), (self.when, max(now.px(WHEN_PX), longest))):
            field.setMinimumWidth(0 if below else wide)
            field.setMaximumWidth(_ANY if below else wide)
        directions = QBoxLayout.Direction
        details = self._details.layout()
        assert isinstance(details, QBoxLayout)
        for layout, turned in ((self._fields, below), (self._pair, stacked), (details, stacked)):
            layout.setDirection(directions.TopToBottom if turned else directions.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the fields for the width."""
        super().resizeEvent(event)
        self.restyle()

    def _draw_cost(self) -> None:
        field = self.cost_choice.field
        assert isinstance(field, Choice)
        now = self._draft.cost_class or ""
        known = (*COST_CLASSES, *({now} - {"", *COST_CLASSES}))
        pairs: list[tuple[object, str]] = [("", "–"), *((code, cost_words(code)) for code in known)]
        field.set_values(pairs, now)

    def _tell(self, draft: ActionDraft) -> None:
        self._draft = draft
        self.edited.emit(draft)

    def _tell_first_act(self, text: str) -> None:
        """Keep it as one line; it is wrapped here so that all of it can be read."""
        self._tell(replace(self._draft, first_act=" ".join(text.split())))

    def _tell_title(self, text: str) -> None:
        empty = not text.strip()
        words = QCoreApplication.translate("Interview", "A step needs a name.")
        self.title_edit.set_error(words if empty else "")
        if not empty:
            self._tell(replace(self._draft, title=text))

    def _tell_minutes(self, text: str) -> None:
        number = parse_number(text) if text.strip() else 0
        fits = number is not None and 0 <= number <= 60_000
        words = QCoreApplication.translate("Interview", "Give the minutes as a number.")
        self.minutes_edit.set_error("" if fits else words)
        if fits and number is not None:
            self._tell(replace(self._draft, minutes=round(number) or None))

    def _show_refusal(self, wrong: bool) -> None:
        words = QCoreApplication.translate("Interview", "Give a day, for example 30.11.")
        self.when.set_error(words if wrong else "")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QCoreApplication.translate("Interview", "Name, time and cost")
        menu.addAction(words).triggered.connect(self.toggle_details)
        words = QCoreApplication.translate("Interview", "Replace with another step")
        menu.addAction(words).triggered.connect(self.replacing)
        menu.addSeparator()
        words = QCoreApplication.translate("Interview", "Remove the step")
        menu.addAction(words).triggered.connect(self.removing)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    @staticmethod
    def _line(field: FormField) -> LineEdit:
        line = field.field
        assert isinstance(line, LineEdit)
        return line
