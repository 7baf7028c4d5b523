"""What a caller may see and change: whose bucket is granted, and who satisfies the entity's write rule."""

from sqlalchemy import ARRAY, Select, String, any_, literal, select

from digifocus_desktop.model.fields import WriteRule
from sync.hub.caller import Caller
from sync.hub.errors import OpRefusedError
from sync.hub.grants import GrantBook
from sync.hub.rows import RowState
from sync.hub.tables import access_grant

OUT_OF_SCOPE = "write.scope"
HUB_ONLY = "write.hub_only"
ADMIN_ONLY = "write.admin_only"
OWNER_ONLY = "write.owner_only"
DECIDED = frozenset({"state", "resolved_by_user_id"})
"""What members may change of a question the hub asked."""


def granted_buckets(caller: Caller) -> Select[tuple[str]]:
    """Return the query for the buckets in the caller's sight; the hub itself has none."""
    principals = literal(sorted(caller.principals), ARRAY(String))
    return select(access_grant.c.bucket).where(
        access_grant.c.principal == any_(principals), access_grant.c.revoked_seq.is_(None)
    )


def check_scope(caller: Caller, grants: GrantBook, *states: RowState) -> None:
    """Refuse a caller to whom one of the rows' buckets is not granted.

    Raises:
        OpRefusedError: `write.scope`.
    """
    if caller.is_hub:
        return
    for state in states:
        if state.exists and not caller.principals & grants.principals(state.bucket):
            raise OpRefusedError(OUT_OF_SCOPE)


def check_write(caller: Caller, before: RowState, after: RowState) -> None:
    """Refuse a change that the entity's write rule keeps from the caller.

    Raises:
        OpRefusedError: `write.hub_only`, `write.admin_only` or `write.owner_only`.
    """
    if caller.is_hub:
        return
    rule = after.spec.write
    if rule is WriteRule.HUB or (rule is WriteRule.DECISION and not _only_decides(before, after)):
        raise OpRefusedError(HUB_ONLY)
    if rule is WriteRule.ADMIN and not _may_administer(caller, before, after):
        raise OpRefusedError(ADMIN_ONLY)
    if rule is WriteRule.OWNER and not _may_own(caller, before, after):
        raise OpRefusedError(OWNER_ONLY)


def _only_decides(before: RowState, after: RowState) -> bool:
    changed = {name for name, value in after.values.items() if before.values.get(name) != value}
    return before.exists and changed <= DECIDED


def _may_administer(caller: Caller, before: RowState, after: RowState) -> bool:
    concerned = {_organisation_of(state) for state in (before, after) if state.exists}
    return caller.is_admin and concerned <= {None, caller.organisation_id}


def _organisation_of(state: RowState) -> str | None:
    if state.spec.name == "organisation":
        return state.entity_id
    organisation_id = state.values.get("organisation_id")
    return str(organisation_id) if organisation_id is not None else None


def _may_own(caller: Caller, before: RowState, after: RowState) -> bool:
    state = before if before.exists else after
    return state.values["owner_organisation_id"] in (None, caller.organisation_id)
