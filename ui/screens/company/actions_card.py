"""What was agreed with the firm: ticked, added, changed in place."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.actions import DROPPED, OPEN, STATES, ActionDraft, ActionView
from resources import labels
from ui.screens.company.place_form import CardHead, PlaceForm
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.state import CompanyState, FormKind
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.dates import day_to_type, typed_day
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.lists import ActionRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_short_date, weekday


class ActionForm(PlaceForm):
    """What is done, by whom, by when; of one that is there, how it stands and why."""

    def __init__(self) -> None:
        self.what, self.who, self.when = LineEdit(), LineEdit(), LineEdit()
        self.standing, self.why = Segment(), LineEdit()
        fields = {
            "title": FormField("", self.what),
            "who": FormField("", self.who),
            "due_on": FormField("", self.when),
            "state": FormField("", self.standing),
            "state_reason": FormField("", self.why),
        }
        below = row((fields["who"], 3), (fields["due_on"], 2), gap=12)
        super().__init__(fields, fields["title"], below, fields["state"], fields["state_reason"])
        self._before = ActionDraft("")
        self._exists = False
        self.standing.chosen.connect(self._show_why)
        self.retranslate()

    def fill(self, action: ActionView | None) -> None:
        """Show what was said, and how it stands; nothing for a new one."""
        draft = action.draft if action else ActionDraft("")
        self._before, self._exists = draft, action is not None
        self.what.setText(draft.title)
        self.who.setText(draft.who)
        self.when.setText(day_to_type(draft.due_on) if draft.due_on else "")
        self.standing.set_value(action.state if action else OPEN)
        self.why.setText(action.state_reason if action else "")
        self.fields["state"].setVisible(self._exists)
        self._show_why()

    def _show_why(self) -> None:
        """Ask why where it was given up; the field keeps what was typed."""
        self.fields["state_reason"].setVisible(self._exists and self.standing.value == DROPPED)

    @property
    def state(self) -> tuple[str | None, str]:
        """How it stands and why; None for one that is not there yet."""
        if not self._exists:
            return None, ""
        state = str(self.standing.value)
        return state, self.why.text() if state == DROPPED else ""

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        self.fields["title"].set_label(QCoreApplication.translate("Company", "What is done"))
        self.fields["who"].set_label(QCoreApplication.translate("Company", "Who"))
        self.fields["due_on"].set_label(QCoreApplication.translate("Company", "By when"))
        self.when.setPlaceholderText(QCoreApplication.translate("Company", "such as 30.11."))
        self.fields["state"].set_label(QCoreApplication.translate("Company", "How it stands"))
        self.fields["state_reason"].set_label(QCoreApplication.translate("Company", "Why it was given up"))
        words = {one: labels.label(f"action_state.{one}", current_language()) for one in STATES}
        self.standing.set_options([Option(one, words[one]) for one in STATES])

    @property
    def before(self) -> ActionDraft:
        """What was said before it was opened."""
        return self._before


class ActionsCard(Live, Card):
    """Draws the agreed actions; one of them, or a new one, may be open for writing."""

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self.head = CardHead()
        self._none = PlainLabel("", Role.STRONG)
        self._hint = PlainLabel("", tone="muted", wrap=True)
        self._hint.setContentsMargins(0, 0, 0, 8)
        self._rows = column(gap=0)
        self.form = ActionForm()
        inside = column(
            self.head, self._none, self._hint, self._rows, self.form, gap=4, margins=(20, 4, 12, 8)
        )
        super().__init__(inside, "card", parent)
        self.rows: dict[str, ActionRow] = {}
        self._drawn: tuple[ActionView, ...] | None = None
        self._state = CompanyState()
        self.head.button.clicked.connect(lambda: presenter.open_form(FormKind.ACTION))
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(presenter.close_form)
        self.form.removed.connect(self._remove)
        self.retranslate()

    def show_state(self, state: CompanyState) -> None:
        """Draw the actions and the form; what is typed stays."""
        self._state = state
        if state.view is None:
            return
        actions = state.view.actions
        if actions != self._drawn:
            self._drawn = actions
            self._draw(actions)
        for part in (self._none, self._hint):
            part.setVisible(not actions and not state.is_open(FormKind.ACTION))
        self.form.follow(
            state, FormKind.ACTION, self.head.button, lambda key: self.form.fill(_action(actions, key))
        )

    def retranslate(self) -> None:
        """Set the words."""
        self.head.title.setText(QCoreApplication.translate("Company", "Agreed"))
        self.head.button.setText(QCoreApplication.translate("Company", "Add"))
        self.head.button.setAccessibleName(QCoreApplication.translate("Company", "Add an agreed action"))
        self._none.setText(QCoreApplication.translate("Company", "Nothing has been agreed yet."))
        self._hint.setText(
            QCoreApplication.translate("Company", "Agreed actions come from the interview, or add your own.")
        )
        self._drawn = None
        self.show_state(self._state)

    def _draw(self, actions: tuple[ActionView, ...]) -> None:
        held = next((key for key, line in self.rows.items() if line.box.hasFocus()), None)
        clear(self._rows)
        self.rows = {}
        for number, action in enumerate(actions):
            if number:
                self._rows.addWidget(Rule())
            line = ActionRow(
                action.draft.title, action.draft.who, _when_words(action), done=action.done, late=action.late
            )
            self.rows[action.id] = line
            line.toggled.connect(lambda done, key=action.id: self._presenter.tick_action(key, done))
            edit = Button(QCoreApplication.translate("Company", "Change"), "icon", "pencil")
            edit.setAccessibleDescription(action.draft.title)
            edit.clicked.connect(lambda *_, key=action.id: self._presenter.open_form(FormKind.ACTION, key))
            self._rows.addLayout(row((line, 1), edit, gap=4))
            if action.dropped:
                why = PlainLabel(action.state_reason, Role.CAPTION, "muted", wrap=True)
                self._rows.addLayout(row((why, 1), margins=(theme.current().px(30), 0, 0, 6)))
        if held in self.rows:  # the keyboard stays where the person ticked
            self.rows[held].show()
            self.rows[held].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        view = self._state.view
        if view is None:
            return
        typed = self.form.when.text().strip()
        due = typed_day(typed, view.today, ahead=True)
        if typed and due is None:
            self._presenter.refuse("due_on", "field.date")
            return
        before = self.form.before
        self._presenter.save_action(
            ActionDraft(
                title=self.form.what.text(),
                who=self.form.who.text(),
                due_on=due,
                reason=before.reason,
                first_act=before.first_act,
                minutes=before.minutes,
                cost_class=before.cost_class,
                items=before.items,
                state=self.form.state[0],
                state_reason=self.form.state[1],
            )
        )

    def _remove(self) -> None:
        record = self._state.open_id(FormKind.ACTION)
        if record is not None:
            self._presenter.remove_action(record, self.form.before.title)


def _action(actions: tuple[ActionView, ...], action_id: str | None) -> ActionView | None:
    return next((action for action in actions if action.id == action_id), None)


def _when_words(action: ActionView) -> str:
    if action.done_on is not None:
        words = QCoreApplication.translate("Company", "done {day}")
        return words.format(day=format_short_date(action.done_on))
    if action.dropped:
        return QCoreApplication.translate("Company", "given up")
    if action.draft.due_on is None:
        return ""
    day = f"{weekday(action.draft.due_on)} {format_short_date(action.draft.due_on)}"
    if not action.late:
        return day
    return QCoreApplication.translate("Company", "late {day}").format(
        day=format_short_date(action.draft.due_on)
    )
