"""A firm's later measurements beside its first one."""

import sqlalchemy as sa
from alembic import op

revision = "s0003"
down_revision = "s0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of pairs; the program fills them when the scores are made anew."""
    op.create_table(
        "paired_analysis",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("baseline_id", sa.String(), nullable=False),
        sa.Column("company_id", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("baseline_at", sa.Text(), nullable=False),
        sa.Column("measured_at", sa.Text(), nullable=False),
        sa.Column("comparability", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id"),
    )
    op.create_index("ix_paired_analysis_baseline", "paired_analysis", ["baseline_id"])
    op.create_table(
        "paired_score",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("baseline_id", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("before", sa.Float(), nullable=False),
        sa.Column("after", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id", "dimension"),
    )
