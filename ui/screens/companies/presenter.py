"""What the list of firms shows, and how it answers while a person types."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_list_values import (
    PAGE_ROWS,
    STAGE_KEYS,
    CompanyPage,
    CompanyRow,
    CountedFilter,
    ListFilter,
    ListOrder,
)
from digifocus_desktop.services.company_names import CompanyReference
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.next_act import route_of_next

if TYPE_CHECKING:
    from digifocus_desktop.services.company_glance_values import CompanyGlance
    from digifocus_desktop.services.work_left import WorkLeft

_GLANCE_AFTER_MS = 120
_COUNTS_AFTER_MS = 30
"""The counts of the filters are read once the rows are painted."""
_SHOWN_BY = frozenset(
    {"company", "company_file", "person", "response_set", "interview", "contact_entry", "activity"}
    | {"action", "attendance", "certificate", "referral", "app_user", "organisation", "programme"}
)


class CompaniesState(NamedTuple):
    """All that the page shows but the rows.

    Attributes:
        text: What is typed into the search.
        chosen: The conditions in force.
        order: Order of the list.
        descending: Whether it is turned round.
        total: How many firms the list has; None until it is known.
        filters: The filters offered above the list.
        reference: Names of municipalities and target groups.
        panel_open: Whether the panel of conditions is open.
        selected: Id of the selected firm.
        glance: The firm beside the list; while another loads, the one before.
        left: How far its open analysis is, once that is known.
        error_code: Why the list could not be read.
    """

    text: str = ""
    chosen: ListFilter = ListFilter()
    order: ListOrder = ListOrder.NAME
    descending: bool = False
    total: int | None = None
    filters: tuple[CountedFilter, ...] = ()
    reference: CompanyReference = CompanyReference()
    panel_open: bool = False
    selected: str | None = None
    glance: "CompanyGlance | None" = None
    left: "WorkLeft | None" = None
    error_code: str | None = None

    @property
    def kept(self) -> bool:
        """Whether the conditions in force are a filter the person keeps."""
        return any(one.own and one.filter == self.chosen for one in self.filters)


class Rows(NamedTuple):
    """Rows of the list.

    Attributes:
        total: Exact length of the list.
        offset: Where the rows stand.
        rows: The rows.
        other: Whether it is another list than before, so that nothing older may stay.
    """

    total: int
    offset: int
    rows: tuple[CompanyRow, ...]
    other: bool


class _Answer(NamedTuple):
    number: int
    page: CompanyPage
    offset: int
    other: bool


class CompaniesPresenter(QObject):
    """Turns what a person types and chooses into rows.

    One question is under way at a time; what is typed meanwhile is asked once, as it stands then.

    Signals:
        state_changed: The new `CompaniesState`.
        rows_changed: `Rows` that came.
        action_done: An agreed action was ticked (its id).
    """

    state_changed = Signal(object)
    rows_changed = Signal(object)
    action_done = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._runner = context.runner
        self.state = CompaniesState()
        self._number = 0
        self._asking = self._again = self._other = False
        self._glancing = self._counts_due = False
        self._pages_asked: set[int] = set()
        self._glance_soon = QTimer(self, singleShot=True, interval=_GLANCE_AFTER_MS)
        self._glance_soon.timeout.connect(self._ask_glance)
        context.changes.happened.connect(self._on_changes)

    def enter(self, route: Route) -> None:
        """Show the list, with the conditions another screen asks for."""
        wanted = _filter_of(route)
        if wanted is not None:
            self._set(self.state._replace(chosen=wanted, text=""))
            self._other = True
        self.reload()

    def leave(self) -> None:
        """Load nothing more for a page that is not seen."""
        self._glance_soon.stop()

    @Slot()
    def reload(self) -> None:
        """Read the list, the filters' counts and the selected firm anew; nothing jumps."""
        self._counts_due = True
        self._ask()
        if self.state.selected:
            self._ask_glance()

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for what is typed."""
        if text != self.state.text:
            self._change(text=text)

    @Slot(object)
    def toggle(self, part: ListFilter) -> None:
        """Put conditions in force, or out of force when they are."""
        chosen = self.state.chosen
        self._change(chosen=chosen.without(part) if chosen.holds(part) else chosen.joined(part))

    def choose(
        self, *, municipality: str | None, target_group: str | None, stages: tuple[float, ...]
    ) -> None:
        """Put the conditions of the panel in force."""
        mine = self.state.chosen.mine
        self._change(chosen=ListFilter(mine, municipality, target_group, stages))

    @Slot()
    def clear(self) -> None:
        """Take every condition off, the text too."""
        self._change(chosen=ListFilter(), text="")

    @Slot()
    def toggle_panel(self) -> None:
        """Open or close the panel of conditions."""
        self._set(self.state._replace(panel_open=not self.state.panel_open))

    @Slot()
    def keep_or_forget(self) -> None:
        """Keep the conditions in force as a filter, or keep them no longer."""
        chosen, lists = self.state.chosen, self._context.services
        if self.state.kept:
            self._runner.write(lambda: lists.company_lists.forget(chosen), self._reload_filters)
        elif not chosen.empty:
            self._runner.write(lambda: lists.company_lists.keep(chosen), self._reload_filters)

    def sort(self, order: ListOrder) -> None:
        """Sort by another thing, or turn the order round."""
        same = order is self.state.order
        begin = order is ListOrder.LAST  # the newest first
        self._change(order=order, descending=not self.state.descending if same else begin)

    @Slot(int)
    def load(self, offset: int) -> None:
        """Bring the rows from `offset`, unless they are on their way."""
        if offset in self._pages_asked:
            return
        self._pages_asked.add(offset)
        self._runner.read(self._question(offset, other=False), self._show_more)

    @Slot(str)
    def select(self, company_id: str) -> None:
        """Show a firm beside the list."""
        if company_id and company_id != self.state.selected:
            self._set(self.state._replace(selected=company_id))
            self._ask_glance()

    @Slot()
    def open_selected(self) -> None:
        """Go to the page of the selected firm."""
        if self.state.selected:
            self._context.navigator.go(Route("company", self.state.selected))

    @Slot()
    def act(self) -> None:
        """Do the selected firm's next act."""
        glance = self.state.glance
        if glance is not None and glance.id == self.state.selected:
            route = route_of_next(glance.next, glance.id)
            if route is not None:
                self._context.navigator.go(route)

    def go(self, name: str) -> None:
        """Go to another screen."""
        self._context.navigator.go(Route(name))

    @Slot(str)
    def finish_action(self, action_id: str) -> None:
        """Mark an agreed action as done."""
        services = self._context.services

        def work() -> str:
            services.actions.set_done(action_id, True)
            return action_id

        self._runner.write(work, self.action_done.emit)

    def reopen_action(self, action_id: str) -> None:
        """Undo `finish_action`."""
        services = self._context.services
        self._runner.write(lambda: services.actions.set_done(action_id, False), self._ignore)

    def _change(self, **values: Any) -> None:
        self._set(self.state._replace(**values))
        self._other = True
        self._ask()

    def _ask(self) -> None:
        self._number += 1
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        other, self._other = self._other, False
        self._pages_asked.clear()
        self._runner.read(self._question(0, other=other), self._answered, self._failed)

    def _question(self, offset: int, *, other: bool) -> Callable[[], _Answer]:
        state, services, number = self.state, self._context.services, self._number

        def work() -> _Answer:
            page = services.company_lists.page(
                state.text, state.chosen, state.order, descending=state.descending, offset=offset
            )
            return _Answer(number, page, offset, other)

        return work

    def _answered(self, answer: _Answer) -> None:
        self._asking = False
        if self._again:
            self._other = self._other or answer.other
            self._ask()
            return
        first = self.state.total is None
        self._pages_asked.add(0)
        self.rows_changed.emit(Rows(answer.page.total, 0, answer.page.rows, answer.other or first))
        selected, glance = self.state.selected, self.state.glance
        ids = [row.id for row in answer.page.rows]
        if not ids:
            selected = glance = None
        elif selected is None or (answer.other and selected not in ids):
            selected = ids[0]
            self._glance_soon.start()
        self._set(
            self.state._replace(total=answer.page.total, selected=selected, glance=glance, error_code=None)
        )
        if self._counts_due:
            self._counts_due = False
            QTimer.singleShot(_COUNTS_AFTER_MS, self, self._reload_filters)

    def _show_more(self, answer: _Answer) -> None:
        if answer.number == self._number:
            self.rows_changed.emit(Rows(answer.page.total, answer.offset, answer.page.rows, False))

    def _show_filters(self, found: tuple[tuple[CountedFilter, ...], CompanyReference]) -> None:
        self._set(self.state._replace(filters=found[0], reference=found[1]))

    def _reload_filters(self, _none: None = None) -> None:
        services = self._context.services
        self._runner.read(
            lambda: (services.company_lists.filters(), services.company_lists.reference), self._show_filters
        )

    def _ask_glance(self) -> None:
        self._glance_soon.stop()
        company_id, services = self.state.selected, self._context.services
        if company_id is None or self._glancing:
            return
        self._glancing = True
        self._runner.read(
            lambda: services.company_glance.get(company_id), self._show_glance, self._glance_gone
        )

    def _show_glance(self, glance: "CompanyGlance") -> None:
        self._glancing = False
        if glance.id == self.state.selected:
            same = self.state.glance is not None and self.state.glance.next == glance.next
            self._set(self.state._replace(glance=glance, left=self.state.left if same else None))
            self._ask_left(glance)
        elif self.state.selected:
            self._ask_glance()

    def _ask_left(self, glance: "CompanyGlance") -> None:
        """Ask how far the open analysis is; the form behind it takes a moment to load the first time."""
        from digifocus_desktop.services.company_glance_values import NextAct  # not before the first paint

        analysis, services = glance.next.record_id, self._context.services
        if glance.next.act is not NextAct.CONTINUE_ANALYSIS or analysis is None:
            return

        def work() -> "tuple[str, WorkLeft | None]":
            return analysis, services.company_pages.progress(analysis)

        self._runner.read(work, self._show_left)

    def _show_left(self, found: "tuple[str, WorkLeft | None]") -> None:
        glance = self.state.glance
        if glance is not None and glance.next.record_id == found[0]:
            self._set(self.state._replace(left=found[1]))

    def _glance_gone(self, _error: DigiFocusError) -> None:
        self._glancing = False
        self._set(self.state._replace(glance=None, selected=None))

    def _failed(self, error: DigiFocusError) -> None:
        self._asking = False
        self._set(self.state._replace(error_code=error.code))

    def _on_changes(self, entities: frozenset[str]) -> None:
        if self.state.total is not None and not _SHOWN_BY.isdisjoint(entities):
            self.reload()

    def _ignore(self, _none: None) -> None:
        """The change tells the list by itself."""

    def _set(self, state: CompaniesState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def page_offset(row: int) -> int:
    """Return where the page of a row begins."""
    return row - row % PAGE_ROWS


def _filter_of(route: Route) -> ListFilter | None:
    """The conditions of a route; None when it asks for none."""
    if not route.params:
        return None
    return ListFilter(
        mine=route.params.get("mine") == "1",
        municipality=route.params.get("municipality"),
        target_group=route.params.get("target_group"),
        stages=STAGE_KEYS.get(route.params.get("stage", ""), ()),
    )
