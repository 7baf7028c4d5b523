"""Reads a firm, stores what a person changes, and knows how to undo it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.company_view import CompanyPageView, HistoryLine
from digifocus_desktop.services.consents import ConsentText
from digifocus_desktop.services.people import PersonDraft
from digifocus_desktop.services.timeline import EntryDraft
from ui.screens.company import deeds
from ui.screens.company.deeds import Deed, DeedKind
from ui.screens.company.state import CompanyState, FormKind, OpenForm, Tab
from ui.screens.company.ways import Way
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.next_act import route_of_next
from ui.shared.troubles import Trouble, trouble_of

_SHOWN_BY = frozenset(
    {
        "company",
        "company_file",
        "person",
        "consent",
        "contact_entry",
        "response_set",
        "interview",
        "action",
        "advice_log",
    }
    | {"activity", "attendance", "certificate", "attachment", "conflict", "app_user", "organisation"}
    | {"field_change", "programme", "enrolment", "command"}
)


@dataclass(frozen=True, slots=True)
class Told:
    """Something was stored: what, about what, and how to undo it."""

    kind: DeedKind
    subject: str
    undo: Callable[[], None]


class CompanyPresenter(QObject):
    """Turns each act of the person into a new `CompanyState`.

    Signals:
        state_changed: The new `CompanyState`.
        done: A `Told`.
    """

    state_changed = Signal(object)
    done = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._runner = context.runner
        self._shown = False
        self.state = CompanyState()
        context.changes.happened.connect(self._on_changes)

    def enter(self, route: Route) -> None:
        """Show a firm, on the tab the route names or the one that was open."""
        company_id, wanted = route.id or "", route.params.get("tab", "")
        tab = Tab(wanted) if wanted in set(Tab) else None
        self._shown = True
        if company_id != self.state.company_id:
            self._set(CompanyState(company_id, tab=tab or Tab.SUMMARY))
        elif tab is not None:
            self._set(replace(self.state, tab=tab))
        services = self._context.services
        self._runner.write(lambda: services.today.opened(company_id), _nothing, _nothing)
        self.reload()

    def leave(self) -> None:
        """Be left: nothing is read until the page is entered again."""
        self._shown = False

    @Slot()
    def reload(self) -> None:
        """Read the firm anew."""
        company_id, services = self.state.company_id, self._context.services
        self._runner.read(lambda: services.company_pages.view(company_id), self._show, self._read_failed)
        if self.state.tab is Tab.HISTORY:
            self._read_history()

    @Slot(object)
    def show_tab(self, tab: Tab) -> None:
        """Open a tab."""
        if tab is self.state.tab:
            return
        self._set(replace(self.state, tab=tab, form=None, errors={}))
        if tab is Tab.HISTORY:
            self._read_history()

    def open_form(self, kind: FormKind, record_id: str | None = None) -> None:
        """Open something for writing, in place of what was open."""
        self._set(replace(self.state, form=OpenForm(kind, record_id), errors={}))

    @Slot()
    def close_form(self) -> None:
        """Close what is open for writing; what was not stored is dropped."""
        if self.state.form is not None:
            self._set(replace(self.state, form=None, errors={}))

    @Slot()
    def act(self) -> None:
        """Do what comes next on the firm's way."""
        view = self.state.view
        route = route_of_next(view.next, view.id) if view is not None else None
        if route is not None:
            self._context.navigator.go(route)

    def go(self, screen: str, record_id: str | None = None, params: dict[str, str] | None = None) -> None:
        """Go to a screen: with a record, or with parameters where there is none yet."""
        route = Route(screen, record_id) if record_id else Route(screen, params=params or {})
        self._context.navigator.go(route)

    @Slot(object)
    def answer_by(self, way: Way) -> None:
        """Begin or go on with the analysis in another way than with the advisor."""
        if self.state.view is not None:
            self.go(way.screen, None, {"company": self.state.view.id, **way.params})

    @Slot()
    def back(self) -> None:
        """Return to where the person came from."""
        self._context.navigator.back()

    def change_fact(self, field: str, value: Any) -> None:
        """Store one value of the firm; the same value again is no change."""
        view = self.state.view
        if view is None or (value or None) == (view.facts.get(field) or None):
            self._forget_error(field)
        else:
            self._do(deeds.change_fact(self._context.services, view.id, field, value))

    def take_told(self, field: str) -> None:
        """Give the firm what an analysis told."""
        self._do(deeds.take_told(self._context.services, self.state.company_id, field))

    def keep_fact(self, field: str) -> None:
        """Let the firm's fact be and ask no more."""
        company_id, services = self.state.company_id, self._context.services
        self._runner.write(
            lambda: services.told_facts.keep(company_id, field), lambda _: self.reload(), self._refused
        )

    def hand_over(self, user_id: str | None) -> None:
        """Give the firm to another advisor of the organisation."""
        view = self.state.view
        if view is not None and (user_id or None) != (view.facts.get("owner_user_id") or None):
            self._do(deeds.hand_over(self._context.services, view.id, user_id))

    def refuse(self, field: str, code: str) -> None:
        """Tell that what was typed into a field cannot be read."""
        errors = {**self.state.errors, field: Trouble(code, field=field)}
        self._set(replace(self.state, errors=errors))

    def save_person(self, draft: PersonDraft) -> None:
        """Store the person that is open for writing."""
        record = self.state.open_id(FormKind.PERSON)
        self._do(deeds.save_person(self._context.services, self.state.company_id, record, draft))

    def remove_person(self, person_id: str, name: str) -> None:
        """Take a person away."""
        self._do(deeds.remove_person(self._context.services, person_id, name))

    def save_action(self, draft: ActionDraft) -> None:
        """Store the agreed action that is open for writing."""
        record = self.state.open_id(FormKind.ACTION)
        self._do(deeds.save_action(self._context.services, self.state.company_id, record, draft))

    def tick_action(self, action_id: str, done: bool) -> None:
        """Mark an agreed action as done, or as open again."""
        self._do(deeds.tick_action(self._context.services, action_id, done))

    def remove_action(self, action_id: str, title: str) -> None:
        """Take an agreed action away."""
        self._do(deeds.remove_action(self._context.services, action_id, title))

    def save_entry(self, draft: EntryDraft) -> None:
        """Store the line of the timeline that is open for writing."""
        record = self.state.open_id(FormKind.ENTRY)
        self._do(deeds.save_entry(self._context.services, self.state.company_id, record, draft))

    def remove_entry(self, entry_id: str) -> None:
        """Take a line of the timeline away."""
        self._do(deeds.remove_entry(self._context.services, entry_id))

    def hold_visit(self) -> None:
        """Mark the visit that is open as held."""
        visit = self.state.open_id(FormKind.VISIT)
        if visit is not None:
            self._do(deeds.hold_visit(self._context.services, visit))

    def call_off_visit(self, reason: str) -> None:
        """Call the visit that is open off."""
        visit = self.state.open_id(FormKind.VISIT)
        if visit is not None:
            self._do(deeds.call_off_visit(self._context.services, visit, reason))

    def give_consent(self, text: ConsentText, channel: str, on: date | None) -> None:
        """Write down that the firm agreed to the text it was shown."""
        self._do(deeds.give_consent(self._context.services, self.state.company_id, text, channel, on))

    def withdraw_consent(self, channel: str, on: date | None) -> None:
        """Write down that the firm takes its consent back."""
        self._do(deeds.withdraw_consent(self._context.services, self.state.company_id, channel, on))

    @Slot()
    def delete(self) -> None:
        """Delete the firm and go back unless the person has gone on; the toast brings it back."""
        view, navigator = self.state.view, self._context.navigator
        if view is None:
            return

        def leave() -> None:
            if navigator.current.id == view.id:
                self.back()

        self._do(deeds.delete_company(self._context.services, view.id, view.name), then=leave)

    def _do(self, deed: Deed, then: Callable[[], None] = lambda: None) -> None:
        def finished(result: Any) -> None:
            form = None if deed.closes else self.state.form
            errors = {name: error for name, error in self.state.errors.items() if name != deed.subject}
            self._set(replace(self.state, form=form, errors={} if deed.closes else errors, trouble=None))
            self.done.emit(Told(deed.kind, deed.subject, lambda: self._undo(deed, result)))
            then()

        self._runner.write(deed.work, finished, self._refused)

    def _undo(self, deed: Deed, result: Any) -> None:
        self._runner.write(lambda: deed.undo(result), _nothing, self._refused)

    def _refused(self, error: DigiFocusError) -> None:
        trouble = trouble_of(error)
        if trouble.field and self.state.form is not None:
            self._set(replace(self.state, errors={**self.state.errors, trouble.field: trouble}))
        else:
            self._set(replace(self.state, trouble=trouble))

    def _forget_error(self, field: str) -> None:
        if field in self.state.errors:
            errors = {name: error for name, error in self.state.errors.items() if name != field}
            self._set(replace(self.state, errors=errors))

    def _show(self, view: CompanyPageView) -> None:
        if view.id == self.state.company_id:
            trouble = self.state.trouble if self.state.view is not None else None
            self._set(replace(self.state, view=view, trouble=trouble))

    def _read_failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, view=None, form=None, trouble=trouble_of(error)))

    def _read_history(self) -> None:
        company_id, services = self.state.company_id, self._context.services
        self._runner.read(
            lambda: (company_id, services.company_pages.history(company_id)), self._show_history, _nothing
        )

    def _show_history(self, read: tuple[str, tuple[HistoryLine, ...]]) -> None:
        company_id, lines = read
        if company_id == self.state.company_id:
            self._set(replace(self.state, history=lines))

    @Slot(object)
    def _on_changes(self, entities: frozenset[str]) -> None:
        if self._shown and self.state.company_id and entities & _SHOWN_BY:
            self.reload()

    def _set(self, state: CompanyState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _nothing(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""
