"""Turns what an admin does with people and laptops into a new `PeopleState`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError, InvalidFieldError
from digifocus_desktop.services.staff_values import NewCode, PersonDraft, Staff
from ui.screens.people.state import Ask, PeopleState, Side
from ui.shared.context import ScreenContext
from ui.shared.troubles import trouble_of

_SHOWN_BY = frozenset({"app_user", "device", "command", "organisation"})


class PeoplePresenter(QObject):
    """Reads the people, adds, changes, lets in and shuts out.

    Signals:
        state_changed: The new `PeopleState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = PeopleState()
        context.changes.happened.connect(self._changed)

    @Slot()
    def load(self) -> None:
        """Read the people."""
        services = self._context.services

        def work() -> Staff:
            return services.staff.look()

        self._context.runner.read(work, self._show, self._failed)

    def leave(self) -> None:
        """Keep nothing that was meant for one moment: a code is shown once."""
        self._set(code=None, ask=None, side=Side.PERSON, errors={}, trouble=None)

    @Slot(str)
    def choose(self, person_id: str) -> None:
        """Show a colleague beside the list."""
        if person_id != self.state.chosen or self.state.side is not Side.PERSON:
            self._set(chosen=person_id, side=Side.PERSON, ask=None, errors={}, trouble=None)

    def open(self, side: Side) -> None:
        """Open a form beside the list, or close it."""
        self._set(side=side, ask=None, errors={}, trouble=None)

    def ask(self, about: Ask | None) -> None:
        """Ask the person before it is done, or ask no more."""
        self._set(ask=about, side=Side.PERSON, errors={}, trouble=None)

    @Slot()
    def put_code_away(self) -> None:
        """Show the code no longer."""
        self._set(code=None)

    def save(self, draft: PersonDraft) -> None:
        """Keep what is typed of a new colleague or of the one beside the list."""
        services, person = self._context.services, self.state.chosen
        if self.state.side is Side.ADD:
            self._write(lambda: services.staff.add(draft), self._given)
        elif self.state.side is Side.CHANGE:
            self._write(lambda: services.staff.change(person, draft), self._done)

    @Slot()
    def make_code(self) -> None:
        """Make a joining code for another laptop of the colleague beside the list."""
        services, person = self._context.services, self.state.chosen
        self._write(lambda: services.staff.new_code(person), self._given)

    @Slot()
    def bring_back(self) -> None:
        """Let the colleague beside the list work with the shared database again."""
        services, person = self._context.services, self.state.chosen
        self._write(lambda: services.staff.set_active(person, active=True), self._done)

    @Slot()
    def carry_out(self) -> None:
        """Do what was asked."""
        services, asked = self._context.services, self.state.ask
        if asked is None:
            return
        if asked.laptop:
            self._write(lambda: services.staff.shut_out(asked.laptop), self._done)
        else:
            self._write(lambda: services.staff.set_active(asked.person, active=False), self._done)

    def sync(self) -> None:
        """Send what waits."""
        self._context.controls.sync_now()

    def _write(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._context.runner.write(work, done, self._failed)

    def _show(self, staff: Staff) -> None:
        known = {one.id for one in staff.people}
        first = staff.people[0].id if staff.people else ""
        chosen = self.state.chosen if self.state.chosen in known else first
        self._set(staff=staff, chosen=chosen)

    def _given(self, code: NewCode) -> None:
        self._set(code=code, chosen=code.user_id, side=Side.PERSON, ask=None, errors={}, trouble=None)
        self.load()

    def _done(self, _nothing: None) -> None:
        self._set(side=Side.PERSON, ask=None, errors={}, trouble=None)
        self.load()

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        trouble = trouble_of(error)
        if isinstance(error, InvalidFieldError) and self.state.side is not Side.PERSON:
            self._set(errors={trouble.field: trouble})
        else:
            self._set(trouble=trouble, ask=None)

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self.state.staff is not None and entities & _SHOWN_BY:
            self.load()

    def _set(self, **values: Any) -> None:
        state = replace(self.state, **values)
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
