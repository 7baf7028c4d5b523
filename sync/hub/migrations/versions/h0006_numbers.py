"""The hub keeps each number that a certificate was printed with, for good."""

import sqlalchemy as sa
from alembic import op

revision = "h0006"
down_revision = "h0005"
branch_labels = None
depends_on = "m0001"


def upgrade() -> None:
    """Make the table, with the numbers of the certificates that are there."""
    op.create_table(
        "number_use",
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("certificate_id", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_number_use"),
        sa.UniqueConstraint("certificate_id", name="uq_number_use_certificate_id"),
        comment="Every certificate number ever used; a voided or erased certificate keeps its own.",
    )
    op.execute(
        "INSERT INTO number_use(number, certificate_id) "
        "SELECT DISTINCT ON (number) number, id FROM certificate ORDER BY number, id"
    )
