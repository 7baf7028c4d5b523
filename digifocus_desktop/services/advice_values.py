"""What the screens and papers read of advice: plain frozen values, texts in every language there is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from digifocus_desktop.domain.fees import Fee
from digifocus_desktop.forms.advice_matrix import HelpKind, PairResult
from digifocus_desktop.forms.advice_order import Place, StepKind
from digifocus_desktop.forms.guide import HowTo
from digifocus_desktop.forms.package import Texts
from digifocus_desktop.services.training_options import TrainingOption

RULE, ADVISOR = "rule", "advisor"


class Reason(StrEnum):
    """Why an advisor departs from what the rules propose."""

    FIRM_WISH = "firm_wish"
    DONE_ALREADY = "done_already"
    NO_TIME_OR_MONEY = "no_time_or_money"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Cause:
    """An answer behind a suggestion.

    Attributes:
        item: Id of the question.
        question: The question.
        answer: What was answered.
    """

    item: str
    question: Texts
    answer: Texts


@dataclass(frozen=True, slots=True)
class Departure:
    """What an advisor decided against the rules, with the reason.

    Attributes:
        act: `dropped`, `added` or `moved`.
        reason: Why.
        note: Why, in words; may be empty.
    """

    act: str
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of the plan.

    Attributes:
        code: Stable name, such as `flag:h_tunnukset`, `theme:TP2.1`, `act:d_sisalto`, `own:…`.
        kind: What it is.
        title: What to do; for a training its name without the code.
        why: The answer that speaks for it most; empty for a step of the advisor's own.
        causes: Every answer that caused it.
        how_to: What exactly, who, minutes, cost class, benefit, first act; None where nothing is said.
        theme: Code of its training theme; empty outside the trainings.
        training: That training as it stands for this firm: fee, window, seats; None for other steps.
        help: The kind of help that fits; None while it is not known.
        place: The rule that proposes it; None for a step of the advisor's own.
        replaces: Name of the theme it stands for because that one is closed; None otherwise.
        source: `rule` or `advisor`.
        departures: What the advisor decided about it.
    """

    code: str
    kind: StepKind
    title: Texts
    why: Texts
    causes: tuple[Cause, ...]
    how_to: HowTo | None
    theme: str = ""
    training: TrainingOption | None = None
    help: HelpKind | None = None
    place: Place | None = None
    replaces: Texts | None = None
    source: str = RULE
    departures: tuple[Departure, ...] = ()

    @property
    def fee(self) -> Fee | None:
        """What this firm pays for the training; None for other steps."""
        return self.training.fee if self.training is not None else None

    @property
    def window(self) -> tuple[date | None, date | None]:
        """First and last day of the training."""
        return (self.training.starts_on, self.training.ends_on) if self.training is not None else (None, None)

    @property
    def seats(self) -> int | None:
        """Places left, as far as this computer knows; None where no number is set."""
        return self.training.seats_left if self.training is not None else None

    @property
    def cost_class(self) -> str | None:
        """One of `COSTS`; a fee is paid once; None where nothing is said."""
        if self.fee is not None and self.fee.amount_cents is not None:
            return "once" if self.fee.amount_cents else "free"
        return self.how_to.cost if self.how_to is not None else None


@dataclass(frozen=True, slots=True)
class ToFindOut:
    """Something about safety that nobody knew: to be found out, not a confirmed weakness."""

    item: str
    question: Texts


@dataclass(frozen=True, slots=True)
class ExpertAdvice:
    """Expertise outside the programme that the answers call for; no single supplier is named.

    Attributes:
        code: For example `EXT-TT`.
        direction: Whom to turn to.
        content: What the papers give.
        causes: Every answer that caused it.
        request: A request for quotes, made of the answers; empty where the form has none.
        questions: What to ask a supplier, a line each.
        checklist: What to do or find out oneself first, a line each.
        help: The kind of help that fits.
        suppliers: Firms of the region that do such work, in the order drawn for this firm.
    """

    code: str
    direction: Texts
    content: Texts
    causes: tuple[Cause, ...]
    request: Texts
    questions: Texts
    checklist: Texts
    help: HelpKind | None = None
    suppliers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdvicePlan:
    """Everything an analysis advises, the advisor's choices laid over the rules.

    Attributes:
        response_set_id: The analysis.
        company_id: The firm.
        company_name: Its name.
        steps: At most three, in order.
        first: Every red flag with its action, never averaged away and never dropped.
        clarify: What nobody knew about safety.
        trainings: Those whose gate and need fit, in the order of the rules; closed ones are not there.
        experts: Expertise outside that is called for.
        matrix: Competence beside level, theme by theme.
        offers: Further steps that can be added.
        dropped: Steps of the rules that the advisor dropped, with the reason.
        minutes: Longest free step that fits the time the firm has.
        today: The day that windows were compared with.
    """

    response_set_id: str
    company_id: str
    company_name: str
    steps: tuple[PlannedStep, ...]
    first: tuple[PlannedStep, ...]
    clarify: tuple[ToFindOut, ...]
    trainings: tuple[PlannedStep, ...]
    experts: tuple[ExpertAdvice, ...]
    matrix: tuple[PairResult, ...]
    offers: tuple[PlannedStep, ...]
    dropped: tuple[PlannedStep, ...]
    minutes: int
    today: date
