"""The certificates screen as a whole: what is due, what was issued, what was voided, and work under way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.certificates import Issued, Roster
from ui.screens.certificates.batch_presenter import BatchPresenter
from ui.screens.certificates.farm_presenter import FarmPresenter
from ui.screens.certificates.output import Order, Outcome, Output, Way, Work
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route
from ui.shared.printing import Outside

SCREEN = "certificates"
_SEEN = frozenset(
    {"activity", "attendance", "certificate", "attachment", "person", "company", "conflict", "programme"}
)


class Place(StrEnum):
    """Which part of the screen is shown."""

    DUE = "due"
    ISSUED = "issued"
    VOIDED = "voided"
    BATCH = "batch"
    FARM = "farm"


TABS = (Place.DUE, Place.ISSUED, Place.VOIDED)


@dataclass(frozen=True, slots=True)
class CertificatesState:
    """All that the frame of the screen and its three lists show.

    Attributes:
        place: Which part is shown.
        rosters: Trainings that somebody attended; None while they are read.
        issued: Certificates in force, newest first.
        voided: Certificates that were voided.
        selected: Id of the certificate whose file is shown.
        pdf: That file; empty while it is read.
        problem: Why it cannot be shown, or None.
        work: What is being done, or None.
        trouble: What did not go as asked the last time, or None.
        printers: Names of the printers, the one that is used first; None while they are asked for.
    """

    place: Place = Place.DUE
    rosters: Sequence[Roster] | None = None
    issued: Sequence[Issued] = ()
    voided: Sequence[Issued] = ()
    selected: str = ""
    pdf: bytes = b""
    problem: DigiFocusError | None = None
    work: Work | None = None
    trouble: Outcome | None = None
    printers: tuple[str, ...] | None = None

    @property
    def due(self) -> int:
        """How many certificates can be issued."""
        return sum(len(roster.due) for roster in self.rosters or ())

    @property
    def listed(self) -> Sequence[Issued]:
        """The certificates of the list that is shown."""
        return self.voided if self.place is Place.VOIDED else self.issued

    @property
    def certificate(self) -> Issued | None:
        """The certificate that is selected."""
        return next((one for one in self.listed if one.id == self.selected), None)


class CertificatesPresenter(QObject):
    """Turns what the person does into a new `CertificatesState`.

    Attributes:
        batch: The page of one training.
        farm: The page of one certificate at a farm.

    Signals:
        state_changed: The new `CertificatesState`.
        done: The `Outcome` of what was done, and whether certificates were issued just now.
        voided: Numbers of the certificates that were voided.
    """

    state_changed = Signal(object)
    done = Signal(object, bool)
    voided = Signal(object)

    def __init__(self, context: ScreenContext, outside: Outside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = CertificatesState()
        self.batch = BatchPresenter(context, self)
        self.farm = FarmPresenter(context, self)
        self._output = Output(context, outside, self)
        self._issuing = self._warm = False
        self._output.working.connect(self._take_work)
        self._output.ended.connect(self._ended)
        self._output.printers.changed.connect(self._take_printers)
        context.changes.happened.connect(self._changed)

    def enter(self, route: Route) -> None:
        """Show what a route asks for: a training, a firm's certificate, or a list."""
        self._output.printers.look()
        params = route.params
        if params.get("training"):
            self._set(replace(self.state, place=Place.BATCH))
            self.batch.open(params["training"])
        elif params.get("company") or params.get("new"):
            self._set(replace(self.state, place=Place.FARM))
            self.farm.open(params.get("company", ""), params.get("person", ""))
            self._look_for_due(params.get("company", ""))
        else:
            self._set(replace(self.state, place=Place(params.get("tab", Place.DUE))))
        self.reload()

    @Slot()
    def reload(self) -> None:
        """Read the three lists anew."""

        def work() -> tuple[Sequence[Roster], Sequence[Issued], Sequence[Issued]]:
            service = self._context.services.certificates
            return service.trainings(), service.issued(), service.issued(voided=True)

        self._context.runner.read(work, self._take_lists)

    def open_tab(self, place: Place) -> None:
        """Show another list."""
        self._context.navigator.replace(Route(SCREEN, params={"tab": place.value}))

    def open_training(self, training: str) -> None:
        """Go to the page of one training."""
        self._context.navigator.go(Route(SCREEN, params={"training": training}))

    def open_farm(self) -> None:
        """Go to the page of one certificate."""
        self._context.navigator.go(Route(SCREEN, params={"new": "1"}))

    def open_settings(self) -> None:
        """Go to where the person's name is entered."""
        self._context.navigator.go(Route("settings"))

    def select(self, certificate_id: str) -> None:
        """Show the stored file of a certificate."""
        if certificate_id != self.state.selected:
            self._set(replace(self.state, selected=certificate_id, pdf=b"", problem=None))
            self._show_stored()

    def use_printer(self, name: str) -> None:
        """Print on another printer from now on."""
        self._output.printers.use(name)

    def issue(self, orders: Sequence[Order], way: Way, target: Path | None = None) -> None:
        """Issue, then print or save."""
        self._start(new=True)
        self._output.issue(orders, way, target)

    def send(self, way: Way, target: Path | None = None) -> None:
        """Print or save the selected certificate: the file as it was issued."""
        chosen = self.state.certificate
        if chosen is not None:
            self._start(new=False)
            self._output.send([chosen], way, target)

    def send_again(self, way: Way, target: Path | None = None) -> None:
        """Print or save what was issued the last time and did not get there."""
        before = self.state.trouble
        if before is not None:
            self._start(new=False)
            self._output.send(before.issued, way, target)

    def look(self) -> None:
        """Open the selected certificate in the system's viewer."""
        self._output.show(self.state.selected, self._stored_failed)

    def open_file(self, path: Path) -> None:
        """Open a saved file in the system's viewer."""
        self._output.show_file(path)

    def stop(self) -> None:
        """Stop what is being done, before the next certificate or page."""
        self._output.stop()

    def forget_trouble(self) -> None:
        """Take the message away."""
        self._set(replace(self.state, trouble=None))

    def void(self, ids: Sequence[str], reason: str) -> None:
        """Void certificates; their numbers stay used."""
        service = self._context.services

        def work() -> tuple[str, ...]:
            return tuple(service.certificates.void(one, reason).number for one in ids)

        self._context.runner.write(work, self._after_void, self._stored_failed)

    def _look_for_due(self, company_id: str) -> None:
        """Go to the training in which somebody of the firm has earned a certificate already."""

        def work() -> str:
            rosters = self._context.services.certificates.trainings()
            due = (roster for roster in rosters if any(one.company_id == company_id for one in roster.due))
            return next((roster.training.key for roster in due), "")

        if company_id:
            self._context.runner.read(work, self._go_to_due)

    @Slot(object)
    def _go_to_due(self, training: str) -> None:
        if training and self.state.place is Place.FARM:
            self._context.navigator.replace(Route(SCREEN, params={"training": training}))

    def _start(self, *, new: bool) -> None:
        if not self._output.busy:
            self._issuing = new
            self._set(replace(self.state, trouble=None))

    @Slot()
    def _take_printers(self) -> None:
        self._set(replace(self.state, printers=self._output.printers.names))

    @Slot(object)
    def _take_work(self, work: Work | None) -> None:
        self._set(replace(self.state, work=work))

    @Slot(object)
    def _ended(self, outcome: Outcome) -> None:
        wrong = outcome.trouble is not None or outcome.refused
        self._set(replace(self.state, trouble=outcome if wrong else None))
        self._refresh()
        if self._issuing and self.state.place is Place.FARM and outcome.issued:
            self._context.navigator.replace(Route(SCREEN, params={"tab": Place.ISSUED.value}))
            self.select(outcome.issued[0].id)
        if outcome.issued:
            self.done.emit(outcome, self._issuing)

    @Slot(object)
    def _after_void(self, numbers: tuple[str, ...]) -> None:
        self._set(replace(self.state, selected="", pdf=b"", problem=None))
        self.voided.emit(numbers)

    @Slot(object)
    def _changed(self, entities: frozenset[str]) -> None:
        if entities & _SEEN and not self._output.busy:
            self._refresh()

    def _refresh(self) -> None:
        self.reload()
        self.batch.reload()

    @Slot(object)
    def _take_lists(self, found: tuple[Sequence[Roster], Sequence[Issued], Sequence[Issued]]) -> None:
        rosters, issued, voided = found
        state = replace(self.state, rosters=rosters, issued=issued, voided=voided)
        if state.place in (Place.ISSUED, Place.VOIDED) and state.certificate is None:
            first = state.listed[0].id if state.listed else ""
            state = replace(state, selected=first, pdf=b"", problem=None)
        self._set(state)
        if state.place in (Place.ISSUED, Place.VOIDED):
            self._show_stored()
        elif not self._warm:
            self._warm = True
            self._context.runner.read(self._warm_up, _nothing)

    def _warm_up(self) -> None:
        self._context.services.certificates.warm_up()

    def _show_stored(self) -> None:
        wanted = self.state.selected
        if not wanted:
            return

        def work() -> tuple[str, bytes, DigiFocusError | None]:
            try:
                return wanted, self._context.services.certificates.stored(wanted).content, None
            except DigiFocusError as error:
                return wanted, b"", error

        self._context.runner.read(work, self._take_stored)

    @Slot(object)
    def _take_stored(self, found: tuple[str, bytes, DigiFocusError | None]) -> None:
        wanted, pdf, problem = found
        if wanted == self.state.selected:
            self._set(replace(self.state, pdf=pdf, problem=problem))

    @Slot(object)
    def _stored_failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, problem=error))

    def _set(self, state: CertificatesState) -> None:
        self.state = state
        self.state_changed.emit(state)


def _nothing(_none: None) -> None:
    """What was warmed up is not shown."""
