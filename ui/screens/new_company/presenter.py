"""What a person has typed of a new firm, what is wrong with it, and which firms may be the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from digifocus_desktop.domain import business_id
from digifocus_desktop.domain.business_id import BusinessIdFault
from digifocus_desktop.domain.contact import email_looks_right, phone_looks_right
from digifocus_desktop.errors import DigiFocusError, InvalidFieldError
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.company_values import TARGET_GROUPS_MAX, AlikeFirm, NewCompany
from ui.shared.context import ScreenContext
from ui.shared.navigation import Route

_POSTCODE_DIGITS = 5

LINES = (
    "name", "business_id", "street", "postcode", "locality", "source",
    "contact_name", "contact_role", "contact_phone", "contact_email",
)  # fmt: skip
"""Fields that are one line of text."""


class Notice(StrEnum):
    """What a person should know of a field that is not wrong."""

    VALID = "valid"
    ZERO_MENDED = "zero_mended"
    SUGGESTED = "suggested"
    OUT_OF_AREA = "out_of_area"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a field cannot be stored: a code of `resources.messages` with its facts."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewCompanyState:
    """All that the page shows.

    Attributes:
        texts: What is typed, by field of `LINES`.
        municipality: Code, if one is chosen or suggested.
        groups: Chosen target groups.
        turnover_class: Code, if one is chosen.
        language: The firm's language.
        faults: By field.
        notices: By field.
        alike: Firms that may be the same, the surest first.
        reference: Names of municipalities and target groups.
        busy: Whether it is being stored.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    municipality: str | None = None
    groups: tuple[str, ...] = ()
    turnover_class: str | None = None
    language: str = "fi"
    faults: Mapping[str, Fault] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)
    alike: tuple[AlikeFirm, ...] = ()
    reference: CompanyReference = field(default_factory=CompanyReference)
    busy: bool = False

    @property
    def taken(self) -> AlikeFirm | None:
        """The firm that has the business id already."""
        return next((firm for firm in self.alike if firm.same_business_id), None)

    @property
    def groups_full(self) -> bool:
        """Whether no further target group can be chosen."""
        return len(self.groups) >= TARGET_GROUPS_MAX


class NewCompanyPresenter(QObject):
    """Checks as a person types, and stores at the end.

    Signals:
        state_changed: The new `NewCompanyState`.
        refused: The field that cannot be stored, to put the keyboard there.
        stored: The id of the new firm.
    """

    state_changed = Signal(object)
    refused = Signal(str)
    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self.state = NewCompanyState()
        self._place_chosen = False
        self._asked = 0

    def enter(self) -> None:
        """Load the names; what was typed before is still there."""
        services = self._context.services
        self._context.runner.read(lambda: services.company_lists.reference, self._show_reference)

    def type(self, name: str, text: str) -> None:
        """Take what is typed into a field of `LINES` and check it as far as it goes."""
        self._set(replace(self.state, texts=_with(self.state.texts, name, text)))
        if name == "business_id":
            self._check_business_id(text, finished=False)
        elif name == "postcode":
            self._suggest(text)
        elif name in {"contact_phone", "contact_email"}:
            self._note(name, None)
        self._clear_fault(name)

    def finish(self, name: str) -> None:
        """Check a field that is left, and look for firms that may be the same."""
        text = self.state.texts.get(name, "")
        if name == "business_id":
            self._check_business_id(text, finished=True)
        elif name == "contact_phone":
            self._note(name, Notice.DOUBTFUL if text.strip() and not phone_looks_right(text) else None)
        elif name == "contact_email":
            self._note(name, Notice.DOUBTFUL if text.strip() and not email_looks_right(text) else None)
        if name in {"name", "business_id"}:
            self._look_for_alike()

    def choose_place(self, code: str | None) -> None:
        """Take the municipality the person chose."""
        self._place_chosen = True
        self._set_place(code, None)
        self._look_for_alike()

    def toggle_group(self, key: str) -> None:
        """Choose a target group, or no longer."""
        groups = self.state.groups
        if key in groups:
            groups = tuple(group for group in groups if group != key)
        elif not self.state.groups_full:
            groups = (*groups, key)
        self._set(replace(self.state, groups=groups))

    def choose_turnover(self, code: str | None) -> None:
        """Take the turnover class."""
        self._set(replace(self.state, turnover_class=code))

    def choose_language(self, code: str) -> None:
        """Take the firm's language."""
        self._set(replace(self.state, language=code))

    @Slot()
    def save(self) -> None:
        """Store the firm; what is wrong is said beside its field and nothing is lost."""
        if self.state.busy:
            return
        taken = self.state.taken
        if taken is not None:
            self._fail(InvalidFieldError("company.business_id_taken", field="business_id", name=taken.name))
            return
        new, services = self._company(), self._context.services
        self._set(replace(self.state, busy=True))
        self._context.runner.write(lambda: services.companies.create(new), self._stored, self._fail)

    def open(self, company_id: str) -> None:
        """Go to a firm that is here already."""
        self._context.navigator.go(Route("company", company_id))

    @Slot()
    def give_up(self) -> None:
        """Throw away what is typed and go back."""
        self._reset()
        self._context.navigator.back()

    def _company(self) -> NewCompany:
        texts: dict[str, Any] = {"name": ""}
        texts |= {name: text for name, text in self.state.texts.items() if text.strip()}
        return NewCompany(
            **texts,
            municipality=self.state.municipality,
            target_groups=self.state.groups,
            turnover_class=self.state.turnover_class,
            language=self.state.language,
        )

    def _stored(self, company_id: str) -> None:
        self._reset()
        self.stored.emit(company_id)
        self._context.navigator.replace(Route("company", company_id))

    def _fail(self, error: DigiFocusError) -> None:
        name = str(error.facts.get("field", "name"))
        faults = _with(self.state.faults, name, Fault(error.code, error.facts))
        self._set(replace(self.state, busy=False, faults=faults))
        self.refused.emit(name)

    def _reset(self) -> None:
        self._place_chosen = False
        self._asked += 1
        self._set(NewCompanyState(reference=self.state.reference))

    def _check_business_id(self, text: str, *, finished: bool) -> None:
        self._note("business_id", None)
        if not text.strip():
            self._clear_fault("business_id")
            return
        fault = business_id.fault(text)
        if fault is None:
            self._take_business_id(text, Notice.VALID, finished=finished)
        elif finished and fault is BusinessIdFault.LENGTH and _mendable(text):
            self._take_business_id(text, Notice.ZERO_MENDED, finished=True)
        elif finished or fault is not BusinessIdFault.LENGTH:
            self._set(replace(self.state, faults=_with(self.state.faults, "business_id", Fault(fault.value))))
        else:
            self._clear_fault("business_id")

    def _take_business_id(self, text: str, notice: Notice, *, finished: bool) -> None:
        stored = business_id.parse(text, lost_zeros=True)
        texts = _with(self.state.texts, "business_id", stored) if finished else self.state.texts
        self._set(
            replace(
                self.state,
                texts=texts,
                notices=_with(self.state.notices, "business_id", notice),
                faults=_without(self.state.faults, "business_id"),
            )
        )
        self._look_for_alike()

    def _suggest(self, postcode: str) -> None:
        code = postcode.strip()
        if self._place_chosen or len(code) != _POSTCODE_DIGITS:
            return
        found = self.state.reference.postal_codes.get(code)
        if found is not None:
            self._set_place(found, Notice.SUGGESTED)

    def _set_place(self, code: str | None, notice: Notice | None) -> None:
        outside = code is not None and code not in self.state.reference.area
        self._set(replace(self.state, municipality=code))
        self._note("municipality", Notice.OUT_OF_AREA if outside else notice)

    def _look_for_alike(self) -> None:
        """Ask which firms may be the same; only the answer to the last question counts."""
        self._asked += 1
        number, services = self._asked, self._context.services
        name, typed, place = self.state.texts.get("name", ""), self.state.texts, self.state.municipality
        identity = typed.get("business_id", "")
        stored = business_id.parse(identity) if identity and business_id.fault(identity) is None else None

        def work() -> tuple[int, tuple[AlikeFirm, ...]]:
            return number, services.companies.alike(name, stored, place)

        self._context.runner.read(work, self._show_alike)

    def _show_alike(self, answer: tuple[int, tuple[AlikeFirm, ...]]) -> None:
        if answer[0] == self._asked:
            self._set(replace(self.state, alike=answer[1]))

    def _show_reference(self, reference: CompanyReference) -> None:
        self._set(replace(self.state, reference=reference))

    def _note(self, name: str, notice: Notice | None) -> None:
        notices = (
            _without(self.state.notices, name) if notice is None else _with(self.state.notices, name, notice)
        )
        self._set(replace(self.state, notices=notices))

    def _clear_fault(self, name: str) -> None:
        if name != "business_id" or not self.state.texts.get(name, "").strip():
            self._set(replace(self.state, faults=_without(self.state.faults, name)))

    def _set(self, state: NewCompanyState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)


def _mendable(text: str) -> bool:
    """Whether zeros that a spreadsheet dropped make it a business id."""
    try:
        business_id.parse(text, lost_zeros=True)
    except InvalidFieldError:
        return False
    return True


def _with(known: Mapping[str, Any], name: str, value: Any) -> Mapping[str, Any]:
    return MappingProxyType({**known, name: value})


def _without(known: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return MappingProxyType({key: value for key, value in known.items() if key != name})
