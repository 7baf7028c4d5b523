"""What has happened with the firm, and a line written in place."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.company_view import CompanyPageView
from digifocus_desktop.services.end_measurements import BASELINE
from digifocus_desktop.services.timeline import KINDS, EntryDraft, TimelineLine
from resources.labels import label
from ui.screens.company import words
from ui.screens.company.place_form import CardHead, PlaceForm
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.state import CompanyState, FormKind
from ui.screens.company.visit_line import VisitLineForm
from ui.shared.buttons import Button
from ui.shared.dates import day_to_type, typed_day
from ui.shared.fields import Choice, FormField, LineEdit, TextArea
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column, row
from ui.shared.lists import Happening, Timeline
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.wording import format_near_date, format_time

FEW = 8


class EntryForm(PlaceForm):
    """What happened, when, and how."""

    def __init__(self) -> None:
        self.body, self.day, self.kind = TextArea(least_lines=2, most_lines=8), LineEdit(), Choice()
        fields = {
            "body": FormField("", self.body),
            "happened_on": FormField("", self.day),
            "kind": FormField("", self.kind),
        }
        below = row((fields["kind"], 1), (fields["happened_on"], 1), gap=12)
        super().__init__(fields, fields["body"], below)
        self._kind: str = KINDS[0]
        self.retranslate()

    def fill(self, draft: EntryDraft) -> None:
        """Show a line as it was written."""
        self._kind = draft.kind
        self.body.show_text(draft.body)
        self.day.setText(day_to_type(draft.happened_on))
        self._show_kinds(draft.kind)

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        self.fields["body"].set_label(QCoreApplication.translate("Company", "What happened"))
        self.fields["happened_on"].set_label(QCoreApplication.translate("Company", "Day"))
        self.fields["kind"].set_label(QCoreApplication.translate("Company", "How"))
        self._show_kinds(self.kind.value or self._kind)

    def _show_kinds(self, chosen: object) -> None:
        known = [*KINDS] if chosen in KINDS else [*KINDS, str(chosen)]
        language = current_language()
        pairs = [(kind, label(f"contact_kind.{kind}", language, default=kind)) for kind in known]
        self.kind.set_values([(kind, text) for kind, text in pairs], chosen)


class TimelineCard(Live, Card):
    """Draws the timeline: the newest lines, or all when asked for."""

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self.head = CardHead()
        self.form, self.visit = EntryForm(), VisitLineForm()
        self._none = PlainLabel("", tone="muted", wrap=True)
        self.lines = Timeline()
        self.all_button = Button("", "quiet", "chevron-down")
        inside = column(
            self.head,
            self.form,
            self.visit,
            self._none,
            self.lines,
            row(self.all_button, None),
            gap=4,
            margins=(20, 4, 12, 12),
        )
        super().__init__(inside, "card", parent)
        self._state = CompanyState()
        self._all = False
        self.head.button.clicked.connect(lambda: presenter.open_form(FormKind.ENTRY))
        self.lines.opened.connect(self._open)
        self.all_button.clicked.connect(self._show_all)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(presenter.close_form)
        self.form.removed.connect(self._remove)
        self.visit.cancelled.connect(presenter.close_form)
        self.visit.outcome.held.connect(presenter.hold_visit)
        self.visit.outcome.called_off.connect(presenter.call_off_visit)
        self.retranslate()

    def show_state(self, state: CompanyState) -> None:
        """Draw the lines and the form; what is typed stays."""
        if state.company_id != self._state.company_id:
            self._all = False
        self._state = state
        view = state.view
        if view is None:
            return
        shown = view.timeline if self._all else view.timeline[:FEW]
        self.lines.show_lines([_happening(line, view) for line in shown])
        self.all_button.setVisible(len(view.timeline) > len(shown))
        self._none.setVisible(not view.timeline and not state.is_open(FormKind.ENTRY))
        self._follow(state, view)

    def retranslate(self) -> None:
        """Set the words."""
        self.head.title.setText(QCoreApplication.translate("Company", "Timeline"))
        self.head.button.setText(QCoreApplication.translate("Company", "Add a line"))
        self._none.setText(QCoreApplication.translate("Company", "Nothing has been written down yet."))
        self.all_button.setText(QCoreApplication.translate("Company", "Show everything"))
        self.show_state(self._state)

    def _follow(self, state: CompanyState, view: CompanyPageView) -> None:
        """Show the form that is open, in the place of the button that adds a line."""
        button, entry, visit = self.head.button, FormKind.ENTRY, FormKind.VISIT

        def fill(entry_id: str | None) -> None:
            self.form.fill(_draft(view, entry_id))

        self.form.follow(state, entry, button, fill, offered=not state.is_open(visit))
        self.visit.follow(state, visit, button, self._fill_visit, offered=not state.is_open(entry))

    def _fill_visit(self, visit_id: str | None) -> None:
        view = self._state.view
        line = next((one for one in view.timeline if one.id == visit_id), None) if view is not None else None
        if view is not None and line is not None:
            day = format_near_date(line.on, view.today)
            self.visit.fill(f"{day} {words.happening_words(line, view.name)}", held=line.held)

    def _open(self, line_id: object) -> None:
        view = self._state.view
        lines = view.timeline if view is not None else ()
        sources = {line.source: line for line in lines if line.id == line_id}
        screen = "advice" if "advice" in sources else _screen_of(sources.get("analysis"))
        if screen:
            self._presenter.go(screen, str(line_id))
            return
        visit = "visit" in sources
        self._presenter.open_form(FormKind.VISIT if visit else FormKind.ENTRY, str(line_id))

    def _show_all(self) -> None:
        self._all = True
        self.show_state(self._state)

    def _save(self) -> None:
        view = self._state.view
        if view is None:
            return
        day = typed_day(self.form.day.text(), view.today, ahead=False)
        if day is None:
            self._presenter.refuse("happened_on", "field.date")
            return
        self._presenter.save_entry(EntryDraft(str(self.form.kind.value), day, self.form.body.toPlainText()))

    def _remove(self) -> None:
        record = self._state.open_id(FormKind.ENTRY)
        if record is not None:
            self._presenter.remove_entry(record)


def _happening(line: TimelineLine, view: CompanyPageView) -> Happening:
    day = words.day_words(line.on, view.today)
    if line.ahead or line.on == view.today:
        day = format_near_date(line.on, view.today)
    detail = ""
    if line.source == "visit" and line.ahead:
        detail = QCoreApplication.translate("Company", "agreed, at {time}").format(time=_time(line))
    if line.held:
        detail = QCoreApplication.translate("Company", "held")
    visit = line.source == "visit" and line.kind != "cancelled"
    opens = visit or line.source in {"advice", "analysis"} or (line.mine and line.kind in KINDS)
    value = line.id if opens else None
    return Happening(day, words.happening_icon(line), words.happening_words(line, view.name), detail, value)


def _screen_of(analysis: TimelineLine | None) -> str:
    """Where an analysis is opened: it goes on, or its result or the change is shown; empty without one."""
    if analysis is None:
        return ""
    if analysis.kind.endswith("_begun"):
        return "analysis"
    return "result" if analysis.words == BASELINE else "change"


def _time(line: TimelineLine) -> str:
    return format_time(line.at) if isinstance(line.at, datetime) else ""


def _draft(view: CompanyPageView, entry_id: str | None) -> EntryDraft:
    for line in view.timeline:
        if line.id == entry_id:
            return EntryDraft(line.kind, line.on, line.words)
    return EntryDraft(KINDS[0], view.today, "")
