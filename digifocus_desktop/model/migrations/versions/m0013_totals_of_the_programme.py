"""The hub counts the programme's totals, which no laptop alone can."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = 'm0013'
down_revision = 'm0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of totals."""
    op.create_table('programme_total',
    sa.Column('programme_id', sa.String(length=36), nullable=False),
    sa.Column('counted_at', types.UtcDateTime(), nullable=False),
    sa.Column('body', types.Json(), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('bucket', sa.String(length=80), nullable=False),
    sa.Column('deleted', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programme_total'))
    )
    op.create_index(op.f('ix_programme_total_bucket'), 'programme_total', ['bucket'], unique=False)
