"""What a caller may see and change: whose bucket is granted, and who satisfies the entity's write rule."""

from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import ARRAY, ColumnElement, Select, String, any_, literal, or_, select, true

from digifocus_desktop.model.command import ASKED
from digifocus_desktop.model.fields import WriteRule
from sync.hub.database.tables import OWNER, access_grant
from sync.hub.errors import OpRefusedError
from sync.hub.records.derived import change_id
from sync.hub.records.rows import RowBook, RowState
from sync.hub.rights.caller import Caller
from sync.hub.rights.roles import NARROW
from sync.hub.sight.grants import GrantBook, company_buckets
from sync.protocol.operations import DELETED

OUT_OF_SCOPE = "write.scope"
HUB_ONLY = "write.hub_only"
ADMIN_ONLY = "write.admin_only"
LEAD_ONLY = "write.lead_only"
OWNER_ONLY = "write.owner_only"
CLAIM = "write.claim"
FIXED = "write.fixed"
READS_ONLY = "write.reads_only"
BESIDE_ANOTHER = "publication.beside_another"
DECIDED = frozenset({"state", "resolved_by_user_id"})
"""What members may change of a question the hub asked."""
MERGED_INTO = "merged_into"
OF_THE_HUB = {
    "organisation": frozenset({"programme_id", "key", "lead", DELETED}),
    "company": frozenset({MERGED_INTO}),
}
"""What decides who may do what, and so is not for those who may do it."""


class OwnFilter:
    """The hub's own filter, the first wall. Tests take it away to see that the second one stands alone."""

    stands: ClassVar[bool] = True


def visible(
    caller: Caller, bucket: ColumnElement[str], entity: ColumnElement[str] | str
) -> ColumnElement[bool]:
    """Return the condition that rows of this entity in this bucket are in the caller's sight."""
    if not OwnFilter.stands:
        return true()
    conditions: list[ColumnElement[bool]] = [bucket.in_(_granted(caller.wide))]
    for role, principals in caller.narrow.items():
        some = NARROW[role]
        reads = entity.in_(sorted(some)) if not isinstance(entity, str) else literal(entity in some)
        conditions.append(reads & bucket.in_(_granted(principals)))
    return or_(*conditions)


def _granted(principals: Iterable[str]) -> Select[tuple[str]]:
    named = literal(sorted(principals), ARRAY(String))
    return select(access_grant.c.bucket).where(
        access_grant.c.principal == any_(named), access_grant.c.revoked_seq.is_(None)
    )


def sees(caller: Caller, grants: GrantBook, bucket: str, entity: str) -> bool:
    """Tell whether rows of the entity in the bucket are in the caller's sight."""
    if caller.is_hub or not OwnFilter.stands:
        return True
    return bool(caller.principals_for(entity) & grants.principals(bucket))


class WriteRules:
    """Judges one caller's changes by the rules of the entities."""

    def __init__(self, caller: Caller, rows: RowBook, grants: GrantBook) -> None:
        self._caller = caller
        self._rows = rows
        self._grants = grants

    def check(self, before: RowState, after: RowState) -> None:
        """Refuse a change that the entity's write rule keeps from the caller.

        Raises:
            OpRefusedError: `write.reads_only`, `write.hub_only`, `write.admin_only`, `write.lead_only`,
                `write.owner_only`, `write.claim`, `write.fixed` or `publication.beside_another`.
        """
        if self._caller.is_hub or not OwnFilter.stands:
            return
        if not self._caller.writes:
            raise OpRefusedError(READS_ONLY)
        match after.spec.write:
            case WriteRule.HUB:
                raise OpRefusedError(HUB_ONLY)
            case WriteRule.DECISION if not _only_decides(before, after):
                raise OpRefusedError(HUB_ONLY)
            case WriteRule.FIXED | WriteRule.COMMAND if before.exists or after.values[DELETED]:
                raise OpRefusedError(FIXED)
            case WriteRule.COMMAND if _answered(after):
                raise OpRefusedError(HUB_ONLY)
            case WriteRule.LEAD | WriteRule.LEAD_KEPT if not self._leads(before, after):
                raise OpRefusedError(LEAD_ONLY)
            case WriteRule.LEAD_KEPT if after.values[DELETED]:
                raise OpRefusedError(FIXED)
            case WriteRule.ADMIN:
                self._check_admin(before, after)
            case WriteRule.OWNER:
                self._check_owner(before, after)
        if after.spec.name == "publication" and not before.exists:
            self._check_beside(after)

    def _check_admin(self, before: RowState, after: RowState) -> None:
        concerned = {_organisation_of(state) for state in (before, after) if state.exists}
        if not self._caller.is_admin or not concerned <= {None, self._caller.organisation_id}:
            raise OpRefusedError(ADMIN_ONLY)
        if _changed(before, after) & OF_THE_HUB.get(after.spec.name, frozenset()):
            raise OpRefusedError(HUB_ONLY)

    def _leads(self, before: RowState, after: RowState) -> bool:
        """Tell whether the caller administers the organisation that leads the rows' programme."""
        own = self._rows.look("organisation", self._caller.organisation_id or "")
        if not self._caller.is_admin or not own.exists or own.values[DELETED] or not own.values["lead"]:
            return False
        concerned = {_programme_of(state) for state in (before, after) if state.exists}
        return concerned == {own.values["programme_id"]}

    def _check_owner(self, before: RowState, after: RowState) -> None:
        if _changed(before, after) & OF_THE_HUB["company"] and after.values[MERGED_INTO] is not None:
            raise OpRefusedError(HUB_ONLY)
        own, owner = self._caller.organisation_id, after.values[OWNER]
        had = before.values[OWNER] if before.exists else owner
        if had not in (None, own):
            raise OpRefusedError(OWNER_ONLY)
        if had is None and owner is not None:
            self._check_claim(before, owner)

    def _check_claim(self, before: RowState, owner: str) -> None:
        """Refuse to take a firm that nobody has together with a file that was never shown to the taker."""
        buckets = company_buckets(before.entity_id)
        known = any(sees(self._caller, self._grants, bucket, "company_file") for bucket in buckets)
        change = change_id(before.versions.get(OWNER), before.key, OWNER)
        gave_up = self._rows.look("field_change", change).values.get("old") == owner
        if owner != self._caller.organisation_id:
            raise OpRefusedError(OWNER_ONLY)
        if not (known or gave_up) and self._rows.anything_in(buckets):
            raise OpRefusedError(CLAIM)

    def _check_beside(self, made: RowState) -> None:
        """Refuse a release that was not checked against one that stands: a reader of both may subtract.

        One that names this release was checked against it: it came first after the hub was restored.
        """
        programme = made.values["programme_id"]
        self._rows.load_where("publication", programme_id=programme)
        for one in self._rows.known("publication"):
            if one.exists and _stands(one, programme) and not _checked(made, one):
                raise OpRefusedError(BESIDE_ANOTHER)


def _stands(release: RowState, programme: str) -> bool:
    """Tell whether a release of the programme was ever public; a withdrawn one was."""
    return bool(release.values["programme_id"] == programme and not release.values[DELETED])


def _checked(one: RowState, other: RowState) -> bool:
    """Tell whether the releases are the same one, or either was checked against the other."""
    pairs = ((one, other), (other, one))
    named = (a.entity_id in (b.values["checked_against"] or ()) for a, b in pairs)
    return one.entity_id == other.entity_id or any(named)


def _answered(command: RowState) -> bool:
    """Tell whether the row comes with an answer already, which only the hub gives."""
    values = command.values
    return values["state"] != ASKED or values["answer"] is not None or values["decided_at"] is not None


def _only_decides(before: RowState, after: RowState) -> bool:
    return before.exists and _changed(before, after) <= DECIDED


def _changed(before: RowState, after: RowState) -> set[str]:
    return {name for name, value in after.values.items() if before.values.get(name) != value}


def _organisation_of(state: RowState) -> str | None:
    if state.spec.name == "organisation":
        return state.entity_id
    organisation_id = state.values.get("organisation_id")
    return str(organisation_id) if organisation_id is not None else None


def _programme_of(state: RowState) -> str:
    return state.entity_id if state.spec.name == "programme" else str(state.values["programme_id"])
