"""The hub keeps the places on paths and the firms that wait for one."""

import sqlalchemy as sa
from alembic import op

revision = "h0003"
down_revision = "h0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; the places of paths that are there come with the first question about them."""
    op.create_table(
        "seat",
        sa.Column("pool", sa.String(100), nullable=False),
        sa.Column("seat_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("path_id", sa.String(36)),
        sa.Column("company_id", sa.String(36)),
        sa.CheckConstraint("(path_id IS NULL) = (company_id IS NULL)", name="ck_seat_whole"),
        sa.PrimaryKeyConstraint("pool", "seat_no", name="pk_seat"),
        sa.UniqueConstraint("path_id", "company_id", name="uq_seat_path_id"),
        comment="Every place there is, made before it is given: what is overbooked has no row to live in.",
    )
    op.create_index("ix_seat_company_id", "seat", ["company_id"])
    op.create_table(
        "seat_wait",
        sa.Column("pool", sa.String(100), nullable=False),
        sa.Column("queue_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("path_id", sa.String(36), nullable=False),
        sa.Column("company_id", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("pool", "queue_no", name="pk_seat_wait"),
        sa.UniqueConstraint("path_id", "company_id", name="uq_seat_wait_path_id"),
        comment="Firms that wait for a place, in the order in which the hub heard of them.",
    )
    op.create_index("ix_seat_wait_company_id", "seat_wait", ["company_id"])
