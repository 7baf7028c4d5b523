"""Row-level security: the hub remembers its policies, and the roles that read get their grants."""

import sqlalchemy as sa
from alembic import op

revision = "h0007"
down_revision = "h0006"
branch_labels = None
depends_on = "m0001"

_NEW_GRANTS = """
INSERT INTO access_grant (principal, bucket, from_seq)
SELECT DISTINCT {principal}, g.bucket, s.seq FROM access_grant g CROSS JOIN hub_state s
WHERE g.revoked_seq IS NULL AND {condition}
ON CONFLICT DO NOTHING
"""
_ADVISORS = "g.principal LIKE 'org\\:%\\:advisor'"


def upgrade() -> None:
    """Add the column, and grant what the new roles see as if they had been there from the beginning."""
    op.add_column("hub_state", sa.Column("walls", sa.String(64), comment="Which policies the tables have."))
    of_programme = "g.bucket LIKE 'programme\\:%' AND g.principal LIKE 'org\\:%'"
    for role in ("auditor", "trainer"):
        op.execute(_NEW_GRANTS.format(principal=f"g.principal || '\\:{role}'", condition=of_programme))
    _like_advisors("coordinator", "activity", "company_id IS NULL")
    _like_advisors("auditor", "activity", "company_id IS NULL")
    owner = "(SELECT 'org\\:' || c.owner_organisation_id || '\\:advisor' FROM company c WHERE c.id = {firm})"
    firm = "substr(g.bucket, 9)"
    of_owner = f"g.bucket LIKE 'company\\:%' AND g.principal = {owner.format(firm=firm)}"
    op.execute(_NEW_GRANTS.format(principal=_as("auditor"), condition=of_owner))
    visited = "(SELECT a.company_id FROM activity a WHERE 'activity\\:' || a.id = g.bucket)"
    of_visit = f"g.bucket LIKE 'activity\\:%' AND g.principal = {owner.format(firm=visited)}"
    op.execute(_NEW_GRANTS.format(principal=_as("auditor"), condition=of_visit))


def _like_advisors(role: str, prefix: str, of_row: str) -> None:
    row = f"EXISTS (SELECT FROM {prefix} r WHERE '{prefix}\\:' || r.id = g.bucket AND r.{of_row})"
    condition = f"g.bucket LIKE '{prefix}\\:%' AND {_ADVISORS} AND {row}"
    op.execute(_NEW_GRANTS.format(principal=_as(role), condition=condition))


def _as(role: str) -> str:
    return f"left(g.principal, -length('advisor')) || '{role}'"
