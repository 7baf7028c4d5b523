"""The selected firm beside the list: who it is, its next act, what was agreed, what happened last."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.formats import format_phone
from digifocus_desktop.services.company_glance_values import CompanyGlance, OpenAction
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.work_left import WorkLeft
from ui.screens.companies.glance_words import (
    happening_icon,
    happening_words,
    next_button,
    next_detail,
    next_icon,
    next_title,
    who_words,
)
from ui.screens.companies.table_model import near
from ui.shared.buttons import Button
from ui.shared.layout import Card, Rule, Scrolled, clear, column, row
from ui.shared.lists import ActionRow, Happening, Timeline
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_near_date, format_short_date


class Glance(Live, Scrolled):
    """Draws a `CompanyGlance`.

    Signals:
        open_wanted: *Open* was pressed.
        act_wanted: The primary button was pressed.
        action_ticked: An agreed action was ticked (its id).
    """

    open_wanted = Signal()
    act_wanted = Signal()
    action_ticked = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=12, margins=(20, 18, 20, 16))
        self._glance: CompanyGlance | None = None
        self._reference = CompanyReference()
        self._left: WorkLeft | None = None
        self.name = PlainLabel("", Role.HEADING, elide=True)
        self._who = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.open = Button("", "quiet", "chevron-right", icon_after=True)
        self.step = _NextStep()
        self.contact = _ContactLines()
        self._agreed = PlainLabel("", Role.STRONG)
        self._actions = column(gap=4)
        self._more = PlainLabel("", Role.CAPTION, "muted")
        self._happened = PlainLabel("", Role.STRONG)
        self.timeline = Timeline()
        self._rules = (Rule(), Rule())
        head = row((column(self.name, self._who, gap=4), 1), self.open, gap=8)
        agreed = column(self._agreed, self._actions, self._more, gap=4)
        happened = column(self._happened, self.timeline, gap=4)
        for part in (head, self.step, self.contact, self._rules[0], agreed, self._rules[1], happened):
            self.body.addWidget(part) if isinstance(part, QWidget) else self.body.addLayout(part)
        self.body.addStretch(1)
        self.open.clicked.connect(self.open_wanted)
        self.step.button.clicked.connect(self.act_wanted)
        self.retranslate()

    def show_glance(
        self, glance: CompanyGlance | None, reference: CompanyReference, left: WorkLeft | None = None
    ) -> None:
        """Draw a firm and how far its open analysis is; None leaves the card empty."""
        if (glance, reference, left) == (self._glance, self._reference, self._left):
            return
        self._left = left
        other = glance is None or self._glance is None or glance.id != self._glance.id
        self._glance, self._reference = glance, reference
        self._draw()
        if other:
            self.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Set every word."""
        self.open.setText(QCoreApplication.translate("Companies", "Open"))
        self._agreed.setText(QCoreApplication.translate("Companies", "Next"))
        self._happened.setText(QCoreApplication.translate("Companies", "Timeline"))
        self._draw()

    def _draw(self) -> None:
        glance = self._glance
        self.setVisible(glance is not None)
        if glance is None:
            return
        self.name.setText(glance.name)
        self._who.setText(who_words(glance, self._reference))
        self.step.show_glance(glance, self._left)
        self.contact.show_glance(glance)
        self._draw_actions(glance)
        today = date.today()
        lines = [
            Happening(near(line.on, today), happening_icon(line), happening_words(line, glance.name))
            for line in glance.happenings
        ]
        self.timeline.show_lines(lines)
        for widget in (self._rules[1], self._happened, self.timeline):
            widget.setVisible(bool(lines))

    def _draw_actions(self, glance: CompanyGlance) -> None:
        clear(self._actions)
        for action in glance.actions:
            self._actions.addWidget(self._action_row(action))
        for widget in (self._rules[0], self._agreed):
            widget.setVisible(bool(glance.actions))
        more = QCoreApplication.translate("Companies", "and %n more", "", glance.more_actions)
        self._more.show_text(more if glance.more_actions else "")

    def _action_row(self, action: OpenAction) -> ActionRow:
        when = ""
        if action.due_on and action.late:
            late = QCoreApplication.translate("Companies", "late {date}")
            when = late.format(date=format_short_date(action.due_on))
        elif action.due_on:
            when = format_near_date(action.due_on, date.today())
        line = ActionRow(action.title, action.who, when, late=action.late)
        line.toggled.connect(lambda _on: self.action_ticked.emit(action.id))
        return line


class _NextStep(Card):
    """The grey box: what comes next, and the screen's one primary button."""

    def __init__(self) -> None:
        self._icon = IconLabel("clipboard-list", "primary", 24)
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.button = Button("", "primary", "play")
        words = column(self._title, self._detail, gap=2)
        super().__init__(row(self._icon, (words, 1), self.button, gap=12, margins=(16, 12, 12, 12)), "soft")

    def show_glance(self, glance: CompanyGlance, left: WorkLeft | None) -> None:
        """Draw the next act of a firm."""
        words, icon = next_button(glance.next.act)
        self._icon.set_icon(next_icon(glance.next.act), "primary")
        self._title.setText(next_title(glance))
        self._detail.show_text(next_detail(glance.next, left))
        self.button.setText(words)
        self.button.set_icon(icon)
        self.button.setVisible(bool(words))


class _ContactLines(QWidget):
    """Whom to ask for: name and role, telephone, e-mail."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._role = (
            PlainLabel("", Role.STRONG, elide=True),
            PlainLabel("", Role.CAPTION, "muted"),
        )
        self._phone = PlainLabel("", tabular=True)
        self._email = PlainLabel("", elide=True)
        self._lines = [
            _line("user", self._name, self._role),
            _line("phone", self._phone),
            _line("mail", self._email),
        ]
        reach = row(self._lines[1], 16, (self._lines[2], 1), gap=0)
        self.setLayout(column(self._lines[0], reach, gap=4))

    def show_glance(self, glance: CompanyGlance) -> None:
        """Draw the contact of a firm; nothing where nobody is known."""
        known = glance.contact
        self.setVisible(known is not None)
        if known is None:
            return
        self._name.setText(known.name)
        self._role.setText(known.role)
        self._phone.setText(format_phone(known.phone))
        self._email.setText(known.email)
        for line, words in zip(self._lines, (known.name, known.phone, known.email), strict=True):
            line.setVisible(bool(words))


def _line(icon: str, *labels: PlainLabel) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(IconLabel(icon, "muted", 20), *labels, None, gap=8))
    return holder
