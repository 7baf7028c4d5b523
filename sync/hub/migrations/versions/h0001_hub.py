"""The hub's own tables of the first version."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "h0001"
down_revision = None
branch_labels = ("hub",)
depends_on = None


def upgrade() -> None:
    """Make the tables of the hub alone."""
    op.create_table(
        "hub_state",
        sa.Column("stream", sa.SmallInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hub", sa.String(36), nullable=False),
        sa.Column("epoch", sa.String(36), nullable=False),
        sa.Column("backed_up_seq", sa.BigInteger(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", name="pk_hub_state"),
        comment="One row a stream; locked first by every push, so that commit order is seq order.",
    )
    op.create_table(
        "hub_device",
        sa.Column("id", sa.String(8), nullable=False),
        sa.Column("user_id", sa.String(36), comment="Null for the hub's own device."),
        sa.Column("number", sa.Integer()),
        sa.Column("public_key", sa.String(64)),
        sa.Column("incarnation", sa.String(36)),
        sa.Column("last_n", sa.BigInteger(), nullable=False),
        sa.Column("app", sa.String(40)),
        sa.Column("schema", sa.String(40)),
        sa.Column("clock_offset_ms", sa.BigInteger()),
        sa.Column("last_seen", sa.DateTime(timezone=True)),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_hub_device"),
        sa.UniqueConstraint("number", name="uq_hub_device_number"),
    )
    op.create_table(
        "op_log",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("device", sa.String(8), nullable=False),
        sa.Column("n", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("txn", sa.String(36)),
        sa.Column("entity", sa.String(40)),
        sa.Column("entity_id", sa.String(36)),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.Column("result", postgresql.JSONB(), nullable=False),
        sa.Column("actor", sa.String(36)),
        sa.Column("device_time", sa.String(24)),
        sa.Column("clock_offset_ms", sa.BigInteger()),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_op_log"),
        sa.UniqueConstraint("device", "n", name="uq_op_log_device"),
        comment="Every operation ever received, with its answer; only ever added to.",
    )
    op.create_index("ix_op_log_entity_id", "op_log", ["entity_id"])
    op.create_table(
        "sync_row",
        sa.Column("entity", sa.String(40), nullable=False),
        sa.Column("entity_id", sa.String(36), nullable=False),
        sa.Column("bucket", sa.String(80), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("fv", postgresql.JSONB(), nullable=False, comment="Dot by field."),
        sa.PrimaryKeyConstraint("entity", "entity_id", name="pk_sync_row"),
    )
    op.create_index("ix_sync_row_bucket_seq", "sync_row", ["bucket", "seq"])
    op.create_index("ix_sync_row_seq", "sync_row", ["seq"])
    op.create_table(
        "bucket_exit",
        sa.Column("bucket", sa.String(80), nullable=False),
        sa.Column("entity", sa.String(40), nullable=False),
        sa.Column("entity_id", sa.String(36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("bucket", "entity", "entity_id", name="pk_bucket_exit"),
        comment="Rows that lay in a bucket and left it; they may be back.",
    )
    op.create_index("ix_bucket_exit_seq", "bucket_exit", ["seq"])
    op.create_table(
        "access_grant",
        sa.Column("principal", sa.String(100), nullable=False),
        sa.Column("bucket", sa.String(80), nullable=False),
        sa.Column("from_seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("revoked_seq", sa.BigInteger()),
        sa.PrimaryKeyConstraint("principal", "bucket", "from_seq", name="pk_access_grant"),
    )
    op.create_index(
        "ix_access_grant_bucket", "access_grant", ["bucket"], postgresql_where=sa.text("revoked_seq IS NULL")
    )
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("bucket", sa.String(80), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "bucket", name="pk_blob"),
        comment="Documents, by the bucket of the attachment row that names them.",
    )
    _create_sign_in_tables()


def _create_sign_in_tables() -> None:
    op.create_table(
        "enrolment_code",
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("device", sa.String(8)),
        sa.PrimaryKeyConstraint("hash", name="pk_enrolment_code"),
    )
    op.create_table(
        "enrolment_attempt",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_enrolment_attempt"),
        comment="Failed enrolments, kept for as long as they count against the limit.",
    )
    op.create_index("ix_enrolment_attempt_at", "enrolment_attempt", ["at"])
    used = "Nonces that were used and are not yet too old to be used again."
    for name, comment in (("nonce", used), ("access_token", None)):
        op.create_table(
            name,
            sa.Column("hash", sa.String(64), nullable=False),
            sa.Column("device", sa.String(8), nullable=False),
            sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
            sa.PrimaryKeyConstraint("hash", name=f"pk_{name}"),
            comment=comment,
        )
        op.create_index(f"ix_{name}_device", name, ["device"])
