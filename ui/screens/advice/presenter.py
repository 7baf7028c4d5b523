"""Keeps the form of short and open advice, stores it, reads the list."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from digifocus_desktop.services.advice_log_values import AdviceBook, AdviceDraft
from ui.screens.advice.state import AdviceState, Firm, Typed, blank, draft_of, typed_of
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.troubles import trouble_of

FOUND_SHOWN = 4
_SHOWN_BY = frozenset({"advice_log", "step_note", "action", "company", "app_user", "theme", "programme"})


@dataclass(frozen=True, slots=True)
class Told:
    """Something was stored: `added`, `changed` or `removed`, and how to undo it."""

    what: str
    undo: Callable[[], None]


class AdvicePresenter(QObject):
    """Turns each act of the person into a new `AdviceState`.

    What is typed and not saved is kept for each target until the program closes.

    Signals:
        state_changed: The new `AdviceState`.
        done: A `Told`.
        left: The form is given up for another: the page tells what is typed with `keep`.
    """

    state_changed = Signal(object)
    done = Signal(object)
    left = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._runner = context.runner
        self._shown = False
        self._asked = 0
        self._came_for_firm = False
        self._kept: dict[str, Typed] = {}
        self._opened: Typed | None = None
        self.state = AdviceState()
        context.changes.happened.connect(self._on_changes)

    def enter(self, route: Route) -> None:
        """Show the list with the form the route asks for, else the one that was open."""
        self._shown = True
        self._came_for_firm = "company" in route.params
        self.reload()
        if route.id is not None:
            self.open(route.id)
        elif self._came_for_firm:
            self._open_for(route.params["company"])
        elif self._opened is None:
            self.new()

    def leave(self) -> None:
        """Be left: nothing is read until the page is entered again."""
        self.left.emit()
        self._shown = False

    @Slot()
    def reload(self) -> None:
        """Read the list and the counts."""
        services = self._context.services

        def work() -> AdviceBook:
            return services.advice_book.book()  # made in the lane, where the store may still be opening

        self._runner.read(work, self._show_book, self._failed)

    @Slot()
    def new(self) -> None:
        """Open the form for new advice, with what was typed before."""
        services = self._context.services
        self._runner.read(lambda: blank(None, _today(services)), lambda typed: self._open("", typed))

    def open(self, log_id: str) -> None:
        """Open the form for advice that is stored."""
        services = self._context.services
        self._runner.read(
            lambda: _read(services, log_id), lambda typed: self._open(log_id, typed), self._failed
        )

    def keep(self, typed: Typed) -> None:
        """Keep what is typed into the open form, if it is anything else than what it opened with."""
        if self._opened is not None and typed != self._opened:
            self._kept[self._key] = typed

    def search(self, text: str) -> None:
        """Find firms by what is typed; the firm that was chosen is let go."""
        self._asked += 1
        number, services = self._asked, self._context.services
        self._set(replace(self.state, typed=replace(self.state.typed, firm=None)))
        if not text.strip():
            self._set(replace(self.state, found=(), found_for=text))
            return

        def found() -> tuple[int, str, tuple[Firm, ...]]:
            rows = services.company_lists.find(text, FOUND_SHOWN)
            return number, text, tuple(Firm(row.id, row.name, row.municipality) for row in rows)

        self._runner.read(found, self._show_found, _nothing)

    def choose(self, firm: Firm) -> None:
        """Take a firm of the list."""
        typed = replace(self.state.typed, firm=firm, whom=firm.name)
        self._set(replace(self.state, typed=typed, found=()))

    def forget_error(self, name: str) -> None:
        """Take back what was said of a field that is being changed."""
        if name in self.state.errors:
            errors = {field: trouble for field, trouble in self.state.errors.items() if field != name}
            self._set(replace(self.state, errors=errors))

    def save(self, typed: Typed) -> None:
        """Store what is typed; what is wrong is said beside its field and nothing is lost."""
        book = self.state.book
        if self.state.busy or book is None:
            return
        draft = draft_of(typed, book.today)
        if not isinstance(draft, AdviceDraft):
            self._set(replace(self.state, errors=draft))
            return
        services, target = self._context.services, self.state.target
        self._set(replace(self.state, busy=True, errors={}, trouble=None))
        if target:
            self._runner.write(
                lambda: services.advice_logs.edit(target, draft),
                lambda before: self._stored("changed", lambda: services.advice_logs.edit(target, before)),
                self._refused,
            )
        else:
            self._runner.write(
                lambda: services.advice_logs.add(draft),
                lambda log: self._stored("added", lambda: services.advice_logs.delete(log)),
                self._refused,
            )

    @Slot()
    def remove(self) -> None:
        """Take the advice that is open away."""
        services, target = self._context.services, self.state.target
        if target:
            self._runner.write(
                lambda: services.advice_logs.delete(target),
                lambda _: self._stored("removed", lambda: services.advice_logs.restore(target)),
                self._refused,
            )

    @Slot()
    def give_up(self) -> None:
        """Drop what is typed; back to where the person came from, or to an empty form."""
        self._kept.pop(self._key, None)
        self._go_on()

    @Slot()
    def back(self) -> None:
        """Return to where the person came from."""
        self._context.navigator.back()

    def open_firm(self, company_id: str) -> None:
        """Go to a firm."""
        self._context.navigator.go(Route("company", company_id))

    @property
    def _key(self) -> str:
        firm = self._opened.firm if self._opened is not None else None
        return self.state.target or (f"new for {firm.id}" if firm is not None else "")

    def _open_for(self, company_id: str) -> None:
        services = self._context.services

        def work() -> Typed:
            return blank(_firm(services, company_id), _today(services))

        self._runner.read(work, lambda typed: self._open("", typed), self._failed)

    def _open(self, target: str, typed: Typed) -> None:
        self.left.emit()
        self._opened = typed
        self._set(
            replace(self.state, target=target, errors={}, trouble=None, found=(), found_for="", typed=typed)
        )
        self._asked += 1
        typed = self._kept.get(self._key, typed)
        number = self.state.number + 1
        self._set(replace(self.state, typed=typed, found_for=typed.whom, number=number))

    def _stored(self, what: str, undo: Callable[[], object]) -> None:
        self._kept.pop(self._key, None)
        self._set(replace(self.state, busy=False))
        self.done.emit(Told(what, lambda: self._runner.write(undo, _nothing, self._failed)))
        self._go_on()

    def _go_on(self) -> None:
        """Back to the firm the person came from, else an empty form."""
        self._opened = None
        if self._came_for_firm:
            self.back()
        else:
            self.new()

    def _show_found(self, read: tuple[int, str, tuple[Firm, ...]]) -> None:
        number, text, found = read
        if number == self._asked and self.state.typed.firm is None:
            self._set(replace(self.state, found=found, found_for=text))

    def _show_book(self, book: AdviceBook) -> None:
        self._set(replace(self.state, book=book))

    def _refused(self, error: DigiFocusError) -> None:
        trouble = trouble_of(error)
        errors = {trouble.field: trouble} if trouble.field else {}
        self._set(replace(self.state, busy=False, errors=errors, trouble=None if trouble.field else trouble))

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=trouble_of(error)))

    def _on_changes(self, entities: frozenset[str]) -> None:
        if self._shown and entities & _SHOWN_BY:
            self.reload()

    def _set(self, state: AdviceState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _read(services: Services, log_id: str) -> Typed:
    draft = services.advice_book.draft(log_id)
    return typed_of(draft, _firm(services, draft.company_id) if draft.company_id else None)


def _firm(services: Services, company_id: str) -> Firm:
    view = services.company_pages.view(company_id)
    place = view.facts.get("municipality")
    return Firm(view.id, view.name, str(place) if place else None)


def _today(services: Services) -> date:
    return services.store.now().astimezone().date()


def _nothing(_outcome: object) -> None:
    """Take an outcome that nobody waits for."""
