"""What the page of short and open advice shows, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from digifocus_desktop.services.advice_log_values import OPEN_TO_ALL, SHORT, AdviceBook, AdviceDraft
from ui.shared.dates import day_to_type
from ui.shared.troubles import Trouble

FIRM = "firm"
USUAL_MINUTES = "15"


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm of the list that advice can be for."""

    id: str
    name: str
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form, as it is typed.

    Attributes:
        kind: Short or open.
        firm: The firm of the list that was chosen, or None.
        whom: The text of who it was; the name of the firm where one is chosen.
        category: Whom it was for where no firm is chosen.
        municipality: Code where no firm is chosen.
        day: As text.
        minutes: As text.
        channel: How.
        topics: Keys of themes.
        notes: By audience, `firm` among them.
        agreed: What the firm does next.
        agreed_by: As text.
    """

    kind: str = OPEN_TO_ALL
    firm: Firm | None = None
    whom: str = ""
    category: str = "company"
    municipality: str | None = None
    day: str = ""
    minutes: str = USUAL_MINUTES
    channel: str = "phone"
    topics: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)
    agreed: str = ""
    agreed_by: str = ""


@dataclass(frozen=True, slots=True)
class AdviceState:
    """All that the page shows.

    Attributes:
        book: The list and the counts; None until they are read.
        target: What the form is about: id of the log it changes, or empty for a new one.
        number: Counts the openings of the form, so that it is filled once for each.
        typed: What the form is filled with at its opening, the firm that was chosen since included.
        found: Firms that fit what is typed, those named like it first.
        found_for: The text they were looked for by; another one is still being looked for.
        errors: What is wrong, by field.
        trouble: Why something else was not done.
        busy: Whether it is being stored.
    """

    book: AdviceBook | None = None
    target: str = ""
    number: int = 0
    typed: Typed = Typed()
    found: tuple[Firm, ...] = ()
    found_for: str = ""
    errors: Mapping[str, Trouble] = field(default_factory=dict)
    trouble: Trouble | None = None
    busy: bool = False


def blank(firm: Firm | None, today: date) -> Typed:
    """Return what a new form begins with."""
    kind = SHORT if firm is not None else OPEN_TO_ALL
    return Typed(kind, firm, firm.name if firm is not None else "", day=day_to_type(today))


def typed_of(draft: AdviceDraft, firm: Firm | None) -> Typed:
    """Return what the form is filled with for advice that is stored."""
    notes = {FIRM: draft.note, **draft.private}
    return Typed(
        draft.kind,
        firm,
        firm.name if firm is not None else draft.name,
        draft.category or "company",
        draft.municipality,
        day_to_type(draft.held_on),
        str(draft.minutes),
        draft.channel,
        frozenset(draft.topics),
        {audience: words for audience, words in notes.items() if words},
        draft.agreed,
        day_to_type(draft.agreed_by) if draft.agreed_by is not None else "",
    )


def draft_of(typed: Typed, today: date) -> AdviceDraft | Mapping[str, Trouble]:
    """Return what is to be stored, or by field what cannot be read."""
    from ui.shared.dates import typed_day

    day = typed_day(typed.day, today, ahead=False)
    by = typed_day(typed.agreed_by, today, ahead=True) if typed.agreed_by.strip() else None
    minutes = typed.minutes.strip()
    wrong = {
        "held_on": day is None,
        "minutes": not (minutes.isdecimal() and minutes.isascii() and len(minutes) < 6),
        "agreed_by": bool(typed.agreed_by.strip()) and by is None,
    }
    codes = {"held_on": "field.date", "minutes": "field.number", "agreed_by": "field.date"}
    if day is None or any(wrong.values()):
        return {name: Trouble(codes[name], field=name) for name, bad in wrong.items() if bad}
    outsider = typed.firm is None
    return AdviceDraft(
        typed.kind,
        day,
        int(minutes),
        typed.channel,
        None if typed.firm is None else typed.firm.id,
        tuple(sorted(typed.topics)),
        typed.whom if outsider else "",
        typed.category if outsider else None,
        typed.municipality if outsider else None,
        typed.notes.get(FIRM, ""),
        {} if outsider else {name: words for name, words in typed.notes.items() if name != FIRM},
        "" if outsider else typed.agreed,
        None if outsider else by,
    )
