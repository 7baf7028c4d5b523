"""Advice without an interview, and what an advisor says of a tool."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model.types import WordSet

revision = "m0005"
down_revision = "m0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add advice logs; give tools fit, effort, place of the data and what they replace."""
    op.create_table(
        "advice_log",
        sa.Column("company_id", sa.String(length=36), nullable=True),
        sa.Column("organisation_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("topics", WordSet(none_as_null=True), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("category", sa.String(length=20), nullable=True),
        sa.Column("municipality", sa.String(length=3), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("advisor_user_id", sa.String(length=36), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bucket", sa.String(length=80), nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_log")),
    )
    for column in ("bucket", "company_id", "held_on"):
        op.create_index(op.f(f"ix_advice_log_{column}"), "advice_log", [column])
    op.add_column("tool_use", sa.Column("fit", sa.Integer(), nullable=True))
    op.add_column("tool_use", sa.Column("effort", sa.String(length=20), nullable=True))
    op.add_column("tool_use", sa.Column("data_location", sa.String(length=20), nullable=True))
    op.add_column("tool_use", sa.Column("replaces", sa.String(length=200), nullable=True))
