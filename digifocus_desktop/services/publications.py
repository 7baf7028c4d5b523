"""Releases of the programme's totals: drafted, checked against earlier ones, released, withdrawn."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.names import note as checked_note
from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.domain.suppression import Key, isolating, key, withheld
from digifocus_desktop.errors import InvalidFieldError, StoreError, UserFacingError
from digifocus_desktop.forms.guide import Texts
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.model.programme import Publication
from digifocus_desktop.services.cohort import Cohort
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.leading import leads
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.publication_counts import OTHER, Counted, Grouping, count
from digifocus_desktop.services.publication_values import Draft, Middle, Published, Release, Releases
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

TOO_FEW, TOO_CLOSE, NOT_LEAD = "publication.too_few", "publication.too_close", "publication.not_lead"
FARMS: Texts = {"fi": "Monialaiset maatilat", "sv": "Mångsidiga gårdar", "en": "Multi-business farms"}
OTHERS: Texts = {"fi": "Muut", "sv": "Övriga", "en": "Others"}
HEADLINES: Mapping[str, Texts] = {
    LEVEL: {"fi": "Digitaso", "sv": "Digital nivå", "en": "Digital level"},
    COMPETENCE: {"fi": "Oma osaaminen", "sv": "Egen kompetens", "en": "Own competence"},
}


class PublicationService:
    """Use cases of releases."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def releases(self) -> Releases:
        """Return every release, the newest first, and whether this person may make one; *read* lane."""
        with self._store.read() as connection:
            return Releases(_releases(connection, self._me().programme_id), leads(connection, self._me()))

    def draft(self) -> Draft:
        """Return what would be released now, with all that must be withheld left out; *read* lane."""
        until = self._store.now().astimezone().date()
        with self._store.read() as connection:
            return self._draft(connection, until)

    def release(self) -> str:
        """Make a release of today's figures and return its id; *write* lane.

        Raises:
            UserFacingError: `publication.not_lead`, `publication.too_few`, `publication.too_close`.
        """
        until = self._store.now().astimezone().date()
        with self._store.write() as session:
            connection = session.connection().connection.dbapi_connection
            self._check_lead(connection)
            draft = self._draft(connection, until)
            if draft.refused or draft.published is None:
                raise UserFacingError(draft.refused)
            row = Publication(
                id=new_id(),
                programme_id=self._me().programme_id,
                released_at=self._store.now(),
                released_by_user_id=self._me().user_id or None,
                cohort={"phase": draft.published.phase, "until": until.isoformat(), "completed": True},
                body=draft.published.to_body(),
            )
            session.add(row)
            return row.id

    def withdraw(self, release_id: str, reason: str) -> None:
        """Withdraw a release, saying why; later ones are still checked against it; *write* lane.

        Raises:
            InvalidFieldError: `field.empty` without a reason.
            UserFacingError: `publication.not_lead`.
            StoreError: `record.gone`.
        """
        said = checked_note(reason, "reason")
        if not said:
            raise InvalidFieldError("field.empty", field="reason")
        with self._store.write() as session:
            self._check_lead(session.connection().connection.dbapi_connection)
            row = session.get(Publication, release_id)
            if row is None or row.deleted:
                raise StoreError("record.gone")
            row.withdrawn_at, row.withdrawn_reason = self._store.now(), said

    def _check_lead(self, connection: Connection) -> None:
        if not leads(connection, self._me()):
            raise UserFacingError(NOT_LEAD)

    def _draft(self, connection: Connection, until: date) -> Draft:
        cohort = Cohort(until=until)
        grouping, group_names = grouping_of(connection, self._me().programme_id)
        themes = _themes(connection, self._me().programme_id)
        counted = count(connection, cohort, grouping, tuple(themes))
        earlier = [one.published for one in _releases(connection, self._me().programme_id)]
        beside = [one.cells for one in earlier if one.phase == cohort.phase]
        forced = frozenset(cell for cells in beside for cell in isolating(cells, counted.counts))
        hidden = withheld(counted.counts, forced=forced, least=_least(beside))
        if () in hidden:
            return Draft(None, TOO_CLOSE if () in forced else TOO_FEW, len(hidden), len(forced))
        published = Published(
            until=until,
            phase=cohort.phase,
            groups={group: group_names[group] for group in counted.groups},
            places=grouping.area,
            themes=themes,
            dimensions=self._dimensions(),
            cells={cell: None if cell in hidden else some for cell, some in counted.counts.cells.items()},
            middles=_told(counted, hidden),
        )
        return Draft(published, "", len(hidden), len(forced))

    def _dimensions(self) -> dict[str, Texts]:
        own = [one for one in self._forms.current.dimensions if one.kind is not DimensionKind.COMPETENCE]
        return {**HEADLINES, **{one.id: one.label for one in own}}


def _told(counted: Counted, hidden: frozenset[Key]) -> dict[tuple[str, str], Middle]:
    """The medians of all and of those groups whose number of firms is told."""
    told = {"", *(group for group in counted.groups if key(group=group) not in hidden)}
    return {place: one for place, one in counted.middles.items() if place[1] in told}


def _least(beside: list[Mapping[Key, int | None]]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for cells in beside:
        for cell, number in cells.items():
            found[cell] = max(found.get(cell, 0), number or 0)
    return found


def standing_releases(connection: Connection, programme_id: str) -> tuple[Release, ...]:
    """Return the releases that were not withdrawn, the newest first."""
    return tuple(one for one in _releases(connection, programme_id) if one.withdrawn_at is None)


def grouping_of(connection: Connection, programme_id: str) -> tuple[Grouping, dict[str, Texts]]:
    """Return how firms of a programme are put together for a release, and the groups' names."""
    row = connection.execute(
        "SELECT settings -> '$.municipalities', settings -> '$.target_group' FROM programme WHERE id = ?",
        (programme_id,),
    ).fetchone()
    area, groups = (stored_json(text or "null") for text in row)
    reported: dict[str, str] = {}
    names: dict[str, Texts] = {}
    for group in groups or ():
        name = str(group.get("key"))
        reported[name] = str(group.get("reported_as") or name)
    pooled = {name for name, times in _times(reported).items() if times > 1}
    for group in groups or ():
        name = reported[str(group.get("key"))]
        names.setdefault(name, FARMS if name in pooled else names_of(group.get("names"), name))
    return Grouping(reported, tuple(sorted(words_of(area)))), {**names, OTHER: OTHERS}


def _times(reported: Mapping[str, str]) -> dict[str, int]:
    return {name: list(reported.values()).count(name) for name in reported.values()}


def _themes(connection: Connection, programme_id: str) -> dict[str, Texts]:
    found = connection.execute(
        "SELECT key, names FROM theme WHERE programme_id = ? AND NOT deleted ORDER BY position",
        (programme_id,),
    )
    return {name: names_of(stored_json(names), name) for name, names in found}


def _releases(connection: Connection, programme_id: str) -> tuple[Release, ...]:
    found: list[tuple[Any, ...]] = connection.execute(
        "SELECT p.id, p.released_at, u.name, p.withdrawn_at, p.withdrawn_reason, p.body FROM publication p "
        "LEFT JOIN app_user u ON u.id = p.released_by_user_id WHERE p.programme_id = ? AND NOT p.deleted "
        "ORDER BY p.released_at DESC, p.id DESC",
        (programme_id,),
    ).fetchall()
    return tuple(
        Release(
            row[0],
            utc_moment(row[1]),
            row[2] or "",
            utc_moment(row[3]) if row[3] else None,
            row[4] or "",
            Published.from_body(json.loads(row[5])),
        )
        for row in found
    )
