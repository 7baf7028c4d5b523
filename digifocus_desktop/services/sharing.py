"""Who sees a firm's file, and showing it to one more organisation, which the shared database decides."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from digifocus_desktop.domain.moments import utc_moment
from digifocus_desktop.domain.sorting import sort_key
from digifocus_desktop.errors import InvalidFieldError, StoreError
from digifocus_desktop.model.command import ASKED, REFUSED, CommandKind
from digifocus_desktop.model.company import SHARED
from digifocus_desktop.services.asking import ask
from digifocus_desktop.services.consents import CHANNELS, read_consent
from digifocus_desktop.services.me import Me
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.opening import Connection
from digifocus_desktop.store.values import stored_json

_SHARES = "SELECT organisation_id, state, decided_at FROM company_share WHERE company_id = ? AND NOT deleted"
_ASKED = (
    "SELECT target, kind, state, answer FROM command WHERE company_id = ? AND NOT deleted "
    "AND kind IN ('share.give', 'share.withdraw') ORDER BY decided_at IS NULL, decided_at, asked_at, id"
)


class Why(StrEnum):
    """Why an organisation sees a firm's file, or does not."""

    OWN = "own"
    CONSENT = "consent"
    SHARED = "shared"
    NOT = "not"


class Waits(StrEnum):
    """What is asked of the shared database and not decided, or was refused."""

    NOTHING = ""
    SHARING = "sharing"
    ENDING = "ending"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Seer:
    """An organisation of the programme, and whether it sees the firm's file.

    Attributes:
        id: Of the organisation.
        name: Its name.
        why: As the shared database has decided.
        since: When it was shared with this organisation alone; None otherwise.
        waits: What is asked for.
        reason: Code of why the shared database would not; empty otherwise.
    """

    id: str
    name: str
    why: Why
    since: datetime | None = None
    waits: Waits = Waits.NOTHING
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """Who sees a firm.

    Attributes:
        company_id: The firm.
        name: Its name.
        seers: Every organisation: the own one first, then those that see the file, then the others.
        consented: Whether the firm lets all partners see its file.
        taken_back: Whether it took that back, so that nobody else may be shown it.
        may_share: Whether the person may show it to others, or end that.
        today: The local day.
    """

    company_id: str
    name: str
    seers: tuple[Seer, ...]
    consented: bool
    taken_back: bool
    may_share: bool
    today: date


class SharingService:
    """Use cases of showing a firm to one organisation."""

    def __init__(self, store: Store, me: Callable[[], Me], *, demo: bool) -> None:
        self._store = store
        self._me = me
        self._demo = demo

    def look(self, company_id: str) -> Sight:
        """Return who sees a firm; *read* lane.

        Raises:
            StoreError: `record.gone`.
        """
        me = self._me()
        with self._store.read() as connection:
            name, owner = _firm(connection, company_id)
            consent = read_consent(connection, company_id)
            given = consent is not None and consent.given
            taken_back = consent is not None and not consent.given
            seers = list(_seers(connection, company_id, owner, None if taken_back else given))
        order = sorted(seers, key=lambda one: (list(Why).index(one.why), sort_key(one.name)))
        may = owner == me.organisation_id and "advisor" in me.roles and (me.joined or self._demo)
        today = self._store.now().astimezone().date()
        return Sight(company_id, name, tuple(order), given, taken_back, may, today)

    def share(self, company_id: str, organisation_id: str, channel: str, agreed_on: date) -> None:
        """Ask that an organisation sees the firm's file; *write* lane.

        Raises:
            InvalidFieldError: `field.choice` for the channel.
            StoreError: `share.not_yours`, `share.consent_withdrawn`.
        """
        if channel not in CHANNELS:
            raise InvalidFieldError("field.choice", field="channel")
        sight = self._checked(company_id)
        if sight.taken_back:
            raise StoreError("share.consent_withdrawn")
        details = {"channel": channel, "agreed_on": agreed_on.isoformat()}
        self._ask(CommandKind.SHARE_GIVE, company_id, organisation_id, details)

    def withdraw(self, company_id: str, organisation_id: str) -> None:
        """Ask that an organisation does not see the firm's file any more; *write* lane.

        Raises:
            StoreError: `share.not_yours`.
        """
        self._checked(company_id)
        self._ask(CommandKind.SHARE_WITHDRAW, company_id, organisation_id, None)

    def _checked(self, company_id: str) -> Sight:
        sight = self.look(company_id)
        if not sight.may_share:
            raise StoreError("share.not_yours")
        return sight

    def _ask(self, kind: CommandKind, company_id: str, target: str, details: Any) -> None:
        with self._store.write() as session:
            now, me = self._store.now(), self._me()
            ask(session, me, kind, now, company_id=company_id, target=target, details=details)


def _firm(connection: Connection, company_id: str) -> tuple[str, str]:
    found = connection.execute(
        "SELECT name, coalesce(owner_organisation_id, '') FROM company WHERE id = ? AND NOT deleted",
        (company_id,),
    ).fetchone()
    if found is None:
        raise StoreError("record.gone")
    return str(found[0]), str(found[1])


def _seers(connection: Connection, company_id: str, owner: str, given: bool | None) -> Iterator[Seer]:
    """Yield the organisations; `given` is None where the firm took its consent back: that ends all shares."""
    shares = {row[0]: tuple(row[1:]) for row in connection.execute(_SHARES, (company_id,))}
    last = {row[0]: tuple(row[1:]) for row in connection.execute(_ASKED, (company_id,))}
    for organisation_id, name in connection.execute("SELECT id, name FROM organisation WHERE NOT deleted"):
        state, at = shares.get(organisation_id, ("", None))
        kind, asked, answer = last.get(organisation_id, ("", "", None))
        waits, reason = Waits.NOTHING, ""
        if asked == ASKED:
            waits = Waits.SHARING if kind == CommandKind.SHARE_GIVE else Waits.ENDING
        elif asked == REFUSED:
            waits, reason = Waits.REFUSED, str(stored_json(answer)["code"])
        if organisation_id == owner:
            yield Seer(organisation_id, name, Why.OWN)
        elif given:
            yield Seer(organisation_id, name, Why.CONSENT)
        elif state == SHARED and given is not None:
            yield Seer(organisation_id, name, Why.SHARED, utc_moment(at), waits, reason)
        else:
            yield Seer(organisation_id, name, Why.NOT, None, waits, reason)
