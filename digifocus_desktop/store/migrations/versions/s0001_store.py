"""The device's own tables of the first version."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.store.local_tables import COMPANY_WORDS

revision = "s0001"
down_revision = None
branch_labels = ("store",)
depends_on = None


def upgrade() -> None:
    """Make the tables of the laptop alone."""
    op.create_table(
        "blob_state",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("settled", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "bucket"),
    )
    op.create_table(
        "company_index",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("business_id", sa.Text(), nullable=True),
        sa.Column("municipality", sa.Text(), nullable=True),
        sa.Column("municipality_key", sa.Text(), nullable=False),
        sa.Column("target_groups", sa.Text(), nullable=False),
        sa.Column("stage", sa.Float(), nullable=False),
        sa.Column("stage_key", sa.Text(), nullable=False),
        sa.Column("last_at", sa.Text(), nullable=True),
        sa.Column("owner_user_id", sa.Text(), nullable=True),
        sa.Column("owner_organisation_id", sa.Text(), nullable=True),
        sa.Column("example", sa.Integer(), nullable=False),
        sa.Column("words_hash", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("row"),
        sa.UniqueConstraint("company_id"),
    )
    op.create_index("ix_company_index_last", "company_index", ["last_at", "sort_key"], unique=False)
    op.create_index("ix_company_index_mine", "company_index", ["owner_user_id", "sort_key"], unique=False)
    op.create_index(
        "ix_company_index_municipality", "company_index", ["municipality", "sort_key"], unique=False
    )
    op.create_index("ix_company_index_place", "company_index", ["municipality_key", "sort_key"], unique=False)
    op.create_index("ix_company_index_name", "company_index", ["sort_key"], unique=False)
    op.create_index("ix_company_index_stage", "company_index", ["stage", "sort_key"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("txn", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("op_hash", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("result_seq", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    op.create_index("ix_outbox_row", "outbox", ["entity", "entity_id"], unique=False)
    op.create_index("ix_outbox_state", "outbox", ["state", "n"], unique=False)
    op.create_table(
        "resume",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id"),
    )
    op.create_table(
        "score",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("measured", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id", "dimension"),
    )
    op.create_table(
        "stage",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position"),
    )
    op.create_table(
        "store_meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "sync_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "sync_row",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.Column("shadow", sa.Text(), nullable=True),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("entity", "entity_id"),
    )
    op.create_index("ix_sync_row_bucket", "sync_row", ["bucket"], unique=False)
    op.create_table(
        "sync_unknown",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", sa.Text(), nullable=False),
        sa.Column("bucket", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "entity_id"),
    )
    op.execute(COMPANY_WORDS)
