"""Use cases of an organisation's admin: colleagues, their joining codes and their laptops.

Colleagues are rows that admins change as any other; codes and closings only the hub decides.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from digifocus_desktop.domain.contact import email_looks_right, normalise_email
from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.names import optional_line, required_line
from digifocus_desktop.domain.programme_rows import user_id
from digifocus_desktop.domain.roles import ADMIN, ROLES
from digifocus_desktop.domain.sorting import sort_key
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.command import ASKED, REFUSED, CommandKind
from digifocus_desktop.model.programme import AppUser
from digifocus_desktop.services.asking import ask
from digifocus_desktop.services.me import Me
from digifocus_desktop.services.staff_values import (
    Code,
    CodeState,
    Colleague,
    Laptop,
    LaptopState,
    NewCode,
    PersonDraft,
    Staff,
)
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.ids import new_id
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json
from sync.protocol.signin import code_hash, new_code

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

EMAIL_CHARS = 254
_PEOPLE = (
    "SELECT u.id, u.name, u.title, u.email, u.roles, u.active, EXISTS (SELECT 1 FROM outbox o "
    "WHERE o.entity = 'app_user' AND o.entity_id = u.id AND o.state = 'pending') "
    "FROM app_user u WHERE u.organisation_id = ? AND NOT u.deleted"
)
_LAPTOPS = (
    "SELECT user_id, id, number, name, last_seen_at, app, revoked_at FROM device "
    "WHERE organisation_id = ? AND NOT deleted ORDER BY number DESC"
)
_ASKED = (
    "SELECT target, state, answer FROM command WHERE kind = ? AND NOT deleted "
    "ORDER BY decided_at IS NULL, decided_at, asked_at, id"
)
_SAME_ADDRESS = (
    "SELECT u.id, u.name, u.organisation_id, u.active AND NOT u.deleted, coalesce(o.name, '') "
    "FROM app_user u LEFT JOIN organisation o ON o.id = u.organisation_id "
    "WHERE u.programme_id = ? AND lower(u.email) = ? "
    "ORDER BY u.deleted, u.active DESC"
)


class StaffService:
    """The own organisation's people and laptops."""

    def __init__(self, store: Store, me: Callable[[], Me], *, demo: bool) -> None:
        self._store = store
        self._me = me
        self._demo = demo

    def look(self) -> Staff:
        """Return the people and their laptops, for an admin; *read* lane."""
        me = self._me()
        with self._store.read() as connection:
            found = connection.execute(_PEOPLE, (me.organisation_id,)).fetchall()
            may = self._may(me)
            people = tuple(self._people(connection, me, found)) if may else ()
        admins = [row[1] for row in found if ADMIN in json.loads(row[4]) and row[5]]
        order = sorted(people, key=lambda one: (not one.active, sort_key(one.draft.name), one.id))
        joined = me.joined or self._demo
        return Staff(me.organisation_name, may, joined, tuple(sorted(admins, key=sort_key)), tuple(order))

    def add(self, draft: PersonDraft) -> NewCode:
        """Add a colleague, or bring one who left back, and make a joining code; *write* lane.

        Raises:
            InvalidFieldError: `field.empty`, `field.too_long`, `field.email`, `field.choice`, `people.taken`
                or `people.elsewhere` (with the name and the organisation of who has the address).
            StoreError: `people.admin_only`.
        """
        me, values = self._admin(), _values(draft)
        with self._store.write() as session:
            connection: Connection = session.connection().connection.driver_connection
            row = self._row_for(session, connection, me, str(values["email"]))
            for name, value in {**values, "active": True, "deleted": False}.items():
                setattr(row, name, value)
            return self._give_code(session, me, row)

    def change(self, person_id: str, draft: PersonDraft) -> None:
        """Change what is known of a colleague; *write* lane.

        Raises:
            InvalidFieldError: As `add`; also `people.last_admin`.
            StoreError: `people.admin_only`.
        """
        me, values = self._admin(), _values(draft)
        with self._store.write() as session:
            connection: Connection = session.connection().connection.driver_connection
            row = self._colleague(session, me, person_id)
            if values["email"] != row.email:
                self._check_address(connection, me, str(values["email"]), person_id)
            if ADMIN in row.roles and ADMIN not in draft.roles:
                _check_admins(session, me, person_id, "roles")
            for name, value in values.items():
                if getattr(row, name) != value:
                    setattr(row, name, value)

    def set_active(self, person_id: str, active: bool) -> None:
        """Let a colleague work with the shared database, or no more; *write* lane.

        Raises:
            InvalidFieldError: `people.last_admin`.
            StoreError: `people.admin_only`.
        """
        me = self._admin()
        with self._store.write() as session:
            row = self._colleague(session, me, person_id)
            if not active and ADMIN in row.roles:
                _check_admins(session, me, person_id, "active")
            row.active = active

    def new_code(self, person_id: str) -> NewCode:
        """Make a joining code for another laptop of a colleague; *write* lane.

        Raises:
            StoreError: `people.admin_only`.
        """
        me = self._admin()
        with self._store.write() as session:
            return self._give_code(session, me, self._colleague(session, me, person_id))

    def shut_out(self, laptop_id: str) -> None:
        """Ask that the shared database is closed to a laptop; *write* lane.

        Raises:
            StoreError: `people.admin_only`, `people.own_device`.
        """
        me = self._admin()
        if laptop_id == me.device:
            raise StoreError("people.own_device")
        with self._store.write() as session:
            ask(session, me, CommandKind.DEVICE_REVOKE, self._store.now(), target=laptop_id)

    def _may(self, me: Me) -> bool:
        return ADMIN in me.roles and (me.joined or self._demo)

    def _admin(self) -> Me:
        me = self._me()
        if not self._may(me):
            raise StoreError("people.admin_only")
        return me

    def _people(self, connection: Connection, me: Me, found: list[tuple[Any, ...]]) -> Iterator[Colleague]:
        laptops = list(connection.execute(_LAPTOPS, (me.organisation_id,)))
        closing = _last(connection, CommandKind.DEVICE_REVOKE)
        codes = _last(connection, CommandKind.CODE_ISSUE)
        for row_id, name, title, email, roles, active, unsent in found:
            draft = PersonDraft(name, title or "", email or "", tuple(json.loads(roles)))
            own = tuple(_laptop(row[1:], closing, me.device) for row in laptops if row[0] == row_id)
            code = _code(codes.get(row_id), self._store.now())
            yield Colleague(row_id, draft, bool(active), own, code, bool(unsent), row_id == me.user_id)

    def _row_for(self, session: "Session", connection: Connection, me: Me, email: str) -> AppUser:
        back = self._check_address(connection, me, email, None)
        if back is not None:
            return session.get_one(AppUser, back)
        key = connection.execute("SELECT key FROM programme WHERE id = ?", (me.programme_id,)).fetchone()
        identity = user_id(str(key[0]), email)
        if session.get(AppUser, identity) is not None:  # whose address it was has another one now
            identity = new_id()
        row = AppUser(id=identity, programme_id=me.programme_id, organisation_id=me.organisation_id)
        session.add(row)
        return row

    def _check_address(self, connection: Connection, me: Me, email: str, own: str | None) -> str | None:
        """Return the colleague who left and had this address, if there is one."""
        wanted = (me.programme_id, email.casefold())
        for row_id, name, organisation_id, active, organisation in connection.execute(_SAME_ADDRESS, wanted):
            if row_id == own:
                continue
            if organisation_id != me.organisation_id:
                raise InvalidFieldError(
                    "people.elsewhere", field="email", name=name, organisation=organisation
                )
            if active or own is not None:
                raise InvalidFieldError("people.taken", field="email", name=name)
            return str(row_id)
        return None

    def _colleague(self, session: "Session", me: Me, person_id: str) -> AppUser:
        row = session.get_one(AppUser, person_id)
        if row.organisation_id != me.organisation_id:
            raise StoreError("people.admin_only")
        return row

    def _give_code(self, session: "Session", me: Me, row: AppUser) -> NewCode:
        code = new_code()
        details = {"hash": code_hash(code)}
        ask(session, me, CommandKind.CODE_ISSUE, self._store.now(), target=row.id, details=details)
        return NewCode(row.id, row.name, code, me.hub_url)


def _check_admins(session: "Session", me: Me, person_id: str, field: str) -> None:
    """Refuse to take the last admin away; the hub would too."""
    others = session.query(AppUser).filter(
        AppUser.organisation_id == me.organisation_id, AppUser.active, ~AppUser.deleted
    )
    if not any(ADMIN in one.roles for one in others if one.id != person_id):
        raise InvalidFieldError("people.last_admin", field=field)


def _values(draft: PersonDraft) -> dict[str, Any]:
    email = normalise_email(required_line(draft.email, "email", EMAIL_CHARS))
    if not email_looks_right(email):
        raise InvalidFieldError("field.email", field="email")
    if not draft.roles or not set(draft.roles) <= set(ROLES):
        raise InvalidFieldError("field.choice", field="roles")
    return {
        "name": required_line(draft.name, "name"),
        "title": optional_line(draft.title, "title"),
        "email": email,
        "roles": tuple(sorted(draft.roles)),
    }


def _last(connection: Connection, kind: CommandKind) -> dict[str, tuple[str, Any]]:
    """Return state and answer of what was asked last, by its target."""
    found = connection.execute(_ASKED, (str(kind),))
    return {target: (state, stored_json(answer) or {}) for target, state, answer in found}


def _laptop(row: tuple[Any, ...], closing: dict[str, tuple[str, Any]], own: str) -> Laptop:
    laptop_id, number, name, seen, app, closed = row
    asked, answer = closing.get(laptop_id, ("", {}))
    state, reason = LaptopState.IN_USE, ""
    if closed is not None:
        state = LaptopState.CLOSED
    elif asked == ASKED:
        state = LaptopState.CLOSING
    elif asked == REFUSED:
        state, reason = LaptopState.REFUSED, str(answer.get("code", ""))
    times = [utc_moment(at) if at else None for at in (seen, closed)]
    return Laptop(laptop_id, number, name, times[0], app or "", state, times[1], reason, laptop_id == own)


def _code(last: tuple[str, Any] | None, now: datetime) -> Code | None:
    if last is None:
        return None
    state, answer = last
    if state == ASKED:
        return Code(CodeState.ASKED)
    if state == REFUSED:
        return Code(CodeState.REFUSED, reason=str(answer.get("code", "")))
    until = utc_moment(answer["until"])
    return Code(CodeState.READY if now < until else CodeState.OVER, until)
