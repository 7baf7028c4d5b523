"""Visits say why they were called off."""

import sqlalchemy as sa
from alembic import op

revision = "m0002"
down_revision = "m0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give visits a reason."""
    op.add_column("activity", sa.Column("state_reason", sa.String(length=200), nullable=True))
