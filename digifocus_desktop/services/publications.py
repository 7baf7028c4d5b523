"""Releases of the programme's totals: drafted, checked against earlier ones, released, withdrawn."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.beside import Earlier, possible, protected
from digifocus_desktop.domain.moments import finnish_day, utc_moment
from digifocus_desktop.domain.names import note as checked_note
from digifocus_desktop.domain.programme_values import names_of, words_of
from digifocus_desktop.domain.suppression import (
    UNPROVED,
    Counts,
    Key,
    Why,
    firms_to_come,
    key,
)
from digifocus_desktop.errors import InvalidFieldError, StoreError, UserFacingError
from digifocus_desktop.forms.guide import Texts
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.model.programme import Publication
from digifocus_desktop.services.cohort import ELSEWHERE, Cohort
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.services.leading import leads
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.publication_counts import OTHER, Counted, Grouping, count
from digifocus_desktop.services.publication_values import (
    UNREADABLE,
    Draft,
    Published,
    Release,
    Releases,
)
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

TOO_FEW, TOO_CLOSE = "publication.too_few", "publication.too_close"
NOT_LEAD, MOVED = "publication.not_lead", "publication.moved"
RESTS = {"group": OTHER, "place": ELSEWHERE}
Told = Callable[[float], None]
FARMS: Texts = {"fi": "Monialaiset maatilat", "sv": "Mångsidiga gårdar", "en": "Multi-business farms"}
OTHERS: Texts = {"fi": "Muut", "sv": "Övriga", "en": "Others"}
HEADLINES: Mapping[str, Texts] = {
    LEVEL: {"fi": "Digitaso", "sv": "Digital nivå", "en": "Digital level"},
    COMPETENCE: {"fi": "Oma osaaminen", "sv": "Eget kunnande", "en": "Own competence"},
}


@dataclass(frozen=True, slots=True)
class Headings:
    """What the figures are of, as in `Published`."""

    until: date
    phase: str
    groups: Mapping[str, Texts]
    places: tuple[str, ...]
    themes: Mapping[str, Texts]
    dimensions: Mapping[str, Texts]


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier release, and what is counted today for its day."""

    id: str
    published: Published
    counts: Counts


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is known for a release: what is counted now, and the earlier ones, the oldest first.

    Attributes:
        headings: What the figures are of.
        counted: What is counted now.
        earlier: Earlier releases.
        unread: How many earlier ones this program cannot read, and so cannot check against.
    """

    headings: Headings
    counted: Counted
    earlier: tuple[Before, ...]
    unread: int = 0


class PublicationService:
    """Use cases of releases."""

    def __init__(self, store: Store, me: Callable[[], Me], forms: FormService) -> None:
        self._store = store
        self._me = me
        self._forms = forms

    def releases(self) -> Releases:
        """Return every release, the newest first, and whether this person may make one; *read* lane."""
        today = finnish_day(self._store.now())
        with self._store.read() as connection:
            made, _unread = _releases(connection, self._me().programme_id)
            return Releases(made, leads(connection, self._me()), _days(today, made))

    def figures(self, until: date) -> Figures:
        """Return what is known for a release of analyses up to a day; *read* lane."""
        with self._store.read() as connection:
            return self._figures(connection, until)

    def draft(self, figures: Figures, told: Told = lambda _share: None) -> Draft:
        """Return what would be released, with all that must be withheld left out; touches no store.

        Args:
            figures: What is known.
            told: Is told how far a round of the search is, 0–1; an error it raises ends the search.
        """
        counts = figures.counted.counts
        made = tuple(one.id for one in figures.earlier)
        refused = partial(Draft, None, counted=counts, earlier=made)
        if figures.unread:
            return refused(UNREADABLE, {})
        if counts.cells[()] < LEAST_TOLD:
            return refused(TOO_FEW, {})
        if missing := firms_to_come(counts.cells[()], [one.published.firms for one in figures.earlier]):
            return refused(TOO_CLOSE, {}, missing=missing)
        try:
            why = protected([_whole(one) for one in figures.earlier], counts, RESTS, told)
        except UserFacingError as error:
            return refused(error.code, {})
        if () in why:
            return refused(UNPROVED if made else TOO_FEW, why)
        return Draft(_told(figures, why), "", why, counts, made)

    def release(self, draft: Draft) -> str:
        """Make a release of a draft and return its id; *write* lane.

        Raises:
            UserFacingError: `publication.not_lead`; why the draft cannot be released; `publication.moved`
                where the figures are others by now.
        """
        published = draft.published
        with self._store.write() as session:
            connection = session.connection().connection.dbapi_connection
            self._check_lead(connection)
            if draft.refused or published is None:
                raise UserFacingError(draft.refused, **draft.facts)
            now = self._figures(connection, published.until)
            ids = tuple(one.id for one in now.earlier)
            if (now.counted.counts, ids, now.unread) != (draft.counted, draft.earlier, 0):
                raise UserFacingError(MOVED)
            row = Publication(
                id=new_id(),
                programme_id=self._me().programme_id,
                released_at=self._store.now(),
                released_by_user_id=self._me().user_id or None,
                cohort={"phase": published.phase, "until": published.until.isoformat(), "completed": True},
                body=published.to_body(),
                checked_against=draft.earlier,
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

    def _figures(self, connection: Connection, until: date) -> Figures:
        programme = self._me().programme_id
        cohort = Cohort(until=until)
        grouping, names = grouping_of(connection, programme)
        themes = _themes(connection, programme)
        counted = count(connection, cohort, grouping, tuple(themes))
        earlier = []
        made, unread = _releases(connection, programme)
        for one in reversed(made):
            told = one.published
            if told.phase == cohort.phase:
                put = Grouping(grouping.reported, told.places)
                then = Cohort(until=told.until)
                again = count(connection, then, put, tuple(told.themes), tuple(told.groups))
                earlier.append(Before(one.id, told, again.counts))
        return Figures(
            Headings(
                until,
                cohort.phase,
                {group: names[group] for group in counted.groups},
                grouping.area,
                themes,
                self._dimensions(),
            ),
            counted,
            tuple(earlier),
            unread,
        )

    def _dimensions(self) -> dict[str, Texts]:
        own = [one for one in self._forms.current.dimensions if one.kind is not DimensionKind.COMPETENCE]
        return {**HEADLINES, **{one.id: one.label for one in own}}


def _whole(before: Before) -> Earlier:
    """A release with a whole table that agrees with it."""
    cells = before.published.cells
    return Earlier(cells, possible(cells, before.counts))


def _told(figures: Figures, why: Mapping[Key, Why]) -> Published:
    """What is told; medians of all and of those groups whose number of firms is told."""
    counted, headings = figures.counted, figures.headings
    told = {"", *(group for group in counted.groups if key(group=group) not in why)}
    return Published(
        until=headings.until,
        phase=headings.phase,
        groups=headings.groups,
        places=headings.places,
        themes=headings.themes,
        dimensions=headings.dimensions,
        cells={cell: None if cell in why else some for cell, some in counted.counts.cells.items()},
        middles={place: one for place, one in counted.middles.items() if place[1] in told},
    )


def _days(today: date, releases: Sequence[Release]) -> tuple[date, ...]:
    """Today, the end of the last month and of the last quarter, where no release is newer."""
    month = today.replace(day=1) - timedelta(1)
    quarter = today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1) - timedelta(1)
    newest = max((one.published.until for one in releases), default=date.min)
    return tuple(day for day in dict.fromkeys((today, month, quarter)) if day >= newest) or (today,)


def standing_releases(connection: Connection, programme_id: str) -> tuple[Release, ...]:
    """Return the releases that were not withdrawn, the newest first."""
    made, _unread = _releases(connection, programme_id)
    return tuple(one for one in made if one.withdrawn_at is None)


def grouping_of(connection: Connection, programme_id: str) -> tuple[Grouping, dict[str, Texts]]:
    """Return how firms of a programme are put together for a release, and the groups' names."""
    row = connection.execute(
        "SELECT settings -> '$.municipalities', settings -> '$.target_group' FROM programme WHERE id = ?",
        (programme_id,),
    ).fetchone()
    area, stored = (stored_json(text or "null") for text in row)
    groups = [one for one in stored if isinstance(one, Mapping)] if isinstance(stored, list) else []
    reported: dict[str, str] = {}
    names: dict[str, Texts] = {}
    for group in groups:
        name = str(group.get("key"))
        reported[name] = str(group.get("reported_as") or name)
    pooled = {name for name, times in _times(reported).items() if times > 1}
    for group in groups:
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


def _releases(connection: Connection, programme_id: str) -> tuple[tuple[Release, ...], int]:
    """Return the releases, the newest first, and how many more there are that cannot be read."""
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT p.id, p.released_at, u.name, p.withdrawn_at, p.withdrawn_reason, p.body FROM publication p "
        "LEFT JOIN app_user u ON u.id = p.released_by_user_id WHERE p.programme_id = ? AND NOT p.deleted "
        "ORDER BY p.released_at DESC, p.id DESC",
        (programme_id,),
    ).fetchall()
    found = []
    for row in rows:
        with suppress(UserFacingError):
            published = Published.from_body(stored_json(row[5]))
            withdrawn = utc_moment(row[3]) if row[3] else None
            found.append(
                Release(row[0], utc_moment(row[1]), row[2] or "", withdrawn, row[4] or "", published)
            )
    return tuple(found), len(rows) - len(found)
