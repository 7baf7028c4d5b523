"""Agreed actions say why they stand as they do.

Revision ID: m0006
Revises: m0005
"""

import sqlalchemy as sa
from alembic import op

revision = "m0006"
down_revision = "m0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give actions a reason of their state."""
    op.add_column("action", sa.Column("state_reason", sa.String(length=400), nullable=True))
