"""Work in a firm's file that another laptop deletes with the firm, unseen: it is not buried without a word.

A firm's file goes and comes back with the firm. So whoever deletes a firm deletes what others wrote
there meanwhile, and whoever writes there may write into a firm that is deleted already.
"""

from sqlalchemy import select

from sync.hub.database.tables import op_log, sync_row
from sync.hub.records.rows import RowBook, RowState
from sync.hub.rights.caller import Caller
from sync.hub.sight.access import sees
from sync.hub.sight.grants import GrantBook, company_buckets
from sync.protocol.dots import parse_dot
from sync.protocol.operations import DELETED, Op


class Burials:
    """Tells what one laptop had not seen: what came after its last whole pull, from other laptops."""

    def __init__(self, caller: Caller, rows: RowBook, grants: GrantBook, pulled_seq: int | None) -> None:
        self._caller = caller
        self._rows = rows
        self._grants = grants
        self._pulled_seq = pulled_seq

    def would_bury(self, company: RowState) -> bool:
        """Tell whether deleting the firm would bury work that its deleter had not seen and may see."""
        buckets = [
            bucket
            for bucket in company_buckets(company.entity_id)
            if sees(self._caller, self._grants, bucket, "company_file")
        ]
        if self._pulled_seq is None or self._caller.is_hub or not buckets:
            return False
        same = (sync_row.c.entity == op_log.c.entity) & (sync_row.c.entity_id == op_log.c.entity_id)
        unseen = (
            select(op_log.c.seq)
            .join(sync_row, same)
            .where(
                op_log.c.seq > self._pulled_seq,
                op_log.c.device != self._caller.device,
                ~op_log.c.result.has_key("quarantined"),
                sync_row.c.bucket.in_(buckets),
                sync_row.c.seq > self._pulled_seq,  # so that the firm's few rows are read and not the log
            )
            .limit(1)
        )
        return self._rows.connection.scalar(unseen) is not None

    def grave_of(self, row: RowState, op: Op) -> RowState | None:
        """Return the deleted firm into whose file the operation writes, if its author had not seen that."""
        company_id = row.values.get("company_id")
        if self._pulled_seq is None or self._caller.is_hub or row.values[DELETED] or not company_id:
            return None
        if row.spec.name == "command":  # asks, and is answered that the firm is gone
            return None
        if set(op.patches) <= {DELETED} or row.bucket not in company_buckets(company_id):
            return None
        company = self._rows.look("company", company_id)
        if not company.exists or not company.values[DELETED]:
            return None
        device, n = parse_dot(company.versions[DELETED])
        query = select(op_log.c.seq).where(op_log.c.device == device, op_log.c.n == n)
        deleted_at = self._rows.connection.scalar(query)
        if device == self._caller.device or deleted_at is None or deleted_at <= self._pulled_seq:
            return None
        return self._rows.get("company", company_id)
