"""What trainings firms need: counted in the local table of needs, for planning trainings."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from digifocus_desktop.domain.programme_values import names_of
from digifocus_desktop.forms.advice import NEED_LIMIT
from digifocus_desktop.services.cohort import ELSEWHERE, UNKNOWN, Cohort, ask, picked
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.company_reference import load_reference
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import MAIN_PROBLEM
from digifocus_desktop.services.needs_values import NeedFirm, Needs, Picked, Tally, ThemeDemand
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

FIRMS_SHOWN = 200
_THEMES = (
    "SELECT t.key, t.names, coalesce(p.starts_on, w.starts_on), coalesce(p.ends_on, w.ends_on), p.capacity "
    "FROM theme t LEFT JOIN work_package w ON w.id = t.work_package_id LEFT JOIN path p ON p.id = t.path_id "
    "WHERE t.programme_id = ? AND NOT t.deleted ORDER BY t.position"
)


@dataclass(slots=True)
class _Sums:
    """What is added up of one theme."""

    all: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    places: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))


class NeedsService:
    """Use cases of the needs of firms."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def organisations(self) -> tuple[tuple[str, str], ...]:
        """Return id and short name of the programme's partners; *read* lane."""
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT id, short_name FROM organisation WHERE programme_id = ? AND NOT deleted ORDER BY 2",
                (self._me().programme_id,),
            ).fetchall()
        return tuple((row[0], row[1]) for row in found)

    def needs(self, cohort: Cohort) -> Needs:
        """Return the needs of a cohort, as far as this computer has the firms' analyses; *read* lane."""
        table, values = picked(cohort)
        with self._store.read() as connection:
            reference = load_reference(connection, self._me().programme_id)
            groups, places = _counts(connection, table, values, reference)
            sums = _sums(connection, table, values, reference)
            guided = _guided(connection, table, values)
            themes = connection.execute(_THEMES, (self._me().programme_id,)).fetchall()
            problems = ask(
                connection,
                table,
                "SELECT m.topic, count(*) FROM picked p JOIN main_problem m "
                "ON m.response_set_id = p.id GROUP BY 1 ORDER BY 2 DESC, 1",
                values,
            )
        demands = [_demand(row, sums, guided, groups, places) for row in themes]
        demands.sort(key=lambda one: (-one.all.wanted, -(one.all.mean or 0.0)))
        firms = sum(places.values())
        named = tuple((self._topic(topic), count) for topic, count in problems)
        return Needs(firms, groups, places, tuple(demands), named, reference)

    def firms(self, cohort: Cohort, wanted: Picked) -> tuple[NeedFirm, ...]:
        """Return the firms whose need a number counts, the neediest first; *read* lane.

        At most `FIRMS_SHOWN` are returned.
        """
        table, values = picked(cohort)
        with self._store.read() as connection:
            area = load_reference(connection, self._me().programme_id).area
            found = ask(
                connection,
                table,
                "SELECT p.company_id, c.name, p.place, t.need, t.wished, EXISTS (SELECT 1 FROM referral f "
                "WHERE f.company_id = p.company_id AND f.kind = 'training' AND f.target = t.theme "
                "AND f.state <> 'declined' AND NOT f.deleted), p.groups "
                "FROM picked p JOIN theme_need t ON t.response_set_id = p.id "
                "JOIN company c ON c.id = p.company_id WHERE t.theme = ? AND t.need >= ? "
                "ORDER BY t.need DESC, c.name",
                [*values, wanted.theme, NEED_LIMIT],
            )
        fits = [
            NeedFirm(row[0], row[1], row[2], row[3], bool(row[4]), bool(row[5]))
            for row in found
            if wanted.place in (None, _place(row[2], area))
            and (wanted.group is None or wanted.group in _groups(row[6]))
        ]
        return tuple(fits[:FIRMS_SHOWN])

    def _topic(self, topic: str) -> Mapping[str, str]:
        item = self._forms.current.by_id.get(MAIN_PROBLEM)
        choices = item.choices if item is not None else ()
        return next((one.label for one in choices if one.name == topic), {"fi": topic})


def _counts(
    connection: Connection, table: str, values: list[Any], reference: CompanyReference
) -> tuple[dict[str, int], dict[str, int]]:
    """Firms by target group and by municipality, with rows for those that have none."""
    groups: Counter[str] = Counter({one.key: 0 for one in reference.target_groups})
    places: Counter[str] = Counter(
        {one.key: 0 for one in reference.municipalities if one.key in reference.area}
    )
    found = ask(connection, table, "SELECT place, groups, count(*) FROM picked GROUP BY cell", values)
    for place, of_groups, count in found:
        places[_place(place, reference.area)] += count
        for group in _groups(of_groups):
            groups[group] += count
    return dict(groups), dict(places)


def _sums(
    connection: Connection, table: str, values: list[Any], reference: CompanyReference
) -> dict[str, _Sums]:
    found = ask(
        connection,
        table,
        "SELECT t.theme, min(p.place), min(p.groups), count(t.need), "
        "sum(t.need >= ?), sum(t.need), sum(t.wished) "
        "FROM picked p CROSS JOIN theme_need t ON t.response_set_id = p.id GROUP BY p.cell, t.theme",
        [*values, NEED_LIMIT],
    )
    sums: dict[str, _Sums] = defaultdict(_Sums)
    for theme, place, groups, firms, wanted, need, wished in found:
        tally, of_theme = Tally(firms, wanted or 0, need or 0.0, wished), sums[theme]
        of_theme.all += tally
        of_theme.places[_place(place, reference.area)] += tally
        for group in _groups(groups):
            of_theme.groups[group] += tally
    return sums


def _guided(connection: Connection, table: str, values: list[Any]) -> dict[str, tuple[int, int]]:
    found = ask(
        connection,
        table,
        "SELECT f.target, count(DISTINCT f.company_id), "
        "count(DISTINCT f.company_id) FILTER (WHERE f.state <> 'suggested') FROM referral f "
        "WHERE f.kind = 'training' AND f.state <> 'declined' AND NOT f.deleted "
        "AND f.company_id IN (SELECT company_id FROM picked) GROUP BY 1",
        values,
    )
    return {theme: (guided, applied) for theme, guided, applied in found}


def _demand(
    row: tuple[Any, ...],
    sums: Mapping[str, _Sums],
    guided: Mapping[str, tuple[int, int]],
    groups: Iterable[str],
    places: Iterable[str],
) -> ThemeDemand:
    key, names, starts, ends, seats = row
    demand = ThemeDemand(key, names_of(stored_json(names), key), _day(starts), _day(ends), seats)
    of_theme, said = sums.get(key) or _Sums(), guided.get(key, (0, 0))
    return replace(
        demand,
        all=of_theme.all,
        groups={group: of_theme.groups.get(group, Tally()) for group in groups},
        places={place: of_theme.places.get(place, Tally()) for place in places},
        guided=said[0],
        applied=said[1],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _place(code: str | None, area: frozenset[str]) -> str:
    if not code:
        return UNKNOWN
    return code if code in area or not area else ELSEWHERE


def _groups(stored: str | None) -> tuple[str, ...]:
    return tuple(stored_json(stored) or ()) or (UNKNOWN,)
