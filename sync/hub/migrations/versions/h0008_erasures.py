"""The hub forgets people and firms for good, and keeps which computers have done so too."""

import sqlalchemy as sa
from alembic import op

revision = "h0008"
down_revision = "h0007"
branch_labels = None
depends_on = None

_FORGET = """
CREATE FUNCTION forget_operations() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE op_log o SET payload = jsonb_build_object('n', o.n, 'erased', true), result = o.result - 'merged'
    FROM erasure e WHERE o.entity_id = e.entity_id AND NOT o.payload ? 'erased'
$$
"""


def upgrade() -> None:
    """Make the tables, and the one way in which the log of operations is ever changed."""
    op.create_table(
        "erasure",
        sa.Column("entity", sa.String(40), nullable=False),
        sa.Column("entity_id", sa.String(36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("command_id", sa.String(36), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("entity", "entity_id", name="pk_erasure"),
        sa.UniqueConstraint("seq", name="uq_erasure_seq"),
        comment="Rows that are gone for good; nothing but their ids is kept.",
    )
    op.create_index("ix_erasure_entity_id", "erasure", ["entity_id"])
    op.create_table(
        "erasure_ack",
        sa.Column("command_id", sa.String(36), nullable=False),
        sa.Column("device", sa.String(8), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("command_id", "device", name="pk_erasure_ack"),
        comment="Which computer has erased what, as it said itself: the proof.",
    )
    op.execute(_FORGET)
