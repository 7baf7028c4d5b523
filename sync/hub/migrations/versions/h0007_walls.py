"""Row-level security: the hub remembers its policies, and the roles that read get their grants."""

from collections.abc import Iterator

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
    for statement in new_grants():
        op.execute(statement)


def new_grants() -> Iterator[str]:
    """Yield the statements that grant the roles what they see."""
    of_programme = "g.bucket LIKE 'programme\\:%' AND g.principal ~ '^org\\:[^\\:]*$'"
    for role in ("auditor", "trainer"):
        yield _NEW_GRANTS.format(principal=f"g.principal || '\\:{role}'", condition=of_programme)
    session = (
        "EXISTS (SELECT FROM activity r WHERE 'activity\\:' || r.id = g.bucket AND r.company_id IS NULL)"
    )
    of_session = f"g.bucket LIKE 'activity\\:%' AND {_ADVISORS} AND {session}"
    for role in ("coordinator", "auditor"):
        yield _NEW_GRANTS.format(principal=_as(role), condition=of_session)
    owner = "(SELECT 'org\\:' || c.owner_organisation_id || '\\:advisor' FROM company c WHERE c.id = {firm})"
    firm = "substr(g.bucket, 9)"
    of_owner = f"g.bucket LIKE 'company\\:%' AND g.principal = {owner.format(firm=firm)}"
    yield _NEW_GRANTS.format(principal=_as("auditor"), condition=of_owner)
    visited = "(SELECT a.company_id FROM activity a WHERE 'activity\\:' || a.id = g.bucket)"
    of_visit = f"g.bucket LIKE 'activity\\:%' AND g.principal = {owner.format(firm=visited)}"
    yield _NEW_GRANTS.format(principal=_as("auditor"), condition=of_visit)


def _as(role: str) -> str:
    return f"left(g.principal, -length('advisor')) || '{role}'"
