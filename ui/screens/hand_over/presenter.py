"""Chooses language, length and code, then gives the computer away."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.company_view import CompanyPageView
from digifocus_desktop.services.handover import HandedOver, Handover, checked_code
from ui.shared.context import ScreenContext
from ui.shared.i18n import CODES, current_language
from ui.shared.navigation import Route


@dataclass(frozen=True, slots=True)
class HandOverState:
    """All that the page shows.

    Attributes:
        company_id: The firm.
        company: Its name; empty until it is read.
        language: Of the questions and everything around them.
        quick: Whether the few questions of the quick survey are asked.
        code: What gives the computer back.
        busy: Whether it is being handed over.
        error: Why it was not.
    """

    company_id: str = ""
    company: str = ""
    language: str = CODES[0]
    quick: bool = False
    code: str = ""
    busy: bool = False
    error: DigiFocusError | None = None


class HandOverPresenter(QObject):
    """Prepares the analysis and hands the computer over.

    Signals:
        state_changed: The new `HandOverState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = HandOverState()

    def enter(self, route: Route) -> None:
        """Begin for a firm, with a new code."""
        company = route.params.get("company", "")
        self._set(HandOverState(company, language=current_language(), code=Handover.new_code()))
        services = self._context.services
        if company:
            self._context.runner.read(lambda: services.company_pages.view(company), self._read, self._failed)

    @Slot(object)
    def set_language(self, language: str) -> None:
        """Choose the entrepreneur's language."""
        self._set(replace(self.state, language=language))

    @Slot(object)
    def set_quick(self, quick: bool) -> None:
        """Choose the whole analysis or the quick survey."""
        self._set(replace(self.state, quick=quick, error=None))

    @Slot(str)
    def type_code(self, code: str) -> None:
        """Take another code."""
        self._set(replace(self.state, code=code, error=None))

    @Slot()
    def begin(self) -> None:
        """Hand the computer over; from then on the window shows that analysis alone."""
        if self.state.busy or not self.state.company_id:
            return
        state, services, handover = self.state, self._context.services, self._context.session.handover

        def work() -> None:
            code = checked_code(state.code)
            found = services.analyses.start(state.company_id, quick=state.quick)
            services.analyses.hand_over(found)
            handover.begin(HandedOver(found, state.language), code)

        self._set(replace(state, busy=True, error=None))
        self._context.runner.write(work, self._begun, self._failed)

    @Slot()
    def give_up(self) -> None:
        """Go back to the firm."""
        self._context.navigator.back()

    def _read(self, view: CompanyPageView) -> None:
        if view.id == self.state.company_id:
            wanted = view.facts.get("language")
            language = wanted if wanted in CODES else self.state.language
            self._set(replace(self.state, company=view.name, language=language))

    def _begun(self, _none: object) -> None:
        self._set(HandOverState())
        self._context.controls.hand_over()

    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, busy=False, error=error))

    def _set(self, state: HandOverState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
