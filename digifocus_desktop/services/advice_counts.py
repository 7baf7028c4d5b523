"""Counts the advice given without an interview: by period, organisation, theme, target group, place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.services.advice_counts_values import (
    AdviceCounts,
    AdvicePeriod,
    AdviceTally,
    Cut,
    Tallies,
)
from digifocus_desktop.services.advice_log_values import KINDS
from digifocus_desktop.services.cohort import ELSEWHERE, UNKNOWN
from digifocus_desktop.services.company_names import CompanyReference, Named
from digifocus_desktop.services.company_reference import load_reference
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

OTHERS = "others"
"""In place of a target group: advice for somebody who is no firm of the list."""

_LOGS = (
    "SELECT a.kind, a.held_on, a.minutes, a.company_id, a.organisation_id, a.topics, c.target_groups, "
    "CASE WHEN a.company_id IS NULL THEN a.municipality ELSE c.municipality END "
    "FROM advice_log a LEFT JOIN company c ON c.id = a.company_id AND NOT c.deleted "
    "WHERE NOT a.deleted AND (a.company_id IS NULL OR c.id IS NOT NULL) "
    "AND a.held_on BETWEEN ? AND ? AND (?3 IS NULL OR a.organisation_id = ?3)"
)
_THEMES = "SELECT key, names FROM theme WHERE programme_id = ? AND NOT deleted ORDER BY position, key"
_PARTNERS = "SELECT id, short_name FROM organisation WHERE programme_id = ? AND NOT deleted ORDER BY 2"


class _Log(NamedTuple):
    kind: str
    held_on: str
    minutes: int
    company_id: str | None
    organisation_id: str
    topics: tuple[str, ...]
    groups: tuple[str, ...]
    place: str


class AdviceCountService:
    """Use cases of counting advice."""

    def __init__(self, store: Store, me: Callable[[], Me]) -> None:
        self._store = store
        self._me = me

    def counts(self, period: AdvicePeriod) -> AdviceCounts:
        """Return the advice of a period as far as it is on this computer; *read* lane."""
        programme = self._me().programme_id
        days = (f"{period.first or date.min}", f"{period.last or date.max}", period.organisation_id)
        with self._store.read() as connection:
            reference = load_reference(connection, programme)
            rows = connection.execute(_LOGS, days).fetchall()
            topics = _topics(connection, programme)
            partners = tuple(map(tuple, connection.execute(_PARTNERS, (programme,)).fetchall()))
        logs = [one for one in (_log(row, reference) for row in rows) if _fits(one, period)]
        order = {
            Cut.MONTH: sorted({one.held_on[:7] for one in logs}),
            Cut.ORGANISATION: [key for key, _ in partners],
            Cut.TOPIC: [*(one.key for one in topics), UNKNOWN],
            Cut.GROUP: [*(one.key for one in reference.target_groups), UNKNOWN, OTHERS],
            Cut.PLACE: [*(one.key for one in reference.municipalities), ELSEWHERE, UNKNOWN],
        }
        cuts = {cut: _cut(logs, cut, order[cut]) for cut in Cut}
        return AdviceCounts(_tallies(logs), cuts, topics, partners, reference)


def _topics(connection: Connection, programme_id: str) -> tuple[Named, ...]:
    rows = connection.execute(_THEMES, (programme_id,)).fetchall()
    return tuple(Named(key, names_of(stored_json(names), key)) for key, names in rows)


def _log(row: tuple[Any, ...], known: CompanyReference) -> _Log:
    kind, day, minutes, company, organisation, topics, groups, place = row
    where = place or UNKNOWN
    if where and known.area and where not in known.area:
        where = ELSEWHERE
    of_firm = words_of(stored_json(groups)) if groups else ()
    return _Log(kind, day, minutes, company, organisation, words_of(stored_json(topics)), of_firm, where)


def _fits(log: _Log, period: AdvicePeriod) -> bool:
    return (period.topic is None or period.topic in log.topics) and (
        period.group is None or period.group in log.groups
    )


def _keys(log: _Log, cut: Cut) -> tuple[str, ...]:
    if cut is Cut.MONTH:
        return (log.held_on[:7],)
    if cut is Cut.ORGANISATION:
        return (log.organisation_id,)
    if cut is Cut.TOPIC:
        return log.topics or (UNKNOWN,)
    if cut is Cut.GROUP:
        return (OTHERS,) if log.company_id is None else log.groups or (UNKNOWN,)
    return (log.place,)


def _cut(logs: Iterable[_Log], cut: Cut, order: Iterable[str]) -> Mapping[str, Tallies]:
    """The keys in their order, those without advice left out; what nobody knows the name of comes last."""
    found: dict[str, list[_Log]] = defaultdict(list)
    for log in logs:
        for key in _keys(log, cut):
            found[key].append(log)
    known = [key for key in dict.fromkeys(order) if key in found]
    return {key: _tallies(found[key]) for key in (*known, *sorted(found.keys() - set(known)))}


def _tallies(logs: Iterable[_Log]) -> Tallies:
    tallies = {kind: AdviceTally() for kind in KINDS}
    firms: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for log in logs:
        if log.kind not in tallies:
            continue  # a kind of a newer program
        one = tallies[log.kind]
        one.times += 1
        one.minutes += log.minutes
        one.others += log.company_id is None
        if log.company_id is not None:
            firms[log.kind].add(log.company_id)
    for kind, different in firms.items():
        tallies[kind].firms = len(different)
    return tallies
