"""Advisors choose among the steps of advice.

Revision ID: m0003
Revises: m0002
"""

import sqlalchemy as sa
from alembic import op

revision = "m0003"
down_revision = "m0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give advice a table of choices."""
    op.create_table("advice_choice",
    sa.Column("company_id", sa.String(length=36), nullable=False),
    sa.Column("response_set_id", sa.String(length=36), nullable=False),
    sa.Column("code", sa.String(length=80), nullable=False),
    sa.Column("act", sa.String(length=20), nullable=True),
    sa.Column("reason", sa.String(length=40), nullable=True),
    sa.Column("note", sa.String(length=400), nullable=True),
    sa.Column("position", sa.Integer(), nullable=True),
    sa.Column("move_reason", sa.String(length=40), nullable=True),
    sa.Column("move_note", sa.String(length=400), nullable=True),
    sa.Column("title", sa.String(length=200), nullable=True),
    sa.Column("advisor_user_id", sa.String(length=36), nullable=True),
    sa.Column("id", sa.String(length=36), nullable=False),
    sa.Column("bucket", sa.String(length=80), nullable=False),
    sa.Column("deleted", sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint("id", name=op.f("pk_advice_choice"))
    )
    with op.batch_alter_table("advice_choice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_advice_choice_bucket"), ["bucket"], unique=False)
        batch_op.create_index(batch_op.f("ix_advice_choice_company_id"), ["company_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_advice_choice_response_set_id"), ["response_set_id"], unique=False)
