"""Laptops ask the hub, which keeps the places on paths; a firm may have become another one."""

import sqlalchemy as sa
from alembic import op

from digifocus_desktop.model import types

revision = 'm0010'
down_revision = 'm0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of commands and enrolments, and say into which firm one was merged."""
    op.create_table('command',
    sa.Column('company_id', sa.String(length=36), nullable=True),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('kind', sa.String(length=30), nullable=False),
    sa.Column('target', sa.String(length=36), nullable=True),
    sa.Column('details', types.Json(), nullable=True),
    sa.Column('asked_at', types.UtcDateTime(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('answer', types.Json(), nullable=True),
    sa.Column('decided_at', types.UtcDateTime(), nullable=True),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('bucket', sa.String(length=80), nullable=False),
    sa.Column('deleted', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_command'))
    )
    op.create_index(op.f('ix_command_bucket'), 'command', ['bucket'], unique=False)
    op.create_index(op.f('ix_command_company_id'), 'command', ['company_id'], unique=False)
    op.create_index(op.f('ix_command_target'), 'command', ['target'], unique=False)

    op.create_table('enrolment',
    sa.Column('programme_id', sa.String(length=36), nullable=False),
    sa.Column('path_id', sa.String(length=36), nullable=False),
    sa.Column('company_id', sa.String(length=36), nullable=False),
    sa.Column('organisation_id', sa.String(length=36), nullable=True),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('queue_no', sa.Integer(), nullable=True),
    sa.Column('decided_at', types.UtcDateTime(), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('bucket', sa.String(length=80), nullable=False),
    sa.Column('deleted', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_enrolment'))
    )
    op.create_index(op.f('ix_enrolment_bucket'), 'enrolment', ['bucket'], unique=False)
    op.create_index(op.f('ix_enrolment_company_id'), 'enrolment', ['company_id'], unique=False)
    op.create_index(op.f('ix_enrolment_path_id'), 'enrolment', ['path_id'], unique=False)

    op.add_column('company', sa.Column('merged_into', sa.String(length=36), nullable=True))

