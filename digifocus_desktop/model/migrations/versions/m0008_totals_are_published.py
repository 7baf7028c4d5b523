"""Totals of the programme are published: what was told, of whom, when, and whether it was withdrawn."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = "m0008"
down_revision = "m0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of publications."""
    op.create_table(
        "publication",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("released_at", types.UtcDateTime(), nullable=False),
        sa.Column("released_by_user_id", sa.String(length=36), nullable=True),
        sa.Column("cohort", types.Json(), nullable=False),
        sa.Column("body", types.Json(), nullable=False),
        sa.Column("withdrawn_at", types.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(length=400), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
    )
    op.create_index(op.f("ix_publication_bucket"), "publication", ["bucket"], unique=False)
