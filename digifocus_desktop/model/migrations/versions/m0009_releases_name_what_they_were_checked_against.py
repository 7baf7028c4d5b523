"""Releases name the earlier ones they were checked against."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = "m0009"
down_revision = "m0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give publications the ids of the ones they were checked against."""
    op.add_column("publication", sa.Column("checked_against", types.WordSet(), nullable=True))
