"""Which laptops an organisation has, and when they were last seen, is for its admins alone."""

from alembic import op

revision = "h0009"
down_revision = "h0008"
branch_labels = None
depends_on = None

_MOVED = """
CREATE TEMPORARY TABLE moved ON COMMIT DROP AS
SELECT r.bucket AS origin, 'laptops\\:' || d.organisation_id AS goal, d.id,
    row_number() OVER (ORDER BY d.id) + s.seq AS at
FROM sync_row r JOIN device d ON d.id = r.entity_id CROSS JOIN hub_state s WHERE r.entity = 'device'
"""
_STEPS = (
    _MOVED,
    "INSERT INTO bucket_exit (bucket, entity, entity_id, seq) SELECT origin, 'device', id, at FROM moved "
    "ON CONFLICT (bucket, entity, entity_id) DO UPDATE SET seq = excluded.seq",
    "UPDATE device d SET bucket = m.goal FROM moved m WHERE m.id = d.id",
    "UPDATE sync_row r SET bucket = m.goal, seq = m.at, digest = NULL FROM moved m "
    "WHERE r.entity = 'device' AND r.entity_id = m.id",
    "INSERT INTO access_grant (principal, bucket, from_seq) SELECT 'org\\:' || o.id || '\\:org_admin', "
    "'laptops\\:' || o.id, s.seq FROM organisation o CROSS JOIN hub_state s ON CONFLICT DO NOTHING",
    "UPDATE hub_state SET seq = greatest(seq, (SELECT coalesce(max(at), 0) FROM moved))",
)


def upgrade() -> None:
    """Move the laptops to a bucket that is granted to admins; all others forget the rows."""
    for step in _STEPS:
        op.execute(step)
