"""A laptop's row says which version of the program it last ran."""

import sqlalchemy as sa
from alembic import op

revision = 'm0011'
down_revision = 'm0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the version."""
    op.add_column('device', sa.Column('app', sa.String(length=40), nullable=True))
