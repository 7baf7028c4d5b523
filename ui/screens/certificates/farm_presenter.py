"""One certificate at a farm: the person, the training, the session that has just been held."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.domain.formats import format_date, parse_date, parse_number
from digifocus_desktop.errors import DigiFocusError, InvalidFieldError
from digifocus_desktop.services.certificates import (
    AS_USUAL,
    Attendee,
    Candidate,
    FarmDraft,
    Look,
    SessionEntry,
    Standing,
    Training,
)
from digifocus_desktop.services.trainings import Firm
from ui.screens.certificates.output import Order
from ui.shared.context import ScreenContext
from ui.shared.i18n import current_language

OTHER_PERSON = ""
"""Value of the choice *somebody else*, whose name is typed."""


@dataclass(frozen=True, slots=True)
class FarmForm:
    """What the person has chosen and typed, as it stands in the fields.

    Attributes:
        person_id: A person of the firm, or `OTHER_PERSON`.
        name: Name of somebody else.
        training: Key of the training, or empty.
        title: What the session was about; empty for the name of the training.
        day: Date as typed.
        lessons: Number of lessons as typed.
        place: Where.
        remote: Whether over the network.
        exception: Why one below the threshold gets a certificate.
    """

    person_id: str = OTHER_PERSON
    name: str = ""
    training: str = ""
    title: str = ""
    day: str = ""
    lessons: str = ""
    place: str = ""
    remote: bool = False
    exception: str = ""


@dataclass(frozen=True, slots=True)
class FarmState:
    """All that the page shows.

    Attributes:
        hits: Firms the search found.
        searched: What was searched for.
        firm: The firm, or None while it is looked for.
        trainings: What can be chosen.
        form: What stands in the fields.
        look: How the certificate is made out.
        person: How the person stands on the roster with this session; None while something is missing.
        pdf: The draft; empty while something is missing.
        problem: What is wrong, or None; its fact `field` says where.
        signer_problem: Code of what keeps this person from issuing, or empty.
    """

    hits: Sequence[Firm] = ()
    searched: str = ""
    firm: Firm | None = None
    trainings: Sequence[Training] = ()
    form: FarmForm = FarmForm()
    look: Look = AS_USUAL
    person: Candidate | None = None
    pdf: bytes = b""
    problem: DigiFocusError | None = None
    signer_problem: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that have no default and are still empty, top to bottom: nothing is wrong yet."""
        form = self.form
        empty = {
            "firm": self.firm is None,
            "person": form.person_id == OTHER_PERSON and not form.name.strip(),
            "training": not form.training,
            "lessons": not form.lessons.strip(),
            "place": not form.remote and not form.place.strip(),
        }
        return tuple(name for name, is_empty in empty.items() if is_empty)

    @property
    def ready(self) -> bool:
        """Whether the certificate can be issued."""
        if self.person is None or self.signer_problem or not self.pdf:
            return False
        if self.person.standing is Standing.BELOW_THRESHOLD:
            return bool(self.form.exception.strip())
        return self.person.standing is Standing.DUE


@dataclass(frozen=True, slots=True)
class _Start:
    trainings: Sequence[Training]
    today: date
    firm: Firm | None
    person_id: str
    signer_problem: str


@dataclass(frozen=True, slots=True)
class _Made:
    asked: int
    person: Candidate | None
    pdf: bytes
    problem: DigiFocusError | None


class FarmPresenter(QObject):
    """Turns what the person does into a new `FarmState`.

    Signals:
        state_changed: The new `FarmState`.
    """

    state_changed = Signal(object)

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = 0
        self.state = FarmState()

    def open(self, company_id: str = "", person_id: str = "") -> None:
        """Begin anew, for a firm and a person if they are known."""
        self._set(FarmState(look=self.state.look))

        def work() -> _Start:
            services = self._context.services
            firm = services.trainings.firm(company_id) if company_id else None
            choices, today = services.trainings.choices(), services.trainings.today()
            return _Start(choices, today, firm, person_id, services.certificates.signer_problem())

        self._context.runner.read(work, self._opened)

    def search(self, text: str) -> None:
        """Look for a firm; fewer than two letters find none."""
        if len(text.strip()) < 2:
            self._set(replace(self.state, hits=(), searched=text))
            return
        self._set(replace(self.state, searched=text))

        def work() -> tuple[str, Sequence[Firm]]:
            return text, self._context.services.trainings.find_firms(text)

        self._context.runner.read(work, self._found)

    def choose_firm(self, firm: Firm, person_id: str = "") -> None:
        """Take a firm; its main contact is chosen."""
        people = [known for known, _ in firm.people]
        chosen = person_id if person_id in people else (people[0] if people else OTHER_PERSON)
        form = replace(self.state.form, person_id=chosen, name="", place=firm.place)
        self._set(replace(self.state, firm=firm, hits=(), searched="", form=form))
        self._preview()

    def forget_firm(self) -> None:
        """Look for another firm; what is typed of the session stays."""
        self._set(replace(self.state, firm=None, person=None, pdf=b"", problem=None))

    def change(self, **values: Any) -> None:
        """Change fields of the form."""
        form = replace(self.state.form, **values)
        if form != self.state.form:
            only_words = set(values) == {"exception"}
            self._set(replace(self.state, form=form))
            if not only_words:
                self._preview()

    def change_look(self, look: Look) -> None:
        """Change how the certificate is made out."""
        if look != self.state.look:
            self._set(replace(self.state, look=look))
            self._preview()

    def orders(self) -> list[Order]:
        """Return the one that is to be issued; none while it cannot be."""
        if not self.state.ready:
            return []
        draft = self._draft()
        name = draft.attendee.name
        return [Order(name, lambda: self._context.services.certificates.issue_at_farm(draft))]

    @Slot(object)
    def _found(self, found: tuple[str, Sequence[Firm]]) -> None:
        text, hits = found
        if text == self.state.searched and self.state.firm is None:
            self._set(replace(self.state, hits=hits))

    def _draft(self) -> FarmDraft:
        """Return the draft the fields make.

        Raises:
            InvalidFieldError: `field.date` of `day`, `field.number` of `lessons`.
        """
        form, firm = self.state.form, self.state.firm
        assert firm is not None
        day, lessons = parse_date(form.day), parse_number(form.lessons)
        if day is None:
            raise InvalidFieldError("field.date", field="day")
        if lessons is None:
            raise InvalidFieldError("field.number", field="lessons")
        name = dict(firm.people).get(form.person_id, form.name)
        attendee = Attendee(name, form.person_id or None, firm.id, firm.name)
        title = form.title.strip() or self._training_name(form.training)
        entry = SessionEntry(form.training, title, day, lessons, form.place, form.remote, firm.id)
        return FarmDraft(entry, attendee, self.state.look, form.exception)

    def _training_name(self, key: str) -> str:
        names = {training.key: training.name(current_language()) for training in self.state.trainings}
        return names.get(key, "")

    def _preview(self) -> None:
        self._asked += 1
        asked = self._asked
        if self.state.missing:
            self._set(replace(self.state, person=None, pdf=b"", problem=None))
            return
        try:
            draft = self._draft()
        except InvalidFieldError as error:
            self._set(replace(self.state, person=None, pdf=b"", problem=error))
            return

        def work() -> _Made:
            try:
                person, pdf = self._context.services.certificates.preview_at_farm(draft)
            except DigiFocusError as error:
                return _Made(asked, None, b"", error)
            return _Made(asked, person, pdf, None)

        self._context.runner.read(work, self._made)

    @Slot(object)
    def _made(self, made: _Made) -> None:
        if made.asked == self._asked:
            self._set(replace(self.state, person=made.person, pdf=made.pdf, problem=made.problem))

    @Slot(object)
    def _opened(self, start: _Start) -> None:
        form = FarmForm(day=format_date(start.today))
        self._set(
            replace(self.state, trainings=start.trainings, form=form, signer_problem=start.signer_problem)
        )
        if start.firm is not None:
            self.choose_firm(start.firm, start.person_id)

    def _set(self, state: FarmState) -> None:
        self.state = state
        self.state_changed.emit(state)
