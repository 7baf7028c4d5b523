"""Response sets say whether they are the quick version."""

import sqlalchemy as sa
from alembic import op

revision = "m0004"
down_revision = "m0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give response sets the mark of the quick version; all that there are are whole."""
    op.add_column("response_set", sa.Column("quick", sa.Boolean(), nullable=False, server_default=sa.false()))
