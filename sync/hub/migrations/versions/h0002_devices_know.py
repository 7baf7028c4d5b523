"""The hub remembers up to where each laptop has seen its order."""

import sqlalchemy as sa
from alembic import op

revision = "h0002"
down_revision = "h0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; a laptop that has not pulled since has seen an unknown part."""
    op.add_column("hub_device", sa.Column("pulled_seq", sa.BigInteger()))
