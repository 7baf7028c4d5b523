"""Turns what a person does with a firm's sharing into a new `CareState`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.endings import Endings
from digifocus_desktop.services.sharing import Sight
from ui.screens.firm_care.state import Ask, AskKind, CareState, Found
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language
from ui.shared.navigation import Route
from ui.shared.troubles import Trouble, trouble_of

_SHOWN_BY = frozenset({"company", "company_share", "command", "consent", "organisation", "person"})
_MOST_FOUND = 6


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

            def work() -> tuple[Sight, Endings]:
                return services.sharing.look(company_id), services.endings.look(company_id)

            self._context.runner.read(work, self._show, self._failed)

    def begin_sharing(self, organisation_id: str) -> None:
        """Ask how the firm agreed, before its file is shown to an organisation."""
        self._set(sharing_with=organisation_id, ending_with="", errors={}, trouble=None)

    def begin_ending(self, organisation_id: str) -> None:
        """Ask before sharing with an organisation ends."""
        self._set(ending_with=organisation_id, sharing_with="", errors={}, trouble=None)

    def ask(self, about: Ask) -> None:
        """Ask before firms are merged, before that is taken back, or before something is erased."""
        self._set(ask=about, sharing_with="", ending_with="", trouble=None)

    @Slot()
    def close(self) -> None:
        """Ask no more."""
        self._set(sharing_with="", ending_with="", ask=None, errors={})

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for another firm that is the same as this one."""
        services, own, language = self._context.services, self.state.company_id, current_language()
        if not text.strip():
            self._set(found=())
            return

        def work() -> tuple[Found, ...]:
            lists = services.company_lists
            rows = [one for one in lists.find(text, _MOST_FOUND + 1) if one.id != own]
            names = lists.reference.municipality
            return tuple(
                Found(one.id, one.name, names(one.municipality, language)) for one in rows[:_MOST_FOUND]
            )

        self._context.runner.read(work, lambda found: self._set(found=found), self._failed)

    @Slot()
    def carry_out(self) -> None:
        """Ask the shared database for what the person has confirmed."""
        services, company_id, asked = self._context.services, self.state.company_id, self.state.ask
        if asked is None:
            return
        acts: dict[AskKind, Callable[[], None]] = {
            AskKind.MERGE: lambda: services.endings.merge(company_id, asked.id),
            AskKind.TAKE_BACK: lambda: services.endings.take_back(company_id, asked.id),
            AskKind.ERASE: lambda: services.endings.erase(company_id, asked.id),
        }
        self._write(acts[asked.kind])

    @Slot()
    def show_erasures(self) -> None:
        """Go to the list of what was erased."""
        self._context.navigator.go(Route("erasures"))

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
        self._set(found=())
        self.load()

    def _show(self, read: tuple[Sight, Endings]) -> None:
        sight, endings = read
        if sight.company_id == self.state.company_id:
            self._set(sight=sight, endings=endings)

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        trouble = trouble_of(error)
        if trouble.field and self.state.sharing_with:
            self._set(errors={trouble.field: trouble})
        else:
            self._set(trouble=trouble, ask=None)

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
