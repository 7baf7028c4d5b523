"""Merging two firms, and erasing a firm or a person: asked here, done by the shared database."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.roles import ADMIN, ADVISOR
from digifocus_desktop.errors import StoreError
from digifocus_desktop.model.command import ASKED, DONE, REFUSED, CommandKind
from digifocus_desktop.services.asking import ask
from digifocus_desktop.services.doubles import ask_merge, ask_unmerge
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

_MERGES = (
    "SELECT c.target, coalesce(f.name, ''), c.kind, c.state, c.answer FROM command c "
    "LEFT JOIN company f ON f.id = c.target WHERE c.company_id = ? AND NOT c.deleted "
    "AND c.kind IN ('company.merge', 'company.unmerge') "
    "ORDER BY c.decided_at IS NULL, c.decided_at, c.asked_at, c.id"
)
_ERASES = (
    "SELECT target, state, answer FROM command WHERE kind = 'erase' AND NOT deleted "
    "AND (target = ?1 OR target IN (SELECT id FROM person WHERE company_id = ?1)) "
    "ORDER BY decided_at IS NULL, decided_at, asked_at, id"
)
_ERASURES = (
    "SELECT id, asked_at, state, answer, decided_at, details FROM command "
    "WHERE kind = 'erase' AND NOT deleted ORDER BY asked_at DESC, id"
)


class Asked(StrEnum):
    """How it stands with what was asked."""

    WAITS = "waits"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Merge:
    """Another firm that became part of this one, or is to.

    Attributes:
        id: Of the other firm.
        name: Its name.
        state: Of the merge; one that waits to be taken back is `waits` with `back`.
        back: Whether it is about taking the merge back.
        reason: Code of why the shared database would not; empty otherwise.
    """

    id: str
    name: str
    state: Asked
    back: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be erased: the firm itself, or one of its people.

    Attributes:
        id: Of the row.
        name: Its name.
        person: Whether it is a person.
        asked: How it stands with an erasure that was asked for; None if none was.
        reason: Code of why the shared database would not; empty otherwise.
    """

    id: str
    name: str
    person: bool
    asked: Asked | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Endings:
    """What can become of a firm.

    Attributes:
        company_id: The firm.
        may_merge: Whether the person may make another firm part of it.
        may_erase: Whether the person may erase it and its people.
        merges: Firms that became part of it, or are to.
        subjects: The firm, then its people.
    """

    company_id: str
    may_merge: bool
    may_erase: bool
    merges: tuple[Merge, ...]
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """One laptop and whether it has erased.

    Attributes:
        organisation: Its organisation.
        number: Number of the laptop.
        at: When it said so, by the hub's clock; None while it has not.
    """

    organisation: str
    number: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erasure that was asked for on this computer.

    Attributes:
        id: Of the command.
        person: Whether a person was erased, else a firm; no name is kept.
        asked_at: When it was asked for.
        state: How it stands.
        decided_at: When the shared database did it, or refused.
        reason: Code of why it would not; empty otherwise.
        laptops: Every laptop of the programme at that time; empty before it was done.
    """

    id: str
    person: bool
    asked_at: datetime
    state: Asked
    decided_at: datetime | None = None
    reason: str = ""
    laptops: tuple[Proof, ...] = ()

    @property
    def proved(self) -> int:
        """How many laptops have said that they have erased."""
        return sum(one.at is not None for one in self.laptops)


class EndingsService:
    """Use cases of merging and erasing."""

    def __init__(self, store: Store, me: Callable[[], Me], *, demo: bool) -> None:
        self._store = store
        self._me = me
        self._demo = demo

    def look(self, company_id: str) -> Endings:
        """Return what can become of a firm; *read* lane.

        Raises:
            StoreError: `record.gone`.
        """
        me = self._me()
        with self._store.read() as connection:
            found = connection.execute(
                "SELECT name, owner_organisation_id FROM company WHERE id = ? AND NOT deleted", (company_id,)
            ).fetchone()
            if found is None:
                raise StoreError("record.gone")
            shared = me.joined or self._demo
            own = found[1] == me.organisation_id
            return Endings(
                company_id,
                may_merge=shared and ADVISOR in me.roles,
                may_erase=shared and own and ADMIN in me.roles,
                merges=tuple(_merges(connection, company_id)),
                subjects=tuple(_subjects(connection, company_id, str(found[0]))),
            )

    def merge(self, stays: str, goes: str) -> None:
        """Ask that a firm becomes part of another one; *write* lane.

        Raises:
            StoreError: `merge.not_yours`, `merge.no_firm`.
        """
        if not self.look(stays).may_merge:
            raise StoreError("merge.not_yours")
        if stays == goes:
            raise StoreError("merge.no_firm")
        with self._store.write() as session:
            ask_merge(session, self._me(), self._store.now(), stays, goes)

    def take_back(self, stays: str, goes: str) -> None:
        """Ask that a merged firm is one of its own again; *write* lane."""
        with self._store.write() as session:
            ask_unmerge(session, self._me(), self._store.now(), stays, goes)

    def erase(self, company_id: str, target: str) -> None:
        """Ask that a firm, or one of its people, is erased for good; *write* lane.

        Raises:
            StoreError: `erase.not_yours`, `erase.no_row`.
        """
        endings = self.look(company_id)
        if not endings.may_erase:
            raise StoreError("erase.not_yours")
        subject = next((one for one in endings.subjects if one.id == target), None)
        if subject is None:
            raise StoreError("erase.no_row")
        with self._store.write() as session:
            details = {"person": subject.person}
            ask(session, self._me(), CommandKind.ERASE, self._store.now(), target=target, details=details)

    def erasures(self) -> tuple[Erasure, ...]:
        """Return the erasures asked for by this person, the last first, with their proof; *read* lane."""
        with self._store.read() as connection:
            names = {row[0]: row[1] for row in connection.execute("SELECT id, name FROM organisation")}
            return tuple(_erasure(row, names) for row in connection.execute(_ERASURES))


def _merges(connection: Connection, company_id: str) -> Iterator[Merge]:
    last = {row[0]: tuple(row[1:]) for row in connection.execute(_MERGES, (company_id,))}
    for other, (name, kind, state, answer) in last.items():
        back = kind == CommandKind.COMPANY_UNMERGE
        reason = str(stored_json(answer)["code"]) if state == REFUSED else ""
        if not (back and state == DONE):
            yield Merge(other, name, _state(state), back, reason)


def _subjects(connection: Connection, company_id: str, name: str) -> Iterator[Subject]:
    asked = {row[0]: tuple(row[1:]) for row in connection.execute(_ERASES, (company_id,))}
    people = connection.execute(
        "SELECT id, name FROM person WHERE company_id = ? AND NOT deleted ORDER BY name", (company_id,)
    )
    for row_id, shown, person in ((company_id, name, False), *((*row, True) for row in people)):
        state, answer = asked.get(row_id, ("", None))
        reason = str(stored_json(answer)["code"]) if state == REFUSED else ""
        yield Subject(row_id, shown, person, _state(state) if state else None, reason)


def _erasure(row: tuple[Any, ...], names: dict[str, str]) -> Erasure:
    command_id, asked_at, state, answer, decided_at, details = row
    said, about = stored_json(answer) or {}, stored_json(details) or {}
    laptops = tuple(
        Proof(names.get(one["organisation"], ""), one["number"], utc_moment(one["at"]) if one["at"] else None)
        for one in said.get("laptops", ())
    )
    order = sorted(laptops, key=lambda one: (one.at is not None, one.organisation, one.number))
    return Erasure(
        command_id,
        bool(about.get("person")),
        utc_moment(asked_at),
        _state(state),
        utc_moment(decided_at) if decided_at else None,
        str(said.get("code", "")) if state == REFUSED else "",
        tuple(order),
    )


def _state(state: str) -> Asked:
    return Asked.WAITS if state == ASKED else Asked.DONE if state == DONE else Asked.REFUSED
