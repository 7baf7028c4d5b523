"""Reads the day, plans visits, and goes where the person wants."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_glance_values import NextAct
from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.sync_status import SyncStatus
from digifocus_desktop.services.today import TodayView
from digifocus_desktop.services.today_events import DayEvent
from digifocus_desktop.services.today_waiting import WaitingItem, WaitingKind
from digifocus_desktop.services.visit_values import CANCELLED, HELD, VisitDraft
from digifocus_desktop.services.work_left import WorkLeft
from ui.screens.today.state import FirmChoice, TodayState, VisitForm
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.next_act import route_of_next
from ui.shared.troubles import Trouble, trouble_of

MINUTE_MS = 60_000
FOUND_SHOWN = 5
ELSEWHERE = frozenset(
    {
        "advice_choice",
        "attachment",
        "command",
        "consent",
        "enrolment",
        "field_change",
        "form_package",
        "form_release",
        "publication",
        "step_note",
        "tool_use",
    }
)
"""What the day shows nothing of."""
ON_A_VISIT = frozenset(
    {NextAct.START_ANALYSIS, NextAct.CONTINUE_ANALYSIS, NextAct.START_INTERVIEW, NextAct.CONTINUE_INTERVIEW}
)
"""What the entry of the day begins itself; for all else it opens the firm."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something was stored: `added`, `changed`, `removed`, `held` or `called_off`, and how to undo it."""

    what: str
    undo: Callable[[], None]


class TodayPresenter(QObject):
    """Turns each act of the person into a new `TodayState`.

    Signals:
        state_changed: The new `TodayState`.
        done: A `Told`.
    """

    state_changed = Signal(object)
    done = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._runner = context.runner
        self._shown = False
        self._forms = 0
        self._taken: Route | None = None
        self.state = TodayState()
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._clock.timeout.connect(self.reload)
        context.changes.happened.connect(self._on_changes)

    def enter(self, route: Route) -> None:
        """Show the day, or the list a count stands for, or the form of a visit to a firm."""
        self._shown = True
        self._clock.start()
        wanted = route.params.get("list", "")
        listed = WaitingKind(wanted) if wanted in set(WaitingKind) else None
        self._set(replace(self.state, listed=listed, items=() if listed is None else self.state.items))
        if route.params.get("visit") and route is not self._taken:
            self._taken = route  # coming back to this place opens no second form
            self.plan_visit()
            self._take_firm(route.params["visit"])
        self.reload()

    def leave(self) -> None:
        """Be left: nothing is read until the page is entered again."""
        self._shown = False
        self._clock.stop()

    @Slot()
    def reload(self) -> None:
        """Read the day anew, then what is slower to know."""
        services = self._context.services
        self._runner.read(lambda: services.company_lists.reference, self._show_reference, _nothing)
        self._runner.read(lambda: services.today.view(), self._show, self._failed)  # noqa: PLW0108  # opened in the lane
        self._read_sync()
        if self.state.listed is not None:
            listed = self.state.listed
            self._runner.read(
                lambda: (listed, services.today.waiting(listed)), self._show_items, self._failed
            )

    def _read_sync(self) -> None:
        services = self._context.services
        self._runner.read(lambda: services.syncing.status(), self._show_sync, _nothing)  # noqa: PLW0108  # as above

    @Slot()
    def act(self) -> None:
        """Do what the coming entry of the day asks for."""
        event = self.coming
        if event is None or event.company_id is None or event.next is None:
            return
        if event.next.act in ON_A_VISIT:
            route = route_of_next(event.next, event.company_id)
        else:
            route = Route("company", event.company_id)
        if route is not None:
            self._context.navigator.go(route)

    @property
    def coming(self) -> DayEvent | None:
        """The entry that is going on or comes next."""
        view = self.state.view
        return next((event for event in view.events if event.id == view.next_id), None) if view else None

    def open_event(self, event: DayEvent) -> None:
        """Open the firm of an entry, or the certificates of a training that was held."""
        if event.company_id is not None:
            self._go("company", event.company_id)
        elif event.over and event.training:
            self._go("certificates", None, {"training": event.training})

    def open_company(self, company_id: str) -> None:
        """Open the page of a firm."""
        self._go("company", company_id)

    def open_waiting(self, kind: WaitingKind) -> None:
        """Open the list a count stands for."""
        if kind is WaitingKind.DECISIONS:
            self._go("sync")
        elif kind is WaitingKind.MEASUREMENTS:
            self._go("effect", None, {"tab": "due", "mine": "1"})
        elif kind is WaitingKind.NOT_INTERVIEWED:
            self._go("companies", None, {"stage": "analysed_not_interviewed", "mine": "1"})
        else:
            self._go("today", None, {"list": kind.value})

    def open_item(self, item: WaitingItem) -> None:
        """Go on with a draft, or open the firm."""
        if item.kind is WaitingKind.DRAFTS:
            self._go(item.words, item.id)
        elif item.company_id is not None:
            self._go("company", item.company_id)

    @Slot(str)
    def open_screen(self, name: str) -> None:
        """Go to a screen: the firms, a new one, a list of them."""
        self._go(name)

    @Slot()
    def back(self) -> None:
        """Return to the day from a list."""
        self._context.navigator.back()

    @Slot()
    def log_advice(self) -> None:
        """Go to where short and open advice is written down."""
        self._context.navigator.go(Route("advice"))

    @Slot()
    def plan_visit(self) -> None:
        """Open the form of a new visit."""
        self._forms += 1
        self._set(replace(self.state, form=VisitForm(number=self._forms)))

    def change_visit(self, event: DayEvent) -> None:
        """Open the form of a visit that is in the day."""
        self._forms += 1
        firm = FirmChoice(event.company_id or "", event.company_name, event.municipality)
        form = VisitForm(
            visit_id=event.id,
            firm=firm,
            number=self._forms,
            kind=event.kind,
            starts_at=event.starts_at,
            subject=event.title,
            place=event.place,
            held=event.held,
        )
        self._set(replace(self.state, form=form))

    @Slot()
    def close_form(self) -> None:
        """Close the form of a visit; what was not stored is dropped."""
        self._set(replace(self.state, form=None))

    @Slot(str)
    def search_firm(self, text: str) -> None:
        """Find firms for the form by what is typed."""
        form = self.state.form
        if form is None:
            return
        number, services = form.number, self._context.services
        if not text.strip():
            self._set(replace(self.state, form=replace(form, found=(), firm=None)))
            return

        def found() -> tuple[int, tuple[FirmChoice, ...]]:
            rows = services.company_lists.page(text, ListFilter()).rows[:FOUND_SHOWN]
            return number, tuple(FirmChoice(row.id, row.name, row.municipality) for row in rows)

        self._runner.read(found, self._show_found, _nothing)

    @Slot(object)
    def choose_firm(self, firm: FirmChoice) -> None:
        """Take a firm into the form."""
        if self.state.form is not None:
            errors = {name: error for name, error in self.state.form.errors.items() if name != "company"}
            form = replace(self.state.form, firm=firm, found=(), errors=errors)
            self._set(replace(self.state, form=form))

    def refuse(self, codes: Mapping[str, str]) -> None:
        """Tell which fields of the form are empty or cannot be read, by the code of each."""
        self._set_errors({field: Trouble(code, field=field) for field, code in codes.items()})

    def save_visit(self, draft: VisitDraft) -> None:
        """Store the visit that is in the form."""
        form, visits = self.state.form, self._context.services.visits
        if form is None:
            return
        if form.firm is None:
            self.refuse({"company": "field.empty"})
        elif form.visit_id is None:
            company_id = form.firm.id
            self._do("added", lambda: visits.add(company_id, draft), visits.delete)
        else:
            visit_id = form.visit_id
            self._do(
                "changed",
                lambda: visits.edit(visit_id, draft),
                lambda before: visits.edit(visit_id, before),
            )

    @Slot()
    def remove_visit(self) -> None:
        """Take the visit that is in the form away."""
        form, visits = self.state.form, self._context.services.visits
        if form is not None and form.visit_id is not None:
            visit_id = form.visit_id
            self._do("removed", lambda: visits.delete(visit_id), lambda _: visits.restore(visit_id))

    @Slot()
    def hold_visit(self) -> None:
        """Mark the visit that is in the form as held."""
        self._mark("held", HELD)

    @Slot(str)
    def call_off_visit(self, reason: str) -> None:
        """Call the visit that is in the form off."""
        self._mark("called_off", CANCELLED, reason)

    def _mark(self, what: str, state: str, reason: str = "") -> None:
        form, visits = self.state.form, self._context.services.visits
        if form is not None and form.visit_id is not None:
            visit_id = form.visit_id
            self._do(
                what,
                lambda: visits.set_state(visit_id, state, reason),
                lambda before: visits.set_state(visit_id, *before),
            )

    def _do(self, what: str, work: Callable[[], Any], undo: Callable[[Any], Any]) -> None:
        def finished(result: Any) -> None:
            self._set(replace(self.state, form=None, trouble=None))
            self.done.emit(
                Told(what, lambda: self._runner.write(lambda: undo(result), _nothing, self._failed))
            )

        self._runner.write(work, finished, self._refused)

    def _refused(self, error: DigiFocusError) -> None:
        trouble = trouble_of(error)
        if trouble.field and self.state.form is not None:
            self._set_errors({trouble.field: trouble})
        else:
            self._failed(error)

    def _set_errors(self, errors: dict[str, Trouble]) -> None:
        if self.state.form is not None:
            self._set(replace(self.state, form=replace(self.state.form, errors=errors)))

    def _take_firm(self, company_id: str) -> None:
        services = self._context.services

        def firm() -> FirmChoice:
            found = services.company_glance.get(company_id)
            return FirmChoice(found.id, found.name, found.municipality)

        self._runner.read(firm, self.choose_firm, _nothing)

    def _go(self, screen: str, record_id: str | None = None, params: dict[str, str] | None = None) -> None:
        route = Route(screen, record_id) if record_id else Route(screen, params=params or {})
        self._context.navigator.go(route)

    def _show(self, view: TodayView) -> None:
        self._set(replace(self.state, view=view, trouble=None))
        coming = self.coming
        if coming is None or coming.next is None or coming.next.act is not NextAct.CONTINUE_ANALYSIS:
            self._set(replace(self.state, left=None))
            return
        analysis, services = coming.next.record_id or "", self._context.services
        self._runner.read(lambda: services.company_pages.progress(analysis), self._show_left, _nothing)

    def _show_left(self, left: WorkLeft | None) -> None:
        self._set(replace(self.state, left=left))

    def _show_reference(self, reference: CompanyReference) -> None:
        self._set(replace(self.state, reference=reference))

    def _show_sync(self, status: SyncStatus) -> None:
        self._set(replace(self.state, sync=status))

    def _show_items(self, read: tuple[WaitingKind, tuple[WaitingItem, ...]]) -> None:
        listed, items = read
        if listed is self.state.listed:
            self._set(replace(self.state, items=items))

    def _show_found(self, read: tuple[int, tuple[FirmChoice, ...]]) -> None:
        number, found = read
        form = self.state.form
        if form is not None and form.number == number:
            self._set(replace(self.state, form=replace(form, found=found, firm=None)))

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=trouble_of(error)))

    @Slot(object)
    def _on_changes(self, entities: frozenset[str]) -> None:
        if not self._shown:
            return
        if entities <= ELSEWHERE:  # with none, a sync has ended: it told of what it brought before
            self._read_sync()
        else:
            self.reload()

    def _set(self, state: TodayState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _nothing(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""
