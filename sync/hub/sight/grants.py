"""Who sees which bucket, derived from the rows themselves.

Every bucket has a set of principals that follows from a few rows: the organisations of the
programme, the owner of a firm, the firm's consent to sharing. When one of those rows changes,
the grants of the buckets it decides are brought in line, in the same transaction.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, update

from digifocus_desktop.model.company import SHARED
from sync.hub.database import bulk
from sync.hub.database.tables import OWNER, access_grant
from sync.hub.records.rows import RowBook, RowState, ids_parameter
from sync.hub.rights.caller import is_narrow
from sync.hub.rights.roles import TRAINER, holders

SHARING = "partner_sharing"
GIVEN, WITHDRAWN = "given", "withdrawn"
_TRAINERS = ("trainers", "advisor_user_id")


@dataclass(slots=True)
class GrantBook:
    """The grants in force during one push, with one level of undo for the transaction at hand."""

    connection: Connection
    _stored: dict[str, frozenset[str]] = field(default_factory=dict)
    _settled: dict[str, frozenset[str]] = field(default_factory=dict)
    _open: dict[str, frozenset[str]] = field(default_factory=dict)

    def load(self, buckets: Iterable[str]) -> None:
        """Read the grants of the buckets that are not here yet."""
        wanted = sorted({bucket for bucket in buckets if bucket not in self._stored})
        if not wanted:
            return
        found: dict[str, set[str]] = {bucket: set() for bucket in wanted}
        query = select(access_grant.c.bucket, access_grant.c.principal).where(
            access_grant.c.bucket == ids_parameter(), access_grant.c.revoked_seq.is_(None)
        )
        for bucket, principal in self.connection.execute(query, {"ids": wanted}):
            found[bucket].add(principal)
        self._stored.update({bucket: frozenset(principals) for bucket, principals in found.items()})

    def principals(self, bucket: str) -> frozenset[str]:
        """Return whom the bucket is granted to."""
        self.load([bucket])
        return self._open.get(bucket, self._settled.get(bucket, self._stored[bucket]))

    def set(self, bucket: str, principals: Iterable[str]) -> None:
        """Grant the bucket to exactly these principals."""
        self._open[bucket] = frozenset(principals)

    def settle(self) -> None:
        """Keep what the transaction at hand did."""
        self._settled.update(self._open)
        self._open.clear()

    def undo(self) -> None:
        """Forget what the transaction at hand did."""
        self._open.clear()

    def give(self, seq: int) -> int:
        """Write what was granted, as of `seq`, before the rows that need it; return the next free seq."""
        self.load(self._settled)
        rows = [
            {"principal": principal, "bucket": bucket, "from_seq": seq, "revoked_seq": None}
            for bucket, principals in self._settled.items()
            for principal in sorted(principals - self._stored[bucket])
        ]
        bulk.add(self.connection, access_grant, bulk.spelled(rows))
        return seq + 1 if rows or any(self._taken()) else seq

    def take(self, seq: int) -> None:
        """Write what was revoked, as of `seq`, after the rows that were changed while it was granted."""
        for principal, bucket in self._taken():
            self.connection.execute(
                update(access_grant)
                .where(
                    access_grant.c.principal == principal,
                    access_grant.c.bucket == bucket,
                    access_grant.c.revoked_seq.is_(None),
                )
                .values(revoked_seq=seq)
            )

    def _taken(self) -> Iterator[tuple[str, str]]:
        for bucket, principals in self._settled.items():
            for principal in sorted(self._stored[bucket] - principals):
                yield principal, bucket


class GrantRules:
    """Brings grants in line with a row that has just changed."""

    def __init__(self, rows: RowBook, grants: GrantBook) -> None:
        self._rows = rows
        self._grants = grants

    def follow(self, before: RowState, after: RowState) -> None:
        """Derive the grants that the changed row decides."""
        match after.spec.name:
            case "organisation":
                self._follow_organisation(before, after)
            case "app_user":
                self._follow_user(before, after)
            case "company":
                self._follow_company(before, after)
            case "consent" if after.values["kind"] == SHARING:
                self._follow_consent(after)
            case "activity":
                self._follow_activity(before, after)

    def settle_company(self, company: RowState) -> None:
        """Derive the grants of a firm's file anew: rows that decide them came from elsewhere."""
        self._set_company(company)

    def _follow_organisation(self, before: RowState, after: RowState) -> None:
        oid = after.entity_id
        for kind in ("organisation", "laptops"):
            self._grants.set(f"{kind}:{oid}", holders(kind, oid))
        programme_id = after.values["programme_id"]
        if _alive(before) and before.values["programme_id"] == programme_id and _alive(after):
            return
        self._grants.set(f"programme:{programme_id}", self._everywhere("programme", programme_id))
        shared = {each.values["company_id"] for each in self._all("consent", kind=SHARING, state=GIVEN)}
        shared |= {each.values["company_id"] for each in self._all("company_share", organisation_id=oid)}
        self._rows.load(("company", company_id) for company_id in shared)
        for company in self._matching("company", {"programme_id": programme_id}):
            if company.entity_id in shared:
                self._set_company(company)
        for activity in self._all("activity", programme_id=programme_id):
            self._set_activity(activity)

    def _follow_user(self, before: RowState, after: RowState) -> None:
        uid, oid = after.entity_id, after.values["organisation_id"]
        self._grants.set(f"user:{uid}", {f"user:{uid}"})
        self._grants.set(f"quarantine:{uid}", {f"user:{uid}"} | holders("quarantine", oid))
        said = [(_trains(state), state.values.get("name")) for state in (before, after)]
        if said[0] != said[1] and any(trains for trains, _ in said):
            for activity in self._all("activity", programme_id=after.values["programme_id"]):
                self._set_activity(activity)

    def _follow_company(self, before: RowState, after: RowState) -> None:
        if not before.exists or before.values[OWNER] != after.values[OWNER]:
            self._set_company(after, new=not before.exists)

    def _follow_consent(self, consent: RowState) -> None:
        company = self._rows.look("company", consent.values["company_id"])
        if company.exists:
            self._set_company(company)

    def _follow_activity(self, before: RowState, after: RowState) -> None:
        if not before.exists or any(before.values[name] != after.values[name] for name in _TRAINERS):
            self._set_activity(after)

    def _set_activity(self, activity: RowState) -> None:
        company_id, programme_id = activity.values["company_id"], activity.values["programme_id"]
        if company_id:
            members = self._grants.principals(f"company:{company_id}")
        else:
            members = self._everywhere("roster", programme_id) | self._trainers_of(activity)
        self._grants.set(f"activity:{activity.entity_id}", members)

    def _trainers_of(self, activity: RowState) -> frozenset[str]:
        """Return the trainers of a session: its advisor, and who alone bears a name it gives."""
        names, advisor = set(activity.values["trainers"] or ()), activity.values["advisor_user_id"]
        if not names and not advisor:
            return frozenset()
        users = self._all("app_user", programme_id=activity.values["programme_id"])
        trainers = [user for user in users if _trains(user)]
        bearers = Counter(user.values["name"] for user in trainers)
        named = {name for name in names if bearers[name] == 1}
        return frozenset(
            f"{TRAINER}:{user.entity_id}"
            for user in trainers
            if user.entity_id == advisor or user.values["name"] in named
        )

    def _set_company(self, company: RowState, new: bool = False) -> None:
        owner = company.values[OWNER]
        partners = frozenset() if new else self._partners(company)
        file, advisors = company_buckets(company.entity_id)
        self._grants.set(advisors, holders("advisors", owner) | partners if owner else partners)
        members = holders("file", owner) | partners if owner else partners
        self._grants.set(file, members)
        for activity in () if new else self._all("activity", company_id=company.entity_id):
            self._grants.set(f"activity:{activity.entity_id}", members)

    def _partners(self, company: RowState) -> frozenset[str]:
        """Return to whom the firm opens its file: advisors of every partner, or of those it was shared with.

        Once it took its consent to sharing back, to nobody.
        """
        consents = self._all("consent", company_id=company.entity_id, kind=SHARING)
        states = {consent.values["state"] for consent in consents if _alive(consent)}
        if WITHDRAWN in states:
            return frozenset()
        programme = company.values["programme_id"]
        if GIVEN in states:
            return self._everywhere("advisors", programme)
        shares = self._all("company_share", company_id=company.entity_id, state=SHARED)
        with_whom = {share.values["organisation_id"] for share in shares if _alive(share)}
        partners = [each for each in self._organisations(programme) if each in with_whom]
        return frozenset(principal for each in partners for principal in holders("advisors", each))

    def _everywhere(self, kind: str, programme_id: str) -> frozenset[str]:
        """Return to whom a bucket is granted in all organisations of the programme."""
        organisations = self._organisations(programme_id)
        members = {principal for each in organisations for principal in holders(kind, each)}
        if kind == "programme":  # whoever reads all of it holds the organisation's own principal
            narrow = {principal for principal in members if is_narrow(principal)}
            members = narrow | {f"org:{each}" for each in organisations}
        return frozenset(members)

    def _organisations(self, programme_id: str) -> list[str]:
        found = self._all("organisation", programme_id=programme_id)
        return [organisation.entity_id for organisation in found if _alive(organisation)]

    def _all(self, entity: str, **values: str) -> list[RowState]:
        """Return every row of the entity with these values, those of this push included."""
        self._rows.load_where(entity, **values)
        return list(self._matching(entity, values))

    def _matching(self, entity: str, values: dict[str, str]) -> Iterator[RowState]:
        for state in self._rows.known(entity):
            if state.exists and all(state.values[name] == value for name, value in values.items()):
                yield state


def _alive(state: RowState) -> bool:
    return state.exists and not state.values["deleted"]


def _trains(state: RowState) -> bool:
    """Tell whether the user is one whom the hub shows the rosters of own sessions."""
    return _alive(state) and bool(state.values["active"]) and TRAINER in (state.values["roles"] or ())


def company_buckets(company_id: str) -> tuple[str, str]:
    """Return the buckets of a firm's file."""
    return (f"company:{company_id}", f"advisors:{company_id}")
