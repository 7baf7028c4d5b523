"""Forms are released: which package new analyses use, since when, and what changed."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = "m0007"
down_revision = "m0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of releases."""
    op.create_table(
        "form_release",
        sa.Column("programme_id", sa.String(length=36), nullable=False),
        sa.Column("form_package_id", sa.String(length=36), nullable=False),
        sa.Column("form_key", sa.String(length=60), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("compared_with", sa.String(length=20), nullable=False),
        sa.Column("comparability", sa.String(length=10), nullable=False),
        sa.Column("changes", types.Json(), nullable=False),
        sa.Column("note", sa.String(length=400), nullable=True),
        sa.Column("published_at", types.UtcDateTime(), nullable=False),
        sa.Column("published_by_user_id", sa.String(length=36), nullable=True),
        sa.Column("withdrawn_at", types.UtcDateTime(), nullable=True),
        sa.Column("withdrawn_by_user_id", sa.String(length=36), nullable=True),
        sa.Column("withdrawn_reason", sa.String(length=400), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_release")),
    )
    op.create_index(op.f("ix_form_release_bucket"), "form_release", ["bucket"], unique=False)
