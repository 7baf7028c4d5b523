"""The settings of a programme: what is neither a work package, a path nor a theme.

They come from the programme file and live as one JSON value of the programme row; both are read
here, so that an edited row is checked like the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.certificate_rules import CertificateRule
from digifocus_desktop.domain.tables import Table


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """A kind of firm the programme is for.

    Attributes:
        key: Stable name, the same as the choice of the analysis form.
        names: Name by language.
        aliases: Other words for it in people's lists.
        reported_as: The group it counts in for the funder.
    """

    key: str
    names: Mapping[str, str]
    aliases: tuple[str, ...]
    reported_as: str


@dataclass(frozen=True, slots=True)
class ActivityType:
    """A kind of activity.

    Attributes:
        key: Stable name.
        names: Name by language.
        counts_as_session: Whether it counts towards the target of sessions.
        free: Whether it never costs anything.
    """

    key: str
    names: Mapping[str, str]
    counts_as_session: bool
    free: bool


@dataclass(frozen=True, slots=True)
class AttendeeCategory:
    """Who a participant is; only some count as a firm."""

    key: str
    names: Mapping[str, str]
    counts_as_company: bool


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of the application's budget, whole euros; `kind` is cost, income or funding."""

    key: str
    names: Mapping[str, str]
    kind: str
    applied_euros: int
    accepted_euros: int


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the application leaves open, and what the program does until somebody decides."""

    key: str
    question: Mapping[str, str]
    used: Mapping[str, str]
    decided: bool


@dataclass(frozen=True, slots=True)
class Targets:
    """Targets of the whole programme; firms are counted once."""

    analysed_and_interviewed_companies: int
    training_companies: int
    training_sessions: int
    path_companies: int


@dataclass(frozen=True, slots=True)
class CertificateSettings:
    """How certificates are numbered and earned.

    Attributes:
        series: First part of every number.
        rule: Threshold of attendance, with whether it has been decided.
        lesson_minutes: Length of a lesson.
        issue_when: `path_end` or `programme_end`.
        issue_by_work_package: Exceptions by key of the work package.
    """

    series: str
    rule: CertificateRule
    lesson_minutes: int
    issue_when: str
    issue_by_work_package: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Enrolment:
    """Rules of getting a place; `out_of_*` is `warn` or `block`, `without_business_id` `allow` or `block`."""

    places_per_company: int
    waiting_list: bool
    analysis_required: tuple[str, ...]
    out_of_area: str
    out_of_window: str
    without_business_id: str


@dataclass(frozen=True, slots=True)
class FeePolicy:
    """What holds for every fee; forecasts in whole euros."""

    once_per: str
    vat: str
    turnover_year: str
    income_forecast_euros: int
    private_funding_forecast_euros: int
    income_invoicers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Funder:
    """Who the application was made to; `milestones` are (ISO date, text)."""

    name: str
    fund: str
    fund_programme: str
    priority: str
    specific_objective: str
    previous_projects: str
    milestones: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProgrammeSettings:
    """All settings; `raw` is the JSON value they were read from."""

    region: str
    municipalities: tuple[str, ...]
    languages: tuple[str, ...]
    aid_regime: str
    duties: tuple[str, ...]
    least_group: int
    funder: Funder
    targets: Targets
    fees: FeePolicy
    certificate: CertificateSettings
    enrolment: Enrolment
    target_groups: tuple[TargetGroup, ...]
    activity_types: tuple[ActivityType, ...]
    attendee_categories: tuple[AttendeeCategory, ...]
    budget_lines: tuple[BudgetLine, ...]
    open_questions: tuple[OpenQuestion, ...]
    raw: Mapping[str, Any]

    def undecided(self) -> tuple[OpenQuestion, ...]:
        """Return the questions that nobody has decided."""
        return tuple(question for question in self.open_questions if not question.decided)


def read_settings(raw: Mapping[str, Any], place: str = "") -> ProgrammeSettings:
    """Return the checked settings of a JSON value.

    Args:
        raw: The table `settings` of a programme file, or the column of a programme row.
        place: What to put before the keys in errors.

    Raises:
        InvalidFieldError: `table.*`, with the full key in `field`.
    """
    root = Table(raw, place)
    statistics = root.table("statistics")
    settings = ProgrammeSettings(
        region=root.text("region"),
        municipalities=root.words("municipalities"),
        languages=root.words("languages"),
        aid_regime=root.choice("aid_regime", ("none", "de_minimis")),
        duties=root.words("duties"),
        least_group=statistics.whole("least_group", least=1),
        funder=_funder(root.table("funder")),
        targets=_targets(root.table("targets")),
        fees=_fees(root.table("fees")),
        certificate=_certificate(root.table("certificate")),
        enrolment=_enrolment(root.table("enrolment")),
        target_groups=tuple(map(_target_group, root.tables("target_group"))),
        activity_types=tuple(map(_activity_type, root.tables("activity_type"))),
        attendee_categories=tuple(map(_attendee_category, root.tables("attendee_category"))),
        budget_lines=tuple(map(_budget_line, root.tables("budget_line"))),
        open_questions=tuple(map(_open_question, root.tables("open_question"))),
        raw=raw,
    )
    statistics.finish()
    root.finish()
    return settings


def _funder(table: Table) -> Funder:
    milestones = []
    for row in table.tables("milestone"):
        milestones.append((row.text("day"), row.text("text")))
        row.finish()
    funder = Funder(
        table.text("name"),
        table.text("fund"),
        table.text("fund_programme"),
        table.text("priority"),
        table.text("specific_objective"),
        table.text("previous_projects"),
        tuple(milestones),
    )
    table.finish()
    return funder


def _targets(table: Table) -> Targets:
    targets = Targets(
        table.whole("analysed_and_interviewed_companies"),
        table.whole("training_companies"),
        table.whole("training_sessions"),
        table.whole("path_companies"),
    )
    table.finish()
    return targets


def _fees(table: Table) -> FeePolicy:
    fees = FeePolicy(
        table.choice("once_per", ("company_and_path",)),
        table.choice("vat", ("not_decided", "taxable", "exempt", "outside_scope")),
        table.choice("turnover_year", ("last_closed",)),
        table.whole("income_forecast_euros"),
        table.whole("private_funding_forecast_euros"),
        table.words("income_invoicers"),
    )
    table.finish()
    return fees


def _certificate(table: Table) -> CertificateSettings:
    moments = ("path_end", "programme_end")
    threshold = table.whole("threshold_percent")
    if threshold > 100:
        raise table.refusal("too_large", "threshold_percent", most=100)
    exceptions = table.table("issue_by_work_package")
    certificate = CertificateSettings(
        series=table.text("series"),
        rule=CertificateRule(threshold, table.flag("threshold_decided"), table.flag("assessed")),
        lesson_minutes=table.whole("lesson_minutes", least=1),
        issue_when=table.choice("issue_when", moments),
        issue_by_work_package={key: exceptions.choice(key, moments) for key in exceptions},
    )
    table.finish()
    return certificate


def _enrolment(table: Table) -> Enrolment:
    enrolment = Enrolment(
        table.whole("places_per_company", least=1),
        table.flag("waiting_list"),
        table.words("analysis_required"),
        table.choice("out_of_area", ("warn", "block")),
        table.choice("out_of_window", ("warn", "block")),
        table.choice("without_business_id", ("allow", "block")),
    )
    table.finish()
    return enrolment


def _target_group(table: Table) -> TargetGroup:
    key = table.text("key")
    reported = table.text_or_none("reported_as") or key
    group = TargetGroup(key, table.languages("names"), table.words("aliases", ()), reported)
    table.finish()
    return group


def _activity_type(table: Table) -> ActivityType:
    kind = ActivityType(
        table.text("key"),
        table.languages("names"),
        table.flag("counts_as_session"),
        table.flag("free", default=False),
    )
    table.finish()
    return kind


def _attendee_category(table: Table) -> AttendeeCategory:
    category = AttendeeCategory(table.text("key"), table.languages("names"), table.flag("counts_as_company"))
    table.finish()
    return category


def _budget_line(table: Table) -> BudgetLine:
    line = BudgetLine(
        table.text("key"),
        table.languages("names"),
        table.choice("kind", ("cost", "income", "funding")),
        table.whole("applied_euros"),
        table.whole("accepted_euros"),
    )
    table.finish()
    return line


def _open_question(table: Table) -> OpenQuestion:
    question = OpenQuestion(
        table.text("key"), table.languages("question"), table.languages("used"), table.flag("decided")
    )
    table.finish()
    return question
