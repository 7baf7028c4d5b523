"""What firms need, by theme, beside their scores; an index to choose firms by."""

import sqlalchemy as sa
from alembic import op

revision = "s0002"
down_revision = "s0001"
branch_labels = None
depends_on = "m0001"  # its table of response sets gets an index


def upgrade() -> None:
    """Make the tables of needs; the program fills them when they are first asked for."""
    op.create_table(
        "theme_need",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("need", sa.Float(), nullable=True),
        sa.Column("wished", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id", "theme"),
        sqlite_with_rowid=False,  # a set's rows lie together: reading all needs is twice as quick
    )
    op.create_table(
        "main_problem",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id"),
    )
    # The answers of a set fill a page: statistics that choose among thousands must not read them.
    op.create_index(
        "ix_response_set_cohort",
        "response_set",
        ["phase", "company_id", "started_at", "completed_at", "id"],
        unique=False,
        sqlite_where=sa.text("NOT deleted"),
    )
