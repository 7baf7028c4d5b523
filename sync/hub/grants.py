"""Who sees which bucket, derived from the rows themselves.

Every bucket has a set of principals that follows from a few rows: the organisations of the
programme, the owner of a firm, the firm's consent to sharing. When one of those rows changes,
the grants of the buckets it decides are brought in line, in the same transaction.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from sync.hub.caller import ROLE_ADMIN, ROLE_ADVISOR
from sync.hub.rows import RowBook, RowState, ids_parameter
from sync.hub.tables import access_grant

SHARING = "partner_sharing"
GIVEN, WITHDRAWN = "given", "withdrawn"


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

    def write(self, seq: int) -> int:
        """Write what changed, as of `seq`; return the next free seq."""
        self.load(self._settled)
        given, taken = [], []
        for bucket, principals in self._settled.items():
            stored = self._stored[bucket]
            given += [(principal, bucket) for principal in sorted(principals - stored)]
            taken += [(principal, bucket) for principal in sorted(stored - principals)]
        if given:
            rows = [
                {"principal": principal, "bucket": bucket, "from_seq": seq} for principal, bucket in given
            ]
            self.connection.execute(insert(access_grant), rows)
        for principal, bucket in taken:
            self.connection.execute(
                update(access_grant)
                .where(
                    access_grant.c.principal == principal,
                    access_grant.c.bucket == bucket,
                    access_grant.c.revoked_seq.is_(None),
                )
                .values(revoked_seq=seq)
            )
        return seq + 1 if given or taken else seq


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
                self._follow_user(after)
            case "company":
                self._follow_company(before, after)
            case "consent" if after.values["kind"] == SHARING:
                self._follow_consent(after)
            case "activity":
                self._follow_activity(before, after)

    def _follow_organisation(self, before: RowState, after: RowState) -> None:
        oid = after.entity_id
        self._grants.set(f"organisation:{oid}", {f"org:{oid}:{ROLE_ADMIN}", f"org:{oid}:{ROLE_ADVISOR}"})
        programme_id = after.values["programme_id"]
        if _alive(before) and before.values["programme_id"] == programme_id and _alive(after):
            return
        organisations = self._organisations(programme_id)
        self._grants.set(f"programme:{programme_id}", {f"org:{each}" for each in organisations})
        shared = {each.values["company_id"] for each in self._all("consent", kind=SHARING, state=GIVEN)}
        self._rows.load(("company", company_id) for company_id in shared)
        for company in self._matching("company", {"programme_id": programme_id}):
            if company.entity_id in shared:
                self._set_company(company)
        for activity in self._all("activity", programme_id=programme_id):
            self._follow_activity(None, activity)

    def _follow_user(self, after: RowState) -> None:
        uid, oid = after.entity_id, after.values["organisation_id"]
        self._grants.set(f"user:{uid}", {f"user:{uid}"})
        self._grants.set(f"quarantine:{uid}", {f"user:{uid}", f"org:{oid}:{ROLE_ADMIN}"})

    def _follow_company(self, before: RowState, after: RowState) -> None:
        owner = after.values["owner_organisation_id"]
        if not before.exists:
            for bucket in company_buckets(after.entity_id):
                self._grants.set(bucket, {f"org:{owner}:{ROLE_ADVISOR}"} if owner else ())
        elif before.values["owner_organisation_id"] != owner:
            self._set_company(after)

    def _follow_consent(self, consent: RowState) -> None:
        company = self._rows.look("company", consent.values["company_id"])
        if company.exists:
            self._set_company(company)

    def _follow_activity(self, before: RowState | None, after: RowState) -> None:
        if before is not None and before.exists:
            return
        company_id = after.values["company_id"]
        if company_id:
            members = self._grants.principals(f"company:{company_id}")
        else:
            organisations = self._organisations(after.values["programme_id"])
            members = frozenset(f"org:{each}:{ROLE_ADVISOR}" for each in organisations)
        self._grants.set(f"activity:{after.entity_id}", members)

    def _set_company(self, company: RowState) -> None:
        members = self._company_members(company)
        for bucket in company_buckets(company.entity_id):
            self._grants.set(bucket, members)
        for activity in self._all("activity", company_id=company.entity_id):
            self._grants.set(f"activity:{activity.entity_id}", members)

    def _company_members(self, company: RowState) -> set[str]:
        owner = company.values["owner_organisation_id"]
        members = {f"org:{owner}:{ROLE_ADVISOR}"} if owner else set()
        consents = self._all("consent", company_id=company.entity_id, kind=SHARING)
        states = {consent.values["state"] for consent in consents if _alive(consent)}
        if GIVEN in states and WITHDRAWN not in states:
            organisations = self._organisations(company.values["programme_id"])
            members |= {f"org:{each}:{ROLE_ADVISOR}" for each in organisations}
        return members

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


def company_buckets(company_id: str) -> tuple[str, str]:
    """Return the buckets of a firm's file."""
    return (f"company:{company_id}", f"advisors:{company_id}")
