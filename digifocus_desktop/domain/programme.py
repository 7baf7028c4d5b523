"""A programme as it stands in its file: partners, work packages, paths, themes, settings.

The file is read when a workspace or a hub is created; afterwards the programme lives as rows.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from digifocus_desktop.domain import business_id
from digifocus_desktop.domain.fees import FeeRule
from digifocus_desktop.domain.programme_settings import ProgrammeSettings, read_settings
from digifocus_desktop.domain.tables import Table, read_table


class FundingStatus(StrEnum):
    """How far the funding application has come."""

    APPLIED = "applied"
    GRANTED = "granted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A partner; the business id may be missing."""

    key: str
    name: str
    short_name: str
    business_id: str | None
    aliases: tuple[str, ...]
    lead: bool


@dataclass(frozen=True, slots=True)
class WorkPackage:
    """A work package.

    Attributes:
        key: `TP2` for example.
        names: Name by language.
        starts_on: First day of the window.
        ends_on: Last day.
        main_responsible: Organisations that lead it.
        responsible: Organisations that carry it out.
        cost_bearer: Organisation that pays, or None.
        invoicer: Organisation that invoices the fee, or None.
        fee: The rule of the fee, or None when there is nothing to pay for.
        targets: Counts by name (`companies`, `sessions`).
    """

    key: str
    names: Mapping[str, str]
    starts_on: date
    ends_on: date
    main_responsible: tuple[str, ...]
    responsible: tuple[str, ...]
    cost_bearer: str | None
    invoicer: str | None
    fee: FeeRule | None
    targets: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TrainingPath:
    """A path: a group of firms that starts and ends together.

    Attributes:
        key: `TP6-1` for example.
        work_package: Key of its work package.
        names: Name by language.
        starts_on: First day of the window.
        ends_on: Last day.
        capacity: Places for firms; of the whole pool when `pool` is set.
        pool: Paths of one pool share one capacity.
        target_groups: Keys of target groups.
        call_starts_on: First day of the call, or None.
        call_ends_on: Last day of the call.
        sessions_min: Least sessions, or None when not stated.
        sessions_max: Most sessions.
        modes: `on_site`, `remote`.
        firm_stage: `starting` or `developing`, or None.
        entry_analysis: What is filled with the application: `analysis`, `initial_survey` or None.
        visits: Whether visits to other firms belong to it.
        advice_between_sessions: Whether advisors help between sessions.
        topics: Contents, in Finnish.
    """

    key: str
    work_package: str
    names: Mapping[str, str]
    starts_on: date
    ends_on: date
    capacity: int | None
    pool: str | None
    target_groups: tuple[str, ...]
    call_starts_on: date | None
    call_ends_on: date | None
    sessions_min: int | None
    sessions_max: int | None
    modes: tuple[str, ...]
    firm_stage: str | None
    entry_analysis: str | None
    visits: bool
    advice_between_sessions: bool
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme that answers of the analysis feed; `gate` is a condition over answers, or None."""

    key: str
    work_package: str
    path: str | None
    names: Mapping[str, str]
    gate: str | None


@dataclass(frozen=True, slots=True)
class Programme:
    """The whole file."""

    key: str
    name: str
    version: int
    starts_on: date
    ends_on: date
    funding_status: FundingStatus
    project_code: str | None
    funding_decision: str | None
    organisations: tuple[Organisation, ...]
    work_packages: tuple[WorkPackage, ...]
    paths: tuple[TrainingPath, ...]
    themes: tuple[Theme, ...]
    settings: ProgrammeSettings


def eu_funded(status: str, project_code: str | None, funding_decision: str | None) -> bool:
    """Tell whether documents may carry the EU emblem: granted, with code and decision entered."""
    return status == FundingStatus.GRANTED and bool(project_code) and bool(funding_decision)


def load_programme(text: str) -> Programme:
    """Return the programme of a file such as `resources/programmes/digifocus.toml`.

    Raises:
        InvalidFieldError: `table.*`; `field` names the key, `path[2].capacity` for example.
    """
    root = read_table(text)
    settings = read_settings(root.mapping("settings"), "settings.")
    organisations = tuple(map(_organisation, root.tables("organisation")))
    partners = [row.key for row in organisations]
    packages = tuple(_work_package(table, partners) for table in root.tables("work_package"))
    package_keys = [row.key for row in packages]
    groups = [group.key for group in settings.target_groups]
    paths = tuple(_path(table, package_keys, groups) for table in root.tables("path"))
    path_keys = [row.key for row in paths]
    programme = Programme(
        key=root.text("key"),
        name=root.text("name"),
        version=root.whole("version", least=1),
        starts_on=root.day("starts_on"),
        ends_on=root.day("ends_on"),
        funding_status=FundingStatus(root.choice("funding_status", [*FundingStatus])),
        project_code=root.text_or_none("project_code"),
        funding_decision=root.text_or_none("funding_decision"),
        organisations=organisations,
        work_packages=packages,
        paths=paths,
        themes=tuple(_theme(table, package_keys, path_keys) for table in root.tables("theme")),
        settings=settings,
    )
    _check_order(root, programme.starts_on, programme.ends_on)
    _check_keys(root, programme)
    root.finish()
    return programme


def _organisation(table: Table) -> Organisation:
    identifier = table.text_or_none("business_id")
    if identifier is not None and business_id.fault(identifier) is not None:
        raise table.refusal("business_id", "business_id")
    organisation = Organisation(
        key=table.text("key"),
        name=table.text("name"),
        short_name=table.text("short_name"),
        business_id=business_id.parse(identifier) if identifier is not None else None,
        aliases=table.words("aliases", ()),
        lead=table.flag("lead", default=False),
    )
    table.finish()
    return organisation


def _work_package(table: Table, partners: Collection[str]) -> WorkPackage:
    targets = table.table("targets") if table.has("targets") else Table({})
    package = WorkPackage(
        key=table.text("key"),
        names=table.languages("names"),
        starts_on=table.day("starts_on"),
        ends_on=table.day("ends_on"),
        main_responsible=_known(table, "main_responsible", partners),
        responsible=_known(table, "responsible", partners),
        cost_bearer=_known_or_none(table, "cost_bearer", partners),
        invoicer=_known_or_none(table, "invoicer", partners),
        fee=_fee(table.table("fee")) if table.has("fee") else None,
        targets={name: targets.whole(name) for name in targets},
    )
    _check_order(table, package.starts_on, package.ends_on)
    if package.fee is not None and package.fee.amount_cents and package.invoicer is None:
        raise table.refusal("missing", "invoicer")
    table.finish()
    return package


def _fee(table: Table) -> FeeRule:
    over = table.whole_or_none("over_amount_euros")
    threshold = table.whole_or_none("over_turnover_euros")
    if (over is None) != (threshold is None):
        raise table.refusal("missing", "over_amount_euros" if over is None else "over_turnover_euros")
    rule = FeeRule(
        table.whole("amount_euros") * 100,
        None if over is None else over * 100,
        None if threshold is None else threshold * 100,
    )
    table.finish()
    return rule


def _path(table: Table, packages: Collection[str], groups: Collection[str]) -> TrainingPath:
    path = TrainingPath(
        key=table.text("key"),
        work_package=table.choice("work_package", tuple(packages)),
        names=table.languages("names"),
        starts_on=table.day("starts_on"),
        ends_on=table.day("ends_on"),
        capacity=table.whole_or_none("capacity", least=1),
        pool=table.text_or_none("pool"),
        target_groups=_known(table, "target_groups", groups),
        call_starts_on=table.day_or_none("call_starts_on"),
        call_ends_on=table.day_or_none("call_ends_on"),
        sessions_min=table.whole_or_none("sessions_min", least=1),
        sessions_max=table.whole_or_none("sessions_max", least=1),
        modes=table.words("modes", ()),
        firm_stage=table.text_or_none("firm_stage"),
        entry_analysis=table.text_or_none("entry_analysis"),
        visits=table.flag("visits", default=False),
        advice_between_sessions=table.flag("advice_between_sessions", default=False),
        topics=table.words("topics", ()),
    )
    _check_order(table, path.starts_on, path.ends_on)
    table.finish()
    return path


def _theme(table: Table, packages: Collection[str], paths: Collection[str]) -> Theme:
    theme = Theme(
        key=table.text("key"),
        work_package=table.choice("work_package", tuple(packages)),
        path=_known_or_none(table, "path", paths),
        names=table.languages("names"),
        gate=table.text_or_none("gate"),
    )
    table.finish()
    return theme


def _known(table: Table, key: str, allowed: Collection[str]) -> tuple[str, ...]:
    words = table.words(key)
    if not set(words) <= set(allowed):
        raise table.refusal("choice", key, allowed=sorted(allowed))
    return words


def _known_or_none(table: Table, key: str, allowed: Collection[str]) -> str | None:
    return table.choice(key, tuple(allowed)) if table.has(key) else None


def _check_order(table: Table, first: date, last: date) -> None:
    if last < first:
        raise table.refusal("date_order", "ends_on")


def _check_keys(root: Table, programme: Programme) -> None:
    kinds = {
        "organisation": [row.key for row in programme.organisations],
        "work_package": [row.key for row in programme.work_packages],
        "path": [row.key for row in programme.paths],
        "theme": [row.key for row in programme.themes],
    }
    for kind, keys in kinds.items():
        double = next((key for key in keys if keys.count(key) > 1), None)
        if double is not None:
            raise root.refusal("double", f"{kind}.{double}")
