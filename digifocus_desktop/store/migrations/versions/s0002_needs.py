"""What firms need, by theme, beside their scores."""

import sqlalchemy as sa
from alembic import op

revision = "s0002"
down_revision = "s0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of needs; the program fills them when they are first asked for."""
    op.create_table(
        "theme_need",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("need", sa.Float(), nullable=True),
        sa.Column("wished", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id", "theme"),
    )
    op.create_table(
        "main_problem",
        sa.Column("response_set_id", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("response_set_id"),
    )
