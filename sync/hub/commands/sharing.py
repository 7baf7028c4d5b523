"""Showing a firm's file to one more organisation of the programme, and taking that back.

The firm's consent to sharing with all partners is another matter: once it was taken back, nobody but the
own organisation sees the file, whatever was shared before.
"""

from typing import Any

from digifocus_desktop.domain.moments import utc_text
from digifocus_desktop.model.company import SHARED, UNSHARED
from digifocus_desktop.model.ids import pair_id
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import OWNER
from sync.hub.errors import DeclinedError
from sync.hub.records.derived import DerivedRows
from sync.hub.records.rows import RowState
from sync.hub.records.values import fits
from sync.hub.sight.access import sees
from sync.hub.sight.grants import SHARING, WITHDRAWN, GrantBook, GrantRules, company_buckets
from sync.protocol.operations import DELETED

NO_FIRM, NOT_YOURS, NO_ORGANISATION = "share.no_firm", "share.not_yours", "share.no_organisation"
TAKEN_BACK, NOT_AGREED, NOT_SHARED = "share.consent_withdrawn", "share.not_agreed", "share.not_shared"
COMPANY_ID = "company_id"
SHARE = "company_share"


class Sharing:
    """Carries out the sharing of one push."""

    def __init__(self, derived: DerivedRows, grants: GrantBook) -> None:
        self._derived = derived
        self._rows = derived.rows
        self._grants = grants
        self._rules = GrantRules(derived.rows, grants)

    def share(self, command: RowState, dot: str) -> dict[str, Any]:
        """Show the command's firm to the target, an organisation; `details` say how the firm agreed.

        Raises:
            DeclinedError: `share.no_firm`, `share.not_yours`, `share.no_organisation`,
                `share.consent_withdrawn`, `share.not_agreed`.
        """
        firm, organisation = self._firm(command), self._organisation(command)
        if organisation.values[DELETED] or organisation.entity_id == firm.values[OWNER]:
            raise DeclinedError(NO_ORGANISATION)
        if self._taken_back(firm.entity_id):
            raise DeclinedError(TAKEN_BACK)
        self._write(firm, organisation, dot, {"state": SHARED, **self._agreed(command)})
        return {"code": "share.done"}

    def withdraw(self, command: RowState, dot: str) -> dict[str, Any]:
        """Show the command's firm to the target no longer.

        Raises:
            DeclinedError: `share.no_firm`, `share.not_yours`, `share.no_organisation`, `share.not_shared`.
        """
        firm, organisation = self._firm(command), self._organisation(command)
        row = self._rows.look(SHARE, pair_id(SHARE, firm.entity_id, organisation.entity_id))
        if not row.exists or row.values["state"] != SHARED:
            raise DeclinedError(NOT_SHARED)
        self._write(firm, organisation, dot, {"state": UNSHARED})
        return {"code": "share.withdrawn"}

    def _write(self, firm: RowState, organisation: RowState, dot: str, values: dict[str, Any]) -> None:
        pair = {COMPANY_ID: firm.entity_id, "organisation_id": organisation.entity_id}
        said = {"decided_at": utc_text(self._derived.now), "user_id": self._derived.caller.user_id}
        self._derived.put(SHARE, pair_id(SHARE, *pair.values()), dot, {**pair, **said, **values})
        self._rules.settle_company(firm)

    def _firm(self, command: RowState) -> RowState:
        firm = self._rows.look("company", str(command.values[COMPANY_ID]))
        if not firm.exists or firm.values[DELETED]:
            raise DeclinedError(NO_FIRM)
        caller = self._derived.caller
        own = firm.values[OWNER] is not None and firm.values[OWNER] == caller.organisation_id
        file = company_buckets(firm.entity_id)[0]
        if not caller.is_hub and not (own and sees(caller, self._grants, file, "company_file")):
            raise DeclinedError(NOT_YOURS)
        return firm

    def _organisation(self, command: RowState) -> RowState:
        organisation = self._rows.look("organisation", str(command.values["target"]))
        firm = self._rows.look("company", str(command.values[COMPANY_ID]))
        same = organisation.exists and organisation.values["programme_id"] == firm.values["programme_id"]
        if not same:
            raise DeclinedError(NO_ORGANISATION)
        return organisation

    def _taken_back(self, company_id: str) -> bool:
        self._rows.load_where("consent", company_id=company_id, kind=SHARING)
        said = {DELETED: False, COMPANY_ID: company_id, "kind": SHARING, "state": WITHDRAWN}
        consents = (one for one in self._rows.known("consent") if one.exists)
        return any(all(one.values[name] == value for name, value in said.items()) for one in consents)

    def _agreed(self, command: RowState) -> dict[str, Any]:
        details = command.values["details"]
        given = details if isinstance(details, dict) else {}
        fields = ENTITIES[SHARE].fields
        said = {name: given.get(name) for name in ("channel", "agreed_on")}
        if any(value is None or not fits(fields[name], value) for name, value in said.items()):
            raise DeclinedError(NOT_AGREED)
        return said
