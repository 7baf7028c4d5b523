"""Turns what a person does with a firm's sharing into a new `CareState`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.sharing import Sight
from ui.screens.firm_care.state import CareState
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.troubles import Trouble, trouble_of

_SHOWN_BY = frozenset({"company", "company_share", "command", "consent", "organisation"})


class CarePresenter(QObject):
    """Reads who sees a firm, and asks the shared database to change it.

    Signals:
        state_changed: The new `CareState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._shown = False
        self.state = CareState()
        context.changes.happened.connect(self._changed)

    def enter(self, route: Route) -> None:
        """Show the firm of the route."""
        self._shown = True
        if route.id != self.state.company_id:
            self._put(CareState(route.id or ""))
        self.load()

    def leave(self) -> None:
        """Be left: what was open for writing is closed."""
        self._shown = False
        self.close()

    @Slot()
    def load(self) -> None:
        """Read who sees the firm."""
        services, company_id = self._context.services, self.state.company_id
        if company_id:
            self._context.runner.read(lambda: services.sharing.look(company_id), self._show, self._failed)

    def begin_sharing(self, organisation_id: str) -> None:
        """Ask how the firm agreed, before its file is shown to an organisation."""
        self._set(sharing_with=organisation_id, ending_with="", errors={}, trouble=None)

    def begin_ending(self, organisation_id: str) -> None:
        """Ask before sharing with an organisation ends."""
        self._set(ending_with=organisation_id, sharing_with="", errors={}, trouble=None)

    @Slot()
    def close(self) -> None:
        """Ask no more."""
        self._set(sharing_with="", ending_with="", errors={})

    def refuse(self, field: str, code: str) -> None:
        """Tell that what was typed into a field cannot be read."""
        self._set(errors={field: Trouble(code, field=field)})

    def share(self, channel: str, agreed_on: date) -> None:
        """Ask that the organisation sees the firm's file."""
        services, company_id, with_whom = (
            self._context.services,
            self.state.company_id,
            self.state.sharing_with,
        )
        self._write(lambda: services.sharing.share(company_id, with_whom, channel, agreed_on))

    @Slot()
    def end_sharing(self) -> None:
        """Ask that the organisation does not see the firm's file any more."""
        services, company_id, with_whom = (
            self._context.services,
            self.state.company_id,
            self.state.ending_with,
        )
        self._write(lambda: services.sharing.withdraw(company_id, with_whom))

    def _write(self, work: Callable[[], Any]) -> None:
        self._context.runner.write(work, self._done, self._failed)

    def _done(self, _nothing: None) -> None:
        self.close()
        self.load()

    def _show(self, sight: Sight) -> None:
        if sight.company_id == self.state.company_id:
            self._set(sight=sight)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        trouble = trouble_of(error)
        if trouble.field and self.state.sharing_with:
            self._set(errors={trouble.field: trouble})
        else:
            self._set(trouble=trouble)

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if self._shown and entities & _SHOWN_BY:
            self.load()

    def _set(self, **values: Any) -> None:
        self._put(replace(self.state, **values))

    def _put(self, state: CareState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
