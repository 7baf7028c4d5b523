"""The hub keeps a digest of each row's state, so that laptops can compare what they hold."""

import sqlalchemy as sa
from alembic import op

revision = "h0004"
down_revision = "h0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns empty; `digests.refresh` fills them, now and after each change of the entities."""
    op.add_column("sync_row", sa.Column("digest", sa.BigInteger()))
    op.add_column("hub_state", sa.Column("digests_of", sa.String(40)))
