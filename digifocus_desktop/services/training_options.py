"""The trainings of the programme as they stand for one firm: gate, need, window, seats, fee."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from digifocus_desktop.domain.fees import Fee, FeeBasis, FeeRule, fee
from digifocus_desktop.domain.programme_checks import fee_of
from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.advice import gate_open, theme_need
from digifocus_desktop.forms.package import Texts
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.seats import TAKEN, Seat, read_seats
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

_THEMES = (
    "SELECT t.key, t.names, t.gate, w.key, coalesce(p.starts_on, w.starts_on), "
    "coalesce(p.ends_on, w.ends_on), p.capacity, p.fee_cents, w.fee, p.target_groups, "
    "coalesce(p.pool, p.key, ''), p.details, p.id FROM theme t "
    "JOIN work_package w ON w.id = t.work_package_id LEFT JOIN path p ON p.id = t.path_id "
    "WHERE t.programme_id = ? AND NOT t.deleted ORDER BY t.position"
)


@dataclass(frozen=True, slots=True)
class TrainingOption:
    """A training theme, as it stands for this firm.

    Attributes:
        key: Of the theme, such as `TP6.1`.
        names: Name by language.
        work_package: Key of its work package.
        starts_on: First day of its window.
        ends_on: Last day.
        call_ends_on: Last day to apply for its path, where one is set.
        seats: Places for firms; None where no number is set.
        seats_left: Places that no other firm has, or has asked for here; None where no number is set.
        fee: What this firm pays; None where nothing is said.
        open: Whether the answers open it; None while they do not tell.
        need: 0–1 from the answers; None without any.
        items: Ids of the answers that caused it, the weightiest first.
        own_path: Whether it is a path of the firm's own target group.
        suggested: Whether the rules offer it.
        state: Of the referral; None where nothing was said.
        note: Of the referral.
        seat: The firm's place on its path; None without one.
    """

    key: str
    names: Texts
    work_package: str
    starts_on: date | None
    ends_on: date | None
    call_ends_on: date | None
    seats: int | None
    seats_left: int | None
    fee: Fee | None
    open: bool | None
    need: float | None
    items: tuple[str, ...]
    own_path: bool
    suggested: bool
    state: str | None = None
    note: str = ""
    seat: Seat | None = None

    def over(self, today: date) -> bool:
        """Tell whether its window has passed."""
        return self.ends_on is not None and self.ends_on < today

    def available(self, today: date) -> bool:
        """Tell whether a firm can still get in: neither window nor call has passed, and there are seats."""
        return not self.over(today) and not self.call_over(today) and self.seats_left != 0

    def call_over(self, today: date) -> bool:
        """Tell whether the last day to apply has passed."""
        return self.call_ends_on is not None and self.call_ends_on < today


class FirmFacts(NamedTuple):
    """Facts of a firm beside its answers that the trainings hang on."""

    company_id: str
    groups: frozenset[str]
    turnover_class: str | None


def read_firm(connection: Connection, company_id: str, runtime: Runtime) -> FirmFacts:
    """Return the facts of a firm; what was answered counts before what the register said."""
    groups, turnover = connection.execute(
        "SELECT c.target_groups, f.turnover_class FROM company c "
        "LEFT JOIN company_file f ON f.company_id = c.id AND NOT f.deleted WHERE c.id = ?",
        (company_id,),
    ).fetchone()
    told = runtime.answers.get("p_liikevaihto")
    if told is not None and isinstance(told.settled, str):
        turnover = told.settled
    return FirmFacts(company_id, frozenset(json.loads(groups or "[]")), turnover)


def read_options(
    connection: Connection, programme_id: str, firm: FirmFacts, runtime: Runtime
) -> tuple[TrainingOption, ...]:
    """Return every training theme of the programme, in its order."""
    taken = dict(connection.execute(TAKEN, (programme_id, firm.company_id)).fetchall())
    seats = read_seats(connection, firm.company_id)
    rows = connection.execute(_THEMES, (programme_id,)).fetchall()
    return tuple(replace(_option(firm, runtime, row[:-1], taken), seat=seats.get(row[-1])) for row in rows)


def _option(
    firm: FirmFacts, runtime: Runtime, row: tuple[Any, ...], taken: Mapping[str, int]
) -> TrainingOption:
    key, names, gate, package, starts, ends, seats, path_fee, package_fee, groups, pool, details = row
    need = theme_need(runtime, key)
    try:
        opened = gate_open(runtime, gate)
    except FormError:  # a gate that a newer form's items stand in
        opened = None
    return TrainingOption(
        key=key,
        names=names_of(stored_json(names), key),
        work_package=package,
        starts_on=_day(starts),
        ends_on=_day(ends),
        call_ends_on=_call_end(stored_json(details) if details else None),
        seats=seats,
        seats_left=None if seats is None else max(0, seats - taken.get(pool, 0)),
        # Short advice and open webinars stand beside the trainings of a package, and so beside its fee.
        fee=_fee(firm, path_fee, package_fee) if key.startswith(package) else Fee(0, FeeBasis.FREE),
        open=opened,
        need=need.need,
        items=need.items,
        own_path=bool(firm.groups.intersection(words_of(stored_json(groups)))),
        suggested=opened is True and need.wanted,
    )


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None


def _call_end(details: Any) -> date | None:
    value = details.get("call_ends_on") if isinstance(details, Mapping) else None
    try:
        return _day(value) if isinstance(value, str) else None
    except ValueError:  # a row that somebody wrote by hand
        return None


def _fee(firm: FirmFacts, path_fee: int | None, package_fee: str | None) -> Fee | None:
    of_package = fee_of(stored_json(package_fee)) if package_fee else None
    rule = FeeRule(path_fee) if path_fee is not None else of_package
    return fee(rule, turnover_class=firm.turnover_class) if rule is not None else None
