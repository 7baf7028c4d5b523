"""The people of one training: who is ticked, who is shown, how the certificates look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.certificates import (
    AS_USUAL,
    Candidate,
    Draft,
    Look,
    Orientation,
    Roster,
    Standing,
)
from ui.screens.certificates.output import Order
from ui.shared.context import ScreenContext


@dataclass(frozen=True, slots=True)
class BatchState:
    """All that the page of one training shows.

    Attributes:
        training: Key of the training.
        roster: Its people; None while it is read, or if it is gone.
        ticked: Keys of those who get a certificate.
        current: Key of the one whose certificate is shown.
        look: How the certificates are made out.
        pdf: The draft that is shown; empty while it is made.
        problem: Why there is no draft, or None.
        signer_problem: Code of what keeps this person from issuing, or empty.
    """

    training: str = ""
    roster: Roster | None = None
    ticked: frozenset[str] = frozenset()
    current: str = ""
    look: Look = AS_USUAL
    pdf: bytes = b""
    problem: DigiFocusError | None = None
    signer_problem: str = ""

    @property
    def people(self) -> Sequence[Candidate]:
        """The people, those who get a certificate first."""
        return self.roster.candidates if self.roster else ()

    @property
    def person(self) -> Candidate | None:
        """The one who is shown."""
        return self.roster.candidate(self.current) if self.roster else None

    @property
    def shown(self) -> list[str]:
        """Keys the arrows of the preview walk through: those ticked, or all who get one."""
        keys = [person.key for person in self.people if person.key in self.ticked]
        return keys or [person.key for person in self.people if person.standing is Standing.DUE]


class BatchPresenter(QObject):
    """Turns what the person does into a new `BatchState`.

    Signals:
        state_changed: The new `BatchState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.state = BatchState()

    def open(self, training: str) -> None:
        """Show a training; everybody who gets a certificate is ticked."""
        self._set(BatchState(training=training, look=self.state.look))
        self._read(self._take_new)

    @Slot()
    def reload(self) -> None:
        """Read the people anew; ticks and the one who is shown stay where they still can."""
        if self.state.training:
            self._read(self._take_again)

    def tick(self, key: str, on: bool) -> None:
        """Tick a person, or take the tick away; one who gets none cannot be ticked."""
        if key in self._due():
            ticked = self.state.ticked | {key} if on else self.state.ticked - {key}
            self._set(replace(self.state, ticked=ticked))

    def tick_all(self, on: bool) -> None:
        """Tick everybody who gets a certificate, or nobody."""
        self._set(replace(self.state, ticked=self._due() if on else frozenset()))

    def show_person(self, key: str) -> None:
        """Show a person's certificate."""
        if key != self.state.current:
            self._set(replace(self.state, current=key))
            self._preview()

    def step(self, by: int) -> None:
        """Show the next certificate, or the one before."""
        keys = self.state.shown
        if keys:
            now = keys.index(self.state.current) if self.state.current in keys else -by
            self.show_person(keys[(now + by) % len(keys)])

    def turn(self, orientation: str) -> None:
        """Lay the pages across or upright."""
        way: Orientation = "portrait" if orientation == "portrait" else "landscape"
        self._change(replace(self.state.look, orientation=way))

    def speak(self, language: Language | None) -> None:
        """Print all in one language, or each in the language of the receiver with None."""
        self._change(replace(self.state.look, language=language))

    def sign_at(self, place: str) -> None:
        """Set the place that is printed before the date."""
        self._change(replace(self.state.look, place=place.strip()))

    def orders(self) -> list[Order]:
        """Return what is to be issued, in the order of the list."""
        look, training = self.state.look, self.state.training
        return [
            self._order(person.name, Draft(training, person.key, look))
            for person in self.state.people
            if person.key in self.state.ticked
        ]

    def _order(self, name: str, draft: Draft) -> Order:
        return Order(name, lambda: self._context.services.certificates.issue(draft))

    def _due(self) -> frozenset[str]:
        return frozenset(person.key for person in self.state.people if person.standing is Standing.DUE)

    def _change(self, look: Look) -> None:
        if look != self.state.look:
            self._set(replace(self.state, look=look))
            self._read(self._take_again)

    def _read(self, done: object) -> None:
        training, look = self.state.training, self.state.look

        def work() -> tuple[str, Look, Roster | None, str]:
            service = self._context.services.certificates
            return training, look, service.roster(training, look), service.signer_problem()

        assert callable(done)
        self._context.runner.read(work, done, self._failed)

    @Slot(object)
    def _take_new(self, found: tuple[str, Look, Roster | None, str]) -> None:
        self._take(found, new=True)

    @Slot(object)
    def _take_again(self, found: tuple[str, Look, Roster | None, str]) -> None:
        self._take(found, new=False)

    def _take(self, found: tuple[str, Look, Roster | None, str], *, new: bool) -> None:
        training, look, roster, signer_problem = found
        if (training, look) != (self.state.training, self.state.look):
            return
        self.state = replace(self.state, roster=roster, signer_problem=signer_problem, problem=None)
        due = self._due()
        keys = [person.key for person in self.state.people]
        current = self.state.current if self.state.current in keys else (keys[0] if keys else "")
        self._set(replace(self.state, ticked=due if new else self.state.ticked & due, current=current))
        self._preview()

    def _preview(self) -> None:
        person = self.state.person
        if person is None or not person.there or person.standing is Standing.ISSUED:
            self._set(replace(self.state, pdf=b"", problem=None))
            return
        draft = Draft(self.state.training, person.key, self.state.look)

        def work() -> tuple[Draft, bytes, DigiFocusError | None]:
            try:
                return draft, self._context.services.certificates.preview(draft), None
            except DigiFocusError as error:
                return draft, b"", error

        self._context.runner.read(work, self._take_preview, self._failed)

    @Slot(object)
    def _take_preview(self, made: tuple[Draft, bytes, DigiFocusError | None]) -> None:
        draft, pdf, problem = made
        if draft == Draft(self.state.training, self.state.current, self.state.look):
            self._set(replace(self.state, pdf=pdf, problem=problem))

    @Slot(object)
    def _failed(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, problem=error))

    def _set(self, state: BatchState) -> None:
        self.state = state
        self.state_changed.emit(state)
