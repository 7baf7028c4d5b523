"""A firm's file can be shown to one organisation besides its own."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = 'm0012'
down_revision = 'm0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of shares."""
    op.create_table('company_share',
    sa.Column('company_id', sa.String(length=36), nullable=False),
    sa.Column('organisation_id', sa.String(length=36), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('channel', sa.String(length=30), nullable=True),
    sa.Column('agreed_on', sa.Date(), nullable=True),
    sa.Column('user_id', sa.String(length=36), nullable=True),
    sa.Column('decided_at', types.UtcDateTime(), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('bucket', sa.String(length=80), nullable=False),
    sa.Column('deleted', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_company_share'))
    )
    op.create_index(op.f('ix_company_share_bucket'), 'company_share', ['bucket'], unique=False)
    op.create_index(op.f('ix_company_share_company_id'), 'company_share', ['company_id'], unique=False)
