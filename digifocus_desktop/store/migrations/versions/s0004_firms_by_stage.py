"""One's own firms by how far they have come."""

from alembic import op

revision = "s0004"
down_revision = "s0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let an index alone tell which of a person's firms stand where; the first page asks at every start."""
    op.create_index(
        "ix_company_index_mine_stage", "company_index", ["owner_user_id", "stage", "company_id"], unique=False
    )
